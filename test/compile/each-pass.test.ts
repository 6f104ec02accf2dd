import { describe, expect, it } from 'vitest';
import { BATCH, floatType } from '../../engine/base/index.js';
import { foldConstants } from '../../engine/compile/passes/fold-constants.js';
import { shareCommonSubexpressions } from '../../engine/compile/passes/common-subexpressions.js';
import { poolBeforeRelu } from '../../engine/compile/passes/pool-before-relu.js';
import { removeDeadCode } from '../../engine/compile/passes/dead-code.js';
import { differentiate, passes, printProgram } from '../../engine/compile/index.js';
import type { Program, Value } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';

/** A Program with the input `x` [batch, 2], an unused weight `w` and the output `y`. */
function programOf(make: (b: NodeList, x: Value) => Value): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH, 2));
  draft.keep({ name: 'w', type: floatType(2), kind: 'weight', initial: { kind: 'constant', value: 0 } });
  draft.outputs.set('y', make(draft.b, x));
  return draft.finish();
}

/** The text without the leaves, which every pass keeps. */
function linesOf(program: Program): string[] {
  const lines = printProgram(program).trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual(['input %x : float[batch, 2]', 'state %w : float[2]']);
  return lines.slice(2);
}

describe('constant folding', () => {
  it('puts the value, rounded to float32, in the place of what depends on constants alone', () => {
    const program = programOf((b, x) => {
      const tenth = b.op('mul', [b.scalar(0.2), b.scalar(0.5)], {});
      return b.op('add', [x, b.op('exp', [b.op('sub', [tenth, tenth], {})], {})], {});
    });
    const folded = foldConstants(program);
    const constants = folded.nodes
      .filter((n) => n.op.id === 'constant')
      .map((n) => (n.attrs as { data: Float64Array }).data[0]);
    expect([constants, linesOf(removeDeadCode(folded))]).toEqual([
      [0.2, 0.5, Math.fround(0.1), 0, 1],
      [
        '%2 = constant() {data: f64(1), dtype: "float", shape: []} : float[]',
        '%3 = add(%x, %2) : float[batch, 2]',
        'output y = %3',
      ],
    ]);
  });

  it('leaves what the batch size decides', () => {
    const program = programOf((b, x) => {
      const ones = b.op('broadcastTo', [b.scalar(1)], { shape: [BATCH, 2] });
      return b.op('add', [x, ones], {});
    });
    expect(linesOf(foldConstants(program))).toEqual(linesOf(program));
  });
});

describe('common subexpressions', () => {
  it('are computed once where operation, attributes and inputs are equal', () => {
    const program = programOf((b, x) => {
      const twice = [b.op('softmax', [x], { axis: 1 }), b.op('softmax', [x], { axis: 1 })] as const;
      return b.op('sub', [...twice], {});
    });
    expect(linesOf(shareCommonSubexpressions(program))).toEqual([
      '%2 = softmax(%x) {axis: 1} : float[batch, 2]',
      '%3 = sub(%2, %2) : float[batch, 2]',
      'output y = %3',
    ]);
  });

  it('are not found in constants that JSON would not tell apart, nor in swapped inputs', () => {
    const program = programOf((b, x) => {
      const far = [Infinity, -Infinity, NaN, 0, -0].map((value) => b.op('greater', [x, b.scalar(value)], {}));
      const one = b.scalar(1);
      const swapped = b.op('mul', [b.op('sub', [x, one], {}), b.op('sub', [one, x], {})], {});
      return far.reduce((sum, each) => b.op('add', [sum, each], {}), swapped);
    });
    expect(linesOf(shareCommonSubexpressions(program))).toEqual(linesOf(program));
  });

  it('keep the two noise inputs and states of two layers apart', () => {
    const draft = new ProgramDraft(new NodeList());
    const noise = ['noise/a', 'noise/b'].map((name) => draft.input(name, floatType(BATCH, 2)));
    const kept = ['a', 'b'].map((name) =>
      draft.keep({ name, type: floatType(2), kind: 'weight', initial: { kind: 'constant', value: 0 } }),
    );
    const { b } = draft;
    draft.outputs.set('y', b.op('add', [b.op('add', noise, {}), b.op('sub', kept, {})], {}));
    const program = draft.finish();
    expect(printProgram(shareCommonSubexpressions(program))).toBe(printProgram(program));
  });
});

/** A network x -> relu -> maxPool, whose gradient of x is an output too; `also` may look at the result of the ReLU. */
function pooledRelu(also?: (b: NodeList, rectified: Value) => Value): Program {
  const draft = new ProgramDraft(new NodeList());
  const { b } = draft;
  const x = draft.input('x', floatType(BATCH, 1, 4, 4));
  const rectified = b.op('relu', [x], {});
  const y = b.op('maxPool', [rectified], { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] });
  draft.outputs.set('y', y);
  if (also) draft.outputs.set('also', also(b, rectified));
  const [gradient] = differentiate(b, [[y, b.op('exp', [y], {})]], [x]);
  draft.outputs.set('gradient', gradient as Value);
  return draft.finish();
}

describe('pooling before the ReLU', () => {
  it('takes the ReLU, forwards and backwards, of the winners only', () => {
    const window = '{kernel: [2, 2], pads: [0, 0, 0, 0], strides: [2, 2]}';
    expect(printProgram(poolBeforeRelu(pooledRelu())).trimEnd().split('\n')).toEqual([
      'input %x : float[batch, 1, 4, 4]',
      `%1, %2 = maxPool(%x) ${window} : float[batch, 1, 2, 2], int[batch, 1, 2, 2]`,
      '%3 = relu(%1) : float[batch, 1, 2, 2]',
      '%4 = exp(%3) : float[batch, 1, 2, 2]',
      '%5 = reluGradient(%3, %4) : float[batch, 1, 2, 2]',
      `%6 = maxPoolGradient(%x, %1, %2, %5) ${window} : float[batch, 1, 4, 4]`,
      'output y = %3',
      'output gradient = %6',
    ]);
  });

  it('is left where something else looks at the result of the ReLU', () => {
    const looking = [(b: NodeList, r: Value) => b.op('neg', [r], {}), (_: NodeList, r: Value) => r].map(pooledRelu);
    expect(looking.map((program) => printProgram(poolBeforeRelu(program)))).toEqual(looking.map(printProgram));
  });
});

describe('dead code', () => {
  it('is what no output and no update needs; inputs and state stay', () => {
    const draft = new ProgramDraft(new NodeList());
    const x = draft.input('x', floatType(BATCH, 2));
    const w = draft.keep({ name: 'w', type: floatType(2), kind: 'weight', initial: { kind: 'constant', value: 0 } });
    const { b } = draft;
    b.op('exp', [b.op('neg', [x], {})], {});
    draft.updates.set('w', b.op('neg', [w], {}));
    expect(linesOf(removeDeadCode(draft.finish()))).toEqual(['%2 = neg(%w) : float[2]', 'update w = %2']);
  });
});

it('every pass is in the list', () => {
  expect(passes.map(({ run }) => run)).toEqual([
    foldConstants,
    shareCommonSubexpressions,
    poolBeforeRelu,
    removeDeadCode,
  ]);
});
