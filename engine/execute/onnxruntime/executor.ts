import type { Tensor } from 'onnxruntime-node';
import type { HostTensor, Outcome, Problem } from '../../base/index.js';
import { done, refused } from '../../base/index.js';
import type { WrittenModel } from '../../onnx/index.js';
import { writeProgram } from '../../onnx/index.js';
import type { Program } from '../../ops/index.js';
import type { ExecuteSettings, Executor, FormChoices } from '../contract.js';
import type { ProgramRunner } from '../loaded-programs.js';
import { LoadedPrograms } from '../loaded-programs.js';
import { StateStore, stateTypes } from '../state-store.js';
import { FormChooser, refuseUnknownForms } from './choose-forms.js';
import type { AnyForm, Target } from './form.js';
import { forms as allForms } from './forms/index.js';
import type { Native } from './native.js';
import { copyToHost, loadNative, toNative } from './native.js';
import { probeTarget } from './probe-target.js';
import { ProgramSession } from './program-session.js';

/** What every CPU has: enough to find out whether a Program can be written. */
const anyCpu: Target = { opset: 18, microsoft: true, block: 0 };

/** The Program whose session may keep its threads spinning between calls. */
const busiest = 'step';

function write(program: Program, chooser: FormChooser, name: string): Outcome<WrittenModel> {
  return writeProgram(program, { name, opset: chooser.target.opset, state: 'inputs', choose: chooser.choose });
}

/**
 * One session for each Program; state is fed by reference and replaced by what the run answers. Without a target it is
 * probed when the first Programs are loaded.
 */
export function onnxruntimeWith(forms: readonly AnyForm[], target?: Target): Executor {
  return {
    id: 'onnxruntime',
    available: async () => {
      const native = await loadNative();
      if (!native.ok) return native;
      return done({ version: native.value.env.versions.node ?? 'unknown', device: 'cpu' });
    },
    supports: (program): readonly Problem[] => {
      const written = write(program, new FormChooser(forms, target ?? anyCpu, {}), 'program');
      return written.ok ? [] : written.problems;
    },
    load: async (programs, settings) => {
      const types = stateTypes(programs);
      if (!types.ok) return types;
      const choices = settings.choices ?? {};
      const known = settings.exact ? refuseUnknownForms(forms, choices, programs) : done(undefined);
      if (!known.ok) return known;
      const native = await loadNative();
      if (!native.ok) return native;
      const chooser = new FormChooser(forms, target ?? (await probeTarget(native.value)), choices);
      const loaded = await loadAll(native.value, programs, settings, chooser);
      if (!loaded.ok) return loaded;
      const keeping = { fromHost: (host: HostTensor) => toNative(native.value, host), toHost: copyToHost };
      const runner = runnerOf(programs, loaded.value, chooser.made);
      return done(new LoadedPrograms(runner, new StateStore<Tensor>(types.value, keeping)));
    },
  };
}

/** onnxruntime-node on the CPU, with every form. */
export const onnxruntime: Executor = onnxruntimeWith(allForms);

async function loadAll(
  native: Native,
  programs: Readonly<Record<string, Program>>,
  settings: ExecuteSettings,
  chooser: FormChooser,
): Promise<Outcome<Map<string, ProgramSession>>> {
  const loaded = new Map<string, ProgramSession>();
  for (const [name, program] of Object.entries(programs)) {
    const written = write(program, chooser, name);
    const { threads, profile } = settings;
    const seldom = settings.seldom?.includes(name) ?? false;
    const own = { native, program: name, threads, spins: name === busiest, seldom, ...(profile ? { profile } : {}) };
    const session = written.ok ? await ProgramSession.open(written.value, own) : written;
    if (!session.ok) {
      for (const other of loaded.values()) await other.release();
      return refused(...session.problems);
    }
    loaded.set(name, session.value);
  }
  return done(loaded);
}

function runnerOf(
  programs: Readonly<Record<string, Program>>,
  loaded: ReadonlyMap<string, ProgramSession>,
  choices: FormChoices,
): ProgramRunner<Tensor> {
  const session = (name: string): ProgramSession => loaded.get(name) as ProgramSession;
  return {
    programs,
    choices,
    run: (name, inputs, state) => session(name).run(inputs, state),
    runSteps: (name, steps, state) => session(name).runSteps(steps, state),
    close: async () => {
      for (const each of loaded.values()) await each.release();
    },
  };
}
