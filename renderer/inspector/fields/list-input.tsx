import { useState } from 'react';
import type { Json } from '../../../engine/layers/index.js';
import { useWords } from '../../text/words.js';
import { fieldWords } from './words.js';

const mostRows = 6;

/** Names, one per line, or sizes between commas. */
export function ListInput({
  label,
  value,
  numbers,
  readOnly,
  onType,
  onLeave,
}: {
  readonly label: string;
  readonly value: readonly (string | number)[] | undefined;
  readonly numbers: boolean;
  readonly readOnly: boolean;
  onType(value: Json): void;
  onLeave(): void;
}) {
  const say = useWords(fieldWords);
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? value?.join(numbers ? ', ' : '\n') ?? '';
  const type = (text: string): void => {
    setDraft(text);
    const parts = text
      .split(numbers ? /[,，\s]+/ : '\n')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    onType(numbers ? parts.map((part) => (Number.isNaN(Number(part)) ? part : Number(part))) : parts);
  };
  return (
    <textarea
      className="field list-input"
      aria-label={label}
      placeholder={value === undefined ? say('mixed') : say(numbers ? 'commas' : 'onePerLine')}
      rows={numbers ? 1 : Math.min(Math.max(shown.split('\n').length, 2), mostRows)}
      readOnly={readOnly}
      spellCheck={false}
      value={shown}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        setDraft(undefined);
        onLeave();
      }}
    />
  );
}
