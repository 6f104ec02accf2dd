import { setView, useView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Switch } from '../ui/switch.js';
import { appCommands } from './catalogue.js';
import { keysText } from './keys.js';
import { shownKeys } from './shown-keys.js';
import { groupWords, shortcutWords } from './words.js';

const groups = ['file', 'edit', 'network', 'train', 'view', 'help'] as const;

/** Every command that has keys, by group, and whether single letters work. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const say = useWords(shortcutWords);
  const groupName = useWords(groupWords);
  const language = useLanguage();
  const singleKeys = useView((view) => view.singleKeys);
  return (
    <Dialog title={say('title')} open onClose={onClose} className="shortcuts-dialog">
      <div className="shortcuts-columns">
        {groups.map((group) => {
          const commands = appCommands.filter((command) => command.group === group && command.keys);
          return commands.length === 0 ? null : (
            <section key={group} className="shortcuts-group" aria-label={groupName(group)}>
              <h3>{groupName(group)}</h3>
              <dl>
                {commands.map((command) => (
                  <div key={command.id}>
                    <dt>{command.label[language]}</dt>
                    <dd>
                      <kbd>{keysText(shownKeys(command) ?? '')}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <div className="shortcuts-foot">
        <label htmlFor="single-keys">
          <Switch
            id="single-keys"
            label={say('singleKeys')}
            checked={singleKeys}
            onChange={(on) => setView({ singleKeys: on })}
          />
          {say('singleKeys')}
        </label>
        <Button onClick={onClose}>{say('close')}</Button>
      </div>
    </Dialog>
  );
}
