import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { Lowered, Mode } from '../../engine/compile/index.js';
import { lower, printProgram } from '../../engine/compile/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { layerNode, withNode } from '../check/drawings.js';

/** Everything that training and use treat differently. */
function drawn(): GraphDocument {
  const g = network('small');
  const image = g.input({ channels: 1, height: 4, width: 4 }, { id: 'image' });
  const conv = g.layer('conv2d', { filters: 2, kernel: 3, trainable: false }, image, { id: 'conv' });
  const norm = g.layer('batchNorm', {}, conv, { id: 'norm' });
  const drop = g.layer('dropout', { rate: 0.5 }, norm, { id: 'drop' });
  const dense = g.layer('dense', { units: 2, activation: 'softmax' }, g.layer('flatten', {}, drop, { id: 'flat' }), {
    id: 'dense',
  });
  g.output(dense, { task: 'classes' }, { id: 'out' });
  return g.document();
}

function lowered(document: GraphDocument, mode: Mode): Lowered {
  return valueOf(lower(check(document), mode));
}

/** `conv(conv)`: the operations in order, each with the drawn node that it belongs to. */
function operations({ draft }: Lowered): string[] {
  return draft.b.nodes
    .filter(({ op }) => !['input', 'state', 'constant'].includes(op.id))
    .map(({ op, origin }) => `${op.id}(${origin ?? ''})`);
}

function keys(map: ReadonlyMap<string, unknown>): string[] {
  return [...map.keys()];
}

describe('lowering', () => {
  it('leaves out a node without any wire: the program is the one without it', () => {
    const alone = layerNode('alone', 'conv2d');
    const lone = { ...drawn(), nodes: new Map(drawn().nodes).set('alone', alone) };
    expect(check(lone).problems.map(({ code, severity, node }) => [code, severity, node])).toEqual([
      ['node-left-out', 'note', 'alone'],
    ]);
    const [without, with_] = [lowered(drawn(), 'train'), lowered(lone, 'train')];
    expect([operations(with_), with_.draft.b.nodes.length, keys(with_.layers)]).toEqual([
      operations(without),
      without.draft.b.nodes.length,
      keys(without.layers),
    ]);
  });

  it('asks for noise and updates statistics in training, and in use does neither', () => {
    const summary = (mode: Mode): unknown => {
      const { draft, noise, head } = lowered(drawn(), mode);
      return {
        inputs: keys(draft.inputs),
        noise: keys(noise),
        updates: keys(draft.updates),
        head: [head.node, head.task],
      };
    };
    expect([summary('train'), summary('infer')]).toEqual([
      {
        inputs: ['x', 'noise/drop'],
        noise: ['noise/drop'],
        updates: ['norm/mean', 'norm/variance'],
        head: ['out', 'classes'],
      },
      { inputs: ['x'], noise: [], updates: [], head: ['out', 'classes'] },
    ]);
  });

  it('names state after the drawn node, and says what of it is trained', () => {
    const { draft } = lowered(drawn(), 'train');
    const specs = [...draft.state.values()].map(({ spec }) => [spec.name, spec.kind, spec.trainable, spec.origin]);
    expect(specs).toEqual([
      ['conv/kernel', 'weight', false, 'conv'],
      ['conv/bias', 'weight', false, 'conv'],
      ['norm/gamma', 'weight', true, 'norm'],
      ['norm/beta', 'weight', true, 'norm'],
      ['norm/mean', 'statistic', false, 'norm'],
      ['norm/variance', 'statistic', false, 'norm'],
      ['dense/kernel', 'weight', true, 'dense'],
      ['dense/bias', 'weight', true, 'dense'],
    ]);
  });

  it('gives every operation the drawn node that it belongs to, and folds a drawn softmax into the head', () => {
    const infer = lowered(drawn(), 'infer');
    expect([operations(infer), infer.head.prediction === infer.layers.get('dense')?.[0]]).toEqual([
      ['conv(conv)', 'batchNormInference(norm)', 'reshape(flat)', 'matMul(dense)', 'softmax(dense)'],
      true,
    ]);
  });

  it('passes over a bypassed node: its input goes on, it keeps nothing and adds nothing', () => {
    const document = withNode(withNode(drawn(), 'norm', { bypass: true }), 'drop', { bypass: true });
    const { draft, layers, noise } = lowered(document, 'train');
    const value = layers.get('conv')?.[0];
    expect({
      values: [layers.get('norm'), layers.get('drop')].map((values) => values?.length === 1 && values[0] === value),
      origins: draft.b.nodes.filter(({ origin }) => origin === 'norm' || origin === 'drop').length,
      kept: keys(draft.state).filter((name) => name.startsWith('norm/')),
      noise: keys(noise),
      updates: keys(draft.updates),
    }).toEqual({ values: [true, true], origins: 0, kept: [], noise: [], updates: [] });
  });

  it('refuses a graph with errors for just these errors, without the warnings', () => {
    const wrong = withNode(drawn(), 'conv', { params: { filters: 2, kernel: 9 } });
    const checked = check(wrong);
    const refused = lower(checked, 'train');
    expect([refused.ok, refused.problems]).toEqual([false, checked.problems.filter((p) => p.severity === 'error')]);
    expect(refused.problems.map(({ code, node }) => [code, node])).toEqual([['window-too-large', 'conv']]);
  });

  it('is the same, to the letter, each time', () => {
    const text = (): string => printProgram(lowered(drawn(), 'train').draft.finish());
    expect(text()).toBe(text());
  });
});
