import { z } from 'zod';
import type { RawData, SourceOption, Task } from '../../data/index.js';
import { dataSources as bundled, fileFormats, loadSource, rawExample } from '../../data/index.js';
import { done } from '../../base/index.js';
import type { Picture } from '../data-view/picture.js';
import { pictureOf, rawLayout } from '../data-view/picture.js';
import { summaryOf } from '../data-view/values-summary.js';
import type { Method } from '../method.js';

/** What can be learnt from without bringing anything, and what kinds of files can be brought. */
export interface DataSources {
  readonly bundled: readonly BundledFacts[];
  /** Names of files as people read them: `*.csv`. */
  readonly formats: readonly string[];
}

export interface BundledFacts {
  readonly id: string;
  readonly task: Task;
  readonly count: number;
  readonly sizes: readonly number[];
  readonly classNames: readonly string[];
  /** For tables. */
  readonly columns: readonly string[];
  readonly options: readonly SourceOption[];
  /** The first examples of as many classes, where they are images. */
  readonly pictures: readonly Picture[];
}

const params = z.strictObject({});
const picturesShown = 6;
let known: readonly BundledFacts[] | undefined;

export const dataSources: Method<typeof params> = {
  id: 'dataSources',
  params,
  run: async (_, { home }) => {
    const facts: BundledFacts[] = [];
    for (const { id, task, options = [] } of known ? [] : bundled) {
      // A look at scenes needs no thousand of them.
      const few = options.some((option) => option.id === 'count') ? { count: picturesShown + 4 } : {};
      const raw = await loadSource(id, home, few);
      if (!raw.ok) return raw;
      const { sizes, classNames, columns = [] } = raw.value;
      const count = options.find((option) => option.id === 'count')?.default ?? raw.value.count;
      const names = columns.map(({ name }) => name);
      facts.push({ id, task, count, sizes, classNames, columns: names, options, pictures: picturesOf(raw.value) });
    }
    known ??= facts;
    return done({ bundled: known, formats: fileFormats.map(({ names }) => names) } satisfies DataSources);
  },
};

function picturesOf(raw: RawData): Picture[] {
  const layout = rawLayout(raw);
  if (!layout) return [];
  return Array.from({ length: Math.min(picturesShown, raw.count) }, (_, row) => {
    const values = rawExample(raw, row);
    return pictureOf(values, layout, 0, summaryOf(values).max);
  });
}
