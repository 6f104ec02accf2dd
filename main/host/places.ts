import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ProblemError, problem } from '../../engine/base/index.js';

/** Where a host keeps things, and which files a window may name. */
export class Places {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  get projects(): string {
    return join(this.root, 'projects');
  }

  get runs(): string {
    return join(this.root, 'runs');
  }

  get data(): string {
    return join(this.root, 'data');
  }

  /** Makes the folders that are missing. */
  async prepare(): Promise<void> {
    for (const folder of [this.projects, this.runs, this.data]) await mkdir(folder, { recursive: true });
  }

  /** The file as it really lies on the disk; a `ProblemError` where that is outside the root, links followed. */
  async allowed(path: string): Promise<string> {
    const wanted = resolve(this.root, path);
    const real = await realExisting(wanted);
    const root = await realpath(this.root);
    const way = relative(root, real);
    if (path.includes('\0') || way === '..' || way.startsWith(`..${sep}`) || resolve(root, way) !== real) {
      throw new ProblemError([problem('place-outside', { path, root: this.root })]);
    }
    return wanted;
  }
}

/** The real path of what exists of it, with the rest as it was named. */
async function realExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realExisting(parent), relative(parent, path));
  }
}
