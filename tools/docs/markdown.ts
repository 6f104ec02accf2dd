/** A cell's text with everything escaped that would end the cell or the line. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

/** A Markdown table; without rows, nothing at all. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** Inline code that may itself hold backticks. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return text === '' ? '' : `${fence}${text}${fence}`;
}

/** A whole page: a title, a warning that the page is made by a program, and the parts, one blank line between lines' groups. */
export function page(title: string, intro: string, parts: readonly (readonly string[])[]): string {
  const warning = '<!-- Made by `npm run docs` from the code. Edit the code, not this page. -->';
  const text = [`# ${title}`, '', warning, '', intro, '', ...parts.flat()].join('\n');
  return `${text.trimEnd()}\n`;
}
