import type { ParamText } from '../text.js';
import { sizeParamTexts } from './size-params.js';

/** The parameters of every residual block. */
export const residualParamTexts = {
  filters: sizeParamTexts.filters,
  stride: sizeParamTexts.stride,
  shortcut: {
    label: { en: 'Shortcut', zh: '捷径' },
    help: {
      en: 'identity: the input itself is added, which needs equal sizes. projection: a 1 × 1 convolution with the same stride first brings it to the size of the result; needed wherever the stride is not 1 or the number of channels changes.',
      zh: 'identity：直接加上输入本身，要求尺寸相同。projection：先用步幅相同的 1 × 1 卷积把输入变成与结果同样的尺寸；步幅不为 1 或通道数改变时必须选它。',
    },
  },
} satisfies Readonly<Record<string, ParamText>>;
