import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../engine/base/index.js';
import { blocks, findBlock } from '../../engine/blocks/index.js';
import type { Lowered, Mode } from '../../engine/compile/index.js';
import { differentiate, lower } from '../../engine/compile/index.js';
import type { Drawn, JsonObject } from '../../engine/document/index.js';
import { evaluate } from '../../engine/execute/reference/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { imageSignal, sequenceSignal } from '../../engine/layers/index.js';
import type { Value } from '../../engine/ops/index.js';
import type { Numbers } from '../contract/golden-numbers.js';
import { goldenError, hostOf, readGolden } from '../contract/golden-numbers.js';
import type { OneBlockNetwork } from './one-block-network.js';
import { oneBlockNetwork } from './one-block-network.js';

interface GoldenCase {
  readonly block: string;
  readonly params: JsonObject;
  readonly mode: Mode;
  readonly inputs: readonly Numbers[];
  /** By the name inside the block: `conv1/kernel`. */
  readonly weights: Readonly<Record<string, Numbers>>;
  /** In port order, each with the gradient that arrives there. */
  readonly outputs: readonly { readonly output: Numbers; readonly arriving: Numbers }[];
  readonly inputGradients: readonly Numbers[];
  readonly weightGradients: Readonly<Record<string, Numbers>>;
}

const { cases } = readGolden('blocks') as { readonly cases: readonly GoldenCase[] };

function signalOf({ shape: [, ...sizes] }: Numbers): Signal {
  const [a = 1, b = 1, c = 1] = sizes;
  return sizes.length === 2 ? sequenceSignal(a, b) : imageSignal(a, b, c);
}

function lowered({ checked }: OneBlockNetwork, mode: Mode): Lowered {
  const outcome = lower(checked, mode);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The values at the block's output ports: what the nodes behind them read. */
function outputsOf({ checked, ends }: OneBlockNetwork, { layers }: Lowered): Value[] {
  return ends.map((end) => {
    const source = checked.nodes.get(end)?.sources[0];
    return layers.get(source?.node ?? '')?.[source?.output ?? 0] as Value;
  });
}

/** Weights and statistics under their names inside the block; those that a case does not state are zero and unused. */
function statesOf({ draft }: Lowered, golden: GoldenCase) {
  return [...draft.state].map(([name, { spec, value }]) => {
    const inside = name.replace(/^block\//, '');
    const shape = spec.type.shape.map(Number);
    const zeros = { shape, data: Array<number>(shape.reduce((a, b) => a * b, 1)).fill(0) };
    const given = name === inside ? undefined : golden.weights[inside];
    return { inside, value, numbers: given ?? zeros, trainable: name !== inside && spec.trainable };
  });
}

/** The largest max|a - b| / max(1, max|b|) of outputs and gradients, and the weights that the block trains. */
function compare(golden: GoldenCase): { trained: string[]; error: number } {
  const block = findBlock(golden.block);
  if (!block) throw new Error(`no block ${golden.block}`);
  const net = oneBlockNetwork(block, { params: golden.params, inputs: golden.inputs.map(signalOf) });
  const low = lowered(net, golden.mode);
  const { b } = low.draft;
  const inputs = net.sources.map(({ node }: Drawn) => low.layers.get(node)?.[0] as Value);
  const outputs = outputsOf(net, low);
  const arriving = outputs.map((y, i) => b.input(`arriving${i}`, y.type));
  const states = statesOf(low, golden);
  const trained = states.filter(({ trainable }) => trainable);
  const leaves = [...inputs, ...trained.map(({ value }) => value)];
  const seeds = outputs.map((y, i): [Value, Value] => [y, arriving[i] as Value]);
  const gradients = differentiate(b, seeds, leaves);

  const feeds = new Map<Value, Tensor>();
  const feed = (value: Value, numbers: Numbers | undefined) => feeds.set(value, hostOf(numbers as Numbers) as Tensor);
  inputs.forEach((value, i) => feed(value, golden.inputs[i]));
  arriving.forEach((value, i) => feed(value, golden.outputs[i]?.arriving));
  for (const { value, numbers } of states) feed(value, numbers);
  const values = evaluate(b.nodes, feeds, golden.inputs[0]?.shape[0] ?? 1);

  const wanted: (Numbers | undefined)[] = [
    ...outputs.map((_, i) => golden.outputs[i]?.output),
    ...golden.inputGradients,
    ...trained.map(({ inside }) => golden.weightGradients[inside]),
  ];
  const errors = [...outputs, ...gradients].map((value, i) =>
    goldenError(value && values.get(value)?.data, wanted[i]?.data ?? [NaN]),
  );
  return { trained: trained.map(({ inside }) => inside).sort(), error: Math.max(...errors) };
}

describe("blocks against PyTorch's float64 numbers (tools/reference/blocks.py)", () => {
  it.each(
    cases.map((golden): [string, GoldenCase] => [
      `${golden.block} ${JSON.stringify(golden.params)} ${golden.mode}`,
      golden,
    ]),
  )('%s', (_name, golden) => {
    const { trained, error } = compare(golden);
    expect(trained).toEqual(Object.keys(golden.weightGradients).sort());
    expect(error).toBeLessThan(1e-9);
  });

  it('covers every block and both modes', () => {
    const covered = new Set(cases.map(({ block }) => block));
    expect(blocks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
    expect([...new Set(cases.map(({ mode }) => mode))].sort()).toEqual(['infer', 'train']);
  });
});
