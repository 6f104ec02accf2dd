import type { LayerText } from '../text.js';
import { residualParamTexts } from './residual-params.js';

export const residualBasicText: LayerText = {
  title: { en: 'Residual block (basic)', zh: '残差模块（基本型）' },
  summary: {
    en: 'Two 3 × 3 convolutions whose result is added to the input.',
    zh: '两个 3 × 3 卷积，结果与输入相加。',
  },
  about: {
    en: 'Before 2015, networks got worse when more than about twenty layers were stacked, even on the training data: the gradient had to pass through every layer. A residual block lets the input take a shortcut around its convolutions, which then only learn what is to be changed (the residual). If nothing needs changing they can learn zeros, and on its way back the gradient flows through the addition unharmed. ResNet-18 and ResNet-34 are stacks of this block. Each stage begins with one of stride 2 whose shortcut is a projection; all others use the identity, which costs nothing.',
    zh: '2015 年以前，网络叠到二十层左右以上，连训练数据上的表现都会变差：梯度必须穿过每一层。残差模块让输入绕过卷积走一条捷径，卷积只需学习要改变的部分（残差）。如果什么都不必改变，卷积可以学成零；反向传播时，梯度经过加法毫发无损。ResNet-18 和 ResNet-34 就是由这种模块堆叠而成的。每个阶段的第一个模块步幅为 2，捷径用投影；其余都用恒等捷径，不增加任何代价。',
  },
  params: residualParamTexts,
};
