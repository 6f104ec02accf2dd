import type { ReactFlowInstance } from '@xyflow/react';
import type { FlowNode, FlowWire } from './flow-types.js';
import { motionMs } from './motion.js';
import { absoluteBoxes } from './scene/lanes.js';
import type { Scene } from './scene/scene.js';

/** Below this zoom cards lose their parameters. */
const readable = 0.84;
const margin = 28;

/** How far out one may zoom: to 10 %, or as far as a small window needs to show the whole network. */
export function leastZoom({ nodes }: Scene): number {
  const boxes = [...absoluteBoxes(nodes).values()];
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  return Math.min(0.1, 240 / Math.max(width, 1), 240 / Math.max(height, 1));
}

/** Shows the whole network; when it is first opened and too long to be read so, its beginning at a readable size. */
export function fitNetwork(flow: ReactFlowInstance<FlowNode, FlowWire>, whole: boolean): void {
  const duration = whole ? motionMs(240) : 0;
  const nodes = flow.getNodes();
  const pane = document.querySelector('.network-canvas .react-flow');
  if (nodes.length === 0 || !pane) return;
  const bounds = flow.getNodesBounds(nodes);
  const { clientWidth: width, clientHeight: height } = pane;
  const fit = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height, 1);
  const zoom = whole ? fit : Math.max(fit, readable);
  const x = width / 2 - (bounds.x + bounds.width / 2) * zoom;
  const tall = bounds.height * zoom > height - 2 * margin;
  const y = tall && !whole ? margin - bounds.y * zoom : height / 2 - (bounds.y + bounds.height / 2) * zoom;
  void flow.setViewport({ x, y, zoom }, { duration });
}
