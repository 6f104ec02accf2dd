import { ChevronDown } from 'lucide-react';
import './quiet-select.css';

/** A choice drawn as a word of a sentence; underneath it is the browser's own select, as wide as what is chosen. */
export function QuietSelect<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  onChange(value: T): void;
}) {
  return (
    <span className="quiet-select">
      <span aria-hidden>{options.find((option) => option.value === value)?.text}</span>
      <ChevronDown size={12} aria-hidden />
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
