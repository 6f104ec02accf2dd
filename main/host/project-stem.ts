const longest = 80;
/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name without ending that every file system takes and people still read as the title. */
export function projectStem(title: string): string {
  const plain = title
    .slice(0, 1000)
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const cut = Array.from(plain).slice(0, longest).join('');
  const stem = cut.replace(/^[. ]+|[. ]+$/g, '');
  if (stem === '') return 'network';
  return reserved.test(stem.split('.')[0] ?? '') ? `${stem} network` : stem;
}
