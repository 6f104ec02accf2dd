import { rowsOf, runPaths } from '../runs/index.js';
import type { LayerSample } from '../train/index.js';

const most = 80;

/**
 * What a run noted of its layers, evenly thinned. A run that was taken up again from an earlier step noted some steps twice:
 * the later note counts.
 */
export async function layerSamples(run: string): Promise<LayerSample[]> {
  let samples: LayerSample[] = [];
  let stride = 1;
  let seen = 0;
  let newest: LayerSample | undefined;
  for await (const row of rowsOf(runPaths.layers(run))) {
    const sample = row as LayerSample;
    if (newest && sample.step <= newest.step) samples = samples.filter(({ step }) => step < sample.step);
    newest = sample;
    if (seen++ % stride !== 0) continue;
    samples.push(sample);
    if (samples.length < most) continue;
    samples = samples.filter((_, i) => i % 2 === 0);
    stride *= 2;
  }
  return newest && samples.at(-1) !== newest ? [...samples, newest] : samples;
}
