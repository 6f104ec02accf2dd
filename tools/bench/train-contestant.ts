import { createInterface } from 'node:readline';
import type { HostTensor } from '../../engine/base/index.js';
import { randomKey, uniformNoise, valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { onnxruntime } from '../../engine/execute/index.js';
import { initialState, makeStep, readSettings } from '../../engine/train/index.js';
import { signalSizes } from '../../engine/layers/index.js';
import { findTemplate } from '../../templates/index.js';

/**
 * Our side of the benchmark: trains a template on one batch of noise, as the peer does, and answers one JSON line per
 * request. A request is a line with a number of seconds.
 */
async function main(): Promise<void> {
  const [id = '', batchText = '', threadsText = ''] = process.argv.slice(2);
  const batch = Number(batchText);
  const graph = findTemplate(id)?.graph();
  if (!graph) throw new Error(`no template ${id}`);
  const checked = check(graph);
  const settings = valueOf(readSettings({ optimizer: 'adam', batchSize: batch }));
  const plan = valueOf(makeStep(checked, settings));
  const loaded = valueOf(await onnxruntime.load({ step: plan.programs.step }, { threads: Number(threadsText) }));
  await loaded.write(initialState([plan.programs.step], settings.seed));
  const [input] = [...checked.nodes.values()].flatMap((node) => (node.layer?.id === 'input' ? node.outputs : []));
  const shape = [batch, ...(input ? signalSizes(input) : [])];
  const x: HostTensor = {
    dtype: 'float',
    shape,
    data: uniformNoise(
      randomKey(1, 'bench'),
      shape.reduce((a, b) => a * b, 1),
    ),
  };
  const y: HostTensor = {
    dtype: 'int',
    shape: [batch],
    data: Int32Array.from({ length: batch }, (_, i) => i % plan.width),
  };
  const span = { stepsPerEpoch: 1000, totalSteps: 100_000 };
  let at = 0;
  const step = async (): Promise<void> => {
    const scalars = Object.entries(plan.scalars(at++, span)).map(([name, value]): [string, HostTensor] => [
      name,
      { dtype: 'float', shape: [], data: Float32Array.of(value) },
    ]);
    await loaded.run('step', { x, y, ...Object.fromEntries(scalars) });
  };
  for (let i = 0; i < 10; i++) await step();
  console.log(JSON.stringify({ name: 'netloom onnxruntime' }));
  for await (const line of createInterface({ input: process.stdin })) {
    const start = performance.now();
    let steps = 0;
    while (performance.now() - start < Number(line) * 1000) {
      await step();
      steps += 1;
    }
    const examplesPerSecond = (steps * batch * 1000) / (performance.now() - start);
    console.log(JSON.stringify({ examplesPerSecond, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 }));
  }
  await loaded.close();
}

void main();
