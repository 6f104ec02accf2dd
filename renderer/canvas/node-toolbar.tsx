import { NodeToolbar } from '@xyflow/react';
import { ArrowRightLeft, Copy, Snowflake, Spline, Trash2 } from 'lucide-react';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { askForLayer, duplicateSelected, freezing, isFrozen, toggleBypass, toggleFreeze } from './node-actions.js';
import { removeSelected } from './remove-selected.js';
import { topScope } from './scene/scene-graph.js';
import { useToolbarSide } from './toolbar-side.js';
import { canvasWords } from './words.js';

/** What can be done to the one selected layer, beside it. */
export function SelectedToolbar() {
  const say = useWords(canvasWords);
  const node = useProject((open) => {
    if (open?.selection.size !== 1) return undefined;
    const [id = ''] = open.selection;
    return topScope(open.history.document, open.inside).nodes.get(id);
  });
  const side = useToolbarSide(node?.id ?? '');
  if (!node) return null;
  const icon = { size: 15, 'aria-hidden': true } as const;
  const frozen = isFrozen(node);
  return (
    <NodeToolbar nodeId={node.id} isVisible position={side} offset={14}>
      <div className="selected-toolbar" role="toolbar" aria-label={say('selectedLayer')}>
        <IconButton label={say('duplicate')} onClick={duplicateSelected}>
          <Copy {...icon} />
        </IconButton>
        {node.kind === 'layer' && (
          <IconButton label={say('replace')} onClick={() => askForLayer(node.id, 'replaces')}>
            <ArrowRightLeft {...icon} />
          </IconButton>
        )}
        {freezing(node) && (
          <IconButton label={say('freeze')} pressed={frozen} onClick={toggleFreeze}>
            <Snowflake {...icon} />
          </IconButton>
        )}
        <IconButton label={say('bypass')} pressed={node.bypass === true} onClick={toggleBypass}>
          <Spline {...icon} />
        </IconButton>
        <IconButton label={say('remove')} onClick={removeSelected}>
          <Trash2 {...icon} />
        </IconButton>
      </div>
    </NodeToolbar>
  );
}
