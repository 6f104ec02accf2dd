import { writeFileAtomically } from '../../engine/files/index.js';
import { versionBytes } from './version-bytes.js';

/** Writes version after version of a file, beginning with the given one, until it is killed. */
async function writeVersions(path: string, first: number): Promise<void> {
  for (let version = first; ; version++) {
    const written = await writeFileAtomically(path, [versionBytes(version), versionBytes(version)]);
    process.send?.(written.ok ? version : written.problems);
    if (!written.ok) return;
  }
}

void writeVersions(process.argv[2] as string, Number(process.argv[3]));
