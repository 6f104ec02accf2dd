import type { Text } from '../../engine/text/index.js';

/** What the data sets that come along are called. */
export const dataTitles: Readonly<Record<string, Text>> = {
  digits: { en: 'Handwritten digits', zh: '手写数字' },
  iris: { en: 'Iris', zh: '鸢尾花' },
  wine: { en: 'Wine', zh: '葡萄酒' },
  'breast-cancer': { en: 'Breast cancer', zh: '乳腺癌' },
  diabetes: { en: 'Diabetes', zh: '糖尿病' },
  scenes: { en: 'Drawn scenes', zh: '绘制场景' },
};
