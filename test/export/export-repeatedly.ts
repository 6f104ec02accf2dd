import { exportOnnx } from '../../engine/export/index.js';
import { smallExport, someWeights } from './small-network.js';

/** Exports to one directory again and again, with other weights each time, until it is killed. */
async function exportRepeatedly(directory: string): Promise<void> {
  process.send?.('ready');
  for (let seed = 1; ; seed++) {
    const options = smallExport(directory, { force: true });
    await exportOnnx({ ...options, weights: someWeights(options.checked, seed) });
  }
}

void exportRepeatedly(process.argv[2] as string);
