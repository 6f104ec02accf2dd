import { Moon, Redo2, Search, Sun, Undo2 } from 'lucide-react';
import type { HistoryStep } from '../../engine/document/index.js';
import type { Language } from '../../engine/text/index.js';
import { appCommand } from '../commands/catalogue.js';
import { keysText } from '../commands/keys.js';
import { openCommandPalette } from '../commands/palette-store.js';
import { stepText } from '../commands/step-text.js';
import { runCommand } from '../commands/use-shortcuts.js';
import { ProjectCrumb } from '../project/project-crumb.js';
import { SavedStatus } from '../project/saved-status.js';
import type { Project } from '../state/project-store.js';
import { useProject } from '../state/project-store.js';
import { modes, setView, useView } from '../state/view-store.js';
import { modeTexts } from '../text/modes.js';
import { useLanguage, useWords } from '../text/words.js';
import { useRuns } from '../training/run-store.js';
import { TrainControl } from '../training/train-control.js';
import { IconButton } from '../ui/button.js';
import { Logo } from './logo.js';
import './top-bar.css';

const words = {
  home: { en: 'Gallery of networks', zh: '网络库' },
  skip: { en: 'Skip to the network', zh: '跳到网络' },
  mode: { en: 'Mode', zh: '模式' },
  history: { en: 'History', zh: '历史' },
  undo: { en: 'Undo: {step}', zh: '撤销：{step}' },
  undoNone: { en: 'Undo', zh: '撤销' },
  redo: { en: 'Redo: {step}', zh: '重做：{step}' },
  redoNone: { en: 'Redo', zh: '重做' },
  nothing: { en: 'Nothing to undo', zh: '没有可撤销的步骤' },
  nothingRedo: { en: 'Nothing to redo', zh: '没有可重做的步骤' },
  commands: { en: 'Commands', zh: '命令' },
  palette: { en: 'Command palette', zh: '命令面板' },
  language: { en: 'Language: English', zh: '语言：中文' },
  theme: { en: 'Theme', zh: '主题' },
} as const;

/** What is open, how it came about, what the window is for, and the one way to train. */
export function TopBar() {
  const say = useWords(words);
  const language = useLanguage();
  const gallery = useView((view) => view.galleryOpen);
  return (
    <header className="top-bar">
      <a className="skip-link" href="#main">
        {say('skip')}
      </a>
      <div className="top-bar-start">
        <button
          type="button"
          className="icon-button"
          aria-label={say('home')}
          title={say('home')}
          aria-pressed={gallery}
          onClick={() => setView({ galleryOpen: !gallery })}
        >
          <Logo />
        </button>
        <ProjectCrumb />
        <SavedStatus />
        <HistoryButtons />
      </div>
      <ModeTabs />
      <div className="top-bar-end">
        <button type="button" className="command-hint" aria-label={say('palette')} onClick={openCommandPalette}>
          <Search size={14} aria-hidden />
          <span className="command-hint-text wide-only">{say('commands')}</span>
          <kbd>{keysText('Mod+K')}</kbd>
        </button>
        <button
          type="button"
          className="icon-button language-button"
          aria-label={say('language')}
          title={say('language')}
          onClick={() => runCommand(appCommand('language'))}
        >
          {language === 'en' ? 'EN' : '中'}
        </button>
        <IconButton label={say('theme')} onClick={() => runCommand(appCommand('theme'))}>
          <Sun size={16} className="light-only" aria-hidden />
          <Moon size={16} className="dark-only" aria-hidden />
        </IconButton>
        <TrainControl />
      </div>
    </header>
  );
}

function ModeTabs() {
  const say = useWords(words);
  const language = useLanguage();
  const mode = useView((view) => view.mode);
  const gallery = useView((view) => view.galleryOpen);
  const isLive = useRuns(({ live }) => live !== undefined);
  return (
    <div className="mode-tabs" role="tablist" aria-label={say('mode')}>
      {modes.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={!gallery && name === mode}
          title={keysText(`Alt+${modes.indexOf(name) + 1}`)}
          onClick={() => runCommand(appCommand(`mode-${name}`))}
        >
          {modeTexts[name][language]}
          {name === 'train' && isLive && <span className="mode-tab-live" aria-hidden />}
        </button>
      ))}
    </div>
  );
}

function nameOf(open: Project | undefined, step: HistoryStep | undefined, language: Language): string | undefined {
  return open && step && stepText(step, open.history.document, language);
}

function HistoryButtons() {
  const say = useWords(words);
  const language = useLanguage();
  const done = useProject((open) => nameOf(open, open?.history.done.at(-1), language));
  const undone = useProject((open) => nameOf(open, open?.history.undone.at(-1), language));
  return (
    <div className="history-buttons" role="group" aria-label={say('history')}>
      <IconButton
        small
        label={done ? say('undo', { step: done }) : say('undoNone')}
        disabledBecause={done ? undefined : say('nothing')}
        onClick={() => runCommand(appCommand('undo'))}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        small
        label={undone ? say('redo', { step: undone }) : say('redoNone')}
        disabledBecause={undone ? undefined : say('nothingRedo')}
        onClick={() => runCommand(appCommand('redo'))}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
      <span className="history-step wide-only">{done ?? say('nothing')}</span>
    </div>
  );
}
