import type { ImageShape } from './image-shape.js';

/** What a decoding thread is started with: the ring that all threads share, cut into slots of one image each. */
export interface DecodeSetup {
  readonly ring: SharedArrayBuffer;
  readonly slotBytes: number;
  readonly shape: ImageShape;
  /** The thread's own file, beside which packages are looked for. */
  readonly file: string;
}

/** An image to be decoded into a slot that nobody reads. */
export interface DecodeJob {
  readonly row: number;
  readonly slot: number;
  readonly path: string;
}

/** What is known of a decoded file. */
export interface DecodedFile {
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** As people see it, turned upright. */
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
}

/** What a thread says of a job: its slot is filled, or the file is left out; or that no image can be decoded here. */
export type DecodeAnswer =
  | ({ readonly kind: 'decoded'; readonly row: number; readonly slot: number } & DecodedFile)
  | {
      readonly kind: 'skipped';
      readonly row: number;
      readonly slot: number;
      readonly reason: 'empty' | 'format' | 'damaged' | 'unreadable';
      readonly detail: string;
    }
  | { readonly kind: 'unable'; readonly detail: string };
