import type { NodeRecord } from '../../engine/document/index.js';
import { inputPorts, outputPorts } from '../../engine/document/index.js';
import type { LibraryEntry } from '../palette/library-entries.js';
import { project } from '../state/project-store.js';

/** The ports through which a wire runs that a layer is put on. */
export function firstPorts({ id: name, kind }: LibraryEntry): {
  input: string | undefined;
  output: string | undefined;
} {
  const base = { id: '', params: {}, position: { x: 0, y: 0 } };
  const record: NodeRecord =
    kind === 'layer' ? { ...base, kind, layer: name } : { ...base, kind: 'block', definition: name };
  const { document } = project().history;
  return { input: inputPorts(document, record)?.[0]?.id, output: outputPorts(document, record)?.[0]?.id };
}
