import type { SettingName, TrainingSettings } from '../../../engine/settings/index.js';
import type { settingWords } from './words.js';

/** Settings that belong together. */
export interface SettingGroup {
  readonly title: keyof typeof settingWords;
  readonly names: readonly SettingName[];
}

const adamOnly: readonly SettingName[] = ['beta1', 'beta2', 'epsilon'];
const sgdOnly: readonly SettingName[] = ['momentum', 'nesterov'];

/** The form's groups, without what would have no effect with the other settings as they are. */
export function settingGroups({
  optimizer,
  schedule,
}: Pick<TrainingSettings, 'optimizer' | 'schedule'>): SettingGroup[] {
  return [
    { title: 'learning', names: ['epochs', 'batchSize', 'optimizer', 'learningRate'] },
    {
      title: 'schedule',
      names: [
        'schedule',
        'warmUpEpochs',
        ...(schedule === 'step' ? (['stepEpochs', 'stepFactor'] as const) : []),
        ...(schedule === 'constant' ? [] : (['minimumRate'] as const)),
      ],
    },
    {
      title: 'optimiser',
      names: [...(optimizer === 'sgd' ? sgdOnly : adamOnly), 'weightDecay', 'clipNorm'],
    },
    { title: 'data', names: ['validationFraction', 'shift', 'patience', 'topK'] },
    { title: 'machine', names: ['seed', 'executor', 'threads'] },
  ];
}
