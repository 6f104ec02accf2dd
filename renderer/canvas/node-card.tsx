import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import { LayerGlyph } from '../network/layer-glyph.js';
import type { CardFacts } from '../network/card-facts.js';
import { ShapeLabel } from '../network/shape-label.js';
import { count, short } from '../ui/format.js';
import './node-card.css';

/**
 * A layer as the canvas and the spine draw it: pure presentation of its facts, as wide as its place. The bar at its foot
 * is the share of a lens: an element around it sets `--total` and has the class `lens-cost`, `lens-memory` or `lens-reach`.
 */
export const NodeCard = memo(function NodeCard({
  facts,
  selected = false,
  className = '',
  style,
  children,
}: {
  readonly facts: CardFacts;
  readonly selected?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** What lies on the card, such as a tint. */
  readonly children?: ReactNode;
}) {
  const { family, glyph, title, name, params, tall, parameters, parametersFrom, amounts, output } = facts;
  const lens = { '--cost': amounts.cost, '--memory': amounts.memory, '--reach': amounts.reach };
  return (
    <div className={`${classesOf(facts, selected)} ${className}`} style={{ ...lens, ...style }}>
      <span className="stripe" />
      {children}
      <span className="node-card-glyph">
        <LayerGlyph id={glyph} family={family} size={tall ? 20 : 18} />
      </span>
      <span className="node-card-text">
        <span className="node-card-head">
          <span className="node-card-title" title={title.length > 14 ? title : undefined}>
            {title}
          </span>
          <MiddleCut text={name} />
        </span>
        <span className="node-card-params">
          <span className="node-card-line">{params}</span>
          {parameters !== undefined && parameters > 0 && (
            <span
              className="node-card-count"
              data-from={parametersFrom === undefined ? undefined : `${count(parameters)} = ${parametersFrom}`}
            >
              {short(parameters)}
            </span>
          )}
        </span>
      </span>
      <span className="node-card-shape">{facts.loose ? null : <ShapeLabel signal={output} />}</span>
      <span className="node-card-bar" />
    </div>
  );
});

/** A long name loses its middle, so that the two ends that tell layers apart stay readable. */
function MiddleCut({ text }: { readonly text: string }) {
  if (text.length < 16) return <span className="node-card-name">{text}</span>;
  const tail = text.slice(-5);
  return (
    <span className="node-card-name cut" title={text}>
      <span>{text.slice(0, -5)}</span>
      <span>{tail}</span>
    </span>
  );
}

function classesOf(facts: CardFacts, selected: boolean): string {
  const { family, tall, folded, mark, bypassed, loose, frozen, unknown } = facts;
  return [
    `node-card family-${family}`,
    tall ? 'tall' : 'slim',
    folded && 'folded',
    selected && 'selected',
    mark,
    bypassed && 'bypassed',
    loose && 'loose',
    frozen && 'frozen',
    unknown && 'unknown',
  ]
    .filter((name) => typeof name === 'string')
    .join(' ');
}
