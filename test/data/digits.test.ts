import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSource } from '../../engine/data/index.js';
import { rawDigits } from './digits.js';

describe('the bundled digits', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netloom-digits-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function problemsOf(bytes: Uint8Array): Promise<unknown> {
    await writeFile(join(folder, 'digits.csv.gz'), bytes);
    const loaded = await loadSource('digits', { bundledDirectory: folder });
    return loaded.ok ? 'loaded' : loaded.problems.map(({ code, values }) => [code, values.row]);
  }

  it('are 1 797 images of 8 x 8 cells with their published class counts', async () => {
    const raw = await rawDigits();
    const labels = raw.targets.task === 'classes' ? raw.targets.labels : [];
    const counts = raw.classNames.map((_, label) => [...labels].filter((l) => l === label).length);
    expect({ count: raw.count, sizes: raw.sizes, values: raw.values.length, counts }).toEqual({
      count: 1797,
      sizes: [1, 8, 8],
      values: 1797 * 64,
      counts: [178, 182, 177, 183, 181, 182, 181, 179, 174, 180],
    });
  });

  it('say which file is missing', async () => {
    const loaded = await loadSource('digits', { bundledDirectory: join(folder, 'nowhere') });
    expect(loaded).toMatchObject({ ok: false, problems: [{ code: 'data-missing' }] });
  });

  it('say which row is damaged, and when the file cannot be unpacked', async () => {
    const row = [...Array.from({ length: 64 }, () => 3), 7].join(',');
    const files = {
      good: gzipSync(`${row}\n${row}\n`),
      short: gzipSync(`${row}\n${row.slice(4)}\n`),
      range: gzipSync(`${row.replace('3', '17')}\n`),
      label: gzipSync(`${row}\n${row}\n${row.replace(/7$/, '10')}\n`),
      words: gzipSync(`${row.replace('3', 'x')}\n`),
      empty: gzipSync(''),
      plain: Buffer.from(row),
      cut: gzipSync(`${row}\n`.repeat(100)).subarray(0, 60),
    };
    const found: Record<string, unknown> = {};
    for (const [name, bytes] of Object.entries(files)) found[name] = await problemsOf(bytes);
    expect(found).toEqual({
      good: 'loaded',
      short: [['data-corrupt', 2]],
      range: [['data-corrupt', 1]],
      label: [['data-corrupt', 3]],
      words: [['data-corrupt', 1]],
      empty: [['data-corrupt', 1]],
      plain: [['data-not-gzip', undefined]],
      cut: [['data-not-gzip', undefined]],
    });
  });

  it('are refused by another name, with the names there are', async () => {
    expect(await loadSource('mnist', { bundledDirectory: folder })).toMatchObject({
      problems: [
        {
          code: 'data-unknown',
          values: { came: 'mnist', wanted: ['digits', 'scenes', 'iris', 'wine', 'breast-cancer', 'diabetes'] },
        },
      ],
    });
  });
});
