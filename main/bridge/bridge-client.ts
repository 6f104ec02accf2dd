import type { Problem } from '../../engine/base/index.js';
import { ProblemError, problem } from '../../engine/base/index.js';
import type { Answer, CallName, EventName, Params } from './contract.js';
import type { HostEvents } from './events.js';
import type { HostMessage } from './messages.js';
import type { Transport } from './transport.js';

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The window's end of the bridge: typed calls and events over any transport. */
export class BridgeClient {
  private readonly pending = new Map<number, Pending>();
  private readonly listeners = new Map<string, Set<(value: never) => void>>();
  private next = 0;
  private connected = true;

  constructor(readonly transport: Transport) {
    transport.onMessage((message) => this.receive(message as HostMessage));
    transport.onConnected((connected) => {
      this.connected = connected;
      if (!connected) this.abandon();
    });
  }

  /** Asks the host; a `ProblemError` where it refuses or the connection is cut before the answer. */
  call<N extends CallName>(name: N, params: Params<N>): Promise<Answer<N>> {
    if (!this.connected) return Promise.reject(new ProblemError([cut()]));
    const id = this.next++;
    return new Promise<unknown>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.transport.send({ id, call: name, params });
    }) as Promise<Answer<N>>;
  }

  /** Hears an event until the answered function is called. */
  on<N extends EventName>(name: N, listener: (value: HostEvents[N]) => void): () => void {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  }

  private receive(message: HostMessage): void {
    if (message.kind === 'event') {
      for (const listener of this.listeners.get(message.name) ?? []) listener(message.value as never);
      return;
    }
    const pending = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.kind === 'answer') pending?.resolve(message.value);
    else pending?.reject(new ProblemError(message.problems));
  }

  private abandon(): void {
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of waiting) reject(new ProblemError([cut()]));
  }
}

function cut(): Problem {
  return problem('bridge-cut');
}
