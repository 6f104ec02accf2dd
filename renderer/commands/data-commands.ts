import { useData } from '../data/data-store.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import type { AppCommand } from './command.js';

/** Commands about what the network learns from. */
export const dataCommands: readonly AppCommand[] = [
  {
    id: 'choose-data',
    label: { en: 'Choose data', zh: '选择数据' },
    group: 'train',
    refused: () => (useProject.getState() ? undefined : { en: 'Open a network first', zh: '请先打开一个网络' }),
    run: () => {
      setView({ mode: 'data', galleryOpen: false });
      useData.setState({ choosing: true });
    },
  },
];
