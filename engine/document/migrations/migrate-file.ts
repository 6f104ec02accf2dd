import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { JsonObject } from '../records.js';
import { shownValue } from '../shown-value.js';
import type { Migration } from './index.js';

/** The file as version `wanted` would have written it; refused where it is newer, or older than any migration. */
export function migrateFile(file: JsonObject, list: readonly Migration[], wanted: number): Outcome<JsonObject> {
  const came = Object.hasOwn(file, 'version') ? file['version'] : undefined;
  if (typeof came !== 'number' || !Number.isSafeInteger(came) || came < 0) {
    return fail('project-field', { path: 'version', came: shownValue(came), wanted: `1 … ${wanted}` });
  }
  if (came > wanted) return fail('project-newer', { came, wanted });
  let migrated = file;
  for (let version = came; version < wanted; version++) {
    const migration = list.find(({ from }) => from === version);
    if (!migration) return fail('project-too-old', { came, wanted });
    migrated = { ...migration.migrate(migrated), version: version + 1 };
  }
  return done(migrated);
}
