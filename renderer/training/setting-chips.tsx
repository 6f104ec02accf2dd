import type { SettingName } from '../../engine/settings/index.js';
import { settingTexts } from '../../engine/text/index.js';
import { useLanguage } from '../text/words.js';
import { settingValueText } from './setting-value.js';

/** The settings that people speak of first. */
const shown: readonly SettingName[] = ['optimizer', 'learningRate', 'schedule', 'batchSize', 'epochs', 'seed'];

/** What a run was set to, in short. */
export function SettingChips({ settings }: { readonly settings: Readonly<Record<string, unknown>> | undefined }) {
  const language = useLanguage();
  if (!settings) return <div className="setting-chips" />;
  return (
    <div className="setting-chips">
      {shown.map((name) => (
        <span key={name} className="chip" title={settingTexts[name]?.label[language]}>
          {/* What is chosen among words says itself what it is. */}
          {typeof settings[name] !== 'string' && settingTexts[name]?.label[language].toLowerCase()}{' '}
          <b>{settingValueText(name, settings[name], language)}</b>
        </span>
      ))}
    </div>
  );
}
