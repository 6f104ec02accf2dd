import type { LayerText } from '../text.js';
import { kernelParamTexts } from './kernel-params.js';
import { timePaddingText } from './time-params.js';

export const conv1dText: LayerText = {
  title: { en: 'Conv1D', zh: '一维卷积' },
  summary: {
    en: 'Slides small trained patterns along a sequence and writes down where each one is found.',
    zh: '让一组可训练的小图案沿序列滑动，记录每个图案出现的位置。',
  },
  about: {
    en: 'The convolution for signals that run in time: sound, measurements, text. A kernel covers a few neighbouring steps with all their features, is laid on every place of the sequence, and gives one number for each: large where the sequence looks like it. It finds a pattern wherever it occurs, with the same weights. Unlike an LSTM it computes all steps at once, but it sees only as far as its window; several layers, or dilations of 1, 2, 4, 8, reach further back. If the network must not look into the future, as in prediction, choose causal padding.',
    zh: '用于随时间展开的信号的卷积：声音、测量数据、文本。卷积核覆盖相邻的几个时间步及其全部特征，放到序列的每个位置上各得到一个数：序列与它越相像，数值越大。无论图案出现在哪里，都用同一组权重找到它。与 LSTM 不同，它同时计算所有时间步，但只能看到窗口之内；多叠几层，或使用 1、2、4、8 的空洞率，可以看得更远。如果网络不能看到未来（例如做预测），请选择 causal 填充。',
  },
  params: {
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'How many patterns are looked for; each step of the result has as many features.',
        zh: '要寻找的图案数，也就是结果中每个时间步的特征数。',
      },
    },
    kernel: {
      label: { en: 'Kernel size', zh: '卷积核大小' },
      help: {
        en: 'How many steps the pattern covers. 3 to 9 are usual.',
        zh: '图案覆盖的时间步数。常用 3 到 9。',
      },
    },
    stride: {
      label: { en: 'Stride', zh: '步幅' },
      help: {
        en: 'How many steps the kernel moves from one result to the next. 2 halves the length.',
        zh: '相邻两个结果之间卷积核移动的步数。步幅为 2 时，长度减半。',
      },
    },
    padding: {
      label: timePaddingText.label,
      help: {
        en: `${timePaddingText.help.en} causal: all of them before the start, so that no result depends on later steps.`,
        zh: `${timePaddingText.help.zh}causal：全部补在开头，使每个结果都不依赖后面的时间步。`,
      },
    },
    dilation: {
      label: { en: 'Dilation', zh: '空洞率' },
      help: {
        en: 'Distance between the steps that the kernel reads. Doubling it from layer to layer sees far with few layers.',
        zh: '卷积核所读时间步之间的间距。逐层加倍时，用很少的层就能看得很远。',
      },
    },
    groups: {
      label: { en: 'Groups', zh: '分组数' },
      help: {
        en: 'Cuts the features into groups that do not see each other. Must divide the features and the filters.',
        zh: '把特征分成互不相通的若干组。必须能整除输入特征数和卷积核数。',
      },
    },
    ...kernelParamTexts,
  },
};
