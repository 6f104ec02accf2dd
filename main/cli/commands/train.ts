import { resolve } from 'node:path';
import type { TrainingEvent, TrainingResult } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { graphText } from '../graph-source.js';
import { TrainingDisplay } from '../show-training.js';
import { settingsFromFlags, trainingFlags } from '../training-flags.js';

export const train: Command = {
  id: 'train',
  summary: {
    en: 'train a graph on data, live, into a run folder that can be resumed to the bit',
    zh: '用数据训练网络图，实时显示；运行文件夹可以逐位一致地继续训练',
  },
  usage: 'FILE|TEMPLATE [--data digits] [--out RUN] [setting flags]',
  words: [1, 1],
  flags: {
    data: {
      value: 'digits',
      text: { en: 'the data set [the one named in the graph]', zh: '数据集[默认为网络图中指定的]' },
    },
    out: {
      value: 'RUN',
      text: { en: 'the run folder to make [a new one under ./runs]', zh: '要创建的运行文件夹[默认在 ./runs 下新建]' },
    },
    ...trainingFlags,
  },
  run: async (call) => {
    const { positionals, out, engine, value } = call;
    const runOut = value('out');
    const display = new TrainingDisplay(out, call.language);
    const request = {
      graph: graphText(positionals[0] as string),
      settings: settingsFromFlags(call),
      ...(value('data') === undefined ? {} : { source: value('data') }),
      ...(runOut === undefined ? { parent: resolve('runs') } : { directory: resolve(runOut) }),
    };
    const result = await engine().askLong<TrainingResult>('train', request, (e) => display.event(e as TrainingEvent));
    return display.result(result);
  },
};
