/** What layers refuse, and what they warn of. */
export const layersProblems = {
  'layer-wants-image': {
    en: 'This layer works on images (height × width × channels), but {came} comes in. Connect it to an image, before any Flatten.',
    zh: '这一层处理的是图像（高 × 宽 × 通道），但收到的是 {came}。请把它连接到图像上，放在展平层之前。',
  },
  'layer-wants-features': {
    en: 'This layer wants a row of features, but {came} comes in. Put a Flatten layer before it.',
    zh: '这一层需要一行特征，但收到的是 {came}。请在它前面放一个展平层。',
  },
  'layer-wants-sequence': {
    en: 'This layer works on sequences (time × features), but {came} comes in. Connect it to a sequence.',
    zh: '这一层处理的是序列（时间 × 特征），但收到的是 {came}。请把它连接到序列上。',
  },
  'window-too-large': {
    en: 'The window covers {window} cells, but the image with its padding is only {came}. Use same padding, a smaller window, or less pooling before.',
    zh: '窗口覆盖 {window} 个格子，而图像连同填充只有 {came}。请使用 same 填充、较小的窗口，或减少前面的池化。',
  },
  'time-window-too-large': {
    en: 'The window covers {window} steps, but the sequence with its padding has only {came}. Use same padding or a smaller window.',
    zh: '窗口覆盖 {window} 个时间步，而序列连同填充只有 {came} 个。请使用 same 填充或较小的窗口。',
  },
  'transpose-output-padding': {
    en: 'With this output padding, {rest} rows and columns at the end would be reached by no window; there must be fewer than the stride ({stride}). Use a smaller output padding.',
    zh: '按这样的输出填充，末尾有 {rest} 行和列是任何窗口都到不了的；它们必须少于步幅（{stride}）。请减小输出填充。',
  },
  'transpose-nothing-left': {
    en: 'Padding of {padding} (top, left, bottom, right) is cut off the result, and nothing is left of it. Use less padding.',
    zh: '从结果边缘裁掉填充 {padding}（上、左、下、右）之后，什么也不剩了。请减少填充。',
  },
  'norm-groups': {
    en: '{groups} groups do not divide {channels} channels evenly. Choose a number that does.',
    zh: '{groups} 个分组不能整除 {channels} 个通道。请选择能整除的数。',
  },
  'pool-padding-too-large': {
    en: 'Padding of {padding} (top, left, bottom, right) would put whole windows of {size} outside the image. Each padding must be smaller than the window.',
    zh: '填充 {padding}（上、左、下、右）会使大小为 {size} 的窗口完全落在图像之外。每边的填充都必须小于窗口大小。',
  },
  'conv-groups': {
    en: '{groups} groups do not divide {channels} input channels and {filters} filters evenly. Choose a number that divides both.',
    zh: '{groups} 个分组不能同时整除 {channels} 个输入通道和 {filters} 个卷积核。请选择能同时整除两者的数。',
  },
  'add-shapes-differ': {
    en: 'Only signals of the same shape can be added, but these come in: {came}. Make them equal, for example with a 1 × 1 convolution on one of the wires.',
    zh: '只有形状相同的信号才能相加，但收到的是：{came}。请使它们一致，例如在其中一条连线上放一个 1 × 1 卷积。',
  },
  'concatenate-sizes-differ': {
    en: 'To join signals along {axis}, all their other sizes must be equal, but these come in: {came}. Change the layers before, or the axis.',
    zh: '沿 {axis} 拼接时，其他尺寸必须全部相同，但收到的是：{came}。请修改前面的层，或改变拼接的轴。',
  },
  'concatenate-axis-missing': {
    en: 'The signals ({came}) have no axis named {axis}. Set the axis to auto.',
    zh: '这些信号（{came}）没有名为 {axis} 的轴。请把轴设为 auto。',
  },
  'output-wants-vector': {
    en: 'The Output card wants one row of numbers for each example, but {came} comes in. Put a Flatten or a GlobalAveragePool2D before it, and then a Dense layer.',
    zh: '输出卡片要求每个样本给出一行数，但收到的是 {came}。请在它前面放展平层或全局平均池化，再接一个全连接层。',
  },
  'output-wants-image': {
    en: 'The Output card gives a class to each pixel, but {came} comes in. Connect it to an image with one channel for each class, or choose another task.',
    zh: '输出卡片要为每个像素给出类别，但收到的是 {came}。请把它连接到每个类别一个通道的图像上，或选择其他任务。',
  },
  'output-names': {
    en: 'The card has {came} names, but the network gives {wanted} numbers. Correct the list of names, or the units of the last layer.',
    zh: '卡片上有 {came} 个名称，而网络给出 {wanted} 个数。请修改名称列表，或最后一层的单元数。',
  },
  'output-one-class': {
    en: 'With a single class the answer is always the same. For a yes-or-no question choose the task labels, or use two units.',
    zh: '只有一个类别时，答案永远相同。对于是或否的问题，请选择任务 labels，或使用两个单元。',
  },
} as const;
