import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The interpreter that tests ask: the one that NETLOOM_PYTHON names, else python3. */
const interpreter = process.env['NETLOOM_PYTHON'] ?? 'python3';

/** Skips a test, with the reason printed, where Python or one of its modules is not there. Nothing is imported: that is slow. */
export async function needsPython(skip: (reason: string) => unknown, ...modules: string[]): Promise<void> {
  const script =
    'import sys; from importlib.util import find_spec; print(*[m for m in sys.argv[1:] if not find_spec(m)])';
  const absent = await run(interpreter, ['-c', script, ...modules]).then(
    ({ stdout }) => stdout.trim(),
    () => interpreter,
  );
  if (absent !== '') skip(`not there (NETLOOM_PYTHON names another Python): ${absent}`);
}

/** Runs a script with arguments and answers what it prints; rejects with what it complains of. */
export async function python(args: readonly string[], folder?: string): Promise<string> {
  const { stdout } = await run(interpreter, [...args], folder === undefined ? {} : { cwd: folder });
  return stdout;
}
