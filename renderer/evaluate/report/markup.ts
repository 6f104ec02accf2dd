/** HTML that may be put into a page as it is; made by `markup` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | undefined | readonly Piece[];

/** A template whose texts are escaped: only what `markup` made itself is taken as HTML. */
export function markup(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(literals.reduce((html, literal, i) => `${html}${pieceText(pieces[i - 1])}${literal}`));
}

function pieceText(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return piece.map(pieceText).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
