import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { choose, useEvaluate } from './evaluate-store.js';
import { QuietSelect } from './quiet-select.js';
import type { Split, Weights } from './run-inputs.js';
import { useRunNames } from './run-names.js';
import { RunOptions } from './run-options.js';
import { useUsableRuns } from './usable-runs.js';
import { words } from './words.js';

const own = {
  untrained: { en: '{network}, not trained yet', zh: '{network}，尚未训练' },
} as const;

const splits: readonly Split[] = ['test', 'validation', 'training'];
const weightChoices: readonly Weights[] = ['best', 'final'];

/** Which run, with which of its weights, on which part of its data; drawn as words of one sentence. */
export function EvaluateChoices({ score }: { readonly score: string }) {
  const say = useWords(words);
  const { run, weights, split } = useEvaluate();
  if (run === undefined) {
    return (
      <div className="evaluate-choices">
        <RunChoice />
      </div>
    );
  }
  return (
    <div className="evaluate-choices">
      <QuietSelect
        label={say('part')}
        value={split}
        options={splits.map((value) => ({ value, text: say(value) }))}
        onChange={(next) => void choose({ split: next })}
      />
      <span>
        {score} {say('of')}
      </span>
      <RunChoice />
      <span aria-hidden>·</span>
      <QuietSelect
        label={say('weights')}
        value={weights}
        options={weightChoices.map((value) => ({ value, text: say(value) }))}
        onChange={(next) => void choose({ weights: next })}
      />
    </div>
  );
}

/** The run by the name that Train has for it, with its date beside; a network without a run can be gone back to. */
function RunChoice() {
  const say = useWords(words);
  const how = useWords(own);
  const nameOf = useRunNames();
  const runs = useUsableRuns() ?? [];
  const run = useEvaluate((state) => state.run);
  const title = useProject((project) => project?.history.document.title) ?? '';
  const line = runs.find(({ folder }) => folder === run);
  const { name, when } = line ? nameOf(line) : { name: how('untrained', { network: title }), when: '' };
  const isUntrained = runs.every((one) => one.name !== title);
  return (
    <>
      <QuietSelect
        label={say('run')}
        value={run ?? ''}
        text={name}
        onChange={(next) => void choose({ run: next === '' ? undefined : next })}
      >
        {isUntrained && <option value="">{how('untrained', { network: title })}</option>}
        <RunOptions />
      </QuietSelect>
      {when !== '' && <time className="evaluate-when">{when}</time>}
    </>
  );
}
