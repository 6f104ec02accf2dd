import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { useMemo } from 'react';
import { layerDragType } from '../palette/library-item.js';
import { cardHeights } from '../network/card-size.js';
import { addAt, addInto, entryOf } from './add-layer.js';
import type { FlowNode, FlowWire } from './flow-types.js';

type Drop = Readonly<Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>>;

/** Layers that are dragged out of the library: onto a wire, or onto the empty canvas. */
export function useDrop(): Drop {
  const flow = useReactFlow<FlowNode, FlowWire>();
  return useMemo(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(layerDragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      mark(wireUnder(event));
    };
    const onDrop = (event: DragEvent): void => {
      const element = wireUnder(event);
      mark(undefined);
      const entry = entryOf(event.dataTransfer.getData(layerDragType));
      if (!entry) return;
      event.preventDefault();
      const wire = element && flow.getEdge(element.dataset['id'] ?? '')?.data?.wire.real;
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      if (wire !== undefined) addInto(entry, { wire });
      else addAt(entry, { x: at.x, y: at.y - cardHeights.slim / 2 });
    };
    return { onDragOver, onDragLeave: () => mark(undefined), onDrop };
  }, [flow]);
}

/** A little beside a wire counts as on it. */
function wireUnder({ clientX, clientY }: DragEvent): SVGElement | undefined {
  for (const dx of [0, -12, 12]) {
    const found = document
      .elementsFromPoint(clientX + dx, clientY)
      .map((element) => element.closest<SVGElement>('.react-flow__edge'))
      .find((edge) => edge !== null);
    if (found) return found;
  }
  return undefined;
}

function mark(wire: SVGElement | undefined): void {
  for (const marked of document.querySelectorAll('.react-flow__edge.receiving')) marked.classList.remove('receiving');
  wire?.classList.add('receiving');
}
