import type { OnnxWriter } from '../../../ops/index.js';

/** The domain of onnxruntime's kernels that keep channels in blocks: [batch, C / block, H, W, block] (NCHWc). */
export const blockedDomain = 'com.microsoft.nchwc';

/** For each graph, the values that were in blocks first: what needs them in blocks again takes them as they were. */
const blockedValues = new WeakMap<OnnxWriter, Map<string, string>>();

/** The value in blocks, where it was made from one; no node is written. */
export function inBlocks(w: OnnxWriter, x: string): string | undefined {
  return blockedValues.get(w)?.get(x);
}

/** The value [batch, C, H, W] with its channels in blocks, the last one filled up with zeros. */
export function toBlocks(w: OnnxWriter, x: string): string {
  return inBlocks(w, x) ?? w.node('ReorderInput', [x], {}, blockedDomain);
}

/** The first `channels` channels of a blocked value, as [batch, channels, H, W]; written only if somebody reads it so. */
export function fromBlocks(w: OnnxWriter, blocked: string, channels: number, block: number): string {
  const x = w.node('ReorderOutput', [blocked], { channels: { int: channels } }, blockedDomain);
  if (channels % block === 0) {
    const known = blockedValues.get(w) ?? new Map<string, string>();
    blockedValues.set(w, known.set(x, blocked));
  }
  return x;
}
