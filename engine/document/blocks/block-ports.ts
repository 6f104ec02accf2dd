import { builtInBlocks, portsOf } from '../drawing/draw-block.js';
import type { BlockPorts, KnownBlocks } from '../drawing/node-drawing.js';
import type { BlockDefinition, JsonObject } from '../records.js';
import { blockSchema } from './block-schema.js';

/** The ports of a block; undefined where neither the file nor this version knows it. */
export function blockPorts(
  definitions: ReadonlyMap<string, BlockDefinition>,
  name: string,
  params: JsonObject,
): BlockPorts | undefined {
  const definition = definitions.get(name);
  return definition ? portsOf(definition) : builtInBlocks.ports(name, params);
}

/** The blocks of a file and the built-in ones. */
export function knownBlocks(definitions: ReadonlyMap<string, BlockDefinition>): KnownBlocks {
  return {
    schema: (name) => blockSchema(definitions, name),
    ports: (name, params) => blockPorts(definitions, name, params),
  };
}
