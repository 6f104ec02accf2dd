import type { CommandRequest, Endpoint } from '../../engine/document/index.js';
import { findLayer } from '../../engine/layers/index.js';
import { spokenShape } from '../network/node-facts.js';
import { project, selectWire } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { announce } from '../ui/announce.js';
import { adding, doTogether, entryOf, nextId, show } from './add-layer.js';
import { cardHeights } from '../network/card-size.js';
import { topScope } from './scene/scene-graph.js';
import { signalAt } from './try-connection.js';
import { canvasWords } from './words.js';

export function connecting(from: Endpoint, to: Endpoint): CommandRequest {
  return { command: 'connect', args: { from: { ...from }, to: { ...to }, replace: true } };
}

/** Draws a wire; one that ends in the same port gives way. `instead`: the wire whose end was dragged here. */
export function join(from: Endpoint, to: Endpoint, instead?: string): void {
  const gone = instead === undefined ? [] : [{ command: 'disconnect', args: { wire: instead } }];
  if (!doTogether([...gone, connecting(from, to)])) return;
  const { language } = useView.getState();
  const say = wordsIn(canvasWords, language);
  const signal = signalAt(from);
  announce(signal ? say('connected', { shape: spokenShape(signal, language) }) : say('joined'));
  selectWire(undefined);
}

/** Draws a wire through a new layer that makes it fit. */
export function joinThrough(from: Endpoint, to: Endpoint, layer: string): void {
  const entry = entryOf(layer);
  const known = findLayer(layer);
  if (!entry || !known) return;
  const { history, inside } = project();
  const { nodes } = topScope(history.document, inside);
  const [start, end] = [nodes.get(from.node)?.position, nodes.get(to.node)?.position];
  const id = nextId(entry);
  const position = { x: end?.x ?? 0, y: ((start?.y ?? 0) + cardHeights.tall + (end?.y ?? 0) - cardHeights.slim) / 2 };
  const requests = [
    ...adding(entry, id, position),
    connecting(from, { node: id, port: known.inputs[0]?.id ?? 'in' }),
    connecting({ node: id, port: known.outputs[0]?.id ?? 'out' }, to),
  ];
  if (doTogether(requests)) show(id, entry, from.node);
}
