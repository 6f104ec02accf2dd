import type { LayerText } from '../text.js';
import { sizeParamTexts } from './size-params.js';

export const invertedResidualText: LayerText = {
  title: { en: 'Inverted residual (MBConv)', zh: '倒残差模块（MBConv）' },
  summary: {
    en: 'Widens the channels, convolves each by itself, narrows them again without a function, and adds the input.',
    zh: '先扩展通道，对每个通道单独卷积，再不加激活函数地压缩回来，并加上输入。',
  },
  about: {
    en: 'A bottleneck block is wide at its ends and narrow in the middle; this one is the other way round. Because a depthwise convolution is cheap it can afford many channels, and only the narrow ends must be kept in memory and passed on. No function follows the last convolution: in few channels a ReLU would destroy what it cuts off (a linear bottleneck). Squeeze-and-excitation, where it is switched on, looks at the mean of each channel and finds a number between 0 and 1 to scale the channel with: what matters in this image is passed on, the rest is turned down. MobileNetV2 uses relu6 and no squeeze, EfficientNet silu and a quarter of the incoming channels. MobileNetV3 uses relu or hardSwish and a straight-line likeness of the sigmoid that scales the channels; here it is always a sigmoid.',
    zh: '瓶颈模块两端宽、中间窄，这个模块正好相反。深度卷积很便宜，用得起很多通道，而需要保存和传递的只是较窄的两端。最后一个卷积之后没有激活函数：通道少时，ReLU 截掉的信息无法找回（线性瓶颈）。打开压缩与激励后，模块会查看每个通道的平均值，为每个通道算出一个 0 到 1 之间的数来缩放它：放行对当前图像重要的通道，减弱其余的通道。MobileNetV2 用 relu6，不用压缩与激励；EfficientNet 用 silu，压缩到输入通道数的四分之一。MobileNetV3 用 relu 或 hardSwish，并用分段直线近似缩放通道的 sigmoid；这里一律使用 sigmoid。',
  },
  params: {
    expanded: {
      label: { en: 'Expanded channels', zh: '扩展后的通道数' },
      help: {
        en: 'Channels of the wide middle; usually six times those that come in. 0: no expansion, the depthwise convolution reads the input.',
        zh: '中间较宽部分的通道数；通常是输入通道数的六倍。0 表示不扩展，深度卷积直接读取输入。',
      },
    },
    filters: sizeParamTexts.filters,
    kernel: {
      label: { en: 'Kernel size', zh: '卷积核大小' },
      help: {
        en: 'Height and width of the depthwise kernel. 3 and 5 are usual.',
        zh: '深度卷积核的高和宽。常用 3 和 5。',
      },
    },
    stride: {
      label: { en: 'Stride', zh: '步幅' },
      help: {
        en: 'How far the depthwise kernel moves. 2 halves height and width; the shortcut must then be none.',
        zh: '深度卷积核移动的距离。为 2 时高和宽减半，此时捷径必须选 none。',
      },
    },
    squeezed: {
      label: { en: 'Squeeze', zh: '压缩单元数' },
      help: {
        en: 'Units between the means of the channels and their scales. 0: no squeeze-and-excitation.',
        zh: '通道平均值与缩放系数之间的单元数。0 表示不使用压缩与激励。',
      },
    },
    channels: {
      label: { en: 'Incoming channels', zh: '输入通道数' },
      help: {
        en: 'Only for squeeze-and-excitation without expansion: how many channels come in. 0: as many as filters.',
        zh: '仅在使用压缩与激励而不扩展时有效：输入的通道数。0 表示与卷积核数相同。',
      },
    },
    shortcut: {
      label: { en: 'Shortcut', zh: '捷径' },
      help: {
        en: 'identity: the input is added, which needs a stride of 1 and as many filters as channels come in. none: nothing is added.',
        zh: 'identity：加上输入，要求步幅为 1 且卷积核数等于输入通道数。none：不相加。',
      },
    },
    function: {
      label: { en: 'Function', zh: '函数' },
      help: {
        en: 'Follows the expansion and the depthwise convolution. relu6 in MobileNetV2, relu and hardSwish in MobileNetV3, silu in EfficientNet.',
        zh: '用在扩展卷积和深度卷积之后。MobileNetV2 用 relu6，MobileNetV3 用 relu 和 hardSwish，EfficientNet 用 silu。',
      },
    },
  },
};
