/** One training setting: its kind, range and default. The command line's flags and the form are made from this. */
export type Setting =
  | {
      readonly kind: 'integer';
      readonly flag: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: 'number';
      readonly flag: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'boolean'; readonly flag: string; readonly default: boolean }
  | { readonly kind: 'choice'; readonly flag: string; readonly default: string; readonly options: readonly string[] };

const integer = <F extends string>(flag: F, initial: number, min: number, max: number) =>
  ({ kind: 'integer', flag, default: initial, min, max }) as const;
const number = <F extends string>(flag: F, initial: number, min: number, max: number) =>
  ({ kind: 'number', flag, default: initial, min, max }) as const;

/** Every setting of a training run, in the order in which people read them; `engine/text/settings` says what each does. */
export const settingsTable = {
  epochs: integer('epochs', 15, 1, 100_000),
  batchSize: integer('batch', 32, 1, 65_536),
  seed: integer('seed', 1, 0, Number.MAX_SAFE_INTEGER),
  optimizer: { kind: 'choice', flag: 'optimizer', default: 'adam', options: ['adam', 'adamw', 'sgd'] },
  learningRate: number('lr', 0.001, 0, 1000),
  momentum: number('momentum', 0.9, 0, 0.9999),
  nesterov: { kind: 'boolean', flag: 'nesterov', default: false },
  beta1: number('beta1', 0.9, 0, 0.999999),
  beta2: number('beta2', 0.999, 0, 0.999999),
  epsilon: number('epsilon', 1e-8, 1e-12, 1),
  weightDecay: number('weight-decay', 0, 0, 10),
  clipNorm: number('clip-norm', 0, 0, 1e6),
  schedule: { kind: 'choice', flag: 'schedule', default: 'constant', options: ['constant', 'step', 'cosine'] },
  warmUpEpochs: number('warm-up', 0, 0, 10_000),
  stepEpochs: integer('step-epochs', 5, 1, 100_000),
  stepFactor: number('step-factor', 0.1, 0, 1),
  minimumRate: number('min-lr', 0, 0, 1000),
  shift: integer('shift', 0, 0, 64),
  validationFraction: number('validation', 0.15, 0.01, 0.5),
  patience: integer('patience', 0, 0, 100_000),
  topK: integer('top-k', 5, 0, 1000),
  executor: { kind: 'choice', flag: 'executor', default: 'auto', options: ['auto', 'onnxruntime', 'reference'] },
  threads: integer('threads', 0, 0, 256),
} as const satisfies Readonly<Record<string, Setting>>;

type SettingsTable = typeof settingsTable;
/** The name of a training setting, as it stands in files. */
export type SettingName = keyof SettingsTable;

type SettingValue<S extends Setting> = S extends { kind: 'integer' | 'number' }
  ? number
  : S extends { kind: 'boolean' }
    ? boolean
    : S extends { kind: 'choice'; options: readonly (infer O)[] }
      ? O
      : never;

/** All settings of one run, complete and in range. */
export type TrainingSettings = { readonly [K in SettingName]: SettingValue<SettingsTable[K]> };
