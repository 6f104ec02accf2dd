import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostTensor } from '../base/index.js';
import { valueOf } from '../base/index.js';
import type { HostTensors, ModelFile } from '../execute/index.js';
import { openModel } from '../execute/index.js';
import { temporaryName, writeFlushed } from '../files/index.js';
import { withExternalData, withOutputs } from '../onnx/index.js';
import type { TellExport } from './export-progress.js';
import type { ModelFiles } from './model-files.js';
import type { OnnxModel } from './onnx-file.js';
import { modelInput } from './onnx-file.js';
import { shareOfRows } from './sample-rows.js';

/** What the file itself, loaded afresh, answers for each portion of the samples; it is closed again. */
export async function fileResults(
  { folder, file }: ModelFiles,
  portions: readonly HostTensor[],
  threads: number,
  tell?: TellExport,
): Promise<HostTensors[]> {
  const model = valueOf(await openModel(join(folder, file), threads));
  try {
    const results: HostTensors[] = [];
    for (const [i, x] of portions.entries()) {
      await tell?.({ stage: 'file', samples: shareOfRows(portions, i) });
      results.push(await model.run({ [modelInput]: x }));
    }
    return results;
  } finally {
    await model.close();
  }
}

/**
 * Opens the same model with each layer's tensor as a further output. Its large tensors are those in the files that were
 * written, found by their places, so that they are neither copied nor anything but what was written.
 */
export async function openWatched(files: ModelFiles, model: OnnxModel, threads: number): Promise<ModelFile> {
  const { file, places } = files.contents;
  const watched = model.layers.flatMap(({ tensor, dtype }) => (tensor === undefined ? [] : [[tensor, dtype] as const]));
  const structure = valueOf(withOutputs(model.parts.structure, new Map(watched)));
  if (places.size === 0) return valueOf(await openModel(structure, threads));
  const path = temporaryName(join(files.folder, files.file));
  try {
    await writeFlushed(path, withExternalData(structure, file, places));
    return valueOf(await openModel(path, threads));
  } finally {
    await rm(path, { force: true });
  }
}
