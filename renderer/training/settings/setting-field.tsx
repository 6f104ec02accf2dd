import { CircleHelp, RotateCcw } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { memo, useId, useState } from 'react';
import type { Problem } from '../../../engine/base/index.js';
import type { ListedSetting } from '../../../engine/settings/index.js';
import { readSettings } from '../../../engine/settings/index.js';
import { problemText, settingTexts } from '../../../engine/text/index.js';
import { edit, endEdit } from '../../state/project-store.js';
import { useLanguage, useWords } from '../../text/words.js';
import { IconButton } from '../../ui/button.js';
import { tellRefusal } from '../../ui/notices.js';
import { Switch } from '../../ui/switch.js';
import { ProblemError } from '../../../engine/base/index.js';
import { settingValueText } from '../setting-value.js';
import { settingWords } from './words.js';

/** One setting: its name, what it means, its value, and the way back to the default. */
export const SettingField = memo(function SettingField({
  setting,
  value,
  changed,
}: {
  readonly setting: ListedSetting;
  readonly value: unknown;
  readonly changed: boolean;
}) {
  const say = useWords(settingWords);
  const language = useLanguage();
  const id = useId();
  const [problem, setProblem] = useState<Problem>();
  const { name } = setting;
  const texts = settingTexts[name];
  const label = texts?.label[language] ?? name;
  const set = (next: unknown): void => {
    const read = readSettings({ [name]: next });
    setProblem(read.ok ? undefined : read.problems[0]);
    if (read.ok) change(name, next === setting.default ? null : next);
  };
  return (
    <div className="setting-field" data-changed={changed || undefined}>
      <div className="setting-field-label">
        <label htmlFor={id}>{label}</label>
        <Tooltip.Root>
          <Tooltip.Trigger asChild>
            <button type="button" className="setting-field-help" aria-label={say('help', { name: label })}>
              <CircleHelp size={13} aria-hidden />
            </button>
          </Tooltip.Trigger>
          <Tooltip.Portal>
            <Tooltip.Content className="popover" side="top" sideOffset={4} collisionPadding={8}>
              {texts?.help[language]}
            </Tooltip.Content>
          </Tooltip.Portal>
        </Tooltip.Root>
        {changed && (
          <IconButton
            small
            label={say('reset', { value: settingValueText(name, setting.default, language) })}
            onClick={() => {
              setProblem(undefined);
              change(name, null);
              endEdit();
            }}
          >
            <RotateCcw size={12} aria-hidden />
          </IconButton>
        )}
      </div>
      {setting.kind === 'boolean' ? (
        <Switch label={label} id={id} checked={value === true} onChange={set} />
      ) : setting.kind === 'choice' ? (
        <select className="field" id={id} value={String(value)} onChange={(event) => set(event.target.value)}>
          {setting.options.map((option) => (
            <option key={option} value={option}>
              {settingValueText(name, option, language)}
            </option>
          ))}
        </select>
      ) : (
        <NumberInput
          key={String(value)}
          id={id}
          value={value as number}
          setting={setting}
          bad={problem !== undefined}
          onChange={set}
        />
      )}
      {problem && (
        <p className="setting-field-problem" role="alert">
          {problemText(problem, language)}
        </p>
      )}
    </div>
  );
});

function NumberInput({
  id,
  value,
  setting,
  bad,
  onChange,
}: {
  readonly id: string;
  readonly value: number;
  readonly setting: ListedSetting & { readonly kind: 'integer' | 'number' };
  readonly bad: boolean;
  onChange(value: unknown): void;
}) {
  const [text, setText] = useState(String(value));
  const commit = (): void => {
    const number = text.trim() === '' ? NaN : Number(text);
    if (number !== value || bad) onChange(Number.isNaN(number) ? text : number);
    endEdit();
  };
  return (
    <input
      className="field"
      id={id}
      type="number"
      inputMode="decimal"
      min={setting.min}
      max={setting.max}
      step={setting.kind === 'integer' ? 1 : 'any'}
      value={text}
      data-bad={bad || undefined}
      aria-invalid={bad}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

function change(name: string, value: unknown): void {
  const done = edit({ command: 'setTraining', args: { settings: { [name]: value } } });
  if (!done.ok) tellRefusal(new ProblemError(done.problems));
}
