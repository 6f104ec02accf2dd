import { existsSync, readFileSync, statSync } from 'node:fs';
import { ProblemError, problem } from '../../engine/base/index.js';
import { writeDocument } from '../../engine/document/index.js';
import { readProblem } from '../../engine/files/index.js';
import { findTemplate, templates } from '../../templates/index.js';

/** A file larger than this is no project: weights live in run folders. */
const LARGEST_PROJECT_BYTES = 64 * 1024 * 1024;

/** The text of a project file, or of a template by its id. A file wins where both exist. */
export function graphText(word: string): string {
  const size = fileSize(word);
  if (size !== undefined && size > LARGEST_PROJECT_BYTES) {
    throw new ProblemError([problem('graph-too-large', { file: word, came: size, wanted: LARGEST_PROJECT_BYTES })]);
  }
  if (size !== undefined) return textOf(word);
  const template = findTemplate(word);
  if (!template)
    throw new ProblemError([problem('graph-not-found', { came: word, wanted: templates.map((t) => t.card.id) })]);
  return writeDocument(template.graph());
}

/** Whether a word names a project file or a template, and not, say, the folder of a run. */
export function isGraph(word: string): boolean {
  return fileSize(word) !== undefined || (!existsSync(word) && findTemplate(word) !== undefined);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ProblemError([readProblem(path, error)]);
  }
}

function fileSize(path: string): number | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
