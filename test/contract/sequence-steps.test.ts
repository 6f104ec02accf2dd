import { expect, test } from 'vitest';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { network } from '../../engine/document/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import { relativeError } from '../execute/example-program.js';
import { answersOf } from './step-answers.js';
import { randomSettings, stepCase } from './step-case.js';

const SEED = 20261121;
const LIMIT = 1e-4;

/** Tokens through an embedding, causal attention with a memory of its own, and both kinds of recurrence. */
function tokenNetwork(): CheckedGraph {
  const g = network('tokens');
  const tokens = g.input({ kind: 'tokens', length: 5, vocabulary: 9 });
  const placed = g.layer('positionEmbedding', {}, g.layer('embedding', { features: 4 }, tokens));
  const attended = g.layer('multiHeadAttention', { heads: 2, causal: true }, placed);
  const both = g.layer('bidirectional', { cell: 'gru', units: 3, output: 'sequence' }, g.add([placed, attended]));
  const crossed = g.layer('multiHeadAttention', { heads: 1, keySize: 2 }, [placed, both]);
  const last = g.layer('lstm', { units: 4, backwards: true }, crossed);
  g.output(g.layer('dense', { units: 3 }, last), { task: 'classes' });
  return check(g.document());
}

/** Halves of an image that scale each other, shuffled and read as a sequence. */
function channelNetwork(): CheckedGraph {
  const g = network('channels');
  const image = g.input({ channels: 4, height: 3, width: 2 });
  const first = g.layer('channelSplit', {}, image);
  const rest = { ...first, port: 'rest' };
  const scaled = g.layer('multiply', {}, [first, g.layer('globalAveragePool2d', {}, rest)]);
  const joined = g.concatenate([g.layer('subtract', {}, [scaled, rest]), g.layer('average', {}, [first, rest])]);
  const turned = g.layer('permute', {}, g.layer('channelShuffle', { groups: 2 }, joined));
  const steps = g.layer('reshape', { to: 'sequence', time: 4 }, turned);
  const states = g.layer('gru', { units: 3, resetAfter: false }, steps);
  g.output(g.layer('dense', { units: 2 }, states), { task: 'number' });
  return check(g.document());
}

/** So many steps that what is handed back from step to step vanishes on the way. */
function longNetwork(): CheckedGraph {
  const g = network('long');
  const steps = g.input({ kind: 'sequence', length: 100, features: 2 });
  const both = g.layer('bidirectional', { cell: 'gru', units: 2, resetAfter: false, output: 'sequence' }, steps);
  const walked = g.layer('gru', { units: 2, output: 'sequence' }, g.layer('layerNorm', {}, both));
  const last = g.layer('lstm', { units: 3, backwards: true }, walked);
  g.output(g.layer('dense', { units: 2, activation: 'gelu' }, last), { task: 'number' });
  return check(g.document());
}

test.each([
  ['long', longNetwork()],
  ['tokens', tokenNetwork()],
  ['channels', channelNetwork()],
])(`a step of %s trains alike on both executors (seed ${SEED})`, async (_name, checked) => {
  expect(checked.problems).toEqual([]);
  const given = stepCase(checked, randomSettings(SEED), { seed: SEED });
  const wanted = await answersOf(reference, given);
  const came = await answersOf(onnxruntime, given);
  const far = Object.keys(wanted).filter((name) => !(relativeError(came[name], wanted[name]) <= LIMIT));
  expect([Object.keys(came).sort(), far]).toEqual([Object.keys(wanted).sort(), []]);
});
