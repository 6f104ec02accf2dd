import { fromBinary } from '@bufbuild/protobuf';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { ModelProto, TensorProto, ValueInfoProto } from './generated/onnx_pb.js';
import {
  ModelProtoSchema,
  TensorProto_DataLocation as DataLocation,
  TensorProto_DataType as DataType,
} from './generated/onnx_pb.js';

/** A graph input or output as a file states it. */
export interface ModelPort {
  readonly name: string;
  /** `float` (float32), `int` (int64), or the ONNX name of another element type in lower case. */
  readonly elementType: string;
  /** A size, or the symbol that stands for one; undefined where the file does not say the rank. */
  readonly shape: readonly (number | string)[] | undefined;
}

/** What can be said of an ONNX file without running it. */
export interface ModelSummary {
  readonly irVersion: number;
  readonly opset: number;
  readonly producer: string;
  readonly metadata: ReadonlyMap<string, string>;
  /** What must be fed: stored tensors are not among them. */
  readonly inputs: readonly ModelPort[];
  readonly outputs: readonly ModelPort[];
  /** In the file's order. */
  readonly nodes: readonly ModelNode[];
  /** The files that hold tensors of it, by their paths from its folder. */
  readonly dataFiles: readonly string[];
}

/** One node of a file. */
export interface ModelNode {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Reads names, shapes and metadata; refused where the bytes are not an ONNX model with a graph. */
export function readModel(bytes: Uint8Array): Outcome<ModelSummary> {
  let model: ModelProto;
  try {
    model = fromBinary(ModelProtoSchema, bytes);
  } catch {
    return fail('onnx-unreadable');
  }
  const { graph } = model;
  if (!graph || model.irVersion === 0n || graph.output.length === 0) return fail('onnx-unreadable');
  const stored = new Set(graph.initializer.map(({ name }) => name));
  return done({
    irVersion: Number(model.irVersion),
    opset: Number(model.opsetImport.find(({ domain }) => domain === '' || domain === 'ai.onnx')?.version ?? 0n),
    producer: [model.producerName, model.producerVersion].filter((part) => part !== '').join(' '),
    metadata: new Map(model.metadataProps.map(({ key, value }) => [key, value])),
    inputs: graph.input.filter(({ name }) => !stored.has(name)).map(portOf),
    outputs: graph.output.map(portOf),
    nodes: graph.node.map(({ opType, input, output }) => ({ type: opType, inputs: input, outputs: output })),
    dataFiles: [...new Set(graph.initializer.flatMap(locationOf))],
  });
}

function locationOf({ dataLocation, externalData }: TensorProto): string[] {
  if (dataLocation !== DataLocation.EXTERNAL) return [];
  return externalData.flatMap(({ key, value }) => (key === 'location' ? [value] : []));
}

function portOf({ name, type }: ValueInfoProto): ModelPort {
  if (type?.value.case !== 'tensorType') return { name, elementType: type?.value.case ?? 'unknown', shape: undefined };
  const { elemType, shape } = type.value.value;
  return {
    name,
    elementType: elementTypeName(elemType),
    shape: shape?.dim.map(({ value }) => (value.case === 'dimValue' ? Number(value.value) : (value.value ?? '?'))),
  };
}

function elementTypeName(type: DataType): string {
  if (type === DataType.FLOAT) return 'float';
  return type === DataType.INT64 ? 'int' : (DataType[type] ?? 'unknown').toLowerCase();
}
