import type { JsonObject } from '../../engine/document/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type { DataPreview } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { useProject } from '../state/project-store.js';
import { useData } from './data-store.js';
import { useKnownOutputs } from './known-outputs.js';

/** After a project was opened: its first picture and its speed come before this. */
const restMs = 1200;

/**
 * Keeps what the open network's data wants of its Output, so that a network that cannot learn them is told where it is
 * drawn. Sets that come along are looked at by themselves, other data once somebody looks at it.
 */
export function followKnownOutputs(): () => void {
  let timer = 0;
  const look = async (): Promise<void> => {
    const open = useProject.getState();
    if (!open) return;
    const { document } = open.history;
    try {
      const preview = await bridge.call('data.preview', { graph: writeDocument(document) });
      know(document.data, preview);
    } catch {
      // Data that cannot be read is told in Data and by Train, each with its reason.
    }
  };
  const stopProject = useProject.subscribe((open, before) => {
    const data = open?.history.document.data;
    if (data === before?.history.document.data) return;
    window.clearTimeout(timer);
    if (typeof data?.['source'] === 'string' && !/[/\\.]/.test(data['source'])) {
      timer = window.setTimeout(() => void look(), restMs);
    }
  });
  const stopData = useData.subscribe(({ shown }, before) => {
    const data = useProject.getState()?.history.document.data;
    if (shown && shown !== before.shown && data?.['source'] === shown.preview.source) know(data, shown.preview);
  });
  return () => {
    window.clearTimeout(timer);
    stopProject();
    stopData();
  };
}

function know(of: JsonObject, { classes, numbers }: DataPreview): void {
  const count = classes?.length ?? numbers?.length;
  useKnownOutputs.setState({ known: count === undefined ? undefined : { of, count } });
}
