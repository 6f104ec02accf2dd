import { classTable } from './bundled-table.js';

/** Wines of three growers by thirteen chemical measurements (Forina et al. 1988; UCI). */
export const wine = classTable({
  id: 'wine',
  file: 'wine.csv',
  names: [
    'alcohol',
    'malic acid',
    'ash',
    'alcalinity of ash',
    'magnesium',
    'total phenols',
    'flavanoids',
    'nonflavanoid phenols',
    'proanthocyanins',
    'color intensity',
    'hue',
    'od280/od315 of diluted wines',
    'proline',
  ],
  classNames: ['class_0', 'class_1', 'class_2'],
  rows: 178,
});
