import type { Outcome, ProblemFix } from '../base/index.js';
import { done, problem, refused } from '../base/index.js';
import type { Site } from './contract.js';
import type { Json } from './params.js';
import type { Signal } from './signal.js';
import { axisSize, isImage, signalText } from './signal.js';

/** A refusal with a change that removes it. */
export function faultWithFix(code: string, values: Record<string, string | number>, fix: ProblemFix): Outcome<never> {
  return refused(problem(code, values, { fix }));
}

/** The fix that sets a parameter of the node itself. */
export function setParam(site: Site<unknown>, param: string, value: Json): ProblemFix {
  return { command: 'setParam', args: { node: site.node, param, value } };
}

/**
 * The fix that puts a layer on the wire behind the site's `input`-th signal. A layer does not know its wires: the check
 * replaces `input` by the id of the `wire`.
 */
export function insertLayer(input: number, layer: string, params: Readonly<Record<string, Json>> = {}): ProblemFix {
  return { command: 'insertOnWire', args: { input, layer, params } };
}

/** The sizes of an image signal. */
export interface ImageSizes {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** The one input of a layer that works on images, or a fault that says what came. */
export function imageInput(site: Site<unknown>): Outcome<ImageSizes> {
  const [signal] = site.inputs;
  if (!signal || !isImage(signal)) {
    return refused(problem('layer-wants-image', { came: signal ? signalText(signal) : '-' }));
  }
  return done(imageSizes(signal));
}

/** The sizes of a signal that is known to be an image. */
export function imageSizes(signal: Signal | undefined): ImageSizes {
  const size = (name: 'channels' | 'height' | 'width'): number => (signal && axisSize(signal, name)) ?? 0;
  return { channels: size('channels'), height: size('height'), width: size('width') };
}
