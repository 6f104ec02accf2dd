import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GradientDifference } from '../gradient-difference.js';
import { gradientLimit } from '../gradient-difference.js';
import type { BenchNet } from '../nets/index.js';
import { nodeProcess, pythonProcess } from '../processes/files.js';
import { LineProcess } from '../processes/line-process.js';

/** A rectifier within rounding of zero may fall on either side; wrong gradients are wrong at every draw. */
const DRAWS = 8;

/**
 * The gradients of our measured Step against PyTorch's in float64, from the same weights and batch: the best of
 * several draws, ended by the first that is within the limit.
 */
export async function checkGradients(net: BenchNet, threads: number, ending: AbortSignal): Promise<GradientDifference> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-bench-'));
  const [given, theirs] = [join(folder, 'given.safetensors'), join(folder, 'gradients.safetensors')];
  const ours = LineProcess.start('netloom', nodeProcess('gradients', net.id, String(threads)), ending);
  try {
    let best: GradientDifference = { parameter: '', error: Number.MAX_VALUE };
    for (let draw = 1; draw <= DRAWS && !(best.error <= gradientLimit); draw++) {
      await ours.ask(`${draw} ${given}`);
      const torch = LineProcess.start('pytorch', pythonProcess('gradients', net.id, given, theirs), ending);
      await torch.answer();
      await torch.close();
      const found = await ours.ask<GradientDifference>(`compare ${theirs}`);
      if (found.error <= best.error) best = found;
    }
    return best;
  } finally {
    await ours.close();
    await rm(folder, { recursive: true, force: true });
  }
}
