/** Groups of commands, as headings. */
export const groupWords = {
  file: { en: 'Project', zh: '项目' },
  edit: { en: 'Edit', zh: '编辑' },
  network: { en: 'Network', zh: '网络' },
  train: { en: 'Train', zh: '训练' },
  view: { en: 'View', zh: '视图' },
  help: { en: 'Help', zh: '帮助' },
  node: { en: 'Go to a layer', zh: '转到层' },
  layer: { en: 'Add a layer', zh: '添加层' },
} as const;

/** Texts of the command palette. */
export const paletteWords = {
  title: { en: 'Command palette', zh: '命令面板' },
  hint: { en: 'Type a command, a layer to add, or a name to go to', zh: '输入命令、要添加的层，或要转到的层名' },
  none: { en: 'Nothing is called “{typed}”. Try a shorter word.', zh: '没有名为“{typed}”的项目。请换一个更短的词。' },
} as const;

/** Texts of the list of keys. */
export const shortcutWords = {
  title: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
  singleKeys: { en: 'Single letters work while the canvas has the focus', zh: '画布获得焦点时可使用单个字母键' },
  close: { en: 'Close', zh: '关闭' },
} as const;
