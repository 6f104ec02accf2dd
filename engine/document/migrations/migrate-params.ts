import type { Layer } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import type { JsonObject } from '../records.js';

/** A layer's parameters as the present version saves them, from a file of version `came`. */
export function migrateParams(
  layer: string,
  params: JsonObject,
  came: number,
  find: (id: string) => Pick<Layer, 'migrations'> | undefined = findLayer,
): JsonObject {
  const steps = (find(layer)?.migrations ?? []).filter(({ from }) => from >= came);
  return [...steps].sort((a, b) => a.from - b.from).reduce((migrated, step) => step.migrate(migrated), params);
}
