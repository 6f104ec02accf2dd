import type { OnnxAttribute, OnnxWriter } from '../../../ops/index.js';
import { blockedDomain, fromBlocks, toBlocks } from './blocked-values.js';

/** A convolution as the kernels for blocked channels take it; sizes of the operation, before anything is filled up to whole blocks. */
export interface BlockedConv {
  readonly channels: number;
  readonly units: number;
  readonly groups: number;
  readonly kernel: readonly [number, number];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** Whether there is a kernel: dense with few channels or some in fours, or one filter per channel, in fours. */
export function isBlockable(
  { channels, units, groups }: Omit<BlockedConv, 'attributes' | 'kernel'>,
  block: number,
): boolean {
  if (block === 0) return false;
  if (groups > 1) return groups === channels && channels === units && channels % 4 === 0;
  return channels < block || channels % 4 === 0;
}

/** A blocked kernel's Conv of inputs that are in its layouts already. */
export function convOfBlocks(
  w: OnnxWriter,
  inputs: readonly string[],
  attributes: Readonly<Record<string, OnnxAttribute>>,
): string {
  return w.node('Conv', inputs, attributes, blockedDomain);
}

/** Conv of x [batch, C, H, W] with weights [O, C / groups, kH, kW] and perhaps a bias [O], through the blocked kernels. */
export function writeBlockedConv(
  w: OnnxWriter,
  [x, ...others]: readonly [string, string, ...string[]],
  conv: BlockedConv,
  block: number,
): string {
  const direct = conv.groups === 1 && conv.channels < block;
  return writeConvOfBlocks(w, [direct ? x : toBlocks(w, x), ...others] as [string, string], conv, block);
}

/** The same for an x that is in the kernels' layout already. */
export function writeConvOfBlocks(
  w: OnnxWriter,
  [x, weights, ...bias]: readonly [string, string, ...string[]],
  conv: BlockedConv,
  block: number,
): string {
  const outputs = wholeBlocks(conv.units, block);
  const groups = conv.groups > 1 ? outputs : 1;
  const inputs = [
    x,
    blockedWeights(w, weights, conv, block),
    ...bias.map((b) => filledUp(w, b, [outputs - conv.units])),
  ];
  const y = convOfBlocks(w, inputs, { ...conv.attributes, group: { int: groups } });
  return fromBlocks(w, y, conv.units, block);
}

/** [O / block, C / block, kH, kW, block of C, block of O]; few channels, or one per filter, stay outside their block. */
function blockedWeights(w: OnnxWriter, weights: string, conv: BlockedConv, block: number): string {
  const { units, kernel } = conv;
  const perGroup = conv.channels / conv.groups;
  const outputs = wholeBlocks(units, block);
  const inputs = perGroup < block ? perGroup : wholeBlocks(perGroup, block);
  const whole = filledUp(w, weights, [outputs - units, inputs - perGroup, 0, 0]);
  const channelBlocks = perGroup < block ? [inputs] : [inputs / block, block];
  const parts = w.reshape(whole, [outputs / block, block, ...channelBlocks, ...kernel]);
  const perm = perGroup < block ? [0, 2, 3, 4, 1] : [0, 2, 4, 5, 3, 1];
  return w.reshape(w.node('Transpose', [parts], { perm: { ints: perm } }), [outputs, inputs, ...kernel]);
}

/** The channels after the last block was filled up. */
export function wholeBlocks(channels: number, block: number): number {
  return Math.ceil(channels / block) * block;
}

/** Zeros at the end of each axis. */
function filledUp(w: OnnxWriter, x: string, missing: readonly number[]): string {
  if (missing.every((n) => n === 0)) return x;
  return w.node('Pad', [x, w.ints([...missing.map(() => 0), ...missing])]);
}
