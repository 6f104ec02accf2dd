import { ProblemError, problem } from '../../base/index.js';
import type { ParamSchema, Port } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import { blockStem, idStem, newId } from '../create.js';
import type { BlockNode, Endpoint, JsonObject, LayerNode, NodeRecord, WireRecord } from '../records.js';
import { resolveParams, storedParams } from '../resolve-params.js';
import { shortened } from '../shown-value.js';

/** How a drawn node is called; without an id it gets one from its layer or block (`conv1`, `pool1`). */
export interface NodeNames {
  readonly id?: string;
  readonly title?: string;
  /** Of blocks: the chain this many times, one after the other. */
  readonly repeat?: number;
}

/** The output that later nodes draw from. */
export type Drawn = Endpoint;

/** Where wires end and begin at a block: named after the Input and Output cards inside it. */
export interface BlockPorts {
  readonly inputs: readonly Port[];
  readonly outputs: readonly { readonly id: string }[];
}

/** The blocks that may be drawn, by name; undefined for one that is not known. */
export interface KnownBlocks {
  schema(name: string): ParamSchema | undefined;
  ports(name: string, params: JsonObject): BlockPorts | undefined;
}

interface Kind extends BlockPorts {
  readonly schema: ParamSchema;
  /** What ids of such nodes begin with. */
  readonly stem: string;
}

/** Nodes and wires as they are drawn in code. A mistake (an unknown name, id or port) throws a `ProblemError`. */
export class NodeDrawing {
  readonly nodes = new Map<string, NodeRecord>();
  readonly wires = new Map<string, WireRecord>();

  constructor(private readonly blocks: KnownBlocks) {}

  layer(id: string, params: JsonObject, from: Drawn | readonly Drawn[], names: NodeNames = {}): Drawn {
    const layer = findLayer(id);
    if (!layer) throw new ProblemError([problem('edit-no-layer', { layer: shortened(id) })]);
    const kind = { schema: layer.params, inputs: layer.inputs, outputs: layer.outputs, stem: idStem(id) };
    return this.draw(kind, params, from, names, (node): LayerNode => ({ ...node, kind: 'layer', layer: id }));
  }

  block(definition: string, params: JsonObject, from: Drawn | readonly Drawn[], names: NodeNames = {}): Drawn {
    const schema = this.blocks.schema(definition);
    const ports = this.blocks.ports(definition, params);
    if (!schema || !ports) {
      throw new ProblemError([problem('edit-no-definition', { definition: shortened(definition) })]);
    }
    const repeat = (names.repeat ?? 1) > 1 ? { repeat: names.repeat as number } : {};
    const stem = blockStem(definition);
    return this.draw({ schema, ...ports, stem }, params, from, names, (node): BlockNode => ({
      ...node,
      kind: 'block',
      definition,
      ...repeat,
    }));
  }

  private draw(
    kind: Kind,
    params: JsonObject,
    from: Drawn | readonly Drawn[],
    { id: given, title }: NodeNames,
    record: (base: Pick<LayerNode, 'id' | 'title' | 'params' | 'position'>) => NodeRecord,
  ): Drawn {
    const id = given ?? newId(this.nodes, kind.stem);
    if (this.nodes.has(id)) throw new ProblemError([problem('edit-id-taken', { id: shortened(id) })]);
    const { problems } = resolveParams(kind.schema, params, id);
    if (problems.length > 0) throw new ProblemError(problems);
    const stored = storedParams(kind.schema, params);
    const base = { id, params: stored, position: { x: 0, y: 0 } };
    this.nodes.set(id, record(title === undefined ? base : { ...base, title }));
    const sources = 'node' in from ? [from] : from;
    for (const [i, source] of sources.entries()) this.wire(kind.inputs, id, source, i);
    return { node: id, port: kind.outputs[0]?.id ?? '' };
  }

  private wire(inputs: readonly Port[], node: string, from: Drawn, index: number): void {
    const first = inputs[0];
    const port = first?.many ? first : inputs[index];
    if (!port || !this.nodes.has(from.node) || from.port === '') {
      const values = { node: shortened(node), port: index + 1, ports: inputs.map((input) => input.id) };
      throw new ProblemError([problem('edit-no-port', values)]);
    }
    const id = `wire${this.wires.size + 1}`;
    this.wires.set(id, { id, from, to: { node, port: port.id }, order: first?.many ? index : 0 });
  }
}
