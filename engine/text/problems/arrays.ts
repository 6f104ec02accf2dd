import type { Text } from '../text.js';

/** Sentences of problems with arrays as data: NPY, NPZ and IDX files; rows are counted from 0. */
export const arrayProblems: Readonly<Record<string, Text>> = {
  'array-empty': {
    en: 'The array of inputs has shape {came}, which holds no examples. Its first axis counts the examples.',
    zh: '输入数组的形状是 {came}，其中没有样本。第一个轴应是样本数。',
  },
  'array-rows': {
    en: 'There are {x} examples but {y} targets. Each example needs one.',
    zh: '有 {x} 个样本，却有 {y} 个目标值。每个样本需要一个目标值。',
  },
  'array-not-finite': {
    en: 'Array {array} has {came} in row {row}, which is no finite number. Correct or remove that row.',
    zh: '数组 {array} 的第 {row} 行含有 {came}，不是有限的数。请更正或删除该行。',
  },
  'array-targets-shape': {
    en: 'The array of targets has shape {came}, which does not fit the task {task}. Classes are one whole number for each example, labels and numbers one or a row of them, pixels a whole number for each pixel (rows × height × width).',
    zh: '目标数组的形状是 {came}，与任务 {task} 不符。classes 每个样本一个整数，labels 和 number 每个样本一个数或一行数，pixels 每个像素一个整数（样本数 × 高 × 宽）。',
  },
  'array-not-class': {
    en: 'The target of row {row} is {came}; classes are whole numbers from 0 to 65535. If the targets are amounts, give the Output card the task number.',
    zh: '第 {row} 行的目标值是 {came}；类别应是 0 到 65535 的整数。如果目标是数量，请把输出卡片的任务改为 number。',
  },
  'array-not-label': {
    en: 'The target of row {row} is {came}; labels are 0 or 1.',
    zh: '第 {row} 行的目标值是 {came}；labels 只能是 0 或 1。',
  },
  'npy-no-target': {
    en: 'No targets were found for {path}. Put their file beside it, named alike with y in the place of x, such as x.npy and y.npy, and choose it again.',
    zh: '没有找到 {path} 的目标值。请把目标文件放在旁边，把文件名中的 x 换成 y，例如 x.npy 和 y.npy，然后重新选择。',
  },
  'npz-not-zip': {
    en: '{path} is not an NPZ file, or it is cut off. Save the arrays with numpy.savez.',
    zh: '{path} 不是 NPZ 文件，或者不完整。请用 numpy.savez 保存数组。',
  },
  'npz-damaged': {
    en: '{path} is damaged: its array {name} cannot be unpacked. Save it again.',
    zh: '{path} 已损坏：无法解压其中的数组 {name}。请重新保存。',
  },
  'npz-method': {
    en: '{path} packs its array {name} by method {came}, which is not known. Save the arrays with numpy.savez or savez_compressed.',
    zh: '{path} 中的数组 {name} 使用未知的压缩方法 {came}。请用 numpy.savez 或 savez_compressed 保存。',
  },
  'npz-no-array': {
    en: "{path} has no array '{wanted}'; it has {came}. Save the inputs as x and the targets as y.",
    zh: '{path} 中没有数组“{wanted}”；现有：{came}。请把输入存为 x、目标存为 y。',
  },
  'idx-no-labels': {
    en: "No labels were found for {path}. Put their file beside it, named alike with 'labels' in the place of 'images', and choose it again.",
    zh: '没有找到 {path} 的标签。请把标签文件放在旁边，把文件名中的 images 换成 labels，然后重新选择。',
  },
  'idx-magic': {
    en: '{path} is not an IDX file: it begins with the bytes {came}, not with two zeros, an element type and the number of axes.',
    zh: '{path} 不是 IDX 文件：开头的字节是 {came}，而应是两个零、元素类型和轴数。',
  },
  'idx-length': {
    en: '{path} has {came} bytes where its header calls for {wanted}. Fetch or save it again.',
    zh: '{path} 有 {came} 字节，而文件头要求 {wanted} 字节。请重新下载或保存。',
  },
};
