/**
 * How well a text fits what was typed, larger is better; undefined where a typed letter is missing. Letters may be
 * apart, but those that follow each other or begin a word count more: `tl` finds "Tidy layout".
 */
export function fuzzyScore(text: string, typed: string): number | undefined {
  const wanted = plain(typed).replaceAll(' ', '');
  if (wanted === '') return 0;
  const where = plain(text);
  const whole = where.indexOf(plain(typed).trim());
  if (whole >= 0) return 1000 - whole - where.length / 100 + (isStart(where, whole) ? 500 : 0);
  let score = 0;
  let at = -1;
  for (const letter of wanted) {
    const next = bestNext(where, letter, at);
    if (next < 0) return undefined;
    score += next === at + 1 ? 8 : isStart(where, next) ? 6 : -Math.min(next - at, 10);
    at = next;
  }
  // Scattered letters of a long text are an accident.
  return score < 0 ? undefined : score - where.length / 100;
}

/** The letter that goes on, else one that begins a word, else the first. */
function bestNext(text: string, letter: string, after: number): number {
  if (text[after + 1] === letter) return after + 1;
  for (let i = after + 1; i < text.length; i++) if (text[i] === letter && isStart(text, i)) return i;
  return text.indexOf(letter, after + 1);
}

function isStart(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
