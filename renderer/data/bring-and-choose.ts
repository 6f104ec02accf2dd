import { tellRefusal } from '../ui/notices.js';
import type { BroughtFile } from './bring-data.js';
import { bringFiles } from './bring-data.js';
import { chooseSource } from './choose-source.js';
import { useData } from './data-store.js';

/** Brings files to the host and has the network learn from them; the screen shows how far it is. */
export async function bringAndChoose(files: readonly BroughtFile[] | Promise<readonly BroughtFile[]>): Promise<void> {
  try {
    const source = await bringFiles(await files, (done, total) => useData.setState({ bringing: { done, total } }));
    chooseSource(source);
  } catch (error) {
    tellRefusal(error);
  } finally {
    useData.setState({ bringing: undefined });
  }
}
