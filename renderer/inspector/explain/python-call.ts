import type { Language, Text } from '../../../engine/text/index.js';
import type { Layer, ParamSchema, ParamsOf, PythonCall, Signal } from '../../../engine/layers/index.js';

/** A call as Python source, or why there is none; what differs from ours stands in the note. */
export type PythonSource =
  { readonly code: string; readonly note: string | undefined } | { readonly unsupported: string };

const longestLine = 44;

/** The layer with these parameters as a call of Keras or PyTorch. */
export function pythonCall(
  call: Layer['keras'],
  params: ParamsOf<ParamSchema>,
  inputs: readonly Signal[],
  language: Language,
): PythonSource {
  if ('unsupported' in call) return { unsupported: call.unsupported[language] };
  const { name, nameFor, args, note }: Exclude<PythonCall<ParamsOf<ParamSchema>>, { unsupported: Text }> = call;
  const called = nameFor?.(params, inputs) ?? name;
  const given = Object.entries(args(params, inputs)).map(([key, value]) => `${key}=${value}`);
  const line = `${called}(${given.join(', ')})`;
  const code = line.length <= longestLine ? line : `${called}(\n${given.map((one) => `    ${one},\n`).join('')})`;
  return { code, note: note?.[language] };
}
