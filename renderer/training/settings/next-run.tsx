import { Play } from 'lucide-react';
import { useMemo } from 'react';
import type { ListedSetting, SettingName } from '../../../engine/settings/index.js';
import { defaultSettings, readSettings, settingList } from '../../../engine/settings/index.js';
import { problemText } from '../../../engine/text/index.js';
import { runCommand } from '../../commands/use-shortcuts.js';
import { edit, useProject } from '../../state/project-store.js';
import { setView } from '../../state/view-store.js';
import { useLanguage, useWords } from '../../text/words.js';
import { Button } from '../../ui/button.js';
import { useRuns } from '../run-store.js';
import { trainCommand } from '../train-commands.js';
import { EstimateCard } from './estimate-card.js';
import { useEstimate } from './estimate-store.js';
import { ScheduleCard } from './schedule-card.js';
import { SettingField } from './setting-field.js';
import { settingGroups } from './setting-groups.js';
import { settingWords } from './words.js';
import './next-run.css';

const listed = new Map<SettingName, ListedSetting>(settingList.map((setting) => [setting.name, setting]));
/** Until the data was counted. */
const someSteps = 40;

/** What the next run is set to, what its learning rate does, and what it takes here. */
export function NextRun() {
  const say = useWords(settingWords);
  const language = useLanguage();
  const training = useProject((open) => open?.history.document.training);
  const errors = useProject(
    (open) => open?.checked.problems.filter(({ severity }) => severity === 'error').length ?? 0,
  );
  const isLive = useRuns(({ live }) => live !== undefined);
  const stepsPerEpoch = useEstimate(({ estimate }) => estimate?.stepsPerEpoch ?? someSteps);
  const read = useMemo(() => readSettings(training ?? {}), [training]);
  const settings = read.ok ? read.value : defaultSettings;
  const changed = Object.keys(training ?? {}).filter(
    (name) => settings[name as SettingName] !== defaultSettings[name as SettingName],
  );
  return (
    <div className="next-run">
      <header className="next-run-head">
        <div>
          <h1>{say('newRun')}</h1>
          {isLive && <p>{say('busy')}</p>}
          {errors > 0 && (
            <p className="next-run-errors">
              {say('problems', { count: errors })}{' '}
              <Button
                kind="fix"
                size="small"
                onClick={() => setView({ mode: 'design', dockOpen: true, dockTab: 'problems' })}
              >
                {say('showProblems')}
              </Button>
            </p>
          )}
        </div>
        {!isLive && errors === 0 && (
          <Button kind="primary" size="large" onClick={() => runCommand(trainCommand)}>
            <Play size={15} fill="currentColor" aria-hidden />
            {say('trains')}
          </Button>
        )}
      </header>
      {!read.ok &&
        read.problems.map((problem, i) => (
          <p key={i} className="setting-field-problem" role="alert">
            {problemText(problem, language)}
          </p>
        ))}
      <div className="next-run-parts">
        <section className="card next-run-settings" aria-label={say('settings')}>
          {settingGroups(settings).map(({ title, names }) => (
            <fieldset key={title}>
              <legend>{say(title)}</legend>
              <div className="next-run-fields">
                {names.map((name) => (
                  <SettingField
                    key={name}
                    setting={listed.get(name) as ListedSetting}
                    value={settings[name]}
                    changed={changed.includes(name)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
          {changed.length > 0 && (
            <Button
              kind="ghost"
              size="small"
              onClick={() =>
                edit({
                  command: 'setTraining',
                  args: { settings: Object.fromEntries(changed.map((name) => [name, null])) },
                })
              }
            >
              {say('resetAll')}
            </Button>
          )}
        </section>
        <div className="next-run-side">
          <EstimateCard epochs={settings.epochs} />
          <ScheduleCard settings={settings} stepsPerEpoch={stepsPerEpoch} />
        </div>
      </div>
    </div>
  );
}
