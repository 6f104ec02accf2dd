import type { Language } from '../../../engine/text/index.js';

/** `21 November 2026 at 19:29`, in the time of whoever asks. */
export function dateText(date: string | Date, language: Language): string {
  const format: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', format).format(new Date(date));
}
