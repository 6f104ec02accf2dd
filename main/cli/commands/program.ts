import type { Command } from '../command.js';
import { graphText } from '../graph-source.js';

export const program: Command = {
  id: 'program',
  summary: {
    en: 'print the Program that a graph is compiled into, or with --step its whole training step',
    zh: '输出网络图编译成的程序；加 --step 则输出完整的训练步骤',
  },
  usage: 'FILE|TEMPLATE [--step]',
  words: [1, 1],
  flags: {
    step: { text: { en: 'forward, backward and optimiser in one', zh: '前向、反向和优化器合在一起' } },
  },
  run: async ({ positionals, out, engine, has }) => {
    const graph = graphText(positionals[0] as string);
    const answer = await engine().ask<{ text: string }>('program', { graph, step: has('step') });
    out.value(answer);
    out.line(answer.text.trimEnd());
    return 0;
  },
};
