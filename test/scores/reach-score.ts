import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvaluation } from '../../engine/session/index.js';
import type { Template } from '../../templates/index.js';
import { netloom, values } from '../journeys/netloom.js';

/** What training one template from the command line came to. */
export interface Reached {
  readonly template: string;
  readonly measured: number;
  readonly card: number;
  /** How far below the card a run may be: the standard error of a share of so many examples, or a twentieth. */
  readonly allowance: number;
  readonly ok: boolean;
}

/** Trains with the seed of the median, then evaluates on the held-out part, as in a terminal; throws where that fails. */
export async function reachScore({ card }: Template): Promise<Reached> {
  const score = card.score;
  if (!score) throw new Error(`${card.id} has no score`);
  const folder = mkdtempSync(join(tmpdir(), 'netloom-score-'));
  const run = join(folder, 'run');
  try {
    const trained = await netloom(['train', card.id, '--seed', String(score.seed), '--out', run]);
    if (trained.code !== 0) throw new Error(`training ${card.id} ended with ${trained.code}: ${trained.stderr}`);
    const evaluated = await netloom(['evaluate', run, '--json']);
    if (evaluated.code !== 0)
      throw new Error(`evaluating ${card.id} ended with ${evaluated.code}: ${evaluated.stderr}`);
    const report = values(evaluated)[0] as RunEvaluation;
    const measured = measuredScore(report);
    const share = score.metric === 'accuracy';
    const allowance = share ? Math.sqrt((score.value * (1 - score.value)) / report.samples) : 0.05;
    const ok = measured >= score.value - allowance;
    return { template: card.id, measured, card: score.value, allowance, ok };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measuredScore(report: RunEvaluation): number {
  if (report.task === 'number') return report.r2;
  return report.task === 'pixels' ? report.meanIou : report.accuracy;
}
