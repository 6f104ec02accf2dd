import type { Problem, ProblemFix } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { CheckedGraph, CheckedNode } from '../../check/index.js';
import { outputPixelsProblem, outputUnitsProblem } from '../../check/index.js';
import type { RawData, Split, Task } from '../../data/index.js';
import { inputForms } from '../../data/index.js';
import { inputOf } from '../training/prepare-data.js';

/** Why a network and its data do not fit, and the document commands after which they do; none where it takes drawing. */
export interface DataFix {
  readonly about: 'task' | 'input' | 'colour' | 'units' | 'names' | 'pixels';
  readonly problem: Problem;
  readonly commands: readonly ProblemFix[];
}

/** What keeps the network from learning the data; `recipe`: why there is no way to its Input. */
export function fitsOf(checked: CheckedGraph, raw: RawData, split: Split, recipe: readonly Problem[]): DataFix[] {
  const { classNames, targets } = raw;
  const fits: DataFix[] = recipe.map((p) => ({
    about: 'input',
    problem: p,
    commands: inputCommands(checked, raw, split),
  }));
  const colour = recipe.length === 0 ? colourFix(checked, raw) : undefined;
  if (colour) fits.push(colour);
  const pixels = targets.task === 'pixels' ? outputPixelsProblem(checked, targets.sizes) : undefined;
  if (pixels) fits.push({ about: 'pixels', problem: pixels, commands: pixels.fix ? [pixels.fix] : [] });
  const units = outputUnitsProblem(checked, classNames.length);
  const names = targets.task === 'number' ? [] : namesCommands(checked, classNames);
  if (units) fits.push({ about: 'units', problem: units, commands: [...(units.fix ? [units.fix] : []), ...names] });
  else if (names.length > 0 && names[0]?.args['value'] !== undefined && saysMore(classNames)) {
    const values = { count: classNames.length, names: classNames };
    fits.push({ about: 'names', problem: { ...problem('data-names', values), severity: 'note' }, commands: names });
  }
  return fits;
}

/** An Input that takes no colours of images in colour, or colours of grey ones; either can be meant. */
function colourFix(checked: CheckedGraph, { images, sizes: [channels] }: RawData): DataFix | undefined {
  const start = [...checked.nodes.values()].find(({ layer }) => layer?.inputs.length === 0);
  if (!images || start?.params['kind'] !== 'image' || !checked.document.nodes.has(start.record.id)) return undefined;
  const grey = images.files.filter((file) => file.grey).length;
  const values = { grey, colour: images.files.length - grey };
  const wanted = values.grey > values.colour ? 1 : 3;
  if (channels === wanted) return undefined;
  const code = wanted === 3 ? 'images-in-grey' : 'images-in-colour';
  return {
    about: 'colour',
    problem: { ...problem(code, values), severity: 'note' },
    commands: [setParam(start, 'channels', wanted)],
  };
}

/** The Output card's task as the data has it. */
export function taskFix(checked: CheckedGraph, why: Problem, task: Task): DataFix {
  const end = endOf(checked);
  return { about: 'task', problem: why, commands: end ? [setParam(end, 'task', task)] : [] };
}

/** Numbers that only count say nothing that the card does not say already. */
function saysMore(names: readonly string[]): boolean {
  return names.some((name, i) => name !== String(i));
}

function namesCommands(checked: CheckedGraph, names: readonly string[]): ProblemFix[] {
  const end = endOf(checked);
  const told = end?.params['names'];
  if (!end || (Array.isArray(told) && told.join('\n') === names.join('\n'))) return [];
  return [setParam(end, 'names', names)];
}

/** Sets the Input to the form of the data that is most like what it is now. */
function inputCommands(checked: CheckedGraph, raw: RawData, split: Split): ProblemFix[] {
  const start = [...checked.nodes.values()].find(({ layer }) => layer?.inputs.length === 0);
  const forms = inputForms(raw, split.train);
  const sizes = forms.find((form) => form.length === inputOf(checked).sizes.length) ?? forms[0];
  if (!start || !sizes || !checked.document.nodes.has(start.record.id)) return [];
  const wanted = Object.entries(inputParams(sizes));
  return wanted
    .filter(([name, value]) => start.params[name] !== value)
    .map(([name, value]) => setParam(start, name, value));
}

function inputParams(sizes: readonly number[]): Readonly<Record<string, string | number>> {
  const [a = 1, b = 1, c = 1] = sizes;
  if (sizes.length === 3) return { kind: 'image', channels: a, height: b, width: c };
  return sizes.length === 2 ? { kind: 'sequence', length: a, features: b } : { kind: 'vector', features: a };
}

function endOf(checked: CheckedGraph): CheckedNode | undefined {
  return [...checked.nodes.values()].find(({ layer, record }) => layer?.head && checked.document.nodes.has(record.id));
}

function setParam(node: CheckedNode, param: string, value: unknown): ProblemFix {
  return { command: 'setParam', args: { node: node.record.id, param, value } };
}
