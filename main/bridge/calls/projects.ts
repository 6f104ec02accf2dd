import { z } from 'zod';
import { call } from '../call.js';

/** A project as the list of recent ones shows it. */
export interface ProjectLine {
  readonly path: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: number;
}

/** A project as it lies on the disk. */
export interface ProjectFile {
  readonly path: string;
  /** The file's text; what cannot be read of it is the reader's matter. */
  readonly text: string;
  /** Changes with every write; a save that names another one is refused, since somebody else has written meanwhile. */
  readonly revision: string;
}

/** The longest project, in bytes of the file and characters of the text; larger ones are refused before they are read. */
export const mostProjectBytes = 50_000_000;
export const projectText = z.string().max(mostProjectBytes);
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
  'projects.rename': call<ProjectFile>()(z.strictObject({ path, title: z.string().min(1).max(200) })),
  /** Lays it aside; the answered path is for `projects.restore`. */
  'projects.delete': call<{ readonly path: string }>()(z.strictObject({ path })),
  'projects.restore': call<ProjectFile>()(z.strictObject({ path })),
};
