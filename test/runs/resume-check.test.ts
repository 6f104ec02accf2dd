import { expect, test } from 'vitest';
import type { Present } from '../../engine/runs/index.js';
import { checkResume, firstRecord } from '../../engine/runs/index.js';
import { start } from './a-run.js';

const record = firstRecord(start, new Date(0), 'g1');
const same: Present = {
  versions: start.versions,
  executor: start.executor,
  graphFingerprint: 'g1',
  dataFingerprint: 'd1',
};

test.each<[string, Partial<Present>, string, boolean]>([
  ['nothing', {}, '', true],
  ['the order of choices', { executor: { ...start.executor, choices: { ...start.executor.choices } } }, '', true],
  ['the graph', { graphFingerprint: 'g2' }, 'error resume-graph-changed {}', false],
  ['the data', { dataFingerprint: 'd2' }, 'error resume-data-changed {"source":"digits"}', false],
  [
    'the version of Netloom',
    { versions: { ...start.versions, netloom: '0.2.0' } },
    'warning resume-version-differs {"program":"Netloom","came":"0.2.0","wanted":"0.1.0"}',
    true,
  ],
  [
    'the version of the executor',
    { executor: { ...start.executor, version: '1.31.0' } },
    'warning resume-executor-differs {"came":"onnxruntime 1.31.0","wanted":"onnxruntime 1.30.0"}',
    true,
  ],
  [
    'the threads',
    { executor: { ...start.executor, threads: 8 } },
    'warning resume-threads-differ {"came":8,"wanted":2}',
    true,
  ],
  ['the forms', { executor: { ...start.executor, choices: {} } }, 'warning resume-forms-differ {}', true],
  [
    'the processor',
    { versions: { ...start.versions, arch: 'arm64', cpu: 'another' } },
    'warning resume-machine-differs {"came":"linux arm64 another","wanted":"linux x64 a processor"}',
    true,
  ],
])('resuming where %s changed says what that means', (_what, change, expected, goesOn) => {
  const outcome = checkResume(record, { ...same, ...change });
  const said = outcome.problems.map((p) => `${p.severity} ${p.code} ${JSON.stringify(p.values)}`).join('\n');
  expect([outcome.ok, said]).toEqual([goesOn, expected]);
});
