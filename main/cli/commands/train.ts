import { existsSync } from 'node:fs';
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
  usage: 'FILE|TEMPLATE [--data FILE|FOLDER|NAME] [--target COLUMN] [--out RUN] [setting flags]',
  words: [1, 1],
  flags: {
    data: {
      value: 'FILE|FOLDER|NAME',
      text: {
        en: 'a CSV, NPY, NPZ or IDX file, a folder with a folder of images for each class, or a bundled data set [what the graph names]',
        zh: 'CSV、NPY、NPZ 或 IDX 文件，每个类别一个子文件夹的图像文件夹，或自带的数据集[默认为网络图中指定的]',
      },
    },
    target: {
      value: 'COLUMN',
      text: {
        en: 'what of a file is learnt: a column (labels, numbers: several, with commas), an array of an NPZ, or a file [the last column, y, the labels beside]',
        zh: '文件中要学习的内容：列名（labels、number 任务可用逗号指定多列）、NPZ 中的数组名或目标文件[默认为最后一列、y 或同目录的标签文件]',
      },
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
      ...dataRequest(value('data'), value('target')),
      ...(runOut === undefined ? { parent: resolve('runs') } : { directory: resolve(runOut) }),
    };
    const result = await engine().askLong<TrainingResult>('train', request, (e) => display.event(e as TrainingEvent));
    return display.result(result);
  },
};

/** Files by their whole paths, since the run is read again from anywhere; names and columns as they are. */
function dataRequest(data: string | undefined, target: string | undefined): { source?: string; target?: string } {
  const place = (word: string): string => (existsSync(word) ? resolve(word) : word);
  return {
    ...(data === undefined ? {} : { source: place(data) }),
    ...(target === undefined ? {} : { target: /\.(csv|npz)$/i.test(data ?? '') ? target : place(target) }),
  };
}
