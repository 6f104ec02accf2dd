import type { ConnectionLineComponentProps } from '@xyflow/react';
import type { FlowNode } from './flow-types.js';
import { wirePath } from './wire-path.js';

/** The wire that hangs at the pointer; dashed where it cannot end. */
export function ConnectionLine({
  fromX,
  fromY,
  toX,
  toY,
  fromHandle,
  connectionStatus,
}: ConnectionLineComponentProps<FlowNode>) {
  const [from, to] = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ];
  const path = fromHandle.type === 'source' ? wirePath(from, to, undefined) : wirePath(to, from, undefined);
  return <path d={path} className={`wire drawing ${connectionStatus ?? ''}`} />;
}
