import type { KeyboardEvent } from 'react';
import { useState } from 'react';

/** A text field that holds a number. What was typed stays while it has the focus, even where it is refused. */
export function NumberInput({
  label,
  value,
  min,
  max,
  whole = true,
  unit,
  placeholder,
  bad = false,
  readOnly = false,
  onType,
  onLeave,
}: {
  readonly label: string;
  /** Undefined: several values. */
  readonly value: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly bad?: boolean;
  readonly readOnly?: boolean;
  /** A number where the text is one, else the text. */
  onType(value: number | string): void;
  onLeave(): void;
}) {
  const [draft, setDraft] = useState<string>();
  const type = (text: string): void => {
    setDraft(text);
    const number = Number(text.replace(',', '.').replace('\u2212', '-'));
    onType(text.trim() === '' || Number.isNaN(number) ? text : number);
  };
  const press = (event: KeyboardEvent): void => {
    const sign = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (sign !== undefined && !readOnly) {
      event.preventDefault();
      const next = stepped(value ?? min ?? 0, sign * (event.shiftKey ? 10 : 1), whole);
      type(String(Math.min(Math.max(next, min ?? -Infinity), max ?? Infinity)));
    }
    if (event.key === 'Enter') onLeave();
    if (event.key === 'Escape' && draft !== undefined) setDraft(undefined);
  };
  return (
    <label className="field" {...(bad ? { 'data-bad': '' } : {})}>
      <input
        role="spinbutton"
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-invalid={bad}
        placeholder={placeholder}
        readOnly={readOnly}
        value={draft ?? value ?? ''}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          setDraft(undefined);
          onLeave();
        }}
      />
      {unit !== undefined && <span className="unit">{unit}</span>}
    </label>
  );
}

/** Whole numbers go by ones, others by a tenth of their size, without the dust of binary fractions. */
function stepped(value: number, steps: number, whole: boolean): number {
  if (whole) return Math.round(value) + steps;
  const size = value === 0 ? 0.1 : 10 ** Math.floor(Math.log10(Math.abs(value)));
  const step = size >= 1 ? size / 10 : size;
  return Number((value + steps * step).toPrecision(12));
}
