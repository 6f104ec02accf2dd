import { resolve } from 'node:path';
import type { RunEvaluation } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { weightsFlag } from '../words.js';

import { showEvaluation } from '../show-evaluation.js';

export const evaluate: Command = {
  id: 'evaluate',
  summary: { en: 'measure a run on the held-out part of its data', zh: '在留出的数据上评估一次训练' },
  usage: 'RUN [--weights best|final] [--split test|validation|training]',
  words: [1, 1],
  flags: {
    weights: weightsFlag,
    split: {
      value: 'test|validation|training',
      text: { en: 'which part of the data [test]', zh: '数据的哪一部分[test]' },
    },
  },
  run: async ({ positionals, out, engine, value, language }) => {
    const report = await engine().ask<RunEvaluation>('evaluate', {
      run: resolve(positionals[0] as string),
      weights: value('weights') ?? 'best',
      split: value('split') ?? 'test',
    });
    out.value(report);
    showEvaluation(out, report, language);
    return 0;
  },
};
