import type { ParamText } from '../text.js';

/** The parameters that every pooling window has. */
export const poolParamTexts = {
  size: {
    label: { en: 'Window size', zh: '窗口大小' },
    help: {
      en: 'Height and width of the window that becomes one cell. 2 × 2 is usual.',
      zh: '合并为一个格子的窗口的高和宽。常用 2 × 2。',
    },
  },
  stride: {
    label: { en: 'Stride', zh: '步幅' },
    help: {
      en: 'How far the window moves from one output cell to the next. Equal to the size: windows do not overlap; smaller: they do.',
      zh: '相邻两个输出格子之间窗口移动的距离。等于窗口大小时互不重叠，小于窗口大小时互相重叠。',
    },
  },
  padding: {
    label: { en: 'Padding', zh: '填充' },
    help: {
      en: 'valid: only whole windows. same: ceil(size / stride) outputs, with as many cells added around the image as that takes. Or cells for top, left, bottom, right. Added cells are never chosen or counted.',
      zh: 'valid：只取完整的窗口。same：输出大小为 ceil(输入大小 / 步幅)，按需要在四周补格子。也可以分别给出上、左、下、右的格数。补上的格子不会被选中，也不计入平均。',
    },
  },
  ceilMode: {
    label: { en: 'Keep the partial window', zh: '保留不完整的窗口' },
    help: {
      en: 'When the last window would reach past the edge: use what is left of it instead of dropping it (called ceil mode elsewhere).',
      zh: '最后一个窗口超出边缘时，用剩下的部分计算，而不是丢弃（在其他软件中称为 ceil mode）。',
    },
  },
} satisfies Readonly<Record<string, ParamText>>;
