import { useState } from 'react';
import type { ProjectLine } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { useHost } from '../state/host-store.js';
import { useProject } from '../state/project-store.js';
import { wordsIn, useWords } from '../text/words.js';
import { useView } from '../state/view-store.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { tellDone, tellRefusal } from '../ui/notices.js';
import { renamedText } from './document-of.js';
import { downloadProject } from './download-project.js';
import { openTheirs, retitle, saveAs } from './open-project.js';
import { OpenDialog } from './open-dialog.js';
import { showProjectDialog, useProjectDialog } from './project-dialogs-store.js';
import { useSaving } from './saving-store.js';
import { projectWords } from './words.js';
import './project-dialogs.css';

/** Whatever is to be asked about projects at the moment. */
export function ProjectDialogs() {
  const { dialog } = useProjectDialog();
  const conflict = useSaving((saving) => saving.activity === 'conflict');
  const close = (): void => showProjectDialog(undefined);
  if (dialog?.kind === 'leave') return <LeaveDialog answer={dialog.answer} />;
  if (conflict) return <ConflictDialog />;
  if (dialog?.kind === 'open') return <OpenDialog onClose={close} />;
  if (dialog?.kind === 'saveAs') return <SaveAsDialog onClose={close} />;
  if (dialog?.kind === 'rename') return <RenameDialog line={dialog.line} />;
  if (dialog?.kind === 'delete') return <DeleteDialog line={dialog.line} />;
  return null;
}

function ConflictDialog() {
  const say = useWords(projectWords);
  const title = useProject((open) => open?.history.document.title ?? '');
  return (
    <Dialog title={say('changedTitle', { title })} alert open onClose={() => {}}>
      <p className="dialog-text">{say('changedText')}</p>
      <div className="dialog-buttons">
        <Button onClick={() => void openTheirs()}>{say('openTheirs')}</Button>
        <Button kind="primary" onClick={() => void saveAs(say('copyTitle', { title }))}>
          {say('saveCopy')}
        </Button>
      </div>
    </Dialog>
  );
}

function LeaveDialog({ answer }: { answer(leave: boolean): void }) {
  const say = useWords(projectWords);
  const title = useProject((open) => open?.history.document.title ?? '');
  return (
    <Dialog title={say('leaveTitle', { title })} alert open onClose={() => answer(false)}>
      <p className="dialog-text">{say('leaveText')}</p>
      <div className="dialog-buttons">
        <Button kind="danger" onClick={() => answer(true)}>
          {say('leave')}
        </Button>
        <Button onClick={() => answer(false)}>{say('stay')}</Button>
        <Button kind="primary" onClick={downloadProject}>
          {say('download')}
        </Button>
      </div>
    </Dialog>
  );
}

function SaveAsDialog({ onClose }: { onClose(): void }) {
  const say = useWords(projectWords);
  const title = useProject((open) => open?.history.document.title ?? '');
  return (
    <TitleDialog
      heading={say('saveAs')}
      text={say('saveAsText')}
      button={say('saveIt')}
      title={title}
      onClose={onClose}
      onDone={(wanted) => {
        onClose();
        void saveAs(wanted).then((saved) => saved && tellDone(say('savedAs', { title: wanted })));
      }}
    />
  );
}

function RenameDialog({ line }: { readonly line: ProjectLine }) {
  const say = useWords(projectWords);
  const isOpen = useProject((open) => open?.path === line.path);
  const back = (): void => showProjectDialog({ kind: 'open' });
  return (
    <TitleDialog
      heading={say('rename')}
      button={say('renameIt')}
      title={line.title}
      onClose={back}
      onDone={(wanted) => void (isOpen ? retitle(wanted) : renameOnDisk(line, wanted)).then(back)}
    />
  );
}

function DeleteDialog({ line }: { readonly line: ProjectLine }) {
  const say = useWords(projectWords);
  const root = useHost((host) => host.facts?.root ?? '');
  const back = (): void => showProjectDialog({ kind: 'open' });
  return (
    <Dialog title={say('deleteTitle', { title: line.title })} alert open onClose={back}>
      <p className="dialog-text">{say('deleteText', { folder: `${root}/projects/deleted` })}</p>
      <div className="dialog-buttons">
        <Button onClick={back}>{say('cancel')}</Button>
        <Button kind="danger" onClick={() => void deleteWithUndo(line).then(back)}>
          {say('deleteIt')}
        </Button>
      </div>
    </Dialog>
  );
}

function TitleDialog({
  heading,
  text,
  button,
  title,
  onClose,
  onDone,
}: {
  readonly heading: string;
  readonly text?: string;
  readonly button: string;
  readonly title: string;
  onClose(): void;
  onDone(title: string): void;
}) {
  const say = useWords(projectWords);
  const [wanted, setWanted] = useState(title);
  return (
    <Dialog title={heading} open onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted.trim() !== '') onDone(wanted.trim());
        }}
      >
        {text !== undefined && <p className="dialog-text">{text}</p>}
        <input
          className="field dialog-field"
          aria-label={say('title')}
          value={wanted}
          maxLength={120}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <div className="dialog-buttons">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="primary" type="submit">
            {button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

async function renameOnDisk({ path }: ProjectLine, title: string): Promise<void> {
  try {
    const file = await bridge.call('projects.read', { path });
    await bridge.call('projects.write', { path, text: renamedText(file.text, title), revision: file.revision });
    await bridge.call('projects.rename', { path, title });
  } catch (error) {
    tellRefusal(error);
  }
}

async function deleteWithUndo({ path, title }: ProjectLine): Promise<void> {
  const say = wordsIn(projectWords, useView.getState().language);
  try {
    const deleted = await bridge.call('projects.delete', { path });
    tellDone(say('deleted', { title }), {
      text: say('bringBack'),
      run: () => void bridge.call('projects.restore', deleted).catch(tellRefusal),
    });
  } catch (error) {
    tellRefusal(error);
  }
}
