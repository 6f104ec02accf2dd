import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Electron's program on this machine, or why there is none. */
export type ElectronProgram =
  { readonly path: string } | { readonly absent: 'not-installed' | 'no-display' | 'not-fetched' };

/** Fetching takes a minute or two on a slow line; longer than this, something is wrong. */
const longestFetchMs = 240_000;

/**
 * Finds Electron, without ever waiting for a download that nobody sees: its package brings the program when it is
 * first asked to, which `onFetch` tells. ELECTRON_OVERRIDE_DIST_PATH names a folder with another one.
 */
export async function electronProgram(onFetch: () => void): Promise<ElectronProgram> {
  if (!hasDisplay()) return { absent: 'no-display' };
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined) return { path: join(override, ownName()) };
  const folder = packageFolder();
  if (folder === undefined) return { absent: 'not-installed' };
  const found = fetchedProgram(folder);
  if (found !== undefined) return { path: found };
  onFetch();
  await fetchProgram(folder);
  const fetched = fetchedProgram(folder);
  return fetched === undefined ? { absent: 'not-fetched' } : { path: fetched };
}

function hasDisplay(): boolean {
  const { platform, env } = process;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function fetchedProgram(folder: string): string | undefined {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const path = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : undefined;
}

function fetchProgram(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: longestFetchMs });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}

function ownName(): string {
  return (
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'
  );
}
