import type { Outcome } from '../base/index.js';
import { BATCH, done, refused, problem } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import type { Site } from './contract.js';
import { faultWithFix, setParam } from './faults.js';
import type { Signal } from './signal.js';
import { axisSize, signalText } from './signal.js';
import type { Padding } from './params.js';
import type { Resolved } from './spatial.js';
import { reachOf, resolveWindow } from './spatial.js';

/** Steps added around a sequence: by the rule for images, or all of them before it, so that no step sees a later one. */
export const timePaddings = ['valid', 'same', 'causal'] as const;

/** A window that slides along time, as its layer's parameters say it. */
export interface TimeSliding {
  readonly size: number;
  readonly stride: number;
  readonly padding: (typeof timePaddings)[number];
  readonly dilation?: number;
  readonly ceilMode?: boolean;
}

/** Steps and numbers per step of a sequence signal. */
export interface SequenceSizes {
  readonly time: number;
  readonly features: number;
}

/** The one input of a layer that works along time, or a fault that says what came. */
export function sequenceInput(site: Site<unknown>): Outcome<SequenceSizes> {
  const [signal] = site.inputs;
  if (signal?.axes.map((axis) => axis.name).join() === 'batch,time,features') return done(sequenceSizes(signal));
  return refused(problem('layer-wants-sequence', { came: signal ? signalText(signal) : '-' }));
}

/** The sizes of a signal that is known to be a sequence. */
export function sequenceSizes(signal: Signal | undefined): SequenceSizes {
  return { time: (signal && axisSize(signal, 'time')) ?? 0, features: (signal && axisSize(signal, 'features')) ?? 0 };
}

/** The window over a sequence of this length, laid out as an image that is one cell high. */
export function timeWindow(sliding: TimeSliding, time: number): Resolved {
  const { size, stride, dilation = 1, ceilMode = false } = sliding;
  const before = (size - 1) * dilation;
  const padding: Padding = sliding.padding === 'causal' ? [0, before, 0, 0] : sliding.padding;
  const image = { kernel: [1, size], stride: [1, stride], dilation: [1, dilation], padding, ceilMode } as const;
  return resolveWindow(image, 1, time);
}

/** The result's steps, or a fault whose fix is `same` padding, into which every window fits. */
export function stepsOrFault(site: Site<unknown>, sliding: TimeSliding, time: number): Outcome<number> {
  const { output, window } = timeWindow(sliding, time);
  if (output) return done(output[1]);
  const values = { window: reachOf(sliding.size, sliding.dilation ?? 1), came: time + window.pads[1] + window.pads[3] };
  return faultWithFix('time-window-too-large', values, setParam(site, 'padding', 'same'));
}

/** [batch, time, features] as an image of `features` channels that is one cell high: [batch, features, 1, time]. */
export function timeAsImage(b: Builder, x: Value): Value {
  const [batch = BATCH, time = 0, features = 0] = x.type.shape;
  const turned = b.op('transpose', [x], { perm: [0, 2, 1] });
  return b.op('reshape', [turned], { shape: [batch, features, 1, time] });
}

/** The way back: [batch, features, 1, time] to [batch, time, features]. */
export function imageAsTime(b: Builder, image: Value): Value {
  const [batch = BATCH, features = 0, , time = 0] = image.type.shape;
  return b.op('transpose', [b.op('reshape', [image], { shape: [batch, features, time] })], { perm: [0, 2, 1] });
}
