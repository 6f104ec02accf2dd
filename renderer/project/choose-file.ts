import { openDropped } from './open-project.js';

/** Lets the user choose a project file of this computer and opens it; false where nothing was opened. */
export function chooseFile(): Promise<boolean> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.netloom,.json,application/json';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file ? openDropped(file) : false);
    });
    input.addEventListener('cancel', () => resolve(false));
    input.click();
  });
}
