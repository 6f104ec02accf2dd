/** What this window had open: enough to go on after a reload, and after the host was gone when something was done. */
export interface WindowCopy {
  readonly path?: string;
  readonly revision?: string;
  /** The document's text where the disk does not hold it. */
  readonly text?: string;
  /** Whether somebody has worked on a document that has no file yet. */
  readonly edited?: boolean;
}

const key = 'netloom.open';

/** Keeps it with the browser; false where the browser has no room for it. */
export function keepWindowCopy(copy: WindowCopy): boolean {
  const text = JSON.stringify(copy);
  try {
    // The tab's own store survives a reload, the browser's also the tab's end; each tab goes on with its own work.
    window.sessionStorage.setItem(key, text);
    window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** What was kept, by this tab or else by the last one. */
export function keptWindowCopy(): WindowCopy | undefined {
  const text = window.sessionStorage.getItem(key) ?? window.localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    const copy = JSON.parse(text) as unknown;
    return typeof copy === 'object' && copy !== null ? copy : undefined;
  } catch {
    return undefined;
  }
}
