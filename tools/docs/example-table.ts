import type { BlockExample } from '../../engine/blocks/index.js';
import type { LayerExample } from '../../engine/layers/index.js';
import { signalText } from '../../engine/layers/index.js';
import { code, table } from './markdown.js';

/** The examples of a layer or block: what goes in, what comes out or the fault, and the number of parameters. */
export function exampleTable(examples: readonly (LayerExample | BlockExample)[]): string[] {
  return table(['example', 'in', 'gives', 'parameters'], examples.map(exampleRow));
}

function exampleRow({ params, inputs, gives, parameters }: LayerExample | BlockExample): string[] {
  const settings = Object.entries(params ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const result = 'fault' in gives ? `fault ${code(gives.fault)}` : gives.join('; ');
  return [
    code(settings.join(', ')) || 'defaults',
    inputs.map(signalText).join('; '),
    result,
    parameters?.toString() ?? '',
  ];
}
