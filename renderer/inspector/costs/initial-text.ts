import type { WeightSpec } from '../../../engine/layers/index.js';
import type { Language, Text } from '../../../engine/text/index.js';
import { significant } from '../../ui/format.js';

const names = {
  heNormal: { en: 'He normal', zh: 'He 正态' },
  heUniform: { en: 'He uniform', zh: 'He 均匀' },
  glorotNormal: { en: 'Glorot normal', zh: 'Glorot 正态' },
  glorotUniform: { en: 'Glorot uniform', zh: 'Glorot 均匀' },
} as const satisfies Readonly<Record<string, Text>>;

/** How a weight starts, in words. */
export function initialText(initial: WeightSpec['initial'], language: Language): string {
  const zh = language === 'zh';
  switch (initial.kind) {
    case 'constant':
      return zh ? `全部为 ${initial.value}` : `all ${initial.value}`;
    case 'blocks':
      return initial.values.join(', ');
    case 'normal':
      return `${zh ? '正态' : 'normal'}, σ = ${significant(initial.deviation, 3)}`;
    default:
      return names[initial.kind][language];
  }
}

/** How far the first values spread: the deviation of a normal, the limits of a uniform. */
export function spreadText(initial: WeightSpec['initial']): string | undefined {
  if (!('fanIn' in initial)) return undefined;
  const { kind, fanIn, fanOut } = initial;
  const variance = kind.startsWith('he') ? 2 / fanIn : 2 / (fanIn + fanOut);
  const rule = kind.startsWith('he') ? `√(2 / ${fanIn})` : `√(2 / (${fanIn} + ${fanOut}))`;
  if (kind.endsWith('Normal')) return `σ = ${rule} = ${significant(Math.sqrt(variance), 3)}`;
  const limit = kind.startsWith('he') ? `√(6 / ${fanIn})` : `√(6 / (${fanIn} + ${fanOut}))`;
  return `± ${limit} = ${significant(Math.sqrt(3 * variance), 3)}`;
}
