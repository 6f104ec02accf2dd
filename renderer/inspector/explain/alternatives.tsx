import { useMemo } from 'react';
import { ProblemError } from '../../../engine/base/index.js';
import type { CheckedGraph } from '../../../engine/check/index.js';
import { editTogether, endEdit } from '../../state/project-store.js';
import { useLanguage, useWords } from '../../text/words.js';
import { short } from '../../ui/format.js';
import { useSettled } from '../../ui/use-settled.js';
import { tellRefusal } from '../../ui/notices.js';
import type { LayerSubject } from '../subject.js';
import { alternativesFor } from './alternative-list.js';
import type { Requests } from './what-if.js';
import { explainWords } from './words.js';

/** Looking at a change checks the network anew: not at each key. */
export const settleMs = 150;

/** Does a change that was looked at, as one step. */
export function applyRequests(requests: Requests): void {
  endEdit();
  const done = editTogether(requests);
  if (!done.ok) tellRefusal(new ProblemError(done.problems));
  endEdit();
}

/** Other ways to do what the layer does, each with the parameters that it would have. */
export function Alternatives({ subject, checked }: { readonly subject: LayerSubject; readonly checked: CheckedGraph }) {
  const say = useWords(explainWords);
  const language = useLanguage();
  const now = useMemo(() => ({ subject, checked }), [subject, checked]);
  const settled = useSettled(now, settleMs);
  const found = useMemo(() => (settled ? alternativesFor(settled.subject, settled.checked) : []), [settled]);
  if (found.length === 0) return null;
  return (
    <section className="inspector-part" aria-label={say('tryInstead')}>
      <h3>
        {say('tryInstead')} <span className="inspector-aside">{say('parameters')}</span>
      </h3>
      <div className="inspector-chips">
        {found.map(({ label, consequence: { requests, parameters, totals, multiplyAdds } }) => (
          <button
            key={label.en}
            type="button"
            className="button small fix"
            title={say('alternative', {
              parameters: short(parameters),
              adds: short(multiplyAdds),
              total: short(totals.parameters),
            })}
            onClick={() => applyRequests(requests)}
          >
            {label[language]} <span className="mono inspector-chip-number">{short(parameters)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
