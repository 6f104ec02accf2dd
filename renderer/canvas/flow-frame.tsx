import type { NodeProps } from '@xyflow/react';
import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { spokenShape } from '../network/node-facts.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { percent, short } from '../ui/format.js';
import { focusOn, useCanvas } from './canvas-store.js';
import { toggleBlock } from './toggle-block.js';
import { useFocus } from './flow-card.js';
import type { FlowFrame as FlowFrameNode } from './flow-types.js';
import { canvasWords } from './words.js';
import './flow-frame.css';

/** An open block: a frame around its layers, with its name above and its totals at its foot. */
export const FlowFrame = memo(function FlowFrame({ id, data: { node }, selected }: NodeProps<FlowFrameNode>) {
  const say = useWords(canvasWords);
  const language = useLanguage();
  const focused = useCanvas((canvas) => canvas.focused === id);
  const layers = useProject((open) => open?.checked.blocks.get(id)?.layers.length ?? 0);
  const total = useProject((open) => open?.checked.totals.multiplyAdds ?? 0);
  const body = useFocus(focused);
  const { facts } = node;
  const { title, name, output } = facts;
  const shape = output ? spokenShape(output, language) : '';
  return (
    <div
      ref={body}
      className={`flow-frame ${selected ? 'selected' : ''} ${facts.mark ?? ''}`}
      role="group"
      aria-label={say(output ? 'openBlockOut' : 'openBlock', { title, name, count: layers, shape })}
      tabIndex={focused ? 0 : -1}
      data-canvas-node={id}
      onFocus={() => focusOn(id)}
    >
      <button
        type="button"
        className="flow-frame-title nodrag"
        tabIndex={-1}
        aria-label={say('fold', { node: `${title} ${name}` })}
        onClick={() => toggleBlock(id)}
      >
        <ChevronDown size={14} aria-hidden />
        <b>{title}</b>
        <span>{name}</span>
      </button>
      <p className="flow-frame-totals">
        {say('params', { count: short(facts.parameters ?? 0) })}
        {total > 0 && <span>{say('ofCost', { share: percent(facts.amounts.cost / total, 0) })}</span>}
      </p>
    </div>
  );
});
