import { lockRun } from '../../engine/runs/index.js';

/** Says that it is ready, tries for the lock when told to, says what came of it, and keeps it until it is killed. */
process.on('message', (message) => {
  if (message === 'take') void lockRun(process.argv[2] as string).then(tell);
});

function tell(outcome: Awaited<ReturnType<typeof lockRun>>): void {
  process.send?.(outcome.ok ? 'locked' : outcome.problems[0]);
}

process.send?.('ready');
