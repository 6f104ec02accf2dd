import type { ReactFlowInstance } from '@xyflow/react';
import type { FlowNode, FlowWire } from './flow-types.js';
import { motionMs } from './motion.js';

let instance: ReactFlowInstance<FlowNode, FlowWire> | undefined;

/** Kept for commands, which are not components. */
export function keepFlow(flow: ReactFlowInstance<FlowNode, FlowWire>): void {
  instance = flow;
}

/** The canvas as React Flow holds it; undefined until it is drawn. */
export function flowInstance(): ReactFlowInstance<FlowNode, FlowWire> | undefined {
  return instance;
}

/** Pans until a node is in view; from afar it comes into the middle. */
export function bringIntoView(id: string): void {
  const node = instance?.getInternalNode(id);
  const pane = document.querySelector('.network-canvas .react-flow');
  if (!instance || !node || !pane) return;
  const { x, y, zoom } = instance.getViewport();
  const { positionAbsolute } = node.internals;
  const { width = 0, height = 0 } = node.measured;
  const left = positionAbsolute.x * zoom + x;
  const top = positionAbsolute.y * zoom + y;
  const margin = 40;
  const fits = (start: number, size: number, all: number): boolean => start >= margin && start + size <= all - margin;
  if (fits(left, width * zoom, pane.clientWidth) && fits(top, height * zoom, pane.clientHeight)) return;
  void instance.setCenter(positionAbsolute.x + width / 2, positionAbsolute.y + height / 2, {
    zoom,
    duration: motionMs(150),
  });
}
