import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocument } from '../../engine/document/index.js';
import { findTemplate } from '../../templates/index.js';
import { commandLine } from '../window/open-window.js';

/** Fills a root with a project and two finished runs of it, of so many epochs, trained here and now. */
export async function trainedRoot(root: string, epochs: readonly [number, number]): Promise<void> {
  const template = findTemplate('lenet-5');
  if (!template) throw new Error('no template lenet-5');
  const project = join(root, 'projects', 'LeNet-5.netloom');
  mkdirSync(join(root, 'projects'), { recursive: true });
  mkdirSync(join(root, 'runs'), { recursive: true });
  writeFileSync(project, writeDocument(template.graph()));
  await train(project, join(root, 'runs', '1-LeNet-5'), ['--epochs', String(epochs[0]), '--lr', '0.001']);
  await train(project, join(root, 'runs', '2-LeNet-5'), ['--epochs', String(epochs[1])]);
}

async function train(project: string, out: string, flags: readonly string[]): Promise<void> {
  const args = [commandLine, 'train', project, '--out', out, '--json', ...flags];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`training ended with ${String(code)}`);
}
