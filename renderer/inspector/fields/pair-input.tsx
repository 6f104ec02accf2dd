import { Link2, Link2Off } from 'lucide-react';
import { useState } from 'react';
import type { Json } from '../../../engine/layers/index.js';
import type { Text } from '../../../engine/text/index.js';
import { useLanguage, useWords } from '../../text/words.js';
import { IconButton } from '../../ui/button.js';
import { NumberInput } from './number-input.js';
import { partLabels } from './param-names.js';
import { fieldWords } from './words.js';

/** Height and width. Linked, both follow the one that is typed; a pair with a unit is then a single field. */
export function PairInput({
  label,
  value,
  min,
  max,
  unit,
  bad,
  readOnly,
  onType,
  onLeave,
}: {
  readonly label: Text;
  readonly value: readonly [number, number] | undefined;
  readonly min: number;
  readonly max?: number | undefined;
  readonly unit?: string | undefined;
  readonly bad: boolean;
  readonly readOnly: boolean;
  onType(value: Json): void;
  onLeave(): void;
}) {
  const language = useLanguage();
  const say = useWords(fieldWords);
  const [wanted, setWanted] = useState(true);
  const equal = value === undefined || value[0] === value[1];
  const linked = wanted && equal;
  const [height, width] = partLabels(label);
  const type = (part: 0 | 1, typed: number | string): void => {
    if (linked) onType(typed);
    else onType(part === 0 ? [typed, value?.[1] ?? typed] : [value?.[0] ?? typed, typed]);
  };
  const link = (): void => {
    setWanted(!linked);
    if (!linked && value && !equal) onType(value[0]);
    onLeave();
  };
  const shared = { min, max, bad, readOnly, onLeave, placeholder: value === undefined ? say('mixed') : undefined };
  const single = linked && unit !== undefined;
  return (
    <div className="pair-input">
      <NumberInput
        {...shared}
        label={single ? label[language] : height[language]}
        value={value?.[0]}
        unit={single ? unit : undefined}
        onType={(typed) => type(0, typed)}
      />
      {!single && (
        <>
          <span aria-hidden>×</span>
          <NumberInput {...shared} label={width[language]} value={value?.[1]} onType={(typed) => type(1, typed)} />
        </>
      )}
      <IconButton small label={say('link')} pressed={linked} onClick={() => !readOnly && link()}>
        {linked ? <Link2 size={14} aria-hidden /> : <Link2Off size={14} aria-hidden />}
      </IconButton>
    </div>
  );
}
