import type { Progress } from '../../engine/bench/index.js';
import type { Language } from '../../engine/text/index.js';

/** What `netloom bench` says besides its figures. */
export const benchWords = {
  en: {
    stopped: 'Stopped. Nothing was written, and nothing runs on.',
    noTorch: 'PyTorch was not found (python3 -c "import torch"), so there are no peers to compare with.',
    gradients: 'Largest relative error of the gradients of',
    figures: 'timing the compiler ...',
    gradientCheck: 'gradients against PyTorch in float64 ...',
    starting: 'starting ...',
    trying: (peer: string) => `trying PyTorch with ${peer} ...`,
    round: (round: number, rounds: number) => `round ${round} of ${rounds} ...`,
    profile: 'profile ...',
    memory: 'memory of a step ...',
    place: (net: string, at: number, of: number) => `${net} (${at} of ${of}):`,
  },
  zh: {
    stopped: '已停止。没有写入任何内容，也没有遗留运行中的进程。',
    noTorch: '没有找到 PyTorch（python3 -c "import torch"），因此没有比较对象。',
    gradients: '梯度的最大相对误差，',
    figures: '正在测量编译时间……',
    gradientCheck: '正在与 PyTorch 的 float64 梯度比较……',
    starting: '正在启动……',
    trying: (peer: string) => `正在试用 PyTorch 的 ${peer}……`,
    round: (round: number, rounds: number) => `第 ${round} 轮，共 ${rounds} 轮……`,
    profile: '正在做性能剖析……',
    memory: '正在测量一步所需的内存……',
    place: (net: string, at: number, of: number) => `${net}（第 ${at} 个，共 ${of} 个）：`,
  },
};

/** A line of progress for the one who waits. */
export function benchProgress(progress: Progress, language: Language): string {
  const words = benchWords[language];
  if (progress.doing === 'figures') return words.figures;
  const place = words.place(progress.net, progress.at, progress.of);
  return `${place} ${doingText(progress, language)}`;
}

function doingText(progress: Exclude<Progress, { doing: 'figures' }>, language: Language): string {
  const words = benchWords[language];
  switch (progress.doing) {
    case 'gradients':
      return words.gradientCheck;
    case 'trying':
      return words.trying(progress.peer);
    case 'round':
      return words.round(progress.round, progress.rounds);
    default:
      return words[progress.doing];
  }
}
