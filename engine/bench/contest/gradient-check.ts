import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GradientCheck, GradientDifference } from '../gradient-difference.js';
import type { BenchNet } from '../nets/index.js';
import { nodeProcess, pythonProcess } from '../processes/files.js';
import type { GradientOrder } from '../processes/gradients.js';
import { LineProcess } from '../processes/line-process.js';
import { firstFairDraw } from './fair-draw.js';

/** The gradients of our measured Step against PyTorch's in float64, from the same weights and the same batch. */
export async function checkGradients(net: BenchNet, threads: number, ending: AbortSignal): Promise<GradientCheck> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-bench-'));
  const file = (name: string): string => join(folder, `${name}.safetensors`);
  const [given, exact, rounded] = [file('given'), file('float64'), file('float32')];
  const ours = LineProcess.start('netloom', nodeProcess('gradients', net.id, String(threads)), ending);
  const order = <T>(line: GradientOrder): Promise<T> => ours.ask<T>(JSON.stringify(line));
  const theirs = async (type: string, target: string): Promise<void> => {
    const torch = LineProcess.start('pytorch', pythonProcess('gradients', net.id, type, given, target), ending);
    await torch.answer();
    await torch.close();
  };
  try {
    return await firstFairDraw(async (number) => {
      await order({ draw: number, to: given });
      await theirs('float64', exact);
      return {
        ours: await order<GradientDifference>({ exact }),
        float32: async () => {
          await theirs('float32', rounded);
          return order<GradientDifference>({ exact, found: rounded });
        },
      };
    });
  } finally {
    await ours.close();
    await rm(folder, { recursive: true, force: true });
  }
}
