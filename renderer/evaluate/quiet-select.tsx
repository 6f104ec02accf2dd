import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import './quiet-select.css';

/** A choice drawn as a word of a sentence; underneath it is the browser's own select, as wide as what is chosen. */
export function QuietSelect<T extends string>({
  label,
  value,
  options,
  text = options?.find((option) => option.value === value)?.text,
  children = options?.map((option) => (
    <option key={option.value} value={option.value}>
      {option.text}
    </option>
  )),
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options?: readonly { readonly value: T; readonly text: string }[];
  /** What is shown of the choice, where it is not the option's text. */
  readonly text?: string | undefined;
  /** The options, where they are not as plain as `options`. */
  readonly children?: ReactNode;
  onChange(value: T): void;
}) {
  return (
    <span className="quiet-select">
      <span aria-hidden>{text}</span>
      <ChevronDown size={12} aria-hidden />
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {children}
      </select>
    </span>
  );
}
