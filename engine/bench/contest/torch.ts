import { LineProcess } from '../processes/line-process.js';

/** The version of PyTorch that `python3` imports, or undefined where it cannot. */
export async function torchVersion(ending: AbortSignal): Promise<string | undefined> {
  const script = 'import json, torch; print(json.dumps({"version": torch.__version__}))';
  const python = LineProcess.start('python3', ['python3', '-c', script], ending);
  try {
    return (await python.answer<{ version: string }>()).version;
  } catch {
    return undefined;
  } finally {
    await python.close();
  }
}
