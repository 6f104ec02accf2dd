import { expect, test } from 'vitest';
import { valueOf } from '../../../engine/base/index.js';
import { check } from '../../../engine/check/index.js';
import { network } from '../../../engine/document/index.js';
import { fromBinary } from '@bufbuild/protobuf';
import { writeProgram } from '../../../engine/onnx/index.js';
import { ModelProtoSchema } from '../../../engine/onnx/generated/onnx_pb.js';
import type { GraphProto } from '../../../engine/onnx/generated/onnx_pb.js';
import type { Program } from '../../../engine/ops/index.js';
import { defaultSettings, makeStep } from '../../../engine/train/index.js';

const recurrences = [
  ['lstm', {}],
  ['lstm', { backwards: true, output: 'sequence' }],
  ['gru', {}],
  ['gru', { resetAfter: false, backwards: true }],
  ['bidirectional', { cell: 'gru', merge: 'sum' }],
] as const;

function step(layer: string, params: Readonly<Record<string, string | boolean>>, length: number): Program {
  const g = network('long');
  const walked = g.layer(layer, { units: 2, ...params }, g.input({ kind: 'sequence', length, features: 3 }));
  g.output(g.layer('dense', { units: 2 }, g.layer('flatten', {}, walked)), { task: 'classes' });
  return valueOf(makeStep(check(g.document()), defaultSettings)).programs.step;
}

/** All ONNX nodes of a graph, those inside its bodies too. */
function nodesIn(graph: GraphProto | undefined): number {
  const inner = (graph?.node ?? []).flatMap(({ attribute }) => attribute.map(({ g }) => nodesIn(g)));
  return inner.reduce((sum, count) => sum + count, graph?.node.length ?? 0);
}

function sizesOf(program: Program): { operations: number; nodes: number } {
  const { bytes } = valueOf(writeProgram(program, { name: 'step', opset: 18, state: 'inputs' }));
  return { operations: program.nodes.length, nodes: nodesIn(fromBinary(ModelProtoSchema, bytes).graph) };
}

test.each(recurrences)('the Step of %s %j has one size for all lengths beyond 64 steps', (layer, params) => {
  expect(sizesOf(step(layer, params, 2048))).toEqual(sizesOf(step(layer, params, 65)));
});
