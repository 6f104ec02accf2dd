import { describe, expect, it } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { BATCH, floatType, normal, randomKey, valueOf } from '../../engine/base/index.js';
import type { Loaded } from '../../engine/execute/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';
import { evaluateProgram, floats, numbers, refusal, stepProgram, weight } from './small-programs.js';

const settings = { threads: 1 };
const x = floats([2, 3], 1, 2, 3, 4, 5, 6);
const rate = floats([], 0.5);

function scale(...data: number[]): Map<string, HostTensor> {
  return new Map([['layer/scale', floats([3], ...data)]]);
}

async function scaleOf(loaded: Loaded): Promise<number[]> {
  return numbers((await loaded.read()).get('layer/scale'));
}

describe.each([onnxruntime, reference])('programs loaded by the $id executor', (executor) => {
  const load = async (): Promise<Loaded> =>
    valueOf(await executor.load({ step: stepProgram(), evaluate: evaluateProgram() }, settings));

  it('is available, with a version', async () => {
    expect(valueOf(await executor.available())).toEqual({
      version: expect.stringMatching(/^\d/) as string,
      device: 'cpu',
    });
  });

  it('answer from the state as it was and then update it, for every program that keeps it', async () => {
    const loaded = await load();
    await loaded.write(scale(1, 10, 100));
    const first = await loaded.run('step', { x, rate });
    const then = await loaded.run('evaluate', { x: floats([1, 3], 1, 1, 1) });
    expect([numbers(first.y), first.y?.shape, numbers(then.y), await scaleOf(loaded)]).toEqual([
      [1, 20, 300, 4, 50, 600],
      [2, 3],
      [1.5, 10.5, 100.5],
      [1.5, 10.5, 100.5],
    ]);
    await loaded.close();
  });

  it('that are seldom run answer the same when they are, and close where they never were', async () => {
    const programs = { step: stepProgram(), evaluate: evaluateProgram() };
    const loaded = valueOf(await executor.load(programs, { ...settings, seldom: ['evaluate'] }));
    const unused = valueOf(await executor.load(programs, { ...settings, seldom: ['evaluate', 'step'] }));
    await unused.close();
    await loaded.write(scale(1, 10, 100));
    await loaded.run('step', { x, rate });
    const evaluated = await loaded.run('evaluate', { x: floats([1, 3], 1, 1, 1) });
    expect(numbers(evaluated.y)).toEqual([1.5, 10.5, 100.5]);
    await loaded.close();
  });

  it('name the state that was never written', async () => {
    const loaded = await load();
    expect(await refusal(loaded.run('step', { x, rate }))).toEqual([
      { code: 'execute-state-missing', name: 'layer/scale', more: 0, program: 'step' },
    ]);
    await loaded.close();
  });

  it('say what is wrong with each input', async () => {
    const loaded = await load();
    await loaded.write(scale(1, 1, 1));
    const bad = { x: floats([2, 4], 1, 2, 3, 4, 5, 6, 7, 8), more: rate };
    const short: HostTensor = { dtype: 'float', shape: [2, 3], data: new Float32Array(5) };
    const ints: HostTensor = { dtype: 'int', shape: [1, 3], data: new Int32Array(3) };
    const answers = [
      await refusal(loaded.run('step', bad)),
      await refusal(loaded.run('step', { x: short, rate })),
      await refusal(loaded.run('step', { x: ints, rate })),
      await refusal(loaded.run('step', { x: floats([0, 3]), rate })),
      await refusal(loaded.run('nothing', {})),
    ];
    expect(answers).toEqual([
      [
        { code: 'execute-input-type', name: 'x', came: 'float[2, 4]', wanted: 'float[batch, 3]', elements: 8 },
        { code: 'execute-input-missing', name: 'rate', wanted: 'float[]' },
        { code: 'execute-input-unknown', name: 'more' },
      ],
      [{ code: 'execute-input-type', name: 'x', came: 'float[2, 3]', wanted: 'float[batch, 3]', elements: 5 }],
      [{ code: 'execute-input-type', name: 'x', came: 'int[1, 3]', wanted: 'float[batch, 3]', elements: 3 }],
      [{ code: 'execute-input-type', name: 'x', came: 'float[0, 3]', wanted: 'float[batch, 3]', elements: 0 }],
      [{ code: 'execute-program-unknown', program: 'nothing' }],
    ]);
    expect(await scaleOf(loaded)).toEqual([1, 1, 1]);
    await loaded.close();
  });

  it('refuse state of another shape or name, and then set none of it', async () => {
    const loaded = await load();
    await loaded.write(scale(1, 2, 3));
    const entries = new Map([...scale(7, 7, 7), ['other', rate] as const]);
    const unknown = await refusal(loaded.write(entries));
    const shaped = await refusal(loaded.write(new Map([['layer/scale', floats([1, 3], 1, 1, 1)]])));
    const unread = await refusal(loaded.read(['other']));
    expect([unknown, shaped, unread, await scaleOf(loaded)]).toEqual([
      [{ code: 'execute-state-unknown', name: 'other' }],
      [{ code: 'execute-state-type', name: 'layer/scale', came: 'float[1, 3]', wanted: 'float[3]', elements: 3 }],
      [{ code: 'execute-state-unknown', name: 'other' }],
      [1, 2, 3],
    ]);
    await loaded.close();
  });

  it('run several steps to the very bits of single runs, also with a partial batch', async () => {
    const seed = 7;
    const key = randomKey(seed, 'steps');
    const random = (offset: number, shape: number[]): HostTensor =>
      floats(shape, ...Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => normal(key, offset + i)));
    const steps = [4, 4, 1].map((rows, i) => ({ x: random(100 * i, [rows, 3]), rate: random(1000 + i, []) }));
    const [one, other] = [await load(), await load()];
    await one.write(scale(0.1, 0.2, 0.3));
    await other.write(scale(0.1, 0.2, 0.3));
    const singly = [];
    for (const step of steps) singly.push(await one.run('step', step));
    expect([await other.runSteps('step', steps), await other.read()]).toEqual([singly, await one.read()]);
    await one.close();
    await other.close();
  });

  it('undo all steps when one of them is refused', async () => {
    const loaded = await load();
    await loaded.write(scale(1, 2, 3));
    const refused = await refusal(loaded.runSteps('step', [{ x, rate }, { x }]));
    expect([refused, await scaleOf(loaded)]).toEqual([
      [{ code: 'execute-input-missing', name: 'rate', wanted: 'float[]' }],
      [1, 2, 3],
    ]);
    await loaded.close();
  });

  it('run several steps of a program that updates nothing', async () => {
    const loaded = await load();
    await loaded.write(scale(1, 2, 3));
    const steps = [1, 2, 3].map((value) => ({ x: floats([1, 3], value, value, value) }));
    const outputs = await loaded.runSteps('evaluate', steps);
    expect([outputs.map(({ y }) => [numbers(y), y?.shape]), await scaleOf(loaded)]).toEqual([
      [1, 2, 3].map((value) => [
        [value, 2 * value, 3 * value],
        [1, 3],
      ]),
      [1, 2, 3],
    ]);
    expect(await loaded.runSteps('evaluate', [])).toEqual([]);
    await loaded.close();
  });

  it('answer several steps that are not accepted, and are then as if they had not been', async () => {
    const loaded = await load();
    await loaded.write(scale(1, 2, 3));
    const told: unknown[] = [];
    const outputs = await loaded.runSteps(
      'step',
      [
        { x, rate },
        { x, rate },
      ],
      (all) => told.push(...all) === 0,
    );
    expect([told, await scaleOf(loaded)]).toEqual([outputs, [1, 2, 3]]);
    expect([
      await loaded.runSteps('step', [
        { x, rate },
        { x, rate },
      ]),
      await scaleOf(loaded),
    ]).toEqual([outputs, [2, 3, 4]]);
    await loaded.close();
  });

  it('carry out calls in the order they were made', async () => {
    const loaded = await load();
    const calls = [
      loaded.write(scale(1, 1, 1)),
      loaded.run('step', { x, rate }),
      loaded.run('step', { x, rate }),
      loaded.run('evaluate', { x: floats([1, 3], 1, 1, 1) }).then(({ y }) => numbers(y)),
    ];
    expect((await Promise.all(calls)).at(-1)).toEqual([2, 2, 2]);
    await loaded.close();
  });

  it('let numbers that are not finite pass', async () => {
    const loaded = await load();
    await loaded.write(scale(NaN, Infinity, 1));
    const { y } = await loaded.run('step', { x: floats([1, 3], 1, -1, Infinity), rate });
    expect([numbers(y), await scaleOf(loaded)]).toEqual([
      [NaN, -Infinity, Infinity],
      [NaN, Infinity, 1.5],
    ]);
    await loaded.close();
  });

  it('share no memory with what is written and read', async () => {
    const loaded = await load();
    const entries = scale(1, 2, 3);
    await loaded.write(entries);
    entries.get('layer/scale')?.data.fill(9);
    (await loaded.read()).get('layer/scale')?.data.fill(8);
    expect(await scaleOf(loaded)).toEqual([1, 2, 3]);
    await loaded.close();
  });

  it('are refused to programs that disagree about a tensor', async () => {
    const draft = new ProgramDraft(new NodeList());
    draft.input('x', floatType(BATCH, 3));
    draft.outputs.set('y', draft.keep(weight('layer/scale', floatType(1, 3))));
    const loaded = await executor.load({ step: stepProgram(), other: draft.finish() }, settings);
    expect(loaded.problems.map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: 'execute-state-differs', name: 'layer/scale', one: 'float[3]', other: 'float[1, 3]' },
    ]);
  });

  it('answer nothing after they are closed', async () => {
    const loaded = await load();
    await loaded.close();
    await loaded.close();
    expect(await refusal(loaded.read())).toEqual([{ code: 'execute-closed' }]);
  });
});
