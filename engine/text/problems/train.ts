/** Problems of training settings and of training itself. */
export const trainProblems = {
  'setting-unknown': {
    en: "There is no training setting '{came}'. The settings are: {wanted}.",
    zh: '没有名为“{came}”的训练设置。可用的设置：{wanted}。',
  },
  'setting-integer': {
    en: "The setting '{setting}' is {came}; it must be a whole number from {min} to {max}.",
    zh: '设置“{setting}”为 {came}；应为 {min} 到 {max} 的整数。',
  },
  'setting-number': {
    en: "The setting '{setting}' is {came}; it must be a number from {min} to {max}.",
    zh: '设置“{setting}”为 {came}；应为 {min} 到 {max} 的数。',
  },
  'setting-boolean': {
    en: "The setting '{setting}' is {came}; it must be true or false.",
    zh: '设置“{setting}”为 {came}；应为 true 或 false。',
  },
  'setting-choice': {
    en: "The setting '{setting}' is {came}; it must be one of: {wanted}.",
    zh: '设置“{setting}”为 {came}；应为以下之一：{wanted}。',
  },
  'train-nothing-to-train': {
    en: 'No weight of this network can be trained: add a layer with weights, or set one to be trainable.',
    zh: '该网络没有可训练的权重：请添加带权重的层，或把某一层设为可训练。',
  },
  'train-task': {
    en: "The data is for the task '{came}', but the Output card says '{wanted}'. Change the card's task or the data.",
    zh: '数据的任务是“{came}”，而输出卡片的任务是“{wanted}”。请修改输出卡片的任务或更换数据。',
  },
  'train-units': {
    en: 'The network has {came} output units, but the data wants {wanted}. Change the units of the last layer.',
    zh: '网络有 {came} 个输出单元，而数据需要 {wanted} 个。请修改最后一层的单元数。',
  },
  'train-shift-pixels': {
    en: 'Random shift moves images and the classes of their pixels together, but the images are {came} and their classes {wanted}. Set the random shift to 0, or use a recipe that keeps the sizes.',
    zh: '随机平移会同时移动图像和像素类别，但图像为 {came}，类别为 {wanted}。请把随机平移设为 0，或使用不改变尺寸的配方。',
  },
  'train-too-few': {
    en: 'There are too few examples: {train} to train on and {validation} for validation; both need at least one. Use more data or another validation share.',
    zh: '样本太少：训练 {train} 个，验证 {validation} 个；两者都至少需要一个。请使用更多数据或修改验证集比例。',
  },
  'train-memory': {
    en: 'Training needs about {needed} MB, and {available} MB are free. {activations} MB of it are for a batch of {batch}: make the batch smaller, or the network.',
    zh: '训练约需 {needed} MB，而可用内存为 {available} MB。其中 {activations} MB 用于大小为 {batch} 的批：请减小批大小或网络。',
  },
  'train-state': {
    en: 'The checkpoint does not say where training stood: {came}. Use another checkpoint, or train again.',
    zh: '检查点没有记录训练进度：{came}。请使用其他检查点，或重新训练。',
  },
  'estimate-stopped': {
    en: 'The estimate was broken off because another one was asked for. Ask again for this one.',
    zh: '由于请求了新的估计，此次估计已中断。如仍需要，请重新请求。',
  },
  'train-not-finite-output': {
    en: "Training stopped at step {step}: the output of layer '{layer}' became infinite or not a number. Lower the learning rate, or turn on gradient clipping; the last good weights are kept.",
    zh: '训练在第 {step} 步停止：层“{layer}”的输出变为无穷大或非数。请降低学习率或开启梯度裁剪；最后一次正常的权重已保留。',
  },
  'train-not-finite-gradient': {
    en: "Training stopped at step {step}: the gradient of layer '{layer}' became infinite or not a number. Lower the learning rate, or look at that layer's input; the last good weights are kept.",
    zh: '训练在第 {step} 步停止：层“{layer}”的梯度变为无穷大或非数。请降低学习率，或检查该层的输入；最后一次正常的权重已保留。',
  },
  'train-not-finite-loss': {
    en: "Training stopped at step {step}: the loss at '{layer}' became infinite or not a number. Lower the learning rate, or look for extreme numbers in the data; the last good weights are kept.",
    zh: '训练在第 {step} 步停止：“{layer}”处的损失变为无穷大或非数。请降低学习率，或检查数据中是否有极端数值；最后一次正常的权重已保留。',
  },
  'train-not-finite-weights': {
    en: "Training stopped after step {step}: weights of layer '{layer}' became infinite or not a number. Lower the learning rate; the last good weights are kept.",
    zh: '训练在第 {step} 步之后停止：层“{layer}”的权重变为无穷大或非数。请降低学习率；最后一次正常的权重已保留。',
  },
};
