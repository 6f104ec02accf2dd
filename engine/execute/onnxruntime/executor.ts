import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { HostTensor, Outcome, Problem } from '../../base/index.js';
import { ProblemError, done, refused } from '../../base/index.js';
import type { WrittenModel } from '../../onnx/index.js';
import { writeProgram } from '../../onnx/index.js';
import type { Program } from '../../ops/index.js';
import type { ExecuteSettings, Executor, FormChoices, HostTensors } from '../contract.js';
import type { ProgramRunner, RunResult } from '../loaded-programs.js';
import { LoadedPrograms } from '../loaded-programs.js';
import { StateStore, stateTypes } from '../state-store.js';
import { FormChooser, checkChoices } from './choose-forms.js';
import type { AnyForm, Target } from './form.js';
import { forms as allForms } from './forms/index.js';
import type { Native } from './native.js';
import { asHost, asNative, copyToHost, loadNative, sessionOptions, toNative } from './native.js';
import { nativeProblem } from './native-problem.js';

const cpu: Target = { opset: 18, microsoft: true };

/** The Program whose session may keep its threads spinning between calls. */
const busiest = 'step';

/** A Program as onnxruntime has it. */
interface LoadedProgram {
  readonly model: Omit<WrittenModel, 'bytes'>;
  readonly session: InferenceSession;
}

function write(program: Program, chooser: FormChooser, name: string): Outcome<WrittenModel> {
  return writeProgram(program, { name, opset: chooser.target.opset, state: 'inputs', choose: chooser.choose });
}

/** One session per Program; state is fed by reference and replaced by what the run answers. */
export function onnxruntimeWith(forms: readonly AnyForm[], target: Target = cpu): Executor {
  return {
    id: 'onnxruntime',
    available: async () => {
      const native = await loadNative();
      if (!native.ok) return native;
      return done({ version: native.value.env.versions.node ?? 'unknown', device: 'cpu' });
    },
    supports: (program): readonly Problem[] => {
      const written = write(program, new FormChooser(forms, target, {}), 'program');
      return written.ok ? [] : written.problems;
    },
    load: async (programs, settings) => {
      const types = stateTypes(programs);
      if (!types.ok) return types;
      const choices = checkChoices(forms, settings.choices ?? {});
      if (!choices.ok) return choices;
      const native = await loadNative();
      if (!native.ok) return native;
      const chooser = new FormChooser(forms, target, choices.value);
      const loaded = await loadAll(native.value, programs, settings, chooser);
      if (!loaded.ok) return loaded;
      const keeping = { fromHost: (host: HostTensor) => toNative(native.value, host), toHost: copyToHost };
      const runner = runnerOf(native.value, programs, loaded.value, chooser.made);
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
): Promise<Outcome<Map<string, LoadedProgram>>> {
  const loaded = new Map<string, LoadedProgram>();
  const giveUp = async (problems: readonly Problem[]): Promise<Outcome<never>> => {
    for (const { session } of loaded.values()) await session.release();
    return refused(...problems);
  };
  for (const [name, program] of Object.entries(programs)) {
    const written = write(program, chooser, name);
    if (!written.ok) return giveUp(written.problems);
    const { bytes, ...model } = written.value;
    try {
      const options = sessionOptions(settings.threads, model.nodeCount, name === busiest);
      loaded.set(name, { model, session: await native.InferenceSession.create(bytes, options) });
    } catch (error) {
      return giveUp([nativeProblem('onnxruntime-refused', name, error, model.origins)]);
    }
  }
  return done(loaded);
}

function runnerOf(
  native: Native,
  programs: Readonly<Record<string, Program>>,
  loaded: ReadonlyMap<string, LoadedProgram>,
  choices: FormChoices,
): ProgramRunner<Tensor> {
  return {
    programs,
    choices,
    run: async (name, inputs, state) => {
      const { model, session } = loaded.get(name) as LoadedProgram;
      const feeds: Record<string, Tensor> = {};
      for (const [key, called] of model.inputs) feeds[called] = asNative(native, inputs[key] as HostTensor);
      for (const [key, called] of model.state) feeds[called] = state.get(key) as Tensor;
      try {
        return resultOf(model, await session.run(feeds));
      } catch (error) {
        throw new ProblemError([nativeProblem('onnxruntime-failed', name, error, model.origins)]);
      }
    },
    close: async () => {
      for (const { session } of loaded.values()) await session.release();
    },
  };
}

function resultOf(model: Omit<WrittenModel, 'bytes'>, answers: Readonly<Record<string, Tensor>>): RunResult<Tensor> {
  const outputs: HostTensors = Object.fromEntries(
    Array.from(model.outputs, ([key, called]) => [key, asHost(answers[called] as Tensor)]),
  );
  return { outputs, next: new Map(Array.from(model.updates, ([key, called]) => [key, answers[called] as Tensor])) };
}
