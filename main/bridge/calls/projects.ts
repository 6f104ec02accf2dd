import { z } from 'zod';
import { call } from '../call.js';

/** A project as the list of recent ones shows it. */
export interface ProjectLine {
  readonly path: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A project as it lies on the disk. */
export interface ProjectFile {
  readonly path: string;
  /** The file's text; what cannot be read of it is the reader's matter. */
  readonly text: string;
  /** Changes with every write; a save that names another one is refused, since somebody else has written meanwhile. */
  readonly revision: string;
  /** Work that was not saved when the app ended: newer than the file. */
  readonly unsaved?: string;
}

/** A text of a project; larger ones are refused before they are read. */
export const projectText = z.string().max(50_000_000);
const path = z.string().min(1).max(4096);

export const projectCalls = {
  /** Newest first. */
  'projects.list': call<readonly ProjectLine[]>()(z.strictObject({})),
  /** Makes a file named after the title in the folder of projects; never over another one. */
  'projects.create': call<ProjectFile>()(z.strictObject({ title: z.string().max(200), text: projectText })),
  'projects.read': call<ProjectFile>()(z.strictObject({ path })),
  'projects.write': call<{ readonly revision: string }>()(
    z.strictObject({ path, text: projectText, revision: z.string().optional() }),
  ),
  /** Keeps unsaved work beside the project until the next save. */
  'projects.keep': call<null>()(z.strictObject({ path, text: projectText })),
  'projects.rename': call<ProjectFile>()(z.strictObject({ path, title: z.string().min(1).max(200) })),
};
