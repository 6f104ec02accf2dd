import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { HostTensor } from '../../base/index.js';
import { randomKey, uniformNoise, valueOf } from '../../base/index.js';
import { readSafetensors, safetensorsPieces } from '../../files/index.js';
import type { GradientDifference } from '../gradient-difference.js';
import { worstDifference } from '../gradient-difference.js';
import { benchNets } from '../nets/index.js';
import { Trainee } from './trainee.js';

/** Adam's first moment after one step from zero is this share of the gradient. */
const FIRST_MOMENT = 1 - 0.9;

/** A large batch has some rectifier within rounding of zero, which float32 and float64 put on different sides. */
const EXAMPLES = 4;

/**
 * `gradients NET THREADS`: for each line `DRAW FILE` of the input, takes one step of the very Step that is measured
 * on another batch and writes that and the weights to FILE; for a line `compare FILE`, tells how far the gradients of
 * that step are from those in FILE.
 */
async function main(): Promise<void> {
  const [id, threads] = process.argv.slice(2);
  const net = benchNets.find((n) => n.id === id);
  if (!net) throw new Error(`no network ${id}`);
  const trainee = await Trainee.load({ graph: net.graph(), batch: EXAMPLES, threads: Number(threads) });
  const { loaded, plan } = trainee;
  const trained = [...plan.programs.step.updates.keys()].filter((name) => name.endsWith('#m')).map(weightOf);
  const weights = moved(await loaded.read(trained));
  const start = new Map([...(await loaded.read()), ...weights]);
  for await (const line of createInterface({ input: process.stdin })) {
    const [word = '', path = ''] = line.split(/ (.*)/s);
    if (word === 'compare') console.log(JSON.stringify(await compared(trainee, trained, path)));
    else {
      await trainee.restart(start, EXAMPLES, `bench/${word}`);
      const { x, y } = trainee.inputs as { x: HostTensor; y: HostTensor };
      writeFileSync(path, Buffer.concat(safetensorsPieces(new Map([...weights, ['x', x], ['y', y]]))));
      await trainee.steps(1);
      console.log(JSON.stringify({ weights: trained.length }));
    }
  }
  await loaded.close();
}

async function compared({ loaded }: Trainee, trained: readonly string[], path: string): Promise<GradientDifference> {
  const { tensors } = valueOf(await readSafetensors(path));
  const moments = await loaded.read(trained.map((name) => `${name}#m`));
  return worstDifference(new Map([...moments].map(([name, tensor]) => [weightOf(name), scaled(tensor)])), tensors);
}

function weightOf(slot: string): string {
  return slot.slice(0, -'#m'.length);
}

function scaled(tensor: HostTensor): HostTensor {
  return { ...tensor, data: Float64Array.from(tensor.data, (value) => value / FIRST_MOMENT) } as HostTensor;
}

/** Biases, gammas and betas start alike in all channels, where a mistake in their order would not show. */
function moved(weights: ReadonlyMap<string, HostTensor>): Map<string, HostTensor> {
  return new Map(
    [...weights].map(([name, tensor]) => {
      if (tensor.shape.length !== 1) return [name, tensor];
      const by = uniformNoise(randomKey(2, name), tensor.data.length);
      const data = Float32Array.from(tensor.data, (value, i) => value + 0.2 * ((by[i] ?? 0) - 0.5));
      return [name, { ...tensor, data } as HostTensor];
    }),
  );
}

await main();
