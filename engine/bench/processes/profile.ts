import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dearestKernels } from '../kernel-shares.js';
import { benchNets } from '../nets/index.js';
import { Trainee } from './trainee.js';

const WARM_STEPS = 10;
const STEPS = 30;

/** `profile NET THREADS`: prints the dearest kernels of a step, as onnxruntime's own profile counts them. */
async function main(): Promise<void> {
  const [id, threads] = process.argv.slice(2);
  const net = benchNets.find((n) => n.id === id);
  if (!net) throw new Error(`no network ${id}`);
  const folder = await mkdtemp(join(tmpdir(), 'netloom-profile-'));
  try {
    const exercise = { graph: net.graph(), batch: net.batch, threads: Number(threads) };
    const trainee = await Trainee.load({ ...exercise, profile: join(folder, 'step') });
    for (let i = 0; i < WARM_STEPS + STEPS; i++) await trainee.steps(1);
    await trainee.loaded.close();
    const [file = ''] = await readdir(folder);
    const kernels = dearestKernels(await readFile(join(folder, file), 'utf8'), WARM_STEPS + STEPS);
    console.log(JSON.stringify({ net: net.id, kernels }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
