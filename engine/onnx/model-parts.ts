/** An ONNX model in two parts, so that nobody copies large tensors: the model without their contents, and these. */
export interface ModelParts {
  /** The bytes of a model in which the tensors of `contents` are named and sized but empty. */
  readonly structure: Uint8Array;
  /** Little-endian numbers by the tensor's name, over the memory of whoever made them; others than the structure's do no harm. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** Bytes in a file, from its beginning. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A file as pieces that are written one after the other, and where each tensor's contents lie in it. */
export interface PlacedPieces {
  readonly pieces: readonly Uint8Array[];
  readonly places: ReadonlyMap<string, Place>;
}
