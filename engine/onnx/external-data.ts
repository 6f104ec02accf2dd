import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import {
  ModelProtoSchema,
  StringStringEntryProtoSchema,
  TensorProto_DataLocation as DataLocation,
} from './generated/onnx_pb.js';
import type { ModelParts, Place, PlacedPieces } from './model-parts.js';

/** ONNX asks for multiples of a page, and of 64 KiB on Windows, where a tensor is to be mapped into memory. */
const pageBytes = 4096;
const mappedBytes = 65_536;
const worthMapping = 2 ** 20;

/** The tensors' contents as a file of their own (`<model>.onnx.data`), each at a multiple of 4 KiB, from 1 MiB on of 64 KiB. */
export function dataFile({ structure, contents }: ModelParts): PlacedPieces {
  const { graph } = fromBinary(ModelProtoSchema, structure);
  const pieces: Uint8Array[] = [];
  const places = new Map<string, Place>();
  let end = 0;
  for (const { name } of graph?.initializer ?? []) {
    const content = contents.get(name);
    if (!content) continue;
    const step = content.length >= worthMapping ? mappedBytes : pageBytes;
    const offset = Math.ceil(end / step) * step;
    if (offset > end) pieces.push(new Uint8Array(offset - end));
    pieces.push(content);
    places.set(name, { offset, length: content.length });
    end = offset + content.length;
  }
  return { pieces, places };
}

/** The model whose tensors' contents lie at these places of another file; `location` is that file's path from the model's folder. */
export function withExternalData(
  structure: Uint8Array,
  location: string,
  places: ReadonlyMap<string, Place>,
): Uint8Array {
  const model = fromBinary(ModelProtoSchema, structure);
  for (const tensor of model.graph?.initializer ?? []) {
    const place = places.get(tensor.name);
    if (!place) continue;
    tensor.dataLocation = DataLocation.EXTERNAL;
    tensor.externalData = Object.entries({ location, ...place }).map(([key, value]) =>
      create(StringStringEntryProtoSchema, { key, value: String(value) }),
    );
  }
  return toBinary(ModelProtoSchema, model);
}
