const mac = navigator.platform.startsWith('Mac');

/** Whether the event is the shortcut, such as `Mod+Shift+Z` or `F8`. */
export function isShortcut(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const wants = (name: string): boolean => parts.includes(name);
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (mod !== wants('Mod') || event.altKey !== wants('Alt')) return false;
  // A sign such as `[` may need Shift on some keyboards: only letters, digits and named keys tell Shift apart.
  const named = key.length > 1 || /[a-z0-9]/i.test(key);
  if (named && event.shiftKey !== wants('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Digit${key}` || event.code === `Key${key}`;
}

/** The shortcut as people read it on this system: `Ctrl Shift Z`, `⌘ ⇧ Z`. */
export function keysText(keys: string): string {
  const names: Record<string, string> = mac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }
    : { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' ');
}
