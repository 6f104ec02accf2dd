import { expect, test } from 'vitest';
import { checkGradients } from './gradients.js';
import { validCases } from './op-cases.js';

const SEED = 20261121;
const LIMIT = 1e-5;

test.each(validCases)(
  `$name has the gradients that finite differences show, to the second order (seed ${SEED})`,
  (opCase) => {
    const far = checkGradients(opCase, SEED).filter(({ error }) => !(error <= LIMIT));
    expect(far).toEqual([]);
  },
);
