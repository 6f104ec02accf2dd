import type { ListedSetting } from '../../engine/train/index.js';
import { settingFromText, settingList } from '../../engine/train/index.js';
import { settingTexts } from '../../engine/text/index.js';
import type { Flag, Invocation } from './command.js';

/** One flag for every training setting, made from the engine's list: a new setting has its flag at once. */
export const trainingFlags: Readonly<Record<string, Flag>> = Object.fromEntries(
  settingList.map((setting) => [setting.flag, flagOf(setting)]),
);

function flagOf(setting: ListedSetting): Flag {
  const help = settingTexts[setting.name]?.help ?? { en: setting.name, zh: setting.name };
  const value = setting.kind === 'choice' ? setting.options.join('|') : setting.kind === 'boolean' ? 'true|false' : 'N';
  const first = (text: string, end: string): string => `${text.split(end)[0] ?? text} [${String(setting.default)}]`;
  return { value, text: { en: first(help.en, '. ').replace(/\.(?= \[)/, ''), zh: first(help.zh, '。') } };
}

/** The settings that were given as flags; not yet validated. */
export function settingsFromFlags({ value }: Pick<Invocation, 'value'>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const setting of settingList) {
    const text = value(setting.flag);
    if (text !== undefined) given[setting.name] = settingFromText(setting, text);
  }
  return given;
}
