import { createInterface } from 'node:readline';
import { benchNets } from '../nets/index.js';
import { peakMemoryBytes } from './peak-memory.js';
import { Trainee } from './trainee.js';

const WARM_STEPS = 10;

/**
 * Our own contestant: `serve NET THREADS`. Each line of the input is a number of seconds to train for, each line of
 * the output what that showed, as PyTorch's `serve.py` answers.
 */
async function main(): Promise<void> {
  const [id, threads] = process.argv.slice(2);
  const net = benchNets.find((n) => n.id === id);
  if (!net) throw new Error(`no network ${id}`);
  const { batch } = net;
  const trainee = await Trainee.load({ graph: net.graph(), batch, threads: Number(threads) });
  for (let done = 0; done < WARM_STEPS;) done += await trainee.call();
  console.log(JSON.stringify({ compileMs: trainee.compileMs }));
  for await (const line of createInterface({ input: process.stdin })) {
    const start = performance.now();
    let steps = 0;
    while (performance.now() - start < Number(line) * 1000) steps += await trainee.call();
    const examplesPerSecond = (steps * batch * 1000) / (performance.now() - start);
    console.log(JSON.stringify({ examplesPerSecond, peakMemoryBytes: peakMemoryBytes() }));
  }
  await trainee.loaded.close();
}

await main();
