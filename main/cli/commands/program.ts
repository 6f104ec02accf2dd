import type { ProgramReport } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { formLines, passLines } from '../forms-report.js';
import { graphText } from '../graph-source.js';

export const program: Command = {
  id: 'program',
  summary: {
    en: 'print the Program that a graph is compiled into, or with --step its whole training step',
    zh: '输出网络图编译成的程序；加 --step 则输出完整的训练步骤',
  },
  usage: 'FILE|TEMPLATE [--step] [--executor onnxruntime]',
  words: [1, 1],
  flags: {
    step: { text: { en: 'forward, backward and optimiser in one', zh: '前向、反向和优化器合在一起' } },
    executor: {
      value: 'onnxruntime',
      text: {
        en: 'also show the passes, and how each operation is written for this executor here, and why',
        zh: '同时显示各优化遍，以及每个运算在本机上为该执行器采用的写法和原因',
      },
    },
  },
  run: async ({ positionals, out, engine, has, value, language }) => {
    const graph = graphText(positionals[0] as string);
    const executor = value('executor');
    const asked = { graph, step: has('step'), ...(executor === undefined ? {} : { executor }) };
    const answer = await engine().ask<ProgramReport>('program', asked);
    out.value(answer);
    out.line(answer.text.trimEnd());
    for (const line of [...passLines(answer, language), ...formLines(answer, language)]) out.line(line);
    return 0;
  },
};
