import type { Outcome, Problem } from '../base/index.js';
import { done, problem, refused } from '../base/index.js';
import type { RunExecutor, RunRecord, RunVersions } from './run-record.js';

/** What a run would be continued with. */
export interface Present {
  readonly versions: RunVersions;
  readonly executor: RunExecutor;
  /** Of the run's graph.netloom as it is now. */
  readonly graphFingerprint: string;
  readonly dataFingerprint: string;
}

/**
 * Whether a run can go on here: refused where the graph or the data is another one than the run began with; a warning
 * for each thing on which the last bits of its numbers depend.
 */
export function checkResume(record: RunRecord, present: Present): Outcome<void> {
  const changed: Problem[] = [];
  if (record.graph.fingerprint !== present.graphFingerprint) changed.push(problem('resume-graph-changed'));
  if (record.data.fingerprint !== present.dataFingerprint) {
    changed.push(problem('resume-data-changed', { source: record.data.source }));
  }
  return changed.length > 0 ? refused(...changed) : done(undefined, differences(record, present));
}

function differences({ versions, executor }: RunRecord, present: Present): Problem[] {
  const warnings = [
    ...versionDiffers('Netloom', versions.netloom, present.versions.netloom),
    ...versionDiffers('Node.js', versions.node, present.versions.node),
  ];
  const now = present.executor;
  const [wanted, came] = [executor, now].map(({ id, version }) => `${id} ${version}`);
  if (wanted !== came) warnings.push(problem('resume-executor-differs', { came: came ?? '', wanted: wanted ?? '' }));
  if (executor.threads !== now.threads) {
    warnings.push(problem('resume-threads-differ', { came: now.threads, wanted: executor.threads }));
  }
  if (choicesText(executor) !== choicesText(now)) warnings.push(problem('resume-forms-differ'));
  const [before, after] = [machineText(versions), machineText(present.versions)];
  if (before !== after) warnings.push(problem('resume-machine-differs', { came: after, wanted: before }));
  return warnings.map((warning) => ({ ...warning, severity: 'warning' }));
}

function versionDiffers(program: string, wanted: string, came: string): Problem[] {
  return wanted === came ? [] : [problem('resume-version-differs', { program, came, wanted })];
}

function machineText({ platform, arch, cpu }: RunVersions): string {
  return [platform, arch, cpu ?? ''].join(' ').trim();
}

function choicesText({ choices }: RunExecutor): string {
  return JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}
