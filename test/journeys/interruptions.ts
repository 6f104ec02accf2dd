import { existsSync, watch } from 'node:fs';
import { runPaths } from '../../engine/runs/index.js';
import type { Dice } from '../contract/dice.js';
import { Netloom } from './netloom.js';

/** Attempts after which a run is left to finish. */
const INTERRUPTED_ATTEMPTS = 6;

/** What became of a run that was disturbed: what was done to it, and the exit code of the attempt that finished it. */
export interface Disturbed {
  readonly code: number | null;
  readonly log: readonly string[];
  /** How many attempts were cut short. */
  readonly interrupted: number;
}

/**
 * Trains into `run` although the process is killed again and again: first while the folder is made, then at steps, in
 * the middle of writing, by Ctrl-C, and for the rest of the attempts wherever the dice say.
 */
export async function trainDisturbed(
  run: string,
  args: readonly string[],
  steps: number,
  dice: Dice,
): Promise<Disturbed> {
  const log: string[] = [];
  let interrupted = 0;
  for (let attempt = 0; ; attempt++) {
    const words = existsSync(runPaths.record(run)) ? ['resume', run] : [...args, '--out', run];
    const netloom = new Netloom([...words, '--json']);
    if (attempt < INTERRUPTED_ATTEMPTS) {
      const way = attempt === 0 ? 'folder' : dice.pick(['folder', 'checkpoints', 'step', 'step', 'stop'] as const);
      const target = Math.floor((steps * (attempt + dice.between(0, 100) / 100)) / INTERRUPTED_ATTEMPTS);
      const count = dice.between(1, way === 'checkpoints' ? 12 : 30);
      const orphan = dice.once(2);
      if (way === 'folder') await changes(run, count, netloom);
      else if (way === 'checkpoints') await changes(runPaths.checkpoints(run), count, netloom);
      else await reaches(netloom, target);
      log.push(`${words[0] ?? ''}: ${way} ${way === 'folder' || way === 'checkpoints' ? count : target}`);
      if (way === 'stop') netloom.interrupt();
      else netloom.kill(orphan ? 'alone' : 'group');
    }
    const { code, stderr } = await netloom.ended();
    log.push(`-> ${code ?? 'killed'} ${stderr}`);
    if (code !== null && code !== 130) return { code, log, interrupted };
    interrupted++;
  }
}

/** Waits until a progress event tells of this step; returns where the process ends before. */
async function reaches(netloom: Netloom, step: number): Promise<void> {
  const far = (): boolean =>
    [...netloom.stdout.matchAll(/"type":"progress","phase":"\w+","step":(\d+)/g)].some(([, at]) => Number(at) >= step);
  while (!netloom.hasEnded && !far()) await netloom.news();
}

/** Waits for so many changes of what a folder holds; returns where the process ends before. */
async function changes(folder: string, wanted: number, netloom: Netloom): Promise<void> {
  if (!existsSync(folder)) return;
  const watcher = watch(folder);
  let seen = 0;
  const enough = new Promise<void>((resolve) => watcher.on('change', () => ++seen === wanted && resolve()));
  await Promise.race([enough, netloom.gone]);
  watcher.close();
}
