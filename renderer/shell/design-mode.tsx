import { NetworkCanvas } from '../canvas/network-canvas.js';
import { FindBar } from '../commands/find-bar.js';
import { Dock } from '../dock/dock.js';
import { Inspector } from '../inspector/inspector.js';
import { LayerLibrary } from '../palette/layer-library.js';
import { NextSteps } from '../welcome/next-steps.js';
import './design-mode.css';

/** Draw: the library, the canvas with the dock under it, the inspector. */
export function DesignMode() {
  return (
    <>
      <LayerLibrary />
      <div className="design-middle">
        <NetworkCanvas />
        <FindBar />
        <NextSteps />
        <Dock />
      </div>
      <Inspector />
    </>
  );
}
