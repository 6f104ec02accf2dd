import type { Text } from '../../engine/text/index.js';

/**
 * One action of the user: the same object is behind its shortcut, the command palette, menus and buttons. It works on
 * the stores; a command that cannot be done now says why.
 */
export interface AppCommand {
  readonly id: string;
  readonly label: Text;
  /** In the palette, commands of a group stand together. */
  readonly group: 'file' | 'edit' | 'view' | 'network' | 'train' | 'help';
  /**
   * Keys as `Mod+Shift+Z`; `Mod` is Ctrl, on macOS ⌘. Those without `Mod`, F keys apart, work only while the canvas has
   * the focus. Several: any of them.
   */
  readonly keys?: readonly string[];
  /** Why it cannot be done now; undefined where it can. */
  refused?(): Text | undefined;
  run(): void | Promise<void>;
}
