import { Download, TriangleAlert } from 'lucide-react';
import type { CheckedGraph } from '../../engine/check/index.js';
import { problemText } from '../../engine/text/index.js';
import { RunOptions } from '../evaluate/run-options.js';
import { useLanguage, useWords } from '../text/words.js';
import { useRuns } from '../training/run-store.js';
import { Button } from '../ui/button.js';
import { Explained } from '../ui/explained.js';
import { count } from '../ui/format.js';
import { Segmented } from '../ui/segmented.js';
import type { Weights } from './export-store.js';
import { ExportProgressBar } from './export-progress-bar.js';
import { chooseRun, exportOnnx, useExporting } from './export-store.js';
import { bytesByNode } from './parity-figures.js';
import { TensorTable } from './tensor-table.js';
import { UntrainedWarning } from './untrained-warning.js';
import { exportWords } from './words.js';

/** What goes into the file, and the button that writes it. */
export function ExportForm({ checked }: { readonly checked: CheckedGraph }) {
  const say = useWords(exportWords);
  const language = useLanguage();
  const known = useRuns((runs) => runs.lines);
  const lines = known ?? [];
  const { run, weights, busy, made, problems } = useExporting();
  const line = lines.find(({ folder }) => folder === run);
  const refused =
    known === undefined
      ? say('reading')
      : line?.status === 'running'
        ? say('liveRun')
        : run === undefined && !checked.ok
          ? say('errors')
          : undefined;
  const weightBytes = [...bytesByNode(checked).values()].reduce((sum, size) => sum + size, 0);
  const model = made?.files[0];
  return (
    <section className="card export-form" aria-label={say('what')}>
      <h2>{say('what')}</h2>
      <div className="export-field">
        <label htmlFor="export-run">{say('run')}</label>
        <select
          id="export-run"
          className="field"
          value={run ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void chooseRun(value === '' ? undefined : value);
          }}
        >
          <RunOptions />
          <option value="">{say('untrained')}</option>
        </select>
      </div>
      {run !== undefined && (
        <div className="export-field">
          <span>{say('weights')}</span>
          <Segmented<Weights>
            label={say('weights')}
            value={weights}
            onChange={(value) => void chooseRun(run, value)}
            options={[
              { value: 'best', text: say('best'), title: say('bestHint') },
              { value: 'final', text: say('final'), title: say('finalHint') },
            ]}
          />
        </div>
      )}
      {run === undefined && <UntrainedWarning network={checked.document.title} />}
      <TensorTable checked={checked} output={made?.parity.end.output} />
      <dl className="export-sizes">
        <div>
          <dt>{say('weightBytes')}</dt>
          <dd>
            <Explained how={() => say('weightBytesHow', { n: count(weightBytes / 4) })}>
              {count(weightBytes)} B
            </Explained>
          </dd>
        </div>
        {model && made.parity.beside.every(({ file }) => !file.endsWith('.data')) && (
          <>
            <div>
              <dt>{say('restBytes')}</dt>
              <dd className="mono">{count(model.bytes - weightBytes)} B</dd>
            </div>
            <div className="export-sum">
              <dt>{say('fileBytes')}</dt>
              <dd className="mono">{count(model.bytes)} B</dd>
            </div>
          </>
        )}
      </dl>
      {problems.length > 0 && (
        <div className="export-refusal" role="alert">
          {problems.map((p, i) => (
            <p key={i}>{problemText(p, language)}</p>
          ))}
        </div>
      )}
      {made?.warnings.map((p, i) => (
        <p key={i} className="export-warning">
          <TriangleAlert size={16} aria-hidden />
          {problemText(p, language)}
        </p>
      ))}
      {busy && <ExportProgressBar />}
      <Button
        kind={made ? 'plain' : 'primary'}
        size="large"
        aria-label={say('exportOnnx')}
        disabledBecause={busy ? say('exporting') : refused}
        onClick={() => void exportOnnx()}
      >
        <Download size={16} aria-hidden />
        {say(made ? 'again' : 'exportOnnx')}
      </Button>
    </section>
  );
}
