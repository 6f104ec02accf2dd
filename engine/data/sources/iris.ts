import { classTable } from './bundled-table.js';

/** Iris flowers of three species by four measurements in cm (Fisher 1936; UCI). */
export const iris = classTable({
  id: 'iris',
  file: 'iris.csv',
  names: ['sepal length (cm)', 'sepal width (cm)', 'petal length (cm)', 'petal width (cm)'],
  classNames: ['setosa', 'versicolor', 'virginica'],
  rows: 150,
});
