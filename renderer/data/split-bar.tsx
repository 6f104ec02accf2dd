import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';
import type { DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { count, percent } from '../ui/format.js';
import { setValidationShare } from './choose-source.js';
import { dataWords } from './words.js';

const [least, most] = [0.01, 0.5];

/** The parts of the data as a bar, and the boundary between training and validation to drag. */
export function SplitBar({ preview }: { readonly preview: DataPreview }) {
  const say = useWords(dataWords);
  const { split, given, validationFraction, count: all } = preview;
  const [dragged, setDragged] = useState<number>();
  const bar = useRef<HTMLDivElement>(null);
  const rest = split.train + split.validation;
  const share = dragged ?? (given.validation ? split.validation / Math.max(rest, 1) : validationFraction);
  const train = dragged === undefined ? split.train : Math.round(rest * (1 - share));
  const validation = rest - train;
  const set = (value: number): void => {
    const next = Math.min(most, Math.max(least, Math.round(value * 100) / 100));
    if (next !== validationFraction) setValidationShare(next);
  };
  const shareAt = (event: PointerEvent): number => {
    const box = bar.current?.getBoundingClientRect();
    if (!box) return share;
    const place = (event.clientX - box.left) / (box.width * (rest / Math.max(all, 1)));
    return Math.min(most, Math.max(least, Math.round((1 - place) * 100) / 100));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 0.01, ArrowDown: 0.01, ArrowRight: -0.01, ArrowUp: -0.01, PageDown: 0.05, PageUp: -0.05 }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    set(validationFraction + step);
  };
  const widthOf = (part: number): string => `${(100 * part) / Math.max(all, 1)}%`;
  return (
    <div className="split">
      <div className="split-bar" ref={bar}>
        <i className="split-train" style={{ width: widthOf(train) }} />
        <i className="split-validation" style={{ width: widthOf(validation) }} />
        <i className="split-test" style={{ width: widthOf(split.test) }} />
        {!given.validation && (
          <div
            className="split-handle"
            style={{ left: widthOf(train) }}
            role="slider"
            tabIndex={0}
            aria-label={say('boundary')}
            aria-valuemin={Math.round((1 - most) * 100)}
            aria-valuemax={Math.round((1 - least) * 100)}
            aria-valuenow={Math.round((1 - share) * 100)}
            aria-valuetext={say('boundaryValue', { train: percent(1 - share, 0), validation: percent(share, 0) })}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(share);
            }}
            onPointerMove={(event) => {
              if (dragged !== undefined) setDragged(shareAt(event));
            }}
            onPointerUp={() => {
              if (dragged !== undefined) set(dragged);
              setDragged(undefined);
            }}
            onPointerCancel={() => setDragged(undefined)}
          />
        )}
      </div>
      <div className="split-words">
        <span>
          <b>{say('train')}</b>{' '}
          <Explained
            how={() =>
              say('trainHow', {
                count: count(all),
                test: count(split.test),
                validation: count(validation),
                train: count(train),
              })
            }
          >
            {count(train)}
          </Explained>{' '}
          <span className="split-support">
            {say('ofRest', { share: percent(train / Math.max(rest, 1), 0), rest: count(rest) })}
          </span>
        </span>
        <span className="split-right">
          <b>{say('validation')}</b> <span className="mono">{count(validation)}</span>
          {given.validation && <span className="split-support"> {say('fixed')}</span>}
          <b className="split-test-name">{say('test')}</b> <span className="mono">{count(split.test)}</span>{' '}
          <span className="split-support">{say('fixed')}</span>
        </span>
      </div>
    </div>
  );
}
