import { Switch } from '../../ui/switch.js';

/** On, off, or (of several nodes) both. */
export function SwitchInput({
  label,
  value,
  readOnly,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean | undefined;
  readonly readOnly: boolean;
  onChange(value: boolean): void;
}) {
  return <Switch label={label} checked={value ?? false} onChange={(on) => !readOnly && onChange(on)} />;
}
