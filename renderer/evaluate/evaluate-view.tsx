import { useEffect, useMemo } from 'react';
import { Spine } from '../spine/spine.js';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { CellSamples } from './cell-samples.js';
import { classCounts } from './class-figures.js';
import { ClassTable } from './class-table.js';
import { ConfusionMatrix } from './matrix/confusion-matrix.js';
import { EvaluateEmpty } from './evaluate-empty.js';
import { EvaluateHead } from './evaluate-head.js';
import type { RunResults } from './evaluate-store.js';
import { followRuns, openEvaluate, selectNode, useEvaluate } from './evaluate-store.js';
import { labelRows } from './label-figures.js';
import { LayerStrip } from './layer-strip.js';
import { NumberScores } from './number-scores.js';
import { PixelScores } from './pixel-scores.js';
import type { ClassAnswers, ClassesEvaluation, NumberAnswers } from './run-inputs.js';
import { ReliabilityCard } from './reliability-card.js';
import { SpineLens, SpineNote } from './spine-notes.js';
import { TryIt } from './try-it.js';
import { useUsableRuns } from './usable-runs.js';
import { words } from './words.js';
import { WorstMistakes } from './worst-mistakes.js';
import './evaluate-view.css';

const spineWidth = 232;

/** How well a run does: its scores, what it gets wrong, what its layers see, and a place to try it. */
export function EvaluateView() {
  const say = useWords(words);
  const title = useProject((project) => project?.history.document.title) ?? '';
  const runs = useUsableRuns();
  const { results, node, busy } = useEvaluate();
  useEffect(() => void openEvaluate(title), [title]);
  useEffect(() => void (runs && followRuns(title)), [runs, title]);
  return (
    <div className="evaluate">
      <Spine
        width={spineWidth}
        checked={results?.checked}
        header={<SpineLens />}
        footer={<SpineNote />}
        selected={node}
        onSelect={selectNode}
      />
      <main className="evaluate-main" aria-label={say('title')} aria-busy={busy}>
        <div className="evaluate-scroll scrolling">
          {(runs?.length ?? 0) > 0 && <EvaluateHead evaluation={results?.evaluation} />}
          {results ? <Results results={results} /> : <EvaluateEmpty />}
        </div>
        {results?.checked && <LayerStrip checked={results.checked} />}
      </main>
    </div>
  );
}

function Results({ results }: { readonly results: RunResults }) {
  const { evaluation, answers, inputs } = results;
  return (
    <>
      <div className={`evaluate-cards of-${evaluation.task}`}>
        {evaluation.task === 'classes' && answers.task === 'classes' && (
          <ClassScores evaluation={evaluation} answers={answers} results={results} />
        )}
        {evaluation.task === 'labels' && answers.task === 'labels' && <LabelScores answers={answers} />}
        {evaluation.task === 'number' && answers.task === 'number' && <NumberScores answers={answers} />}
        {evaluation.task === 'pixels' && <PixelScores evaluation={evaluation} inputs={inputs} />}
        <TryIt inputs={inputs} />
      </div>
    </>
  );
}

function ClassScores({
  evaluation,
  answers,
  results: { inputs },
}: {
  readonly evaluation: ClassesEvaluation;
  readonly answers: ClassAnswers;
  readonly results: RunResults;
}) {
  const cell = useEvaluate((state) => state.cell);
  const rows = useMemo(
    () => evaluation.perClass.map((score, label) => ({ ...score, counts: classCounts(evaluation.confusion, label) })),
    [evaluation],
  );
  return (
    <>
      <div className="card evaluate-card evaluate-confusion">
        <ConfusionMatrix confusion={evaluation.confusion} names={inputs.names} />
        <CellSamples answers={answers} inputs={inputs} />
      </div>
      <div className="evaluate-column">
        <WorstMistakes answers={answers} inputs={inputs} />
        <ClassTable rows={rows} marked={cell?.label} />
        <ReliabilityCard calibration={evaluation.calibration} />
      </div>
    </>
  );
}

function LabelScores({ answers }: { readonly answers: NumberAnswers }) {
  const rows = useMemo(() => labelRows(answers), [answers]);
  return <ClassTable rows={rows} ofLabels />;
}
