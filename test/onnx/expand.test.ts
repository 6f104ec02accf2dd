import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../engine/base/index.js';
import { BATCH, floatType, valueOf } from '../../engine/base/index.js';
import { evaluate } from '../../engine/execute/index.js';
import { expand } from '../../engine/onnx/index.js';
import type { Op, Program, Value } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft, ops } from '../../engine/ops/index.js';

/** x squared, made of mul; and x to the fourth, made of squares. */
const square: Op = {
  id: 'square',
  doc: '',
  infer: (inputs) => ({ ok: true, value: [...inputs], problems: [] }),
  decompose: (b, [x]) => [b.op('mul', [x as Value, x as Value], {})],
  reference: ([x]) => [{ ...(x as Tensor), data: (x as Tensor).data.map((v) => v * v) }],
  examples: [],
};
const fourth: Op = {
  ...square,
  id: 'fourth',
  decompose: (b, [x]) => {
    const list = b as NodeList;
    return [list.append(square, list.append(square, [x as Value], {}), {})[0] as Value];
  },
};

function program(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH));
  const [y] = draft.b.from('power1', () => draft.b.append(fourth, [x], {}));
  draft.outputs.set('y', draft.b.op('relu', [y as Value], {}));
  return draft.finish();
}

const known = (id: string): boolean => ops.some((op) => op.id === id);

describe('expanding', () => {
  it('decomposes as often as needed, keeps the drawn node, and computes the same', () => {
    const expanded = valueOf(expand(program(), (node) => known(node.op.id)));
    const x: Tensor = { dtype: 'float', shape: [2], data: Float64Array.of(2, -3) };
    const values = evaluate(expanded.nodes, new Map([[expanded.inputs.get('x') as Value, x]]), 2);
    expect([
      expanded.nodes.map(({ op, origin }) => [op.id, origin]),
      [...(values.get(expanded.outputs.get('y') as Value)?.data ?? [])],
    ]).toEqual([
      [
        ['input', undefined],
        ['mul', 'power1'],
        ['mul', 'power1'],
        ['relu', undefined],
      ],
      [16, 81],
    ]);
  });

  it('keeps a program that needs nothing', () => {
    const whole = program();
    expect(valueOf(expand(whole, () => true))).toBe(whole);
  });

  it('names the drawn node whose operation has no decomposition', () => {
    const refused = expand(program(), (node) => node.op.id === 'relu');
    expect(refused.problems.map(({ code, values, node }) => [code, values, node])).toEqual([
      ['op-cannot-be-written', { op: 'mul' }, 'power1'],
    ]);
  });
});
