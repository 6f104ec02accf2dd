import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { problem } from '../../engine/base/index.js';
import { cut } from '../../main/cli/cut.js';
import { Output } from '../../main/cli/output.js';
import { problemSentence } from '../../main/cli/problem-sentence.js';
import { table } from '../../main/cli/table.js';

function outputs(json: boolean): { out: Output; said: () => [string, string] } {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const text = (stream: PassThrough): string => String((stream.read() as Buffer | null) ?? '');
  const out = new Output(json, 'en', stdout as never, stderr as never);
  return { out, said: () => [text(stdout), text(stderr)] };
}

test('people get lines, programs get values, and both get the reasons of a failure', () => {
  const said = [false, true].map((json) => {
    const { out, said } = outputs(json);
    out.line('a line');
    out.value({ a: 1 });
    out.failure([problem('job-unknown', { job: 3 })]);
    return said();
  });
  const sentence = 'There is no job 3 to control; it may have ended.\n';
  const failure = '{"ok":false,"problems":[{"code":"job-unknown","severity":"error","values":{"job":3}}]}\n';
  expect(said).toEqual([
    ['a line\n', sentence],
    [`{"a":1}\n${failure}`, sentence],
  ]);
});

test('of thousands of problems the first are told, and how many more there are', () => {
  const { out, said } = outputs(false);
  out.problems(Array.from({ length: 1000 }, (_, job) => problem('job-unknown', { job })));
  const lines = said()[1].trimEnd().split('\n');
  expect([lines.length, lines.at(-1)]).toEqual([21, 'And 980 more problems; --json prints them all.']);
});

test('a node name from a file is cut and cannot break the line or colour the terminal', () => {
  const found = { ...problem('job-unknown', { job: '1\n2\u001b[31m' }), node: `a\nb\u001b[31m${'x'.repeat(1000)}` };
  expect(problemSentence(found, 'en')).toBe(
    `a?b?[31m${'x'.repeat(51)}…: There is no job 1 2 [31m to control; it may have ended.`,
  );
});

test('a fix is told in words', () => {
  const fix = { command: 'setParam', args: { node: 'dense1', param: 'units', value: 10 } };
  const found = problem('output-units', { came: 5, wanted: 10 }, { fix });
  expect([problemSentence(found, 'en'), problemSentence(found, 'zh')]).toEqual([
    'The data has 10 classes, but the network gives 5 numbers. Set the size of the last layer to 10. Fix: Set units of dense1 = 10.',
    '数据有 10 个类别，而网络给出 5 个数。请把最后一层的大小设为 10。修正：设置 dense1 的 units = 10。',
  ]);
});

test('columns are aligned by the width that a terminal shows, in which Chinese characters take two', () => {
  expect([
    table(
      [
        ['a', 'bb', 'c'],
        ['层', '1', ''],
      ],
      new Set([1]),
    ),
    cut('abcdef', 4),
  ]).toEqual([['a   bb  c', '层   1'], 'abc…']);
});
