import { documentOf } from './document-of.js';
import { bridge } from '../bridge/bridge.js';
import { openDocument } from '../state/project-store.js';
import { tellRefusal } from '../ui/notices.js';
import { templates } from '../../templates/index.js';

/** The network that a first run shows. */
const firstTemplate = 'lenet-5';

/** Opens what was open last; the first time, a working network that has never seen a digit. */
export async function startProject(): Promise<void> {
  try {
    const { lastProject } = await bridge.call('app.hello', {});
    if (lastProject !== undefined) {
      const file = await bridge.call('projects.read', { path: lastProject });
      openDocument(documentOf(file.unsaved ?? file.text), { path: file.path, revision: file.revision });
      return;
    }
  } catch (error) {
    tellRefusal(error);
  }
  const template = templates.find(({ card }) => card.id === firstTemplate);
  if (template) openDocument(template.graph());
}
