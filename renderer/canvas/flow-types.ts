import type { Edge, Node } from '@xyflow/react';
import type { SceneNode, SceneWire } from './scene/scene.js';

/** Nodes and edges as React Flow holds them: it places and drags them, everything else is ours. */
export type FlowCard = Node<{ readonly node: SceneNode }, 'card'>;
export type FlowFrame = Node<{ readonly node: SceneNode }, 'frame'>;
export type FlowNode = FlowCard | FlowFrame;

export type FlowWire = Edge<
  {
    readonly wire: SceneWire;
    /** Where it runs straight down past cards that are in its way; undefined for a plain curve. */
    readonly lane: number | undefined;
  },
  'wire'
>;

/** Drawn nodes by id, for what needs more than one of them. */
export type FlowNodes = readonly FlowNode[];
