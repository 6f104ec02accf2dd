/** The text of a new layer's file. It does not compile before every FILL_IN is replaced. */
export function layerTemplate(id: string): string {
  return `import { done } from '../base/index.js';
import { ${id}Text } from '../text/index.js';
import type { Layer } from './contract.js';
import type { ParamSchema } from './params.js';
import { imageSignal } from './signal.js';

const params = {
  FILL_IN_name: { kind: FILL_IN_kind, default: FILL_IN_default },
} as const satisfies ParamSchema;

export const ${id}: Layer<typeof params> = {
  id: '${id}',
  family: FILL_IN_family,
  text: ${id}Text,
  formula: FILL_IN_latex,
  source: FILL_IN_paper_or_book_with_year,
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ node, params, inputs }) => done(FILL_IN_output_signals_or_a_fault_with_a_fix),
  weights: ({ params, inputs }) => FILL_IN_weights,
  build: ({ b, params, values, weight }) => FILL_IN_one_value_for_each_output,
  keras: FILL_IN_call_or_why_there_is_none,
  pytorch: FILL_IN_call_or_why_there_is_none,
  migrations: [],
  examples: [
    { inputs: [imageSignal(3, 8, 8)], gives: [FILL_IN_output_as_text], parameters: FILL_IN_count },
    { inputs: [], gives: { fault: FILL_IN_problem_code } },
  ],
};
`;
}

/** The text of a new layer's or block's sentences, in English and Chinese. It does not compile before it is filled in. */
export function layerTextTemplate(id: string, contractPath: string): string {
  return `import type { LayerText } from '${contractPath}';

export const ${id}Text: LayerText = {
  title: { en: FILL_IN_title, zh: FILL_IN_title_in_chinese },
  summary: { en: FILL_IN_one_sentence, zh: FILL_IN_one_sentence_in_chinese },
  about: { en: FILL_IN_a_paragraph_for_students, zh: FILL_IN_a_paragraph_in_chinese },
  params: {
    FILL_IN_name: {
      label: { en: FILL_IN_label, zh: FILL_IN_label_in_chinese },
      help: { en: FILL_IN_what_it_does, zh: FILL_IN_what_it_does_in_chinese },
    },
  },
};
`;
}
