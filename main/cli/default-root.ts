import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where projects, runs and data are kept unless somebody says otherwise. */
export function defaultRoot(): string {
  return process.env['NETLOOM_ROOT'] ?? join(homedir(), 'Netloom');
}
