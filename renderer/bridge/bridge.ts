import type { Transport } from '../../main/bridge/index.js';
import { BridgeClient } from '../../main/bridge/index.js';
import { webSocketTransport } from './web-socket-transport.js';

declare global {
  interface Window {
    /** Laid there by Electron's preload. */
    readonly netloomTransport?: Transport;
  }
}

/** The one way from this window to its host: Electron's message passing where there is Electron, else a WebSocket. */
export const bridge = new BridgeClient(window.netloomTransport ?? webSocketTransport());
