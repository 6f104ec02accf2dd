import type { Text } from '../../../engine/text/index.js';

/** Texts that explain. */
export const explainWords = {
  tryInstead: { en: 'Try instead', zh: '换一种做法' },
  parameters: { en: 'parameters', zh: '参数量' },
  alternative: {
    en: '{parameters} parameters and {adds} multiply-adds in its place; {total} parameters in the whole network',
    zh: '此处 {parameters} 个参数、{adds} 次乘加；整个网络共 {total} 个参数',
  },
  about: { en: 'How it works', zh: '工作原理' },
  formula: { en: 'As a formula', zh: '公式' },
  phi: { en: 'φ is {name}:', zh: 'φ 为 {name}：' },
  whatIf: { en: 'What if', zh: '如果改变' },
  becomes: { en: '{change}: the output becomes {output}', zh: '{change}：输出变为 {output}' },
  unfit: { en: '{change}: it would not fit', zh: '{change}：放不下' },
  breaks: { en: 'Layers after it would no longer fit.', zh: '之后的层将不再匹配。' },
  consequence: { en: '{parameters} parameters, {adds} multiply-adds', zh: '{parameters} 个参数，{adds} 次乘加' },
  do: { en: 'Set it', zh: '采用' },
  elsewhere: { en: 'In other libraries', zh: '在其他库中' },
  copy: { en: 'Copy the {library} code', zh: '复制 {library} 代码' },
  copied: { en: '{library} code copied', zh: '已复制 {library} 代码' },
  none: { en: 'There is no such layer: {reason}', zh: '没有对应的层：{reason}' },
  source: { en: 'Source', zh: '出处' },
  field: { en: 'How far does it see?', zh: '它能看多远？' },
  fieldPart: {
    en: 'One cell of the output depends on a piece of {size} pixels of the input image; its neighbour on one that lies {jump} px further.',
    zh: '输出的一个格子依赖于输入图像中 {size} 像素的区域；相邻格子的区域相距 {jump} 像素。',
  },
  whyParameters: { en: 'Why {count} parameters?', zh: '为什么是 {count} 个参数？' },
  convParameters: {
    en: 'A window has {window} weights{bias}: {each}. {filters} windows: {filters} × {each} = {count}. The same {count} numbers are used at all {places} places; a Dense layer doing the same job would need {dense}.',
    zh: '一个窗口有 {window} 个权重{bias}：{each}。{filters} 个窗口：{filters} × {each} = {count}。这 {count} 个数在全部 {places} 个位置上共用；用全连接层做同样的事需要 {dense} 个。',
  },
  andBias: { en: ' and one bias', zh: '和一个偏置' },
  denseParameters: {
    en: 'Each of the {units} units has a weight for each of the {features} inputs{bias}: {from} = {count}.',
    zh: '{units} 个单元中，每个对 {features} 个输入各有一个权重{bias}：{from} = {count}。',
  },
  sumParameters: { en: '{from} = {count}, weight by weight.', zh: '逐个权重相加：{from} = {count}。' },
  whySize: { en: 'Why is the output {to}?', zh: '为什么输出是 {to}？' },
  stays: {
    en: 'Padding adds a border of {pad} px, so that the window can be centred on every pixel.',
    zh: '填充在四周加上 {pad} 像素的边，使窗口能以每个像素为中心。',
  },
  strides: {
    en: 'The window moves {stride} px at a time and has {places} places: every place gives one cell.',
    zh: '窗口每次移动 {stride} 像素，共有 {places} 个位置，每个位置给出一个格子。',
  },
  shrinks: {
    en: 'The window must lie wholly on the image: there are {places} places for it, and every place gives one cell.',
    zh: '窗口必须完整地落在图像上：共有 {places} 个位置，每个位置给出一个格子。',
  },
  convHere: {
    en: '{node} looks for {filters} small patterns. It slides {filters} windows of {kernel} over an image of {from}. Where the pixels under a window match its pattern, the output is large.',
    zh: '{node} 寻找 {filters} 个小图案。它让 {filters} 个 {kernel} 的窗口在 {from} 的图像上滑动；窗口下的像素与图案越相符，输出越大。',
  },
  cuts: { en: ' ReLU then cuts what is negative.', zh: '随后 ReLU 去掉负值。' },
  maxHere: {
    en: '{node} keeps only the largest of every {cells} cells: {from} becomes {to}. Small shifts of the image no longer matter much.',
    zh: '{node} 在每 {cells} 个格子中只保留最大的一个：{from} 变为 {to}。图像的小幅平移因此影响很小。',
  },
  averageHere: {
    en: '{node} takes the mean of every {cells} cells: {from} becomes {to}.',
    zh: '{node} 取每 {cells} 个格子的平均值：{from} 变为 {to}。',
  },
  denseHere: {
    en: '{node} gives {units} numbers; each is a weighted sum of all {features} that come in.',
    zh: '{node} 给出 {units} 个数，每一个都是全部 {features} 个输入的加权和。',
  },
  flattenHere: {
    en: '{node} writes the {from} numbers of the image one after the other: {to} of them. Nothing is computed.',
    zh: '{node} 把 {from} 图像中的数依次排成一列，共 {to} 个，不做任何计算。',
  },
  dropoutHere: {
    en: 'In each step of training {node} sets {share} of the values to 0, others each time, and enlarges the rest. In use it does nothing.',
    zh: '训练的每一步中，{node} 随机把 {share} 的数值置零，并放大其余的数；使用时不起作用。',
  },
  recurrentHere: {
    en: '{node} walks through {time} steps and keeps a memory of {units} numbers.',
    zh: '{node} 依次走过 {time} 个时间步，并保持 {units} 个数的记忆。',
  },
} as const satisfies Readonly<Record<string, Text>>;
