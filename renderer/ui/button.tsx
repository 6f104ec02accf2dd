import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

interface Look {
  readonly kind?: 'plain' | 'primary' | 'ghost' | 'fix' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  /** Why it cannot be pressed now: shown as its tooltip; it stays reachable by keyboard. */
  readonly disabledBecause?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

type Attributes = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>;

/** A button with words. */
export function Button({ kind = 'plain', size = 'normal', disabledBecause, className, ...rest }: Look & Attributes) {
  const classes = ['button', kind === 'plain' ? '' : kind, size === 'normal' ? '' : size, className ?? ''];
  return <button type="button" {...rest} {...blocked(disabledBecause, rest)} className={joined(classes)} />;
}

/** A button that is only a picture; `label` is its accessible name and tooltip. */
export function IconButton({
  label,
  small,
  pressed,
  disabledBecause,
  className,
  children,
  ...rest
}: Pick<Look, 'disabledBecause' | 'ref'> &
  Omit<Attributes, 'aria-label'> & {
    readonly label: string;
    readonly small?: boolean;
    readonly pressed?: boolean;
    readonly children: ReactNode;
  }) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      {...blocked(disabledBecause, rest)}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={joined(['icon-button', small ? 'small' : '', className ?? ''])}
    >
      {children}
    </button>
  );
}

function blocked(reason: string | undefined, { title, onClick }: Attributes): Attributes {
  return reason === undefined
    ? { ...(title === undefined ? {} : { title }), ...(onClick ? { onClick } : {}) }
    : { 'aria-disabled': true, title: reason, onClick: (event) => event.preventDefault() };
}

function joined(classes: readonly string[]): string {
  return classes.filter((name) => name !== '').join(' ');
}
