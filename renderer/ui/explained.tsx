import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { useState } from 'react';

/**
 * A computed number that says how it came about: on hover, focus or click a bubble shows the formula with this
 * place's own values. A number without a derivation is plain text.
 */
export function Explained({
  children,
  how,
  label,
}: {
  readonly children: ReactNode;
  /** Made only when the bubble opens. */
  readonly how?: (() => ReactNode) | undefined;
  /** The accessible name where the text alone would not say what it is. */
  readonly label?: string;
}) {
  const [open, setOpen] = useState(false);
  if (!how) return <span className="mono">{children}</span>;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className="explained"
          aria-label={label}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && setOpen(true)}
          onBlur={() => setOpen(false)}
          onClick={(event) => {
            // Hovering has opened it already; a click must not close it again.
            event.preventDefault();
            setOpen(true);
          }}
        >
          {children}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover"
          side="top"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {how()}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
