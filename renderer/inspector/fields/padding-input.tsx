import type { Json } from '../../../engine/layers/index.js';
import { useWords } from '../../text/words.js';
import { Segmented } from '../../ui/segmented.js';
import { NumberInput } from './number-input.js';
import { fieldWords } from './words.js';

const sides = ['top', 'left', 'bottom', 'right'] as const;

/** A rule, or the cells at each side; changing to the cells keeps what the rule adds now. */
export function PaddingInput({
  label,
  value,
  pads,
  bad,
  readOnly,
  onChange,
  onType,
  onLeave,
}: {
  readonly label: string;
  readonly value: 'same' | 'valid' | readonly number[] | undefined;
  readonly pads: readonly number[] | undefined;
  readonly bad: boolean;
  readonly readOnly: boolean;
  onChange(value: Json): void;
  onType(value: Json): void;
  onLeave(): void;
}) {
  const say = useWords(fieldWords);
  const cells = typeof value === 'object' ? value : undefined;
  const options = [
    { value: 'same', text: 'same' },
    { value: 'valid', text: 'valid' },
    { value: 'custom', text: say('custom') },
  ];
  return (
    <div className="padding-input">
      <Segmented
        label={label}
        value={cells ? 'custom' : ((value as string | undefined) ?? '')}
        options={options}
        onChange={(next) => !readOnly && onChange(next === 'custom' ? [...(pads ?? [0, 0, 0, 0])] : next)}
      />
      {cells && (
        <div className="padding-sides">
          {sides.map((side, i) => (
            <NumberInput
              key={side}
              label={`${label}, ${say(side)}`}
              value={cells[i]}
              min={0}
              unit={say(side)}
              bad={bad}
              readOnly={readOnly}
              onType={(typed) => onType(cells.map((cell, at) => (at === i ? typed : cell)))}
              onLeave={onLeave}
            />
          ))}
        </div>
      )}
    </div>
  );
}
