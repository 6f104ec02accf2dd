import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A window in the window: what is behind it waits. `alert` where something must be answered. */
export function Dialog({
  title,
  alert = false,
  open,
  onClose,
  className,
  children,
}: {
  readonly title: string;
  readonly alert?: boolean;
  readonly open: boolean;
  onClose(): void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-back" />
        <Radix.Content
          className={`dialog ${className ?? ''}`}
          role={alert ? 'alertdialog' : 'dialog'}
          aria-describedby={undefined}
        >
          <Radix.Title style={{ font: 'var(--t-15)', fontWeight: 600 }}>{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
