/** Half of a version's file: 128 KiB in which every number is the version. */
export function versionBytes(version: number): Uint8Array {
  return new Uint8Array(new Uint32Array(1 << 15).fill(version).buffer);
}
