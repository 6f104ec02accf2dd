import { Ellipsis, FilePlus2, FolderOpen, LayoutGrid, Search } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { useEffect, useState } from 'react';
import type { ProjectLine } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { useHost } from '../state/host-store.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button, IconButton } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { bytes, moment } from '../ui/format.js';
import { tellRefusal } from '../ui/notices.js';
import { chooseFile } from './choose-file.js';
import { blankDocument, duplicateProject, openNew, openPath } from './open-project.js';
import { showProjectDialog } from './project-dialogs-store.js';
import { projectWords } from './words.js';

/** The saved projects, newest first, and every other way to begin. */
export function OpenDialog({ onClose }: { onClose(): void }) {
  const say = useWords(projectWords);
  const [lines, setLines] = useState<readonly ProjectLine[]>();
  const [wanted, setWanted] = useState('');
  const root = useHost((host) => host.facts?.root);
  const load = (): void => void bridge.call('projects.list', {}).then(setLines, tellRefusal);
  useEffect(load, []);
  const found = lines?.filter(({ title, path }) => `${title} ${path}`.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <Dialog title={say('projects')} open onClose={onClose} className="open-dialog">
      <div className="open-dialog-search field">
        <Search size={14} aria-hidden />
        <input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={wanted}
          autoFocus
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => focusList(event)}
        />
      </div>
      <ul className="open-dialog-list" aria-label={say('recent')} onKeyDown={moveInList}>
        {found?.map((line) => (
          <ProjectRow key={line.path} line={line} onOpened={onClose} onChanged={load} />
        ))}
        {found?.length === 0 && (
          <li className="open-dialog-none">{lines?.length === 0 ? say('none') : say('noneFound')}</li>
        )}
      </ul>
      <div className="open-dialog-ways">
        <Button onClick={() => void chooseFile().then((opened) => opened && onClose())}>
          <FolderOpen size={14} aria-hidden />
          {say('chooseFile')}
        </Button>
        <Button
          onClick={() => {
            onClose();
            setView({ galleryOpen: true });
          }}
        >
          <LayoutGrid size={14} aria-hidden />
          {say('gallery')}
        </Button>
        <Button onClick={() => void openNew(blankDocument(say('untitled'))).then((opened) => opened && onClose())}>
          <FilePlus2 size={14} aria-hidden />
          {say('newBlank')}
        </Button>
      </div>
      <p className="open-dialog-foot">
        {say('dropHere')}
        {root !== undefined && <span className="mono"> · {say('inFolder', { path: `${root}/projects` })}</span>}
      </p>
    </Dialog>
  );
}

function ProjectRow({
  line,
  onOpened,
  onChanged,
}: {
  readonly line: ProjectLine;
  onOpened(): void;
  onChanged(): void;
}) {
  const say = useWords(projectWords);
  const language = useLanguage();
  const openNow = useProject((open) => open?.path === line.path);
  const { title } = line;
  return (
    <li className="open-dialog-row">
      <button
        type="button"
        className="open-dialog-open"
        aria-label={say('open', { title })}
        onClick={() => {
          onOpened();
          void openPath(line.path);
        }}
      >
        <span className="open-dialog-title">{title}</span>
        {openNow && <span className="chip accent">{say('openNow')}</span>}
        <span className="open-dialog-facts mono">
          {moment(line.modified, language)}
          {'  '}
          {bytes(line.bytes)}
        </span>
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <IconButton small label={say('more', { title })}>
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu open-dialog-menu" align="end">
            <DropdownMenu.Item className="menu-item" onSelect={() => showProjectDialog({ kind: 'rename', line })}>
              {say('rename')}
            </DropdownMenu.Item>
            <DropdownMenu.Item
              className="menu-item"
              onSelect={() => void duplicateProject(line.path, say('copyTitle', { title })).then(onChanged)}
            >
              {say('duplicate')}
            </DropdownMenu.Item>
            {!openNow && (
              <DropdownMenu.Item className="menu-item" onSelect={() => showProjectDialog({ kind: 'delete', line })}>
                {say('delete')}
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </li>
  );
}

function focusList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  const list = event.currentTarget.closest('.dialog')?.querySelector<HTMLButtonElement>('.open-dialog-open');
  if (event.key === 'Enter') list?.click();
  else list?.focus();
}

function moveInList(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.open-dialog-open')];
  const next = rows[rows.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
