import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Outcome, Problem } from '../base/index.js';
import { ProblemError, done, problem, refused } from '../base/index.js';
import { makeFolders, putInPlace, safeFileName, temporaryName, writeFlushed, writeProblem } from '../files/index.js';
import { earlierExport, reportName } from './earlier-export.js';
import { writeModelFiles } from './model-files.js';
import type { ModelMetadata } from './model-metadata.js';
import type { OnnxModel } from './onnx-file.js';
import { onnxModel } from './onnx-file.js';
import type { ParityOptions } from './parity.js';
import { checkParity } from './parity.js';
import type { ParityReport } from './parity-report.js';
import { withinLimit } from './parity-report.js';
import { writeCompanions } from './companions.js';

/** What is exported and where to. */
export interface OnnxExportOptions extends ParityOptions {
  readonly metadata: ModelMetadata;
  /** Made where it is not there; must be empty unless `force`. */
  readonly directory: string;
  /** Replaces an earlier export of ours; nothing else in the directory is ever touched. */
  readonly force: boolean;
  /** From how many bytes on tensors lie in a file of their own; 1.5 GiB where absent. */
  readonly externalFrom?: number;
}

/** A finished export. */
export interface OnnxExport {
  readonly path: string;
  readonly parityPath: string;
  readonly report: ParityReport;
}

/**
 * Exports a network as the only .onnx of a directory, with its parity report, its weights as safetensors and a script
 * that runs it beside it. The model has its name only once the report says that it computes what was trained, and all that
 * belongs to it is in place; whatever goes wrong before, or breaks it off, leaves no .onnx there.
 */
export async function exportOnnx(options: OnnxExportOptions): Promise<Outcome<OnnxExport>> {
  const directory = resolve(options.directory);
  const name = safeFileName(options.metadata.title);
  const model = onnxModel(options.checked, options.weights, options.metadata);
  if (!model.ok) return model;
  const file = `${name}.onnx`;
  const names = [file, `${file}.data`, `${name}.safetensors`, `${name}.py`];
  const old = await earlierExport(directory, names, options.force);
  if (!old.ok) return old;
  const path = join(directory, file);
  const draft = temporaryName(path);
  try {
    await makeFolders(directory);
    await mkdir(draft);
    const drafted = await writeDraft(draft, name, model.value, options);
    if (!drafted.ok) return drafted;
    const { report } = drafted.value;
    await replace({ directory, draft, old: old.value, report });
    return done({ path, parityPath: join(directory, reportName), report });
  } catch (error) {
    return error instanceof ProblemError ? refused(...error.problems) : refused(writeProblem(path, error));
  } finally {
    await rm(draft, { force: true, recursive: true }).catch(() => undefined);
  }
}

/** Writes everything under its final name into a folder of its own, so that the model finds its data there. */
async function writeDraft(
  draft: string,
  name: string,
  model: OnnxModel,
  options: OnnxExportOptions,
): Promise<Outcome<{ readonly report: ParityReport }>> {
  await options.tell?.({ stage: 'writing' });
  const files = await writeModelFiles(draft, `${name}.onnx`, model.parts, options.externalFrom);
  const parity = await checkParity(files, model, options);
  if (!parity.ok) return parity;
  const { data, ...checked } = parity.value;
  const beside = [...(data ? [data] : []), ...(await writeCompanions(draft, name, options))];
  const report = { ...checked, beside };
  if (!report.passed) return refused(parityProblem(report));
  await writeFlushed(join(draft, reportName), `${JSON.stringify(report, undefined, 2)}\n`);
  return done({ report });
}

/** The old model goes first and the new one comes last, so that no moment has a model without what belongs to it. */
async function replace(given: {
  readonly directory: string;
  readonly draft: string;
  readonly old: readonly string[];
  readonly report: ParityReport;
}): Promise<void> {
  const { directory, draft, old, report } = given;
  for (const file of old) await rm(join(directory, file), { force: true });
  for (const file of [reportName, ...report.beside.map((each) => each.file), report.file]) {
    await putInPlace(join(draft, file), join(directory, file));
  }
}

/** Names the first layer, in computing order, that is out of the limit; where none is, the end. */
function parityProblem(report: ParityReport): Problem {
  const { limit, layers, end } = report;
  const rows = [...layers, { ...end, node: undefined, title: end.output }];
  for (const { node, title, maxRelativeError: errors } of rows) {
    for (const [executor, error] of [
      [report.executors.executor.id, errors.executor],
      [report.executors.reference.id, errors.reference],
    ] as const) {
      if (withinLimit(error)) continue;
      const values = { layer: title, executor, came: error ?? 'NaN', wanted: limit };
      return problem('parity-failed', values, node === undefined ? {} : { node });
    }
  }
  return problem('parity-failed', { layer: end.output, executor: '', came: 'NaN', wanted: limit });
}
