import { exportOnnx } from '../../engine/export/index.js';
import { smallExport, someSamples, someWeights, wideNetwork } from './small-network.js';

/** Exports to one directory again and again, with other weights and in one file or two by turns, until it is killed. */
async function exportRepeatedly(directory: string): Promise<void> {
  const checked = wideNetwork();
  process.send?.('ready');
  for (let seed = 1; ; seed++) {
    const samples = someSamples(2, [512]);
    const options = smallExport(directory, { force: true, checked, samples, weights: someWeights(checked, seed) });
    await exportOnnx({ ...options, externalFrom: seed % 2 === 0 ? 1 : 2 ** 30 });
  }
}

void exportRepeatedly(process.argv[2] as string);
