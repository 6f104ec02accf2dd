import { settingTexts } from '../../../engine/text/index.js';
import type { Language } from '../../../engine/text/index.js';
import type { Say } from '../../text/words-in.js';
import { settingValueText } from '../../training/setting-value.js';
import { count, duration } from '../../ui/format.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import type { ReportFacts } from './report-facts.js';
import { dateText } from './date-text.js';
import type { reportWords } from './report-words.js';

type Line = readonly [name: string, value: string];

/** How the run was made, from what data, and with what: enough to make it again. */
export function runPart(facts: ReportFacts, say: Say<typeof reportWords>, language: Language): Markup {
  const { record, created, folder } = facts;
  const { line, best, examples, data, versions, executor, threads } = record;
  const { epochs: planned, ...others } = record.settings;
  const done = line.epochsDone;
  const epochs =
    done === undefined || done === planned || typeof planned !== 'number'
      ? settingValueText('epochs', done ?? planned, language)
      : say('epochsOf', { done: count(done), planned: count(planned) });
  const settings = Object.entries(settingTexts).flatMap(([name, { label }]): Line[] => {
    const value = settingValueText(name, others[name], language);
    return value === '' ? [] : [[label[language], value]];
  });
  const parts = {
    train: count(examples.train),
    validation: count(examples.validation),
    test: count(examples.test),
  };
  const { netloom, node, platform, arch, cpu } = versions;
  return markup`<h2>${say('run')}</h2>${list([
    ...(created === undefined ? [] : [[say('started'), dateText(created, language)] as const]),
    ...(epochs === '' ? [] : [[say('epochs'), epochs] as const]),
    ...(best ? [[say('bestEpoch'), count(best.epoch)] as const] : []),
    [say('trained'), duration(record.seconds)],
    [say('executor'), say(threads === 1 ? 'oneThread' : 'threads', { executor, threads })],
    [say('folder'), folder],
    ...settings,
  ])}<h2>${say('data')}</h2>${list([
    [say('source'), data.source],
    [say('parts'), say('partsOf', parts)],
    [say('fingerprint'), data.fingerprint],
  ])}<h2>${say('versions')}</h2>${list([
    ['Netloom', netloom],
    ['Node', node],
    [say('machine'), [platform, arch, cpu].filter((part) => part !== undefined).join(', ')],
  ])}`;
}

function list(lines: readonly Line[]): Markup {
  return markup`<dl>${lines.map(
    ([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>
`,
  )}</dl>`;
}
