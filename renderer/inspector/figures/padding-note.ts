import type { Language } from '../../../engine/text/index.js';
import { filledText } from '../../../engine/text/index.js';
import type { WindowFacts } from './window-geometry.js';

const words = {
  none: { en: 'nothing added, so {from} becomes {to}', zh: '不填充，{from} 变为 {to}' },
  each: { en: '{pad} px each side, so {from} becomes {to}', zh: '每边 {pad} 像素，{from} 变为 {to}' },
  eachStays: { en: '{pad} px each side, so {from} stays {from}', zh: '每边 {pad} 像素，{from} 保持不变' },
  sides: {
    en: '{top} top, {left} left, {bottom} bottom, {right} right: {from} becomes {to}',
    zh: '上 {top}、左 {left}、下 {bottom}、右 {right}：{from} 变为 {to}',
  },
  steps: {
    en: '{left} steps before, {right} after: {from} becomes {to}',
    zh: '前 {left} 步、后 {right} 步：{from} 变为 {to}',
  },
  unfit: { en: 'the window does not fit', zh: '窗口放不下' },
} as const;

/** What the padding does here, in one line. */
export function paddingNote({ pads, input, output, alongTime }: WindowFacts, language: Language): string {
  if (!output) return filledText(words.unfit, {}, language);
  const [top, left, bottom, right] = pads;
  const square = input[0] === input[1] && output[0] === output[1];
  const text = (size: readonly [number, number]): string =>
    alongTime ? String(size[1]) : square ? String(size[0]) : `${size[0]} × ${size[1]}`;
  const values = { top, left, bottom, right, pad: top, from: text(input), to: text(output) };
  if (pads.every((pad) => pad === 0)) return filledText(words.none, values, language);
  if (alongTime) return filledText(words.steps, values, language);
  if (!pads.every((pad) => pad === top)) return filledText(words.sides, values, language);
  return filledText(values.from === values.to ? words.eachStays : words.each, values, language);
}
