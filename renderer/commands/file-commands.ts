import type { Text } from '../../engine/text/index.js';
import { saveDraft } from '../project/autosave.js';
import { chooseFile } from '../project/choose-file.js';
import { downloadProject } from '../project/download-project.js';
import { blankDocument, openNew } from '../project/open-project.js';
import { showProjectDialog } from '../project/project-dialogs-store.js';
import { projectWords } from '../project/words.js';
import { useProject } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { tellDone } from '../ui/notices.js';
import type { AppCommand } from './command.js';

const nothingOpen: Text = { en: 'No project is open', zh: '没有打开的项目' };
const refusedUnlessOpen = (): Text | undefined => (useProject.getState() ? undefined : nothingOpen);

/** Commands on whole projects. */
export const fileCommands: readonly AppCommand[] = [
  {
    id: 'new',
    label: { en: 'New blank network', zh: '新建空白网络' },
    group: 'file',
    run: async () =>
      void (await openNew(blankDocument(wordsIn(projectWords, useView.getState().language)('untitled')))),
  },
  {
    id: 'new-from-gallery',
    label: { en: 'New network from the gallery', zh: '从网络库新建' },
    group: 'file',
    run: () => setView({ galleryOpen: true }),
  },
  {
    id: 'open',
    label: { en: 'Open a project', zh: '打开项目' },
    group: 'file',
    keys: ['Mod+O'],
    run: () => showProjectDialog({ kind: 'open' }),
  },
  {
    id: 'open-file',
    label: { en: 'Open a file from this computer', zh: '打开此电脑上的文件' },
    group: 'file',
    run: async () => void (await chooseFile()),
  },
  {
    id: 'save',
    label: { en: 'Save', zh: '保存' },
    group: 'file',
    keys: ['Mod+S'],
    refused: refusedUnlessOpen,
    run: async () => {
      if (await saveDraft()) tellDone(wordsIn(projectWords, useView.getState().language)('saved'));
    },
  },
  {
    id: 'save-as',
    label: { en: 'Save as', zh: '另存为' },
    group: 'file',
    keys: ['Mod+Shift+S'],
    refused: refusedUnlessOpen,
    run: () => showProjectDialog({ kind: 'saveAs' }),
  },
  {
    id: 'download',
    label: { en: 'Download the project as a file', zh: '将项目下载为文件' },
    group: 'file',
    refused: refusedUnlessOpen,
    run: downloadProject,
  },
  {
    id: 'welcome',
    label: { en: 'Show the three steps again', zh: '再次显示三个步骤' },
    group: 'help',
    run: () => setView({ welcomed: false, nextSteps: false, galleryOpen: false, mode: 'design' }),
  },
];
