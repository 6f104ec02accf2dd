import type { CheckedGraph } from '../../engine/check/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { useWords } from '../text/words.js';
import { exportWords } from './words.js';

/** What the file takes and gives, in the file's own order of axes. */
export function TensorTable({
  checked,
  output,
}: {
  readonly checked: CheckedGraph;
  /** The result's name, known once it was exported. */
  readonly output: string | undefined;
}) {
  const say = useWords(exportWords);
  const nodes = checked.order.flatMap((id) => checked.nodes.get(id) ?? []);
  const taken = nodes.find(({ record }) => record.kind === 'layer' && record.layer === 'input')?.outputs[0];
  const given = [...nodes].reverse().find(({ record }) => record.kind === 'layer' && record.layer === 'output')
    ?.inputs[0];
  const rows = [
    { direction: say('in'), name: 'input', signal: taken },
    { direction: say('out'), name: output ?? '', signal: given },
  ];
  return (
    <table className="export-tensors">
      <thead>
        <tr>
          <th scope="col">{say('tensor')}</th>
          <th scope="col">{say('name')}</th>
          <th scope="col">{say('shape')}</th>
          <th scope="col">{say('type')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ direction, name, signal }) => (
          <tr key={direction}>
            <td>{direction}</td>
            <td className="mono">{name}</td>
            <td className="mono">{signal && shapeText(signal)}</td>
            <td className="mono">{signal && (signal.dtype === 'int' ? 'int64' : 'float32')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shapeText({ axes }: Signal): string {
  return ['N', ...axes.slice(1).map(({ size }) => (typeof size === 'number' ? String(size) : '?'))].join(' × ');
}
