import type { WeightSpec } from '../../engine/layers/index.js';
import type { Text } from '../../engine/text/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { bytes, count } from '../ui/format.js';
import { Count } from './costs/cost-table.js';
import { weightCount } from './costs/derivations.js';
import { initialText, spreadText } from './costs/initial-text.js';
import { weightName } from './costs/words.js';
import type { LayerSubject } from './subject.js';

const words = {
  none: {
    en: 'This layer has no weights: it computes the same before and after training.',
    zh: '该层没有权重：训练前后计算方式相同。',
  },
  unknown: {
    en: 'Its weights are known once its input is.',
    zh: '输入确定之后才能知道它的权重。',
  },
  shape: { en: 'Shape', zh: '形状' },
  count: { en: 'Numbers', zh: '个数' },
  starts: { en: 'Starts as', zh: '初始值' },
  trained: { en: 'Trained', zh: '训练' },
  yes: { en: 'yes', zh: '是' },
  frozen: { en: 'no, frozen', zh: '否，已冻结' },
  measured: { en: 'no, measured in training', zh: '否，训练中统计' },
  gates: { en: 'Gates', zh: '门' },
  gateRows: { en: '{rows} rows each, in this order', zh: '每个 {rows} 行，按此顺序' },
  size: { en: 'In the file', zh: '文件大小' },
  saved: { en: 'Saved as', zh: '保存为' },
} as const;

const axes: Readonly<Record<string, Text>> = {
  O: { en: 'outputs', zh: '输出' },
  I: { en: 'inputs', zh: '输入' },
  kH: { en: 'kernel height', zh: '核高' },
  kW: { en: 'kernel width', zh: '核宽' },
  kT: { en: 'kernel length', zh: '核长' },
  C: { en: 'channels', zh: '通道' },
  U: { en: 'units', zh: '单元' },
  'gates·U': { en: 'gates · units', zh: '门 · 单元' },
  'heads·D': { en: 'heads · size', zh: '头 · 大小' },
  vocabulary: { en: 'vocabulary', zh: '词表' },
  time: { en: 'steps', zh: '步' },
  features: { en: 'features', zh: '特征' },
};

/** Each weight: its axes, how it starts, whether it is trained. */
export function WeightsTab({ subject: { checked, id } }: { readonly subject: LayerSubject }) {
  const say = useWords(words);
  if (!checked || (checked.outputs.length === 0 && checked.weights.length === 0)) {
    return <p className="inspector-part inspector-note">{say('unknown')}</p>;
  }
  if (checked.weights.length === 0) return <p className="inspector-part inspector-note">{say('none')}</p>;
  return (
    <>
      {checked.weights.map((spec) => (
        <Weight key={spec.name} spec={spec} path={`${id}/${spec.name}`} />
      ))}
    </>
  );
}

function Weight({ spec, path }: { readonly spec: WeightSpec; readonly path: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const { shape, gates, initial, kind, trainable } = spec;
  const spread = spreadText(initial);
  const trained = kind === 'statistic' ? 'measured' : trainable ? 'yes' : 'frozen';
  return (
    <section className="inspector-part">
      <h3>{weightName(spec.name)[language]}</h3>
      <dl className="inspector-facts">
        <dt>{say('shape')}</dt>
        <dd>
          <span className="mono">{shape.map(count).join(' × ')}</span>
          <span className="inspector-under">{spec.axes.map((axis) => axes[axis]?.[language] ?? axis).join(' × ')}</span>
        </dd>
        <dt>{say('count')}</dt>
        <dd>
          <Count derived={weightCount(spec)} label={say('count')} />
        </dd>
        {gates && (
          <>
            <dt>{say('gates')}</dt>
            <dd>
              <span className="mono">{gates.join(', ')}</span>
              <span className="inspector-under">
                {say('gateRows', { rows: count((shape[0] ?? 0) / gates.length) })}
              </span>
            </dd>
          </>
        )}
        <dt>{say('starts')}</dt>
        <dd>
          {initial.kind === 'blocks' && gates
            ? initial.values.map((value, i) => `${gates[i]} ${value}`).join(', ')
            : initialText(initial, language)}
          {spread !== undefined && <span className="inspector-under mono">{spread}</span>}
        </dd>
        <dt>{say('trained')}</dt>
        <dd>{say(trained)}</dd>
        <dt>{say('size')}</dt>
        <dd className="mono">{bytes(4 * weightCount(spec).value)}</dd>
        <dt>{say('saved')}</dt>
        <dd className="mono">{path}</dd>
      </dl>
    </section>
  );
}
