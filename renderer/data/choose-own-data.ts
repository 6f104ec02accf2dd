import { setView } from '../state/view-store.js';
import { bringAndChoose } from './bring-and-choose.js';
import { chosenFiles } from './bring-data.js';
import { useData } from './data-store.js';

/** Lets the user choose data of this computer, a folder of images or a table; it is then brought and looked at. */
export function chooseOwnData(kind: 'folder' | 'table'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (kind === 'folder') input.webkitdirectory = true;
  else input.accept = '.csv,text/csv';
  input.addEventListener('change', () => {
    const files = chosenFiles(input.files);
    if (files.length === 0) return;
    useData.setState({ choosing: true });
    setView({ mode: 'data', welcomed: true });
    void bringAndChoose(files);
  });
  input.click();
}
