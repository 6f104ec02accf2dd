import { useCallback, useMemo, useState } from 'react';
import type { CheckedGraph } from '../../engine/check/index.js';
import { NotAsDrawn } from '../evaluate/not-as-drawn.js';
import { Spine } from '../spine/spine.js';
import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { bytes, percent, significant } from '../ui/format.js';
import { Segmented } from '../ui/segmented.js';
import { useExporting } from './export-store.js';
import { bytesByNode, errorsByNode, onLogAxis, ticksOfAxis } from './parity-figures.js';
import { exportWords } from './words.js';

type Lens = 'parity' | 'size';

/** The network with, beside each layer, how far the file is from it or how large it is. */
export function ExportSpine({ checked }: { readonly checked: CheckedGraph }) {
  const say = useWords(exportWords);
  const [lens, setLens] = useState<Lens>('parity');
  const parity = useExporting(({ made }) => made?.parity);
  const errors = useMemo(() => parity && errorsByNode(parity), [parity]);
  const sizes = useMemo(() => bytesByNode(checked), [checked]);
  const absent = useMemo(() => new Set(parity?.absent), [parity]);
  const total = useMemo(() => [...sizes.values()].reduce((sum, size) => sum + size, 0), [sizes]);
  const limit = parity?.limit ?? 0;
  const others = parity ? `${parity.executors.executor.id}, ${say('reference')}` : '';
  const how = useCallback(
    () => say('errorHow', { file: parity?.executors.file.id ?? '', other: others }),
    [say, parity, others],
  );
  const renderRow = useCallback(
    (node: string) => {
      if (lens === 'size') {
        const size = sizes.get(node) ?? 0;
        if (size === 0 || total === 0) return null;
        return (
          <Figure
            share={size / total}
            text={bytes(size)}
            how={() => `${bytes(size)} / ${bytes(total)} = ${percent(size / total, 1)}`}
            kind="size"
          />
        );
      }
      if (absent.has(node))
        return (
          <span className="export-figure-none" title={say('absentHint')}>
            {say('absent')}
          </span>
        );
      const error = errors?.get(node);
      if (error === undefined) return null;
      const bad = error === null || error > limit;
      return (
        <Figure
          share={error === null ? 1 : onLogAxis(error, limit)}
          text={error === null ? 'NaN' : significant(error, 2)}
          how={how}
          kind={bad ? 'bad' : 'parity'}
        />
      );
    },
    [lens, sizes, total, absent, errors, limit, how, say],
  );
  const legend = (
    <>
      <div className="export-axis mono" aria-hidden>
        {ticksOfAxis(limit).map((tick) => (
          <span key={tick} style={{ left: `${100 * onLogAxis(tick, limit)}%` }}>
            {significant(tick, 1)}
          </span>
        ))}
      </div>
      {say('parityLegend', { limit: significant(limit, 1) })}
    </>
  );
  return (
    <Spine
      width={408}
      checked={checked}
      header={
        <div className="export-lens">
          <span>{say('lens')}</span>
          <Segmented<Lens>
            label={say('lens')}
            value={lens}
            onChange={setLens}
            options={[
              { value: 'parity', text: say('parity') },
              { value: 'size', text: say('size') },
            ]}
          />
        </div>
      }
      footer={
        <>
          <NotAsDrawn shown={checked.document} />
          {lens === 'size' ? say('sizeLegend') : parity ? legend : say('parityNone')}
        </>
      }
      renderRow={renderRow}
    />
  );
}

function Figure({
  share,
  text,
  how,
  kind,
}: {
  readonly share: number;
  readonly text: string;
  how(): string;
  readonly kind: 'parity' | 'bad' | 'size';
}) {
  return (
    <div className={`export-figure ${kind}`}>
      <div className="export-figure-bar" aria-hidden>
        <div style={{ width: `${100 * share}%` }} />
      </div>
      <Explained how={how}>{text}</Explained>
    </div>
  );
}
