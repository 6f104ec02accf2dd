import type { Text } from '../../engine/text/index.js';
import type { Mode } from '../state/view-store.js';

/** What each mode is called. */
export const modeTexts: Readonly<Record<Mode, Text>> = {
  design: { en: 'Design', zh: '设计' },
  data: { en: 'Data', zh: '数据' },
  train: { en: 'Train', zh: '训练' },
  evaluate: { en: 'Evaluate', zh: '评估' },
  export: { en: 'Export', zh: '导出' },
};
