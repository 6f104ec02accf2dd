import type { NodeProps } from '@xyflow/react';
import { Handle, Position } from '@xyflow/react';
import { Snowflake } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { ShapeLabel } from '../network/shape-label.js';
import { useWords } from '../text/words.js';
import { focusOn, useCanvas } from './canvas-store.js';
import type { FlowCard as FlowCardNode } from './flow-types.js';
import { NodeCard } from './node-card.js';
import { ProblemBadge } from './problem-badge.js';
import type { ScenePort } from './scene/scene.js';
import { canvasWords } from './words.js';
import './flow-card.css';

/** A card in the canvas: with ports, its sign, and the shapes that leave it. */
export const FlowCard = memo(function FlowCard({ id, data: { node }, selected }: NodeProps<FlowCardNode>) {
  const say = useWords(canvasWords);
  const focused = useCanvas((canvas) => canvas.focused === id);
  const { facts, inputs, outputs, own, place, label, labelSides } = node;
  const body = useFocus(focused);
  const described = [
    facts.params,
    say('place', place),
    facts.frozen && say('frozen'),
    facts.bypassed && say('bypassed'),
    facts.loose && say('leftOut'),
  ];
  return (
    <div
      ref={body}
      className="flow-card"
      role="group"
      aria-label={facts.spoken}
      aria-description={described.filter((part) => typeof part === 'string' && part !== '').join(', ')}
      tabIndex={focused ? 0 : -1}
      data-canvas-node={id}
      onFocus={() => focusOn(id)}
    >
      <Ports ports={inputs} side="in" own={own} />
      <NodeCard facts={facts} selected={selected} />
      {facts.frozen && (
        <span className="node-badge frost" title={say('frozen')}>
          <Snowflake size={12} aria-hidden />
        </span>
      )}
      <ProblemBadge facts={facts} />
      <Ports ports={outputs} side="out" own={own} />
      {facts.loose && <span className="flow-card-note">{say('leftOut')}</span>}
      {label !== undefined &&
        outputs.map(
          ({ id: port, signal }, i) =>
            labelSides[i] && (
              <span
                key={port}
                className={`wire-label ${labelSides[i]}`}
                style={{ left: `calc(${share(i, outputs.length)} + 9px)`, top: `calc(100% + ${label}px)` }}
              >
                <ShapeLabel signal={signal} />
              </span>
            ),
        )}
    </div>
  );
});

/** Gives the node the keyboard's focus when the canvas has moved to it. */
export function useFocus(focused: boolean): React.RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const now = document.activeElement;
    // A card that became a frame took the focus with it, which then is nowhere.
    const mayTake = now === document.body || now?.closest('[role="application"]') !== null;
    if (focused && mayTake && body.current?.contains(document.activeElement) === false) {
      body.current.focus({ preventScroll: true });
    }
  }, [focused]);
  return body;
}

function Ports({
  ports,
  side,
  own,
}: {
  readonly ports: readonly ScenePort[];
  readonly side: 'in' | 'out';
  readonly own: boolean;
}) {
  const [type, position] = side === 'in' ? (['target', Position.Top] as const) : (['source', Position.Bottom] as const);
  return ports.map(({ id, kind, wired }, i) => (
    <Handle
      key={id}
      id={id}
      type={type}
      position={position}
      isConnectable={own}
      className={`port ${kind} ${wired ? 'wired' : ''}`}
      style={{ left: share(i, ports.length) }}
    />
  ));
}

/** Several ports stand evenly along the edge. */
function share(i: number, count: number): string {
  return `${(100 * (i + 1)) / (count + 1)}%`;
}
