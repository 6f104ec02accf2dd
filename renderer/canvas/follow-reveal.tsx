import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { project } from '../state/project-store.js';
import { useReveal } from '../state/reveal-store.js';
import { openInside } from './canvas-store.js';
import type { FlowNode, FlowWire } from './flow-types.js';
import { motionMs } from './motion.js';
import { topScope } from './scene/scene-graph.js';
import { toggleBlock } from './toggle-block.js';

/** Frames to wait for a node to be drawn, and then for the layout of blocks opened around it to settle. */
const mostFrames = 120;
const settling = 40;
const readable = 0.84;

/** Brings what is asked for (`showNode`) into view, and opens the folded blocks that it lies in. */
export function FollowReveal() {
  const flow = useReactFlow<FlowNode, FlowWire>();
  const asked = useReveal((reveal) => reveal.asked);
  useEffect(() => {
    const path = useReveal.getState().nodes[0];
    if (asked === 0 || path === undefined) return;
    openAround(path);
    let frames = 0;
    let last = '';
    let next = 0;
    const look = (): void => {
      const node = flow.getInternalNode(path);
      const pane = document.querySelector<HTMLElement>('.network-canvas .react-flow');
      if (node && pane && pane.clientWidth > 0) {
        const { x, y } = node.internals.positionAbsolute;
        const width = node.measured.width ?? 212;
        const height = Math.min(node.measured.height ?? 50, 400);
        if (last !== `${x} ${y}`) centre(x, y, width, height, pane);
        if (last === '') frames = mostFrames - settling;
        last = `${x} ${y}`;
      }
      frames += 1;
      if (frames < mostFrames) next = requestAnimationFrame(look);
    };
    const centre = (x: number, y: number, width: number, height: number, pane: HTMLElement): void => {
      const { x: left, y: top, zoom } = flow.getViewport();
      const isSeen =
        x * zoom + left > 0 &&
        y * zoom + top > 48 &&
        (x + width) * zoom + left < pane.clientWidth &&
        (y + height) * zoom + top < pane.clientHeight;
      if (isSeen) return;
      void flow.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(zoom, readable), duration: motionMs(240) });
    };
    next = requestAnimationFrame(look);
    return () => cancelAnimationFrame(next);
  }, [asked, flow]);
  return null;
}

function openAround(path: string): void {
  const { history, inside } = project();
  const parts = path.split('/');
  const top = topScope(history.document, inside).nodes.get(parts[0] ?? '');
  if (parts.length > 1 && top?.kind === 'block' && top.folded === true) toggleBlock(top.id);
  for (let depth = 2; depth < parts.length; depth++) openInside(parts.slice(0, depth).join('/'), true);
}
