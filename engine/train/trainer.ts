import type { Outcome } from '../base/index.js';
import { done, fail, ProblemError, refused } from '../base/index.js';
import type { Dataset, Split } from '../data/index.js';
import { TrainingBatches } from '../data/index.js';
import type { Loaded } from '../execute/index.js';
import type { TrainingControl } from './control.js';
import { addBatch, meansOf, numberOf } from './epoch-sums.js';
import { evaluateRows } from './evaluate-rows.js';
import { fitsData } from './fits-data.js';
import type { NotFinite } from './find-not-finite.js';
import { notFiniteProbe, notFiniteState } from './find-not-finite.js';
import { initialState } from './initialise.js';
import { LayerSampler } from './layer-sampler.js';
import { layerStatistics } from './layer-statistics.js';
import type { MadeStep } from './make-steps.js';
import { makeSteps } from './make-steps.js';
import { ProgressMeter } from './progress-meter.js';
import type { TrainingSettings } from '../settings/index.js';
import { StepInputs } from './step-inputs.js';
import type { StepPlan } from './step-plan.js';
import { StepsPerCall } from './steps-per-call.js';
import type { Snapshot, TrainerState } from './trainer-state.js';
import { emptySums, freshState } from './trainer-state.js';
import type { CheckpointReason, Figures, TrainingEnd, TrainingProgress, TrainingSink } from './training-events.js';

/** One run, or the rest of one. */
export interface TrainingJob {
  readonly plan: StepPlan;
  /** Has loaded `plan.programs`. The trainer writes its state first. */
  readonly loaded: Loaded;
  readonly dataset: Dataset;
  readonly split: Split;
  readonly settings: TrainingSettings;
  /** Where to go on from; absent: from the beginning. */
  readonly from?: Snapshot;
  readonly sink: TrainingSink;
  readonly control: TrainingControl;
  /** When the layers are looked at first, in milliseconds from the start; at once where absent. */
  readonly layersAfterMs?: number;
  /** Milliseconds from any beginning, never going back. Decides when to save and tell, and no number of the run. */
  readonly now: () => number;
  /** Lets the host's messages in; called before every step or few steps (`setImmediate` as a promise). */
  readonly breathe: () => Promise<void>;
}

/** A step may take a second and the save must still come within ten of the last. */
const CHECKPOINT_AFTER_MS = 9_000;

/**
 * Trains until the end, a stop, or a number that is not finite. Refused where data and network do not fit together;
 * otherwise the answer says why it ended. What an executor or the sink refuses becomes a refusal too.
 */
export async function train(job: TrainingJob): Promise<Outcome<TrainingEnd>> {
  const { plan, dataset, split, settings } = job;
  const fits = fitsData(plan, dataset, settings);
  if (!fits.ok) return fits;
  if (split.train.length === 0 || split.validation.length === 0) {
    return fail('train-too-few', { train: split.train.length, validation: split.validation.length });
  }
  try {
    return done(await new Trainer(job).run());
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.problems);
    throw error;
  }
}

type Ended = 'not-finite' | 'stopped';

class Trainer {
  private readonly inputs: StepInputs;
  private readonly perCall: StepsPerCall;
  private readonly meter: ProgressMeter;
  private readonly sampler: LayerSampler | undefined;
  private trainer: TrainerState;
  private savedAt: number;
  private validation: Figures | undefined;
  private culprit: NotFinite | undefined;

  constructor(private readonly job: TrainingJob) {
    const { dataset, split, settings, plan } = job;
    const batches = new TrainingBatches(dataset, split.train, settings);
    this.inputs = new StepInputs(plan, dataset, batches, settings);
    this.perCall = new StepsPerCall(this.inputs.bytesPerStep);
    this.meter = new ProgressMeter(job.now);
    this.sampler = plan.programs.layers && job.sink.layers ? new LayerSampler(job.now, job.layersAfterMs) : undefined;
    this.trainer = job.from?.trainer ?? freshState;
    this.savedAt = job.now();
  }

  async run(): Promise<TrainingEnd> {
    const { job } = this;
    const { plan, loaded, settings } = job;
    await loaded.write(job.from?.state ?? initialState(Object.values(plan.programs), settings.seed));
    if (!job.from && !(await this.save('start'))) return this.notFinite();
    while (this.trainer.epochsDone < settings.epochs && !this.outOfPatience()) {
      const ended = (await this.trainEpoch()) ?? (await this.finishEpoch());
      if (ended === 'stopped') {
        if (!(await this.save('stop'))) return this.notFinite();
        return { reason: 'stopped', ...this.place() };
      }
      if (ended) return this.notFinite();
    }
    if (!(await this.save('end'))) return this.notFinite();
    const early = this.trainer.epochsDone < settings.epochs;
    return { reason: early ? 'early-stopping' : 'finished', ...this.place() };
  }

  private place(): { step: number; epochsDone: number } {
    return { step: this.trainer.step, epochsDone: this.trainer.epochsDone };
  }

  private notFinite(): TrainingEnd {
    const { layer, problem } = this.culprit as NotFinite;
    return { reason: 'not-finite', ...this.place(), layer, problem };
  }

  private outOfPatience(): boolean {
    const { patience } = this.job.settings;
    return patience > 0 && this.trainer.sinceBest >= patience;
  }

  private get epochEnd(): number {
    return (this.trainer.epochsDone + 1) * this.inputs.span.stepsPerEpoch;
  }

  private async trainEpoch(): Promise<Ended | undefined> {
    while (this.trainer.step < this.epochEnd) {
      if (!(await this.mayGoOn('training'))) return this.culprit ? 'not-finite' : 'stopped';
      if (!(await this.steps())) return 'not-finite';
    }
    return undefined;
  }

  /** As many steps as fit one call, within the epoch; false where a loss or gradient is not finite. */
  private async steps(): Promise<boolean> {
    const { plan, loaded, now, control } = this.job;
    const { step } = this.trainer;
    if (this.sampler?.due === true) await this.sampleLayers(this.sampler);
    const begun = now();
    const count = control.wantsOne ? 1 : Math.min(this.perCall.next, this.epochEnd - step);
    const { made, culprit, feedMs } = await makeSteps({ plan, loaded, inputs: this.inputs, now }, step, count);
    this.meter.fed(feedMs);
    for (const each of made) await this.count(each);
    control.stepped();
    this.perCall.took(count, now() - begun);
    this.culprit = culprit;
    return culprit === undefined;
  }

  /** Looks at what the next step will do to each layer. The run's own numbers do not depend on it. */
  private async sampleLayers(sampler: LayerSampler): Promise<void> {
    const { loaded, plan, sink, now } = this.job;
    const { step } = this.trainer;
    const begun = now();
    const [batch] = this.inputs.batches(step, 1);
    if (!batch) return;
    const outputs = await loaded.run('layers', this.inputs.forStep(step, batch));
    sink.layers?.({ step: step + 1, layers: layerStatistics(plan.order, outputs) });
    sampler.took(begun);
  }

  /** Counts a step that was made, and makes its row. */
  private async count({ samples, outputs }: MadeStep): Promise<void> {
    const { plan, sink } = this.job;
    const { trainer } = this;
    const { step } = trainer;
    const loss = numberOf(outputs.loss);
    const gradientNorm = numberOf(outputs.gradientNorm);
    const own = { samples, lossSum: loss * samples, outputs };
    const { metrics } = meansOf(addBatch(emptySums, own, plan.stepMetrics));
    const rate = plan.rate(step, this.inputs.span);
    this.trainer = {
      ...trainer,
      step: step + 1,
      sums: addBatch(trainer.sums, own, plan.stepMetrics),
      rows: trainer.rows + 1,
    };
    const epoch = trainer.epochsDone + 1;
    await sink.row({ kind: 'step', step: step + 1, epoch, samples, loss, metrics, rate, gradientNorm });
    this.meter.count(samples);
  }

  /** Validates, and makes the epoch's row and checkpoint. */
  private async finishEpoch(): Promise<Ended | undefined> {
    const { plan, loaded, dataset, split, sink } = this.job;
    const evaluated = await evaluateRows({
      loaded,
      dataset,
      rows: split.validation,
      metrics: plan.evaluateMetrics,
      goOn: () => this.mayGoOn('validating'),
    });
    if (!evaluated) return this.culprit ? 'not-finite' : 'stopped';
    const validation = meansOf(evaluated.sums);
    const { step, epochsDone, best: before, sinceBest, sums, rows } = this.trainer;
    if (!Number.isFinite(validation.loss)) {
      this.culprit = await this.findCulpritOfValidation();
      return 'not-finite';
    }
    const epoch = epochsDone + 1;
    const best = before === null || validation.loss < before.validationLoss;
    this.validation = validation;
    this.trainer = {
      step,
      epochsDone: epoch,
      best: best ? { epoch, step, validationLoss: validation.loss } : before,
      sinceBest: best ? 0 : sinceBest + 1,
      sums: emptySums,
      rows: rows + 1,
    };
    await sink.row({ kind: 'epoch', step, epoch, train: meansOf(sums), validation, best });
    return (await this.save('epoch', best)) ? undefined : 'not-finite';
  }

  /** Tells progress, waits out a pause, saves when it is time; false: stop here. */
  private async mayGoOn(phase: 'training' | 'validating'): Promise<boolean> {
    const { control, breathe, now } = this.job;
    await breathe();
    if (control.wish !== 'pause' && this.meter.due()) this.job.sink.progress(this.progress(phase));
    if (control.wish === 'pause') {
      if (!(await this.save('interval'))) return false;
      this.meter.rest();
      this.job.sink.progress(this.progress('paused'));
      await control.whilePaused();
      this.meter.restart();
    }
    if (control.wish === 'stop') return false;
    return now() - this.savedAt < CHECKPOINT_AFTER_MS || this.save('interval');
  }

  /** Gives the sink a snapshot; false, without doing so, where it holds a number that is not finite. */
  private async save(reason: CheckpointReason, best = false): Promise<boolean> {
    const { loaded, sink, plan, now } = this.job;
    const state = await loaded.read();
    this.culprit = notFiniteState(plan, state, this.trainer.step);
    if (this.culprit) return false;
    await sink.checkpoint({ trainer: this.trainer, state }, reason, { best });
    this.savedAt = now();
    return true;
  }

  private async findCulpritOfValidation(): Promise<NotFinite> {
    const { plan, loaded } = this.job;
    const { step } = this.trainer;
    return notFiniteState(plan, await loaded.read(), step) ?? notFiniteProbe(plan, {}, step);
  }

  private progress(phase: TrainingProgress['phase']): TrainingProgress {
    const { step, epochsDone, sums } = this.trainer;
    const { span } = this.inputs;
    const { epochs } = this.job.settings;
    return {
      phase,
      step,
      totalSteps: span.totalSteps,
      epoch: Math.min(epochsDone + 1, epochs),
      epochs,
      train: sums.samples > 0 ? meansOf(sums) : undefined,
      validation: this.validation,
      rate: this.job.plan.rate(Math.min(step, span.totalSteps - 1), span),
      seconds: this.meter.seconds,
      ...this.meter.speed(span.totalSteps - step),
    };
  }
}
