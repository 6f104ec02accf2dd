import type { LayerText } from '../text.js';

export const fireText: LayerText = {
  title: { en: 'Fire module', zh: 'Fire 模块' },
  summary: {
    en: 'Squeezes the channels with 1 × 1 convolutions, then expands them with 1 × 1 and 3 × 3 ones side by side.',
    zh: '先用 1 × 1 卷积压缩通道，再用并排的 1 × 1 和 3 × 3 卷积扩展。',
  },
  about: {
    en: 'A 3 × 3 convolution has nine weights for each pair of an input and an output channel, a 1 × 1 convolution has one. The fire module saves on both sides: it lets only few channels into the 3 × 3 convolution (squeeze), and it makes half of the result with 1 × 1 convolutions (expand). SqueezeNet, a stack of eight such modules, recognises as well as AlexNet with a fiftieth of its weights. Both expand paths keep height and width, so their channels can be put side by side.',
    zh: '3 × 3 卷积对每一对输入与输出通道需要九个权重，1 × 1 卷积只需要一个。Fire 模块在两头节省：只让少量通道进入 3 × 3 卷积（squeeze，压缩），并且一半的结果由 1 × 1 卷积得到（expand，扩展）。SqueezeNet 由八个这样的模块堆叠而成，识别效果与 AlexNet 相当，权重却只有它的五十分之一。两条扩展路径都保持高和宽，因此它们的通道可以拼接在一起。',
  },
  params: {
    squeeze: {
      label: { en: 'Squeeze', zh: '压缩' },
      help: {
        en: 'Channels after the squeezing. Should be fewer than come in; 16 to 64 in SqueezeNet.',
        zh: '压缩后的通道数，应少于输入通道数；SqueezeNet 中为 16 到 64。',
      },
    },
    expand1: {
      label: { en: 'Expand 1 × 1', zh: '1 × 1 扩展' },
      help: {
        en: 'Filters of the 1 × 1 convolution; usually four times the squeeze. They come first in the result.',
        zh: '1 × 1 卷积的卷积核数；通常是压缩通道数的四倍。在输出中排在前面。',
      },
    },
    expand3: {
      label: { en: 'Expand 3 × 3', zh: '3 × 3 扩展' },
      help: {
        en: 'Filters of the 3 × 3 convolution; usually as many as of the 1 × 1.',
        zh: '3 × 3 卷积的卷积核数；通常与 1 × 1 卷积相同。',
      },
    },
  },
};
