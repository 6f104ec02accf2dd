import { join } from 'node:path';
import { fingerprint, writeFlushed } from '../files/index.js';
import type { OnnxExportOptions } from './export-onnx.js';
import type { ExportedFile } from './parity-report.js';
import { pythonSnippet } from './python-snippet/snippet.js';
import { weightsPieces } from './weights-file.js';

/** Writes what stands beside `<name>.onnx`: its weights as safetensors and a script that runs it; throws the system's error. */
export async function writeCompanions(
  folder: string,
  name: string,
  { checked, weights, metadata }: Pick<OnnxExportOptions, 'checked' | 'weights' | 'metadata'>,
): Promise<ExportedFile[]> {
  const pieces = weightsPieces(checked, weights, metadata);
  const script = pythonSnippet(`${name}.onnx`);
  await writeFlushed(join(folder, `${name}.safetensors`), pieces);
  await writeFlushed(join(folder, `${name}.py`), script);
  return [
    { file: `${name}.safetensors`, sha256: fingerprint(...pieces) },
    { file: `${name}.py`, sha256: fingerprint(script) },
  ];
}
