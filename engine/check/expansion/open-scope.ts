import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { BlockDefinition, BlockNode, Endpoint, NodeRecord, WireRecord } from '../../document/index.js';
import type { Entry, OpenedScope, OpenedUse, Origin } from './opened-scope.js';
import { unfed } from './opened-scope.js';

/** The copies of one block in a scope, first to last; more than one where it is repeated. */
export type OpenedCopies = readonly OpenedScope[];

/** What is drawn side by side: the document's top level (path ''), or the inside of one use of a block. */
export interface Scope {
  readonly path: string;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly wires: ReadonlyMap<string, WireRecord>;
  /** Whether Input and Output cards are ports. */
  readonly inner: boolean;
  /** The copies of a block, or undefined where it stays closed (bypassed, unknown, too large). */
  open(block: BlockNode, path: string): OpenedCopies | undefined;
}

/** Takes the blocks of a scope apart: wires that end or begin at a block are led to the layers inside. */
export function openScope(scope: Scope): OpenedScope {
  return new Opening(scope).run();
}

class Opening {
  private readonly nodes: NodeRecord[] = [];
  private readonly wires: WireRecord[] = [];
  private readonly entries = new Map<string, Entry[]>();
  private readonly exits = new Map<string, Origin | undefined>();
  private readonly led = new Map<string, string>();
  private readonly problems: Problem[] = [];
  private readonly copies = new Map<string, OpenedCopies>();
  /** The wire that ends in a block's port, by `node port`. */
  private readonly arriving = new Map<string, WireRecord>();

  constructor(private readonly scope: Scope) {}

  run(): OpenedScope {
    for (const node of this.scope.nodes.values()) this.open(node);
    for (const wire of this.scope.wires.values()) this.sortWire(wire);
    for (const wire of this.scope.wires.values()) this.lead(wire);
    for (const [id, copies] of this.copies) this.join(id, copies);
    const { nodes, wires, entries, exits, led, problems } = this;
    return { nodes, wires, entries, exits, led, problems };
  }

  private inside(id: string): string {
    return `${this.scope.path}${id}`;
  }

  private open(node: NodeRecord): void {
    if (this.scope.inner && node.kind === 'layer' && node.layer === 'input') {
      this.entries.set(node.id, []);
    } else if (this.scope.inner && node.kind === 'layer' && node.layer === 'output') {
      this.exits.set(node.id, undefined);
    } else {
      const path = this.inside(node.id);
      const copies = node.kind === 'block' ? this.scope.open(node, path) : undefined;
      if (!copies) this.nodes.push(path === node.id ? node : { ...node, id: path });
      else this.take(node.id, copies);
    }
  }

  private take(id: string, copies: OpenedCopies): void {
    this.copies.set(id, copies);
    for (const copy of copies) {
      this.nodes.push(...copy.nodes);
      this.wires.push(...copy.wires);
      this.problems.push(...copy.problems);
    }
  }

  /** Notes wires that end in a block; reports those with an end that is not there. */
  private sortWire(wire: WireRecord): void {
    const copies = this.copies.get(wire.to.node);
    const key = portKey(wire.to);
    const known = copies?.[0]?.entries.has(wire.to.port);
    if (copies && !known) this.portUnknown(wire.to, [...(copies[0]?.entries.keys() ?? [])], wire.id);
    if (copies && known && this.arriving.has(key)) {
      const values = { port: wire.to.port, came: 2 };
      const fix = { command: 'disconnect', args: { wire: wire.id } };
      this.problems.push(problem('port-taken', values, { node: this.inside(wire.to.node), fix }));
    } else if (copies && known) this.arriving.set(key, wire);
    const source = this.copies.get(wire.from.node)?.at(-1);
    if (source && !source.exits.has(wire.from.port)) {
      this.portUnknown(wire.from, [...source.exits.keys()], wire.id);
    }
    const lost = [wire.from.node, wire.to.node].some((id) => !this.scope.nodes.has(id));
    if (this.scope.inner && lost) {
      const values = { from: wire.from.node, to: wire.to.node };
      this.problems.push(problem('wire-end-missing', values, { node: this.scope.path.replace(/\/$/, '') }));
    }
  }

  private portUnknown({ node, port }: Endpoint, ports: readonly string[], wire: string): void {
    const values = { port, ports: ports.join(', ') || '-' };
    const fix = { command: 'disconnect', args: { wire } };
    this.problems.push(problem('port-unknown', values, { node: this.inside(node), fix }));
  }

  private lead(wire: WireRecord): void {
    const { to, order } = wire;
    const { scope } = this;
    const copies = this.copies.get(to.node);
    if (copies) {
      if (this.arriving.get(portKey(to)) !== wire) return;
      for (const entry of copies[0]?.entries.get(to.port) ?? []) {
        this.led.set(entry.id, wire.id);
        this.connect(this.originOf(wire.from), entry);
      }
    } else if (scope.inner && this.exits.has(to.node)) this.exits.set(to.node, this.originOf(wire.from));
    else if (scope.inner && !scope.nodes.has(to.node)) return;
    else {
      const origin = this.originOf(wire.from);
      const same = scope.path === '' && 'at' in origin && origin.at === wire.from;
      if (same) this.wires.push(wire);
      else this.connect(origin, { id: this.inside(wire.id), to: { ...to, node: this.inside(to.node) }, order });
    }
  }

  private connect(origin: Origin, { id, to, order }: Entry): void {
    if ('at' in origin) this.wires.push(wireOnce(origin.at, { id, to, order }));
    else this.entries.get(origin.through)?.push({ id, to, order });
  }

  /** Follows a wire's beginning through blocks that pass a signal on unchanged. */
  private originOf(from: Endpoint, seen: ReadonlySet<string> = new Set()): Origin {
    if (this.scope.inner && this.entries.has(from.node)) return { through: from.node };
    const copies = this.copies.get(from.node);
    if (!copies) return { at: this.scope.path === '' ? from : { ...from, node: this.inside(from.node) } };
    return this.behind(from.node, copies.at(-1)?.exits.get(from.port), seen);
  }

  /** Where the signal at a block's exit comes from. */
  private behind(id: string, exit: Origin | undefined, seen: ReadonlySet<string>): Origin {
    if (exit && 'at' in exit) return exit;
    const wire = exit && this.arriving.get(portKey({ node: id, port: exit.through }));
    if (!wire || seen.has(wire.id)) return { at: unfed(this.inside(id), '') };
    return this.originOf(wire.from, new Set([...seen, wire.id]));
  }

  /** Leads copies into each other, and tells of ports that nothing ends in. */
  private join(id: string, copies: OpenedCopies): void {
    copies.slice(1).forEach((copy, i) => {
      const [exit] = [...(copies[i]?.exits.values() ?? [])];
      for (const entry of [...copy.entries.values()].flat()) this.connect(this.behind(id, exit, new Set()), entry);
    });
    for (const [port, entries] of copies[0]?.entries ?? []) {
      if (this.arriving.has(portKey({ node: id, port }))) continue;
      this.problems.push(problem('port-unconnected', { port }, { node: this.inside(id) }));
      for (const entry of entries) this.connect({ at: unfed(this.inside(id), port) }, entry);
    }
  }
}

const wiresFrom = new WeakMap<Endpoint, Map<string, WireRecord>>();

/** The same record for the same wire at every check, so that what it leads to is not checked again. */
function wireOnce(from: Endpoint, { id, to, order }: Entry): WireRecord {
  const known = wiresFrom.get(from) ?? new Map<string, WireRecord>();
  wiresFrom.set(from, known);
  const key = JSON.stringify([id, to.node, to.port, order]);
  const wire = known.get(key) ?? { id, from, to, order };
  known.set(key, wire);
  return wire;
}

function portKey({ node, port }: Endpoint): string {
  return JSON.stringify([node, port]);
}

/** What a use of a block shows of itself once it is open. */
export function usedBlock(
  record: BlockNode,
  definition: BlockDefinition,
  own: boolean,
  copies: OpenedCopies,
): OpenedUse {
  const layers = copies.flatMap((copy) => copy.nodes.map(({ id }) => id));
  return { record, definition, own, layers, exits: copies.at(-1)?.exits ?? new Map<string, Origin>() };
}
