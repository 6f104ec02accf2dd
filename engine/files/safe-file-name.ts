const longestCharacters = 60;

/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name without ending that every file system takes, made from a title of any script: letters, digits and
 * `-`, `_`, `.` inside; never empty, hidden, longer than 60 characters or a device of Windows.
 */
export function safeFileName(title: string, otherwise = 'network'): string {
  const plain = title
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.');
  const cut = Array.from(plain).slice(0, longestCharacters).join('');
  const name = cut.replace(/^[-.]+|[-.]+$/g, '');
  if (name === '') return otherwise;
  return reserved.test(name.split('.')[0] as string) ? `${name}-${otherwise}` : name;
}
