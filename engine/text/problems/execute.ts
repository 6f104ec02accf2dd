/** Problems of running a Program and of writing or reading it as ONNX. */
export const executeProblems = {
  'op-cannot-be-written': {
    en: "The operation '{op}' cannot be written as ONNX. Replace the layer that uses it.",
    zh: '运算“{op}”无法写成 ONNX。请替换使用它的层。',
  },
  'onnx-no-batch-input': {
    en: 'A tensor of shape {shape} needs the batch size, but no input of the network carries it. Feed the layer from an Input.',
    zh: '形状为 {shape} 的张量需要批大小，但网络没有任何输入带有它。请让该层由输入层供数。',
  },
  'onnx-two-batch-sizes': {
    en: 'The shape {shape} contains the batch size twice, which ONNX cannot express here. Change the reshaping layer.',
    zh: '形状 {shape} 中批大小出现了两次，此处 ONNX 无法表示。请修改改变形状的层。',
  },
  'onnx-too-large': {
    en: 'The ONNX file would hold {gibibytes} GiB of weights; a single file can hold less than 2. Make the network smaller.',
    zh: 'ONNX 文件将包含 {gibibytes} GiB 的权重，而单个文件必须小于 2 GiB。请缩小网络。',
  },
  'onnx-unreadable': {
    en: 'This is not a complete ONNX model. Export it again or use another copy of the file.',
    zh: '这不是完整的 ONNX 模型。请重新导出，或使用该文件的其他副本。',
  },
  'state-missing': {
    en: "The weight '{name}' has no value to be written. Train the network or load weights that belong to it.",
    zh: '权重“{name}”没有可写入的值。请先训练网络，或加载与之对应的权重。',
  },
  'execute-input-missing': {
    en: "The input '{name}' was not given; it must be {wanted}.",
    zh: '缺少输入“{name}”；它应为 {wanted}。',
  },
  'execute-input-type': {
    en: "The input '{name}' is {came} with {elements} numbers; it must be {wanted}.",
    zh: '输入“{name}”为 {came}，含 {elements} 个数；它应为 {wanted}。',
  },
  'execute-input-unknown': {
    en: "The network has no input '{name}'.",
    zh: '网络没有名为“{name}”的输入。',
  },
  'execute-batch-sizes': {
    en: "The input '{name}' holds {came} examples, but the inputs before it hold {wanted}. Give all inputs the same number.",
    zh: '输入“{name}”含 {came} 个样本，而前面的输入含 {wanted} 个。请让所有输入的样本数相同。',
  },
  'execute-state-missing': {
    en: "The weight '{name}' (and {more} more) must be set before '{program}' can run.",
    zh: '运行“{program}”之前必须先设置权重“{name}”（另有 {more} 个）。',
  },
  'execute-state-unknown': {
    en: "There is no weight '{name}' in this network.",
    zh: '该网络中没有权重“{name}”。',
  },
  'execute-state-type': {
    en: "The weight '{name}' came as {came} with {elements} numbers; it must be {wanted}.",
    zh: '权重“{name}”为 {came}，含 {elements} 个数；它应为 {wanted}。',
  },
  'execute-state-differs': {
    en: "Two programs disagree about the weight '{name}': {one} and {other}.",
    zh: '两个程序对权重“{name}”的定义不一致：{one} 与 {other}。',
  },
  'execute-program-unknown': {
    en: "No program '{program}' was loaded.",
    zh: '没有加载名为“{program}”的程序。',
  },
  'execute-closed': {
    en: 'The network was already unloaded. Load it again.',
    zh: '网络已被卸载。请重新加载。',
  },
  'execute-form-unknown': {
    en: "This run was made with a writing of '{op}' called '{form}', which this version does not have. Resume it with the version that made it.",
    zh: '该次运行使用了“{op}”的写法“{form}”，当前版本没有它。请用创建该运行的版本继续。',
  },
  'onnxruntime-unavailable': {
    en: 'onnxruntime cannot be loaded on this machine: {reason}. Install Netloom again, or train with the reference executor.',
    zh: '无法在这台机器上加载 onnxruntime：{reason}。请重新安装 Netloom，或使用参考执行器训练。',
  },
  'onnxruntime-refused': {
    en: "onnxruntime does not accept the program '{program}': {reason}",
    zh: 'onnxruntime 不接受程序“{program}”：{reason}',
  },
  'onnxruntime-failed': {
    en: "onnxruntime stopped while it ran '{program}': {reason}",
    zh: 'onnxruntime 在运行“{program}”时出错：{reason}',
  },
} as const;
