import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import type { CheckedGraph } from '../../../engine/check/index.js';
import { announce } from '../../ui/announce.js';
import { useLanguage, useWords } from '../../text/words.js';
import { Button, IconButton } from '../../ui/button.js';
import { count, short, grouped } from '../../ui/format.js';
import { Formula } from '../../ui/formula.js';
import { useSettled } from '../../ui/use-settled.js';
import { plainFormula } from '../../network/plain-formula.js';
import { valueText } from '../fields/param-field.js';
import { optionName } from '../fields/param-names.js';
import { fieldWords } from '../fields/words.js';
import { functionFormula } from '../figures/filled-formula.js';
import type { LayerSubject } from '../subject.js';
import { applyRequests, settleMs } from './alternatives.js';
import { plainWords } from './plain-words.js';
import type { PythonSource } from './python-call.js';
import { pythonCall } from './python-call.js';
import { variantsOf } from './variants.js';
import { explainWords } from './words.js';
import './explain.css';

/** The layer in plain words, with this node's own numbers. */
export function ExplainTab({ subject, checked }: { readonly subject: LayerSubject; readonly checked: CheckedGraph }) {
  const say = useWords(explainWords);
  const language = useLanguage();
  const { layer, params, checked: node } = subject;
  if (!layer) return null;
  const field = node?.receptiveField;
  const activation = params['activation'];
  return (
    <div className="explain">
      <section className="inspector-part">
        <p className="explain-lead">{layer.text.summary[language]}</p>
        {plainWords(subject, say).map(({ question, answer }) => (
          <p key={answer}>
            {question !== undefined && <b>{question} </b>}
            {answer}
          </p>
        ))}
        {field && (
          <p>
            <b>{say('field')} </b>
            {say('fieldPart', { size: field.size.map(count).join(' × '), jump: jumpText(field.jump) })}
          </p>
        )}
      </section>
      <WhatIf subject={subject} checked={checked} />
      <section className="inspector-part">
        <h3>{say('about')}</h3>
        <p>{grouped(layer.text.about[language])}</p>
      </section>
      {layer.inputs.length > 0 && layer.id !== 'activation' && (
        <section className="inspector-part">
          <h3>{say('formula')}</h3>
          <div className="explain-formula">
            <Formula tex={plainFormula(layer)} />
          </div>
          {typeof activation === 'string' && (
            <div className="explain-formula">
              {say('phi', { name: optionName(activation) })} <Formula tex={functionFormula({ params })} />
            </div>
          )}
        </section>
      )}
      <Elsewhere subject={subject} />
      <section className="inspector-part">
        <h3>{say('source')}</h3>
        <p className="explain-source">{layer.source}</p>
      </section>
    </div>
  );
}

function jumpText(jump: readonly [number, number]): string {
  const [rows, columns] = jump.map((one) => count(Math.round(one * 100) / 100));
  return rows === columns ? String(rows) : `${rows} × ${columns}`;
}

function WhatIf({ subject, checked }: { readonly subject: LayerSubject; readonly checked: CheckedGraph }) {
  const say = useWords(explainWords);
  const sayField = useWords(fieldWords);
  const language = useLanguage();
  const now = useMemo(() => ({ subject, checked }), [subject, checked]);
  const settled = useSettled(now, settleMs);
  const variants = useMemo(() => (settled ? variantsOf(settled.subject, settled.checked) : []), [settled]);
  if (variants.length === 0) return null;
  return (
    <section className="inspector-part" aria-label={say('whatIf')}>
      <h3>{say('whatIf')}</h3>
      <ul className="explain-variants">
        {variants.map(
          ({ param, label, value, consequence: { output, parameters, multiplyAdds, breaks, requests } }) => (
            <li key={param}>
              <div>
                <span className="explain-change">
                  {say(output === undefined ? 'unfit' : 'becomes', {
                    change: `${label[language]} ${valueText(value, sayField)}`,
                    output: output?.replaceAll(' ', '\u00a0') ?? '',
                  })}
                </span>
                <div className="explain-consequence">
                  {output !== undefined &&
                    say('consequence', { parameters: short(parameters), adds: short(multiplyAdds) })}
                  {output !== undefined && breaks && ` · ${say('breaks')}`}
                </div>
              </div>
              <Button
                size="small"
                aria-label={`${say('do')}: ${label[language]} ${valueText(value, sayField)}`}
                onClick={() => applyRequests(requests)}
              >
                {say('do')}
              </Button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Elsewhere({ subject: { layer, params, checked } }: { readonly subject: LayerSubject }) {
  const say = useWords(explainWords);
  const language = useLanguage();
  if (!layer) return null;
  const known = checked && checked.outputs.length > 0 ? checked.inputs : undefined;
  return (
    <section className="inspector-part">
      <h3>{say('elsewhere')}</h3>
      {known && (
        <>
          <Python library="Keras" source={pythonCall(layer.keras, params, known, language)} />
          <Python library="PyTorch" source={pythonCall(layer.pytorch, params, known, language)} />
        </>
      )}
    </section>
  );
}

function Python({ library, source }: { readonly library: string; readonly source: PythonSource }) {
  const say = useWords(explainWords);
  if ('unsupported' in source) {
    return (
      <p>
        <b>{library}.</b> {say('none', { reason: source.unsupported })}
      </p>
    );
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(source.code);
    announce(say('copied', { library }));
  };
  return (
    <figure className="explain-code">
      <figcaption>
        {library}
        <IconButton small label={say('copy', { library })} onClick={copy}>
          <Copy size={13} aria-hidden />
        </IconButton>
      </figcaption>
      <pre>{source.code}</pre>
      {source.note !== undefined && <p>{source.note}</p>}
    </figure>
  );
}
