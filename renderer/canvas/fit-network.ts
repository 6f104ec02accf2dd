import type { ReactFlowInstance } from '@xyflow/react';
import type { FlowNode, FlowWire } from './flow-types.js';

/** Below this zoom cards lose their parameters. */
const readable = 0.84;
const margin = 28;

/** Shows the whole network; when it is first opened and too long to be read so, its beginning at a readable size. */
export function fitNetwork(flow: ReactFlowInstance<FlowNode, FlowWire>, whole: boolean): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const duration = whole && !still ? 240 : 0;
  const nodes = flow.getNodes();
  const pane = document.querySelector('.network-canvas .react-flow');
  if (nodes.length === 0 || !pane) return;
  const bounds = flow.getNodesBounds(nodes);
  const { clientWidth: width, clientHeight: height } = pane;
  const fit = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height, 1);
  const zoom = whole ? Math.max(fit, 0.1) : Math.max(fit, readable);
  const x = width / 2 - (bounds.x + bounds.width / 2) * zoom;
  const tall = bounds.height * zoom > height - 2 * margin;
  const y = tall && !whole ? margin - bounds.y * zoom : height / 2 - (bounds.y + bounds.height / 2) * zoom;
  void flow.setViewport({ x, y, zoom }, { duration });
}
