import { useWords } from '../text/words.js';
import { TrainSpine } from './layers/train-spine.js';
import { RunCharts } from './run-charts.js';
import { RunFacts } from './run-facts.js';
import { RunHeader } from './run-header.js';
import { RunProblems } from './run-problems.js';
import { RunTable } from './run-table.js';
import { useRuns } from './run-store.js';
import { NextRun } from './settings/next-run.js';
import { trainWords } from './words.js';
import './train-view.css';

/** Train: the network with what happens in each layer, and the run with its curves. */
export function TrainView() {
  const say = useWords(trainWords);
  const shown = useRuns(
    ({ selected, live }) => selected !== undefined || (live !== undefined && live.run === undefined),
  );
  return (
    <>
      <TrainSpine />
      <section className="train-view scrolling" aria-label={say('title')} tabIndex={-1}>
        {shown ? (
          <>
            <RunHeader />
            <RunProblems />
            <RunFacts />
            <RunCharts />
          </>
        ) : (
          <NextRun />
        )}
        <RunTable />
      </section>
    </>
  );
}
