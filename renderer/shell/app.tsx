import { useEffect } from 'react';
import { Tooltip } from 'radix-ui';
import { useShortcuts } from '../commands/use-shortcuts.js';
import { CommandPalette } from '../commands/command-palette.js';
import { followKnownOutputs } from '../data/follow-known-outputs.js';
import { Gallery } from '../gallery/gallery.js';
import { CountBubble } from '../network/count-bubble.js';
import { DropProject } from '../project/drop-project.js';
import { ProjectDialogs } from '../project/project-dialogs.js';
import { startProject } from '../project/start-project.js';
import { followView, useView } from '../state/view-store.js';
import { useProject } from '../state/project-store.js';
import { Announcer } from '../ui/announce.js';
import { Notices } from '../ui/notices.js';
import { Welcome } from '../welcome/welcome.js';
import { ConnectionBanner } from './connection-banner.js';
import { DesignMode } from './design-mode.js';
import { SpineMode } from './spine-mode.js';
import { TopBar } from './top-bar.js';
import './app.css';

followView();

/** The whole window. The canvas stays mounted in every mode, so that it comes back as it was. */
export function App() {
  useShortcuts();
  useEffect(followKnownOutputs, []);
  useEffect(() => void startProject(), []);
  const isOpen = useProject((open) => open !== undefined);
  const mode = useView((view) => view.mode);
  const gallery = useView((view) => view.galleryOpen);
  const welcome = useView((view) => !view.welcomed && view.mode === 'design' && !view.galleryOpen);
  const drawing = mode === 'design' && !gallery && !welcome;
  return (
    <Tooltip.Provider delayDuration={400}>
      <div className="app">
        <TopBar />
        <ConnectionBanner />
        {isOpen && (
          <>
            <div className="app-main" hidden={!drawing} {...(drawing ? { id: 'main', tabIndex: -1 } : {})}>
              <DesignMode />
            </div>
            {welcome && (
              <div className="app-main" id="main" tabIndex={-1}>
                <Welcome />
              </div>
            )}
            {mode !== 'design' && !gallery && (
              <div className="app-main" id="main" tabIndex={-1}>
                <SpineMode mode={mode} />
              </div>
            )}
          </>
        )}
        {gallery && (
          <div className="app-main" id="main" tabIndex={-1}>
            <Gallery />
          </div>
        )}
      </div>
      <CommandPalette />
      <ProjectDialogs />
      <DropProject />
      <Notices />
      <CountBubble />
      <Announcer />
    </Tooltip.Provider>
  );
}
