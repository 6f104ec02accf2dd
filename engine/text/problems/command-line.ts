import type { Text } from '../text.js';

/** Sentences of problems with what was typed on the command line. */
export const commandLineProblems: Readonly<Record<string, Text>> = {
  'command-line-unknown': {
    en: "There is no command '{came}'. Choose one of: {wanted}.",
    zh: '没有命令“{came}”。可用的命令：{wanted}。',
  },
  'words-missing': {
    en: 'Something is missing after the command. Write: {usage}',
    zh: '命令后面缺少内容。正确写法：{usage}',
  },
  'words-too-many': {
    en: 'Too many words follow the command. Write: {usage}',
    zh: '命令后面的内容太多。正确写法：{usage}',
  },
  'flag-unknown': {
    en: "There is no flag '{flag}'. See netloom {command} --help.",
    zh: '没有选项“{flag}”。请看 netloom {command} --help。',
  },
  'flag-value-missing': {
    en: 'The value after {flag} is missing ({wanted}). See netloom {command} --help.',
    zh: '{flag} 后面缺少值（{wanted}）。请看 netloom {command} --help。',
  },
  'flag-takes-none': {
    en: '{flag} is a switch and takes no value. See netloom {command} --help.',
    zh: '{flag} 是开关，不带值。请看 netloom {command} --help。',
  },
  'flag-choice': {
    en: "--{flag} cannot be '{came}'; choose one of: {wanted}.",
    zh: '--{flag} 不能是“{came}”；请选择：{wanted}。',
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
  'more-problems': {
    en: 'And {count} more problems; --json prints them all.',
    zh: '还有 {count} 个问题；加 --json 可全部输出。',
  },
  'output-lost': {
    en: 'The output could not be written (the system says {reason}). Check where it goes; what was saved is kept.',
    zh: '无法写出输出（系统提示 {reason}）。请检查输出的去向；已保存的内容仍在。',
  },
  'stopped-at-once': {
    en: 'Stopped at once. What was saved before is kept: look at it with netloom runs, and go on with netloom resume RUN.',
    zh: '已立即停止。之前保存的内容仍在：用 netloom runs 查看，用 netloom resume RUN 继续。',
  },
};
