import type { DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Segmented } from '../ui/segmented.js';
import { count } from '../ui/format.js';
import { useState } from 'react';
import type { PartName } from './data-store.js';
import { useData } from './data-store.js';
import { ImageGrid } from './image-grid.js';
import { RowGrid } from './row-grid.js';
import { areImages } from './data-facts.js';
import { dataWords } from './words.js';

/** The examples of a part, as they are or as the network takes them. */
export function PreviewCard({ preview, graph }: { readonly preview: DataPreview; readonly graph: string }) {
  const say = useWords(dataWords);
  const part = useData((data) => data.part);
  const form = useData((data) => data.form);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const total = preview.split[part];
  const taken = preview.stages.length > 1;
  const view = { graph, part, form: taken ? form : ('original' as const) };
  const onRange = (first: number, last: number): void => {
    if (first !== range.first || last !== range.last) setRange({ first, last });
  };
  const pictures = areImages(preview) && (view.form === 'original' || (preview.stages.at(-1)?.sizes.length ?? 0) > 1);
  const key = `${part} ${view.form} ${preview.source}`;
  return (
    <section className="card data-preview" aria-label={say('preview')}>
      <header className="data-card-head">
        <h2>{say('preview')}</h2>
        <Segmented
          label={say('part')}
          value={part}
          options={(['train', 'validation', 'test'] as const).map((value) => ({ value, text: say(value) }))}
          onChange={(value: PartName) => useData.setState({ part: value, row: undefined })}
        />
        {taken && (
          <Segmented
            label={say('form')}
            value={form}
            options={[
              { value: 'original', text: say('original') },
              { value: 'taken', text: say('transformed') },
            ]}
            onChange={(value: 'original' | 'taken') => useData.setState({ form: value })}
          />
        )}
        <span className="data-card-note mono">
          {total > 0 &&
            say('range', {
              first: count(range.first + 1),
              last: count(Math.min(range.last + 1, total)),
              count: count(total),
            })}
        </span>
      </header>
      {total === 0 ? (
        <p className="data-card-empty">{say('noneInPart')}</p>
      ) : pictures ? (
        <ImageGrid key={key} view={view} total={total} ink={preview.ink} onRange={onRange} />
      ) : (
        <RowGrid key={key} view={view} total={total} preview={preview} onRange={onRange} />
      )}
    </section>
  );
}
