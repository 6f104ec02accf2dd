import { Position } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Position as Place } from '../../engine/document/index.js';
import type { Language } from '../../engine/text/index.js';
import { spokenShape } from '../network/node-facts.js';
import { wordsIn } from '../text/words.js';
import type { FlowNode, FlowWire } from './flow-types.js';
import { wireLanes } from './scene/lanes.js';
import type { Scene, SceneNode, ScenePort, SceneWire } from './scene/scene.js';
import { canvasWords } from './words.js';

interface KnownNode {
  readonly node: SceneNode;
  readonly selected: boolean;
  readonly position: Place;
  readonly flow: FlowNode;
}

/** React Flow's nodes of a scene. A node that is drawn as before stays the same object, so that it is not drawn again. */
export function useFlowNodes(
  scene: Scene,
  selection: ReadonlySet<string>,
  moving: ReadonlyMap<string, Place>,
): FlowNode[] {
  const before = useRef(new Map<string, KnownNode>());
  return useMemo(() => {
    const next = new Map<string, KnownNode>();
    const nodes = scene.nodes.map((node) => {
      const selected = selection.has(node.id);
      const known = before.current.get(node.id);
      const position = moving.get(node.id) ?? node;
      const same =
        known?.selected === selected &&
        known.position.x === position.x &&
        known.position.y === position.y &&
        isDrawnAlike(known.node, node);
      const flow = same ? known.flow : flowNode(node, selected, { x: position.x, y: position.y });
      next.set(node.id, { node, selected, position, flow });
      return flow;
    });
    before.current = next;
    return nodes;
  }, [scene, selection, moving]);
}

/** A scene that is made again has new nodes; while one is dragged it is the same. */
function isDrawnAlike(a: SceneNode, b: SceneNode): boolean {
  if (a === b) return true;
  const { facts: factsOfA, ...restOfA } = a;
  const { facts: factsOfB, ...restOfB } = b;
  return factsOfA === factsOfB && JSON.stringify(restOfA) === JSON.stringify(restOfB);
}

function flowNode(node: SceneNode, selected: boolean, position: Place): FlowNode {
  const { id, parent, width, height, open, own, inputs, outputs } = node;
  const size = { width, height };
  return {
    id,
    type: open ? 'frame' : 'card',
    data: { node },
    position,
    ...size,
    measured: size,
    handles: [...handles(inputs, 'target', width, 0), ...handles(outputs, 'source', width, height)],
    selected,
    draggable: own,
    connectable: own,
    deletable: false,
    ...(parent === undefined ? {} : { parentId: parent }),
    zIndex: open ? -1 : 0,
  };
}

function handles(ports: readonly ScenePort[], type: 'source' | 'target', width: number, y: number) {
  return ports.map(({ id }, i) => ({
    id,
    type,
    position: type === 'source' ? Position.Bottom : Position.Top,
    x: (width * (i + 1)) / (ports.length + 1) - 0.5,
    y: y - 0.5,
    width: 1,
    height: 1,
  }));
}

/** React Flow's edges of a scene, likewise. */
export function useFlowWires(scene: Scene, selectedWire: string | undefined, language: Language): FlowWire[] {
  const before = useRef(new Map<string, { key: string; signal: unknown; flow: FlowWire }>());
  return useMemo(() => {
    const lanes = wireLanes(scene.nodes, scene.wires);
    const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    const next = new Map<string, { key: string; signal: unknown; flow: FlowWire }>();
    const wires = scene.wires.map((wire) => {
      const selected = wire.real !== undefined && wire.real === selectedWire;
      const lane = lanes.get(wire.id);
      const label = wireName(wire, nodes, language);
      const { signal, ...rest } = wire;
      const key = JSON.stringify([rest, selected, lane, label]);
      const known = before.current.get(wire.id);
      const same = known?.key === key && known.signal === signal;
      const flow = same ? known.flow : flowWire(wire, lane, selected, label);
      next.set(wire.id, { key, signal, flow });
      return flow;
    });
    before.current = next;
    return wires;
  }, [scene, selectedWire, language]);
}

function flowWire(wire: SceneWire, lane: number | undefined, selected: boolean, ariaLabel: string): FlowWire {
  return {
    id: wire.id,
    type: 'wire',
    source: wire.from,
    sourceHandle: wire.fromPort,
    target: wire.to,
    targetHandle: wire.toPort,
    data: { wire, lane },
    selected,
    ariaLabel,
    ariaRole: 'img',
    reconnectable: wire.real !== undefined && wire.real === wire.id,
    deletable: false,
  };
}

function wireName(wire: SceneWire, nodes: ReadonlyMap<string, SceneNode>, language: Language): string {
  const say = wordsIn(canvasWords, language);
  const from = nodes.get(wire.from)?.facts.name ?? wire.from;
  const to = nodes.get(wire.to)?.facts.name ?? wire.to;
  return wire.signal
    ? say('wire', { from, to, shape: spokenShape(wire.signal, language) })
    : say('plainWire', { from, to });
}
