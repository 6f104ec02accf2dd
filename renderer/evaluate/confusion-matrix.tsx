import type { KeyboardEvent } from 'react';
import { Fragment, useMemo, useRef, useState } from 'react';
import { useWords } from '../text/words.js';
import { count, percent } from '../ui/format.js';
import { Segmented } from '../ui/segmented.js';
import { confusions } from './class-figures.js';
import { openCell, useEvaluate } from './evaluate-store.js';
import { words } from './words.js';
import './confusion-matrix.css';

const own = {
  matrix: { en: 'Confusion matrix', zh: '混淆矩阵' },
  cell: { en: 'True {label}, predicted {predicted}: {count}', zh: '真实 {label}，预测 {predicted}：{count}' },
  show: { en: 'Show in cells', zh: '单元格显示' },
  count: { en: 'count', zh: '数量' },
  share: { en: '% of row', zh: '行百分比' },
  total: { en: 'n', zh: 'n' },
  many: {
    en: 'With {classes} classes a grid cannot be read: these are the pairs that are taken for one another most.',
    zh: '{classes} 个类别的网格难以阅读：下面是最常混淆的类别对。',
  },
  pixels: { en: 'pixels, % of row', zh: '像素，行百分比' },
} as const;

/** More classes than this are shown as a list of confusions. */
const mostClasses = 24;
const mostPairs = 30;

/** What was said of what; a cell opens its samples. */
export function ConfusionMatrix({
  confusion,
  names,
  ofPixels = false,
}: {
  readonly confusion: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** Pixels have no samples to open. */
  readonly ofPixels?: boolean;
}) {
  const say = useWords(own);
  const [shows, setShows] = useState<'count' | 'share'>('count');
  return (
    <section className="confusion" aria-label={say('matrix')}>
      <header className="evaluate-card-head">
        <h2>{say('matrix')}</h2>
        {ofPixels && <span className="evaluate-note">{say('pixels')}</span>}
        <span className="evaluate-space" />
        {!ofPixels && (
          <Segmented<'count' | 'share'>
            label={say('show')}
            value={shows}
            options={[
              { value: 'count', text: say('count') },
              { value: 'share', text: say('share') },
            ]}
            onChange={setShows}
          />
        )}
      </header>
      {names.length > mostClasses ? (
        <Pairs confusion={confusion} names={names} />
      ) : (
        <Grid confusion={confusion} names={names} shows={ofPixels ? 'share' : shows} still={ofPixels} />
      )}
    </section>
  );
}

function Grid({
  confusion,
  names,
  shows,
  still,
}: {
  readonly confusion: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly shows: 'count' | 'share';
  readonly still: boolean;
}) {
  const say = useWords(own);
  const both = useWords(words);
  const grid = useRef<HTMLDivElement>(null);
  const open = useEvaluate((state) => state.cell);
  const [reached, setReached] = useState<readonly [number, number]>([0, 0]);
  const classes = names.length;
  const cell = cellSize(classes);
  const most = useMemo(() => mostWrong(confusion, shows), [confusion, shows]);
  const nameWidth = Math.min(96, Math.max(18, 8 + 7 * Math.max(...names.map((name) => name.length))));
  const move = (event: KeyboardEvent, label: number, predicted: number): void => {
    const step = ({ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const)[
      event.key as 'ArrowUp'
    ];
    if (!step) return;
    event.preventDefault();
    const to = [clamp(label + step[0], classes), clamp(predicted + step[1], classes)] as const;
    setReached(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.join(' ')}"]`)?.focus();
  };
  return (
    <div className="confusion-scroll">
      <div
        className="confusion-axis"
        style={{ paddingLeft: nameWidth, width: nameWidth + classes * (cell + 2) }}
        aria-hidden
      >
        {both('predicted')}
      </div>
      <div
        ref={grid}
        className="confusion-grid"
        role="grid"
        aria-label={say('matrix')}
        style={{ gridTemplateColumns: `${nameWidth}px repeat(${classes}, ${cell}px) ${still ? 64 : 44}px` }}
      >
        <div role="row" className="confusion-row">
          <span role="columnheader" className="screen-reader">
            {both('wanted')}
          </span>
          <span aria-hidden />
          {names.map((name, i) => (
            <span key={i} role="columnheader" className="confusion-name" title={name}>
              {name}
            </span>
          ))}
          <span role="columnheader" className="confusion-name right">
            {say('total')}
          </span>
        </div>
        {confusion.map((row, label) => {
          const total = row.reduce((a, b) => a + b, 0);
          return (
            <div key={label} role="row" className="confusion-row">
              <span role="rowheader" className="confusion-name left" title={names[label]}>
                {names[label]}
              </span>
              {row.map((n, predicted) => {
                const share = total === 0 ? 0 : n / total;
                const said = shows === 'share' ? shareText(share) : count(n);
                const isRight = label === predicted;
                const depth = isRight || n === 0 ? 0 : depthOf((shows === 'share' ? share : n) / most);
                const isOpen = open?.label === label && open.predicted === predicted;
                const classNames = [
                  'confusion-cell',
                  isRight ? 'right' : '',
                  depth > 0.8 ? 'deep' : '',
                  isOpen ? 'open' : '',
                ];
                const name = say('cell', {
                  label: names[label] ?? '',
                  predicted: names[predicted] ?? '',
                  count: shows === 'share' ? percent(share, 1) : String(n),
                });
                const shared = {
                  className: classNames.filter((c) => c !== '').join(' '),
                  style:
                    depth > 0
                      ? { height: cell, background: `rgb(var(--heat-rgb) / ${depth.toFixed(3)})` }
                      : { height: cell },
                };
                return (
                  <span key={predicted} role="gridcell">
                    {still ? (
                      <span {...shared} title={name}>
                        {n === 0 ? <i /> : said}
                      </span>
                    ) : (
                      <button
                        type="button"
                        {...shared}
                        aria-label={name}
                        title={name}
                        aria-pressed={isOpen}
                        data-cell={`${label} ${predicted}`}
                        tabIndex={reached[0] === label && reached[1] === predicted ? 0 : -1}
                        onKeyDown={(event) => move(event, label, predicted)}
                        onClick={() => {
                          setReached([label, predicted]);
                          openCell(isOpen ? undefined : { label, predicted });
                        }}
                      >
                        {n === 0 ? <i /> : said}
                      </button>
                    )}
                  </span>
                );
              })}
              <span role="gridcell" className="confusion-name right">
                {count(total)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Pairs({
  confusion,
  names,
}: {
  readonly confusion: readonly (readonly number[])[];
  readonly names: readonly string[];
}) {
  const say = useWords(own);
  const pairs = useMemo(() => confusions(confusion).slice(0, mostPairs), [confusion]);
  return (
    <>
      <p className="evaluate-note">{say('many', { classes: names.length })}</p>
      <div className="confusion-pairs">
        {pairs.map(({ label, predicted, count: n }) => (
          <Fragment key={`${label} ${predicted}`}>
            <button type="button" className="button small" onClick={() => openCell({ label, predicted })}>
              {say('cell', { label: names[label] ?? '', predicted: names[predicted] ?? '', count: n })}
            </button>
          </Fragment>
        ))}
      </div>
    </>
  );
}

/** How much of the heat colour a cell has; in between neither light nor dark text could be read on it. */
function depthOf(part: number): number {
  return part > 0.8 ? 0.88 : 0.14 + 0.5 * part;
}

function cellSize(classes: number): number {
  return classes <= 4 ? 64 : classes <= 10 ? 37 : classes <= 16 ? 30 : 24;
}

function shareText(share: number): string {
  return share === 0 ? '0' : share < 0.0995 ? (100 * share).toFixed(1) : (100 * share).toFixed(0);
}

/** What the darkest cell stands for. */
function mostWrong(confusion: readonly (readonly number[])[], shows: 'count' | 'share'): number {
  let most = 0;
  confusion.forEach((row, label) => {
    const total = row.reduce((a, b) => a + b, 0);
    row.forEach((n, predicted) => {
      if (label !== predicted) most = Math.max(most, shows === 'share' ? n / Math.max(total, 1) : n);
    });
  });
  return most || 1;
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
