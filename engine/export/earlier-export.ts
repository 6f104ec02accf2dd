import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { removeTemporaries, systemCode, writeProblem } from '../files/index.js';

/** The report's name in every export. */
export const reportName = 'parity.json';

const reportSchema = z.object({
  file: z.string(),
  beside: z.array(z.object({ file: z.string() })).default([]),
});

/**
 * The files that a new export replaces: those that an earlier export's report names, models first. Refused where the
 * directory is not empty and `force` is not given, and where a file of somebody else is a model or has one of `names`.
 */
export async function earlierExport(
  directory: string,
  names: readonly string[],
  force: boolean,
): Promise<Outcome<string[]>> {
  let files: string[];
  try {
    await removeTemporaries(directory);
    files = await readdir(directory);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? done([]) : refused(writeProblem(directory, error));
  }
  if (files.length === 0) return done([]);
  if (!force) return fail('export-exists', { path: directory });
  const reported = await reportedFiles(join(directory, reportName));
  const [model = ''] = names;
  const ours = new Set([model, ...reported]);
  const others = files.filter((file) => !ours.has(file) && (isModel(file) || names.includes(file)));
  if (others.length > 0) return fail('export-other-models', { path: directory, files: others });
  const old = files.filter((file) => ours.has(file));
  return done([...old.filter(isModel), ...old.filter((file) => !isModel(file))]);
}

function isModel(file: string): boolean {
  return file.endsWith('.onnx');
}

/** Names only: a report cannot reach out of its folder. */
async function reportedFiles(path: string): Promise<string[]> {
  try {
    const report = reportSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!report.success) return [];
    return [report.data.file, ...report.data.beside.map(({ file }) => file)].map((file) => basename(file));
  } catch {
    return [];
  }
}
