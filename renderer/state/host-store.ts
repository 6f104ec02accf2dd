import { create } from 'zustand';
import type { HostFacts } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';

/** What is known of the host. */
export interface HostState {
  readonly connected: boolean;
  /** Whether it was ever connected: a first connection is not shown as a broken one. */
  readonly met: boolean;
  readonly facts: HostFacts | undefined;
}

export const useHost = create<HostState>()(() => ({ connected: false, met: false, facts: undefined }));

bridge.transport.onConnected((connected) => {
  useHost.setState(connected ? { connected, met: true } : { connected });
  if (connected) void bridge.call('app.hello', {}).then((facts) => useHost.setState({ facts }));
});
