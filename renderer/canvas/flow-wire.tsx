import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { valueCount } from '../network/node-facts.js';
import type { FlowWire as FlowWireEdge } from './flow-types.js';
import { wirePath, wireWidth } from './wire-path.js';

/** A wire between two ports; the group around it, made by React Flow, bears its name. */
export const FlowWire = memo(function FlowWire({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
}: EdgeProps<FlowWireEdge>) {
  const path = wirePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data?.lane);
  const signal = data?.wire.signal;
  const width = signal ? wireWidth(valueCount(signal)) : 1.5;
  return (
    <>
      <path d={path} className="react-flow__edge-interaction" fill="none" strokeOpacity={0} strokeWidth={20} />
      <path d={path} className={`wire ${selected ? 'selected' : ''} ${signal ? '' : 'unknown'}`} strokeWidth={width} />
    </>
  );
});
