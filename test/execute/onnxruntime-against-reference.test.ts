import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { AnyForm, Executor, Target } from '../../engine/execute/index.js';
import { forms, onnxruntimeWith, reference } from '../../engine/execute/index.js';
import { loadNative } from '../../engine/execute/onnxruntime/native.js';
import { probeTarget } from '../../engine/execute/onnxruntime/probe-target.js';
import type { Node, Op, OpExample, Program } from '../../engine/ops/index.js';
import { ops } from '../../engine/ops/index.js';
import type { Written } from './example-program.js';
import { exampleProgram, exampleText, goodExamples, largestError, seededFeeds } from './example-program.js';

const SEED = 20261121;
const BATCHES = [2, 3];
const LIMIT = 1e-4;
const here = await probeTarget(valueOf(await loadNative()));
const opset17: Target = { ...here, opset: 17 };
const opset18: Target = { ...here, opset: 18 };

/** Errors above the limit, as text, of running an example on this executor instead of the reference. */
async function failures(executor: Executor, op: Op, example: OpExample, written: Written): Promise<string[]> {
  const wanted = valueOf(await reference.load({ it: exampleProgram(op, example) }, { threads: 1 }));
  const loaded = valueOf(await executor.load({ it: exampleProgram(op, example, written) }, { threads: 1 }));
  const found: string[] = [];
  for (const batch of BATCHES) {
    const feeds = seededFeeds(op, example, batch, SEED);
    const error = largestError(await loaded.run('it', feeds), await wanted.run('it', feeds));
    if (!(error <= LIMIT)) found.push(`${exampleText(op, example)} batch ${batch} seed ${SEED}: ${error}`);
  }
  await loaded.close();
  return found;
}

async function failuresOf(executor: Executor, op: Op, written: Written = 'itself'): Promise<string[]> {
  const found: string[] = [];
  for (const example of goodExamples(op)) found.push(...(await failures(executor, op, example, written)));
  return found;
}

const all = ops as readonly unknown[] as readonly Op[];

describe('onnxruntime agrees with the reference', () => {
  for (const op of all) {
    it(`on every example of ${op.id}, written plainly at opset 17`, async () => {
      expect(await failuresOf(onnxruntimeWith([], opset17), op)).toEqual([]);
    });
    it(`on every example of ${op.id}, written plainly at opset 18`, async () => {
      expect(await failuresOf(onnxruntimeWith([], opset18), op)).toEqual([]);
    });
  }
  for (const op of all.filter(({ onnx, decompose }) => onnx && decompose)) {
    it(`on every example of ${op.id}, decomposed`, async () => {
      expect(await failuresOf(onnxruntimeWith([], opset17), op, 'decomposed')).toEqual([]);
    });
  }
});

function nodeOf(program: Program): Node {
  return program.nodes[program.nodes.length - 1] as Node;
}

describe('every form agrees with the reference wherever it can be used', () => {
  for (const form of forms.filter(({ findsAgain }) => !findsAgain)) {
    it(`${form.op} written as ${form.id}`, async () => {
      const op = all.find(({ id }) => id === form.op) as Op;
      const forced: AnyForm = { ...form, prefers: () => true };
      const usable = goodExamples(op).filter((example) => form.can(nodeOf(exampleProgram(op, example)), opset18));
      const found: string[] = [];
      for (const example of usable) {
        found.push(...(await failures(onnxruntimeWith([forced], opset18), op, example, 'itself')));
      }
      expect({ found, used: usable.length > 0 }).toEqual({ found: [], used: true });
    });
  }
});
