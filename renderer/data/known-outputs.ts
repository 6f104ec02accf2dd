import { create } from 'zustand';
import type { JsonObject } from '../../engine/document/index.js';

/** How many numbers the data wants the network to give, as far as it was looked at. */
export interface KnownOutputs {
  /** A document's `data`; an edit of something else keeps the object. */
  readonly of: JsonObject;
  readonly count: number;
}

export const useKnownOutputs = create<{ readonly known: KnownOutputs | undefined }>()(() => ({ known: undefined }));
