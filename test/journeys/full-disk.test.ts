import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fingerprint } from '../../engine/files/index.js';
import { readCheckpoint, runPaths } from '../../engine/runs/index.js';
import { withFolder, withReadOnlyFolder, withTinyDisk } from '../child/limited-folders.js';
import { Netloom, netloom, runStatus } from './netloom.js';
import { everyStream, projectIn } from './networks.js';

/** A checkpoint of this net has 65 kB, the metrics of its epochs 13 kB each. */
const args = (folder: string): string[] => ['train', projectIn(folder, everyStream()), '--epochs', '12', '--json'];
const noRoom = /^There is no room to write [^\n]+ Free some disk space and try again; [^\n]+\n$/;
let whole: string;

beforeAll(() =>
  withFolder(async (folder) => {
    const run = join(folder, 'run');
    expect(await netloom([...args(folder), '--out', run])).toMatchObject({ code: 0, stderr: '' });
    whole = finalPrint(run);
  }),
);

test('where a file may not grow further (ulimit) the run ends with a sentence, and goes on where it may', () =>
  withFolder(async (folder) => {
    const run = join(folder, 'run');
    await endsFull(new Netloom([...args(folder), '--out', run], { shell: 'ulimit -f 100;' }), run);
    expect(await netloom(['resume', run, '--json'])).toMatchObject({ code: 0, stderr: '' });
    expect(finalPrint(run)).toBe(whole);
  }));

test('on a full disk the last checkpoint stays good, and the run goes on once there is room', ({ skip }) =>
  withFolder((folder) =>
    withTinyDisk(300_000, skip, async (disk) => {
      const run = join(disk, 'run');
      await endsFull(new Netloom([...args(folder), '--out', run]), run);
      execFileSync('mount', ['-o', 'remount,size=4000000', disk], { stdio: 'ignore' });
      expect(await netloom(['resume', run, '--json'])).toMatchObject({ code: 0, stderr: '' });
      expect(finalPrint(run)).toBe(whole);
    }),
  ));

test('a disk with no room at all is refused before anything is trained, and nothing is left on it', ({ skip }) =>
  withFolder((folder) =>
    withTinyDisk(4096, skip, async (disk) => {
      const { code, stdout, stderr } = await netloom([...args(folder), '--out', join(disk, 'run')]);
      expect([code, stdout.includes('started')]).toEqual([1, false]);
      expect(stderr).toMatch(noRoom);
      expect(await runStatus(disk)).toEqual([]);
    }),
  ));

test('training whose output goes to a full disk stops with a sentence and can be resumed', () =>
  withFolder(async (folder) => {
    const run = join(folder, 'run');
    const { code, stderr } = await netloom([...args(folder), '--out', run], { shell: 'exec > /dev/full;' });
    expect([code, stderr, await runStatus(folder)]).toEqual([
      1,
      'The output could not be written (the system says ENOSPC). Check where it goes; what was saved is kept.\n',
      ['stopped'],
    ]);
    expect(await netloom(['resume', run, '--json'])).toMatchObject({ code: 0, stderr: '' });
    expect(finalPrint(run)).toBe(whole);
  }));

test('a reader that has read enough ends the training without a complaint', () =>
  withFolder(async (folder) => {
    const run = join(folder, 'run');
    const ended = await netloom([...args(folder), '--out', run], { shell: 'exec > >(head -n 1);' });
    expect([ended.code, ended.stdout.split('\n').length, ended.stderr]).toEqual([1, 2, '']);
    expect(await runStatus(folder)).toEqual(['stopped']);
  }));

test('a read-only run can be looked at and exported elsewhere, but not trained', ({ skip }) =>
  withReadOnlyFolder(
    skip,
    async (folder) => {
      await netloom(['train', 'mlp-digits', '--epochs', '1', '--out', join(folder, 'done')]);
      const training = new Netloom([
        'train',
        'mlp-digits',
        '--epochs',
        '100000',
        '--json',
        '--out',
        join(folder, 'open'),
      ]);
      await training.says('"type":"epoch"');
      training.interrupt();
      await training.ended();
    },
    (folder) =>
      withFolder(async (elsewhere) => {
        const [done, open] = [join(folder, 'done'), join(folder, 'open')];
        const reading = [
          ['evaluate', done],
          ['runs', folder],
          ['export', done, '--to', 'onnx', '--out', join(elsewhere, 'onnx')],
        ];
        const writing = [
          ['resume', open],
          ['train', 'mlp-digits', '--out', join(folder, 'new')],
          ['export', done, '--to', 'onnx', '--out', join(done, 'onnx')],
        ];
        const codes: (number | null)[] = [];
        for (const words of reading) codes.push((await netloom(words)).code);
        for (const words of writing) {
          const { code, stderr } = await netloom(words);
          codes.push(code);
          expect(stderr).toMatch(/^Netloom is not allowed to write [^\n]+\n$/);
        }
        expect([codes, await runStatus(folder)]).toEqual([
          [0, 0, 0, 1, 1, 1],
          ['stopped', 'finished'],
        ]);
      }),
  ));

/** Waits for the end of a run that has no room, and looks whether it left a checkpoint that can be read. */
async function endsFull(training: Netloom, run: string): Promise<void> {
  const { code, stderr } = await training.ended();
  expect(stderr).toMatch(noRoom);
  const last = await readCheckpoint(run, 'last');
  expect([code, last.ok, last.ok && last.value.step > 0]).toEqual([1, true, true]);
}

/** Of all that the last step left. */
function finalPrint(run: string): string {
  const paths = [runPaths.checkpoint(run, 'final'), runPaths.checkpoint(run, 'best'), runPaths.metrics(run)];
  return fingerprint(...paths.map((path) => readFileSync(path)));
}
