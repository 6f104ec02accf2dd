import { Ban, Ellipsis, RotateCcw, Trash2, Undo2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { findBlock } from '../../engine/blocks/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { familyOf } from '../network/family.js';
import { LayerGlyph } from '../network/layer-glyph.js';
import { typeTitle } from '../network/node-facts.js';
import { edit, endEdit } from '../state/project-store.js';
import { familyWords } from '../palette/words.js';
import { useLanguage, useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { resetParams } from './fields/edit-params.js';
import type { Subject } from './subject.js';
import { commandOn } from './subject.js';
import { inspectorWords } from './words.js';

/** What the selected node is, its name, and what can be done with it. */
export function InspectorHead({ subject, document }: { readonly subject: Subject; readonly document: GraphDocument }) {
  const say = useWords(inspectorWords);
  const language = useLanguage();
  const { record, edited, kind } = subject;
  const id = record.kind === 'layer' ? record.layer : record.definition;
  const family = familyOf(record);
  const title = typeTitle(record, (block) => document.definitions.get(block.definition)?.title);
  const chinese = subject.kind === 'layer' ? subject.layer?.text.title.zh : findBlock(id)?.text.title.zh;
  const rename = (name: string): void => {
    if (edited) edit(commandOn(edited, 'renameNode', { title: name === record.id ? '' : name }));
  };
  return (
    <header className={`inspector-head ${kind}`}>
      <span className={`inspector-glyph family-${family}`}>
        <LayerGlyph id={id} size={24} />
      </span>
      <div className="inspector-type">
        <b title={title}>{title}</b>
        <span>{language === 'zh' && chinese !== undefined ? chinese : familyWords[family][language]}</span>
      </div>
      <input
        className="field inspector-name"
        aria-label={say(kind === 'block' ? 'blockName' : 'name')}
        value={record.title ?? record.id}
        readOnly={!edited}
        spellCheck={false}
        onChange={(event) => rename(event.target.value)}
        onBlur={endEdit}
        onKeyDown={(event) => event.key === 'Enter' && endEdit()}
      />
      {edited && <More subject={subject} />}
    </header>
  );
}

function More({ subject: { record, edited } }: { readonly subject: Subject }) {
  const say = useWords(inspectorWords);
  const bypassed = record.bypass === true;
  const given = Object.keys(record.params);
  if (!edited) return null;
  const { inside } = edited;
  const within = inside === undefined ? {} : { inside };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton small label={say('more')}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.Item
            className="menu-item"
            disabled={given.length === 0}
            onSelect={() => resetParams([edited], given)}
          >
            <RotateCcw size={14} aria-hidden />
            {say('resetAll')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className="menu-item"
            onSelect={() => edit(commandOn(edited, 'setBypass', { bypass: !bypassed }))}
          >
            {bypassed ? <Undo2 size={14} aria-hidden /> : <Ban size={14} aria-hidden />}
            {say(bypassed ? 'use' : 'bypass')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className="menu-item"
            onSelect={() => edit({ command: 'removeNodes', args: { nodes: [edited.node] }, ...within })}
          >
            <Trash2 size={14} aria-hidden />
            {say('remove')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
