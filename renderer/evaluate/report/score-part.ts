import type { Say } from '../../text/words-in.js';
import { count, percent, significant } from '../../ui/format.js';
import { macroF1 } from '../class-figures.js';
import { macroLabelF1 } from '../label-figures.js';
import type { ReportFacts } from './report-facts.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import type { reportWords } from './report-words.js';

/** The score that counts, how sure it is, and the figures beside it. */
export function scorePart({ evaluation, answers }: ReportFacts, say: Say<typeof reportWords>): Markup {
  switch (evaluation.task) {
    case 'classes': {
      const wrong = evaluation.samples - Math.round(evaluation.accuracy * evaluation.samples);
      return scores(say('accuracy'), percent(evaluation.accuracy), intervalText(evaluation.interval95, say), [
        [say('mistakes'), count(wrong)],
        [say('macroF1'), (100 * macroF1(evaluation)).toFixed(2)],
        [say('gap'), percent(evaluation.calibration.gap)],
        [say('loss'), significant(evaluation.loss)],
      ]);
    }
    case 'labels':
      return scores(say('labelAccuracy'), percent(evaluation.accuracy), intervalText(evaluation.interval95, say), [
        ...(answers.task === 'labels' ? [[say('macroF1'), (100 * macroLabelF1(answers)).toFixed(2)] as const] : []),
        [say('loss'), significant(evaluation.loss)],
      ]);
    case 'pixels':
      return scores(say('pixelAccuracy'), percent(evaluation.pixelAccuracy), '', [
        [say('meanIou'), evaluation.meanIou.toFixed(4)],
        [say('meanDice'), evaluation.meanDice.toFixed(4)],
        [say('loss'), significant(evaluation.loss)],
      ]);
    case 'number':
      return scores(say('r2'), evaluation.r2.toFixed(4), '', [
        [say('mae'), significant(evaluation.meanAbsoluteError)],
        [say('rmse'), significant(evaluation.rootMeanSquaredError)],
        [say('meanError'), significant(evaluation.meanError)],
        [say('loss'), significant(evaluation.loss)],
      ]);
  }
}

function scores(
  name: string,
  score: string,
  interval: string,
  figures: readonly (readonly [name: string, value: string])[],
): Markup {
  return markup`<p class="score">${score}</p>
<p>${name}${interval === '' ? '' : ` · ${interval}`}</p>
<dl class="figures">${figures.map(([title, value]) => markup`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function intervalText([low, high]: readonly [number, number], say: Say<typeof reportWords>): string {
  return say('interval', { interval: say('to', { low: (100 * low).toFixed(2), high: percent(high) }) });
}
