import type { Text } from '../../engine/text/index.js';
import type { LibraryFamily } from './library-entries.js';

/** The library's own texts. */
export const libraryWords = {
  library: { en: 'Layer library', zh: '层库' },
  search: { en: 'Search layers', zh: '搜索层' },
  searchAll: { en: 'Search {count} layers', zh: '搜索 {count} 种层' },
  clear: { en: 'Clear the search', zh: '清除搜索' },
  layers: { en: 'Layers', zh: '层' },
  nothing: { en: 'No layer is called “{query}”.', zh: '没有名为“{query}”的层。' },
  nothingHint: {
    en: 'Names of Keras and PyTorch and Chinese names work too.',
    zh: '也可以用 Keras 或 PyTorch 中的名称来找。',
  },
  found: { en: '{count} layers found', zh: '找到 {count} 种层' },
  added: { en: '{layer} added', zh: '已添加 {layer}' },
  addedAfter: { en: '{layer} added after {node}', zh: '已在 {node} 之后添加 {layer}' },
  resize: { en: 'Width of the layer library', zh: '层库的宽度' },
  show: { en: 'Show the layer library', zh: '显示层库' },
  hide: { en: 'Hide the layer library', zh: '隐藏层库' },
  takes: { en: 'takes', zh: '输入' },
  example: { en: 'for example', zh: '例如' },
  drag: { en: 'Drag to the canvas, or Enter to add', zh: '拖到画布上，或按 Enter 添加' },
  image: { en: 'image', zh: '图像' },
  vector: { en: 'vector', zh: '向量' },
  sequence: { en: 'sequence', zh: '序列' },
  tokens: { en: 'token numbers', zh: '词元编号' },
  nothingIn: { en: 'nothing: the data comes from here', zh: '无：数据由此进入' },
  several: { en: 'two or more of', zh: '两个或更多：' },
  own: { en: 'Of this file', zh: '本文件' },
} as const satisfies Readonly<Record<string, Text>>;

/** What the families are called. */
export const familyWords: Readonly<Record<LibraryFamily, Text>> = {
  data: { en: 'Data', zh: '数据' },
  conv: { en: 'Convolution', zh: '卷积' },
  pool: { en: 'Pooling', zh: '池化' },
  dense: { en: 'Dense', zh: '全连接' },
  act: { en: 'Activation', zh: '激活' },
  norm: { en: 'Normalisation', zh: '归一化' },
  reg: { en: 'Regularisation', zh: '正则化' },
  merge: { en: 'Combine', zh: '合并' },
  shape: { en: 'Shape', zh: '形状' },
  rnn: { en: 'Recurrent', zh: '循环' },
  attn: { en: 'Attention', zh: '注意力' },
  block: { en: 'Blocks', zh: '模块' },
};
