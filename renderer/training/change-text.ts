import { findBlock } from '../../engine/blocks/index.js';
import { findLayer } from '../../engine/layers/index.js';
import type { Language } from '../../engine/text/index.js';
import { filledText, settingTexts } from '../../engine/text/index.js';
import type { RunChange } from '../../main/bridge/index.js';
import { settingValueText } from './setting-value.js';

const words = {
  valued: { en: '{name} {now} (was {was})', zh: '{name} {now}（原为 {was}）' },
  added: { en: '{layer} {node} added', zh: '新增 {layer} {node}' },
  removed: { en: '{layer} {node} removed', zh: '移除 {layer} {node}' },
  replaced: { en: '{node}: {layer} (was {was})', zh: '{node}：{layer}（原为 {was}）' },
  wires: { en: 'other wiring', zh: '连线不同' },
  data: { en: 'other data', zh: '数据不同' },
  bypass: { en: 'a layer bypassed or back', zh: '旁路状态不同' },
  byDefault: { en: 'default', zh: '默认值' },
} as const;

/** One difference between two runs, as a few words. */
export function changeText(change: RunChange, language: Language): string {
  const say = (name: keyof typeof words, values: Readonly<Record<string, string>> = {}): string =>
    filledText(words[name], values, language);
  switch (change.kind) {
    case 'setting': {
      const label = settingTexts[change.name]?.label[language] ?? change.name;
      return say('valued', {
        name: language === 'en' ? label.toLowerCase() : label,
        now: settingValueText(change.name, change.now, language),
        was: settingValueText(change.name, change.was, language),
      });
    }
    case 'added':
    case 'removed':
      return say(change.kind, { layer: layerTitle(change.layer), node: change.node });
    case 'replaced':
      return say('replaced', { node: change.node, layer: layerTitle(change.layer), was: layerTitle(change.was) });
    case 'param': {
      const text = (findLayer(change.layer) ?? findBlock(change.layer))?.text.params[change.param];
      const label = text?.label[language] ?? change.param;
      const shown = (value: unknown): string =>
        value === undefined ? say('byDefault') : typeof value === 'string' ? value : JSON.stringify(value);
      return say('valued', {
        name: `${change.node} ${language === 'en' ? label.toLowerCase() : label}`,
        now: shown(change.now),
        was: shown(change.was),
      });
    }
    default:
      return say(change.kind);
  }
}

function layerTitle(id: string): string {
  return (findLayer(id) ?? findBlock(id))?.text.title.en ?? id;
}
