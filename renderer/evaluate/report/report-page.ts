import type { Language } from '../../../engine/text/index.js';
import { wordsIn } from '../../text/words-in.js';
import { count } from '../../ui/format.js';
import { classPart } from './class-part.js';
import { dateText } from './date-text.js';
import { Markup, markup } from './markup.js';
import { mistakePart } from './mistake-part.js';
import { networkPart } from './network-part.js';
import type { ReportFacts } from './report-facts.js';
import { reportStyle } from './report-style.js';
import { reportWords } from './report-words.js';
import { runPart } from './run-part.js';
import { scorePart } from './score-part.js';

/**
 * The evaluation as one HTML file that opens without a network: no script, nothing fetched, and a policy in the file
 * that lets none run even if a name should get past the escaping.
 */
export function reportPage(facts: ReportFacts, language: Language): string {
  const say = wordsIn(reportWords, language);
  const { name, now, split, weights, evaluation, record } = facts;
  const title = say('heading', { name });
  const made = say('made', {
    version: record.versions.netloom,
    date: dateText(now, language),
    part: say(split),
    count: count(evaluation.samples),
    weights: say(weights),
  });
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Markup(reportStyle)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${made}</p>
${scorePart(facts, say)}
${classPart(facts, say)}
${mistakePart(facts, say)}
${networkPart(facts, say, language)}
${runPart(facts, say, language)}
</body>
</html>
`.text;
}
