import type { KernelShare } from './bench-report.js';

/** One line of onnxruntime's profile; durations are in microseconds. */
interface TraceEvent {
  readonly cat?: string;
  readonly name?: string;
  readonly dur?: number;
  readonly args?: { readonly op_name?: string };
}

const SHOWN = 5;

/** A kernel that runs others, whose time is counted where it is spent. */
const outer = new Set(['Loop', 'If', 'Scan']);

/** The five kinds of kernel that took longest in onnxruntime's profile of this many steps, with their shares. */
export function dearestKernels(trace: string, steps: number): KernelShare[] {
  const spent = new Map<string, number>();
  for (const { cat, name, dur = 0, args } of JSON.parse(trace) as TraceEvent[]) {
    const kernel = args?.op_name;
    if (cat !== 'Node' || kernel === undefined || outer.has(kernel) || !name?.endsWith('_kernel_time')) continue;
    spent.set(kernel, (spent.get(kernel) ?? 0) + dur);
  }
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const dearest = [...spent].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return dearest.map(([kernel, time]) => ({ kernel, share: time / all, msPerStep: time / 1000 / steps }));
}
