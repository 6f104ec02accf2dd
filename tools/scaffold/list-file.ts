/** Where a list of values is kept: the text of the file, and the variable that holds the list. */
export interface ListFile {
  readonly text: string;
  readonly variable: string;
}

function listPattern(variable: string): RegExp {
  return new RegExp(`(export const ${variable}\\b[^=]*= \\[)([^\\]]*)(\\])`);
}

/** Whether the file holds the list. */
export function holdsList({ text, variable }: ListFile): boolean {
  return listPattern(variable).test(text);
}

/**
 * The file with `name`, imported from `./<file>.js`, added to its list: at its place where the list is in alphabetical
 * order, else at the end. Line breaks are left to the formatter.
 */
export function withEntry(list: ListFile, name: string, file: string): string {
  const text = withLine(list.text, `import { ${name} } from './${file}.js';`);
  return text.replace(listPattern(list.variable), (_all, start: string, body: string, end: string) => {
    const names = body.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    const sorted = names.every((known, i) => i === 0 || (names[i - 1] ?? '') < known);
    const place = sorted ? names.filter((known) => known < name).length : names.length;
    return `${start}${[...names.slice(0, place), name, ...names.slice(place)].join(', ')}${end}`;
  });
}

/** The file with an import or export line added among the lines of its kind, in the order of the paths. */
export function withLine(text: string, line: string): string {
  const lines = text.split('\n');
  const kind = `${line.split(' ')[0] ?? ''} `;
  const alike = lines.filter((known) => known.startsWith(kind) && pathOf(known).startsWith('./'));
  const before = alike.filter((known) => pathOf(known) < pathOf(line)).at(-1);
  const next = alike[0];
  const at = before !== undefined ? lines.indexOf(before) + 1 : next === undefined ? 0 : lines.indexOf(next);
  return [...lines.slice(0, at), line, ...lines.slice(at)].join('\n');
}

function pathOf(line: string): string {
  return /from '([^']*)'/.exec(line)?.[1] ?? '';
}
