import { z } from 'zod';
import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { check } from '../check/index.js';
import { readDocument } from '../document/index.js';

/** A drawn graph travels as the text of its project file. */
export const graphSchema = z.string();

/** Reads and checks a project's text. A graph with errors is a value too; only an unreadable file is refused. */
export function checkText(text: string): Outcome<CheckedGraph> {
  const read = readDocument(text);
  return read.ok ? done(check(read.value), read.problems) : read;
}
