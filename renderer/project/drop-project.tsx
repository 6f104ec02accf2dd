import { useEffect, useState } from 'react';
import { useWords } from '../text/words.js';
import { openDropped } from './open-project.js';
import { projectWords } from './words.js';

/** Opens a project file that is dropped anywhere in the window; other files are for the screens that take them. */
export function DropProject() {
  const say = useWords(projectWords);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const cancel = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      // Otherwise the browser would leave this page for the file.
      event.preventDefault();
      setOver(mayBeProject(event));
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!bringsFiles(event)) return;
      const taken = event.defaultPrevented;
      event.preventDefault();
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.endsWith('.netloom'));
      if (file && !taken) void openDropped(file);
    };
    window.addEventListener('dragover', cancel);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', cancel);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over ? (
    <div className="drop-project">
      <span>{say('dropNow')}</span>
    </div>
  ) : null;
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** While dragging a file's name is not known; of projects the browser knows no type. */
function mayBeProject({ dataTransfer }: DragEvent): boolean {
  const [item, ...more] = dataTransfer?.items ?? [];
  return item?.kind === 'file' && item.type === '' && more.length === 0;
}
