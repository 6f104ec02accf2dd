import { z } from 'zod';
import type { Json, Task } from '../layers/index.js';

/** What an exported model says about itself, so that whoever finds the file can use it. */
export interface ModelMetadata {
  readonly title: string;
  readonly task: Task;
  /** The classes or labels in the order of the output; empty where they have no names. */
  readonly classNames: readonly string[];
  /** The recipe from raw data to the model's input. */
  readonly preprocessing: Json;
  readonly netloomVersion: string;
}

const metadataSchema = z.object({
  title: z.string(),
  task: z.enum(['classes', 'labels', 'number', 'pixels']),
  classNames: z.array(z.string()),
  preprocessing: z.json(),
  netloomVersion: z.string(),
});

/** As `metadata_props`: texts as they are, the rest as JSON. */
export function metadataEntries(metadata: ModelMetadata): Map<string, string> {
  const { title, task, classNames, preprocessing, netloomVersion } = metadata;
  return new Map([
    ['title', title],
    ['task', task],
    ['classNames', JSON.stringify(classNames)],
    ['preprocessing', JSON.stringify(preprocessing)],
    ['netloomVersion', netloomVersion],
  ]);
}

/** What `metadataEntries` wrote; undefined for a file that Netloom did not make. */
export function parseMetadata(entries: ReadonlyMap<string, string>): ModelMetadata | undefined {
  const parsed = metadataSchema.safeParse({
    ...Object.fromEntries(entries),
    classNames: jsonOf(entries.get('classNames')),
    preprocessing: jsonOf(entries.get('preprocessing')),
  });
  return parsed.success ? parsed.data : undefined;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
