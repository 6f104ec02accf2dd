import { resolve } from 'node:path';
import type { TrainingEvent, TrainingResult } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { TrainingDisplay } from '../show-training.js';

export const resume: Command = {
  id: 'resume',
  summary: { en: 'go on with a stopped or interrupted run', zh: '继续一次被停止或中断的训练' },
  usage: 'RUN',
  words: [1, 1],
  flags: {},
  run: async ({ positionals, out, engine, language }) => {
    const display = new TrainingDisplay(out, language);
    const run = resolve(positionals[0] as string);
    const result = await engine().askLong<TrainingResult>('resume', { run }, (e) => display.event(e as TrainingEvent));
    return display.result(result);
  },
};
