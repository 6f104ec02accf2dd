import type { Problem } from '../../engine/base/index.js';
import { problem } from '../../engine/base/index.js';
import type { Language } from '../../engine/text/index.js';

/** The language of all sentences: `--lang`, else NETLOOM_LANG, else English. `zh-CN` counts as `zh`. */
export function languageOf(args: readonly string[]): { readonly language: Language; readonly problem?: Problem } {
  const at = args.findIndex(isLanguageFlag);
  const flag = args[at];
  const given = flag?.includes('=') ? flag.slice(flag.indexOf('=') + 1) : args[at + 1];
  const wanted = flag === undefined ? (process.env['NETLOOM_LANG'] ?? 'en') : (given ?? '');
  const language = (['en', 'zh'] as const).find((l) => wanted.toLowerCase().startsWith(l));
  if (language) return { language };
  // A shell's setting is no mistake in this command line.
  if (flag === undefined) return { language: 'en' };
  return { language: 'en', problem: problem('flag-choice', { flag: 'lang', came: wanted, wanted: ['en', 'zh'] }) };
}

/** The command line without `--lang`, which may stand anywhere. */
export function withoutLanguage(args: readonly string[]): string[] {
  return args.filter((arg, i) => !isLanguageFlag(arg) && args[i - 1] !== '--lang');
}

function isLanguageFlag(arg: string): boolean {
  return arg === '--lang' || arg.startsWith('--lang=');
}
