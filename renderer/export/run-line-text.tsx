import { useRunNames } from '../evaluate/run-names.js';
import { useWords } from '../text/words.js';
import { percent, significant } from '../ui/format.js';
import { useExporting } from './export-store.js';
import { exportWords } from './words.js';

/** Which run it is and how good its best epoch was. */
export function RunLineText() {
  const say = useWords(exportWords);
  const nameOf = useRunNames();
  const record = useExporting((exporting) => exporting.record);
  if (!record) return null;
  const { line, best } = record;
  const { name, when } = nameOf(line);
  const parts = [name, when];
  if (best) {
    parts.push(say('facts', { epoch: best.epoch, epochs: line.epochsDone ?? best.epoch }));
    const { accuracy, loss } = best.metrics;
    if (accuracy !== undefined) {
      parts.push(say('validation', { value: percent(accuracy), metric: say('accuracy') }));
    } else if (loss !== undefined) parts.push(say('validation', { value: significant(loss), metric: say('loss') }));
  }
  return <p>{parts.filter((part) => part !== '').join(', ')}</p>;
}
