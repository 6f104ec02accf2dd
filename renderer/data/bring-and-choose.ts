import { tellRefusal } from '../ui/notices.js';
import type { BroughtFile } from './bring-data.js';
import { bringFiles } from './bring-data.js';
import { chooseSource } from './choose-source.js';
import { useData } from './data-store.js';

/** Brings files to the host and has the network learn from them; the screen shows how far it is, and can stop it. */
export async function bringAndChoose(files: readonly BroughtFile[] | Promise<readonly BroughtFile[]>): Promise<void> {
  const stop = new AbortController();
  try {
    const source = await bringFiles(
      await files,
      (done, total) => useData.setState({ bringing: { done, total, cancel: () => stop.abort() } }),
      stop.signal,
    );
    chooseSource(source);
  } catch (error) {
    if (!stop.signal.aborted) tellRefusal(error);
  } finally {
    useData.setState({ bringing: undefined });
  }
}
