import type { ParamText } from './text.js';

/** What people read about each training setting, by its name in files. */
export const settingTexts: Readonly<Record<string, ParamText>> = {
  epochs: {
    label: { en: 'Epochs', zh: '轮数' },
    help: {
      en: 'How many times the network sees all training examples. More takes longer and may overfit.',
      zh: '网络看完全部训练样本的次数。次数越多耗时越长，也可能过拟合。',
    },
  },
  batchSize: {
    label: { en: 'Batch size', zh: '批大小' },
    help: {
      en: 'How many examples one step learns from. Small batches take more steps and often generalise better; large ones use more memory.',
      zh: '每一步学习所用的样本数。小批步数多，泛化往往更好；大批占用内存更多。',
    },
  },
  seed: {
    label: { en: 'Seed', zh: '随机种子' },
    help: {
      en: 'Decides the initial weights, the order of the examples and all other chance. The same seed repeats a run exactly.',
      zh: '决定初始权重、样本顺序和其他一切随机性。相同的种子可以完全重现一次训练。',
    },
  },
  optimizer: {
    label: { en: 'Optimiser', zh: '优化器' },
    help: {
      en: 'How gradients change the weights: adam adapts the step of each weight, adamw also decays weights apart from the gradient, sgd follows the gradient with momentum.',
      zh: '如何用梯度更新权重：adam 自适应调整每个权重的步长，adamw 还把权重衰减与梯度分开，sgd 带动量地沿梯度前进。',
    },
  },
  learningRate: {
    label: { en: 'Learning rate', zh: '学习率' },
    help: {
      en: 'How far one step moves the weights. Lower it when the loss jumps or becomes infinite; raise it when the loss hardly falls.',
      zh: '每一步移动权重的幅度。损失跳动或变为无穷大时调小，损失几乎不降时调大。',
    },
  },
  momentum: {
    label: { en: 'Momentum', zh: '动量' },
    help: {
      en: 'For sgd: how much of the last direction is kept. 0 is plain gradient descent.',
      zh: '用于 sgd：保留上一步方向的比例。0 为普通梯度下降。',
    },
  },
  nesterov: {
    label: { en: 'Nesterov momentum', zh: 'Nesterov 动量' },
    help: {
      en: 'For sgd: looks one step ahead along the momentum before it corrects.',
      zh: '用于 sgd：先沿动量方向前看一步再修正。',
    },
  },
  beta1: {
    label: { en: 'Beta 1', zh: 'Beta 1' },
    help: {
      en: 'For adam and adamw: how slowly the running mean of the gradients forgets.',
      zh: '用于 adam 和 adamw：梯度滑动平均的遗忘速度，越接近 1 忘得越慢。',
    },
  },
  beta2: {
    label: { en: 'Beta 2', zh: 'Beta 2' },
    help: {
      en: 'For adam and adamw: how slowly the running mean of the squared gradients forgets.',
      zh: '用于 adam 和 adamw：梯度平方滑动平均的遗忘速度，越接近 1 忘得越慢。',
    },
  },
  epsilon: {
    label: { en: 'Epsilon', zh: 'Epsilon' },
    help: {
      en: 'For adam and adamw: keeps the division safe where gradients are tiny.',
      zh: '用于 adam 和 adamw：梯度极小时避免除以零。',
    },
  },
  weightDecay: {
    label: { en: 'Weight decay', zh: '权重衰减' },
    help: {
      en: 'Pulls weights towards zero at each step, against overfitting. Biases and normalisation are left alone.',
      zh: '每一步把权重拉向零，以抑制过拟合。偏置和归一化参数不受影响。',
    },
  },
  clipNorm: {
    label: { en: 'Gradient clipping', zh: '梯度裁剪' },
    help: {
      en: 'The largest allowed norm of all gradients together; longer ones are scaled down to it. 0 turns it off.',
      zh: '全部梯度的总范数上限，超过时按比例缩小。0 表示关闭。',
    },
  },
  schedule: {
    label: { en: 'Learning rate schedule', zh: '学习率计划' },
    help: {
      en: 'How the learning rate changes: constant, in steps, or along half a cosine down to the lowest rate.',
      zh: '学习率如何变化：保持不变、阶梯下降，或沿半个余弦降到最低学习率。',
    },
  },
  warmUpEpochs: {
    label: { en: 'Warm-up', zh: '预热轮数' },
    help: {
      en: 'Epochs over which the learning rate rises in a straight line to its full value.',
      zh: '学习率从零线性升到设定值所用的轮数。',
    },
  },
  stepEpochs: {
    label: { en: 'Epochs per step', zh: '阶梯间隔' },
    help: {
      en: 'For the step schedule: after how many epochs the learning rate falls.',
      zh: '用于阶梯计划：每隔多少轮降低一次学习率。',
    },
  },
  stepFactor: {
    label: { en: 'Step factor', zh: '阶梯系数' },
    help: {
      en: 'For the step schedule: what the learning rate is multiplied by each time.',
      zh: '用于阶梯计划：每次把学习率乘以的系数。',
    },
  },
  minimumRate: {
    label: { en: 'Lowest learning rate', zh: '最低学习率' },
    help: {
      en: 'The step and cosine schedules do not go below this.',
      zh: '阶梯和余弦计划不会低于此值。',
    },
  },
  shift: {
    label: { en: 'Random shift', zh: '随机平移' },
    help: {
      en: 'Moves each training image by up to this many pixels along both axes, so that the network sees more variety. 0 turns it off.',
      zh: '把每张训练图像沿两个方向随机平移至多这么多像素，使样本更多样。0 表示关闭。',
    },
  },
  validationFraction: {
    label: { en: 'Validation share', zh: '验证集比例' },
    help: {
      en: 'The share of the training examples that is set aside to choose the best epoch.',
      zh: '从训练样本中留出、用来选择最佳轮的比例。',
    },
  },
  patience: {
    label: { en: 'Early stopping', zh: '早停耐心' },
    help: {
      en: 'Stops after this many epochs without a lower validation loss. 0 turns it off.',
      zh: '验证损失连续这么多轮没有降低时停止。0 表示关闭。',
    },
  },
  topK: {
    label: { en: 'Top-k', zh: 'Top-k' },
    help: {
      en: 'Also counts an answer as right when the true class is among the k likeliest. 0 turns it off.',
      zh: '另外统计真实类别位于概率最高的 k 类之中的比例。0 表示关闭。',
    },
  },
  executor: {
    label: { en: 'Executor', zh: '执行器' },
    help: {
      en: 'What computes: auto takes the fastest that works here; reference is slow and exact, for checking.',
      zh: '由什么来计算：auto 选用本机可用的最快者；reference 慢而精确，用于核对。',
    },
  },
  threads: {
    label: { en: 'Threads', zh: '线程数' },
    help: {
      en: 'Processor threads to compute with; 0 lets Netloom choose. Another number can change the last bits of the result.',
      zh: '计算所用的处理器线程数，0 表示自动选择。线程数不同，结果的最末几位可能不同。',
    },
  },
};
