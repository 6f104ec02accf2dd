import type { GraphDocument, NodeRecord } from '../../../engine/document/index.js';
import { inputPorts, outputPorts } from '../../../engine/document/index.js';
import { nodesInOrder } from '../../../engine/document/index.js';
import type { Signal } from '../../../engine/layers/index.js';
import type { CardFacts } from '../../network/card-facts.js';
import { cardHeight, cardWidth } from '../../network/card-size.js';
import type { Placed } from '../layout/layout-graph.js';
import { frame } from '../layout/layout-graph.js';
import { portKind } from './port-kind.js';
import { placeLabels } from './place-labels.js';
import type { DrawnScope, DrawnWire } from './scene-graph.js';
import type { SceneGraph } from './scene-graph.js';
import type { Scene, SceneNode, ScenePort, SceneWire } from './scene.js';
import type { OpenBox } from './unfold-shifts.js';
import { drawnPosition } from './unfold-shifts.js';

/** What a scene is made of. */
export interface SceneSource {
  readonly graph: SceneGraph;
  readonly document: GraphDocument;
  readonly factsOf: (path: string) => CardFacts | undefined;
  /** The signal at an output port of a drawn node. */
  readonly signalOf: (path: string, port: string) => Signal | undefined;
  /** By the block's id: where everything in its frame goes. */
  readonly frames: ReadonlyMap<string, ReadonlyMap<string, Placed>>;
}

const labelGap = 8;

type Place = SceneNode['place'];
const nowhere: Place = { at: 0, count: 0 };

/** By path: the first, second ... of the drawn nodes of a scope as signals run through them. */
function placesOf(
  { nodes, wires }: DrawnScope,
  drawn: readonly NodeRecord[],
  path: string,
): ReadonlyMap<string, Place> {
  const shown = new Set(drawn.map(({ id }) => id));
  const order = nodesInOrder(nodes, wires).order.filter((id) => shown.has(id));
  return new Map(order.map((id, i) => [`${path}${id}`, { at: i + 1, count: order.length }]));
}

/** Everything that is drawn, with its place. */
export function buildScene(source: SceneSource): Scene {
  const { graph, signalOf } = source;
  const drawn = graph.wires();
  const wires = drawn.map((wire): SceneWire => {
    const { id, from, to, real } = wire;
    const signal = signalOf(from.node, from.port);
    return { id, from: from.node, fromPort: from.port, to: to.node, toPort: to.port, signal, real };
  });
  return { nodes: placeLabels(new NodePlacing(source, drawn).run()), wires };
}

/** The open blocks of the top level, with their sizes. */
export function openBoxes({ graph, frames }: Pick<SceneSource, 'graph' | 'frames'>): readonly OpenBox[] {
  return [...graph.top.nodes.values()].flatMap(({ id, position }): OpenBox[] => {
    const placed = frames.get(id)?.get(id);
    return placed ? [{ id, position, width: placed.width, height: placed.height + frame.title }] : [];
  });
}

class NodePlacing {
  private readonly nodes: SceneNode[] = [];
  private readonly arriving = new Map<string, DrawnWire>();
  private readonly leaving = new Map<string, DrawnWire[]>();

  constructor(
    private readonly source: SceneSource,
    wires: readonly DrawnWire[],
  ) {
    for (const wire of wires) {
      this.arriving.set(`${wire.to.node}.${wire.to.port}`, wire);
      const key = `${wire.from.node}.${wire.from.port}`;
      const list = this.leaving.get(key);
      if (list) list.push(wire);
      else this.leaving.set(key, [wire]);
    }
  }

  run(): readonly SceneNode[] {
    const { graph, frames } = this.source;
    const open = openBoxes(this.source);
    const drawn = graph.drawnNodes(graph.top);
    const places = placesOf(graph.top, drawn, graph.top.path);
    for (const record of drawn) {
      const position = drawnPosition(record, open);
      const placed = frames.get(record.id);
      const place = places.get(record.id) ?? nowhere;
      if (placed) {
        const at = { ...position, y: position.y + frame.title };
        this.addFrame(record, record.id, undefined, placed, at, place);
      } else this.addCard(record, record.id, undefined, { ...position, width: cardWidth }, place);
    }
    return this.nodes;
  }

  private addFrame(
    record: NodeRecord,
    path: string,
    parent: string | undefined,
    placed: ReadonlyMap<string, Placed>,
    at: { readonly x: number; readonly y: number },
    place: Place,
  ): void {
    const { graph, factsOf } = this.source;
    const facts = factsOf(path);
    const size = placed.get(path);
    if (!facts || !size) return;
    const { width, height } = size;
    this.nodes.push({
      ...{ id: path, facts, inputs: [], outputs: [], parent, x: at.x, y: at.y, width, height },
      open: true,
      own: parent === undefined,
      place,
      label: undefined,
      labelSides: [],
    });
    for (const copy of graph.frameOf(path)?.copies ?? []) {
      const drawn = graph.drawnNodes(copy);
      const places = placesOf(copy, drawn, copy.path);
      for (const inner of drawn) {
        const id = `${copy.path}${inner.id}`;
        const box = placed.get(id);
        if (!box) continue;
        const innerPlace = places.get(id) ?? nowhere;
        if (graph.frameOf(id)) this.addFrame(inner, id, path, placed, box, innerPlace);
        else this.addCard(inner, id, path, box, innerPlace, size.height - box.y);
      }
    }
  }

  private addCard(
    record: NodeRecord,
    path: string,
    parent: string | undefined,
    { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
    place: Place,
    toFrameFoot = 0,
  ): void {
    const facts = this.source.factsOf(path);
    if (!facts) return;
    const height = cardHeight(facts);
    const outputs = this.outputsOf(record, path);
    const label = this.leavesFrame(path, parent) ? toFrameFoot - height + labelGap : labelGap;
    this.nodes.push({
      ...{ id: path, facts, inputs: this.inputsOf(record, path), outputs, parent, x, y, width, height },
      open: false,
      own: parent === undefined,
      place,
      label: outputs.some(({ wired }) => wired) ? label : undefined,
      labelSides: [],
    });
  }

  /** Whether all wires from here lead out of the frame around it: then the shape stands below the frame. */
  private leavesFrame(path: string, parent: string | undefined): boolean {
    if (parent === undefined) return false;
    const ports = [...this.leaving].filter(([key]) => key.startsWith(`${path}.`)).flatMap(([, wires]) => wires);
    return ports.length > 0 && ports.every(({ to }) => !to.node.startsWith(`${parent}/`));
  }

  private inputsOf(record: NodeRecord, path: string): readonly ScenePort[] {
    const known = inputPorts(this.source.document, record);
    const ids = known?.map(({ id }) => id) ?? this.portsUsed(this.arriving.keys(), path);
    return ids.map((id) => {
      const wire = this.arriving.get(`${path}.${id}`);
      const signal = wire && this.source.signalOf(wire.from.node, wire.from.port);
      return { id, kind: portKind(signal), signal, wired: wire !== undefined };
    });
  }

  private outputsOf(record: NodeRecord, path: string): readonly ScenePort[] {
    const known = outputPorts(this.source.document, record);
    const ids = known?.map(({ id }) => id) ?? this.portsUsed(this.leaving.keys(), path);
    return ids.map((id) => {
      const signal = this.source.signalOf(path, id);
      return { id, kind: portKind(signal), signal, wired: this.leaving.has(`${path}.${id}`) };
    });
  }

  /** A node that this version does not know has the ports that wires use. */
  private portsUsed(keys: Iterable<string>, path: string): readonly string[] {
    const start = `${path}.`;
    return [...keys].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  }
}
