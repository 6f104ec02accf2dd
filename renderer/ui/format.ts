/** Between groups of three digits: a thin space that does not break (ui.md, section 12). */
const thin = '\u202f';
const minus = '\u2212';

/** `61 706`; at most four digits after the point. */
export function count(value: number): string {
  const [whole = '', fraction] = Math.abs(value).toString().split('.');
  const grouped = whole.length > 3 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, thin) : whole;
  return `${value < 0 ? minus : ''}${grouped}${fraction === undefined ? '' : `.${fraction.slice(0, 4)}`}`;
}

/** For summaries: `156`, `4 704`, `1.23 M`. */
export function short(value: number): string {
  if (Math.abs(value) < 100_000) return count(Math.round(value));
  const units = ['k', 'M', 'G', 'T'];
  let scaled = value;
  let unit = '';
  for (const next of units) {
    if (Math.abs(scaled) < 1000) break;
    scaled /= 1000;
    unit = next;
  }
  return `${significant(scaled, 3)}${thin}${unit}`;
}

/** So many significant digits, without zeros at the end: `0.0408`, `1.9e−6` where it is tiny. */
export function significant(value: number, digits = 4): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : `${minus}∞`;
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e7) {
    const [mantissa = '', exponent = ''] = value.toExponential(Math.min(digits - 1, 1)).split('e');
    return `${mantissa.replace(/\.0$/, '')}e${exponent.replace('+', '').replace('-', minus)}`.replace(/^-/, minus);
  }
  const rounded = Number(value.toPrecision(digits));
  return Math.abs(rounded) >= 1000 ? count(rounded) : String(rounded).replace('-', minus);
}

/** `98.77 %` of a share from 0 to 1. */
export function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** `26.1 kB`, in thousands. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let scaled = value;
  let unit = 0;
  while (scaled >= 999.5 && unit < units.length - 1) {
    scaled /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? scaled : significant(scaled, 3)} ${units[unit]}`;
}

/** A written text with the numbers in it grouped as all others are: `60,000` is `60 000`. */
export function grouped(text: string): string {
  return text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, thin);
}

/** `21 Nov, 20:43`, with the year where it is not this one. */
export function moment(when: string | number, language: 'en' | 'zh'): string {
  const date = new Date(when);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(isThisYear ? {} : { year: 'numeric' }),
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
}

/** `47 s`, `1 min 19 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
