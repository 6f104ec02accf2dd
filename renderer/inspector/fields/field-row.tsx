import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useWords } from '../../text/words.js';
import { IconButton } from '../../ui/button.js';
import { fieldWords } from './words.js';
import './fields.css';

/** A parameter's line: its name (press it for help), its control, what was wrong with the last value. */
export function FieldRow({
  label,
  symbol,
  help,
  facts,
  note,
  error,
  resetLabel,
  onReset,
  children,
}: {
  readonly label: string;
  readonly symbol?: string | undefined;
  readonly help?: string | undefined;
  /** The range and the default, under the help. */
  readonly facts?: string | undefined;
  /** What the value means here. */
  readonly note?: ReactNode;
  readonly error?: string | undefined;
  /** Given where the value is not the default. */
  readonly resetLabel?: string | undefined;
  onReset(): void;
  readonly children: ReactNode;
}) {
  const say = useWords(fieldWords);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="field-row">
      <div className="field-label">
        <button
          type="button"
          className="field-name"
          aria-expanded={open}
          aria-controls={id}
          title={help}
          aria-label={say('help', { label })}
          onClick={() => setOpen(!open)}
        >
          {label}
        </button>
        {symbol !== undefined && (
          <span className="field-symbol" aria-hidden>
            {symbol}
          </span>
        )}
        {resetLabel !== undefined && (
          <IconButton small className="field-reset" label={resetLabel} onClick={onReset}>
            <RotateCcw size={12} aria-hidden />
          </IconButton>
        )}
      </div>
      <div className="field-control">{children}</div>
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {error === undefined && note !== undefined && <p className="field-note">{note}</p>}
      <div id={id} className="field-help" hidden={!open}>
        {help}
        {facts !== undefined && <span className="field-facts">{facts}</span>}
      </div>
    </div>
  );
}
