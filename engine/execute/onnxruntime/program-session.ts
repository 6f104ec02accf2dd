import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { HostTensor, Outcome } from '../../base/index.js';
import { ProblemError, done, refused } from '../../base/index.js';
import type { WrittenModel } from '../../onnx/index.js';
import { severalSteps } from '../../onnx/index.js';
import type { HostTensors } from '../contract.js';
import type { RunResult, StepsResult } from '../loaded-programs.js';
import type { Native } from './native.js';
import { asHost, asNative, sessionOptions } from './native.js';
import { nativeProblem } from './native-problem.js';
import { stack, unstack } from './stack.js';

/** How sessions of a Program are made. */
export interface SessionSettings {
  readonly native: Native;
  readonly program: string;
  readonly threads: number;
  readonly spins: boolean;
  /** Whether the session is made at the first run only. */
  readonly seldom: boolean;
  /** What the path of a profile begins with, where one is wanted. */
  readonly profile?: string;
}

type State = ReadonlyMap<string, Tensor>;

/**
 * A Program as onnxruntime has it, by one session at a time: for single steps until several are first asked for, and
 * from then on for any number, so that no two sessions keep memory and threads for the same work.
 */
export class ProgramSession {
  private takesSeveral = false;

  private constructor(
    private readonly settings: SessionSettings,
    private model: WrittenModel,
    /** Undefined until it is first wanted. */
    private session: InferenceSession | undefined,
  ) {}

  static async open(model: WrittenModel, settings: SessionSettings): Promise<Outcome<ProgramSession>> {
    if (settings.seldom) return done(new ProgramSession(settings, model, undefined));
    const session = await createSession(model, settings);
    return session.ok ? done(new ProgramSession(settings, model, session.value)) : session;
  }

  /** One step. */
  async run(inputs: HostTensors, state: State): Promise<RunResult<Tensor>> {
    if (this.takesSeveral) {
      const { outputs, next } = await this.runSteps([inputs], state);
      return { outputs: outputs[0] as HostTensors, next };
    }
    const { native } = this.settings;
    const fed = Array.from(this.model.inputs, ([key, called]) => [called, asNative(native, inputs[key] as HostTensor)]);
    const answers = await this.call(Object.fromEntries(fed) as Record<string, Tensor>, state);
    const outputs = Array.from(
      this.model.outputs,
      ([key, called]) => [key, asHost(answers[called] as Tensor)] as const,
    );
    return { outputs: Object.fromEntries(outputs), next: this.nextOf(answers) };
  }

  /** Steps of one batch size, of a Program that has inputs. */
  async runSteps(steps: readonly HostTensors[], state: State): Promise<StepsResult<Tensor>> {
    if (!this.takesSeveral) await this.takeSeveral();
    const { native } = this.settings;
    const fed = Array.from(this.model.inputs, ([key, called]) => {
      return [
        called,
        stack(
          native,
          steps.map((step) => step[key] as HostTensor),
        ),
      ] as const;
    });
    const answers = await this.call(Object.fromEntries(fed), state);
    const outputs = steps.map((): Record<string, HostTensor> => ({}));
    for (const [key, called] of this.model.outputs) {
      unstack(answers[called] as Tensor, steps.length).forEach((part, i) => {
        (outputs[i] as Record<string, HostTensor>)[key] = part;
      });
    }
    return { outputs, next: this.nextOf(answers) };
  }

  async release(): Promise<void> {
    await this.session?.release();
  }

  private async takeSeveral(): Promise<void> {
    const model = severalSteps(this.model);
    const session = await this.created(model);
    const single = this.session;
    this.model = model;
    this.session = session;
    this.takesSeveral = true;
    await single?.release();
  }

  private async created(model: WrittenModel): Promise<InferenceSession> {
    const session = await createSession(model, this.settings);
    if (!session.ok) throw new ProblemError(session.problems);
    return session.value;
  }

  private async call(fed: Record<string, Tensor>, state: State): Promise<Readonly<Record<string, Tensor>>> {
    for (const [key, called] of this.model.state) fed[called] = state.get(key) as Tensor;
    this.session ??= await this.created(this.model);
    try {
      return await this.session.run(fed);
    } catch (error) {
      const { program } = this.settings;
      throw new ProblemError([nativeProblem('onnxruntime-failed', program, error, this.model.origins)]);
    }
  }

  private nextOf(answers: Readonly<Record<string, Tensor>>): Map<string, Tensor> {
    return new Map(Array.from(this.model.updates, ([key, called]) => [key, answers[called] as Tensor]));
  }
}

async function createSession(model: WrittenModel, settings: SessionSettings): Promise<Outcome<InferenceSession>> {
  const { native, program, threads, spins, profile } = settings;
  try {
    const options = sessionOptions(threads, model.nodeCount, spins, profile);
    return done(await native.InferenceSession.create(model.bytes, options));
  } catch (error) {
    return refused(nativeProblem('onnxruntime-refused', program, error, model.origins));
  }
}
