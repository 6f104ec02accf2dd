import type { JsonObject } from '../records.js';

/** The fields with those of `changed` in their place; null removes a field. The same fields where nothing differs. */
export function mergeFields(fields: JsonObject, changed: JsonObject): JsonObject {
  const merged = Object.entries({ ...fields, ...changed }).filter(([, value]) => value !== null);
  const result: JsonObject = Object.fromEntries(merged);
  return JSON.stringify(result) === JSON.stringify(fields) ? fields : result;
}

/** The one field that is changed, so that typing into it becomes one step. */
export function onlyField(changed: JsonObject): string | undefined {
  const names = Object.keys(changed);
  return names.length === 1 ? names[0] : undefined;
}
