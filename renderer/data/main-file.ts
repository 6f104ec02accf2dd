/** The first that a set of files has is what is learnt from; the others lie beside it. */
const sources = [/\.csv$/i, /\.npz$/i, /(^|[^a-z])x[^/]*\.npy$/i, /\.npy$/i, /images[^/]*(idx\d?|ubyte)(\.gz)?$/i];

/** Which of several files is learnt from; undefined where none can be. */
export function mainFile(names: readonly string[]): string | undefined {
  for (const pattern of sources) {
    const found = names.find((name) => pattern.test(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
