/** Problems of loading data and making it fit a network. */
export const dataProblems = {
  'data-unknown': {
    en: "There is no data set '{came}'. Use one of {wanted}, or a file: {files}.",
    zh: '没有名为“{came}”的数据集。可用的有 {wanted}，或使用文件：{files}。',
  },
  'data-target-fixed': {
    en: "What is learnt from the data set '{source}' is fixed; --target is for files.",
    zh: '数据集“{source}”的学习目标是固定的；--target 用于文件。',
  },
  'data-task': {
    en: "The data set '{source}' is for the task {wanted}, but the Output card has {came}. Change the card's task, or use other data.",
    zh: '数据集“{source}”的任务是 {wanted}，而输出卡片的任务是 {came}。请修改卡片的任务，或换用其他数据。',
  },
  'data-one-class': {
    en: "Every example, from row {first} to row {last}, is of the class '{name}'. There is nothing to tell apart: add examples of another class.",
    zh: '从第 {first} 行到第 {last} 行，所有样本都属于类别“{name}”，没有可区分的内容：请加入其他类别的样本。',
  },
  'data-file-missing': {
    en: 'There is no file {path}.',
    zh: '文件 {path} 不存在。',
  },
  'data-file-not-read': {
    en: 'The file {path} cannot be read ({reason}).',
    zh: '无法读取文件 {path}（{reason}）。',
  },
  'data-file-too-large': {
    en: '{path} has {came} bytes; at most {wanted} can be read. Use a part of the data.',
    zh: '{path} 有 {came} 字节；最多可以读取 {wanted} 字节。请只使用一部分数据。',
  },
  'data-file-not-unpacked': {
    en: 'The file {path} cannot be unpacked: it is damaged or cut off. Fetch it again.',
    zh: '无法解压文件 {path}：文件已损坏或不完整。请重新获取。',
  },
  'data-missing': {
    en: "The data set '{source}' cannot be read: there is no readable file {path}. Install Netloom again, or restore that file.",
    zh: '无法读取数据集“{source}”：文件 {path} 不存在或不可读。请重新安装 Netloom，或恢复该文件。',
  },
  'data-not-gzip': {
    en: 'The data file {path} is damaged: it cannot be unpacked. Restore it, for example by installing Netloom again.',
    zh: '数据文件 {path} 已损坏：无法解压。请恢复该文件，例如重新安装 Netloom。',
  },
  'data-corrupt': {
    en: 'The data file {path} is damaged in row {row}: that row should hold {wanted}. Restore the file.',
    zh: '数据文件 {path} 的第 {row} 行已损坏：该行应为 {wanted}。请恢复该文件。',
  },
  'recipe-not-recipe': {
    en: "A data recipe needs a 'source' and a list of 'steps', but this came: {came}.",
    zh: '数据配方需要“source”和“steps”列表，但收到的是：{came}。',
  },
  'recipe-step': {
    en: 'Step {step} of the data recipe cannot be read: {came}. Use one of: {wanted}.',
    zh: '数据配方的第 {step} 步无法识别：{came}。可用的步骤：{wanted}。',
  },
  'recipe-needs-image': {
    en: "The recipe step '{step}' needs an image, but examples are {came} at that point. Put it before 'flatten'.",
    zh: '配方步骤“{step}”需要图像，但此处的样本是 {came}。请把它放在“flatten”之前。',
  },
  'recipe-step-values': {
    en: "The recipe step '{step}' has {came} entries, but examples are {wanted} at that point. Give it one for each value.",
    zh: '配方步骤“{step}”有 {came} 项，而此处的样本是 {wanted}。请为每个值给出一项。',
  },
  'recipe-input-sizes': {
    en: "The network's Input takes {came}, and the data set '{source}' can become {wanted}. Change the sizes of the Input, or write a recipe.",
    zh: '网络的输入为 {came}，而数据集“{source}”可以变为 {wanted}。请修改输入的尺寸，或编写数据配方。',
  },
  'recipe-gives-sizes': {
    en: "The data recipe gives {came}, but the network's Input takes {wanted}. Change the recipe or the Input.",
    zh: '数据配方得到的是 {came}，而网络的输入为 {wanted}。请修改配方或输入。',
  },
  'npy-not-npy': {
    en: 'This is not an NPY file: it does not begin as one. Save the array with numpy.save.',
    zh: '这不是 NPY 文件：文件开头不符。请用 numpy.save 保存数组。',
  },
  'npy-version': {
    en: 'The NPY file has version {came}; versions 1 and 2 can be read.',
    zh: '该 NPY 文件的版本是 {came}；可以读取版本 1 和 2。',
  },
  'npy-truncated': {
    en: 'The NPY file is cut off: it has {came} bytes, and its header calls for {wanted}. Save it again.',
    zh: '该 NPY 文件不完整：只有 {came} 字节，而文件头要求 {wanted} 字节。请重新保存。',
  },
  'npy-too-long': {
    en: 'The NPY file has {came} bytes where its header calls for {wanted}. Save it again.',
    zh: '该 NPY 文件有 {came} 字节，而文件头只要求 {wanted} 字节。请重新保存。',
  },
  'npy-header': {
    en: "The NPY file's header cannot be read: {came}. Save the array with numpy.save.",
    zh: '无法读取该 NPY 文件的文件头：{came}。请用 numpy.save 保存数组。',
  },
  'npy-type': {
    en: "The NPY file holds elements of type '{came}'; {wanted} can be read. Convert it, for example with .astype('float32').",
    zh: "该 NPY 文件的元素类型是“{came}”；可以读取 {wanted}。请转换，例如用 .astype('float32')。",
  },
  'npy-too-large': {
    en: 'The NPY file holds the number {came}, which does not fit 32 bits. Convert it to floats first.',
    zh: '该 NPY 文件中的数 {came} 超出 32 位整数的范围。请先转换为浮点数。',
  },
};
