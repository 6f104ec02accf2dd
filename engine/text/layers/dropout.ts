import type { LayerText } from '../text.js';

export const dropoutText: LayerText = {
  title: { en: 'Dropout', zh: '随机失活' },
  summary: {
    en: 'While training, sets a random part of the cells to zero at every step.',
    zh: '训练时，每一步随机把一部分格子置零。',
  },
  about: {
    en: 'A network that relies on a few features learns its training examples by heart. With dropout no feature can be relied on, since it may be missing at the next step, so the network spreads what it knows. The cells that stay are scaled up by 1 / (1 - rate), so that sums keep their size. After training nothing is dropped and the layer does nothing. Use it where the training accuracy is far above the validation accuracy, mostly before dense layers. The loss in training is then noisier and higher than without.',
    zh: '如果网络只依赖少数几个特征，就容易把训练样本死记下来。有了随机失活，任何特征下一步都可能缺席，网络只好把知识分散开。留下的格子会放大 1 / (1 - 失活率) 倍，使总和大小不变。训练结束后不再丢弃，这一层什么也不做。当训练准确率远高于验证准确率时使用，多放在全连接层之前。此时训练损失会比不用时更高、波动更大。',
  },
  params: {
    rate: {
      label: { en: 'Rate', zh: '失活率' },
      help: {
        en: 'The share of cells that is dropped. 0.2 to 0.5 is usual; 0 switches it off.',
        zh: '被置零的格子所占的比例。常用 0.2 到 0.5；0 表示关闭。',
      },
    },
  },
};
