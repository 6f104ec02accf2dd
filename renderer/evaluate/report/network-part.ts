import { cardFacts } from '../../network/card-facts.js';
import { axisLabels } from '../../network/node-facts.js';
import { spineOrder } from '../../spine/spine-order.js';
import type { Language } from '../../../engine/text/index.js';
import type { Say } from '../../text/words-in.js';
import { count } from '../../ui/format.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import type { ReportFacts } from './report-facts.js';
import type { reportWords } from './report-words.js';

/** The network from its inputs down, blocks in one line each. */
export function networkPart({ checked }: ReportFacts, say: Say<typeof reportWords>, language: Language): Markup {
  if (!checked) return markup``;
  const { nodes, wires } = checked.document;
  const { parameters, multiplyAdds } = checked.totals;
  const rows = spineOrder(nodes, wires).flatMap((id) => {
    const facts = cardFacts(checked, id, language);
    if (!facts) return [];
    const { name, title, params, output, parameters: own } = facts;
    const shape = output ? axisLabels(output).map(({ size, letter }) => `${size}${letter}`) : [];
    return markup`<tr><th scope="row">${name}</th><td>${title}</td><td>${params}</td>
<td class="number">${shape.join(' × ')}</td><td class="number">${own === undefined ? '' : count(own)}</td></tr>`;
  });
  return markup`<h2>${say('network')}</h2>
<p>${say('networkNote', { parameters: count(parameters), operations: count(multiplyAdds) })}</p>
<div class="scroll"><table><thead><tr><th>${say('layer')}</th><th>${say('kind')}</th><th>${say('settings')}</th>
<th class="number">${say('output')}</th><th class="number">${say('parameters')}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
