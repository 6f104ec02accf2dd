import type { DoctorReport } from '../../../engine/session/index.js';
import type { Command } from '../command.js';
import { table } from '../table.js';

const words = {
  en: { works: 'works', not: 'not here' },
  zh: { works: '可用', not: '不可用' },
};

export const doctor: Command = {
  id: 'doctor',
  summary: {
    en: 'say what works on this machine, with versions, and why each other thing does not',
    zh: '说明本机上什么可用（含版本），其他为何不可用',
  },
  usage: '',
  words: [0, 0],
  flags: {},
  run: async ({ out, engine, language }) => {
    const report = await engine().ask<DoctorReport>('doctor', {});
    out.value(report);
    const w = words[language];
    const rows = report.parts.map((part) =>
      part.works
        ? [`✓ ${part.name}`, w.works, part.version]
        : [`– ${part.name}`, w.not, part.problems.map((p) => out.sentence(p)).join(' ')],
    );
    for (const line of table(rows)) out.line(line);
    return report.parts.every((part) => part.works || !part.needed) ? 0 : 1;
  },
};
