import type { LayerText } from '../text.js';
import { denseParamTexts } from './dense-params.js';

export const denseLayerText: LayerText = {
  title: { en: 'Dense layer (DenseNet)', zh: '稠密层（DenseNet）' },
  summary: {
    en: 'Finds a few new channels and puts them behind all those that came in.',
    zh: '得到少量新通道，并拼接在所有输入通道之后。',
  },
  about: {
    en: 'Where a residual block adds its result to the input, this one puts it beside the input: nothing that was found is ever overwritten, and every later layer can read it as it is. So a layer need only find few new channels, and the gradient reaches the early layers without a detour. Because ever more channels come in, a 1 × 1 convolution first narrows them. Normalisation and ReLU stand before each convolution, for every reader normalises for itself. It has nothing to do with the layer Dense, which joins every cell with every other.',
    zh: '残差模块把结果加到输入上，这一层则把结果拼接在输入旁边：已经得到的特征不会被覆盖，后面每一层都能原样读取。因此每层只需得到少量新通道，梯度也能不绕路地到达前面的层。由于输入的通道越来越多，先用 1 × 1 卷积压缩。归一化和 ReLU 位于每个卷积之前，由每个读取者各自归一化。它与把所有格子两两相连的全连接层（Dense）无关。',
  },
  params: denseParamTexts,
};
