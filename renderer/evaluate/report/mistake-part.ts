import type { Say } from '../../text/words-in.js';
import { count, percent, significant } from '../../ui/format.js';
import { bestOf, mistakes } from '../class-figures.js';
import { largestErrors } from '../number-figures.js';
import { rowText } from '../row-text.js';
import type { ClassAnswers, NumberAnswers } from '../run-inputs.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import type { ReportFacts } from './report-facts.js';
import type { reportWords } from './report-words.js';

const mostMistakes = 24;
const mostErrors = 30;
const mostColumns = 8;

/** Rows whose samples the report shows. */
export function shownRows({ evaluation, answers }: Pick<ReportFacts, 'evaluation' | 'answers'>): number[] {
  if (answers.task === 'classes') {
    return mistakes(answers)
      .slice(0, mostMistakes)
      .map(({ row }) => row);
  }
  return evaluation.task === 'pixels' ? evaluation.worst.map(({ index }) => index) : [];
}

/** What the network got most wrong, with the samples themselves. */
export function mistakePart(facts: ReportFacts, say: Say<typeof reportWords>): Markup {
  const { answers, evaluation } = facts;
  if (answers.task === 'classes') return classMistakes(answers, facts, say);
  if (answers.task === 'number') return numberErrors(answers, say);
  if (evaluation.task !== 'pixels') return markup``;
  return markup`<h2>${say('worstImages')}</h2><ol class="mistakes">${evaluation.worst.map(
    ({ index, pixelAccuracy }) => markup`<li>${picture(facts, index, say)}<span>${say('pixelAccuracy')} ${percent(
      pixelAccuracy,
    )}<br><small>${say('sample', { row: index })}</small></span></li>
`,
  )}</ol>`;
}

function classMistakes(answers: ClassAnswers, facts: ReportFacts, say: Say<typeof reportWords>): Markup {
  const { names } = facts.inputs;
  const all = mistakes(answers);
  const shown = all.slice(0, mostMistakes);
  if (all.length === 0) return markup`<h2>${say('worstMistakes')}</h2><p>${say('noMistakes')}</p>`;
  const said = (row: number, predicted: number, probability: number): string => {
    const came = facts.samples.get(row)?.came;
    const best = came ? bestOf(came, 2) : [{ index: predicted, value: probability }];
    return best.map(({ index, value }) => `${names[index] ?? ''} ${percent(value, 1)}`).join(' · ');
  };
  return markup`<h2>${say('worstMistakes')}</h2><p>${say('mistakesNote', { shown: shown.length, all: all.length })}</p>
<ol class="mistakes">${shown.map(
    ({ row, label, predicted, probability }) => markup`<li>${picture(facts, row, say)}<span>${say('wanted')} <b>${
      names[label]
    }</b><br>${say('predicted')} <b>${names[predicted]}</b><br><small>${said(row, predicted, probability)}<br>${say(
      'sample',
      { row },
    )}</small></span></li>
`,
  )}</ol>`;
}

function picture({ images, samples, inputs }: ReportFacts, row: number, say: Say<typeof reportWords>): Markup {
  const address = images.get(row);
  if (address !== undefined) return markup`<img src="${address}" alt="${say('sample', { row })}">`;
  const sample = samples.get(row);
  return sample && !inputs.image
    ? markup`<code>${rowText(sample.values, inputs.columns, mostColumns)}</code>`
    : markup``;
}

function numberErrors(answers: NumberAnswers, say: Say<typeof reportWords>): Markup {
  return markup`${answers.names.map((name, target) => {
    const worst = largestErrors(answers, target).slice(0, mostErrors);
    return markup`<h2>${say('errors')}: ${name}</h2>
<p>${say('errorsNote', { shown: worst.length, all: answers.count })}</p>
<table><thead><tr><th class="number">${say('row')}</th><th class="number">${say('wanted')}</th>
<th class="number">${say('predicted')}</th><th class="number">${say('error')}</th></tr></thead><tbody>${worst.map(
      ({ row, wanted, came }) => markup`<tr><td class="number">${count(row)}</td><td class="number">${significant(
        wanted,
      )}</td><td class="number">${significant(came)}</td><td class="number">${significant(came - wanted, 3)}</td></tr>
`,
    )}</tbody></table>`;
  })}`;
}
