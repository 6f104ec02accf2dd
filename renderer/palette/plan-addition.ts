import { check } from '../../engine/check/index.js';
import type { CommandRequest, GraphDocument, NodeRecord, Position, WireRecord } from '../../engine/document/index.js';
import { applyCommand, blockStem, idStem, inputPorts, newId, outputPorts } from '../../engine/document/index.js';
import type { Port } from '../../engine/layers/index.js';
import type { LibraryEntry } from './library-entries.js';

/** From the top of one card to the top of the next, in canvas units, where rows are drawn anew. */
export const rowPitch = 82;

/** Where something is added. */
export interface Place {
  readonly selection: readonly string[];
  readonly wire: string | undefined;
  /** The definition whose inside is drawn; undefined: the network. */
  readonly inside: string | undefined;
}

/** What adding something means, as commands that are one step together. */
export interface Addition {
  readonly requests: readonly [CommandRequest, ...CommandRequest[]];
  readonly node: string;
  /** The node that it was put behind. */
  readonly after: string | undefined;
}

interface Planning {
  /** Nodes and wires of what is drawn: of the network, or of a definition. */
  readonly drawn: GraphDocument;
  readonly entry: LibraryEntry;
  readonly id: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
}

/**
 * How a layer or block is added: behind the selected node (into its only wire, else at its foot), on the selected
 * wire, else before the Output card if that makes no new error, else by itself below everything. Behind the loose end of
 * a network whose Output waits for a wire it is joined to that too.
 */
export function planAddition(
  document: GraphDocument,
  entry: Pick<LibraryEntry, 'id' | 'kind'>,
  place: Place,
): Addition {
  const definition = place.inside === undefined ? undefined : document.definitions.get(place.inside);
  const drawn = definition ? { ...document, nodes: definition.nodes, wires: definition.wires } : document;
  const planning = { drawn, entry: entry as LibraryEntry, ...portsOf(drawn, entry) };
  const addition = planned(planning, place, document);
  if (place.inside === undefined) return addition;
  const [first, ...rest] = addition.requests;
  const within = (request: CommandRequest): CommandRequest => ({ ...request, inside: place.inside as string });
  return { ...addition, requests: [within(first), ...rest.map(within)] };
}

function portsOf(
  drawn: GraphDocument,
  { id: name, kind }: Pick<LibraryEntry, 'id' | 'kind'>,
): Pick<Planning, 'id' | 'inputs' | 'outputs'> {
  const id = newId(drawn.nodes, kind === 'layer' ? idStem(name) : blockStem(name));
  const base = { id, params: {}, position: { x: 0, y: 0 } };
  const record: NodeRecord =
    kind === 'layer' ? { ...base, kind, layer: name } : { ...base, kind: 'block', definition: name };
  return { id, inputs: inputPorts(drawn, record) ?? [], outputs: outputPorts(drawn, record) ?? [] };
}

function planned(
  planning: Planning,
  { selection, wire: selectedWire, inside }: Place,
  document: GraphDocument,
): Addition {
  const { drawn, inputs, outputs } = planning;
  const between = inputs.length > 0 && outputs.length > 0;
  const wire = selectedWire === undefined ? undefined : drawn.wires.get(selectedWire);
  if (wire && between) return onWire(planning, wire);
  const gap = between && inside === undefined ? gapOf(drawn) : undefined;
  if (gap && (selection.length === 0 || (selection.length === 1 && selection[0] === gap.end.id))) {
    return intoGap(planning, gap);
  }
  const known = selection.filter((id) => {
    const record = drawn.nodes.get(id);
    return record !== undefined && (outputPorts(drawn, record)?.length ?? 0) > 0;
  });
  if (known.length > 0 && inputs.length > 0) return behind(planning, known, between);
  const last = between && inside === undefined ? lastWire(drawn) : undefined;
  if (last) {
    const addition = onWire(planning, last);
    if (makesNoError(document, addition)) return addition;
  }
  return { requests: [adding(planning, freePlace(drawn))], node: planning.id, after: undefined };
}

function behind(planning: Planning, selected: readonly string[], between: boolean): Addition {
  const { drawn, inputs, id } = planning;
  const from = selected.at(-1) as string;
  const leaving = [...drawn.wires.values()].filter((wire) => wire.from.node === from);
  const joins = inputs[0]?.many === true && selected.length > 1;
  if (between && !joins && leaving.length === 1) return onWire(planning, leaving[0] as WireRecord);
  const sources = joins ? selected : [from];
  const position = below(drawn, sources);
  const to = { node: id, port: inputs[0]?.id ?? '' };
  const wires = sources.map((node) => connecting({ node, port: firstOutput(drawn, node) }, to));
  return { requests: [adding(planning, position), ...wires], node: id, after: from };
}

/** Where a network is not closed yet: its one loose end, and the Output card that nothing leads to. */
interface Gap {
  readonly end: NodeRecord;
  readonly output: NodeRecord;
}

function gapOf(drawn: GraphDocument): Gap | undefined {
  const wires = [...drawn.wires.values()];
  const nodes = [...drawn.nodes.values()];
  const waiting = nodes.filter((record) => isOutput(record) && !wires.some(({ to }) => to.node === record.id));
  const ends = nodes.filter(
    (record) =>
      (outputPorts(drawn, record)?.length ?? 0) > 0 &&
      !wires.some(({ from }) => from.node === record.id) &&
      ((inputPorts(drawn, record)?.length ?? 0) === 0 || wires.some(({ to }) => to.node === record.id)),
  );
  const [output, ...moreOutputs] = waiting;
  const [end, ...moreEnds] = ends;
  return output && end && moreOutputs.length + moreEnds.length === 0 ? { output, end } : undefined;
}

function intoGap(planning: Planning, { end, output }: Gap): Addition {
  const { drawn, inputs, outputs, id } = planning;
  const position = { x: end.position.x, y: end.position.y + rowPitch };
  const moves = movesDown(drawn, output.position.y, position.y + rowPitch - output.position.y);
  const move: readonly CommandRequest[] = moves.length === 0 ? [] : [{ command: 'moveNodes', args: { moves } }];
  const into = { node: output.id, port: inputPorts(drawn, output)?.[0]?.id ?? '' };
  return {
    requests: [
      adding(planning, position),
      ...move,
      connecting({ node: end.id, port: firstOutput(drawn, end.id) }, { node: id, port: inputs[0]?.id ?? '' }),
      connecting({ node: id, port: outputs[0]?.id ?? '' }, into),
    ],
    node: id,
    after: end.id,
  };
}

function isOutput(record: NodeRecord | undefined): boolean {
  return record?.kind === 'layer' && record.layer === 'output';
}

function onWire(planning: Planning, wire: WireRecord): Addition {
  const { drawn, entry, id } = planning;
  const start = drawn.nodes.get(wire.from.node)?.position ?? { x: 0, y: 0 };
  const end = drawn.nodes.get(wire.to.node)?.position ?? start;
  const position = { x: end.x, y: start.y + rowPitch };
  const moves = [{ node: id, ...position }, ...movesDown(drawn, end.y, position.y + rowPitch - end.y)];
  const move: CommandRequest = { command: 'moveNodes', args: { moves } };
  if (entry.kind === 'block') return { ...blockOnWire(planning, wire, move), after: wire.from.node };
  const insert = { command: 'insertOnWire', args: { wire: wire.id, layer: entry.id, params: {}, id } };
  return { requests: [insert, move], node: id, after: wire.from.node };
}

/** There is no one command for it; the wire behind the block takes the place of the old one among its port's. */
function blockOnWire(planning: Planning, wire: WireRecord, move: CommandRequest): Omit<Addition, 'after'> {
  const { drawn, id, inputs, outputs } = planning;
  const requests: [CommandRequest, ...CommandRequest[]] = [
    adding(planning, { x: 0, y: 0 }),
    move,
    { command: 'disconnect', args: { wire: wire.id } },
    connecting(wire.from, { node: id, port: inputs[0]?.id ?? '' }),
    connecting({ node: id, port: outputs[0]?.id ?? '' }, wire.to),
  ];
  const beside = [...drawn.wires.values()].filter(({ to }) => to.node === wire.to.node && to.port === wire.to.port);
  if (beside.length < 2) return { requests, node: id };
  const made = [...(applied(drawn, requests)?.wires.values() ?? [])].find(({ from }) => from.node === id);
  const ids = beside.sort((a, b) => a.order - b.order).map((one) => (one === wire ? (made?.id ?? '') : one.id));
  const order = { command: 'reorderInputs', args: { ...wire.to, wires: ids } };
  return { requests: [...requests, order], node: id };
}

function adding({ entry, id }: Planning, position: Position): CommandRequest {
  const args = { params: {}, position: { ...position }, id };
  return entry.kind === 'layer'
    ? { command: 'addNode', args: { ...args, layer: entry.id } }
    : { command: 'addBlock', args: { ...args, definition: entry.id } };
}

function connecting(from: WireRecord['from'], to: WireRecord['to']): CommandRequest {
  return { command: 'connect', args: { from: { ...from }, to: { ...to } } };
}

function firstOutput(drawn: GraphDocument, node: string): string {
  return outputPorts(drawn, drawn.nodes.get(node) as NodeRecord)?.[0]?.id ?? '';
}

/** Makes room: everything from this height on goes down. */
function movesDown(drawn: GraphDocument, from: number, distance: number): { node: string; x: number; y: number }[] {
  if (distance <= 0) return [];
  return [...drawn.nodes.values()]
    .filter(({ position }) => position.y >= from)
    .map(({ id, position: { x, y } }) => ({ node: id, x, y: y + distance }));
}

/** Under the sources; beside what is there already. */
function below(drawn: GraphDocument, sources: readonly string[]): Position {
  const places = sources.flatMap((id) => drawn.nodes.get(id)?.position ?? []);
  const y = Math.max(...places.map((place) => place.y)) + rowPitch;
  let x = Math.round(places.reduce((sum, place) => sum + place.x, 0) / places.length);
  const taken = (): boolean =>
    [...drawn.nodes.values()].some(({ position: p }) => Math.abs(p.x - x) < 220 && Math.abs(p.y - y) < 80);
  while (taken()) x += 260;
  return { x, y };
}

function freePlace(drawn: GraphDocument): Position {
  const places = [...drawn.nodes.values()].map(({ position }) => position);
  if (places.length === 0) return { x: 0, y: 0 };
  const lowest = places.reduce((a, b) => (b.y > a.y ? b : a));
  return { x: lowest.x, y: lowest.y + rowPitch };
}

/** The wire into the Output card. */
function lastWire(drawn: GraphDocument): WireRecord | undefined {
  return [...drawn.wires.values()].filter(({ to }) => isOutput(drawn.nodes.get(to.node))).at(-1);
}

function applied(document: GraphDocument, requests: readonly CommandRequest[]): GraphDocument | undefined {
  let now = document;
  for (const request of requests) {
    const next = applyCommand(now, request);
    if (!next.ok) return undefined;
    now = next.value;
  }
  return now;
}

function makesNoError(document: GraphDocument, { requests }: Addition): boolean {
  const after = applied(document, requests);
  return after !== undefined && errorCount(after) <= errorCount(document);
}

function errorCount(document: GraphDocument): number {
  return check(document).problems.filter(({ severity }) => severity === 'error').length;
}
