import type { Text } from '../text.js';

/** What the command line says of a problem in place of the window's words, where its flags and commands are the way out. */
export const atCommandLine: Readonly<Record<string, Text>> = {
  'npy-no-target': {
    en: 'No targets were named for {path}. Name their file: --target y.npy. It is found by itself beside a file with x in its name, such as x.npy and y.npy.',
    zh: '没有为 {path} 指定目标值。请给出目标文件：--target y.npy。文件名含 x 时会自动寻找旁边的 y 文件，例如 x.npy 和 y.npy。',
  },
  'npz-no-array': {
    en: "{path} has no array '{wanted}'; it has {came}. Save the inputs as x and the targets as y, or name the targets with --target.",
    zh: '{path} 中没有数组“{wanted}”；现有：{came}。请把输入存为 x、目标存为 y，或用 --target 指定目标。',
  },
  'idx-no-labels': {
    en: "No labels were named for {path}. Name their file with --target; it is found by itself where 'images' in the name becomes 'labels'.",
    zh: '没有为 {path} 指定标签。请用 --target 给出标签文件；把文件名中的 images 换成 labels 也能自动找到。',
  },
  'table-no-column': {
    en: "The table has no column '{came}'. Choose one (--target at the command line): {wanted}.",
    zh: '表中没有名为“{came}”的列。请选择其中之一（命令行用 --target）：{wanted}。',
  },
  'table-several-targets': {
    en: 'Several columns are to be learnt ({came}), but the Output card gives one class to each row. Choose one column (--target at the command line), or give the card the task labels (yes or no for each column) or number.',
    zh: '指定了多个学习目标列（{came}），但输出卡片为每行只给出一个类别。请选择一列（命令行用 --target），或把卡片的任务改为 labels（每列是或否）或 number。',
  },
  'table-target-twice': {
    en: "Column '{column}' is to be learnt twice. Name each column once (--target at the command line).",
    zh: '“{column}”列被重复指定为学习目标。每列只写一次（命令行用 --target）。',
  },
  'table-target-default': {
    en: "The last column, '{column}', is what is learnt. Another can be chosen (--target COLUMN at the command line).",
    zh: '学习目标是最后一列“{column}”。可以另选（命令行用 --target COLUMN）。',
  },
  'table-not-classes': {
    en: "Column '{column}' has {came} different values in {rows} rows, too many to be classes. If they are amounts, give the Output card the task number; else choose another column (--target at the command line).",
    zh: '“{column}”列在 {rows} 行中有 {came} 种不同的值，作为类别太多。如果是数量，请把输出卡片的任务改为 number；否则请选择其他列（命令行用 --target）。',
  },
  'engine-gone': {
    en: 'The engine has ended unexpectedly. What was saved is kept: look at it with netloom runs, and go on with netloom resume RUN.',
    zh: '引擎意外终止。已保存的内容仍在：用 netloom runs 查看，用 netloom resume RUN 继续。',
  },
  unexpected: {
    en: 'Something went wrong that Netloom did not expect: {message}. Nothing that was saved is lost; --verbose shows where it happened.',
    zh: '发生了 Netloom 没有预料到的错误：{message}。已保存的内容没有丢失；加 --verbose 可以看到出错的位置。',
  },
  'data-not-chosen': {
    en: 'The network does not say which data it learns from. Choose a data set or a file (--data digits at the command line).',
    zh: '网络没有说明用什么数据训练。请选择数据集或文件（命令行用 --data digits）。',
  },
  'weights-missing': {
    en: "The run {run} ({status}) has no '{weights}' weights yet: 'best' are there after its first epoch, 'final' when it is finished. Go on with netloom resume RUN, or choose the other ones with --weights.",
    zh: '运行 {run}（{status}）还没有“{weights}”权重：“best”在第一轮之后才有，“final”在训练完成后才有。可用 netloom resume RUN 继续训练，或用 --weights 选择另一种。',
  },
  'export-exists': {
    en: '{path} is not empty. Choose another folder for the export, or give --force to replace an earlier export in it.',
    zh: '{path} 不为空。请为导出选择另一个文件夹，或使用 --force 替换其中先前的导出。',
  },
  'data-target-fixed': {
    en: "What is learnt from the data set '{source}' is fixed; --target is for files.",
    zh: '数据集“{source}”的学习目标是固定的；--target 用于文件。',
  },
  'setting-integer': {
    en: "The setting '{setting}' (--{flag}) is {came}; it must be a whole number from {min} to {max}.",
    zh: '设置“{setting}”（--{flag}）为 {came}；应为 {min} 到 {max} 的整数。',
  },
  'setting-number': {
    en: "The setting '{setting}' (--{flag}) is {came}; it must be a number from {min} to {max}.",
    zh: '设置“{setting}”（--{flag}）为 {came}；应为 {min} 到 {max} 的数。',
  },
  'setting-boolean': {
    en: "The setting '{setting}' (--{flag}) is {came}; it must be true or false.",
    zh: '设置“{setting}”（--{flag}）为 {came}；应为 true 或 false。',
  },
  'setting-choice': {
    en: "The setting '{setting}' (--{flag}) is {came}; it must be one of: {wanted}.",
    zh: '设置“{setting}”（--{flag}）为 {came}；应为以下之一：{wanted}。',
  },
  'train-shift-pixels': {
    en: 'Random shift moves images and the classes of their pixels together, but the images are {came} and their classes {wanted}. Set --shift to 0, or use a recipe that keeps the sizes.',
    zh: '随机平移会同时移动图像和像素类别，但图像为 {came}，类别为 {wanted}。请把 --shift 设为 0，或使用不改变尺寸的配方。',
  },
  'onnxruntime-unavailable': {
    en: 'onnxruntime cannot be loaded on this machine: {reason}. Run npm ci again, or use --executor reference.',
    zh: '无法在这台机器上加载 onnxruntime：{reason}。请重新运行 npm ci，或使用 --executor reference。',
  },
  'run-not-found': {
    en: 'There is no run in {path}. Give the folder that holds run.json; `netloom runs` lists them.',
    zh: '{path} 中没有训练记录。请指定包含 run.json 的文件夹；可用 `netloom runs` 列出所有训练。',
  },
};
