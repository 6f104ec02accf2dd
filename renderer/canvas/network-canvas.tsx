import type { EdgeTypes, NodeChange, NodeTypes } from '@xyflow/react';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import type { CSSProperties } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '../../engine/document/index.js';
import { lensTotals } from '../network/card-facts.js';
import { goInside, project, select, selectWire, useProject } from '../state/project-store.js';
import type { Project } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { commitMoves } from './commit-moves.js';
import { useConnecting } from './use-connecting.js';
import { useLanguage, useWords } from '../text/words.js';
import { Annotations } from './annotations/annotations.js';
import { useGroupMoves } from './annotations/use-group-moves.js';
import { arrangeOpened, isUnplaced } from './arrange.js';
import { useDrop } from './use-drop.js';
import { fitNetwork, leastZoom } from './fit-network.js';
import { EmptyCanvas } from './empty-canvas.js';
import { FlowCard } from './flow-card.js';
import { FollowReveal } from './follow-reveal.js';
import { FlowFrame } from './flow-frame.js';
import type { FlowNode, FlowWire as FlowWireEdge } from './flow-types.js';
import { FlowWire } from './flow-wire.js';
import { LensControl } from './lens-control.js';
import { MapAndZoom } from './map-and-zoom.js';
import { QuickAdd } from './quick-add.js';
import { RefusalCard } from './refusal-card.js';
import { CanvasMenu } from './canvas-menu.js';
import { followClipboard } from './clipboard.js';
import { keepFlow } from './flow-instance.js';
import { JoinList } from './join-list.js';
import { SelectedToolbar } from './node-toolbar.js';
import { topScope } from './scene/scene-graph.js';
import { toggleBlock } from './toggle-block.js';
import { useCanvasKeys } from './use-canvas-keys.js';
import { useScene } from './scene/use-scene.js';
import { useDetailLevel } from './use-detail-level.js';
import { whenShown } from './when-shown.js';
import { useFlowNodes, useFlowWires } from './use-flow-parts.js';
import { canvasWords } from './words.js';
import './canvas.css';

const nodeTypes: NodeTypes = { card: FlowCard, frame: FlowFrame };
const edgeTypes: EdgeTypes = { wire: FlowWire };
const noMoves: ReadonlyMap<string, Position> = new Map();
const grid: [number, number] = [10, 10];
const headMiddle: [number, number] = [0.5, 0];
/** How far from a port one takes hold of its wire; between neighbours each end has half of what the ports leave. */
const endReach = 8;
/** Above so many nodes only those in view are drawn. */
const manyNodes = 300;

/** The network as it is drawn and changed by hand. */
export function NetworkCanvas() {
  const open = useProject();
  if (!open) return null;
  return (
    <ReactFlowProvider>
      <Canvas open={open} />
    </ReactFlowProvider>
  );
}

function Canvas({ open }: { readonly open: Project }) {
  const { checked, inside, selection, selectedWire } = open;
  const say = useWords(canvasWords);
  const language = useLanguage();
  const lens = useView((view) => view.lens);
  const around = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState(noMoves);
  const arranged = useArranged(open);
  const { scene, open: boxes } = useScene(arranged ? { checked, inside } : undefined, language);
  const nodes = useFlowNodes(scene, selection, moving);
  const wires = useFlowWires(scene, selectedWire, language);
  const farthest = useMemo(() => leastZoom(scene), [scene]);
  useFitted(open, nodes.length > 0);
  useDetailLevel(around);
  const drop = useDrop();
  const connecting = useConnecting();
  const keys = useCanvasKeys(scene);
  useEffect(followClipboard, []);
  const total = useMemo(() => lensTotals(checked)[lens], [checked, lens]);

  const change = useCallback((changes: NodeChange<FlowNode>[]): void => {
    const moves = changes.filter(
      (one) => one.type === 'position' && one.dragging === true && one.position !== undefined,
    );
    if (moves.length > 0) {
      setMoving((before) => {
        const next = new Map(before);
        for (const move of moves) if (move.type === 'position' && move.position) next.set(move.id, move.position);
        return next;
      });
    }
    takeSelection(changes);
  }, []);
  const dropped = useCallback(
    (_: unknown, __: unknown, moved: readonly FlowNode[]): void => {
      commitMoves(moved, boxes);
      setMoving(noMoves);
    },
    [boxes],
  );
  const selectionDropped = useCallback((_: unknown, moved: readonly FlowNode[]) => dropped(_, _, moved), [dropped]);

  const groups = useGroupMoves(nodes, boxes, setMoving);

  return (
    <CanvasMenu>
      <div
        ref={around}
        className={`network-canvas lens-${lens}`}
        role="application"
        aria-label={say('canvas', { title: checked.document.title, count: nodes.length })}
        tabIndex={0}
        onKeyDown={keys}
        style={{ '--total': Math.max(total, 1) } as CSSProperties}
        data-arranged={arranged}
        data-many={nodes.length > manyNodes}
      >
        <ReactFlow<FlowNode, FlowWireEdge>
          nodes={nodes}
          edges={wires}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          nodeOrigin={headMiddle}
          onInit={keepFlow}
          onNodesChange={change}
          onNodeDoubleClick={(_, { id, data }) => enter(id, data.node.open || data.node.facts.folded)}
          onNodeDragStop={dropped}
          onSelectionDragStop={selectionDropped}
          onEdgeClick={(_, { data }) => selectWire(data?.wire.real)}
          onPaneClick={() => select([])}
          {...drop}
          {...connecting}
          snapToGrid
          snapGrid={grid}
          minZoom={farthest}
          maxZoom={2}
          panOnScroll
          panOnDrag={[1]}
          selectionOnDrag
          selectionMode={SelectionMode.Partial}
          selectionKeyCode={null}
          multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
          deleteKeyCode={null}
          zoomOnDoubleClick={false}
          elevateNodesOnSelect={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          onlyRenderVisibleElements={nodes.length > manyNodes}
          connectionRadius={24}
          reconnectRadius={endReach}
          connectOnClick={false}
          ref={withoutRole}
        >
          <SelectedToolbar />
          {inside === undefined && arranged && <Annotations document={checked.document} nodes={nodes} {...groups} />}
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.5} color="var(--grid-dot)" />
        </ReactFlow>
        {nodes.length === 0 && checked.document.nodes.size === 0 && <EmptyCanvas />}
        <LensControl />
        <RefusalCard />
        <QuickAdd />
        <JoinList />
        <MapAndZoom />
        <FollowReveal />
      </div>
    </CanvasMenu>
  );
}

/** React Flow calls its own element an application too; there is one, and it has a name. */
function withoutRole(element: HTMLDivElement | null): void {
  element?.setAttribute('role', 'none');
}

/** A double click goes inside a definition of the file; a built-in block opens in place. */
function enter(id: string, isBlock: boolean): void {
  const { history, inside } = project();
  const record = topScope(history.document, inside).nodes.get(id);
  if (record?.kind === 'block' && history.document.definitions.has(record.definition)) goInside(record.definition);
  else if (isBlock) toggleBlock(id);
}

/** Takes over what was selected and unselected; React Flow tells only the difference. */
function takeSelection(changes: readonly NodeChange<FlowNode>[]): void {
  const picked = changes.filter((one) => one.type === 'select');
  if (picked.length === 0) return;
  const next = new Set(useProject.getState()?.selection);
  for (const { id, selected } of picked) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  select(next);
}

/** Lays out what nobody has placed yet; until that is done nothing is worth drawing. */
function useArranged({ opened, checked }: Project): boolean {
  const [arranged, setArranged] = useState(-1);
  useEffect(() => {
    if (arranged === opened) return;
    const ready = (): void => setArranged(opened);
    if (isUnplaced(checked.document)) void arrangeOpened().then(ready, ready);
    else ready();
  }, [opened, arranged, checked]);
  return arranged === opened;
}

/** Brings a newly opened network into view. */
function useFitted({ opened, inside }: Project, drawn: boolean): void {
  const flow = useReactFlow<FlowNode, FlowWireEdge>();
  const [fitted, setFitted] = useState('');
  const view = `${opened}/${inside ?? ''}`;
  useEffect(() => {
    if (!drawn || fitted === view) return;
    return whenShown(() => {
      setFitted(view);
      fitNetwork(flow, false);
    });
  }, [drawn, fitted, view, flow]);
}
