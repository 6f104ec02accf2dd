import type { ListedSetting } from '../../engine/train/index.js';
import { settingFromText, settingList } from '../../engine/train/index.js';
import { settingTexts } from '../../engine/text/index.js';
import type { Flag, Invocation } from './command.js';

/** One flag for every training setting, made from the engine's list: a new setting has its flag at once. */
export const trainingFlags: Readonly<Record<string, Flag>> = Object.fromEntries(
  settingList.map((setting) => [setting.flag, flagOf(setting)]),
);

function flagOf(setting: ListedSetting): Flag {
  const text = settingTexts[setting.name];
  const value = setting.kind === 'choice' ? setting.options.join('|') : setting.kind === 'boolean' ? 'true|false' : 'N';
  const label = text ?? { label: { en: setting.name, zh: setting.name } };
  return {
    value,
    text: {
      en: `${label.label.en} [${String(setting.default)}]`,
      zh: `${label.label.zh} [${String(setting.default)}]`,
    },
  };
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
