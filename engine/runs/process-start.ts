import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** When a process began, in the system's own words: equal words mean the same process, even where a pid is used again. */
export async function processStart(pid: number): Promise<string | undefined> {
  if (!isThere(pid)) return undefined;
  if (process.platform === 'linux') return linuxStart(pid);
  return process.platform === 'win32'
    ? answerOf('powershell.exe', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`])
    : answerOf('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** Field 22 of proc(5)'s stat counts ticks since the boot; a zombie has ended and only waits for its parent. */
async function linuxStart(pid: number): Promise<string | undefined> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The second field is the program's name in brackets, and may itself have brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${boot.trim()} ${fields[19] ?? ''}`;
  } catch {
    return isThere(pid) ? 'unknown' : undefined;
  }
}

/** `unknown` where the system will not say: then the pid alone must do. */
function answerOf(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }, (error, stdout) => {
      resolve(error || stdout.trim() === '' ? 'unknown' : stdout.trim());
    });
  });
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it, so it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
