import type { ParamText } from '../text.js';
import { trainableParamText } from './trainable-param.js';

/** The parameters that every layer with a kernel has. */
export const kernelParamTexts = {
  activation: {
    label: { en: 'Activation', zh: '激活函数' },
    help: {
      en: 'The function applied to the result. Between layers use relu, or a smoother relative such as gelu or silu (the Activation layer explains each). Without any function, several layers together can only do what one could. Before the Output card leave it linear.',
      zh: '作用于结果的函数。层与层之间通常用 relu，或更平滑的 gelu、silu 等（各函数的说明见“激活”层）。如果都不用激活函数，多层叠起来的能力也只相当于一层。输出卡片之前保持 linear。',
    },
  },
  bias: {
    label: { en: 'Bias', zh: '偏置' },
    help: {
      en: 'Adds one trained number per output. Switch it off where a batch normalisation follows, which has its own.',
      zh: '给每个输出加上一个可训练的数。后面紧跟批归一化时可以关闭，因为它自带偏移量。',
    },
  },
  initialiser: {
    label: { en: 'Initialiser', zh: '初始化方法' },
    help: {
      en: 'How the kernel starts. auto takes He for relu and its relatives (relu6, leakyRelu, elu, gelu, silu, hardSwish) and Glorot for the rest. It sees only the activation chosen in this layer: choose heNormal yourself where a ReLU is drawn as a layer of its own.',
      zh: '权重的初始值。auto 在 relu 及同类函数（relu6、leakyRelu、elu、gelu、silu、hardSwish）前用 He 初始化，其余用 Glorot 初始化。它只看本层所选的激活函数：如果 ReLU 是单独画的一层，请自行选择 heNormal。',
    },
  },
  trainable: trainableParamText,
} satisfies Readonly<Record<string, ParamText>>;
