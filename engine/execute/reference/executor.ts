import type { HostTensor, Tensor } from '../../base/index.js';
import { done } from '../../base/index.js';
import { liveProgramNodes } from '../../onnx/index.js';
import type { Node, Program, Value } from '../../ops/index.js';
import type { Executor, HostTensors } from '../contract.js';
import type { ProgramRunner } from '../loaded-programs.js';
import { LoadedPrograms } from '../loaded-programs.js';
import { StateStore, stateTypes } from '../state-store.js';
import { evaluate } from './evaluate.js';

function fromHost(host: HostTensor): Tensor {
  return { dtype: host.dtype, shape: [...host.shape], data: Float64Array.from(host.data) };
}

function toHost(tensor: Tensor): HostTensor {
  const { shape, data } = tensor;
  return tensor.dtype === 'int'
    ? { dtype: 'int', shape: [...shape], data: Int32Array.from(data) }
    : { dtype: 'float', shape: [...shape], data: Float64Array.from(data) };
}

/** Plain loops in float64: slow and obvious, the truth for every other executor. Floats come back as Float64Array. */
export const reference: Executor = {
  id: 'reference',
  available: () => Promise.resolve(done({ version: '1', device: 'cpu' })),
  supports: () => [],
  load: (programs) => {
    const types = stateTypes(programs);
    if (!types.ok) return Promise.resolve(types);
    return Promise.resolve(
      done(new LoadedPrograms(runner(programs), new StateStore(types.value, { fromHost, toHost }))),
    );
  },
};

function runner(programs: Readonly<Record<string, Program>>): ProgramRunner<Tensor> {
  const live = new Map(
    Object.entries(programs).map(([name, program]): [string, Node[]] => [name, liveProgramNodes(program)]),
  );
  return {
    programs,
    choices: {},
    run: (name, inputs, state, batch) => {
      const program = programs[name] as Program;
      const bindings = new Map<Value, Tensor>();
      for (const [key, value] of program.inputs) bindings.set(value, fromHost(inputs[key] as HostTensor));
      for (const [key, { value }] of program.state) bindings.set(value, state.get(key) as Tensor);
      const values = evaluate(live.get(name) ?? [], bindings, batch);
      const outputs: HostTensors = Object.fromEntries(
        Array.from(program.outputs, ([key, value]) => [key, toHost(values.get(value) as Tensor)]),
      );
      return Promise.resolve({
        outputs,
        next: new Map(Array.from(program.updates, ([key, value]) => [key, values.get(value) as Tensor])),
      });
    },
    close: () => Promise.resolve(),
  };
}
