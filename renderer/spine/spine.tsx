import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactNode } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CheckedGraph } from '../../engine/check/index.js';
import { axisLabels, valueCount } from '../network/node-facts.js';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { SpineCard } from './spine-card.js';
import { SpineColumn } from './spine-column.js';
import { signalAt, spineFacts } from './spine-facts.js';
import { spineOrder } from './spine-order.js';
import { spineRails } from './spine-rails.js';
import { SpineWires, railPitch } from './spine-wires.js';

const words = {
  network: { en: 'Network as a list', zh: '网络列表' },
} as const;

const tallCard = 50;
const slimCard = 32;
const gap = 32;
const margin = 20;
const figuresWidth = 150;
/** Narrower columns show names alone. */
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
  /** 408 with figures, 232 without. */
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
  const { nodes, wires, definitions } = checked.document;
  const compact = width < roomForFigures;
  const { rows, rails } = useMemo(() => spineRails(spineOrder(nodes, wires), wires.values()), [nodes, wires]);
  const facts = useMemo(
    () =>
      rows.flatMap(({ node }) => [nodes.get(node)].flatMap((record) => (record ? [spineFacts(checked, record)] : []))),
    [rows, nodes, checked],
  );
  const cardLeft = margin + Math.max(0, rails - 1) * railPitch;
  const cardWidth = (compact ? width - margin : margin + 212) - cardLeft;
  const measures = useMemo(() => ({ cardLeft, cardWidth }), [cardLeft, cardWidth]);
  const widthOf = useCallback(
    (node: string, port: string): number => {
      const signal = signalAt(checked, node, port);
      return signal ? 1 + 0.22 * Math.log2(Math.max(valueCount(signal), 1)) : 1.5;
    },
    [checked],
  );
  const isTall = (i: number): boolean => !compact && (facts[i]?.parameters ?? 0) > 0;
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (isTall(i) ? tallCard : slimCard) + gap,
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
          const { record } = known;
          const own = record.kind === 'block' ? definitions.get(record.definition)?.title : undefined;
          const beside = renderRow?.(row.node);
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
                  tall={isTall(index)}
                  title={own}
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
              {row.gap.length > 0 && row.gap[0]?.source === row.node && (
                <ShapeLabel
                  checked={checked}
                  node={row.node}
                  port={row.gap[0].port}
                  top={height + gap / 2 - 8}
                  across={compact && rails > 1 ? { right: 4 } : { left: cardLeft + cardWidth / 2 + 10 }}
                />
              )}
              {beside !== undefined && beside !== null && !compact && (
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

/** The axes of what flows to the next card; on a wire nobody needs to hear them, the card's name has them. */
function ShapeLabel({
  checked,
  node,
  port,
  top,
  across,
}: {
  readonly checked: CheckedGraph;
  readonly node: string;
  readonly port: string;
  readonly top: number;
  /** Right of the wire; where rails leave no room for it, at the column's edge. */
  readonly across: { readonly left: number } | { readonly right: number };
}) {
  const signal = signalAt(checked, node, port);
  return (
    <span className="spine-shape" style={{ top, ...across }} aria-hidden>
      {signal
        ? axisLabels(signal).map(({ size, letter }, i) => (
            <span key={i}>
              {i > 0 && '\u2009×\u2009'}
              {size}
              <small>{letter}</small>
            </span>
          ))
        : '?'}
    </span>
  );
}
