import type { LayerText } from '../text.js';

export const activationText: LayerText = {
  title: { en: 'Activation', zh: '激活' },
  summary: {
    en: 'Applies a function to every cell.',
    zh: '对每个格子应用一个函数。',
  },
  about: {
    en: 'Convolutions and dense layers can only form weighted sums, and sums of sums are sums again. The bend that an activation puts between them is what lets a deep network learn more than a straight line. ReLU cuts off everything below zero: quick to compute, with a gradient that does not fade, the usual choice. ReLU6 (in MobileNet) also stops at 6, which suits phones that compute with 8 bits. A unit that is always below zero gets no gradient and stays dead; leaky ReLU, ELU and SELU let a little through below zero, so that it can recover. GELU (in Transformers), SiLU (in EfficientNet) and hard swish (its cheap likeness, in MobileNetV3) are ReLUs with a rounded corner. Sigmoid and tanh squeeze every number into 0 to 1 or -1 to 1; in deep networks their gradients fade. Softmax turns a row of numbers into probabilities that sum to 1. Draw it as a layer of its own where something stands between it and the weights, such as a batch normalisation or an addition.',
    zh: '卷积和全连接只能做加权求和，而求和叠加起来仍是求和。激活函数在其间带来的弯折，才让深层网络学到比直线更复杂的东西。ReLU 把负数变成零：计算快，梯度不易消失，是最常用的选择。ReLU6（用于 MobileNet）还以 6 为上限，适合用 8 位整数计算的手机。但一个始终为负的单元得不到梯度，会一直“死”下去；leaky ReLU、ELU 和 SELU 在零以下也放过一点，让它有机会恢复。GELU（用于 Transformer）、SiLU（用于 EfficientNet）和 hard swish（前者的廉价近似，用于 MobileNetV3）相当于把 ReLU 的折角磨圆。Sigmoid 和 tanh 把任何数压缩到 0 到 1 或 -1 到 1 之间，在深层网络中梯度容易消失。Softmax 把一行数变成总和为 1 的概率。当激活函数与权重之间还隔着批归一化或相加时，就把它画成单独的一层。',
  },
  params: {
    function: {
      label: { en: 'Function', zh: '函数' },
      help: {
        en: 'relu: max(0, x). relu6: a relu that stops at 6. leakyRelu: below zero a small slope. elu, selu: below zero a curve that levels off; selu keeps the spread of the values steady in stacks of dense layers (start those with glorotNormal). gelu: x times the share of a normal distribution below x. silu: x · sigmoid(x). hardSwish: silu from straight pieces and a parabola. sigmoid: 0 to 1. tanh: -1 to 1. softplus: log(1 + e^x), a smooth relu that is always above zero. softmax: probabilities over the channels of an image or the features of a row. linear: no change.',
        zh: 'relu：max(0, x)。relu6：上限为 6 的 relu。leakyRelu：零以下保留较小的斜率。elu、selu：零以下是一条逐渐变平的曲线；selu 能在堆叠的全连接层中保持数值的分散程度（这些层用 glorotNormal 初始化）。gelu：x 乘以正态分布中小于 x 的比例。silu：x · sigmoid(x)。hardSwish：用直线和抛物线拼成的 silu。sigmoid：0 到 1。tanh：-1 到 1。softplus：log(1 + e^x)，平滑且恒为正的 relu。softmax：在图像的通道上或一行特征上得到概率。linear：不变。',
      },
    },
    negativeSlope: {
      label: { en: 'Slope below zero', zh: '负半轴斜率' },
      help: {
        en: 'Only for leakyRelu: how steep it is below zero. 0 is relu, 1 is linear; 0.01 to 0.3 are usual.',
        zh: '仅用于 leakyRelu：零以下的斜率。0 即 relu，1 即 linear；常用 0.01 到 0.3。',
      },
    },
    alpha: {
      label: { en: 'Alpha', zh: 'Alpha' },
      help: {
        en: 'Only for elu: far below zero it tends to minus this number. With 1 the curve has no corner at zero.',
        zh: '仅用于 elu：远小于零时函数趋近于该数的相反数。取 1 时曲线在零处没有折角。',
      },
    },
  },
};
