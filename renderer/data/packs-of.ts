/** What one request takes: more would only make its progress coarser. */
const mostFiles = 200;
const mostBytes = 8_000_000;

/** Files in groups that are brought together, in their order; a large file is a group of its own. */
export function packsOf<T extends { readonly file: { readonly size: number } }>(files: readonly T[]): T[][] {
  const packs: T[][] = [];
  let room = 0;
  for (const one of files) {
    const last = packs.at(-1);
    if (last && last.length < mostFiles && one.file.size <= room) {
      last.push(one);
      room -= one.file.size;
    } else {
      packs.push([one]);
      room = mostBytes - one.file.size;
    }
  }
  return packs;
}
