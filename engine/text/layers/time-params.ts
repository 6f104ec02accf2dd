import type { ParamText } from '../text.js';

/** What the padding of every window that slides along time means; only convolutions can be causal. */
export const timePaddingText = {
  label: { en: 'Padding', zh: '填充' },
  help: {
    en: 'valid: only whole windows. same: steps are added at both ends, so that there are ceil(steps / stride) results.',
    zh: 'valid：只取完整的窗口。same：在两端补上时间步，结果有 ceil(步数 / 步幅) 个。',
  },
} satisfies ParamText;
