import type { ReactNode } from 'react';
import type { CheckedGraph, CheckedNode } from '../../engine/check/index.js';
import { nodeName } from '../network/node-facts.js';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { Explained } from '../ui/explained.js';
import { bytes, count, short } from '../ui/format.js';

const words = {
  params: { en: 'params', zh: '个参数' },
  multiplyAdds: { en: 'multiply-adds', zh: '次乘加' },
  parametersTitle: { en: 'Parameters', zh: '参数量' },
  multiplyAddsTitle: { en: 'Multiply-adds for one example', zh: '每个样本的乘加次数' },
  memoryTitle: { en: 'Memory', zh: '内存' },
  others: { en: '{count} more layers', zh: '其余 {count} 层' },
  weights: { en: 'Weights: {count} × 4 bytes', zh: '权重：{count} × 4 字节' },
  training: { en: 'Training one example, at most', zh: '训练一个样本，最多' },
  using: { en: 'Outputs of all layers, one example', zh: '所有层的输出，一个样本' },
  sum: { en: 'Together', zh: '合计' },
  frozen: { en: 'of them trained', zh: '其中参与训练' },
} as const;

const bytesPerNumber = 4;
const mostNamed = 6;

/** What the whole network has and costs, at the end of the dock's tabs. */
export function DockTotals() {
  const say = useWords(words);
  const checked = useProject((open) => open?.checked);
  if (!checked) return null;
  const { parameters, multiplyAdds } = checked.totals;
  return (
    <div className="dock-totals">
      <span>
        <Explained label={`${count(parameters)} ${say('params')}`} how={() => <Parameters checked={checked} />}>
          {short(parameters)}
        </Explained>{' '}
        <span className="dock-totals-unit">{say('params')}</span>
      </span>
      <span>
        <Explained
          label={`${count(multiplyAdds)} ${say('multiplyAdds')}`}
          how={() => (
            <Sum
              title={say('multiplyAddsTitle')}
              checked={checked}
              valueOf={({ cost }) => cost.multiplyAdds}
              total={multiplyAdds}
            />
          )}
        >
          {short(multiplyAdds)}
        </Explained>{' '}
        <span className="dock-totals-unit">{say('multiplyAdds')}</span>
      </span>
      <Explained
        label={`${say('memoryTitle')}: ${bytes(bytesPerNumber * parameters)}`}
        how={() => <Memory checked={checked} />}
      >
        {bytes(bytesPerNumber * parameters)}
      </Explained>
    </div>
  );
}

function Parameters({ checked }: { readonly checked: CheckedGraph }) {
  const say = useWords(words);
  const { parameters, trainable } = checked.totals;
  return (
    <Sum title={say('parametersTitle')} checked={checked} valueOf={({ cost }) => cost.parameters} total={parameters}>
      {trainable !== parameters && <Line label={say('frozen')} value={count(trainable)} />}
    </Sum>
  );
}

/** The largest parts by name, the rest together. */
function Sum({
  title,
  checked,
  valueOf,
  total,
  children,
}: {
  readonly title: string;
  readonly checked: CheckedGraph;
  valueOf(node: CheckedNode): number;
  readonly total: number;
  readonly children?: ReactNode;
}) {
  const say = useWords(words);
  const parts = [...checked.nodes.values()]
    .map((node) => ({ id: node.record.id, name: nodeName(node.record), value: valueOf(node) }))
    .filter(({ value }) => value > 0);
  const largest = [...parts].sort((a, b) => b.value - a.value).slice(0, mostNamed);
  const shown = parts.length <= mostNamed + 1 ? parts : parts.filter((part) => largest.includes(part));
  const rest = parts.length - shown.length;
  const restValue = total - shown.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="dock-sum">
      <strong>{title}</strong>
      <dl>
        {shown.map(({ id, name, value }) => (
          <Line key={id} label={name} value={count(value)} />
        ))}
        {rest > 0 && <Line label={say('others', { count: rest })} value={count(restValue)} />}
        <Line label={say('sum')} value={count(total)} total />
        {children}
      </dl>
    </div>
  );
}

function Memory({ checked }: { readonly checked: CheckedGraph }) {
  const say = useWords(words);
  const { parameters, trainingBytes, inferenceBytes } = checked.totals;
  return (
    <div className="dock-sum">
      <strong>{say('memoryTitle')}</strong>
      <dl>
        <Line label={say('weights', { count: count(parameters) })} value={bytes(bytesPerNumber * parameters)} total />
        <Line label={say('using')} value={bytes(inferenceBytes)} />
        <Line label={say('training')} value={bytes(trainingBytes)} />
      </dl>
    </div>
  );
}

function Line({
  label,
  value,
  total = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly total?: boolean;
}) {
  return (
    <div className={total ? 'total' : undefined}>
      <dt>{label}</dt>
      <dd className="mono">{value}</dd>
    </div>
  );
}
