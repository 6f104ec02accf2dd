import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RunHistoryLine } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Button, IconButton } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { significant } from '../ui/format.js';
import { deleteRun, useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-dialog.css';

/** Removes a run, after saying what goes with it. */
export function DeleteRun({ line, number }: { readonly line: RunHistoryLine; readonly number: number }) {
  const say = useWords(trainWords);
  const [open, setOpen] = useState(false);
  const isBusy = useRuns(({ live }) => live?.run === line.folder) || line.status === 'running';
  const { name = '', epochsDone = 0, validationLoss, exports } = line;
  const title = say('deleteRun', { number });
  return (
    <>
      <IconButton
        small
        label={title}
        disabledBecause={isBusy ? say('deleteBusy') : undefined}
        onClick={() => setOpen(true)}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
      <Dialog title={say('deleteTitle', { number, name })} alert open={open} onClose={() => setOpen(false)}>
        <div className="run-dialog-text">
          <p>{say('deleteText')}</p>
          <ul>
            <li>
              {validationLoss === undefined
                ? say('deleteCurves', { epochs: epochsDone })
                : say('deleteCurvesBest', { epochs: epochsDone, loss: significant(validationLoss) })}
            </li>
            <li>{say('deleteWeights')}</li>
            {exports.length > 0 && <li>{say('deleteExports', { count: exports.length })}</li>}
          </ul>
          <p className="mono run-dialog-path">{line.folder}</p>
        </div>
        <div className="run-dialog-buttons">
          <Button size="large" onClick={() => setOpen(false)}>
            {say('keepRun')}
          </Button>
          <Button
            kind="danger"
            size="large"
            onClick={() => {
              setOpen(false);
              void deleteRun(line.folder);
            }}
          >
            {title}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
