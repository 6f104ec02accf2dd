import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactNode } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CheckedGraph } from '../../engine/check/index.js';
import { cardFacts } from '../network/card-facts.js';
import { cardHeights, cardWidth as fullWidth } from '../network/card-size.js';
import { valueCount } from '../network/node-facts.js';
import { ShapeLabel } from '../network/shape-label.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { SpineCard } from './spine-card.js';
import { SpineColumn } from './spine-column.js';
import { signalAt } from './signal-at.js';
import { spineOrder } from './spine-order.js';
import { spineRails } from './spine-rails.js';
import { SpineWires, railPitch } from './spine-wires.js';

const words = {
  network: { en: 'Network as a list', zh: '网络列表' },
} as const;

const gap = 32;
const margin = 20;
const figuresWidth = 150;
/** Narrower columns show names alone. */
const roomForCards = 240;
/** Narrower ones show no figures beside the cards. */
const roomForFigures = 320;

/**
 * The network as a column: one row for each top-level node, sources first, blocks folded, parallel paths as rails.
 * Other modes put their figures beside the cards. Without `checked` it is the open project.
 */
export function Spine({
  width,
  checked: given,
  header,
  footer,
  selected,
  onSelect,
  renderRow,
  tintOf,
}: {
  /** 408 with figures, 252 without, 232 with the names alone. */
  readonly width: number;
  readonly checked?: CheckedGraph | undefined;
  readonly header?: ReactNode;
  readonly footer?: ReactNode;
  readonly selected?: string | undefined;
  onSelect?(node: string): void;
  /** What stands beside the card, 150 px wide, in the middle of its height. */
  renderRow?(node: string): ReactNode;
  /** A CSS colour for the card, running in from the left. */
  tintOf?(node: string): string | undefined;
}) {
  const say = useWords(words);
  const open = useProject((project) => project?.checked);
  const checked = given ?? open;
  return (
    <SpineColumn label={say('network')} width={width} header={header} footer={footer}>
      {checked && (
        <SpineRows
          checked={checked}
          width={width}
          selected={selected}
          onSelect={onSelect}
          renderRow={renderRow}
          tintOf={tintOf}
        />
      )}
    </SpineColumn>
  );
}

interface RowsProps {
  readonly checked: CheckedGraph;
  readonly width: number;
  readonly selected: string | undefined;
  readonly onSelect: ((node: string) => void) | undefined;
  readonly renderRow: ((node: string) => ReactNode) | undefined;
  readonly tintOf: ((node: string) => string | undefined) | undefined;
}

function SpineRows({ checked, width, selected, onSelect, renderRow, tintOf }: RowsProps) {
  const say = useWords(words);
  const scroller = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string>();
  const { nodes, wires } = checked.document;
  const compact = width < roomForCards;
  const hasFigures = width >= roomForFigures;
  const { rows, rails } = useMemo(() => spineRails(spineOrder(nodes, wires), wires.values()), [nodes, wires]);
  const language = useLanguage();
  const facts = useMemo(() => rows.map(({ node }) => cardFacts(checked, node, language)), [rows, checked, language]);
  const cardLeft = margin + Math.max(0, rails - 1) * railPitch;
  const cardWidth = (compact ? width - margin : margin + fullWidth) - cardLeft;
  const measures = useMemo(() => ({ cardLeft, cardWidth }), [cardLeft, cardWidth]);
  const widthOf = useCallback(
    (node: string, port: string): number => {
      const signal = signalAt(checked, node, port);
      return signal ? 1 + 0.22 * Math.log2(Math.max(valueCount(signal), 1)) : 1.5;
    },
    [checked],
  );
  const isTall = (i: number): boolean => !compact && facts[i]?.tall === true;
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (isTall(i) ? cardHeights.tall : cardHeights.slim) + gap,
    overscan: 6,
    paddingStart: 12,
    paddingEnd: 12,
  });
  const reachable = rows.some(({ node }) => node === reached) ? reached : (selected ?? rows[0]?.node);
  const move = (event: KeyboardEvent, from: number): void => {
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = rows[to ?? -1];
    if (to === undefined || !row) return;
    event.preventDefault();
    setReached(row.node);
    list.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(row.node)}"]`)?.focus(),
    );
  };
  return (
    <div className="spine-scroller scrolling" ref={scroller}>
      <ul className="spine-rows" aria-label={say('network')} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          const known = facts[index];
          if (!row || !known) return null;
          const height = size - gap;
          const beside = hasFigures ? renderRow?.(row.node) : undefined;
          return (
            <li
              key={key}
              className="spine-row"
              style={{ top: start, height: size }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
            >
              <SpineWires row={row} height={height} gap={gap} measures={measures} widthOf={widthOf} />
              <div className="spine-place" style={{ left: cardLeft, width: cardWidth, height }}>
                <SpineCard
                  facts={known}
                  compact={compact}
                  selected={selected === row.node}
                  reachable={reachable === row.node}
                  tint={tintOf?.(row.node)}
                  onSelect={(id) => {
                    setReached(id);
                    onSelect?.(id);
                  }}
                  onKeyDown={(event) => move(event, index)}
                />
              </div>
              {row.gap[0]?.source === row.node && (
                <span
                  className="spine-shape"
                  style={{
                    top: height + gap / 2 - 8,
                    // Where rails leave no room beside the wire, at the column's edge.
                    ...(compact && rails > 1 ? { right: 4 } : { left: cardLeft + cardWidth / 2 + 10 }),
                  }}
                  aria-hidden
                >
                  <ShapeLabel signal={signalAt(checked, row.node, row.gap[0].port)} />
                </span>
              )}
              {beside !== undefined && beside !== null && (
                <div
                  className="spine-figures"
                  style={{ left: width - figuresWidth - 8, width: figuresWidth, top: height / 2 }}
                >
                  {beside}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
