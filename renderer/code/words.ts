/** Texts of the network as text. */
export const codeWords = {
  form: { en: 'Form of the code', zh: '代码形式' },
  template: { en: 'As the code of a template', zh: '以模板代码显示' },
  file: { en: 'As the text of the project file, to edit', zh: '以项目文件的文本显示，可编辑' },
  templateLabel: { en: 'Network as TypeScript', zh: '网络的 TypeScript 代码' },
  fileLabel: { en: 'Project file as JSON', zh: '项目文件的 JSON 文本' },
  copy: { en: 'Copy the text', zh: '复制文本' },
  copied: { en: 'Text copied', zh: '文本已复制' },
  apply: { en: 'Apply to the network', zh: '应用到网络' },
  discard: { en: 'Discard the edits', zh: '放弃修改' },
  edited: { en: 'Edited, not applied yet', zh: '已修改，尚未应用' },
  changed: {
    en: 'The network has changed since this text was begun; applying it brings back what it says.',
    zh: '开始编辑后网络已有改动；应用后以此文本为准。',
  },
  line: { en: 'Line {line}: ', zh: '第 {line} 行：' },
  more: { en: ' ({count} more)', zh: '（另有 {count} 处）' },
  mend: { en: 'Correct line {line} first', zh: '请先更正第 {line} 行' },
} as const;
