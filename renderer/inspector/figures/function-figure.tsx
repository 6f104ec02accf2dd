import type { PointerEvent } from 'react';
import { useMemo, useState } from 'react';
import type { ActivationId, ActivationNumbers } from '../../../engine/layers/index.js';
import { optionName } from '../fields/param-names.js';
import { useWords } from '../../text/words.js';
import { significant } from '../../ui/format.js';
import { curvePath, scalarFunction, slopeOf, softmaxOf, x, y } from './function-curve.js';
import { figureWords } from './words.js';

const plane = { width: 284, height: 120, from: -4, to: 4, low: -1.4, high: 4 };
const logits = [2, 1, 0.2, -1];

/** The curve of an activation and its slope; for softmax, which is no function of one number, an example. */
export function FunctionFigure({ id, numbers }: { readonly id: ActivationId; readonly numbers: ActivationNumbers }) {
  const f = useMemo(() => scalarFunction(id, numbers), [id, numbers]);
  return f ? <Curve id={id} f={f} /> : <Softmax />;
}

function Curve({ id, f }: { readonly id: ActivationId; readonly f: (z: number) => number }) {
  const say = useWords(figureWords);
  const [z, setZ] = useState<number>();
  const paths = useMemo(
    () => ({ value: curvePath(f, plane), slope: curvePath((at) => slopeOf(f, at), plane, 240) }),
    [f],
  );
  const move = (event: PointerEvent<SVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = ((event.clientX - box.left) / box.width) * 300 - 8;
    setZ(Math.round(Math.min(Math.max((place / plane.width) * 8 - 4, -4), 4) * 10) / 10);
  };
  const [zeroX, zeroY] = [x(0, plane), y(0, plane)];
  return (
    <svg
      className="function-figure"
      viewBox="0 0 300 152"
      role="img"
      aria-label={say('curve', { name: optionName(id), from: plane.from, to: plane.to })}
      onPointerMove={move}
      onPointerLeave={() => setZ(undefined)}
    >
      <g transform="translate(8 6)">
        <path className="function-axis" d={`M0 ${zeroY}H${plane.width}M${zeroX} 0V${plane.height}`} />
        {[-4, -2, 2, 4].map((tick) => (
          <text
            key={tick}
            x={x(tick, plane)}
            y={zeroY + 13}
            textAnchor={tick === -4 ? 'start' : tick === 4 ? 'end' : 'middle'}
          >
            {String(tick).replace('-', '−')}
          </text>
        ))}
        {[1, 2, 3].map((tick) => (
          <text key={tick} x={zeroX - 4} y={y(tick, plane) + 4} textAnchor="end">
            {tick}
          </text>
        ))}
        <path className="function-slope" d={paths.slope} />
        <path className="function-value" d={paths.value} />
        {z !== undefined && (
          <>
            <path className="function-axis" d={`M${x(z, plane)} 0V${plane.height}`} />
            <circle className="function-dot" cx={x(z, plane)} cy={y(f(z), plane)} r={3.5} />
          </>
        )}
      </g>
      {z === undefined ? (
        <>
          <path className="function-value" d="M8 143h16" />
          <text x={28} y={147}>
            {say('value')}
          </text>
          <path className="function-slope" d="M90 143h16" />
          <text x={110} y={147}>
            {say('slope')}
          </text>
        </>
      ) : (
        <text x={8} y={147}>
          {say('at', { z: significant(z), value: significant(f(z), 3), slope: significant(slopeOf(f, z), 3) })}
        </text>
      )}
    </svg>
  );
}

function Softmax() {
  const say = useWords(figureWords);
  const shares = softmaxOf(logits);
  const shown = shares.map((share) => share.toFixed(2));
  const label = say('softmax', { logits: logits.map((one) => significant(one)).join(', '), shares: shown.join(', ') });
  return (
    <svg className="function-figure" viewBox="0 0 300 112" role="img" aria-label={label}>
      {shares.map((share, i) => (
        <g key={logits[i]} transform={`translate(8 ${6 + 26 * i})`}>
          <text x={36} y={14} textAnchor="end">
            {significant(logits[i] ?? 0)}
          </text>
          <path className="function-arrow" d="M44 10h14M54 6l4 4-4 4" />
          <rect className="function-bar" x={66} y={2} width={Math.max(180 * share, 1)} height={16} rx={2} />
          <text x={72 + 180 * share} y={14}>
            {shown[i]}
          </text>
        </g>
      ))}
    </svg>
  );
}
