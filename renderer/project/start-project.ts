import { templates } from '../../templates/index.js';
import { bridge } from '../bridge/bridge.js';
import { openDocument } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { tellRefusal } from '../ui/notices.js';
import { followProject, saveDraft, saveProject } from './autosave.js';
import { documentOf } from './document-of.js';
import type { WindowCopy } from './window-copy.js';
import { keptWindowCopy } from './window-copy.js';

/** The network that a first run shows. */
const firstTemplate = 'lenet-5';

/** Opens what was open last, with work that never reached the disk; the first time, a working network. */
export async function startProject(): Promise<void> {
  const kept = keptWindowCopy();
  followProject();
  const opened = (kept !== undefined && (await reopen(kept))) || (await openNewest());
  if (!opened) openFirst();
}

async function reopen({ path, revision, text, edited = false }: WindowCopy): Promise<boolean> {
  try {
    if (path === undefined) {
      if (text === undefined) return false;
      openDocument(documentOf(text));
      if (edited) void saveDraft();
      return true;
    }
    const file = await bridge.call('projects.read', { path });
    openDocument(documentOf(file.text), { path, revision: file.revision });
    if (text === undefined || text === file.text) return true;
    const saved = documentOf(file.text);
    // A file that somebody has written since is refused when this is saved, and the user asked which one to keep.
    openDocument(documentOf(text), { path, ...(revision === undefined ? {} : { revision }) }, saved);
    void saveProject();
    return true;
  } catch {
    return false;
  }
}

async function openNewest(): Promise<boolean> {
  try {
    const [newest] = await bridge.call('projects.list', {});
    if (!newest) return false;
    const file = await bridge.call('projects.read', { path: newest.path });
    openDocument(documentOf(file.text), { path: file.path, revision: file.revision });
    if (!useView.getState().welcomed) setView({ welcomed: true });
    return true;
  } catch (error) {
    tellRefusal(error);
    return false;
  }
}

function openFirst(): void {
  const template = templates.find(({ card }) => card.id === firstTemplate);
  if (template) openDocument(template.graph());
}
