import type { Language } from '../../engine/text/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { moment } from '../ui/format.js';
import { choose, useEvaluate } from './evaluate-store.js';
import { QuietSelect } from './quiet-select.js';
import type { RunLine, Split, Weights } from './run-inputs.js';
import { useUsableRuns } from './usable-runs.js';
import { words } from './words.js';

const splits: readonly Split[] = ['test', 'validation', 'training'];
const weightChoices: readonly Weights[] = ['best', 'final'];

/** Which run, with which of its weights, on which part of its data; drawn as words of one sentence. */
export function EvaluateChoices({ score }: { readonly score: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const runs = useUsableRuns() ?? [];
  const { run, weights, split } = useEvaluate();
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
      <QuietSelect
        label={say('run')}
        value={run ?? ''}
        options={runs.map((line) => ({ value: line.folder, text: runTitle(line, language) }))}
        onChange={(next) => void choose({ run: next })}
      />
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

/** `LeNet-5, 21 Nov, 17:45`. */
export function runTitle({ name, created, folder }: RunLine, language: Language): string {
  return created === undefined ? (name ?? folder) : `${name ?? ''}, ${moment(created, language)}`;
}
