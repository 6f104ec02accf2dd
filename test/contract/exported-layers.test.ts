import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { concreteShape, elementCount, normal, randomBelow, randomKey, valueOf } from '../../engine/base/index.js';
import { openModel, reference } from '../../engine/execute/index.js';
import { modelInput, onnxModel } from '../../engine/export/index.js';
import type { Layer, LayerExample, Task } from '../../engine/layers/index.js';
import { layers, signalText } from '../../engine/layers/index.js';
import { wholeFile, writeProgram } from '../../engine/onnx/index.js';
import type { Program, StateSpec } from '../../engine/ops/index.js';
import { ProgramDraft } from '../../engine/ops/index.js';
import { defaultSettings, makeEvaluate } from '../../engine/train/index.js';
import { relativeError } from '../execute/example-program.js';
import { buildAlone } from '../layers/build-alone.js';
import { canBeDrawn, oneLayerNetwork } from './one-layer-network.js';
import { trainedTensor } from './step-case.js';

const SEED = 20261121;
const BATCH_SIZE = 3;
const LIMIT = 1e-4;

const working = layers.flatMap((layer) =>
  layer.examples
    .filter(({ gives }) => !('fault' in gives))
    .map((example): [string, Layer, LayerExample] => [
      `${layer.id} ${JSON.stringify(example.params ?? {})} of ${example.inputs.map(signalText).join(' and ') || 'nothing'}`,
      layer,
      example,
    ]),
);

/** Numbers for an input; token numbers are below the vocabulary. */
function samples(name: string, program: Program, vocabulary?: number): HostTensor {
  const type = program.inputs.get(name)?.type;
  const shape = concreteShape(type?.shape ?? [], BATCH_SIZE);
  const key = randomKey(SEED, `test/${name}`);
  if (type?.dtype === 'int') {
    const below = vocabulary ?? 1;
    const data = Int32Array.from({ length: elementCount(shape) }, (_, i) => randomBelow(key, i, below));
    return { dtype: 'int', shape, data };
  }
  return { dtype: 'float', shape, data: Float32Array.from({ length: elementCount(shape) }, (_, i) => normal(key, i)) };
}

function stateOf(program: Program): Map<string, HostTensor> {
  return new Map([...program.state].map(([name, { spec }]) => [name, trainedTensor(spec, SEED, 0)]));
}

async function byReference(program: Program, inputs: Record<string, HostTensor>): Promise<Record<string, HostTensor>> {
  const loaded = valueOf(await reference.load({ it: program }, { threads: 1 }));
  await loaded.write(stateOf(program));
  return loaded.run('it', inputs);
}

async function byFile(bytes: Uint8Array, inputs: Record<string, HostTensor>): Promise<Record<string, HostTensor>> {
  const file = valueOf(await openModel(bytes, 1));
  try {
    return await file.run(inputs);
  } finally {
    await file.close();
  }
}

/** How far the exported network's answer is from the reference's. */
async function drawnError(layer: Layer, example: LayerExample): Promise<number> {
  const checked = oneLayerNetwork(layer, example);
  const evaluate = valueOf(makeEvaluate(checked, defaultSettings));
  const x = samples('x', evaluate, checked.nodes.get(checked.order[0] ?? '')?.outputs[0]?.vocabulary);
  const task = checked.nodes.get(checked.order.at(-1) ?? '')?.params['task'] as Task;
  const wanted = await byReference(evaluate, { x, y: samples('y', evaluate) });
  const metadata = { title: layer.id, task, classNames: [], preprocessing: {}, netloomVersion: '0' };
  const model = valueOf(onnxModel(checked, stateOf(evaluate), metadata));
  const came = await byFile(valueOf(wholeFile(model.parts)), { [modelInput]: x });
  return relativeError(came[model.result], wanted['prediction']);
}

/** The same for a layer by itself, for signals that no Input card gives. */
async function aloneError(layer: Layer, example: LayerExample): Promise<number> {
  const built = buildAlone(layer, example, 'infer');
  const draft = new ProgramDraft(built.b);
  built.inputs.forEach((value, i) => draft.inputs.set(`x${i}`, value));
  for (const { name, shape, kind, initial } of built.specs) {
    const spec: StateSpec = { name, kind, initial, type: { dtype: 'float', shape } };
    const value = built.weights.get(name);
    if (value) draft.state.set(name, { spec, value });
  }
  built.outputs.forEach((value, i) => draft.outputs.set(`y${i}`, value));
  const program = draft.finish();
  const inputs = Object.fromEntries(example.inputs.map((_, i) => [`x${i}`, samples(`x${i}`, program)]));
  const facts = { name: layer.id, producerVersion: '0', metadata: new Map<string, string>() };
  const written = valueOf(writeProgram(program, { ...facts, opset: 17, state: stateOf(program) }));
  const [came, wanted] = [await byFile(written.bytes, inputs), await byReference(program, inputs)];
  const errors = built.outputs.map((_, i) => relativeError(came[written.outputs.get(`y${i}`) ?? ''], wanted[`y${i}`]));
  return Math.max(...errors);
}

/** A drawing has one chain to its end, so a layer with several outputs is taken by itself. */
const isDrawn = (example: LayerExample): boolean =>
  canBeDrawn(example) && (!Array.isArray(example.gives) || example.gives.length === 1);

describe('the exported ONNX file gives what the reference gives', () => {
  it.each(working.filter(([, , example]) => isDrawn(example)))('%s', async (_name, layer, example) => {
    expect(await drawnError(layer, example)).toBeLessThan(LIMIT);
  });

  it.each(working.filter(([, , example]) => !isDrawn(example)))('%s, by itself', async (_name, layer, example) => {
    expect(await aloneError(layer, example)).toBeLessThan(LIMIT);
  });
});
