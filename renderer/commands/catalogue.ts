import type { AppCommand } from './command.js';
import { editCommands } from './edit-commands.js';
import { paletteCommands } from '../palette/palette-commands.js';
import { problemCommands } from './problem-commands.js';
import { viewCommands } from './view-commands.js';

/** Every action of the window; menus, shortcuts and the command palette read this list. */
export const appCommands: readonly AppCommand[] = [editCommands, problemCommands, viewCommands, paletteCommands].flat();

/** The command of this id; a missing one is a mistake in the program. */
export function appCommand(id: string): AppCommand {
  const command = appCommands.find((known) => known.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}
