import type { Card } from '../card.js';

export const card: Card = {
  id: 'alexnet',
  family: 'plain',
  title: { en: 'AlexNet', zh: 'AlexNet' },
  summary: {
    en: 'Five convolutions and three dense layers: the network that brought deep learning to images in 2012.',
    zh: '五个卷积层、三个全连接层：2012 年把深度学习带入图像领域的网络。',
  },
  notes: {
    en: 'The paper splits it over two GPUs, so that convolutions 2, 4 and 5 see half of the maps: 60,965,224 parameters. Ours is one tower, in which each convolution sees all maps: 62,378,344. The paper says 224 × 224, but 11 × 11 windows at stride 4 give its 55 × 55 maps only from 227 × 227. Each normalisation stands after ReLU and before the pooling; its alpha is written five times as large because ours divides it by the five channels. Torchvision has another AlexNet, of 2014: 64 filters to begin with, no normalisation, 61,100,840 parameters. 94 % of the parameters are in the dense layers, and 95 % of the multiply-adds in the convolutions.',
    zh: '论文把网络分到两块 GPU 上，第 2、4、5 个卷积层各自只看一半的特征图，共 60,965,224 个参数。这里是单塔形式，每个卷积层看到全部特征图，共 62,378,344 个。论文写的输入是 224 × 224，但 11 × 11、步幅 4 的窗口只有从 227 × 227 才能得到文中的 55 × 55。归一化放在 ReLU 之后、池化之前；这里的公式会把 alpha 除以五个通道，所以数值写成论文的五倍。Torchvision 的 AlexNet 是 2014 年的另一版本：第一层 64 个卷积核、没有归一化、61,100,840 个参数。94 % 的参数在全连接层，95 % 的乘加在卷积层。',
  },
  source:
    'Krizhevsky, Sutskever, Hinton: ImageNet classification with deep convolutional neural networks, 2012, section 3.5',
  parameters: 62_378_344,
  multiplyAdds: 1_137_641_216,
};
