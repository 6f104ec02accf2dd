import { relative } from 'node:path';
import type { TrainingEvent, TrainingResult } from '../../engine/session/index.js';
import type { Language } from '../../engine/text/index.js';
import type { Figures } from '../../engine/train/index.js';
import type { Output } from './output.js';
import { cut } from './cut.js';
import { grouped } from './table.js';

const BAR_CELLS = 24;

const words = {
  en: {
    parameters: 'parameters',
    examples: (t: number, v: number, h: number): string => `${t} examples to train on, ${v} to validate, ${h} held out`,
    threads: (executor: string, n: number): string => `${executor}, ${n} ${n === 1 ? 'thread' : 'threads'}`,
    goesOn: (step: number, steps: number): string => `goes on after step ${step} of ${steps}`,
    epoch: 'epoch',
    loss: 'loss',
    validation: 'validation',
    left: 'left',
    best: 'best so far',
    finished: (s: string): string => `Finished after ${s}.`,
    early: (s: string): string => `Stopped early after ${s}: the validation loss no longer fell.`,
    stopped: (step: number, steps: number): string => `Stopped after step ${step} of ${steps}; everything is saved.`,
    already: 'This run is finished; there is nothing to go on with.',
    resume: (run: string): string => `Go on with: netloom resume ${run}`,
    next: (run: string): string => `See how good it is: netloom evaluate ${run}`,
    run: 'run',
    metrics: {
      accuracy: 'accuracy',
      topK: 'top-k',
      labelAccuracy: 'accuracy',
      meanAbsoluteError: 'MAE',
      pixelAccuracy: 'pixel accuracy',
      imageIou: 'IoU per image',
    } as Record<string, string>,
  },
  zh: {
    parameters: '个参数',
    examples: (t: number, v: number, h: number): string => `训练 ${t} 个样本，验证 ${v} 个，留出测试 ${h} 个`,
    threads: (executor: string, n: number): string => `${executor},${n} 个线程`,
    goesOn: (step: number, steps: number): string => `从第 ${step} 步（共 ${steps} 步）之后继续`,
    epoch: '轮',
    loss: '损失',
    validation: '验证',
    left: '剩余',
    best: '目前最佳',
    finished: (s: string): string => `训练完成，用时 ${s}。`,
    early: (s: string): string => `提前停止（用时 ${s}）：验证损失不再下降。`,
    stopped: (step: number, steps: number): string => `已在第 ${step} 步（共 ${steps} 步）后停止，一切已保存。`,
    already: '这次训练已经完成，没有可以继续的内容。',
    resume: (run: string): string => `继续训练：netloom resume ${run}`,
    next: (run: string): string => `查看效果：netloom evaluate ${run}`,
    run: '运行',
    metrics: {
      accuracy: '准确率',
      topK: 'top-k',
      labelAccuracy: '准确率',
      meanAbsoluteError: 'MAE',
      pixelAccuracy: '像素准确率',
      imageIou: '每幅图像的 IoU',
    } as Record<string, string>,
  },
};

/** Shows a training as it happens: one line per epoch, and on a terminal a progress line that is rewritten in place. */
export class TrainingDisplay {
  private readonly w: (typeof words)[Language];

  constructor(
    private readonly out: Output,
    language: Language,
  ) {
    this.w = words[language];
  }

  /** An event of the engine; under --json it is printed as it came. */
  event(event: TrainingEvent): void {
    const { out, w } = this;
    out.value(event);
    if (event.type === 'started') {
      out.line(
        `${cut(event.title, 60)}: ${grouped(event.trainable)} ${w.parameters}; ${w.threads(event.executor, event.threads)}`,
      );
      const { train, validation, test } = event.examples;
      out.line(w.examples(train, validation, test));
      out.line(`${w.run}: ${shownPath(event.run)}`);
      if (!out.json) out.problems(event.warnings);
      if (event.step > 0) out.line(w.goesOn(event.step, event.totalSteps));
    } else if (event.type === 'progress') {
      out.rewriteLine(cut(this.progressLine(event), out.columns - 1));
    } else if (event.type === 'epoch') {
      out.rewriteLine('');
      out.line(this.epochLine(event));
    }
  }

  /** How it ended, and what to do next. Answers the exit code: 130, as shells use it, where it was interrupted. */
  result(result: TrainingResult): number {
    const { out, w } = this;
    out.rewriteLine('');
    out.value({ type: 'result', ...result });
    if (result.alreadyFinished) out.line(w.already);
    else if (result.reason === 'finished') out.line(w.finished(duration(result.seconds)));
    else if (result.reason === 'early-stopping') out.line(w.early(duration(result.seconds)));
    else out.line(w.stopped(result.step, result.totalSteps));
    out.line(result.reason === 'stopped' ? w.resume(shownPath(result.run)) : w.next(shownPath(result.run)));
    return result.reason === 'stopped' ? 130 : 0;
  }

  private progressLine(event: Extract<TrainingEvent, { type: 'progress' }>): string {
    const { w } = this;
    const filled = Math.round((event.step / Math.max(event.totalSteps, 1)) * BAR_CELLS);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
    const figures = event.train ? this.figures(event.train) : '';
    const speed = event.examplesPerSecond === undefined ? '' : `${grouped(Math.round(event.examplesPerSecond))}/s`;
    const left = event.secondsLeft === undefined ? '' : `${duration(event.secondsLeft)} ${w.left}`;
    return [bar, `${w.epoch} ${event.epoch}/${event.epochs}`, figures, speed, left]
      .filter((part) => part !== '')
      .join('  ');
  }

  private epochLine(event: Extract<TrainingEvent, { type: 'epoch' }>): string {
    const { w } = this;
    const star = event.best ? `  ★ ${w.best}` : '';
    const [train, validation] = [this.figures(event.train), this.figures(event.validation)];
    return `${w.epoch} ${String(event.epoch).padStart(3)}  ${train}  |  ${w.validation} ${validation}${star}`;
  }

  private figures({ loss, metrics }: Figures): string {
    const { w } = this;
    const shownMetrics = Object.entries(metrics).map(
      ([name, value]) => `${w.metrics[name] ?? name} ${shown(name, value)}`,
    );
    return [`${w.loss} ${loss.toFixed(4)}`, ...shownMetrics].join('  ');
  }
}

/** A path as it is shortest to type from here. */
export function shownPath(path: string): string {
  const fromHere = relative('.', path);
  return fromHere === '' || fromHere.length > path.length ? path : fromHere;
}

/** Shares as percentages, everything else with four decimals. */
export function shown(name: string, value: number): string {
  return /accuracy|top|iou/i.test(name) ? `${(value * 100).toFixed(2)} %` : value.toFixed(4);
}

/** 75 as `1 min 15 s`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
