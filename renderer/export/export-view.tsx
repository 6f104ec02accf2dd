import { useEffect, useMemo, useRef } from 'react';
import { check } from '../../engine/check/index.js';
import { documentOf } from '../project/document-of.js';
import { usableRuns } from '../evaluate/usable-runs.js';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { useRuns } from '../training/run-store.js';
import { ExportForm } from './export-form.js';
import { ExportSpine } from './export-spine.js';
import { chooseRun, useExporting } from './export-store.js';
import { ExportTargets } from './export-targets.js';
import { ExportedFiles } from './exported-files.js';
import { ParityReport } from './parity-report.js';
import { PythonUse } from './python-use.js';
import { RunLineText } from './run-line-text.js';
import { exportWords } from './words.js';
import './export-view.css';

/** Export: a file for other programs, with the proof that it computes what was trained. */
export function ExportView() {
  const say = useWords(exportWords);
  const open = useProject((project) => project?.checked);
  const graph = useExporting(({ record }) => record?.graph);
  const checked = useMemo(() => (graph === undefined ? open : check(documentOf(graph))), [graph, open]);
  useFirstRun();
  if (!checked) return null;
  return (
    <>
      <ExportSpine checked={checked} />
      <section className="export-view scrolling" aria-label={say('title')} tabIndex={-1}>
        <header className="export-head">
          <h1>{say('heading', { title: checked.document.title })}</h1>
          <RunLineText />
        </header>
        <ExportTargets />
        <div className="export-columns">
          <ExportForm checked={checked} />
          <div className="export-proof">
            <ParityReport />
            <ExportedFiles />
          </div>
          <PythonUse />
        </div>
      </section>
    </>
  );
}

/**
 * Chooses of the open network the shown run or else the newest that has weights, else the drawing: when the list is
 * there, and when another network is opened; then only the user chooses.
 */
function useFirstRun(): void {
  const lines = useRuns((runs) => runs.lines);
  const selected = useRuns((runs) => runs.selected);
  const title = useProject((project) => project?.history.document.title);
  const chosen = useRef<string>(undefined);
  useEffect(() => {
    if (lines === undefined || title === undefined || chosen.current === title) return;
    chosen.current = title;
    const own = usableRuns(lines).filter(({ name }) => name === title);
    const run = own.find(({ folder }) => folder === selected) ?? own[0];
    const now = useExporting.getState();
    if (now.busy || (run !== undefined && now.run === run.folder && now.record)) return;
    void chooseRun(run?.folder);
  }, [lines, selected, title]);
}
