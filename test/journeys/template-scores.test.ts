import { expect, test } from 'vitest';
import type { Template } from '../../templates/index.js';
import { findTemplate } from '../../templates/index.js';
import { reachScore } from '../scores/reach-score.js';

// A table, an image and a sequence; `npm run test:templates` trains all of them.
test.each(['iris-mlp', 'squeezenet-mini', 'lstm-rows'])('%s reaches the score of its card', async (id) => {
  expect(await reachScore(findTemplate(id) as Template)).toMatchObject({ template: id, ok: true });
});
