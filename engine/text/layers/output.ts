import type { LayerText } from '../text.js';

export const outputText: LayerText = {
  title: { en: 'Output', zh: '输出' },
  summary: {
    en: 'Where the network ends: says what kind of answer it gives, and so how it is trained.',
    zh: '网络的终点：说明它给出哪种答案，也就决定了如何训练。',
  },
  about: {
    en: 'The task fixes the last function and the loss, since the two belong together. classes: one of several, with softmax and cross-entropy. labels: each one yes or no for itself, with sigmoid and binary cross-entropy. number: any number, with no function and the mean squared error. pixels: one of several for each pixel of an image (segmentation), with softmax over the channels and cross-entropy, averaged over the pixels. A single channel of pixels means yes or no for each pixel, with a sigmoid. The layer before the card needs one unit for each class, label or number; for pixels, one channel for each class. It needs no activation: the card brings its own. A softmax that is drawn there all the same (or a sigmoid, for labels and for a single channel) counts as the card’s own and is not applied twice. The loss is computed from the values before that function (the logits), which is exact even where a probability is nearly 0.',
    zh: '任务决定最后的函数和损失，因为两者是配套的。classes：多选一，用 softmax 和交叉熵。labels：每个标签各自判断是或否，用 sigmoid 和二元交叉熵。number：任意的数，不加函数，用均方误差。pixels：对图像的每个像素多选一（分割），沿通道用 softmax，交叉熵对所有像素取平均。pixels 只有一个通道时，表示每个像素是或否，用 sigmoid。前一层的单元数应等于类别、标签或数的个数；pixels 时每个类别一个通道。前一层不用激活函数：这张卡片自带。如果前面仍画了 softmax（labels 或单通道时为 sigmoid），就视为卡片自带的那一个，不会重复应用。损失由该函数之前的数值（logits）计算，即使概率接近 0 也精确。',
  },
  params: {
    task: {
      label: { en: 'Task', zh: '任务' },
      help: {
        en: 'classes: exactly one is right. labels: any number of them can be right. number: predict values. pixels: one class for each pixel of an image.',
        zh: 'classes：恰好一个正确。labels：可以有任意多个正确。number：预测数值。pixels：为图像的每个像素给出一个类别。',
      },
    },
    names: {
      label: { en: 'Names', zh: '名称' },
      help: {
        en: 'What the classes or labels are called, in the order of the units. A single channel of pixels has two names, the background first. May stay empty: the data set then names them.',
        zh: '各类别或标签的名称，按单元的顺序排列。pixels 只有一个通道时有两个名称，背景在前。可以留空，由数据集命名。',
      },
    },
    scale: {
      label: { en: 'Scale', zh: '比例' },
      help: {
        en: 'For numbers: what the last layer gives is multiplied by this, so that the layer can work with numbers around 0. If it stays at 1 and the offset at 0, training sets it to the deviation of the targets.',
        zh: '用于 number：最后一层的输出乘以该值，使它只需处理 0 附近的数。保持为 1（且偏移为 0）时，训练会把它设为目标值的标准差。',
      },
    },
    offset: {
      label: { en: 'Offset', zh: '偏移' },
      help: {
        en: 'For numbers: added after the scale. If it stays at 0 and the scale at 1, training sets it to the mean of the targets.',
        zh: '用于 number：乘以比例之后再加上该值。保持为 0（且比例为 1）时，训练会把它设为目标值的平均值。',
      },
    },
  },
};
