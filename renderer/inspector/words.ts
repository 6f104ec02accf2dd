import type { Text } from '../../engine/text/index.js';

/** The inspector's own texts. */
export const inspectorWords = {
  inspector: { en: 'Inspector', zh: '检查器' },
  view: { en: 'Inspector view', zh: '检查器视图' },
  settings: { en: 'Settings', zh: '设置' },
  explain: { en: 'Explain', zh: '说明' },
  weights: { en: 'Weights', zh: '权重' },
  name: { en: 'Layer name', zh: '层的名称' },
  blockName: { en: 'Block name', zh: '模块的名称' },
  resize: { en: 'Width of the inspector', zh: '检查器的宽度' },
  show: { en: 'Show the inspector', zh: '显示检查器' },
  hide: { en: 'Hide the inspector', zh: '隐藏检查器' },
  more: { en: 'More', zh: '更多' },
  resetAll: { en: 'Put all settings back to their defaults', zh: '将全部设置恢复为默认值' },
  bypass: { en: 'Bypass', zh: '旁路' },
  use: { en: 'Use again', zh: '重新启用' },
  remove: { en: 'Delete', zh: '删除' },
  derived: {
    en: 'Drawn by a built-in block, so it cannot be changed here. Change the block, or make your own copy of it.',
    zh: '由内置模块绘制，不能在此更改。请更改模块本身，或另存一份自己的副本。',
  },
  shared: {
    en: 'Part of a block of this file: a change shows in every place that uses it.',
    zh: '属于本文件的模块：更改会影响使用它的每一处。',
  },
  bypassed: { en: 'Bypassed: its input goes on unchanged.', zh: '已旁路：输入原样通过。' },
  unknownLayer: {
    en: 'This version of Netloom does not know the layer “{layer}”. It is kept in the file as it is.',
    zh: '此版本的 Netloom 不认识层“{layer}”，已按原样保留在文件中。',
  },
  noSettings: { en: 'There is nothing to set.', zh: '没有可设置的内容。' },
  problems: { en: 'Problems', zh: '问题' },
  tryInstead: { en: 'Try instead', zh: '换一种做法' },
  tryUnit: { en: 'parameters', zh: '参数量' },
  formula: { en: 'Formula', zh: '公式' },
} as const satisfies Readonly<Record<string, Text>>;
