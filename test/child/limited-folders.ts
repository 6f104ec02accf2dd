import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the time of one test. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A disk of so many bytes for the time of one test; `skip` is told why there cannot be one. */
export function withTinyDisk(bytes: number, skip: (reason: string) => void, use: (folder: string) => Promise<void>) {
  return withMount(['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs'], 'a small disk', skip, use);
}

/** A folder in which nothing can be written, not even by root, after `prepare` has filled it. */
export async function withReadOnlyFolder(
  skip: (reason: string) => void,
  prepare: (folder: string) => Promise<void>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  if (process.platform !== 'win32' && process.getuid?.() !== 0) {
    return withFolder(async (folder) => {
      await prepare(folder);
      chmodSync(folder, 0o555);
      await use(folder).finally(() => chmodSync(folder, 0o755));
    });
  }
  return withMount(['-t', 'tmpfs', 'tmpfs'], 'a read-only folder', skip, async (folder) => {
    await prepare(folder);
    execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'ignore' });
    await use(folder);
  });
}

async function withMount(
  args: readonly string[],
  what: string,
  skip: (reason: string) => void,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    try {
      execFileSync('mount', [...args, folder], { stdio: 'ignore' });
    } catch {
      skip(`${what} needs the right to mount`);
      return;
    }
    try {
      await use(folder);
    } finally {
      execFileSync('umount', [folder], { stdio: 'ignore' });
    }
  });
}
