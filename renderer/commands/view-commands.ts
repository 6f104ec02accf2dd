import { modes, setView } from '../state/view-store.js';
import { modeTexts } from '../text/modes.js';
import type { AppCommand } from './command.js';

/** Commands that change only how the window looks. */
export const viewCommands: readonly AppCommand[] = [
  ...modes.map((mode, i): AppCommand => ({
    id: `mode-${mode}`,
    label: { en: `Show ${modeTexts[mode].en}`, zh: `显示“${modeTexts[mode].zh}”` },
    group: 'view',
    // Browsers keep Ctrl and a digit for their tabs; Alt and a digit works everywhere.
    keys: [`Mod+${i + 1}`, `Alt+${i + 1}`],
    run: () => setView({ mode, galleryOpen: false }),
  })),
  {
    id: 'gallery',
    label: { en: 'Gallery of networks', zh: '网络库' },
    group: 'view',
    run: () => setView({ galleryOpen: true }),
  },
  {
    id: 'language',
    label: { en: 'Switch to Chinese (中文)', zh: '切换到英文 (English)' },
    group: 'view',
    run: () => setView(({ language }) => ({ language: language === 'en' ? 'zh' : 'en' })),
  },
  {
    id: 'theme',
    label: { en: 'Switch between light and dark', zh: '切换浅色与深色' },
    group: 'view',
    run: () => {
      const dark = document.documentElement.dataset['theme'] === 'dark';
      setView({ theme: dark ? 'light' : 'dark' });
    },
  },
  {
    id: 'inspector-panel',
    label: { en: 'Show or hide the inspector', zh: '显示或隐藏检查器' },
    group: 'view',
    keys: [']'],
    run: () => setView(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  {
    id: 'dock-panel',
    label: { en: 'Show or hide the dock', zh: '显示或隐藏底部面板' },
    group: 'view',
    keys: ['Mod+J', 'Alt+J'],
    run: () => setView(({ dockOpen }) => ({ dockOpen: !dockOpen })),
  },
];
