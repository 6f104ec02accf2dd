/** Two-way channel of plain-data messages: a child process's IPC, a MessagePort or a pair in one process. */
export interface Port {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** Two connected ports in one process; messages arrive in later microtasks, copied as a process boundary would. */
export function portPair(): readonly [Port, Port] {
  const a = new LocalPort();
  const b = new LocalPort();
  a.other = b;
  b.other = a;
  return [a, b];
}

class LocalPort implements Port {
  other: LocalPort | undefined;
  private readonly messages: ((message: unknown) => void)[] = [];
  private readonly closings: (() => void)[] = [];

  send(message: unknown): void {
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of this.other?.messages ?? []) listener(copy);
    });
  }

  onMessage(listener: (message: unknown) => void): void {
    this.messages.push(listener);
  }

  onClose(listener: () => void): void {
    this.closings.push(listener);
  }

  close(): void {
    for (const listener of [...this.closings, ...(this.other?.closings ?? [])]) listener();
  }
}
