import { expect, test } from 'vitest';
import { withFolder } from '../child/limited-folders.js';
import { Child } from '../child/start-child.js';

test('stress', () =>
  withFolder(async (folder) => {
    let rounds = 0, wrongPid = 0, notOne = 0;
    const until = Date.now() + 150_000;
    while (Date.now() < until) {
      rounds++;
      const children = await Promise.all([1, 2, 3, 4].map(async () => {
        const child = new Child('runs/take-lock.ts', [folder]);
        await child.next();
        return child;
      }));
      const told = await Promise.all(children.map((c) => { c.send('take'); return c.next(); }));
      const winner = children[told.indexOf('locked')];
      if (told.filter((t) => t === 'locked').length !== 1) notOne++;
      if (told.some((t) => t !== 'locked' && (t as { values?: { pid?: number } }).values?.pid !== winner?.pid)) { wrongPid++; console.log(children.map((c) => c.pid), JSON.stringify(told)); }
      for (const child of children) await child.kill();
    }
    console.log('STRESS', { rounds, wrongPid, notOne });
    expect(1).toBe(1);
  }), 300_000);
