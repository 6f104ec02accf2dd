import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';

/**
 * onnxruntime's error as a problem: which Program, its first line, and the drawn node where the message names an ONNX
 * node (fused nodes keep the name of a part in theirs).
 */
export function nativeProblem(
  code: 'onnxruntime-refused' | 'onnxruntime-failed',
  program: string,
  error: unknown,
  origins: ReadonlyMap<string, string>,
): Problem {
  const message = error instanceof Error ? error.message : String(error);
  let named = '';
  for (const name of origins.keys()) if (name.length > named.length && mentions(message, name)) named = name;
  const node = origins.get(named);
  const [reason = ''] = message.split('\n');
  return problem(code, { program, reason: reason.slice(0, 500) }, node === undefined ? {} : { node });
}

/** Whole names only: `conv1/Conv` is not mentioned by `conv1/Conv_2`. */
function mentions(message: string, name: string): boolean {
  for (let at = message.indexOf(name); at >= 0; at = message.indexOf(name, at + 1)) {
    const next = message.slice(at + name.length);
    if (!/^(_?\d|\w)/.test(next)) return true;
  }
  return false;
}
