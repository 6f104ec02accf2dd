import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFolder } from '../child/limited-folders.js';
import { isAlive, Netloom, netloom, runStatus } from './netloom.js';

/** Longer than any test waits. */
const endless = ['train', 'mlp-digits', '--epochs', '100000', '--json', '--out'];
const underWay = '"type":"epoch"';

test('Ctrl-C stops after the step, saves, says how to go on and exits as shells expect', () =>
  withFolder(async (folder) => {
    const training = new Netloom(['train', 'mlp-digits', '--epochs', '100000', '--out', 'run'], { in: folder });
    await training.says('epoch   1');
    training.interrupt();
    const { code, stdout, stderr } = await training.ended();
    const said = stdout.trimEnd().split('\n').slice(-2);
    expect([code, stderr, said[1], await runStatus(folder)]).toEqual([
      130,
      '',
      'Go on with: netloom resume run',
      ['stopped'],
    ]);
    expect(said[0]).toMatch(/^Stopped after step \d+ of 3900000; everything is saved\.$/);
  }));

test('Ctrl-C before the first step stops too, and the run can be resumed', () =>
  withFolder(async (folder) => {
    const training = new Netloom([...endless, 'run'], { in: folder });
    await training.says('"type":"started"');
    training.interrupt();
    const { code, stderr } = await training.ended();
    expect([code, stderr, await runStatus(folder)]).toEqual([130, '', ['stopped']]);
  }));

test('Ctrl-C while the engine starts leaves no engine and no damaged run', () =>
  withFolder(async (folder) => {
    const training = new Netloom([...endless, 'run'], { in: folder });
    const engine = await training.engine();
    training.interrupt();
    const { code } = await training.ended();
    expect([code === 130 || code === null, await isAlive(engine)]).toEqual([true, false]);
    expect(await runStatus(folder)).toSatisfy((all: string[]) => all.every((status) => status === 'stopped'));
  }));

test('the signal that npm passes on a second time does not cut the saving short', () =>
  withFolder(async (folder) => {
    const training = new Netloom([...endless, 'run'], { in: folder });
    await training.says(underWay);
    training.interrupt();
    training.interrupt();
    const { code, stderr } = await training.ended();
    expect([code, stderr, await runStatus(folder)]).toEqual([130, '', ['stopped']]);
  }));

test('the engine ends with a command line that is killed, and the run is shown as interrupted', () =>
  withFolder(async (folder) => {
    const training = new Netloom([...endless, 'run'], { in: folder });
    await training.says(underWay);
    const engine = await training.engine();
    training.kill('alone');
    await training.ended();
    expect([engine > 0, await isAlive(engine), await runStatus(folder)]).toEqual([true, false, ['interrupted']]);
  }));

test('an engine that is killed is one sentence, and the run goes on from its last checkpoint', () =>
  withFolder(async (folder) => {
    const training = new Netloom([...endless, 'run'], { in: folder });
    await training.says(underWay);
    process.kill(await training.engine(), 'SIGKILL');
    const { code, stderr } = await training.ended();
    expect([code, stderr, await runStatus(folder)]).toEqual([
      1,
      'The engine has ended unexpectedly. What was saved is kept: look at it with netloom runs, and go on with netloom resume RUN.\n',
      ['interrupted'],
    ]);
    const again = new Netloom(['resume', 'run', '--json'], { in: folder });
    await again.says(underWay);
    again.interrupt();
    expect(await again.ended()).toMatchObject({ code: 130, stderr: '' });
  }));

test('a second process on a run is refused with the pid of the first, which is not disturbed', () =>
  withFolder(async (folder) => {
    const training = new Netloom([...endless, 'run'], { in: folder });
    await training.says(underWay);
    const engine = await training.engine();
    const second = await netloom(['resume', 'run'], { in: folder });
    const third = await netloom([...endless, 'run'], { in: folder });
    const exported = await netloom(['export', 'run', '--to', 'onnx', '--out', 'onnx'], { in: folder });
    const status = await runStatus(folder);
    training.interrupt();
    const { code } = await training.ended();
    expect([second.code, third.code, exported.code, status, code]).toEqual([1, 1, 1, ['running'], 130]);
    for (const { stderr } of [second, exported]) expect(stderr).toMatch(new RegExp(`^Process ${engine} on .+\\n$`));
    expect(third.stderr).toMatch(/run is there already and not empty\. .+\n$/);
  }));

test('a finished run that is resumed says so, and nothing is changed', () =>
  withFolder(async (folder) => {
    const args = ['train', 'mlp-digits', '--epochs', '1', '--out', 'run'];
    const trained = await netloom(args, { in: folder });
    const again = await netloom(['resume', 'run'], { in: folder });
    expect([trained.code, again, await runStatus(folder)]).toEqual([
      0,
      {
        code: 0,
        stdout: `This run is finished; there is nothing to go on with.\nSee how good it is: netloom evaluate run\n`,
        stderr: '',
      },
      ['finished'],
    ]);
  }));

test('a run folder that a killed process had only begun to make can be used again', () =>
  withFolder(async (folder) => {
    const run = join(folder, 'run');
    const first = new Netloom([...endless, run]);
    await first.untilThere(join(run, 'lock'));
    first.kill('group');
    await first.ended();
    const words = (await runStatus(folder)).length > 0 ? ['resume', run, '--json'] : [...endless, run];
    const second = new Netloom(words);
    await second.says(underWay);
    second.interrupt();
    expect([(await second.ended()).code, await runStatus(folder)]).toEqual([130, ['stopped']]);
  }));
