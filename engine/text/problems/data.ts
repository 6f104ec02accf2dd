/** Problems of loading data and making it fit a network. */
export const dataProblems = {
  'data-unknown': {
    en: "There is no data set '{came}'. Use one of {wanted}, or a file: {files}.",
    zh: '没有名为“{came}”的数据集。可用的有 {wanted}，或使用文件：{files}。',
  },
  'data-target-fixed': {
    en: "What is learnt from the data set '{source}' is fixed; only of a file it can be chosen.",
    zh: '数据集“{source}”的学习目标是固定的；只有文件可以选择学习目标。',
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
  'data-names': {
    en: 'The data names its {count} classes {names}. The Output card can say the same names, so that scores and exports carry them.',
    zh: '数据中的 {count} 个类别名为 {names}。输出卡片可以使用同样的名称，这样评分和导出中都会显示它们。',
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
    en: "The network's Input is set to {came}, and the data set '{source}' can become: {wanted}. Change the kind or the sizes of the Input, or write a recipe.",
    zh: '网络的输入设为 {came}，而数据集“{source}”可以变为：{wanted}。请修改输入的类型或尺寸，或编写数据配方。',
  },
  'recipe-gives-sizes': {
    en: "The data recipe gives {came}, but the network's Input takes {wanted}. Change the recipe or the Input.",
    zh: '数据配方得到的是 {came}，而网络的输入为 {wanted}。请修改配方或输入。',
  },
  'recipe-vocabulary': {
    en: "The data recipe's tokens have a vocabulary of {came}, but the network's Input one of {wanted}. Make them equal.",
    zh: '数据配方的词表大小为 {came}，而网络输入的词表大小为 {wanted}。请使两者一致。',
  },
  'recipe-fold': {
    en: "The recipe step 'fold' cuts a vector into steps of {features} values, but examples are {came} at that point. Choose a number that divides it, or put 'flatten' before it.",
    zh: '配方步骤“fold”把向量切成每步 {features} 个值，而此处的样本是 {came}。请选择能整除的数，或在它前面加上“flatten”。',
  },
  'recipe-needs-vector': {
    en: "The recipe step '{step}' needs a vector, but examples are {came} at that point. Put 'flatten' before it.",
    zh: '配方步骤“{step}”需要向量，但此处的样本是 {came}。请在它前面加上“flatten”。',
  },
  'token-not-token': {
    en: 'Row {row} has {came} at place {place}, which is no token: they are whole numbers from 0 to {last}. Correct the data, or set the vocabulary of the Input larger.',
    zh: '第 {row} 行的 {place} 处是 {came}，不是词元编号：编号应为 0 到 {last} 的整数。请更正数据，或增大输入的词表大小。',
  },
  'token-texts': {
    en: "Column '{column}' holds texts, but the network's Input takes numbers of tokens. Give each word a number from 0 first.",
    zh: '“{column}”列是文字，而网络的输入是词元编号。请先给每个词编上从 0 开始的号码。',
  },
  'data-option-unknown': {
    en: "The data set '{source}' has no option '{came}'; it has: {wanted}.",
    zh: '数据集“{source}”没有选项“{came}”；可用的选项：{wanted}。',
  },
  'data-options': {
    en: 'The options of a data set are a number for each name, such as count: 500, but this came: {came}.',
    zh: '数据集的选项应是“名称: 数”的形式，例如 count: 500，但收到的是：{came}。',
  },
  'data-option': {
    en: "The option '{option}' of the data set '{source}' is {came}; it must be a whole number from {min} to {max}.",
    zh: '数据集“{source}”的选项“{option}”为 {came}；应为 {min} 到 {max} 的整数。',
  },
  'npy-not-npy': {
    en: '{path} is not an NPY file: it begins with the bytes {came}. Save the array with numpy.save.',
    zh: '{path} 不是 NPY 文件：开头的字节是 {came}。请用 numpy.save 保存数组。',
  },
  'npy-version': {
    en: '{path} is an NPY file of version {came}; versions 1 and 2 can be read.',
    zh: '{path} 是版本 {came} 的 NPY 文件；可以读取版本 1 和 2。',
  },
  'npy-truncated': {
    en: '{path} is cut off: it ends at byte {came}, and its header calls for {wanted}. Save it again.',
    zh: '{path} 不完整：在第 {came} 字节处结束，而文件头要求 {wanted} 字节。请重新保存。',
  },
  'npy-too-long': {
    en: '{path} has {came} bytes where its header calls for {wanted}. Save it again.',
    zh: '{path} 有 {came} 字节，而文件头只要求 {wanted} 字节。请重新保存。',
  },
  'npy-header': {
    en: 'The header of {path} cannot be read: {came}. Save the array with numpy.save.',
    zh: '无法读取 {path} 的文件头：{came}。请用 numpy.save 保存数组。',
  },
  'npy-type': {
    en: "{path} holds elements of type '{came}'; {wanted} can be read. Convert it, for example with .astype('float32').",
    zh: "{path} 的元素类型是“{came}”；可以读取 {wanted}。请转换，例如用 .astype('float32')。",
  },
  'npy-too-large': {
    en: '{path} holds {came} in row {row}, which does not fit 32 bits. Convert the array to floats first.',
    zh: '{path} 第 {row} 行的 {came} 超出 32 位整数的范围。请先把数组转换为浮点数。',
  },
};
