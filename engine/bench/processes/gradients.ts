import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { HostTensor } from '../../base/index.js';
import { randomKey, uniformNoise, valueOf } from '../../base/index.js';
import { readSafetensors, safetensorsPieces } from '../../files/index.js';
import { worstDifference } from '../gradient-difference.js';
import { benchNets } from '../nets/index.js';
import { Trainee } from './trainee.js';

/** Adam's first moment after one step from zero is this share of the gradient. */
const FIRST_MOMENT = 1 - 0.9;

/** A large batch has some rectifier within rounding of zero, which float32 and float64 put on different sides. */
const EXAMPLES = 4;

/**
 * What a line of the input asks for, as JSON: with `draw`, one step of the very Step that is measured, on another batch,
 * which is written to `to` with the weights; with `exact`, how far the gradients in `found`, or of that step, are from it.
 */
export type GradientOrder =
  { readonly draw: number; readonly to: string } | { readonly exact: string; readonly found?: string };

/** `gradients NET THREADS`: carries out the orders of the input. */
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
    const order = JSON.parse(line) as GradientOrder;
    if ('draw' in order) {
      await trainee.restart(start, EXAMPLES, `bench/${order.draw}`);
      const { x, y } = trainee.inputs as { x: HostTensor; y: HostTensor };
      writeFileSync(order.to, Buffer.concat(safetensorsPieces(new Map([...weights, ['x', x], ['y', y]]))));
      await trainee.steps(1);
      print({ weights: trained.length });
    } else {
      const { found, exact } = order;
      const ours = found === undefined ? await gradientsOf(trainee, trained) : await tensorsIn(found);
      print(worstDifference(ours, await tensorsIn(exact)));
    }
  }
  await loaded.close();
}

function print(answer: object): void {
  console.log(JSON.stringify(answer));
}

async function tensorsIn(path: string): Promise<ReadonlyMap<string, HostTensor>> {
  return valueOf(await readSafetensors(path)).tensors;
}

async function gradientsOf({ loaded }: Trainee, trained: readonly string[]): Promise<Map<string, HostTensor>> {
  const moments = await loaded.read(trained.map((name) => `${name}#m`));
  return new Map([...moments].map(([name, tensor]) => [weightOf(name), scaled(tensor)]));
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
