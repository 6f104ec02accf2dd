import type { Problem } from '../../engine/base/index.js';
import { ProblemError } from '../../engine/base/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type { ProjectFile } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { problemsOf } from '../bridge/problems-of.js';
import type { Project } from '../state/project-store.js';
import { noteSaved, useProject } from '../state/project-store.js';
import { tellRefusal } from '../ui/notices.js';
import { isAtRisk, isUnsaved, useSaving } from './saving-store.js';
import { keepWindowCopy } from './window-copy.js';

/** Work is on the disk at most so long after it was done. */
const saveAfterMs = 1000;
/** A disk that was full is tried again after so long. */
const againAfterMs = 15_000;

let timer: number | undefined;
let running: Promise<boolean> | undefined;
/** The text of a save whose answer has not come: it may be on the disk or not. */
let unanswered: string | undefined;

/** Writes every change to the disk, from now on. What cannot get there yet is kept by the browser. */
export function followProject(): void {
  useProject.subscribe((open, before) => {
    if (open?.opened !== before?.opened) {
      unanswered = undefined;
      window.clearTimeout(timer);
      timer = undefined;
      useSaving.setState({ activity: 'rest', problems: [], waitsForWork: true, kept: true });
      keep();
    }
    if (isUnsaved(open, useSaving.getState())) saveIn(saveAfterMs);
  });
  bridge.transport.onConnected((connected) => {
    if (connected && useSaving.getState().activity === 'cut') void saveProject();
  });
  window.addEventListener('pagehide', keep);
  window.addEventListener('beforeunload', (event) => {
    keep();
    if (isAtRisk(useProject.getState(), useSaving.getState())) {
      event.preventDefault();
      // Chrome before 119 hears only this.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      event.returnValue = true;
    } else void saveProject();
  });
}

/** Brings the work to the disk now; whether the disk holds it then. */
export async function saveProject(): Promise<boolean> {
  await running;
  window.clearTimeout(timer);
  timer = undefined;
  const open = useProject.getState();
  if (!open || !isUnsaved(open, useSaving.getState())) return true;
  running = write(open);
  const saved = await running;
  running = undefined;
  const { activity } = useSaving.getState();
  if (isUnsaved(useProject.getState(), useSaving.getState()) && activity !== 'cut' && activity !== 'conflict') {
    saveIn(activity === 'refused' ? againAfterMs : saveAfterMs);
  }
  return saved;
}

/** Gives a draft a file even where nothing has been done to it. */
export async function saveDraft(): Promise<boolean> {
  if (useProject.getState()?.path === undefined) useSaving.setState({ waitsForWork: false });
  return saveProject();
}

function saveIn(waitMs: number): void {
  timer ??= window.setTimeout(() => {
    timer = undefined;
    keep();
    void saveProject();
  }, waitMs);
}

async function write(open: Project): Promise<boolean> {
  const { document } = open.history;
  const text = writeDocument(document);
  useSaving.setState({ activity: 'saving' });
  try {
    const file = await sent(open, text);
    if (useProject.getState()?.opened !== open.opened) return true;
    noteSaved(document, { path: file.path, revision: file.revision });
    useSaving.setState({ activity: 'rest', problems: [] });
    keep();
    return true;
  } catch (error) {
    refused(error);
    keep();
    return false;
  }
}

async function sent({ path, revision, history }: Project, text: string): Promise<Omit<ProjectFile, 'text'>> {
  const earlier = unanswered;
  unanswered = text;
  const done = <T>(file: T): T => {
    unanswered = undefined;
    return file;
  };
  if (path === undefined) {
    const mine = earlier === undefined ? undefined : await newestWith(earlier);
    if (!mine) return done(await bridge.call('projects.create', { title: history.document.title, text }));
    return done({ path: mine.path, ...(await bridge.call('projects.write', { ...mine, text })) });
  }
  const known = revision === undefined ? {} : { revision };
  try {
    return done({ path, ...(await bridge.call('projects.write', { path, text, ...known })) });
  } catch (error) {
    if (earlier === undefined || !isProblem(error, 'project-changed')) throw error;
    // The earlier save arrived and only its answer was lost: then what lies there is ours.
    const theirs = await bridge.call('projects.read', { path });
    if (theirs.text !== earlier) throw error;
    return done({
      path,
      ...(await bridge.call('projects.write', { path, text, revision: theirs.revision })),
    });
  }
}

/** The project that a `create` has made whose answer was lost. */
async function newestWith(text: string): Promise<{ path: string; revision: string } | undefined> {
  const [newest] = await bridge.call('projects.list', {});
  if (!newest) return undefined;
  const file = await bridge.call('projects.read', { path: newest.path });
  return file.text === text ? { path: file.path, revision: file.revision } : undefined;
}

function refused(error: unknown): void {
  const { activity: before, problems: told } = useSaving.getState();
  const problems = problemsOf(error);
  if (isProblem(error, 'bridge-cut')) useSaving.setState({ activity: 'cut', problems });
  else if (isProblem(error, 'project-changed')) useSaving.setState({ activity: 'conflict', problems });
  else {
    useSaving.setState({ activity: 'refused', problems });
    if (before !== 'refused' && !sameCodes(told, problems)) tellRefusal(error);
  }
}

function isProblem(error: unknown, code: string): boolean {
  return error instanceof ProblemError && error.problems.some((p) => p.code === code);
}

function sameCodes(a: readonly Problem[], b: readonly Problem[]): boolean {
  return a.map(({ code }) => code).join() === b.map(({ code }) => code).join();
}

/** Notes with the browser what is open, with the text where the disk does not hold it. */
function keep(): void {
  const open = useProject.getState();
  if (!open) return;
  const { path, revision, history } = open;
  const edited = isUnsaved(open, useSaving.getState());
  const onDisk = path !== undefined && !edited;
  const file = { ...(path === undefined ? {} : { path }), ...(revision === undefined ? {} : { revision }) };
  const kept = keepWindowCopy(onDisk ? file : { ...file, edited, text: writeDocument(history.document) });
  useSaving.setState({ kept });
}
