/** Problems of turning a checked graph into operations; most of them are faults of Netloom itself. */
export const programProblems = {
  'op-inputs': {
    en: "The operation '{op}' was given {came}, but it takes {wanted}. This is a fault in Netloom; please report it with the project file.",
    zh: '运算“{op}”收到的是 {came}，而它需要：{wanted}。这是 Netloom 的错误，请连同项目文件一起反馈。',
  },
  'op-not-differentiable': {
    en: "The operation '{op}' has no gradient, so nothing before it can be trained. This is a fault in Netloom; please report it.",
    zh: '运算“{op}”没有梯度，它之前的部分无法训练。这是 Netloom 的错误，请反馈。',
  },
  'index-out-of-range': {
    en: 'The index {index} was asked for, but there are only {size} rows (counted from 0). Check the labels of the data.',
    zh: '请求的索引是 {index}，但只有 {size} 行（从 0 数起）。请检查数据的标签。',
  },
  'build-differs': {
    en: "The layer '{layer}' announced {wanted} and made {came}. This is a fault in Netloom; please report it with the project file.",
    zh: '层“{layer}”声明的输出是 {wanted}，实际得到 {came}。这是 Netloom 的错误，请连同项目文件一起反馈。',
  },
} as const;
