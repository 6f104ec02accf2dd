import { inspectorCommands } from '../inspector/inspector-commands.js';
import { paletteCommands } from '../palette/palette-commands.js';
import { annotationCommands } from '../canvas/annotations/annotation-commands.js';
import { canvasCommands } from '../canvas/canvas-commands.js';
import type { AppCommand } from './command.js';
import { dataCommands } from './data-commands.js';
import { editCommands } from './edit-commands.js';
import { trainCommands } from '../training/train-commands.js';
import { fileCommands } from './file-commands.js';
import { helpCommands } from './help-commands.js';
import { moveCommands } from './move-commands.js';
import { problemCommands } from './problem-commands.js';
import { viewCommands } from './view-commands.js';

/** Every action of the window; menus, shortcuts and the command palette read this list. */
export const appCommands: readonly AppCommand[] = [
  // One line each, so that areas can be added side by side.
  ...fileCommands,
  ...editCommands,
  ...dataCommands,
  ...problemCommands,
  ...moveCommands,
  ...viewCommands,
  ...paletteCommands,
  ...inspectorCommands,
  ...canvasCommands,
  ...annotationCommands,
  ...trainCommands,
  ...helpCommands,
];

/** The command of this id; a missing one is a mistake in the program. */
export function appCommand(id: string): AppCommand {
  const command = appCommands.find((known) => known.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}
