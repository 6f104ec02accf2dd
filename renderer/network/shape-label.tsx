import { Fragment } from 'react';
import type { Signal } from '../../engine/layers/index.js';
import { axisLabels } from './node-facts.js';
import './shape-label.css';

/** A shape with its axes named by small letters: `28h × 28w × 6c`; `?` where it is not known. */
export function ShapeLabel({ signal }: { readonly signal: Signal | undefined }) {
  if (!signal) return <span className="shape-label">?</span>;
  return (
    <span className="shape-label">
      {axisLabels(signal).map(({ size, letter }, i) => (
        <Fragment key={i}>
          {i > 0 && <span className="shape-label-times">×</span>}
          {size}
          <span className="shape-label-axis">{letter}</span>
        </Fragment>
      ))}
    </span>
  );
}
