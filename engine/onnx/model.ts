import { create, toBinary } from '@bufbuild/protobuf';
import { getTextEncoding } from '@bufbuild/protobuf/wire';
import type { Dim, TensorType } from '../base/index.js';
import { dimText } from '../base/index.js';
import type { OnnxAttribute } from '../ops/index.js';
import type {
  AttributeProto,
  GraphProto,
  ModelProto,
  NodeProto,
  TensorProto,
  ValueInfoProto,
} from './generated/onnx_pb.js';
import {
  AttributeProtoSchema,
  AttributeProto_AttributeType as AttributeType,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  StringStringEntryProtoSchema,
  TensorProtoSchema,
  TensorProto_DataType as DataType,
  TensorShapeProto_DimensionSchema,
  TensorShapeProtoSchema,
  TypeProtoSchema,
  TypeProto_TensorSchema,
  ValueInfoProtoSchema,
} from './generated/onnx_pb.js';
import type { ModelParts } from './model-parts.js';
import type { RecordedInitialiser, RecordedNode } from './recorded.js';
import { extraDomains } from './recorded.js';

/** What the file says about itself, besides the graph. */
export interface ModelFacts {
  /** The graph's name. */
  readonly name: string;
  readonly producerVersion?: string;
  /** One paragraph for whoever opens the file. */
  readonly description?: string;
  /** Class names, preprocessing and the like, in this order. */
  readonly metadata?: ReadonlyMap<string, string>;
}

/** A node whose names are settled. */
export interface NamedNode extends Omit<RecordedNode, 'body'> {
  readonly name: string;
  readonly body?: NamedBody;
}

/** The graph inside a node, by names; every value in it is float. */
export interface NamedBody {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly nodes: readonly NamedNode[];
  readonly outputs: readonly string[];
}

/** A graph whose names are settled. */
export interface NamedGraph {
  readonly opset: number;
  readonly nodes: readonly NamedNode[];
  readonly initialisers: readonly (RecordedInitialiser & { readonly name: string })[];
  readonly inputs: readonly NamedType[];
  readonly outputs: readonly NamedType[];
}

/** A graph input or output. */
export interface NamedType {
  readonly name: string;
  readonly type: TensorType;
}

/** Tensors from this size on are kept apart, as ONNX's own tools do. */
const apartFromBytes = 1024;

/** An ONNX model, IR version 8. The same graph gives the same bytes. */
export function modelParts(graph: NamedGraph, facts: ModelFacts): ModelParts {
  const apart = graph.initialisers.filter(({ data }) => data.byteLength >= apartFromBytes);
  return {
    structure: toBinary(ModelProtoSchema, modelProto(graph, facts)),
    contents: new Map(apart.map(({ name, data }) => [name, rawBytes(data)])),
  };
}

function modelProto(graph: NamedGraph, facts: ModelFacts): ModelProto {
  const domains = [...new Set(graph.nodes.flatMap(domainsOf))].filter((domain) => domain !== '').sort();
  return create(ModelProtoSchema, {
    irVersion: 8n,
    opsetImport: [
      create(OperatorSetIdProtoSchema, { domain: '', version: BigInt(graph.opset) }),
      ...domains.map((domain) =>
        create(OperatorSetIdProtoSchema, { domain, version: BigInt(extraDomains[domain] ?? 1) }),
      ),
    ],
    producerName: 'netloom',
    ...(facts.producerVersion === undefined ? {} : { producerVersion: facts.producerVersion }),
    ...(facts.description === undefined ? {} : { docString: facts.description }),
    graph: graphProto(graph, facts.name),
    metadataProps: Array.from(facts.metadata ?? [], ([key, value]) =>
      create(StringStringEntryProtoSchema, { key, value }),
    ),
  });
}

function domainsOf(node: NamedNode): string[] {
  return [node.domain, ...(node.body?.nodes.flatMap(domainsOf) ?? [])];
}

function graphProto(graph: NamedGraph, name: string): GraphProto {
  return create(GraphProtoSchema, {
    name,
    node: graph.nodes.map(nodeProto),
    initializer: graph.initialisers.map(tensorProto),
    input: graph.inputs.map(valueInfo),
    output: graph.outputs.map(valueInfo),
  });
}

function bodyProto({ name, inputs, nodes, outputs }: NamedBody): GraphProto {
  return create(GraphProtoSchema, {
    name,
    node: nodes.map(nodeProto),
    input: inputs.map(floatInfo),
    output: outputs.map(floatInfo),
  });
}

/** Says no shape: it follows from what the node is given. */
function floatInfo(name: string): ValueInfoProto {
  const tensor = create(TypeProto_TensorSchema, { elemType: DataType.FLOAT });
  return create(ValueInfoProtoSchema, {
    name,
    type: create(TypeProtoSchema, { value: { case: 'tensorType', value: tensor } }),
  });
}

function nodeProto(node: NamedNode): NodeProto {
  return create(NodeProtoSchema, {
    name: node.name,
    opType: node.type,
    ...(node.domain === '' ? {} : { domain: node.domain }),
    input: [...node.inputs],
    output: [...node.outputs],
    attribute: [
      ...Object.entries(node.attributes).map(([name, value]) => attributeProto(name, value)),
      ...(node.body
        ? [create(AttributeProtoSchema, { name: 'body', type: AttributeType.GRAPH, g: bodyProto(node.body) })]
        : []),
    ],
  });
}

function attributeProto(name: string, value: OnnxAttribute): AttributeProto {
  if ('int' in value) return create(AttributeProtoSchema, { name, type: AttributeType.INT, i: BigInt(value.int) });
  if ('float' in value) return create(AttributeProtoSchema, { name, type: AttributeType.FLOAT, f: value.float });
  if ('ints' in value) {
    return create(AttributeProtoSchema, { name, type: AttributeType.INTS, ints: value.ints.map(BigInt) });
  }
  if ('floats' in value) {
    return create(AttributeProtoSchema, { name, type: AttributeType.FLOATS, floats: [...value.floats] });
  }
  return create(AttributeProtoSchema, {
    name,
    type: AttributeType.STRING,
    s: getTextEncoding().encodeUtf8(value.string),
  });
}

/** `raw_data` is little-endian, and so is every machine that onnxruntime runs on. */
function tensorProto(tensor: NamedGraph['initialisers'][number]): TensorProto {
  const { data } = tensor;
  return create(TensorProtoSchema, {
    name: tensor.name,
    dims: tensor.dims.map(BigInt),
    dataType: data instanceof Float32Array ? DataType.FLOAT : DataType.INT64,
    ...(data.byteLength >= apartFromBytes ? {} : { rawData: rawBytes(data) }),
  });
}

function rawBytes(data: RecordedInitialiser['data']): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function valueInfo({ name, type }: NamedType): ValueInfoProto {
  const tensor = create(TypeProto_TensorSchema, {
    elemType: type.dtype === 'float' ? DataType.FLOAT : DataType.INT64,
    shape: create(TensorShapeProtoSchema, { dim: type.shape.map(dimension) }),
  });
  return create(ValueInfoProtoSchema, {
    name,
    type: create(TypeProtoSchema, { value: { case: 'tensorType', value: tensor } }),
  });
}

/** A multiple of the batch is a symbol of its own (`50*batch`): ONNX has no arithmetic on symbols. */
function dimension(dim: Dim): ReturnType<typeof create<typeof TensorShapeProto_DimensionSchema>> {
  return create(TensorShapeProto_DimensionSchema, {
    value:
      typeof dim === 'number' ? { case: 'dimValue', value: BigInt(dim) } : { case: 'dimParam', value: dimText(dim) },
  });
}
