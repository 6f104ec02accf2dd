export const matrixWords = {
  matrix: { en: 'Confusion matrix', zh: '混淆矩阵' },
  cell: { en: 'True {label}, predicted {predicted}: {count}', zh: '真实 {label}，预测 {predicted}：{count}' },
  show: { en: 'Show in cells', zh: '单元格显示' },
  count: { en: 'count', zh: '数量' },
  share: { en: '% of row', zh: '行百分比' },
  total: { en: 'n', zh: 'n' },
  most: { en: 'Taken for one another most', zh: '最常混淆' },
  pixels: { en: 'pixels, % of row', zh: '像素，行百分比' },
  predicted: { en: 'predicted', zh: '预测' },
  wanted: { en: 'true', zh: '真实' },
} as const;
