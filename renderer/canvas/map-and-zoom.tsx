import { MiniMap, useReactFlow, useViewport } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import type { FlowNode, FlowWire } from './flow-types.js';
import { fitNetwork } from './fit-network.js';
import { motionMs } from './motion.js';
import { canvasWords } from './words.js';

/** The whole network in small, and how near one is to it. */
export function MapAndZoom() {
  const say = useWords(canvasWords);
  return (
    <div className="canvas-float map-and-zoom">
      <MiniMap<FlowNode>
        className="canvas-minimap"
        ariaLabel={say('minimap')}
        pannable
        zoomable
        nodeClassName={({ data, type }) => `minimap-node family-${data.node.facts.family} ${type ?? ''}`}
        nodeBorderRadius={4}
        nodeStrokeWidth={0}
        style={{ width: 142, height: 96 }}
      />
      <ZoomRow />
    </div>
  );
}

function ZoomRow() {
  const say = useWords(canvasWords);
  const { zoom } = useViewport();
  const flow = useReactFlow<FlowNode, FlowWire>();
  return (
    <div className="zoom-row">
      <IconButton small label={say('zoomOut')} onClick={() => void flow.zoomOut({ duration: motionMs(150) })}>
        <Minus size={14} aria-hidden />
      </IconButton>
      <button
        type="button"
        className="zoom-level mono"
        aria-label={`${say('zoomLevel')}: ${Math.round(100 * zoom)} %`}
        title={say('zoomLevel')}
        onClick={() => void flow.zoomTo(1, { duration: motionMs(150) })}
      >
        {Math.round(100 * zoom)} %
      </button>
      <IconButton small label={say('zoomIn')} onClick={() => void flow.zoomIn({ duration: motionMs(150) })}>
        <Plus size={14} aria-hidden />
      </IconButton>
      <IconButton small label={say('fit')} onClick={() => fitNetwork(flow, true)}>
        <Maximize size={13} aria-hidden />
      </IconButton>
    </div>
  );
}
