import { describe, expect, it } from 'vitest';
import { denseTransitionText, unetDownText } from '../../../engine/text/index.js';
import { blocks, findBlock } from '../../../engine/blocks/index.js';
import { blocksPage } from '../../../tools/docs/blocks-page.js';

const page = blocksPage(['denseTransition', 'unetDown'].flatMap((id) => findBlock(id) ?? []));
const filters = denseTransitionText.params['filters']?.help;

describe('docs/blocks.md', () => {
  it('shows a block in two languages with its parameters, what it draws, its ports, examples and source', () => {
    const { title, summary, about } = denseTransitionText;
    expect(page).toContain(`## Branches

| block | 名称 | what it does |
| --- | --- | --- |
| [${title.en}](#densetransition) | ${title.zh} | ${summary.en} |

### denseTransition

**${title.en} / ${title.zh}.** ${summary.en}

${summary.zh}

${about.en}

${about.zh}

| parameter | default | range | what it does | 作用 |
| --- | --- | --- | --- | --- |
| \`filters\` | \`128\` | integer from 1 to 65536 | ${filters?.en ?? ''} | ${filters?.zh ?? ''} |

| inside | what it is | parameters | reads |
| --- | --- | --- | --- |
| \`convNorm\` | \`batchNorm\` |  | \`in\` |
| \`convActivation\` | \`activation\` |  | \`convNorm\` |
| \`conv\` | \`conv2d\` | \`filters 128, kernel 1, bias false, initialiser "heNormal"\` | \`convActivation\` |
| \`pool\` | \`averagePool2d\` |  | \`conv\` |

| inputs | outputs |
| --- | --- |
| \`in\` | \`out\` (\`pool\`) |

| example | in | gives | parameters |
| --- | --- | --- | --- |
| defaults | 56 × 56 × 256 | 28 × 28 × 128 | 33280 |
| \`filters 2\` | 5 × 6 × 4 | 2 × 3 × 2 | 16 |
| defaults | 1 × 4 × 8 | fault \`window-too-large\` |  |

Source: Huang, Liu, van der Maaten & Weinberger, Densely connected convolutional networks, 2016, figure 2 and table 1

## Segmentation
`);
  });

  it('names the ports of a block with several', () => {
    expect(page.slice(page.indexOf(unetDownText.about.zh))).toContain('| `in` | `out` (`pool`), `skip` (`conv2`) |');
  });

  it('can be written for every block', () => {
    const headings = blocksPage(blocks).match(/^### .*$/gm);
    expect(headings).toEqual(headingsOf());
  });
});

/** By family, in the order in which the families first occur. */
function headingsOf(): string[] {
  const families = [...new Set(blocks.map(({ family }) => family))];
  return families.flatMap((family) => blocks.filter((b) => b.family === family).map(({ id }) => `### ${id}`));
}
