import { useDeferredValue } from 'react';
import type { CheckedGraph } from '../../engine/check/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { CostTable } from './costs/cost-table.js';
import { costWords } from './costs/words.js';
import { ParamField } from './fields/param-field.js';
import { isUsed, symbolOf } from './fields/param-names.js';
import { initialText } from './costs/initial-text.js';
import { NodeFigure } from './figures/node-figure.js';
import { NodeFormula } from './figures/node-formula.js';
import { paddingNote } from './figures/padding-note.js';
import { windowOf } from './figures/window-geometry.js';
import { NodeProblems } from './node-problems.js';
import type { LayerSubject } from './subject.js';
import { Alternatives } from './explain/alternatives.js';
import { inspectorWords } from './words.js';

/** A layer's figure, formula, parameters, weights and costs. */
export function LayerSettings({
  subject,
  checked,
}: {
  readonly subject: LayerSubject;
  readonly checked: CheckedGraph;
}) {
  const say = useWords(inspectorWords);
  const sayCost = useWords(costWords);
  // The figure and the sums may follow a moment after the typing.
  const late = useDeferredValue(subject);
  const lateChecked = useDeferredValue(checked);
  const costTitle = sayCost((late.checked?.weights.length ?? 0) > 0 ? 'title' : 'cost');
  return (
    <>
      <NodeProblems subject={subject} />
      <NodeFigure subject={late} />
      <NodeFormula subject={late} />
      <section className="inspector-part">
        <ParamFields subject={subject} />
        {Object.keys(subject.schema).length === 0 && <p className="inspector-note">{say('noSettings')}</p>}
      </section>
      {late.checked && late.layer && (
        <section className="inspector-part" aria-label={costTitle}>
          <h3>{costTitle}</h3>
          <CostTable node={late.checked} checked={lateChecked} />
        </section>
      )}
      <Alternatives subject={late} checked={lateChecked} />
    </>
  );
}

function ParamFields({ subject }: { readonly subject: LayerSubject }) {
  const language = useLanguage();
  const { record, schema, params, layer, edited } = subject;
  const targets = edited ? [edited] : [];
  const window = windowOf(subject);
  const used = Object.entries(schema).filter(([name]) => isUsed(record.layer, name, params));
  const field = ([name, param]: (typeof used)[number]) => (
    <ParamField
      key={name}
      targets={targets}
      name={name}
      param={param}
      value={params[name]}
      text={layer?.text.params[name]}
      symbol={symbolOf(schema, name)}
      given={Object.hasOwn(record.params, name)}
      note={name === 'padding' && window ? paddingNote(window, language) : undefined}
      context={{
        pads: window?.pads,
        automatic: name === 'initialiser' ? automaticText(subject, language) : undefined,
      }}
    />
  );
  const switches = used.filter(([, { kind }]) => kind === 'boolean');
  return (
    <div className="field-rows">
      {used.filter(([, { kind }]) => kind !== 'boolean').map(field)}
      {switches.length > 0 && <div className="field-switches">{switches.map(field)}</div>}
    </div>
  );
}

/** What `auto` comes to for this layer's kernel. */
function automaticText({ params, checked }: LayerSubject, language: 'en' | 'zh'): string | undefined {
  const kernel = checked?.weights.find(({ shape }) => shape.length > 1);
  return params['initialiser'] === 'auto' && kernel ? initialText(kernel.initial, language) : undefined;
}
