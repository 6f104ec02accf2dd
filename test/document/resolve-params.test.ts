import { describe, expect, test } from 'vitest';
import { resolveParams, storedParams } from '../../engine/document/index.js';
import type { Json, ParamSchema } from '../../engine/layers/index.js';
import { expectSentences } from './sentences.js';

const schema: ParamSchema = {
  filters: { kind: 'integer', default: 32, min: 1, max: 512 },
  rate: { kind: 'number', default: 0.5, min: 0, max: 0.9 },
  bias: { kind: 'boolean', default: true },
  activation: { kind: 'choice', default: 'linear', options: ['linear', 'relu'] },
  kernel: { kind: 'pair', default: [3, 3], min: 1 },
  padding: { kind: 'padding', default: 'valid' },
  shape: { kind: 'sizes', default: [4] },
  classes: { kind: 'names', default: [] },
};
const defaults = {
  filters: 32,
  rate: 0.5,
  bias: true,
  activation: 'linear',
  kernel: [3, 3],
  padding: 'valid',
  shape: [4],
  classes: [],
};

describe('parameters', () => {
  test('are complete where nothing is given', () => {
    expect(resolveParams(schema, {})).toEqual({ params: defaults, problems: [] });
  });

  test('take what is given, one number standing for a pair', () => {
    const given = {
      filters: 6,
      rate: 0,
      bias: false,
      activation: 'relu',
      kernel: 5,
      padding: [0, 1, 2, 3],
      shape: [2, 1],
      classes: ['a'],
    };
    expect(resolveParams(schema, given)).toEqual({ params: { ...given, kernel: [5, 5] }, problems: [] });
  });

  test.each<[string, Json, string, string, string]>([
    ['filters', 1.5, 'param-kind', '1.5', '1, 2, 3, …'],
    ['filters', '6', 'param-kind', '"6"', '1, 2, 3, …'],
    ['filters', 0, 'param-range', '0', '1 … 512'],
    ['rate', true, 'param-kind', 'true', '0.1, 1, 2.5, …'],
    ['rate', 1, 'param-range', '1', '0 … 0.9'],
    ['bias', 0, 'param-kind', '0', 'true | false'],
    ['activation', null, 'param-kind', 'null', 'linear | relu'],
    ['activation', 'rellu', 'param-range', '"rellu"', 'linear | relu'],
    ['kernel', [1, 2, 3], 'param-kind', '[1, 2, 3]', '3 | [3, 3]'],
    ['kernel', [0, 2], 'param-range', '[0, 2]', '≥ 1'],
    ['padding', 'full', 'param-kind', '"full"', 'same | valid | [1, 1, 1, 1]'],
    ['padding', [-1, 0, 0, 0], 'param-range', '[-1, 0, 0, 0]', '≥ 0'],
    ['shape', [0], 'param-range', '[0]', '≥ 1'],
    ['shape', 3, 'param-kind', '3', '[1, 2, …]'],
    ['classes', [1], 'param-kind', '[1]', '["a", "b", …]'],
  ])('that do not fit are replaced by the default, with a fix: %s %j', (param, value, code, came, wanted) => {
    const resolved = resolveParams(schema, { [param]: value }, 'conv1');
    const fix = { command: 'resetParam', args: { node: 'conv1', param } };
    const problem = { code, severity: 'error', values: { param, came, wanted }, node: 'conv1', fix };
    expectSentences(resolved.problems);
    expect(resolved).toEqual({ params: defaults, problems: [problem] });
  });

  test.each(['mood', 'constructor', '__proto__', 'x'.repeat(1_000_000)])(
    'that do not exist are reported: %.20s',
    (param) => {
      const { params, problems } = resolveParams(schema, Object.fromEntries([[param, { polluted: true }]]), 'conv1');
      expectSentences(problems);
      expect([params, problems.map(({ code }) => code)]).toEqual([defaults, ['param-unknown']]);
    },
  );
});

describe('stored parameters', () => {
  test('are only those that differ, in the order of the schema, pairs short', () => {
    const stored = storedParams(schema, { padding: 'same', kernel: [5, 5], rate: 0.5, filters: 6, shape: [4] });
    expect(JSON.stringify(stored)).toBe('{"filters":6,"kernel":5,"padding":"same"}');
  });

  test('keep what does not fit or is not known', () => {
    const stored = storedParams(schema, { mood: 1, filters: 'many' });
    expect(JSON.stringify(stored)).toBe('{"filters":"many","mood":1}');
  });
});
