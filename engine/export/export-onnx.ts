import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Outcome, Problem } from '../base/index.js';
import { done, fail, problem, refused } from '../base/index.js';
import {
  makeFolders,
  putInPlace,
  removeTemporaries,
  safeFileName,
  systemCode,
  temporaryName,
  writeFlushed,
  writeProblem,
} from '../files/index.js';
import type { ModelMetadata } from './model-metadata.js';
import { onnxModel } from './onnx-file.js';
import type { ParityOptions } from './parity.js';
import { checkParity } from './parity.js';
import type { ParityReport } from './parity-report.js';
import { withinLimit } from './parity-report.js';

/** What is exported and where to. */
export interface OnnxExportOptions extends ParityOptions {
  readonly metadata: ModelMetadata;
  /** Made where it is not there; must be empty unless `force`. */
  readonly directory: string;
  /** Replaces an earlier export of ours; nothing else in the directory is ever touched. */
  readonly force: boolean;
}

/** A finished export. */
export interface OnnxExport {
  readonly path: string;
  readonly parityPath: string;
  readonly report: ParityReport;
}

const reportName = 'parity.json';

/**
 * Exports a network as the only .onnx of a directory with its parity report beside it. The file has its name only once
 * the report says that it computes what was trained; whatever goes wrong before leaves no .onnx there.
 */
export async function exportOnnx(options: OnnxExportOptions): Promise<Outcome<OnnxExport>> {
  const directory = resolve(options.directory);
  const name = `${safeFileName(options.metadata.title)}.onnx`;
  const model = onnxModel(options.checked, options.weights, options.metadata);
  if (!model.ok) return model;
  const old = await earlierExport(directory, name, options.force);
  if (!old.ok) return old;
  const path = join(directory, name);
  const parityPath = join(directory, reportName);
  const [draft, draftReport] = [temporaryName(path), temporaryName(parityPath)];
  try {
    await makeFolders(directory);
    await writeFlushed(draft, model.value.bytes);
    const parity = await checkParity(draft, name, model.value, options);
    if (!parity.ok) return parity;
    const report = parity.value;
    if (!report.passed) return refused(parityProblem(report));
    await writeFlushed(draftReport, `${JSON.stringify(report, undefined, 2)}\n`);
    for (const file of old.value) await rm(join(directory, file), { force: true });
    await putInPlace(draftReport, parityPath);
    await putInPlace(draft, path);
    return done({ path, parityPath, report });
  } catch (error) {
    return refused(writeProblem(path, error));
  } finally {
    await Promise.all([draft, draftReport].map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}

/** The files that the new export replaces; refused where there is anything else that it would stand beside. */
async function earlierExport(directory: string, name: string, force: boolean): Promise<Outcome<string[]>> {
  let files: string[];
  try {
    await removeTemporaries(directory);
    files = await readdir(directory);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? done([]) : refused(writeProblem(directory, error));
  }
  if (files.length === 0) return done([]);
  if (!force) return fail('export-exists', { path: directory });
  const reported = await reportedFile(join(directory, reportName));
  const ours = new Set([name, ...(reported === undefined ? [] : [basename(reported)])]);
  const others = files.filter((file) => file.endsWith('.onnx') && !ours.has(file));
  if (others.length > 0) return fail('export-other-models', { path: directory, files: others });
  return done(files.filter((file) => file.endsWith('.onnx')));
}

async function reportedFile(path: string): Promise<string | undefined> {
  try {
    const report: unknown = JSON.parse(await readFile(path, 'utf8'));
    const named = typeof report === 'object' && report !== null && 'file' in report;
    return named && typeof report.file === 'string' ? report.file : undefined;
  } catch {
    return undefined;
  }
}

/** Names the first layer, in computing order, that is out of the limit; where none is, the end. */
function parityProblem(report: ParityReport): Problem {
  const { limit, layers, end } = report;
  const rows = [...layers, { ...end, node: undefined, title: end.output }];
  for (const { node, title, maxRelativeError: errors } of rows) {
    for (const [executor, error] of Object.entries({
      [report.executors.executor.id]: errors.executor,
      [report.executors.reference.id]: errors.reference,
    })) {
      if (withinLimit(error)) continue;
      const values = { layer: title, executor, came: error ?? 'NaN', wanted: limit };
      return problem('parity-failed', values, node === undefined ? {} : { node });
    }
  }
  return problem('parity-failed', { layer: end.output, executor: '', came: 'NaN', wanted: limit });
}
