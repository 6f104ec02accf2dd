import { Fragment } from 'react';
import { findBlock } from '../../engine/blocks/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { LayerGlyph } from '../network/layer-glyph.js';
import { familyOf } from '../network/family.js';
import { typeTitle } from '../network/node-facts.js';
import { useWords } from '../text/words.js';
import { count } from '../ui/format.js';
import { commonParams } from './common-params.js';
import { ParamField } from './fields/param-field.js';
import { symbolOf } from './fields/param-names.js';
import type { Subject } from './subject.js';

const words = {
  selected: { en: '{count} selected', zh: '已选择 {count} 个' },
  parameters: { en: '{count} parameters', zh: '{count} 个参数' },
  common: { en: 'Settings that all of them have', zh: '共有的设置' },
  none: { en: 'They have no setting in common.', zh: '没有共有的设置。' },
} as const;

/** Several nodes: what they are, and the parameters that all of them have. */
export function SeveralInspector({
  subjects,
  document,
}: {
  readonly subjects: readonly Subject[];
  readonly document: GraphDocument;
}) {
  const say = useWords(words);
  const kinds = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const id = subject.kind === 'layer' ? subject.record.layer : subject.record.definition;
    kinds.set(id, [...(kinds.get(id) ?? []), subject]);
  }
  const total = subjects.reduce((sum, one) => {
    const totals = one.kind === 'layer' ? one.checked?.cost : one.opened?.totals;
    return sum + (totals?.parameters ?? 0);
  }, 0);
  const common = commonParams(subjects);
  return (
    <div className="inspector-scroll scrolling">
      <header className="inspector-head">
        <div className="inspector-type">
          <b>{say('selected', { count: subjects.length })}</b>
          <span className="mono">{say('parameters', { count: count(total) })}</span>
        </div>
      </header>
      <section className="inspector-part">
        <ul className="inspector-kinds">
          {[...kinds].map(([id, [first, ...rest]]) => (
            <Fragment key={id}>
              {first && (
                <li>
                  <span className={`family-${familyOf(first.record)} inspector-glyph`}>
                    <LayerGlyph id={id} size={18} />
                  </span>
                  {typeTitle(first.record, (block) => document.definitions.get(block.definition)?.title)}
                  <span className="mono">{rest.length + 1}</span>
                </li>
              )}
            </Fragment>
          ))}
        </ul>
      </section>
      <section className="inspector-part">
        <h3>{say('common')}</h3>
        {common.length === 0 && <p className="inspector-note">{say('none')}</p>}
        <div className="field-rows">
          {common.map(({ name, param, value, given, targets }) => (
            <ParamField
              key={`${name} ${targets.map(({ node }) => node).join(' ')}`}
              targets={targets}
              name={name}
              param={param}
              value={value}
              text={textOf(subjects[0], name)}
              symbol={subjects[0] && symbolOf(subjects[0].schema, name)}
              given={given}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

function textOf(subject: Subject | undefined, name: string) {
  return subject?.kind === 'layer'
    ? subject.layer?.text.params[name]
    : findBlock(subject?.record.definition ?? '')?.text.params[name];
}
