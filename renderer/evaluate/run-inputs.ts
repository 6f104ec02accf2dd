import type { Answer, Params } from '../../main/bridge/index.js';

/** What a run's network can be asked about. */
export type RunInputs = Answer<'results.inputs'>;
export type ImageFacts = NonNullable<RunInputs['image']>;
export type ColumnRange = NonNullable<RunInputs['columns']>[number];
export type Evaluation = Answer<'results.evaluate'>;
export type ClassesEvaluation = Extract<Evaluation, { task: 'classes' }>;
export type RunAnswers = Answer<'results.answers'>;
export type ClassAnswers = Extract<RunAnswers, { task: 'classes' }>;
export type NumberAnswers = Extract<RunAnswers, { task: 'number' | 'labels' }>;
export type RunSample = Answer<'results.samples'>['samples'][number];
export type RunLine = Answer<'runs.history'>[number];
/** A sample as a call takes it. */
export type Sample = Params<'results.predict'>['sample'];
export type Split = Params<'results.evaluate'>['split'];
export type Weights = Params<'results.evaluate'>['weights'];
export type Prediction = Answer<'results.predict'>;
