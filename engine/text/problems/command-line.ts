import type { Text } from '../text.js';

/** Sentences of problems with what was typed on the command line. */
export const commandLineProblems: Readonly<Record<string, Text>> = {
  'command-line-unknown': {
    en: "There is no command '{came}'. Choose one of: {wanted}.",
    zh: '没有命令“{came}”。可用的命令：{wanted}。',
  },
  'command-usage': {
    en: "These words do not fit the command ('{came}'). Write: {usage}",
    zh: '命令的写法不对（“{came}”）。正确写法：{usage}',
  },
  'flag-unknown': {
    en: '{message}. See netloom {command} --help.',
    zh: '选项有误（{message}）。请看 netloom {command} --help。',
  },
  'flag-missing': {
    en: '--{flag} is missing. See netloom {command} --help.',
    zh: '缺少 --{flag}。请看 netloom {command} --help。',
  },
  'graph-not-found': {
    en: "'{came}' is neither a project file nor a template. Templates: {wanted}.",
    zh: '“{came}”既不是项目文件，也不是模板。可用的模板：{wanted}。',
  },
  'graph-too-large': {
    en: '{file} has {came} bytes; a project has at most {wanted}. Is it the right file?',
    zh: '{file} 有 {came} 字节；项目文件最多 {wanted} 字节。文件选对了吗？',
  },
  'template-unknown': {
    en: "There is no template '{came}'. Choose one with --from: {wanted}.",
    zh: '没有模板“{came}”。请用 --from 选择：{wanted}。',
  },
  'project-name': {
    en: "A project's name ends in .netloom; '{came}' does not.",
    zh: '项目文件名以 .netloom 结尾；“{came}”不是。',
  },
  'file-exists': {
    en: '{file} is there already. Choose another name, or replace it with --force.',
    zh: '{file} 已经存在。请换一个名字，或加 --force 覆盖它。',
  },
  'export-target-unknown': {
    en: "Netloom cannot export to '{came}'; it can to {wanted}.",
    zh: 'Netloom 不能导出为“{came}”；可以导出为 {wanted}。',
  },
};
