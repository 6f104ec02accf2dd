import { expect, test } from 'vitest';
import { trainingTemplates } from '../../templates/index.js';
import { reachScore } from './reach-score.js';

// `npm run test:templates`; the journeys train three of them at every `npm test`.
test.each(trainingTemplates.map((template) => [template.card.id, template] as const))(
  '%s reaches the score of its card',
  async (_id, template) => {
    const reached = await reachScore(template);
    process.stdout.write(`${reached.template} ${reached.measured.toFixed(4)} (card ${reached.card})\n`);
    expect(reached).toMatchObject({ ok: true });
  },
);
