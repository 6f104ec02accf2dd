import type { DataPreview } from '../../main/bridge/index.js';
import type { Language } from '../../engine/text/index.js';
import { dataTitles } from '../project/data-titles.js';
import type { Say } from '../text/words.js';
import { count } from '../ui/format.js';
import type { dataWords } from './words.js';

type SayData = Say<typeof dataWords>;

/** What the data is called: a bundled set's title, else the name of its file or folder. */
export function dataTitle(source: string, language: Language): string {
  return (
    dataTitles[source]?.[language] ??
    source
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ??
    source
  );
}

/** Whether examples can be looked at as pictures. */
export function areImages({ kind, sizes, columns }: Pick<DataPreview, 'kind' | 'sizes' | 'columns'>): boolean {
  return kind === 'images' || (columns === undefined && (sizes.length === 2 || sizes.length === 3));
}

/** How many, in the word for what they are. */
export function countText(preview: DataPreview, say: SayData): string {
  const name = areImages(preview) ? 'images' : preview.columns ? 'rows' : 'examples';
  return say(name, { count: count(preview.count) });
}

/** What one example is. */
export function exampleText(preview: DataPreview, say: SayData): string {
  const { sizes, columns, kind } = preview;
  if (columns) return say('columnsCount', { count: columns.length });
  if (!areImages(preview)) return say('values', { count: count(sizes.reduce((n, size) => n * size, 1)) });
  const last = sizes.length === 3 && kind === 'arrays' && (sizes[2] ?? 0) <= 4;
  const [channels, height, width] = sizes.length === 2 ? [1, ...sizes] : last ? [sizes[2], sizes[0], sizes[1]] : sizes;
  return say(channels === 1 ? 'grey' : 'colour', { height: height ?? 0, width: width ?? 0 });
}

/** What is learnt. */
export function learntText({ task, classes, numbers }: DataPreview, say: SayData): string {
  if (task === 'number')
    return numbers && numbers.length > 1 ? say('numbersCount', { count: numbers.length }) : say('aNumber');
  if (task === 'labels') return say('yesOrNo');
  return task === 'pixels' ? say('pixels') : say('classesCount', { count: classes?.length ?? 0 });
}

/** The sizes of a stage with small letters for the axes. */
export function axesOf(
  sizes: readonly number[],
  step: string | undefined,
  kind: DataPreview['kind'],
): { size: number; letter: string }[] {
  const letters = lettersOf(sizes, step, kind);
  const named = sizes.map((size, i) => ({ size, letter: letters[i] ?? '' }));
  const [channels, ...space] = named;
  return channels?.letter === 'c' ? [...space, channels] : named;
}

function lettersOf(sizes: readonly number[], step: string | undefined, kind: DataPreview['kind']): string {
  if (sizes.length === 1) return 'n';
  if (sizes.length === 2) return step === 'rows' || step === 'fold' ? 'tn' : 'hw';
  const last = kind === 'arrays' && step !== 'channelsFirst' && (sizes[2] ?? 0) <= 4;
  return last ? 'hwc' : 'chw';
}
