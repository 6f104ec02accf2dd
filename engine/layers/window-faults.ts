import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { Site } from './contract.js';
import { faultWithFix, imageSizes, setParam } from './faults.js';
import type { Resolved } from './spatial.js';
import { reachOf } from './spatial.js';

type Pair = readonly [number, number];

/** The output's height and width, or a fault whose fix is `same` padding, into which every window fits. */
export function fitsOrFault(
  site: Site<unknown>,
  { window, output }: Resolved,
  kernel: Pair,
  dilation: Pair = [1, 1],
): Outcome<Pair> {
  if (output) return done(output);
  const { height, width } = imageSizes(site.inputs[0]);
  const [top, left, bottom, right] = window.pads;
  const values = {
    window: sizeText(reachOf(kernel[0], dilation[0]), reachOf(kernel[1], dilation[1])),
    came: sizeText(height + top + bottom, width + left + right),
  };
  return faultWithFix('window-too-large', values, setParam(site, 'padding', 'same'));
}

/** A pool's window must hold a real cell wherever it stands, so padding stays below its size. */
export function padsBelowSize(site: Site<unknown>, { window }: Resolved): Outcome<null> {
  const { kernel, pads } = window;
  if (pads.every((pad, side) => pad < (kernel[side % 2] ?? 0))) return done(null);
  const values = { padding: pads.join(', '), size: sizeText(...kernel) };
  return faultWithFix('pool-padding-too-large', values, setParam(site, 'padding', 'same'));
}

function sizeText(height: number, width: number): string {
  return `${height} × ${width}`;
}
