/** How grave problems are. */
export const severityWords = {
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '警告' },
  note: { en: 'Note', zh: '提示' },
} as const;

/** Texts of the dock's frame and its lists. */
export const dockWords = {
  dock: { en: 'Dock', zh: '底部面板' },
  views: { en: 'Dock view', zh: '底部面板视图' },
  problems: { en: 'Problems', zh: '问题' },
  code: { en: 'Code', zh: '代码' },
  runs: { en: 'Runs', zh: '训练记录' },
  collapse: { en: 'Collapse dock', zh: '收起底部面板' },
  open: { en: 'Open dock', zh: '展开底部面板' },
  height: { en: 'Height of the dock', zh: '底部面板高度' },
  noProblems: { en: 'No problems: this network can be trained.', zh: '没有问题：这个网络可以训练。' },
  noProblemsNoData: {
    en: 'No problems. To train this network, choose what it learns from.',
    zh: '没有问题。要训练这个网络，请先选择数据。',
  },
  chooseData: { en: 'Choose data', zh: '选择数据' },
  show: { en: 'Show', zh: '定位' },
  fixAll: { en: 'Fix all ({count})', zh: '全部修复（{count} 个）' },
  fixed: { en: '{count} fixes applied', zh: '已应用 {count} 项修复' },
  where: { en: '{severity} in {node}: {sentence}', zh: '{node} 中的{severity}：{sentence}' },
  everywhere: { en: '{severity}: {sentence}', zh: '{severity}：{sentence}' },
  undo: { en: 'Undo', zh: '撤销' },
} as const;
