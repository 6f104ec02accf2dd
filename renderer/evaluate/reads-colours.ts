import type { CheckedGraph } from '../../engine/check/index.js';

/** Whether a layer of the drawing looks at the red, green and blue of an image itself, so that its kernels have colours. */
export function readsColours({ document }: CheckedGraph, layer: string): boolean {
  return [...document.wires.values()].some(({ from, to }) => {
    const source = document.nodes.get(from.node);
    return to.node === layer && source?.kind === 'layer' && source.layer === 'input' && source.params['channels'] === 3;
  });
}
