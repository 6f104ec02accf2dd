import { BridgeClient } from '../../main/bridge/index.js';
import { electronTransport } from './electron-transport.js';
import { webSocketTransport } from './web-socket-transport.js';

/** The one way from this window to its host: Electron's message passing where there is Electron, else a WebSocket. */
export const bridge = new BridgeClient(
  window.netloomHost ? electronTransport(window.netloomHost) : webSocketTransport(),
);
