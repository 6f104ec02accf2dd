import { classTable } from './bundled-table.js';

const measured = [
  'radius',
  'texture',
  'perimeter',
  'area',
  'smoothness',
  'compactness',
  'concavity',
  'concave points',
  'symmetry',
  'fractal dimension',
];

/** Tumours, malignant or benign, by thirty measurements of cell nuclei (Wolberg, Street, Mangasarian 1993; UCI). */
export const breastCancer = classTable({
  id: 'breast-cancer',
  file: 'breast-cancer.csv',
  names: [
    ...measured.map((name) => `mean ${name}`),
    ...measured.map((name) => `${name} error`),
    ...measured.map((name) => `worst ${name}`),
  ],
  classNames: ['malignant', 'benign'],
  rows: 569,
});
