import type { Say } from '../../text/words-in.js';
import { count, percent } from '../../ui/format.js';
import { confusions } from '../class-figures.js';
import { labelRows } from '../label-figures.js';
import type { ClassesEvaluation, Evaluation } from '../run-inputs.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import type { ReportFacts } from './report-facts.js';
import type { reportWords } from './report-words.js';

/** A matrix of more classes fills no page that anybody reads. */
const mostClasses = 40;
const mostPairs = 60;

/** What each class or label scores, what is taken for what, and how far the confidence can be trusted. */
export function classPart({ evaluation, answers }: ReportFacts, say: Say<typeof reportWords>): Markup {
  switch (evaluation.task) {
    case 'classes':
      return markup`${confusionTable(evaluation, say('confusionNote'), say)}
<h2>${say('classes')}</h2>
${scoreTable(
  evaluation.perClass.map(({ support, ...score }) => ({ ...score, count: support })),
  'class',
  say,
)}
${calibrationTable(evaluation, say)}`;
    case 'labels': {
      const rows = answers.task === 'labels' ? labelRows(answers) : [];
      const counted = rows.map(({ counts, ...score }) => ({
        ...score,
        count: counts.truePositives + counts.falseNegatives,
      }));
      return markup`<h2>${say('labels')}</h2>${scoreTable(counted, 'label', say)}`;
    }
    case 'pixels':
      return markup`${confusionTable(evaluation, say('pixelNote'), say)}${pixelTable(evaluation, say)}`;
    case 'number':
      return markup``;
  }
}

function confusionTable(
  { confusion, perClass }: Pick<ClassesEvaluation, 'confusion'> & { readonly perClass: readonly { name: string }[] },
  note: string,
  say: Say<typeof reportWords>,
): Markup {
  const names = perClass.map(({ name }) => name);
  if (names.length > mostClasses) return pairsTable(confusion, names, say);
  const cell = (n: number, label: number, predicted: number): Markup =>
    markup`<td class="${label === predicted ? 'right' : n > 0 ? 'wrong' : ''}">${n === 0 ? '·' : count(n)}</td>`;
  return markup`<h2>${say('confusion')}</h2><p>${note}</p>
<div class="scroll"><table class="matrix"><thead><tr><th></th>${names.map(
    (name) => markup`<th scope="col">${name}</th>`,
  )}<th scope="col">n</th></tr></thead>
<tbody>${confusion.map(
    (row, label) => markup`<tr><th scope="row">${names[label]}</th>${row.map((n, predicted) =>
      cell(n, label, predicted),
    )}<td>${count(row.reduce((a, b) => a + b, 0))}</td></tr>
`,
  )}</tbody></table></div>`;
}

function pairsTable(
  confusion: readonly (readonly number[])[],
  names: readonly string[],
  say: Say<typeof reportWords>,
): Markup {
  const rows = confusions(confusion).slice(0, mostPairs);
  return markup`<h2>${say('confusion')}</h2><p>${say('pairsNote', { classes: names.length })}</p>
<table><thead><tr><th>${say('wanted')}</th><th>${say('predicted')}</th><th class="number">${say('count')}</th></tr></thead>
<tbody>${rows.map(
    ({ label, predicted, count: n }) =>
      markup`<tr><td>${names[label]}</td><td>${names[predicted]}</td><td class="number">${count(n)}</td></tr>`,
  )}</tbody></table>`;
}

interface ScoreRow {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

function scoreTable(rows: readonly ScoreRow[], of: 'class' | 'label', say: Say<typeof reportWords>): Markup {
  const share = (value: number): Markup => markup`<td class="number">${percent(value)}</td>`;
  return markup`<div class="scroll"><table><thead><tr><th>${say(of)}</th><th class="number">${say('precision')}</th>
<th class="number">${say('recall')}</th><th class="number">F1</th><th class="number">${say('support')}</th></tr></thead>
<tbody>${rows.map(
    ({ name, precision, recall, f1, count: n }) => markup`<tr><th scope="row">${name}</th>${share(precision)}${share(
      recall,
    )}${share(f1)}<td class="number">${count(n)}</td></tr>
`,
  )}</tbody></table></div>`;
}

function pixelTable({ perClass }: Extract<Evaluation, { task: 'pixels' }>, say: Say<typeof reportWords>): Markup {
  return markup`<h2>${say('classes')}</h2>
<table><thead><tr><th>${say('class')}</th><th class="number">IoU</th><th class="number">Dice</th>
<th class="number">${say('pixels')}</th></tr></thead><tbody>${perClass.map(
    ({ name, iou, dice, support }) => markup`<tr><th scope="row">${name}</th>
<td class="number">${iou?.toFixed(4) ?? '–'}</td><td class="number">${dice?.toFixed(4) ?? '–'}</td>
<td class="number">${count(support)}</td></tr>`,
  )}</tbody></table>`;
}

function calibrationTable({ calibration }: ClassesEvaluation, say: Say<typeof reportWords>): Markup {
  const bins = calibration.bins.filter((bin) => bin.count > 0);
  return markup`<h2>${say('calibration')}</h2><p>${say('calibrationNote')}</p>
<table><thead><tr><th>${say('confidence')}</th><th class="number">${say('answers')}</th>
<th class="number">${say('meanConfidence')}</th><th class="number">${say('right')}</th></tr></thead>
<tbody>${bins.map(
    ({ from, to, count: n, confidence, accuracy }) => markup`<tr>
<td class="number">${say('to', { low: (100 * from).toFixed(1), high: percent(to, 1) })}</td><td class="number">${count(n)}</td>
<td class="number">${percent(confidence)}</td><td class="number">${percent(accuracy)}</td></tr>`,
  )}</tbody></table>`;
}
