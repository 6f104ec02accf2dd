import type { CheckedGraph } from '../../engine/check/index.js';
import { findBlock } from '../../engine/blocks/index.js';
import type { NodeRecord } from '../../engine/document/index.js';
import { findLayer } from '../../engine/layers/index.js';
import { typeTitle } from '../network/node-facts.js';

/** Paths of the layers and blocks whose name or type has the text in it, inside blocks too, in the network's order. */
export function findLayers({ document, order, nodes, blocks }: CheckedGraph, text: string): readonly string[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const titleOf = ({ definition }: { readonly definition: string }): string | undefined =>
    document.definitions.get(definition)?.title;
  const fits = (record: NodeRecord): boolean => {
    const zh =
      record.kind === 'layer'
        ? findLayer(record.layer)?.text.title.zh
        : record.kind === 'block'
          ? findBlock(record.definition)?.text.title.zh
          : undefined;
    // Inside blocks the id is a path, and the blocks' names are not the layer's.
    const id = record.id.split('/').at(-1) ?? '';
    const parts = [record.title ?? '', id, typeTitle(record, titleOf), zh ?? ''];
    return parts.some((part) => plain(part).includes(wanted));
  };
  const inner = order.filter((id) => {
    const node = nodes.get(id);
    return node !== undefined && fits(node.record);
  });
  const outer = [...blocks].filter(([, { record }]) => fits(record)).map(([path]) => path);
  return [...outer, ...inner];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
