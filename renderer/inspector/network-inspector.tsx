import type { CheckedGraph } from '../../engine/check/index.js';
import type { GraphDocument, JsonObject } from '../../engine/document/index.js';
import type { Language, ParamText } from '../../engine/text/index.js';
import { settingTexts } from '../../engine/text/index.js';
import { nodeName } from '../network/node-facts.js';
import { dataTitles } from '../project/data-titles.js';
import { edit, endEdit } from '../state/project-store.js';
import { showNode } from '../state/reveal-store.js';
import { setView } from '../state/view-store.js';
import { settingValueText } from '../training/setting-value.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Explained } from '../ui/explained.js';
import { bytes, count, percent } from '../ui/format.js';

const words = {
  network: { en: 'Network', zh: '网络' },
  title: { en: 'Network title', zh: '网络标题' },
  layers: { en: 'Layers', zh: '层数' },
  parameters: { en: 'Parameters', zh: '参数量' },
  trained: { en: 'of these trained', zh: '其中参与训练' },
  multiplyAdds: { en: 'Multiply-adds per example', zh: '每个样本的乘加次数' },
  file: { en: 'Weights in a file', zh: '权重文件大小' },
  fileHow: { en: '{count} × 4 bytes', zh: '{count} × 4 字节' },
  memory: { en: 'Memory to train, per example', zh: '训练内存（每个样本）' },
  memoryHow: {
    en: 'Estimate: every number that the layers make for one example, 4 bytes each, and as much again for the gradients.',
    zh: '估计值：各层为一个样本产生的所有数值，每个 4 字节，再加上同样多的梯度。',
  },
  holds: { en: 'Where the parameters are', zh: '参数分布' },
  training: { en: 'Training', zh: '训练' },
  trainingUsual: { en: 'Everything as usual.', zh: '全部为默认设置。' },
  data: { en: 'Data', zh: '数据' },
  dataNone: { en: 'No data chosen yet.', zh: '尚未选择数据。' },
  source: { en: 'Source', zh: '来源' },
  toTrain: { en: 'Change in Train', zh: '到“训练”中更改' },
  toData: { en: 'Change in Data', zh: '到“数据”中更改' },
  hint: { en: 'Select a layer to see and change its settings.', zh: '选择一个层即可查看和更改它的设置。' },
} as const;

/** Nothing is selected: the network as a whole. */
export function NetworkInspector({
  document,
  checked,
}: {
  readonly document: GraphDocument;
  readonly checked: CheckedGraph;
}) {
  const say = useWords(words);
  const { totals } = checked;
  const all = [...checked.nodes.values()];
  return (
    <div className="inspector-scroll scrolling">
      <header className="inspector-head">
        <div className="inspector-type">
          <b>{say('network')}</b>
        </div>
        <input
          className="field inspector-title"
          aria-label={say('title')}
          value={document.title}
          onChange={(event) => edit({ command: 'setTitle', args: { title: event.target.value } })}
          onBlur={endEdit}
        />
      </header>
      <section className="inspector-part">
        <table className="cost-table">
          <tbody>
            <tr>
              <th scope="row">{say('layers')}</th>
              <td>{count(all.length)}</td>
            </tr>
            <tr className="total">
              <th scope="row">{say('parameters')}</th>
              <td>
                <Explained
                  label={`${say('parameters')}: ${count(totals.parameters)}`}
                  how={sumOf(checked, 'parameters')}
                >
                  {count(totals.parameters)}
                </Explained>
              </td>
            </tr>
            {totals.trainable < totals.parameters && (
              <tr>
                <th scope="row">{say('trained')}</th>
                <td>{count(totals.trainable)}</td>
              </tr>
            )}
            <tr>
              <th scope="row">{say('multiplyAdds')}</th>
              <td>
                <Explained
                  label={`${say('multiplyAdds')}: ${count(totals.multiplyAdds)}`}
                  how={sumOf(checked, 'multiplyAdds')}
                >
                  {count(totals.multiplyAdds)}
                </Explained>
              </td>
            </tr>
            <tr>
              <th scope="row">{say('file')}</th>
              <td>
                <Explained how={() => say('fileHow', { count: count(totals.parameters) })}>
                  {bytes(4 * totals.parameters)}
                </Explained>
              </td>
            </tr>
            <tr>
              <th scope="row">{say('memory')}</th>
              <td>
                <Explained how={() => say('memoryHow')}>{bytes(totals.trainingBytes)}</Explained>
              </td>
            </tr>
          </tbody>
        </table>
      </section>
      <Holders checked={checked} />
      <section className="inspector-part">
        <h3>{say('data')}</h3>
        <Facts
          values={document.data}
          texts={{ source: { label: words.source, help: words.source } }}
          value={(name, value, language) =>
            name === 'source' && typeof value === 'string' ? (dataTitles[value]?.[language] ?? value) : undefined
          }
          none={say('dataNone')}
        />
        <Button size="small" onClick={() => setView({ mode: 'data' })}>
          {say('toData')}
        </Button>
      </section>
      <section className="inspector-part">
        <h3>{say('training')}</h3>
        <Facts values={document.training} texts={settingTexts} value={settingValueText} none={say('trainingUsual')} />
        <Button size="small" onClick={() => setView({ mode: 'train' })}>
          {say('toTrain')}
        </Button>
      </section>
      <p className="inspector-part inspector-note">{say('hint')}</p>
    </div>
  );
}

/** The largest parts of a sum, with what all the others come to. */
function sumOf({ nodes, totals }: CheckedGraph, what: 'parameters' | 'multiplyAdds'): (() => string) | undefined {
  const parts = [...nodes.values()].map(({ cost }) => cost[what]).filter((part) => part > 0);
  if (parts.length === 0) return undefined;
  return () => {
    const shown = parts.slice(0, 12).map(count);
    const rest = parts.slice(12).reduce((a, b) => a + b, 0);
    return `${[...shown, ...(rest > 0 ? [`… ${count(rest)}`] : [])].join(' + ')} = ${count(totals[what])}`;
  };
}

/** The layers and blocks with the most parameters, each with its bar. */
function Holders({ checked: { document, nodes, blocks, totals } }: { readonly checked: CheckedGraph }) {
  const say = useWords(words);
  if (totals.parameters === 0) return null;
  const largest = [...document.nodes.values()]
    .map((record) => {
      const { parameters = 0 } = nodes.get(record.id)?.cost ?? blocks.get(record.id)?.totals ?? {};
      return { id: record.id, name: nodeName(record), parameters };
    })
    .filter(({ parameters }) => parameters > 0)
    .sort((a, b) => b.parameters - a.parameters)
    .slice(0, 6);
  return (
    <section className="inspector-part">
      <h3>{say('holds')}</h3>
      <ul className="inspector-holders">
        {largest.map(({ id, name, parameters }) => {
          const share = parameters / totals.parameters;
          return (
            <li key={id}>
              <button type="button" onClick={() => showNode(id)}>
                <span className="inspector-holder-name">{name}</span>
                <span className="inspector-holder-bar" aria-hidden>
                  <i style={{ width: `${100 * share}%` }} />
                </span>
                <span className="mono" title={`${count(parameters)} / ${count(totals.parameters)}`}>
                  {percent(share, 1)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Facts({
  values,
  texts,
  value: shown,
  none,
}: {
  readonly values: JsonObject;
  readonly texts: Readonly<Record<string, ParamText>>;
  /** A value as people read it; undefined where it is written as it is. */
  value(name: string, value: unknown, language: Language): string | undefined;
  readonly none: string;
}) {
  const language = useLanguage();
  const entries = Object.entries(values);
  if (entries.length === 0) return <p className="inspector-note">{none}</p>;
  return (
    <dl className="inspector-facts">
      {entries.map(([name, value]) => (
        <div key={name} className="inspector-fact">
          <dt>{texts[name]?.label[language] ?? name}</dt>
          <dd className="mono">
            {typeof value === 'object' ? JSON.stringify(value) : (shown(name, value, language) ?? String(value))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
