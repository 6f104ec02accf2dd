/** The collection with this record, in its old place or at the end. */
export function withRecord<T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  ...changed: readonly T[]
): ReadonlyMap<string, T> {
  const result = new Map(records);
  for (const record of changed) result.set(record.id, record);
  return result;
}

/** The collection without the records that match; the same collection where none does. */
export function without<T>(records: ReadonlyMap<string, T>, matches: (record: T) => boolean): ReadonlyMap<string, T> {
  const kept = [...records].filter(([, record]) => !matches(record));
  return kept.length === records.size ? records : new Map(kept);
}
