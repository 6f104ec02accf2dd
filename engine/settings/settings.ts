import type { Outcome, Problem } from '../base/index.js';
import { done, problem, refused } from '../base/index.js';
import type { Setting, SettingName, TrainingSettings } from './settings-table.js';
import { settingsTable } from './settings-table.js';

/** A setting with its name: what the command line makes its flags and help from. */
export type ListedSetting = Setting & { readonly name: SettingName };

/** Every training setting in reading order; `settingText(name)` of engine/text has the label and the help. */
export const settingList: readonly ListedSetting[] = (Object.keys(settingsTable) as SettingName[]).map((name) => ({
  name,
  ...settingsTable[name],
}));

/** The settings where nothing is given. */
export const defaultSettings: TrainingSettings = Object.fromEntries(
  settingList.map((setting) => [setting.name, setting.default]),
) as unknown as TrainingSettings;

/**
 * Completes settings from a file, a template's card or flags; later layers win. Every unknown name and every value
 * out of range is a problem that says what came and what was wanted.
 */
export function readSettings(...layers: readonly Readonly<Record<string, unknown>>[]): Outcome<TrainingSettings> {
  const given = layers.flatMap((layer) => Object.entries(layer));
  const problems = given.flatMap(([name, value]) => settingProblem(name, value) ?? []);
  if (problems.length > 0) return refused(...problems);
  return done({ ...defaultSettings, ...Object.fromEntries(given) });
}

/** Only what differs from the defaults, as documents store it. */
export function changedSettings(settings: TrainingSettings): Partial<TrainingSettings> {
  const changed = settingList.filter(({ name }) => settings[name] !== defaultSettings[name]);
  return Object.fromEntries(changed.map(({ name }) => [name, settings[name]]));
}

/** A setting from the text of a flag: numbers are parsed, `true` and `false` become booleans; not yet validated. */
export function settingFromText(setting: Setting, text: string): unknown {
  if (setting.kind === 'choice') return text;
  if (setting.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

function settingProblem(name: string, came: unknown): Problem | undefined {
  const setting = settingList.find((s) => s.name === name);
  if (!setting) return problem('setting-unknown', { came: name, wanted: settingList.map((s) => s.name) });
  const shown = typeof came === 'string' ? came : (JSON.stringify(came) ?? 'nothing');
  const { flag } = setting;
  switch (setting.kind) {
    case 'boolean':
      return typeof came === 'boolean' ? undefined : problem('setting-boolean', { setting: name, flag, came: shown });
    case 'choice':
      if (typeof came === 'string' && setting.options.includes(came)) return undefined;
      return problem('setting-choice', { setting: name, flag, came: shown, wanted: setting.options });
    case 'integer':
      if (Number.isInteger(came) && inRange(setting, came)) return undefined;
      return problem('setting-integer', { setting: name, flag, came: shown, min: setting.min, max: setting.max });
    case 'number':
      if (inRange(setting, came)) return undefined;
      return problem('setting-number', { setting: name, flag, came: shown, min: setting.min, max: setting.max });
  }
}

function inRange({ min, max }: { readonly min: number; readonly max: number }, value: unknown): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}
