/** The text of a new block's file. It does not compile before every FILL_IN is replaced. */
export function blockTemplate(id: string): string {
  return `import type { ParamSchema } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { ${id}Text } from '../text/index.js';
import type { Block } from './contract.js';

const params = {
  FILL_IN_name: { kind: FILL_IN_kind, default: FILL_IN_default },
} as const satisfies ParamSchema;

export const ${id}: Block<typeof params> = {
  id: '${id}',
  family: FILL_IN_family,
  text: ${id}Text,
  source: FILL_IN_paper_with_year_and_figure,
  params,
  draw: (d, params) => {
    const x = d.inputPort('in');
    const y = d.layer(FILL_IN_layer, FILL_IN_params, x, { id: FILL_IN_id });
    d.outputPort('out', y);
  },
  examples: [
    { inputs: [imageSignal(3, 8, 8)], gives: [FILL_IN_output_as_text], parameters: FILL_IN_count },
    { inputs: [imageSignal(3, 1, 1)], gives: { fault: FILL_IN_problem_code } },
  ],
};
`;
}
