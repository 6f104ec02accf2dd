import { fileURLToPath } from 'node:url';

/** A file of the installed package by its path from the package's root; this module lives in `dist/main`. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
