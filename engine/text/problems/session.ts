import type { Text } from '../text.js';

/** Sentences of problems that the session and its methods find. */
export const sessionProblems: Readonly<Record<string, Text>> = {
  'request-unknown': {
    en: "The engine knows no request '{came}'; it knows {wanted}.",
    zh: '引擎不认识请求“{came}”；它认识的请求有：{wanted}。',
  },
  'request-invalid': {
    en: "The request '{method}' is not well formed at '{field}': {message}.",
    zh: '请求“{method}”在“{field}”处格式不对：{message}。',
  },
  'engine-gone': {
    en: 'The engine has ended unexpectedly. What was saved is kept, and the engine starts again with the next thing you ask of it; a run that was training can be resumed.',
    zh: '引擎意外终止。已保存的内容仍在，下一次操作时引擎会重新启动；被中断的训练可以继续。',
  },
  'try-not-image': {
    en: '{file} is not an image that this window can read. Drop a PNG, JPEG or WebP.',
    zh: '本窗口无法读取图像 {file}。请使用 PNG、JPEG 或 WebP。',
  },
  'try-not-table': {
    en: '{file} is not a text table. Drop a CSV file with a header and the columns {wanted}.',
    zh: '{file} 不是文本表格。请使用带表头、含有以下列的 CSV 文件：{wanted}。',
  },
  'job-unknown': {
    en: 'There is no job {job} to control; it may have ended.',
    zh: '没有编号为 {job} 的任务可以控制；它可能已经结束。',
  },
  unexpected: {
    en: 'Something went wrong that Netloom did not expect: {message}. Nothing that was saved is lost; try it again.',
    zh: '发生了 Netloom 没有预料到的错误：{message}。已保存的内容没有丢失；请再试一次。',
  },
  'executor-unknown': {
    en: "There is no executor '{came}'; choose one of {wanted}.",
    zh: '没有名为“{came}”的执行器；请从 {wanted} 中选择。',
  },
  'data-not-chosen': {
    en: 'The network does not say which data it learns from. Choose a data set or a file on the Data screen.',
    zh: '网络没有说明用什么数据训练。请在“数据”界面选择数据集或文件。',
  },
  'run-data-changed': {
    en: 'The data {source} is not what the run was trained on: it has changed since. Bring the old file back, or train anew.',
    zh: '数据 {source} 与训练时不同：之后被改动过。请恢复原来的文件，或重新训练。',
  },
  'output-scaled': {
    en: "The Output card was set to the training targets' spread: its numbers are multiplied by {scale}, then {offset} is added. The run's graph records it.",
    zh: '输出卡片已按训练目标的分布设置：输出的数先乘以 {scale}，再加上 {offset}。运行中的网络图记录了这一点。',
  },
  'run-place': {
    en: 'No place was named for the run: give a folder for the run itself or one to make it in.',
    zh: '没有指定运行的位置：请给出运行文件夹本身，或要在其中新建的文件夹。',
  },
  'weights-missing': {
    en: "The run {run} ({status}) has no '{weights}' weights yet: 'best' are there after its first epoch, 'final' when it is finished. Resume the run, or choose the other weights.",
    zh: '运行 {run}（{status}）还没有“{weights}”权重：“best”在第一轮之后才有，“final”在训练完成后才有。请继续训练，或选择另一种权重。',
  },
  'evaluate-stopped': {
    en: 'The evaluation was stopped before its end.',
    zh: '评估在结束之前被停止。',
  },
  'doctor-not-built': {
    en: 'The {part} executor is not part of this version; onnxruntime does its work.',
    zh: '此版本不包含 {part} 执行器；由 onnxruntime 完成其工作。',
  },
  'example-missing': {
    en: 'There is no example {came}; the data has {wanted}, counted from 0.',
    zh: '没有编号为 {came} 的样本；数据共有 {wanted} 个，从 0 数起。',
  },
  'predict-not-model': {
    en: '{path} is neither a run folder nor an ONNX file.',
    zh: '{path} 既不是运行文件夹，也不是 ONNX 文件。',
  },
  'predict-no-recipe': {
    en: '{path} is a table, and the model does not say how a table becomes its input. Give it an array of inputs (.npy).',
    zh: '{path} 是表格，而模型没有说明如何把表格变成输入。请提供输入数组（.npy）。',
  },
  'predict-shape': {
    en: 'The array has shape {came}; the network takes {wanted}, the first axis being the examples. Bring the array into that shape after the same preprocessing.',
    zh: '数组的形状是 {came}；网络需要 {wanted}，第一个轴是样本。请经过相同的预处理后把数组变成这个形状。',
  },
  'predict-input': {
    en: "The model's input '{input}' of shape {came} is not one that an array of examples can be fed to: it must be float (or int64 token numbers in a file of Netloom's own), with the batch as its first axis.",
    zh: '模型的输入“{input}”（形状 {came}）不能接收样本数组：它必须是浮点型（Netloom 导出的文件也可以是 int64 词元编号），且第一个轴是批。',
  },
};
