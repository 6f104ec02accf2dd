import type { ReactNode } from 'react';
import type { CheckedGraph, CheckedNode } from '../../../engine/check/index.js';
import type { Say } from '../../text/words.js';
import { useLanguage, useWords } from '../../text/words.js';
import { Explained } from '../../ui/explained.js';
import { bytes, count, percent } from '../../ui/format.js';
import type { Derived } from './derivations.js';
import {
  costShare,
  fieldsBefore,
  multiplyAdds,
  outputValues,
  parameterCount,
  receptiveFieldFrom,
  weightCount,
} from './derivations.js';
import { costWords, weightName } from './words.js';
import './costs.css';

/** What a layer holds and what it costs; each number says how it came about. */
export function CostTable({ node, checked }: { readonly node: CheckedNode; readonly checked: CheckedGraph }) {
  const say = useWords(costWords);
  const language = useLanguage();
  if (node.outputs.length === 0) return <p className="cost-unknown">{say('unknown')}</p>;
  const { cost, receptiveField } = node;
  const share = costShare(node, checked);
  const weights = node.weights.filter(({ kind }) => kind === 'weight');
  return (
    <table className="cost-table">
      <tbody>
        {weights.map((spec) => {
          const { value, from } = weightCount(spec);
          return (
            <Row key={spec.name} name={weightName(spec.name)[language]}>
              {from !== undefined && <span className="cost-from">{from} = </span>}
              <span className="mono">{count(value)}</span>
            </Row>
          );
        })}
        <Row name={say('parameters')} total={weights.length > 0}>
          <Count derived={parameterCount(node)} label={say('parameters')} />
        </Row>
        {cost.trainable < cost.parameters && (
          <Row name={say('frozen')}>
            <Explained how={() => say('frozenHow')}>{count(cost.trainable)}</Explained>
          </Row>
        )}
        <Row name={say('multiplyAdds')}>
          <Count derived={multiplyAdds(node)} label={say('multiplyAdds')} otherwise={say('countedHow')} />
        </Row>
        <Row name={say('outputValues')}>
          <Count derived={outputValues(node)} label={say('outputValues')} />
        </Row>
        {receptiveField && (
          <Row name={say('receptiveField')}>
            <Explained how={fieldHow(node, checked, say)}>{receptiveField.size.map(count).join(' × ')} px</Explained>
          </Row>
        )}
        {share && (
          <Row name={say('share')}>
            <Explained how={() => <span className="mono">{`${share.from} = ${percent(share.value)}`}</span>}>
              {percent(share.value, share.value > 0 && share.value < 0.0995 ? 1 : 0)}
            </Explained>
          </Row>
        )}
        <Row name={say('memory')}>
          <Explained how={() => say('memoryHow')}>{bytes(cost.trainingBytes)}</Explained>
        </Row>
      </tbody>
    </table>
  );
}

function Row({
  name,
  total = false,
  children,
}: {
  readonly name: string;
  readonly total?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <tr className={total ? 'total' : undefined}>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}

/** A count with its calculation; 0 needs none. */
export function Count({
  derived: { value, from },
  label,
  otherwise,
}: {
  readonly derived: Derived;
  readonly label: string;
  readonly otherwise?: string;
}) {
  const told = from ?? (value === 0 ? undefined : otherwise);
  if (told === undefined) return <span className="mono">{count(value)}</span>;
  return (
    <Explained
      label={`${label}: ${count(value)}`}
      how={() => (from === undefined ? told : <span className="mono">{`${from} = ${count(value)}`}</span>)}
    >
      {count(value)}
    </Explained>
  );
}

function fieldHow(node: CheckedNode, checked: CheckedGraph, say: Say<typeof costWords>): () => ReactNode {
  const lines = receptiveFieldFrom(node, fieldsBefore(node, checked));
  if (!lines) return () => say('fieldSame');
  return () => (
    <>
      {say('fieldHow')}
      {lines.map((line) => (
        <div key={line} className="mono">
          {line}
        </div>
      ))}
    </>
  );
}
