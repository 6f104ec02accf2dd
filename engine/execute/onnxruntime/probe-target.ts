import { floatType } from '../../base/index.js';
import { writeProgram } from '../../onnx/index.js';
import type { WriteNode } from '../../onnx/index.js';
import type { Program } from '../../ops/index.js';
import { NodeList, ProgramDraft } from '../../ops/index.js';
import type { Target } from './form.js';
import type { Native } from './native.js';
import { sessionOptions } from './native.js';

const channels = 4;
let probed: Promise<Target> | undefined;

/** What the forms may use on this machine, found out once in a process. */
export function probeTarget(native: Native): Promise<Target> {
  probed ??= channelsPerBlock(native).then((block) => ({ opset: 18, microsoft: true, block }));
  return probed;
}

/** As many channels as four of them become when they are put into blocks; 0 where there are no such kernels. */
async function channelsPerBlock(native: Native): Promise<number> {
  const written = writeProgram(countProgram(), {
    name: 'probe',
    opset: 17,
    state: 'inputs',
    choose: () => countBlocked,
  });
  if (!written.ok) return 0;
  try {
    const session = await native.InferenceSession.create(written.value.bytes, sessionOptions(1, 0, false));
    const x = new native.Tensor('float32', new Float32Array(channels), [1, channels, 1, 1]);
    const { count } = await session.run({ x });
    await session.release();
    const block = Number(count?.data[0]);
    return block >= channels ? block : 0;
  } catch {
    return 0;
  }
}

function countProgram(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(1, channels, 1, 1));
  draft.outputs.set('count', draft.b.op('reduceSum', [x], { axes: [0, 1, 2, 3], keepDims: false }));
  return draft.finish();
}

const FLOAT = 1;

const countBlocked: WriteNode = (w, inputs) => {
  const blocked = w.node('ReorderInput', inputs, {}, 'com.microsoft.nchwc');
  return [w.node('Cast', [w.node('Size', [blocked])], { to: { int: FLOAT } })];
};
