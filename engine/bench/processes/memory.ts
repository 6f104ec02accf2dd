import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { valueOf } from '../../base/index.js';
import { check } from '../../check/index.js';
import { readDocument } from '../../document/index.js';
import { onnxruntime } from '../../execute/index.js';
import { estimateStep, makeStep, readSettings } from '../../train/index.js';
import { peakMemoryBytes, residentBytes } from './peak-memory.js';
import { Trainee } from './trainee.js';

const LEAST_STEPS = 4;
const LEAST_MS = 2000;

/**
 * `memory THREADS`: a line of the input is a network as JSON, `{batch, text}` with the text of its file; the line of
 * the output says what a step of it was said to hold, and by how much this process's peak grew.
 */
async function main(): Promise<void> {
  const threads = Number(process.argv[2]);
  valueOf(await onnxruntime.available());
  for await (const line of createInterface({ input: process.stdin })) {
    const { batch, text } = JSON.parse(line) as { batch: number; text: string };
    const graph = valueOf(readDocument(text));
    const settings = valueOf(readSettings({ optimizer: 'adam', batchSize: batch }));
    const { total } = estimateStep(valueOf(makeStep(check(graph), settings)).programs.step, batch);
    const before = residentBytes();
    // Linux forgets the peak so far; where it cannot, the first network of a process is right.
    if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
    const trainee = await Trainee.load({ graph, batch, threads });
    const start = performance.now();
    for (let done = 0; done < LEAST_STEPS || performance.now() - start < LEAST_MS;) done += await trainee.call();
    const measuredBytes = peakMemoryBytes() - before;
    console.log(JSON.stringify({ predictedBytes: total, measuredBytes, compileMs: trainee.compileMs }));
    await trainee.loaded.close();
  }
}

await main();
