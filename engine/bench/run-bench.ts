import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { valueOf } from '../base/index.js';
import type { GraphDocument } from '../document/index.js';
import { writeDocument } from '../document/index.js';
import { onnxruntime } from '../execute/index.js';
import type { BenchFigures, BenchRow, MemoryRow, Profile } from './bench-report.js';
import { checkGradients } from './contest/gradient-check.js';
import { contest } from './contest/contest.js';
import { torchVersion } from './contest/torch.js';
import type { CompileFigures } from './figures/compile-times.js';
import type { RecheckFigures } from './figures/recheck.js';
import type { GradientCheck } from './gradient-difference.js';
import type { BenchNet } from './nets/index.js';
import { nodeProcess } from './processes/files.js';
import { LineProcess } from './processes/line-process.js';
import type { Tell } from './progress.js';
import { missesAim } from './report.js';

/** A network with the batch size at which its memory is measured. */
export interface MemoryCase {
  readonly net: string;
  readonly batch: number;
  readonly graph: GraphDocument;
}

/** What is to be measured. */
export interface BenchOrder {
  readonly netloom: string;
  readonly nets: readonly BenchNet[];
  readonly rounds: number;
  /** Seconds of one window. */
  readonly seconds: number;
  /** Profiles of the networks that miss their aim. */
  readonly profile: boolean;
  /** Networks whose step's memory is measured. */
  readonly memory: readonly MemoryCase[];
  /** Networks whose compiling is timed, by name. */
  readonly compiled: ReadonlyMap<string, GraphDocument>;
  readonly today: string;
}

/** More threads than this PyTorch is not given either: the networks are small. */
const MOST_THREADS = 2;

/** Measures everything, one thing at a time, each in processes of its own; all of them die when `ending` aborts. */
export async function runBench(order: BenchOrder, ending: AbortSignal, tell: Tell): Promise<BenchFigures> {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const [load = 0] = loadavg();
  const bench = new Bench(order, threads, ending, tell);
  const torch = await torchVersion(ending);
  const { version } = valueOf(await onnxruntime.available());
  tell({ doing: 'figures' });
  const figures = await bench.figures();
  const gradients = torch === undefined ? new Map<string, GradientCheck>() : await bench.gradients();
  const rows = await bench.rows(torch);
  const profiles = order.profile ? await bench.profiles(rows) : undefined;
  const memory = order.memory.length > 0 ? await bench.memory() : undefined;
  return {
    machine: { cpu: cpus()[0]?.model.trim() ?? '', threads, memoryBytes: totalmem() },
    versions: {
      netloom: order.netloom,
      node: process.versions.node,
      onnxruntime: version,
      ...(torch ? { torch } : {}),
    },
    rows,
    ...(profiles ? { profiles } : {}),
    ...(memory ? { memory } : {}),
    date: order.today,
    load,
    gradients,
    ...figures,
  };
}

class Bench {
  constructor(
    private readonly order: BenchOrder,
    private readonly threads: number,
    private readonly ending: AbortSignal,
    private readonly tell: Tell,
  ) {}

  async figures(): Promise<{ recheck: RecheckFigures; compile: CompileFigures[] }> {
    const process = this.ours('figures');
    const recheck = await process.ask<RecheckFigures>('{}');
    const compile: CompileFigures[] = [];
    for (const [template, graph] of this.order.compiled) {
      compile.push(await process.ask(JSON.stringify({ template, text: writeDocument(graph) })));
    }
    await process.close();
    return { recheck, compile };
  }

  async gradients(): Promise<Map<string, GradientCheck>> {
    const found = new Map<string, GradientCheck>();
    for (const [at, net] of this.places()) {
      this.tell({ doing: 'gradients', ...at });
      found.set(net.id, await checkGradients(net, this.threads, this.ending));
    }
    return found;
  }

  async rows(torch: string | undefined): Promise<BenchRow[]> {
    const { rounds, seconds } = this.order;
    const rows: BenchRow[] = [];
    for (const [at, net] of this.places()) {
      const tell = (progress: Parameters<Parameters<typeof contest>[1]['tell']>[0]): void => {
        this.tell({ ...at, ...progress });
      };
      rows.push(await contest(net, { threads: this.threads, rounds, seconds, torch, ending: this.ending, tell }));
    }
    return rows;
  }

  async profiles(rows: readonly BenchRow[]): Promise<Profile[]> {
    const profiles: Profile[] = [];
    for (const [at, net] of this.places()) {
      const row = rows.find((r) => r.net === net.id);
      if (!row || !missesAim(row)) continue;
      this.tell({ doing: 'profile', ...at });
      const process = this.ours('profile', net.id, String(this.threads));
      profiles.push(await process.answer<Profile>());
      await process.close();
    }
    return profiles;
  }

  async memory(): Promise<MemoryRow[]> {
    const rows: MemoryRow[] = [];
    for (const [i, { net, batch, graph }] of this.order.memory.entries()) {
      this.tell({ doing: 'memory', net, at: i + 1, of: this.order.memory.length });
      const process = this.ours('memory', String(this.threads));
      const line = JSON.stringify({ batch, text: writeDocument(graph) });
      rows.push({ net, batch, ...(await process.ask<Omit<MemoryRow, 'net' | 'batch'>>(line)) });
      await process.close();
    }
    return rows;
  }

  private places(): [{ net: string; at: number; of: number }, BenchNet][] {
    const { nets } = this.order;
    return nets.map((net, i) => [{ net: net.id, at: i + 1, of: nets.length }, net]);
  }

  private ours(name: string, ...args: string[]): LineProcess {
    return LineProcess.start('netloom', nodeProcess(name, ...args), this.ending);
  }
}
