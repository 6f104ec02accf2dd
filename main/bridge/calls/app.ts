import { z } from 'zod';
import { call } from '../call.js';

/** What a window needs to know of its host before anything else. */
export interface HostFacts {
  readonly kind: 'serve' | 'electron';
  readonly version: string;
  /** `linux`, `darwin` or `win32`: key names differ. */
  readonly platform: string;
  /** The folder of projects, runs and data; as people write it. */
  readonly root: string;
  /** Executors that work here. */
  readonly executors: readonly { readonly id: string; readonly title: string; readonly version: string }[];
  /** The project that was open last, if it is still there. */
  readonly lastProject?: string;
}

export const appCalls = {
  'app.hello': call<HostFacts>()(z.strictObject({})),
};
