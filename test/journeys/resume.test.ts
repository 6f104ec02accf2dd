import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../engine/files/index.js';
import { runPaths } from '../../engine/runs/index.js';
import { withFolder } from '../child/limited-folders.js';
import { Dice } from '../contract/dice.js';
import { trainDisturbed } from './interruptions.js';
import { netloom } from './netloom.js';
import { everyStream, projectIn } from './networks.js';

/** Another one with NETLOOM_KILL_SEED. */
const seed = Number(process.env['NETLOOM_KILL_SEED'] ?? 20261121);
const epochs = 30;
const stepsPerEpoch = Math.ceil(1222 / 16);

test.each([
  ['sgd', '--momentum', '0.9', '--nesterov', 'true', '--lr', '0.02'],
  ['adam', '--patience', '25'],
  ['adamw', '--clip-norm', '1'],
])('a run killed again and again ends with the bits of an undisturbed one: %s', (optimizer, ...flags) =>
  withFolder(async (folder) => {
    const project = projectIn(folder, everyStream());
    const args = ['train', project, '--epochs', String(epochs), '--optimizer', optimizer, ...flags];
    const [whole, pieces] = [join(folder, 'whole'), join(folder, 'pieces')];
    mkdirSync(pieces);
    const undisturbed = await netloom([...args, '--out', whole]);
    expect(undisturbed).toMatchObject({ code: 0, stderr: '' });
    const disturbed = await trainDisturbed(pieces, args, epochs * stepsPerEpoch, new Dice(seed, optimizer));
    const told = `NETLOOM_KILL_SEED=${seed}\n${disturbed.log.join('\n')}`;
    expect([disturbed.code, disturbed.interrupted >= 4], told).toEqual([0, true]);
    expect(prints(pieces), told).toEqual(prints(whole));
  }),
);

/** The files that must be the same to the bit. */
function prints(run: string): Record<string, string> {
  const files = {
    metrics: runPaths.metrics(run),
    best: runPaths.checkpoint(run, 'best'),
    final: runPaths.checkpoint(run, 'final'),
    last: runPaths.checkpoint(run, 'last'),
  };
  return Object.fromEntries(Object.entries(files).map(([name, path]) => [name, fingerprint(readFileSync(path))]));
}
