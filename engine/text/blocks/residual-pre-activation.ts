import type { LayerText } from '../text.js';
import { residualParamTexts } from './residual-params.js';

export const residualPreActivationText: LayerText = {
  title: { en: 'Residual block (pre-activation)', zh: '残差模块（预激活）' },
  summary: {
    en: 'A residual block whose normalisation and ReLU stand before each convolution.',
    zh: '把归一化和 ReLU 放在每个卷积之前的残差模块。',
  },
  about: {
    en: 'In the first ResNet a ReLU follows every addition and so stands on the path from block to block: what is negative is cut off again and again. Here normalisation and ReLU come before the convolutions, and nothing but additions is left on the path. Signal and gradient pass from any block to any other as they are, and networks of a thousand layers can be trained. After the last block one more batch normalisation and ReLU are needed, for the sum itself has passed neither. A projection reads the input after the first normalisation and ReLU.',
    zh: '在最初的 ResNet 中，每次相加之后都有一个 ReLU，它正好位于模块之间的通路上：负数一次又一次被截掉。这里把归一化和 ReLU 移到卷积之前，通路上只剩下加法。信号和梯度可以原样从任一模块到达另一模块，上千层的网络也能训练。最后一个模块之后还需要再加一个批归一化和 ReLU，因为相加的结果没有经过它们。投影读取的是经过第一个归一化和 ReLU 之后的输入。',
  },
  params: residualParamTexts,
};
