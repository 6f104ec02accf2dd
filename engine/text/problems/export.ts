/** Problems of exporting a network. */
export const exportProblems = {
  'export-stopped': {
    en: 'The export was stopped before its end, so no file was written. Export again when you want it.',
    zh: '导出在完成之前被停止，因此没有写出任何文件。需要时请重新导出。',
  },
  'export-exists': {
    en: '{path} is not empty. Choose another folder for the export, or give --force to replace an earlier export in it.',
    zh: '{path} 不为空。请为导出选择另一个文件夹，或使用 --force 替换其中先前的导出。',
  },
  'export-other-models': {
    en: '{path} holds models that are not from this export: {files}. Choose another folder; they are not touched.',
    zh: '{path} 中有不属于此次导出的模型：{files}。请选择另一个文件夹；这些文件不会被改动。',
  },
  'export-no-input': {
    en: 'The network cannot be exported, because its result does not depend on its input. Connect the Input card to the Output card.',
    zh: '无法导出该网络，因为它的结果与输入无关。请将“输入”卡片连接到“输出”卡片。',
  },
  'export-no-samples': {
    en: 'The export cannot be checked, because there are no held-out samples. Give data with a held-out part.',
    zh: '无法验证导出结果，因为没有留出的样本。请提供带有留出部分的数据。',
  },
  'export-untrained': {
    en: 'This network has not been trained: the file holds its initial weights (seed {seed}), and its answers mean nothing yet.',
    zh: '该网络尚未训练：文件中是初始权重（种子 {seed}），其输出暂时没有意义。',
  },
  'onnx-data-missing': {
    en: '{path} keeps its weights in {file}, which is not beside it. Put the two into one folder.',
    zh: '{path} 的权重保存在 {file} 中，但旁边没有该文件。请把两个文件放在同一个文件夹中。',
  },
  'parity-failed': {
    en: 'The exported file does not compute what was trained: layer {layer} differs from {executor} by {came}, at most {wanted} is allowed. No file was left; please report this.',
    zh: '导出的文件与训练的网络计算结果不一致：层 {layer} 与 {executor} 相差 {came}，最多允许 {wanted}。未留下任何文件；请报告此问题。',
  },
  'onnx-output-type': {
    en: 'The output {name} of the model has elements of type {came}, which Netloom cannot show. Use a model with number outputs.',
    zh: '模型的输出 {name} 的元素类型为 {came}，Netloom 无法显示。请使用输出为数值的模型。',
  },
} as const;
