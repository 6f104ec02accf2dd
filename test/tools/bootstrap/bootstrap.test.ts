import { describe, expect, it } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}
interface Check {
  readonly name: string;
  run(): Promise<Counts>;
}
interface RunChecks {
  runStages(this: void, stages: readonly (readonly (readonly Check[])[])[]): Promise<(Counts & { name: string })[]>;
  totalLine(this: void, counts: Counts): string;
  skippedLines(this: void, skipped: Counts['skipped']): string[];
}
interface VitestStep {
  withExitCode(this: void, counts: Counts, code: number): Counts;
}
interface Npm {
  findNpm(
    this: void,
    env: Readonly<Record<string, string>>,
    node: string,
    exists: (file: string) => boolean,
  ): { readonly program: string; readonly args: readonly string[] };
}
interface Install {
  essence(this: void, errors: string): string[];
}
interface NodeVersion {
  isNewEnough(this: void, version: string): boolean;
}

/** The bootstrap is plain JavaScript, which runs before anything is built: its types are said here. */
async function script<T>(name: string): Promise<T> {
  return (await import(new URL(`../../../tools/bootstrap/${name}.mjs`, import.meta.url).href)) as T;
}

const none: Counts = { passed: 0, failed: 0, skipped: [] };

describe('the bootstrap', () => {
  it('ends npm test with the totals, and with the skipped tests only where there are any', async () => {
    const { totalLine, skippedLines } = await script<RunChecks>('run-checks');
    const skipped = [
      { name: 'a > b', reason: 'no GPU here' },
      { name: 'c', reason: '' },
    ];
    expect([
      totalLine({ ...none, passed: 12 }),
      totalLine({ passed: 1, failed: 2, skipped }),
      ...skippedLines(skipped),
    ]).toEqual(['12 passed, 0 failed', '1 passed, 2 failed, 2 skipped', 'skipped: a > b (no GPU here)', 'skipped: c']);
  });

  it('runs the lanes of a stage side by side, the stages in a row, and all of them after a failure', async () => {
    const { runStages } = await script<RunChecks>('run-checks');
    const begun: string[] = [];
    const check = (name: string, failed = 0, work?: () => unknown): Check => ({
      name,
      run: async () => {
        begun.push(name);
        await work?.();
        return { ...none, failed };
      },
    });
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const waiting = check('waits for the other lane', 1, () => opened);
    const opening = check('opens', 0, () => open());
    const results = await runStages([[[waiting, check('after it')], [opening]], [[check('last')]]]);
    expect(begun).toEqual(['waits for the other lane', 'opens', 'after it', 'last']);
    expect(results.filter(({ failed }) => failed > 0).map(({ name }) => name)).toEqual(['waits for the other lane']);
  });

  it('counts a failure when vitest fails although no test did', async () => {
    const { withExitCode } = await script<VitestStep>('vitest-step');
    const mixed = { ...none, passed: 3, failed: 2 };
    expect([withExitCode(none, 1), withExitCode(none, 0), withExitCode(mixed, 1)]).toEqual([
      { ...none, failed: 1 },
      none,
      mixed,
    ]);
  });

  it('finds the npm that runs it, else the one beside Node.js, else the one on PATH', async () => {
    const { findNpm } = await script<Npm>('npm');
    const beside = '/n/lib/node_modules/npm/bin/npm-cli.js';
    const found = [
      findNpm({ npm_execpath: '/x/npm-cli.js' }, '/n/bin/node', () => true),
      findNpm({ npm_execpath: '/x/yarn.js' }, '/n/bin/node', (file) => file === beside),
      findNpm({}, '/n/bin/node', () => false),
    ];
    expect(found.map(({ program, args }) => [program, ...args])).toEqual([
      ['/n/bin/node', '/x/npm-cli.js'],
      ['/n/bin/node', beside],
      ['npm'],
    ]);
  });

  it("repeats npm's words without stack traces", async () => {
    const { essence } = await script<Install>('install');
    const words =
      'npm error code E404\nnpm error     at fetch (x.js:1:2) {\nnpm error   errno: 1\nnpm error }\nnpm error\n';
    expect(essence(`${words}npm error 404 Not Found\n`)).toEqual(['code E404', '404 Not Found']);
  });

  it('accepts Node.js from 20.19 on', async () => {
    const { isNewEnough } = await script<NodeVersion>('node-version');
    const versions = ['18.20.0', '20.18.3', '20.19.0', '22.0.0', '26.1.0'];
    expect(versions.filter(isNewEnough)).toEqual(['20.19.0', '22.0.0', '26.1.0']);
  });
});
