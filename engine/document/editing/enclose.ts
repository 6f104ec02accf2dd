import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { newId, newWireId } from '../create.js';
import { leadsTo } from '../node-order.js';
import { placeNodes } from '../place-on-canvas.js';
import type { Endpoint, GraphDocument, LayerNode, NodeRecord, WireRecord } from '../records.js';

/** Some nodes as the inside of a block, and the wires that are left outside. */
export interface Enclosed {
  readonly inner: ReadonlyMap<string, NodeRecord>;
  readonly innerWires: ReadonlyMap<string, WireRecord>;
  readonly outerWires: ReadonlyMap<string, WireRecord>;
}

/**
 * Cuts the wires around some nodes: a signal that came in gets an Input card, one that went out an Output card, once
 * each however many wires carried it. Refused where a path leaves the nodes and comes back, which would be a circle.
 */
export function enclose(document: GraphDocument, members: ReadonlySet<string>, block: string): Outcome<Enclosed> {
  const cutting = new Cutting(document, members, block);
  for (const wire of document.wires.values()) cutting.sort(wire);
  const circle = [...cutting.outerWires.values()].find(
    ({ from, to }) => from.node === block && leadsTo(cutting.outerWires, to.node, block),
  );
  if (circle) return fail('edit-block-gap', { node: circle.to.node });
  return done({
    inner: placeNodes(cutting.inner, cutting.innerWires),
    innerWires: cutting.innerWires,
    outerWires: cutting.outerWires,
  });
}

class Cutting {
  readonly inner = new Map<string, NodeRecord>();
  readonly innerWires = new Map<string, WireRecord>();
  readonly outerWires = new Map<string, WireRecord>();
  private readonly cards = new Map<string, string>();
  /** Wire ids of the whole document, since inner wires keep theirs. */
  private readonly taken: Set<string>;

  constructor(
    document: GraphDocument,
    private readonly members: ReadonlySet<string>,
    private readonly block: string,
  ) {
    this.taken = new Set(document.wires.keys());
    for (const [id, node] of document.nodes) if (members.has(id)) this.inner.set(id, node);
  }

  sort(wire: WireRecord): void {
    const [begins, ends] = [this.members.has(wire.from.node), this.members.has(wire.to.node)];
    if (begins && ends) this.innerWires.set(wire.id, wire);
    else if (begins) this.leave(wire);
    else if (ends) this.enter(wire);
    else this.outerWires.set(wire.id, wire);
  }

  private enter({ id, from, to, order }: WireRecord): void {
    const { card, fresh } = this.cardOf('input', from);
    this.addInner({ from: { node: card, port: 'out' }, to, order });
    if (fresh) this.outerWires.set(id, { id, from, to: { node: this.block, port: card }, order: 0 });
  }

  private leave(wire: WireRecord): void {
    const { card, fresh } = this.cardOf('output', wire.from);
    if (fresh) this.addInner({ from: wire.from, to: { node: card, port: 'in' }, order: 0 });
    this.outerWires.set(wire.id, { ...wire, from: { node: this.block, port: card } });
  }

  private addInner(wire: Omit<WireRecord, 'id'>): void {
    const id = newWireId(this.taken);
    this.taken.add(id);
    this.innerWires.set(id, { id, ...wire });
  }

  private cardOf(layer: 'input' | 'output', signal: Endpoint): { card: string; fresh: boolean } {
    const key = JSON.stringify([layer, signal]);
    const known = this.cards.get(key);
    if (known !== undefined) return { card: known, fresh: false };
    const card = newId(this.inner, layer === 'input' ? 'in' : 'out');
    this.cards.set(key, card);
    const node: LayerNode = { id: card, kind: 'layer', layer, params: {}, position: { x: 0, y: 0 } };
    this.inner.set(card, node);
    return { card, fresh: true };
  }
}
