import type { Language } from '../../engine/text/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { choose, useEvaluate } from './evaluate-store.js';
import type { RunLine, Split, Weights } from './run-inputs.js';
import { words } from './words.js';

const splits: readonly Split[] = ['test', 'validation', 'training'];
const weightChoices: readonly Weights[] = ['best', 'final'];

/** Which run, with which of its weights, on which part of its data; drawn as words of one sentence. */
export function EvaluateChoices({ score }: { readonly score: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const { runs = [], run, weights, split } = useEvaluate();
  return (
    <div className="evaluate-choices">
      <select
        aria-label={say('part')}
        value={split}
        onChange={(event) => void choose({ split: event.target.value as Split })}
      >
        {splits.map((part) => (
          <option key={part} value={part}>
            {say(part)}
          </option>
        ))}
      </select>
      <span>
        {score} {say('of')}
      </span>
      <select aria-label={say('run')} value={run} onChange={(event) => void choose({ run: event.target.value })}>
        {runs.map((line) => (
          <option key={line.folder} value={line.folder}>
            {runTitle(line, language)}
          </option>
        ))}
      </select>
      <span>·</span>
      <select
        aria-label={say('weights')}
        value={weights}
        onChange={(event) => void choose({ weights: event.target.value as Weights })}
      >
        {weightChoices.map((choice) => (
          <option key={choice} value={choice}>
            {say(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** `LeNet-5, 21 Nov, 17:45`. */
export function runTitle({ name, created, folder }: RunLine, language: Language): string {
  return created === undefined ? (name ?? folder) : `${name ?? ''}, ${whenMade(created, language)}`;
}

export function whenMade(created: string, language: Language): string {
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', format).format(new Date(created));
}
