import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { DType, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { GraphProto, ModelProto } from './generated/onnx_pb.js';
import {
  ModelProtoSchema,
  TensorProto_DataType as DataType,
  TypeProtoSchema,
  TypeProto_TensorSchema,
  ValueInfoProtoSchema,
} from './generated/onnx_pb.js';

/** A model with fewer outputs, and where the others' values are found inside it. */
export interface TrimmedModel {
  readonly bytes: Uint8Array;
  /** The tensor that carries a former output; one that is not computed any more is missing. */
  readonly tensors: ReadonlyMap<string, string>;
}

/** Takes outputs away, and with them the nodes and stored tensors that only they needed. */
export function withoutOutputs(bytes: Uint8Array, unwanted: ReadonlySet<string>): Outcome<TrimmedModel> {
  return edited(bytes, (model, graph) => {
    graph.output = graph.output.filter(({ name }) => !unwanted.has(name));
    const copies = new Map(graph.node.filter(isCopy).map((node) => [node.output[0] ?? '', node.input[0] ?? '']));
    removeUnused(graph);
    const there = new Set([...graph.input.map(({ name }) => name), ...graph.node.flatMap((node) => node.output)]);
    const tensors = new Map<string, string>();
    for (const name of unwanted) {
      let tensor: string | undefined = name;
      while (tensor !== undefined && !there.has(tensor)) tensor = copies.get(tensor);
      if (tensor !== undefined) tensors.set(name, tensor);
    }
    return { bytes: toBinary(ModelProtoSchema, model), tensors };
  });
}

/** The same model that also gives out inner tensors; its nodes are untouched. */
export function withOutputs(bytes: Uint8Array, tensors: ReadonlyMap<string, DType>): Outcome<Uint8Array> {
  return edited(bytes, (model, graph) => {
    const known = new Set(graph.output.map(({ name }) => name));
    for (const [name, dtype] of tensors) {
      if (known.has(name)) continue;
      const elemType = dtype === 'float' ? DataType.FLOAT : DataType.INT64;
      const value = create(TypeProto_TensorSchema, { elemType });
      const type = create(TypeProtoSchema, { value: { case: 'tensorType', value } });
      graph.output.push(create(ValueInfoProtoSchema, { name, type }));
    }
    return toBinary(ModelProtoSchema, model);
  });
}

function edited<T>(bytes: Uint8Array, edit: (model: ModelProto, graph: GraphProto) => T): Outcome<T> {
  let model: ModelProto;
  try {
    model = fromBinary(ModelProtoSchema, bytes);
  } catch {
    return fail('onnx-unreadable');
  }
  return model.graph ? done(edit(model, model.graph)) : fail('onnx-unreadable');
}

function isCopy(node: GraphProto['node'][number]): boolean {
  return node.opType === 'Identity' && node.domain === '';
}

/** Every value that a node reads, also from inside the graphs in its attributes; values made inside are among them. */
function readBy(node: GraphProto['node'][number]): string[] {
  const bodies = node.attribute.flatMap(({ g, graphs }) => (g ? [g, ...graphs] : graphs));
  return [...node.input, ...bodies.flatMap((body) => [...body.node.flatMap(readBy), ...namesOf(body.output)])];
}

function namesOf(values: readonly { readonly name: string }[]): string[] {
  return values.map(({ name }) => name);
}

/**
 * Nodes come after what they read, so one pass from the end finds all that outputs need. What is computed inside a
 * body has a name of its own in all the file (ONNX demands it), so it never keeps a node outside.
 */
function removeUnused(graph: GraphProto): void {
  const needed = new Set(graph.output.map(({ name }) => name));
  const live: GraphProto['node'] = [];
  for (const node of [...graph.node].reverse()) {
    if (!node.output.some((name) => needed.has(name))) continue;
    for (const name of readBy(node)) needed.add(name);
    live.push(node);
  }
  graph.node = live.reverse();
  graph.initializer = graph.initializer.filter(({ name }) => needed.has(name));
}
