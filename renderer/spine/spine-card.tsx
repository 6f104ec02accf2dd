import type { KeyboardEvent } from 'react';
import { memo, useMemo } from 'react';
import { NodeCard } from '../canvas/node-card.js';
import type { CardFacts } from '../network/card-facts.js';
import { useWords } from '../text/words.js';

const words = {
  error: { en: '{node}, has an error', zh: '{node}，有错误' },
  warning: { en: '{node}, has a warning', zh: '{node}，有警告' },
} as const;

/** A node's card in the spine: the canvas's card under a button that selects it. */
export const SpineCard = memo(function SpineCard({
  facts,
  compact,
  selected,
  reachable,
  tint,
  onSelect,
  onKeyDown,
}: {
  readonly facts: CardFacts;
  /** The name alone, in a slim card. */
  readonly compact: boolean;
  readonly selected: boolean;
  /** Whether Tab leads here; the arrows lead to the others. */
  readonly reachable: boolean;
  /** A CSS colour that runs in from the left. */
  readonly tint?: string | undefined;
  onSelect(id: string): void;
  onKeyDown(event: KeyboardEvent): void;
}) {
  const say = useWords(words);
  const shown = useMemo(
    () => (compact ? { ...facts, tall: false, params: '', parameters: undefined } : facts),
    [compact, facts],
  );
  const { id, mark, spoken } = facts;
  return (
    <div className="spine-card">
      <NodeCard
        facts={shown}
        selected={selected}
        {...(tint === undefined
          ? {}
          : { style: { backgroundImage: `linear-gradient(90deg, ${tint}, transparent 75%)` } })}
      />
      <button
        type="button"
        data-node={id}
        aria-label={mark ? say(mark, { node: spoken }) : spoken}
        aria-pressed={selected}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onSelect(id)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
});
