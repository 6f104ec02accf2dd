import { ChevronDown } from 'lucide-react';
import type { ActivationId } from '../../../engine/layers/index.js';
import { activationIds } from '../../../engine/layers/index.js';
import { useWords } from '../../text/words.js';
import { Segmented } from '../../ui/segmented.js';
import { CurveThumbnail } from '../figures/curve-thumbnail.js';
import { optionName } from './param-names.js';
import { fieldWords } from './words.js';

/** As many fit side by side. */
const mostInView = 3;

/** One of several: side by side where there are few, else a list. */
export function ChoiceInput({
  label,
  value,
  options,
  automatic,
  readOnly,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly string[];
  readonly automatic?: string | undefined;
  readonly readOnly: boolean;
  onChange(value: string): void;
}) {
  const say = useWords(fieldWords);
  if (options.length <= mostInView) {
    return (
      <Segmented
        label={label}
        value={value ?? ''}
        options={options.map((option) => ({ value: option, text: optionName(option) }))}
        onChange={(next) => !readOnly && onChange(next)}
      />
    );
  }
  const isFunction = value !== undefined && (activationIds as readonly string[]).includes(value);
  return (
    <div className="choice-input">
      <select
        className="field"
        aria-label={label}
        value={value ?? ''}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.value)}
      >
        {value === undefined && (
          <option value="" disabled>
            {say('mixed')}
          </option>
        )}
        {options.map((option) => (
          <option key={option} value={option}>
            {option === 'auto' && automatic !== undefined ? `auto: ${automatic}` : optionName(option)}
          </option>
        ))}
      </select>
      <ChevronDown className="choice-chevron" size={14} aria-hidden />
      {isFunction && value !== 'linear' && <CurveThumbnail id={value as ActivationId} />}
    </div>
  );
}
