import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { HostTensors } from '../../engine/execute/index.js';
import { onnxruntime, openModel, reference } from '../../engine/execute/index.js';
import { modelInput, onnxModel } from '../../engine/export/index.js';
import { layers } from '../../engine/layers/index.js';
import { relativeError } from '../execute/example-program.js';
import { coarseRoundings } from './coarse-floats.js';
import { randomGraph } from './random-graph.js';
import { answersOf, roundedAnswers } from './step-answers.js';
import type { StepCase } from './step-case.js';
import { randomSettings, stepCase } from './step-case.js';

const LIMIT = 1e-4;
const MOST_DRAWS = 8;

/** One seed, or a range such as `101-500`. */
const asked = process.env['NETLOOM_GRAPH_SEED'];
const [first = 1, last = first] = (asked ?? '1-100').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const seen = { layers: new Set<string>(), redrawn: 0 };

/** The tensors that differ by more than the limit, with how much. */
function differences(came: HostTensors, wanted: HostTensors): string[] {
  const names = new Set([...Object.keys(came), ...Object.keys(wanted)]);
  return [...names].flatMap((name) => {
    const error = relativeError(came[name], wanted[name]);
    return error <= LIMIT ? [] : [`${name}: ${error}`];
  });
}

/**
 * The step of this seed on numbers for which float32 is enough: where rounding every number coarsely crosses a kink (of
 * ReLU, of a maximum) or grows beyond the limit, no two executors need agree, so other numbers are drawn.
 */
async function wellConditioned(seed: number): Promise<{ given: StepCase; wanted: HostTensors }> {
  const checked = check(randomGraph(seed));
  for (const node of checked.nodes.values()) if (node.layer) seen.layers.add(node.layer.id);
  expect({ seed, problems: checked.problems.filter((p) => p.severity === 'error') }).toEqual({ seed, problems: [] });
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const given = stepCase(checked, randomSettings(seed), { seed, draw });
    const wanted = await answersOf(reference, given);
    const moved = coarseRoundings.flatMap((round) => differences(roundedAnswers(given, round), wanted));
    if (moved.length === 0) return { given, wanted };
    seen.redrawn++;
  }
  throw new Error(`seed ${seed}: no numbers were found for which float32 is enough`);
}

async function fileAnswer({ checked, state, feeds, plan }: StepCase): Promise<HostTensor | undefined> {
  const metadata = { title: 'random', task: plan.task, classNames: [], preprocessing: {}, netloomVersion: '0' };
  const model = valueOf(onnxModel(checked, state, metadata));
  const file = valueOf(await openModel(model.bytes, 1));
  try {
    return (await file.run({ [modelInput]: feeds['x'] as HostTensor }))[model.result];
  } finally {
    await file.close();
  }
}

describe('a random graph', () => {
  it.each(seeds)('trains alike on both executors, and as a file (NETLOOM_GRAPH_SEED=%i)', async (seed) => {
    const { given, wanted } = await wellConditioned(seed);
    const came = await answersOf(onnxruntime, given);
    const file = relativeError(await fileAnswer(given), wanted['evaluate/prediction']);
    expect({ seed, differ: differences(came, wanted), file: file <= LIMIT ? 'agrees' : file }).toEqual({
      seed,
      differ: [],
      file: 'agrees',
    });
  });

  it.skipIf(asked !== undefined)('is made of every layer of the catalogue, and rarely needs other numbers', () => {
    expect([...seen.layers].sort()).toEqual(layers.map(({ id }) => id).sort());
    expect(seen.redrawn).toBeLessThanOrEqual(5);
  });
});
