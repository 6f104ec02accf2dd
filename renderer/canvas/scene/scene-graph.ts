import type { CheckedGraph } from '../../../engine/check/index.js';
import type { GraphDocument, NodeRecord, WireRecord } from '../../../engine/document/index.js';

/** What is drawn side by side: the network, the inside of a definition, or one copy of a block's inside. */
export interface DrawnScope {
  /** Put before ids: '' for the network, `block1/` inside blocks. */
  readonly path: string;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly wires: ReadonlyMap<string, WireRecord>;
}

/** A block that is drawn open, with its copies; more than one where it is repeated. */
export interface OpenFrame {
  readonly path: string;
  readonly copies: readonly DrawnScope[];
}

/** Where a wire begins or ends after it was led into open blocks. */
interface End {
  readonly node: string;
  readonly port: string;
}

export interface DrawnWire {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly real: string | undefined;
}

/** Which nodes and wires are drawn once the open blocks are opened. */
export class SceneGraph {
  private readonly frames = new Map<string, OpenFrame>();
  private readonly scopes: DrawnScope[] = [];

  constructor(
    readonly top: DrawnScope,
    private readonly checked: Pick<CheckedGraph, 'blocks'>,
    private readonly isOpen: (path: string) => boolean,
    /** How paths of the top scope begin in the checked graph: inside a definition, by one of its uses. */
    private readonly usedAs: string,
  ) {
    this.open(top);
  }

  frameOf(path: string): OpenFrame | undefined {
    return this.frames.get(path);
  }

  /** The nodes of a scope that are drawn; inside blocks the Input and Output cards are ports. */
  drawnNodes({ path, nodes }: DrawnScope): readonly NodeRecord[] {
    return [...nodes.values()].filter((node) => path === '' || !isEnd(node));
  }

  /** The wires of all scopes, led into open blocks. */
  wires(): readonly DrawnWire[] {
    const drawn: DrawnWire[] = [];
    for (const scope of this.scopes) {
      for (const wire of scope.wires.values()) {
        const inside = scope.path !== '';
        if (inside && (isEnd(scope.nodes.get(wire.from.node)) || isEnd(scope.nodes.get(wire.to.node)))) continue;
        this.lead(scope, wire, inside ? undefined : wire.id, drawn);
      }
    }
    for (const frame of this.frames.values()) this.join(frame, drawn);
    return drawn;
  }

  private open(scope: DrawnScope): void {
    this.scopes.push(scope);
    for (const node of this.drawnNodes(scope)) {
      const path = `${scope.path}${node.id}`;
      const block =
        node.kind === 'block' && this.isOpen(path) ? this.checked.blocks.get(this.usedAs + path) : undefined;
      if (!block) continue;
      const { nodes, wires } = block.definition;
      const repeat = block.record.repeat ?? 1;
      const copies = Array.from({ length: repeat }, (_, i): DrawnScope => {
        return { path: repeat === 1 ? `${path}/` : `${path}/${i + 1}/`, nodes, wires };
      });
      this.frames.set(path, { path, copies });
      for (const copy of copies) this.open(copy);
    }
  }

  private lead(scope: DrawnScope, wire: WireRecord, real: string | undefined, drawn: DrawnWire[]): void {
    const from = this.beginning(scope, wire.from, real);
    if (!from) return;
    const ends = this.endings(scope, wire.to);
    for (const to of ends) {
      const id =
        ends.length === 1 && from.node === wire.from.node && real !== undefined ? real : wireId(from, to, wire);
      drawn.push({ id, from, to, real });
    }
  }

  /** Follows an end of a wire to the layer inside an open block from which the signal really comes. */
  private beginning(scope: DrawnScope, end: End, real: string | undefined): End | undefined {
    const path = `${scope.path}${end.node}`;
    const last = this.frames.get(path)?.copies.at(-1);
    if (!last) return { node: path, port: end.port };
    const inner = [...last.wires.values()].find(({ to }) => to.node === end.port);
    if (!inner) return undefined;
    if (!isInput(last.nodes.get(inner.from.node))) return this.beginning(last, inner.from, real);
    // The block passes its input on: the wire begins where the input's wire does.
    const before = [...scope.wires.values()].find(({ to }) => to.node === end.node && to.port === inner.from.node);
    return before && this.beginning(scope, before.from, real);
  }

  /** The layers inside an open block that a wire into it leads to. */
  private endings(scope: DrawnScope, end: End): readonly End[] {
    const path = `${scope.path}${end.node}`;
    const first = this.frames.get(path)?.copies[0];
    if (!first) return [{ node: path, port: end.port }];
    const inner = [...first.wires.values()].filter(({ from }) => from.node === end.port);
    return inner.filter(({ to }) => !isEnd(first.nodes.get(to.node))).flatMap(({ to }) => this.endings(first, to));
  }

  /** The copies of a repeated block follow each other. */
  private join({ copies }: OpenFrame, drawn: DrawnWire[]): void {
    copies.slice(1).forEach((copy, i) => {
      const before = copies[i];
      const exit = before && [...before.wires.values()].find(({ to }) => isEnd(before.nodes.get(to.node)));
      const from = before && exit && this.beginning(before, exit.from, undefined);
      if (!from) return;
      for (const wire of copy.wires.values()) {
        if (!isInput(copy.nodes.get(wire.from.node)) || isEnd(copy.nodes.get(wire.to.node))) continue;
        for (const to of this.endings(copy, wire.to)) {
          drawn.push({ id: wireId(from, to, wire), from, to, real: undefined });
        }
      }
    });
  }
}

function wireId(from: End, to: End, { id }: WireRecord): string {
  return `${id}:${from.node}.${from.port}>${to.node}.${to.port}`;
}

function isInput(node: NodeRecord | undefined): boolean {
  return node?.kind === 'layer' && node.layer === 'input';
}

function isEnd(node: NodeRecord | undefined): boolean {
  return node?.kind === 'layer' && (node.layer === 'input' || node.layer === 'output');
}

/** The network, or the inside of one of its definitions. */
export function topScope(document: GraphDocument, inside: string | undefined): DrawnScope {
  const { nodes, wires } = (inside === undefined ? undefined : document.definitions.get(inside)) ?? document;
  return { path: '', nodes, wires };
}

/** How the paths of a definition's layers begin in the checked graph: those of its first use. */
export function firstUse(checked: CheckedGraph, inside: string | undefined): string | undefined {
  if (inside === undefined) return '';
  for (const [path, { record }] of checked.blocks) {
    if (record.definition === inside) return (record.repeat ?? 1) > 1 ? `${path}/1/` : `${path}/`;
  }
  return undefined;
}
