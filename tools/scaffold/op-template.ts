/**
 * The text of a new operation's file. It does not compile before every FILL_IN is replaced: nobody can land an
 * operation without its shape rule, its loops and its examples.
 */
export function opTemplate(id: string): string {
  return `import { BATCH, done, floatType } from '../base/index.js';
import type { Op } from './contract.js';
import { opFault } from './faults.js';

/** FILL_IN: one sentence on what the attributes mean together; take it out where there are none. */
export interface ${typeName(id)}Attrs {
  readonly name: FILL_IN_attribute_type;
}

export const ${id}: Op<'${id}', ${typeName(id)}Attrs> = {
  id: '${id}',
  doc: FILL_IN_one_sentence_with_the_formula_and_the_paper,
  infer: (inputs, attrs) => {
    const shape = FILL_IN_output_shape_or_undefined_where_the_inputs_do_not_fit;
    return shape ? done([{ dtype: 'float', shape }]) : opFault('${id}', inputs, FILL_IN_what_is_wanted);
  },
  adjoint: (b, n, [d]) => (d ? FILL_IN_one_gradient_for_each_input : []),
  reference: ([x], attrs, [shape]) => FILL_IN_plain_loops_in_float64,
  onnx: (w, inputs, n) => [w.node(FILL_IN_onnx_type, inputs)],
  examples: [
    { inputs: [floatType(BATCH, 3)], attrs: FILL_IN_attributes, gives: [FILL_IN_output_type_as_text] },
    { inputs: [], attrs: FILL_IN_attributes, gives: { fault: 'op-inputs' } },
  ],
};
`;
}

function typeName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
