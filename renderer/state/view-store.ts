import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../engine/text/index.js';

export const modes = ['design', 'data', 'train', 'evaluate', 'export'] as const;
/** What the window is for at the moment; the network stays on the screen in every mode. */
export type Mode = (typeof modes)[number];
export type Theme = 'light' | 'dark' | 'system';
export type DockTab = 'problems' | 'code' | 'runs';
export type DesignLens = 'cost' | 'memory' | 'reach';

/** How the window looks; nothing of it belongs to a project or to its history. */
export interface View {
  readonly mode: Mode;
  readonly galleryOpen: boolean;
  readonly language: Language;
  readonly theme: Theme;
  readonly paletteOpen: boolean;
  readonly paletteWidth: number;
  readonly inspectorOpen: boolean;
  readonly inspectorWidth: number;
  readonly dockOpen: boolean;
  readonly dockTab: DockTab;
  readonly dockHeight: number;
  readonly lens: DesignLens;
  readonly singleKeys: boolean;
  /** Whether the three steps of the first run were taken or passed over. */
  readonly welcomed: boolean;
  /** Whether what is left of the three steps stands under the canvas. */
  readonly nextSteps: boolean;
}

const initial: View = {
  mode: 'design',
  galleryOpen: false,
  language: navigator.language.startsWith('zh') ? 'zh' : 'en',
  theme: 'system',
  paletteOpen: true,
  paletteWidth: 232,
  inspectorOpen: true,
  inspectorWidth: 328,
  dockOpen: true,
  dockTab: 'problems',
  dockHeight: 132,
  lens: 'cost',
  singleKeys: true,
  welcomed: false,
  nextSteps: false,
};

/** The view, kept by the browser between visits; `setView` changes it. */
export const useView = create<View>()(persist(() => initial, { name: 'netloom.view' }));

/** Changes the view. */
export function setView(change: Partial<View> | ((view: View) => Partial<View>)): void {
  useView.setState(change);
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Writes language and theme onto the page, now and whenever they change. */
export function followView(): void {
  const apply = ({ language, theme }: View): void => {
    document.documentElement.lang = language;
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  apply(useView.getState());
  useView.subscribe(apply);
  dark.addEventListener('change', () => apply(useView.getState()));
}
