import type { Connection, FinalConnectionState, IsValidConnection, OnConnectStart } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import type { Endpoint } from '../../engine/document/index.js';
import { project } from '../state/project-store.js';
import { doTogether } from './add-layer.js';
import { useCanvas } from './canvas-store.js';
import { ConnectionLine } from './connection-line.js';
import type { FlowNode, FlowWire } from './flow-types.js';
import { join } from './join.js';
import { topScope } from './scene/scene-graph.js';
import { fitsKind, isMisfit, signalAt, tryConnection } from './try-connection.js';

interface Ends {
  readonly from: Endpoint;
  readonly to: Endpoint;
}

function endsOf({ source, sourceHandle, target, targetHandle }: Connection | FlowWire): Ends {
  return {
    from: { node: source, port: sourceHandle ?? 'out' },
    to: { node: target, port: targetHandle ?? 'in' },
  };
}

/** Drawing wires by hand: what fits grows, what does not is refused with its reason, the void asks what to add. */
export function useConnecting() {
  const flow = useReactFlow<FlowNode, FlowWire>();
  return useMemo(() => {
    // One check for each port that the pointer comes over while a wire is drawn.
    const tried = new Map<string, boolean>();
    const isValidConnection: IsValidConnection<FlowWire> = (connection) => {
      const { from, to } = endsOf(connection);
      const key = `${from.node}.${from.port}>${to.node}.${to.port}`;
      const known = tried.get(key) ?? !isMisfit(tryConnection(from, to));
      tried.set(key, known);
      return known;
    };
    const onConnectStart: OnConnectStart = (_, { nodeId, handleId, handleType }) => {
      tried.clear();
      useCanvas.setState({ refusal: undefined, quickAdd: undefined });
      if (nodeId !== null) markPorts({ node: nodeId, port: handleId ?? '' }, handleType === 'source');
    };
    const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
      clearPorts();
      const { fromHandle, toHandle, isValid } = state;
      const { clientX, clientY } = 'changedTouches' in event ? (event.changedTouches[0] as Touch) : event;
      if (!fromHandle || isValid === true) return;
      const own = { node: fromHandle.nodeId, port: fromHandle.id ?? '' };
      const forward = fromHandle.type === 'source';
      if (toHandle && toHandle.type !== fromHandle.type) {
        const other = { node: toHandle.nodeId, port: toHandle.id ?? '' };
        const ends = forward ? { from: own, to: other } : { from: other, to: own };
        useCanvas.setState({ refusal: { ...ends, left: clientX, top: clientY } });
        return;
      }
      if (toHandle || (event.target as Element).closest('.react-flow__node') !== null) return;
      const position = flow.screenToFlowPosition({ x: clientX, y: clientY });
      const place = { left: clientX, top: clientY, position };
      useCanvas.setState({ quickAdd: forward ? { ...place, from: own } : { ...place, to: own } });
    };
    const onConnect = (connection: Connection): void => {
      const { from, to } = endsOf(connection);
      join(from, to);
    };
    const onReconnect = (wire: FlowWire, connection: Connection): void => {
      const { from, to } = endsOf(connection);
      const before = endsOf(wire);
      const same = before.from.node === from.node && before.to.node === to.node && before.to.port === to.port;
      if (!same) join(from, to, wire.data?.wire.real);
    };
    const onReconnectEnd = (
      _: MouseEvent | TouchEvent,
      wire: FlowWire,
      __: unknown,
      { toHandle }: FinalConnectionState,
    ): void => {
      clearPorts();
      const real = wire.data?.wire.real;
      // Let go in the void: the wire is taken off.
      if (!toHandle && real !== undefined) doTogether([{ command: 'disconnect', args: { wire: real } }]);
    };
    return {
      isValidConnection,
      onConnectStart,
      onConnectEnd,
      onConnect,
      onReconnect,
      onReconnectEnd,
      connectionLineComponent: ConnectionLine,
    };
  }, [flow]);
}

/** Ports that fit grow, others fade: as classes on the elements, so that no card is drawn again. */
function markPorts(own: Endpoint, forward: boolean): void {
  const signal = forward ? signalAt(own) : undefined;
  const type = forward ? 'target' : 'source';
  const circular = linkedNodes(own.node, forward);
  for (const port of document.querySelectorAll<HTMLElement>(`.network-canvas .port.${type}`)) {
    const end = { node: port.dataset['nodeid'] ?? '', port: port.dataset['handleid'] ?? '' };
    const fits =
      !circular.has(end.node) &&
      port.classList.contains('connectable') &&
      (forward ? fitsKind(signal, end) : fitsKind(signalAt(end), own));
    port.classList.add(fits ? 'fits' : 'unfit');
  }
}

/** The nodes that already lead to this one, or the other way round: a wire to them would close a circle. */
function linkedNodes(start: string, upwards: boolean): ReadonlySet<string> {
  const { history, inside } = project();
  const next = new Map<string, string[]>();
  for (const { from, to } of topScope(history.document, inside).wires.values()) {
    const [near, far] = upwards ? [to.node, from.node] : [from.node, to.node];
    next.set(near, [...(next.get(near) ?? []), far]);
  }
  const found = new Set([start]);
  for (const node of found) for (const other of next.get(node) ?? []) found.add(other);
  return found;
}

function clearPorts(): void {
  for (const port of document.querySelectorAll('.network-canvas .port')) {
    port.classList.remove('fits', 'unfit');
  }
}
