import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../../engine/base/index.js';
import { floatType, valueOf } from '../../../engine/base/index.js';
import { onnxruntime } from '../../../engine/execute/index.js';
import { NodeList, ProgramDraft } from '../../../engine/ops/index.js';
import { floats, weight } from '../small-programs.js';

const LENGTH = 300_000;
const SMALLEST_NORMAL = 2 ** -126;

describe('numbers that are too small for a float with full precision', () => {
  it('are zero in every thread, alone and in several steps, and the smallest others stay', async () => {
    const draft = new ProgramDraft(new NodeList());
    const rate = draft.input('rate', floatType());
    const moment = draft.keep(weight('moment', floatType(LENGTH)));
    draft.outputs.set('rate', rate);
    draft.updates.set('moment', draft.b.op('mul', [moment, rate], {}));
    const loaded = valueOf(await onnxruntime.load({ step: draft.finish() }, { threads: 2 }));
    const start = (value: number): Map<string, HostTensor> =>
      new Map([['moment', { dtype: 'float', shape: [LENGTH], data: new Float32Array(LENGTH).fill(value) }]]);
    // The bits are looked at: arithmetic here may take such numbers for zero as well.
    const bits = async (): Promise<number[]> => {
      const data = (await loaded.read()).get('moment')?.data ?? new Float32Array();
      return [...new Set(new Uint32Array(data.buffer, data.byteOffset, data.length))];
    };
    const half = { rate: floats([], 0.5) };
    const seen: number[][] = [];
    for (const first of [SMALLEST_NORMAL, 2 * SMALLEST_NORMAL]) {
      await loaded.write(start(first));
      await loaded.run('step', half);
      seen.push(await bits());
    }
    await loaded.write(start(2 * SMALLEST_NORMAL));
    await loaded.runSteps('step', [half, half]);
    expect([...seen, await bits()]).toEqual([[0], [0x00800000], [0]]);
    await loaded.close();
  });
});
