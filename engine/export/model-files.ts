import { join } from 'node:path';
import { writeFlushed } from '../files/index.js';
import type { ModelParts, Place, PlacedPieces } from '../onnx/index.js';
import { dataFile, oneFile, withExternalData } from '../onnx/index.js';

/** From this many bytes of tensors on they get a file of their own: an ONNX file ends at 2 GiB, and readers want room. */
export const externalFromBytes = 3 * 2 ** 29;

/** A model as it was written. */
export interface ModelFiles {
  readonly folder: string;
  /** The name of the .onnx. */
  readonly file: string;
  /** The name of the file with its tensors (`<file>.data`), where it has one. */
  readonly data: string | undefined;
  /** Which of the two holds the large tensors' contents, and where. */
  readonly contents: { readonly file: string; readonly places: ReadonlyMap<string, Place> };
}

/** Writes a model into a folder, in one file or in two; throws the system's error. Tensors are not copied. */
export async function writeModelFiles(
  folder: string,
  file: string,
  parts: ModelParts,
  externalFrom = externalFromBytes,
): Promise<ModelFiles> {
  const whole = oneFile(parts);
  if (whole.ok && bytesOf(whole.value) < externalFrom) {
    await writeFlushed(join(folder, file), whole.value.pieces);
    return { folder, file, data: undefined, contents: { file, places: whole.value.places } };
  }
  const data = `${file}.data`;
  const { pieces, places } = dataFile(parts);
  await writeFlushed(join(folder, data), pieces);
  await writeFlushed(join(folder, file), withExternalData(parts.structure, data, places));
  return { folder, file, data, contents: { file: data, places } };
}

function bytesOf({ places }: PlacedPieces): number {
  return [...places.values()].reduce((sum, { length }) => sum + length, 0);
}
