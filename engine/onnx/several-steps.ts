import { clone, create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { GraphProto, NodeProto, ValueInfoProto } from './generated/onnx_pb.js';
import {
  AttributeProtoSchema,
  AttributeProto_AttributeType as AttributeType,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TensorShapeProto_DimensionSchema,
  ValueInfoProtoSchema,
} from './generated/onnx_pb.js';
import type { WrittenModel } from './write-program.js';

type Names = ReadonlyMap<string, string>;

/**
 * The model that makes any number of steps of another in one run: that other one, whose state is fed, is the body of a
 * Scan. Inputs and outputs get a leading axis over the steps, of which the inputs (at least one) say how many there are;
 * updated state goes in and comes out once. Inner nodes keep their names.
 */
export function severalSteps(one: WrittenModel): WrittenModel {
  const model = fromBinary(ModelProtoSchema, one.bytes);
  const graph = model.graph as GraphProto;
  const updated = [...one.updates.keys()];
  const before = ports(graph.input, one.state, updated);
  const inputs = ports(graph.input, one.inputs);
  const after = ports(graph.output, one.updates, updated);
  const outputs = ports(graph.output, one.outputs);
  const unchanged = [...one.state.keys()].filter((name) => !one.updates.has(name));
  const body = create(GraphProtoSchema, {
    name: graph.name,
    node: graph.node,
    initializer: graph.initializer,
    input: [...before, ...inputs],
    output: [...after, ...outputs],
  });
  model.graph = create(GraphProtoSchema, {
    name: graph.name,
    node: [scanNode(body, inputs.length)],
    input: [...before.map(outer), ...ports(graph.input, one.state, unchanged), ...inputs.map(stacked)],
    output: [...after.map(outer), ...outputs.map(stacked)],
  });
  return {
    ...one,
    inputs: outerNames(one.inputs),
    state: new Map(
      Array.from(one.state, ([name, called]) => [name, one.updates.has(name) ? outerName(called) : called]),
    ),
    outputs: outerNames(one.outputs),
    updates: outerNames(one.updates),
    bytes: toBinary(ModelProtoSchema, model),
  };
}

function scanNode(body: GraphProto, inputs: number): NodeProto {
  return create(NodeProtoSchema, {
    name: outerName('Scan'),
    opType: 'Scan',
    input: body.input.map(({ name }) => outerName(name)),
    output: body.output.map(({ name }) => outerName(name)),
    attribute: [
      create(AttributeProtoSchema, { name: 'body', type: AttributeType.GRAPH, g: body }),
      create(AttributeProtoSchema, { name: 'num_scan_inputs', type: AttributeType.INT, i: BigInt(inputs) }),
    ],
  });
}

/** The ports of a graph for these names of the Program, in this order. */
function ports(
  all: readonly ValueInfoProto[],
  called: Names,
  wanted: Iterable<string> = called.keys(),
): ValueInfoProto[] {
  const byName = new Map(all.map((port) => [port.name, port]));
  return Array.from(wanted, (name) => byName.get(called.get(name) ?? '') as ValueInfoProto);
}

/** Brackets are in no name that the writer gives, so none is there twice. */
function outerName(name: string): string {
  return `${name}[steps]`;
}

function outerNames(names: Names): Map<string, string> {
  return new Map(Array.from(names, ([name, called]) => [name, outerName(called)]));
}

function outer(port: ValueInfoProto): ValueInfoProto {
  return { ...clone(ValueInfoProtoSchema, port), name: outerName(port.name) };
}

function stacked(port: ValueInfoProto): ValueInfoProto {
  const named = outer(port);
  if (named.type?.value.case === 'tensorType') {
    const steps = create(TensorShapeProto_DimensionSchema, { value: { case: 'dimParam', value: 'steps' } });
    named.type.value.value.shape?.dim.unshift(steps);
  }
  return named;
}
