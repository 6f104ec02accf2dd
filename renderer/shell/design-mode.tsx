import { NetworkCanvas } from '../canvas/network-canvas.js';
import { Dock } from '../dock/dock.js';
import { Inspector } from '../inspector/inspector.js';
import { LayerLibrary } from '../palette/layer-library.js';
import { useView } from '../state/view-store.js';
import './design-mode.css';

/** Draw: the library, the canvas with the dock under it, the inspector. */
export function DesignMode() {
  const { paletteOpen, paletteWidth, inspectorOpen, inspectorWidth } = useView();
  return (
    <>
      {paletteOpen && (
        <div className="design-left" style={{ width: paletteWidth }}>
          <LayerLibrary />
        </div>
      )}
      <div className="design-middle">
        <NetworkCanvas />
        <Dock />
      </div>
      {inspectorOpen && (
        <div className="design-right" style={{ width: inspectorWidth }}>
          <Inspector />
        </div>
      )}
    </>
  );
}
