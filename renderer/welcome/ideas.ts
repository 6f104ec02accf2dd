import type { GraphDocument } from '../../engine/document/index.js';
import type { CommandRequest } from '../../engine/document/index.js';

/** A change that is worth a second training: a command as any other, which undo takes back. */
export interface Idea {
  readonly kind: 'kernels' | 'dropout' | 'without';
  readonly node: string;
  readonly request: CommandRequest;
}

/** What the open network offers to change. */
export function ideasFor({ nodes, wires }: GraphDocument): readonly Idea[] {
  const layers = [...nodes.values()].flatMap((node) => (node.kind === 'layer' ? [node] : []));
  const [first, second] = layers.filter(({ layer }) => layer === 'conv2d');
  const dense = layers.find(({ layer }) => layer === 'dense');
  const wire = [...wires.values()].find(({ from }) => from.node === dense?.id);
  return [
    ...(first && first.params['kernel'] !== 3
      ? [
          {
            kind: 'kernels' as const,
            node: first.id,
            request: { command: 'setParam', args: { node: first.id, param: 'kernel', value: 3 } },
          },
        ]
      : []),
    ...(dense && wire && layers.every(({ layer }) => layer !== 'dropout')
      ? [
          {
            kind: 'dropout' as const,
            node: dense.id,
            request: { command: 'insertOnWire', args: { wire: wire.id, layer: 'dropout', params: { rate: 0.3 } } },
          },
        ]
      : []),
    ...(second
      ? [
          {
            kind: 'without' as const,
            node: second.id,
            request: { command: 'removeNodes', args: { nodes: [second.id] } },
          },
        ]
      : []),
  ];
}
