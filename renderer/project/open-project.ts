import { ProblemError, problem } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { network, writeDocument } from '../../engine/document/index.js';
import { mostProjectBytes } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { edit, endEdit, noteSaved, openDocument, project, useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { tellRefusal } from '../ui/notices.js';
import { saveProject } from './autosave.js';
import { documentOf, renamedText } from './document-of.js';
import { askToLeave } from './project-dialogs-store.js';
import { isAtRisk, useSaving } from './saving-store.js';

/** Opens a document that has no file yet, after the work that is open is safe; false where the user stays. */
export async function openNew(document: GraphDocument): Promise<boolean> {
  if (!(await mayLeave())) return false;
  openDocument(document);
  showIt();
  return true;
}

/** A canvas with nothing but the two ends, for the digits that come along. */
export function blankDocument(title: string): GraphDocument {
  const g = network(title);
  g.output(g.input({ channels: 1, height: 28, width: 28 }), { task: 'classes' });
  g.data({ source: 'digits' });
  return { ...g.document(), wires: new Map() };
}

/** Opens a project of the folder of projects. */
export async function openPath(path: string): Promise<boolean> {
  try {
    if (!(await mayLeave())) return false;
    const file = await bridge.call('projects.read', { path });
    openDocument(documentOf(file.text), { path: file.path, revision: file.revision });
    showIt();
    return true;
  } catch (error) {
    tellRefusal(error);
    return false;
  }
}

/** Opens a file from anywhere: it becomes a project of its own in the folder of projects. */
export async function openDropped(file: File): Promise<boolean> {
  try {
    if (file.size > mostProjectBytes) {
      throw new ProblemError([problem('project-too-large', { name: file.name, limit: mostProjectBytes })]);
    }
    const document = documentOf(await file.text());
    if (!(await mayLeave())) return false;
    const title = document.title === '' ? file.name.replace(/\.[^.]*$/, '') : document.title;
    const named = title === document.title ? document : { ...document, title };
    const created = await bridge.call('projects.create', { title: title.slice(0, 200), text: writeDocument(named) });
    openDocument(named, { path: created.path, revision: created.revision });
    showIt();
    return true;
  } catch (error) {
    tellRefusal(error);
    return false;
  }
}

/** Saves the open work under another name and goes on there; the file that was open stays as it is. */
export async function saveAs(title: string): Promise<boolean> {
  if (!useProject.getState()) return false;
  try {
    await saveProject();
    const { document } = project().history;
    const file = await bridge.call('projects.create', { title, text: writeDocument({ ...document, title }) });
    noteSaved(document, { path: file.path, revision: file.revision });
    edit({ command: 'setTitle', args: { title } });
    endEdit();
    await saveProject();
    return true;
  } catch (error) {
    tellRefusal(error);
    return false;
  }
}

/** Gives the open project another title; its file is named after it. */
export async function retitle(title: string): Promise<void> {
  const changed = edit({ command: 'setTitle', args: { title } });
  endEdit();
  if (!changed.ok) {
    tellRefusal(new ProblemError(changed.problems));
    return;
  }
  const { path } = project();
  if (path === undefined || !(await saveProject())) return;
  try {
    const file = await bridge.call('projects.rename', { path, title });
    const open = project();
    if (open.path !== path || !open.savedDocument) return;
    noteSaved(open.savedDocument, { path: file.path, revision: file.revision });
  } catch (error) {
    tellRefusal(error);
  }
}

/** Opens a project as it lies on the disk in place of the work in the window. */
export async function openTheirs(): Promise<void> {
  const { path } = project();
  if (path === undefined) return;
  try {
    const file = await bridge.call('projects.read', { path });
    openDocument(documentOf(file.text), { path, revision: file.revision });
  } catch (error) {
    tellRefusal(error);
  }
}

/** Makes a copy of a project under a name of its own. */
export async function duplicateProject(path: string, title: string): Promise<void> {
  try {
    const { text } = await bridge.call('projects.read', { path });
    await bridge.call('projects.create', { title, text: renamedText(text, title) });
  } catch (error) {
    tellRefusal(error);
  }
}

/** Brings the open work to the disk, or asks what to do with it. */
async function mayLeave(): Promise<boolean> {
  if (await saveProject()) return true;
  return isAtRisk(useProject.getState(), useSaving.getState()) ? askToLeave() : true;
}

function showIt(): void {
  setView({ galleryOpen: false, welcomed: true, mode: 'design' });
}
