import type { Flag } from './command.js';

/** Flags that every command has. */
export const commonFlags: Readonly<Record<string, Flag>> = {
  json: {
    text: { en: 'print one JSON value (or JSON lines) and nothing else', zh: '只输出一个 JSON 值（或逐行 JSON）' },
  },
  lang: { value: 'en|zh', text: { en: 'language of all sentences', zh: '所有文字的语言' } },
  verbose: { text: { en: 'show where an unexpected error came from', zh: '显示意外错误的来源' } },
  help: { text: { en: 'show this help', zh: '显示本帮助' } },
};

/** Which of a run's weights a command uses. */
export const weightsFlag: Flag = {
  value: 'best|final',
  text: {
    en: 'the weights with the lowest validation loss, or the last [best]',
    zh: '验证损失最低的权重，或最后的权重 [best]',
  },
};
