/** On or off. */
export function Switch({
  label,
  checked,
  id,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly id?: string;
  onChange(checked: boolean): void;
}) {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      id={id}
      aria-label={label}
      aria-checked={checked}
      onClick={() => onChange(!checked)}
    />
  );
}
