import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { TensorProto } from './generated/onnx_pb.js';
import { GraphProtoSchema, ModelProtoSchema, TensorProtoSchema } from './generated/onnx_pb.js';
import type { ModelParts, Place, PlacedPieces } from './model-parts.js';

const GRAPH_FIELD = ModelProtoSchema.field.graph.number;
const INITIALIZER_FIELD = GraphProtoSchema.field.initializer.number;
const RAW_DATA_FIELD = TensorProtoSchema.field.rawData.number;

/** Protobuf cannot say more in one message. */
const largestBytes = 2 ** 31 - 1;

/**
 * A model as one file, its tensors' contents spliced in without a copy (protobuf takes a message's fields in any order).
 * Refused above 2 GiB.
 */
export function oneFile({ structure, contents }: ModelParts): Outcome<PlacedPieces> {
  const model = fromBinary(ModelProtoSchema, structure);
  const apart = model.graph?.initializer.filter(({ name }) => contents.has(name)) ?? [];
  if (!model.graph || apart.length === 0) return done({ pieces: [structure], places: new Map() });
  const stored = model.graph.initializer.filter(({ name }) => !contents.has(name));
  const body = toBinary(GraphProtoSchema, create(GraphProtoSchema, { ...model.graph, initializer: stored }));
  const tensors = apart.map((tensor) => spliced(tensor, contents.get(tensor.name) as Uint8Array));
  const graphBytes = tensors.reduce((sum, { head, content }) => sum + head.length + content.length, body.length);
  if (graphBytes + structure.length > largestBytes) {
    return fail('onnx-too-large', { gibibytes: Math.round((graphBytes / 2 ** 30) * 10) / 10 });
  }
  const { graph: _, ...around } = model;
  const head = toBinary(ModelProtoSchema, create(ModelProtoSchema, around));
  const pieces = [head, fieldHead(GRAPH_FIELD, graphBytes), body];
  let offset = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const places = new Map<string, Place>();
  for (const { name, head: before, content } of tensors) {
    places.set(name, { offset: offset + before.length, length: content.length });
    pieces.push(before, content);
    offset += before.length + content.length;
  }
  return done({ pieces, places });
}

/** The bytes of a whole file in memory, copied together: for models that are small or used at once. */
export function wholeFile(parts: ModelParts): Outcome<Uint8Array> {
  const file = oneFile(parts);
  if (!file.ok) return file;
  const { pieces } = file.value;
  const [only] = pieces;
  if (only && pieces.length === 1) return done(only);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return done(bytes);
}

/** Everything of a tensor's field that stands before its contents. */
function spliced(tensor: TensorProto, content: Uint8Array): { name: string; head: Uint8Array; content: Uint8Array } {
  const about = toBinary(TensorProtoSchema, tensor);
  const raw = fieldHead(RAW_DATA_FIELD, content.length);
  const field = fieldHead(INITIALIZER_FIELD, about.length + raw.length + content.length);
  return { name: tensor.name, head: Uint8Array.from([...field, ...about, ...raw]), content };
}

function fieldHead(field: number, length: number): Uint8Array {
  return new BinaryWriter().tag(field, WireType.LengthDelimited).uint32(length).finish();
}
