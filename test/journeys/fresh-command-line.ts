import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCommandLine, commandLine } from '#bootstrap/compile';
import { packageFile } from '../../main/package-files.js';

/** Vitest calls it before the first journey: the command line is bundled anew where a source of it is younger. */
export default async function setup(): Promise<void> {
  const bundled = existsSync(commandLine) ? statSync(commandLine).mtimeMs : 0;
  const younger = ['engine', 'main', 'templates'].some((folder) =>
    readdirSync(packageFile(folder), { recursive: true, encoding: 'utf8' }).some(
      (name) => name.endsWith('.ts') && statSync(join(packageFile(folder), name)).mtimeMs > bundled,
    ),
  );
  if (younger && (await bundleCommandLine()) !== 0) throw new Error('the command line could not be bundled');
}
