import type { TrainingSettings } from '../../settings/index.js';
import { adam } from './adam.js';
import { adamw } from './adamw.js';
import type { Optimiser } from './optimiser.js';
import { sgd } from './sgd.js';

/** Every optimiser by its name in the settings. */
export const optimisers: Readonly<Record<TrainingSettings['optimizer'], Optimiser>> = { adam, adamw, sgd };

export type { Optimiser, WeightUpdate } from './optimiser.js';
