import type { ReactNode } from 'react';
import './spine.css';

/** The paper that the spine is drawn on: a lens above, what the column means below. */
export function SpineColumn({
  label,
  width,
  header,
  footer,
  children,
}: {
  /** The accessible name. */
  readonly label: string;
  readonly width: number;
  readonly header?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <aside className="spine" style={{ width }} aria-label={label}>
      {header !== undefined && <div className="spine-header">{header}</div>}
      {children}
      {footer !== undefined && <div className="spine-footer">{footer}</div>}
    </aside>
  );
}
