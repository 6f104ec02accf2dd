import { Copy, LogIn, PanelTopClose, PanelTopOpen } from 'lucide-react';
import { findBlock } from '../../../engine/blocks/index.js';
import { ProblemError } from '../../../engine/base/index.js';
import type { CheckedGraph } from '../../../engine/check/index.js';
import type { BlockDefinition, GraphDocument } from '../../../engine/document/index.js';
import { findLayer } from '../../../engine/layers/index.js';
import type { ParamText } from '../../../engine/text/index.js';
import { edit, editTogether, endEdit, goInside, project, select } from '../../state/project-store.js';
import { useLanguage, useWords } from '../../text/words.js';
import { Button } from '../../ui/button.js';
import { Explained } from '../../ui/explained.js';
import { bytes, count, percent, grouped } from '../../ui/format.js';
import { tellRefusal } from '../../ui/notices.js';
import { costWords } from '../costs/words.js';
import { NumberInput } from '../fields/number-input.js';
import { FieldRow } from '../fields/field-row.js';
import { ParamField } from '../fields/param-field.js';
import { NodeProblems } from '../node-problems.js';
import type { BlockSubject } from '../subject.js';
import { commandOn } from '../subject.js';
import { ownCopy } from './own-copy.js';
import { blockWords } from './words.js';

/** A block: what it exposes, how often it stands, what it holds, and the ways into it. */
export function BlockInspector({
  subject,
  checked,
  document,
}: {
  readonly subject: BlockSubject;
  readonly checked: CheckedGraph;
  readonly document: GraphDocument;
}) {
  const say = useWords(blockWords);
  const language = useLanguage();
  const { record, schema, params, edited } = subject;
  const own = document.definitions.get(record.definition);
  const about = own ? undefined : findBlock(record.definition);
  const targets = edited ? [edited] : [];
  return (
    <>
      <NodeProblems subject={subject} />
      <section className="inspector-part">
        {about && <p className="inspector-note">{about.text.summary[language]}</p>}
        <Doors subject={subject} own={own} />
      </section>
      <section className="inspector-part">
        <div className="field-rows">
          {Object.entries(schema).map(([name, param]) => (
            <ParamField
              key={name}
              targets={targets}
              name={name}
              param={param}
              value={params[name]}
              text={about?.text.params[name] ?? (own && exposedText(own, name))}
              given={Object.hasOwn(record.params, name)}
            />
          ))}
          <Repeat subject={subject} />
        </div>
      </section>
      <Costs subject={subject} checked={checked} />
      {about && (
        <section className="inspector-part explain">
          <h3>{say('about')}</h3>
          <p>{grouped(about.text.about[language])}</p>
          <p className="explain-source">{about.source}</p>
        </section>
      )}
    </>
  );
}

/** What the inner layer says of its parameter, under the name that the block gives it. */
function exposedText({ exposed, nodes }: BlockDefinition, name: string): ParamText | undefined {
  const inner = exposed.find((one) => one.name === name);
  const node = inner && nodes.get(inner.node);
  const text = node?.kind === 'layer' ? findLayer(node.layer)?.text.params[inner?.param ?? ''] : undefined;
  return text && { label: { en: name, zh: name }, help: text.help };
}

function Doors({
  subject: { record, edited },
  own,
}: {
  readonly subject: BlockSubject;
  readonly own: BlockDefinition | undefined;
}) {
  const say = useWords(blockWords);
  const language = useLanguage();
  const onNetwork = edited !== undefined && edited.inside === undefined;
  const folded = record.folded === true;
  const fold = (): void => {
    const done = edit({ command: 'foldBlock', args: { node: record.id, folded: !folded } });
    if (!done.ok) tellRefusal(new ProblemError(done.problems));
  };
  const copy = (): void => {
    const builtIn = findBlock(record.definition)?.text.title[language];
    const title = say('copyTitle', { title: own?.title ?? builtIn ?? record.definition });
    const requests = ownCopy(project().history.document, record, title);
    if (!requests) return;
    endEdit();
    const done = editTogether(requests);
    if (done.ok) select([record.id]);
    else tellRefusal(new ProblemError(done.problems));
  };
  if (!onNetwork) return null;
  return (
    <div className="inspector-chips">
      <Button size="small" onClick={fold}>
        {folded ? <PanelTopOpen size={13} aria-hidden /> : <PanelTopClose size={13} aria-hidden />}
        {say(folded ? 'open' : 'fold')}
      </Button>
      {own && (
        <Button size="small" onClick={() => goInside(own.id)}>
          <LogIn size={13} aria-hidden />
          {say('goInside')}
        </Button>
      )}
      <Button size="small" title={say('copyHelp')} onClick={copy}>
        <Copy size={13} aria-hidden />
        {say('copy')}
      </Button>
    </div>
  );
}

function Repeat({ subject: { record, edited } }: { readonly subject: BlockSubject }) {
  const say = useWords(blockWords);
  const { repeat = 1 } = record;
  const set = (value: number | string): void => {
    if (edited && typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 64) {
      edit(commandOn(edited, 'setRepeat', { repeat: value }));
    }
  };
  return (
    <FieldRow label={say('repeat')} help={say('repeatHelp')} onReset={() => set(1)}>
      <NumberInput
        label={say('repeat')}
        value={repeat}
        min={1}
        max={64}
        unit={say('times')}
        readOnly={!edited}
        onType={set}
        onLeave={endEdit}
      />
    </FieldRow>
  );
}

function Costs({ subject: { opened }, checked }: { readonly subject: BlockSubject; readonly checked: CheckedGraph }) {
  const say = useWords(blockWords);
  const sayCost = useWords(costWords);
  if (!opened) return null;
  const { totals, layers } = opened;
  const inner = layers.flatMap((id) => checked.nodes.get(id) ?? []);
  const sumOf = (what: 'parameters' | 'multiplyAdds'): (() => string) | undefined => {
    const parts = inner.map(({ cost }) => cost[what]).filter((part) => part > 0);
    const shown = parts.slice(0, 12).map(count);
    const rest = parts.slice(12).reduce((sum, part) => sum + part, 0);
    if (rest > 0) shown.push(`… ${count(rest)}`);
    return parts.length > 0 ? () => `${shown.join(' + ')} = ${count(totals[what])}` : undefined;
  };
  const share = checked.totals.multiplyAdds > 0 ? totals.multiplyAdds / checked.totals.multiplyAdds : 0;
  return (
    <section className="inspector-part" aria-label={say('cost')}>
      <h3>{say('cost')}</h3>
      <table className="cost-table">
        <tbody>
          <tr>
            <th scope="row">{say('layers')}</th>
            <td>{count(layers.length)}</td>
          </tr>
          <tr>
            <th scope="row">{say('parameters')}</th>
            <td>
              <Explained label={`${say('parameters')}: ${count(totals.parameters)}`} how={sumOf('parameters')}>
                {count(totals.parameters)}
              </Explained>
            </td>
          </tr>
          <tr>
            <th scope="row">{say('multiplyAdds')}</th>
            <td>
              <Explained label={`${say('multiplyAdds')}: ${count(totals.multiplyAdds)}`} how={sumOf('multiplyAdds')}>
                {count(totals.multiplyAdds)}
              </Explained>
            </td>
          </tr>
          <tr>
            <th scope="row">{say('share')}</th>
            <td>
              <Explained how={() => `${count(totals.multiplyAdds)} / ${count(checked.totals.multiplyAdds)}`}>
                {percent(share, share < 0.0995 ? 1 : 0)}
              </Explained>
            </td>
          </tr>
          <tr>
            <th scope="row">{say('memory')}</th>
            <td>
              <Explained how={() => sayCost('memoryHow')}>{bytes(totals.trainingBytes)}</Explained>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
