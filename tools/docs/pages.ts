import { blocks } from '../../engine/blocks/index.js';
import { layers } from '../../engine/layers/index.js';
import { ops } from '../../engine/ops/index.js';
import { architecturePage } from './architecture-page.js';
import { blocksPage } from './blocks-page.js';
import { layersPage } from './layers-page.js';
import { opsPage } from './ops-page.js';
import { tinyNetwork } from './tiny-network.js';
import { weightsPage } from './weights-page.js';

/** The generated pages: path in the checkout and text. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/architecture.md', architecturePage(tinyNetwork())],
    ['docs/blocks.md', blocksPage(blocks)],
    ['docs/layers.md', layersPage(layers)],
    ['docs/ops.md', opsPage(ops)],
    ['docs/weights.md', weightsPage(layers)],
  ]);
}
