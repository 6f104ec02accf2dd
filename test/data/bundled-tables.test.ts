import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import type { RawData } from '../../engine/data/index.js';
import { dataSources, defaultRecipe, loadData, makeDataset, splitDataset } from '../../engine/data/index.js';
import { bundledDirectory } from './digits.js';

const load = async (source: string): Promise<RawData> =>
  valueOf(await loadData({ source }, source === 'diabetes' ? 'number' : 'classes', { bundledDirectory }));

const settings = { seed: 1, validationFraction: 0.15 };
const tables = dataSources.map(({ id }) => id).filter((id) => id !== 'digits' && id !== 'scenes');

describe('the bundled tables', () => {
  it('have their published sizes, class counts, and means', async () => {
    const facts: Record<string, unknown> = {};
    for (const id of tables) {
      const { count, sizes, targets, classNames, values } = await load(id);
      const width = sizes[0] ?? 0;
      const first = Array.from({ length: count }, (_, row) => values[row * width] as number);
      const mean = (numbers: ArrayLike<number>): number =>
        Number((Array.from(numbers).reduce((a, b) => a + b, 0) / count).toFixed(2));
      const learnt =
        targets.task === 'classes'
          ? classNames.map((name, label) => [name, targets.labels.filter((l) => l === label).length])
          : mean(targets.task === 'number' ? targets.values : []);
      facts[id] = { count, width, firstColumn: mean(first), learnt };
    }
    expect(facts).toEqual({
      iris: {
        count: 150,
        width: 4,
        firstColumn: 5.84,
        learnt: [
          ['setosa', 50],
          ['versicolor', 50],
          ['virginica', 50],
        ],
      },
      wine: {
        count: 178,
        width: 13,
        firstColumn: 13,
        learnt: [
          ['class_0', 59],
          ['class_1', 71],
          ['class_2', 48],
        ],
      },
      'breast-cancer': {
        count: 569,
        width: 30,
        firstColumn: 14.13,
        learnt: [
          ['malignant', 212],
          ['benign', 357],
        ],
      },
      diabetes: { count: 442, width: 10, firstColumn: 48.52, learnt: 152.13 },
    });
  });

  it.each(tables)('%s: training values have mean 0 and deviation 1, and no other part was measured', async (id) => {
    const raw = await load(id);
    const { train } = splitDataset(raw, settings);
    const recipe = valueOf(defaultRecipe(raw, raw.sizes, train));
    const { inputs } = valueOf(makeDataset(raw, recipe, raw.sizes));
    const width = raw.sizes[0] as number;
    const worst = Math.max(
      ...Array.from({ length: width }, (_, column) => {
        const values = Array.from(train, (row) => inputs[row * width + column] as number);
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        const square = values.reduce((a, b) => a + b * b, 0) / values.length;
        return Math.max(Math.abs(mean), Math.abs(square - 1));
      }),
    );
    const others = raw.values.map((value, i) => (train.includes(Math.floor(i / width)) ? value : 1e6));
    const again = valueOf(defaultRecipe({ ...raw, values: others }, raw.sizes, train));
    expect([worst < 1e-5, again.steps]).toEqual([true, recipe.steps]);
  });

  it('hold out the same fifth for every seed; classes in their proportions', async () => {
    const sizes: Record<string, unknown> = {};
    for (const id of tables) {
      const raw = await load(id);
      const [one, other] = [splitDataset(raw, settings), splitDataset(raw, { ...settings, seed: 9 })];
      sizes[id] = [one.test.length, one.test.join() === other.test.join(), one.train.join() === other.train.join()];
    }
    expect(sizes).toEqual({
      iris: [30, true, false],
      wine: [36, true, false],
      'breast-cancer': [113, true, false],
      diabetes: [88, true, false],
    });
  });

  it('are refused for another task, with a target, and where a file is damaged, with the row', async () => {
    const codes = async (...given: Parameters<typeof loadData>): Promise<unknown> => {
      const outcome = await loadData(...given);
      return outcome.ok ? 'loaded' : outcome.problems.map(({ code, values }) => [code, values['row']]).flat();
    };
    const folder = await mkdtemp(join(tmpdir(), 'netloom-tables-'));
    try {
      await cp(bundledDirectory, folder, { recursive: true });
      const lines = (await readFile(join(folder, 'iris.csv'), 'utf8')).split('\n');
      const withEighth = (...row: string[]): string[] => [...lines.slice(0, 7), ...row, ...lines.slice(8)];
      const damaged: Record<string, string[]> = {
        short: withEighth(),
        word: withEighth('1,2,x,4,0'),
        label: withEighth('1,2,3,4,3'),
        narrow: withEighth('1,2,3,0'),
      };
      const found: Record<string, unknown> = {};
      for (const [name, text] of Object.entries(damaged)) {
        await writeFile(join(folder, 'iris.csv'), text.join('\n'));
        found[name] = await codes({ source: 'iris' }, 'classes', { bundledDirectory: folder });
      }
      await rm(join(folder, 'wine.csv'));
      expect({
        ...found,
        gone: await codes({ source: 'wine' }, 'classes', { bundledDirectory: folder }),
        task: await codes({ source: 'diabetes' }, 'classes', { bundledDirectory }),
        target: await codes({ source: 'iris', target: 'petal' }, 'classes', { bundledDirectory }),
        unknown: await codes({ source: 'irises' }, 'classes', { bundledDirectory }),
      }).toEqual({
        short: ['data-corrupt', 150],
        word: ['data-corrupt', 8],
        label: ['data-corrupt', 8],
        narrow: ['data-corrupt', 8],
        gone: ['data-missing', undefined],
        task: ['data-task', undefined],
        target: ['data-target-fixed', undefined],
        unknown: ['data-unknown', undefined],
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
