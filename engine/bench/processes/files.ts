import { fileURLToPath } from 'node:url';

/** A process of ours beside this module, as it is compiled. */
export function nodeProcess(name: string, ...args: string[]): [string, ...string[]] {
  return [process.execPath, fileURLToPath(new URL(`./${name}.js`, import.meta.url)), ...args];
}

/** One of PyTorch's side; scripts stay in the sources, which `dist/` stands beside. */
export function pythonProcess(name: string, ...args: string[]): [string, ...string[]] {
  const script = new URL(`../../../../engine/bench/torch/${name}.py`, import.meta.url);
  return ['python3', fileURLToPath(script), ...args];
}
