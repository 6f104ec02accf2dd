import { create } from 'zustand';
import type { HostFacts } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';

/** What is known of the host. */
export interface HostState {
  readonly connected: boolean;
  /** Whether it was ever connected: a first connection is not shown as a broken one. */
  readonly met: boolean;
  /** Whether the host was started anew and lets this window in no more. */
  readonly refused: boolean;
  readonly facts: HostFacts | undefined;
}

export const useHost = create<HostState>()(() => ({
  connected: false,
  met: false,
  refused: false,
  facts: undefined,
}));

bridge.transport.onConnected((connected) => {
  useHost.setState(connected ? { connected, met: true, refused: false } : { connected });
  if (connected) void bridge.call('app.hello', {}).then((facts) => useHost.setState({ facts }));
});
bridge.transport.onRefused?.(() => useHost.setState({ refused: true }));
