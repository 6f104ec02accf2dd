import type { JsonObject } from '../records.js';

/** Brings a file of version `from` to the next version. It must take any object and never throw: validation comes after. */
export interface Migration {
  readonly from: number;
  migrate(file: JsonObject): JsonObject;
}

/** One file per migration, oldest first; version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];
