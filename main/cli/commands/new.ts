import { existsSync } from 'node:fs';
import { ProblemError, problem, valueOf } from '../../../engine/base/index.js';
import { writeDocument } from '../../../engine/document/index.js';
import { writeFileAtomically } from '../../../engine/files/index.js';
import { findTemplate, templates } from '../../../templates/index.js';
import type { Command } from '../command.js';

export const newProject: Command = {
  id: 'new',
  summary: { en: 'write a template as a project file of your own', zh: '把模板写成你自己的项目文件' },
  usage: 'FILE.netloom --from TEMPLATE [--force]',
  words: [1, 1],
  flags: {
    from: { value: 'TEMPLATE', text: { en: 'the network to start from', zh: '作为起点的网络' } },
    force: { text: { en: 'replace an existing file', zh: '覆盖已有文件' } },
  },
  run: async ({ positionals, out, value, has, language }) => {
    const file = positionals[0] as string;
    const from = value('from');
    if (from === undefined) throw new ProblemError([problem('flag-missing', { flag: 'from', command: 'new' })]);
    const template = findTemplate(from);
    if (!template) {
      throw new ProblemError([problem('template-unknown', { came: from, wanted: templates.map((t) => t.card.id) })]);
    }
    if (!file.endsWith('.netloom')) throw new ProblemError([problem('project-name', { came: file })]);
    if (existsSync(file) && !has('force')) throw new ProblemError([problem('file-exists', { file })]);
    valueOf(await writeFileAtomically(file, writeDocument(template.graph())));
    out.value({ file, from: template.card.id });
    out.line(language === 'zh' ? `已写入 ${file}。` : `Wrote ${file}.`);
    return 0;
  },
};
