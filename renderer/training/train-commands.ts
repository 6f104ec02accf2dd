import type { AppCommand } from '../commands/command.js';
import { useProject } from '../state/project-store.js';
import { controlRun, startTraining, useRuns } from './run-store.js';

/** Trains the open network. */
export const trainCommand: AppCommand = {
  id: 'train',
  label: { en: 'Train', zh: '训练' },
  group: 'train',
  refused: () => {
    if (!useProject.getState()) return { en: 'No network is open', zh: '没有打开的网络' };
    if (useRuns.getState().live) return { en: 'A run is under way', zh: '已有训练在进行' };
    return undefined;
  },
  run: startTraining,
};

const none = { en: 'No run is under way', zh: '没有正在进行的训练' } as const;

/** Commands of training, besides those of one run in the list. */
export const trainCommands: readonly AppCommand[] = [
  trainCommand,
  {
    id: 'train-or-pause',
    label: { en: 'Train, pause or go on', zh: '训练、暂停或继续' },
    group: 'train',
    keys: ['Mod+Enter'],
    run: () => {
      const { live } = useRuns.getState();
      if (!live) return startTraining();
      return controlRun(live.status === 'paused' || live.status === 'pausing' ? 'resume' : 'pause');
    },
  },
  {
    id: 'stop-run',
    label: { en: 'Stop and keep best', zh: '停止并保留最佳' },
    group: 'train',
    keys: ['Mod+Shift+Enter'],
    refused: () => (useRuns.getState().live ? undefined : none),
    run: () => controlRun('stop'),
  },
];
