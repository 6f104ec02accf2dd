/** Problems of run folders. */
export const runsProblems = {
  'run-not-found': {
    en: 'There is no run in {path}. It may have been moved or deleted; choose another run from the list.',
    zh: '{path} 中没有训练记录。它可能已被移动或删除；请从列表中选择其他训练。',
  },
  'run-exists': {
    en: '{path} is there already and not empty. Choose another folder for the new run, or empty this one.',
    zh: '{path} 已存在且不为空。请为新的训练选择另一个文件夹，或清空该文件夹。',
  },
  'run-damaged': {
    en: 'run.json in {path} is damaged ({field}). Restore it from a copy; the weights in checkpoints are not touched.',
    zh: '{path} 中的 run.json 已损坏（{field}）。请从备份恢复；checkpoints 中的权重未受影响。',
  },
  'run-newer': {
    en: 'The run in {path} was made by a newer Netloom (format {came}; this one reads {wanted}). Update Netloom.',
    zh: '{path} 中的训练由较新版本的 Netloom 创建（格式 {came}；当前版本支持 {wanted}）。请更新 Netloom。',
  },
  'run-locked': {
    en: 'Process {pid} on {host} is at work on the run in {path}. Wait until it ends, or stop it; if it surely is gone, delete {lock}.',
    zh: '{host} 上的进程 {pid} 正在使用 {path} 中的训练。请等它结束或将其停止；如果确定它已不存在，请删除 {lock}。',
  },
  'checkpoint-damaged': {
    en: 'The checkpoint {path} is damaged ({field}). Use another checkpoint of the run, or restore the file from a copy.',
    zh: '检查点 {path} 已损坏（{field}）。请使用该训练的其他检查点，或从备份恢复此文件。',
  },
  'metrics-missing': {
    en: '{path} has {came} of the {wanted} rows up to the checkpoint: the curves will have a gap, the training itself is not affected.',
    zh: '{path} 中只有检查点之前 {wanted} 行中的 {came} 行：曲线会有缺口，训练本身不受影响。',
  },
  'resume-graph-changed': {
    en: 'The run cannot go on: its graph.netloom is not the one it began with. Restore the file, or train the new graph as a new run.',
    zh: '无法继续训练：graph.netloom 与训练开始时不同。请恢复该文件，或将新的网络作为新的训练来运行。',
  },
  'resume-data-changed': {
    en: 'The run cannot go on: the data set {source} or its preparation is not what it began with. Restore the data, or start a new run.',
    zh: '无法继续训练：数据集 {source} 或其预处理与训练开始时不同。请恢复数据，或开始新的训练。',
  },
  'resume-version-differs': {
    en: 'The run began with {program} {wanted}, this is {came}: it goes on, but its last digits may differ from an uninterrupted run.',
    zh: '训练开始时使用的是 {program} {wanted}，现在是 {came}：训练会继续，但末几位数字可能与未中断的训练不同。',
  },
  'resume-executor-differs': {
    en: 'The run was computed by {wanted}, now by {came}: it goes on, but its last digits may differ from an uninterrupted run.',
    zh: '训练开始时由 {wanted} 计算，现在由 {came} 计算：训练会继续，但末几位数字可能与未中断的训练不同。',
  },
  'resume-threads-differ': {
    en: 'The run began with {wanted} threads, now there are {came}: it goes on, but its last digits may differ from an uninterrupted run.',
    zh: '训练开始时使用 {wanted} 个线程，现在使用 {came} 个：训练会继续，但末几位数字可能与未中断的训练不同。',
  },
  'resume-machine-differs': {
    en: 'The run began on another machine ({wanted}, this is {came}): it goes on, but its last digits may differ from an uninterrupted run.',
    zh: '训练是在另一台机器上开始的（{wanted}，现在是 {came}）：训练会继续，但末几位数字可能与未中断的训练不同。',
  },
  'resume-forms-differ': {
    en: 'The run began with other ways of computing its operations: it goes on, but its last digits may differ from an uninterrupted run.',
    zh: '训练开始时使用了不同的算子计算方式：训练会继续，但末几位数字可能与未中断的训练不同。',
  },
} as const;
