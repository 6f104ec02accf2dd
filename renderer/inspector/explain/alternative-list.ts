import type { CheckedGraph } from '../../../engine/check/index.js';
import type { CommandRequest } from '../../../engine/document/index.js';
import { applyCommand } from '../../../engine/document/index.js';
import { axisSize } from '../../../engine/layers/index.js';
import type { Text } from '../../../engine/text/index.js';
import { planAddition } from '../../palette/plan-addition.js';
import type { LayerSubject } from '../subject.js';
import type { Consequence, Requests } from './what-if.js';
import { whatIf } from './what-if.js';

/** Another way to do what a layer does, with what it would cost. */
export interface Alternative {
  readonly label: Text;
  readonly consequence: Consequence;
}

interface Idea {
  readonly label: Text;
  readonly requests: Requests | undefined;
}

const numbers: Readonly<Record<number, Text>> = {
  2: { en: 'Two', zh: '两个' },
  3: { en: 'Three', zh: '三个' },
  4: { en: 'Four', zh: '四个' },
  5: { en: 'Five', zh: '五个' },
};

/** The ways that fit here: nothing else in the network may break by them. */
export function alternativesFor(subject: LayerSubject, checked: CheckedGraph): readonly Alternative[] {
  const { edited, checked: node } = subject;
  if (!edited || edited.inside !== undefined || !node || node.outputs.length === 0) return [];
  return ideas(subject, checked).flatMap(({ label, requests }) => {
    const consequence = requests && whatIf(checked, edited.node, requests);
    return consequence && !consequence.breaks && consequence.output !== undefined ? [{ label, consequence }] : [];
  });
}

function ideas(subject: LayerSubject, checked: CheckedGraph): readonly Idea[] {
  const { record, params } = subject;
  const replacement = (layer: string, label: Text): Idea => ({
    label,
    requests: [{ command: 'replaceLayer', args: { node: record.id, layer, params: {} } }],
  });
  switch (record.layer) {
    case 'conv2d':
      return convolutionIdeas(subject, checked, replacement);
    case 'lstm':
      return [replacement('gru', { en: 'GRU', zh: 'GRU' })];
    case 'gru':
      return [replacement('lstm', { en: 'LSTM', zh: 'LSTM' })];
    case 'flatten':
      return averaged(subject)
        ? [replacement('globalAveragePool2d', { en: 'GlobalAveragePool2D', zh: '全局平均池化' })]
        : [];
    case 'localResponseNorm':
      return [replacement('batchNorm', { en: 'BatchNorm', zh: '批归一化' })];
    case 'bidirectional':
      return [replacement(String(params['cell']), { en: 'One direction', zh: '单向' })];
    default:
      return [];
  }
}

function averaged({ checked }: LayerSubject): boolean {
  const signal = checked?.inputs[0];
  return signal !== undefined && (axisSize(signal, 'height') ?? 1) * (axisSize(signal, 'width') ?? 1) > 1;
}

function convolutionIdeas(
  subject: LayerSubject,
  checked: CheckedGraph,
  replacement: (layer: string, label: Text) => Idea,
): readonly Idea[] {
  const { params } = subject;
  const [height, width] = params['kernel'] as readonly [number, number];
  const ones = (name: string): boolean => (params[name] as readonly number[]).every((part) => part === 1);
  if (params['groups'] !== 1 || height !== width || height < 2) return [];
  const size = `${height}×${width}`;
  const separable = replacement('separableConv2d', { en: `Separable ${size}`, zh: `可分离 ${size}` });
  const count = (height - 1) / 2;
  const named = numbers[count];
  if (!named || !ones('stride') || !ones('dilation') || typeof params['padding'] !== 'string') return [separable];
  const label = { en: `${named.en} 3×3`, zh: `${named.zh} 3×3` };
  return [{ label, requests: stacked(subject, checked, count) }, separable];
}

/** The same field by small kernels, one after the other, each with the first one's other settings. */
function stacked({ record }: LayerSubject, { document }: CheckedGraph, count: number): Requests | undefined {
  const requests: [CommandRequest, ...CommandRequest[]] = [
    { command: 'setParam', args: { node: record.id, param: 'kernel', value: 3 } },
  ];
  let now = document;
  let last = record.id;
  for (let i = 1; i < count; i++) {
    const place = { selection: [last], wire: undefined, inside: undefined };
    const addition = planAddition(now, { id: 'conv2d', kind: 'layer' }, place);
    const settings = Object.entries(record.params).filter(([name]) => name !== 'kernel');
    const same = settings.map(([param, value]) => ({
      command: 'setParam',
      args: { node: addition.node, param, value },
    }));
    for (const request of [...addition.requests, ...same]) {
      const next = applyCommand(now, request);
      if (!next.ok) return undefined;
      now = next.value;
      requests.push(request);
    }
    last = addition.node;
  }
  return requests;
}
