import { access } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../base/index.js';
import { done, problem } from '../../base/index.js';
import { availableBytes, machineVersions } from '../training/machine.js';
import { executors } from '../training/choose-executor.js';
import type { Method } from '../method.js';
import { processorCount } from '../training/processor-count.js';

/** One thing that may or may not work on this machine. */
export type DoctorPart =
  | { readonly name: string; readonly needed: boolean; readonly works: true; readonly version: string }
  | { readonly name: string; readonly needed: boolean; readonly works: false; readonly problems: readonly Problem[] };

/** What works here, with versions, and why each other thing does not. */
export interface DoctorReport {
  readonly machine: {
    readonly cpu: string;
    readonly threads: number;
    readonly memoryBytes: number;
    readonly freeBytes: number;
  };
  readonly parts: readonly DoctorPart[];
}

const params = z.strictObject({});

export const doctor: Method<typeof params> = {
  id: 'doctor',
  params,
  run: async (_request, { home }) => {
    const { node, platform, arch, cpu } = machineVersions(home.version);
    const parts: DoctorPart[] = [
      { name: 'Netloom', needed: true, works: true, version: home.version },
      { name: 'Node.js', needed: true, works: true, version: `${node} (${platform} ${arch})` },
    ];
    for (const executor of executors) {
      const facts = await executor.available();
      const about = { name: `executor ${executor.id}`, needed: true };
      if (facts.ok) parts.push({ ...about, works: true, version: `${facts.value.version}, ${facts.value.device}` });
      else parts.push({ ...about, works: false, problems: facts.problems });
    }
    parts.push({
      name: 'executor tensorflow',
      needed: false,
      works: false,
      problems: [problem('doctor-not-built', { part: 'tensorflow' })],
    });
    parts.push(await bundledData(home.bundledDirectory));
    const machine = {
      cpu: cpu ?? '',
      threads: processorCount(),
      memoryBytes: totalmem(),
      freeBytes: availableBytes(),
    };
    return done({ machine, parts } satisfies DoctorReport);
  },
};

async function bundledData(directory: string): Promise<DoctorPart> {
  const path = join(directory, 'digits.csv.gz');
  const about = { name: 'data set digits', needed: true };
  return access(path).then(
    (): DoctorPart => ({ ...about, works: true, version: path }),
    (): DoctorPart => ({ ...about, works: false, problems: [problem('data-missing', { source: 'digits', path })] }),
  );
}
