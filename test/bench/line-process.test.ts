import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LineProcess } from '../../engine/bench/processes/line-process.js';

const echo = `require('readline').createInterface({ input: process.stdin })
  .on('line', (line) => console.log('a warning\\n' + JSON.stringify({ heard: line })))`;

function node(script: string, ending = new AbortController()): LineProcess {
  return LineProcess.start('the child', [process.execPath, '-e', script], ending.signal);
}

test('a process answers lines with JSON, whatever else it prints, and ends when it is told that nothing comes', async () => {
  const child = node(echo);
  expect([await child.ask('one'), await child.ask('two')]).toEqual([{ heard: 'one' }, { heard: 'two' }]);
  await child.close();
});

test('a process that fails says so with its last words', async () => {
  const child = node(`process.stderr.write('first\\nno such net\\n'); process.exitCode = 3`);
  await expect(child.answer()).rejects.toMatchObject({
    problems: [{ code: 'bench-process', values: { name: 'the child', reason: 'no such net' } }],
  });
  await child.close();
});

test('a program that is not there is a problem too', async () => {
  const child = LineProcess.start('nobody', ['/no/such/program'], new AbortController().signal);
  await expect(child.answer()).rejects.toMatchObject({ problems: [{ code: 'bench-process' }] });
  await child.close();
});

test.skipIf(process.platform === 'win32')('an abort ends a process and what it has started', async () => {
  const ending = new AbortController();
  const child = node(
    `const inner = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
     console.log(JSON.stringify({ pid: inner.pid })); setInterval(() => {}, 1000)`,
    ending,
  );
  const { pid } = await child.answer<{ pid: number }>();
  ending.abort();
  await child.close();
  await expect.poll(() => runs(pid)).toBe(false);
});

/** Whether a process is there, and is no zombie that nobody has waited for. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'));
}
