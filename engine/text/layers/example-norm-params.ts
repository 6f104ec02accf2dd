import type { ParamText } from '../text.js';

/** The parameters of a normalisation that looks at one example only. */
export const exampleNormParamTexts = {
  epsilon: {
    label: { en: 'Epsilon', zh: 'Epsilon' },
    help: {
      en: 'Added to the variance, so that numbers without any spread are not divided by zero.',
      zh: '加在方差上，避免数值毫无变化时除以零。',
    },
  },
  trainable: {
    label: { en: 'Trainable', zh: '可训练' },
    help: {
      en: 'Switch it off to keep the scale and the shift as they are.',
      zh: '关闭后缩放和平移保持不变。',
    },
  },
} satisfies Readonly<Record<string, ParamText>>;
