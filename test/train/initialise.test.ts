import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Initial, StateSpec } from '../../engine/ops/index.js';
import { initialTensor } from '../../engine/train/index.js';

const fans = { fanIn: 50, fanOut: 150 };
const spec = (initial: Initial, name = 'dense1/kernel'): StateSpec => ({
  name,
  type: { dtype: 'float', shape: [150, 50] },
  kind: 'weight',
  initial,
});

function spread({ data }: { data: ArrayLike<number> }): { mean: number; deviation: number; most: number } {
  const values = Array.from(data);
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance), most: Math.max(...values.map(Math.abs)) };
}

describe('initial weights', () => {
  const kinds = [
    ['heNormal', Math.sqrt(2 / 50), Infinity],
    ['heUniform', Math.sqrt(2 / 50), Math.sqrt(6 / 50)],
    ['glorotNormal', Math.sqrt(2 / 200), Infinity],
    ['glorotUniform', Math.sqrt(2 / 200), Math.sqrt(6 / 200)],
  ] as const;

  it.each(kinds)('%s have the deviation that its paper gives', (kind, wanted, limit) => {
    const { mean, deviation, most } = spread(initialTensor(spec({ kind, ...fans }), 11));
    expect([Math.abs(mean) < 0.05 * wanted, Math.abs(deviation / wanted - 1) < 0.03, most <= limit + 1e-7]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are normal with the deviation that is asked for, or blocks of one number each', () => {
    const { mean, deviation } = spread(initialTensor(spec({ kind: 'normal', deviation: 0.02 }), 11));
    const gates: StateSpec = {
      ...spec({ kind: 'blocks', values: [0, 1, 0, -2] }, 'lstm1/bias'),
      type: { dtype: 'float', shape: [8] },
    };
    expect([Math.abs(mean) < 0.001, Math.abs(deviation / 0.02 - 1) < 0.03, [...initialTensor(gates, 11).data]]).toEqual(
      [true, true, [0, 0, 1, 1, 0, 0, -2, -2]],
    );
  });

  it('are float32 numbers that depend on the seed and the name alone', () => {
    const initial: Initial = { kind: 'heNormal', ...fans };
    const [one, same, seed, name] = [
      initialTensor(spec(initial), 1),
      initialTensor(spec(initial), 1),
      initialTensor(spec(initial), 2),
      initialTensor(spec(initial, 'dense2/kernel'), 1),
    ];
    expect([one.data instanceof Float32Array, one]).toEqual([true, same]);
    expect([one.data[0] === seed.data[0], one.data[0] === name.data[0]]).toEqual([false, false]);
  });

  it.each([
    [{ kind: 'heNormal', ...fans }, 'adaff55fcf7e9234'],
    [{ kind: 'heUniform', ...fans }, 'd3ff16ad0d1dcb2e'],
    [{ kind: 'glorotNormal', ...fans }, 'b1c8d5ae209a6a64'],
    [{ kind: 'glorotUniform', ...fans }, '982fcc00fa317a54'],
    [{ kind: 'normal', deviation: 0.02 }, '0112df6ac948ca7e'],
    [{ kind: 'blocks', values: [0, 1, -2] }, '6af1a2e9d3c6f8b4'],
  ] as const)('of %o never change a bit, so that a seed means the same in every version', (initial, wanted) => {
    const { data } = initialTensor(spec(initial), 11) as { data: Float32Array };
    expect(createHash('sha256').update(new Uint8Array(data.buffer)).digest('hex').slice(0, 16)).toBe(wanted);
  });

  it('are one number where they are constant', () => {
    const { data } = initialTensor(spec({ kind: 'constant', value: 0.25 }), 1);
    expect(new Set(data)).toEqual(new Set([0.25]));
  });
});
