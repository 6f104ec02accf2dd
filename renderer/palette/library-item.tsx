import { HoverCard } from 'radix-ui';
import { CornerDownLeft, GripVertical } from 'lucide-react';
import type { DragEvent } from 'react';
import { memo, useState } from 'react';
import { LayerGlyph } from '../network/layer-glyph.js';
import { useLanguage } from '../text/words.js';
import { addToNetwork } from './add-to-network.js';
import { LayerCard } from './layer-card.js';
import type { Found } from './search-library.js';

/** What the canvas reads when an item is dropped on it: the layer's or block's id. */
export const layerDragType = 'application/x-netloom-layer';

/** One layer or block: drag it, click it, or Enter. */
export const LibraryItem = memo(function LibraryItem({
  found: { entry, name },
  best,
  focusable,
}: {
  readonly found: Found;
  /** Whether Enter in the search field adds it. */
  readonly best: boolean;
  readonly focusable: boolean;
}) {
  const language = useLanguage();
  // A drag takes the pointer away without a word, so the card waits until the pointer comes again.
  const [dragged, setDragged] = useState(false);
  const [open, setOpen] = useState(false);
  const start = (event: DragEvent): void => {
    event.dataTransfer.setData(layerDragType, entry.id);
    event.dataTransfer.setData('text/plain', entry.title.en);
    event.dataTransfer.effectAllowed = 'copy';
    setDragged(true);
    setOpen(false);
  };
  // Layers are called as in code in every language; blocks are called in words.
  const title = entry.kind === 'layer' ? entry.title.en : entry.title[language];
  const beside =
    name?.slice(name.lastIndexOf('.') + 1) ??
    (language === 'zh' && entry.title.zh !== title ? entry.title.zh : undefined);
  return (
    <HoverCard.Root openDelay={500} closeDelay={60} open={open} onOpenChange={(now) => setOpen(now && !dragged)}>
      <HoverCard.Trigger asChild>
        <div
          className="library-item"
          role="treeitem"
          aria-level={2}
          aria-selected={best}
          aria-label={title}
          aria-description={language === 'zh' ? entry.title.zh : undefined}
          tabIndex={focusable ? 0 : -1}
          data-entry={entry.id}
          draggable
          onDragStart={start}
          onPointerEnter={() => setDragged(false)}
          onClick={() => addToNetwork(entry)}
        >
          <span className={`library-glyph family-${entry.family}`}>
            <LayerGlyph id={entry.id} size={18} />
          </span>
          <span className="library-title">{title}</span>
          {beside !== undefined && (
            <span className="library-beside drawn" data-text={beside} title={name} aria-hidden />
          )}
          {best ? (
            <CornerDownLeft className="library-best" size={13} aria-hidden />
          ) : (
            <GripVertical className="library-grip" size={14} aria-hidden />
          )}
        </div>
      </HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content
          className="popover layer-card"
          side="right"
          align="start"
          sideOffset={10}
          collisionPadding={8}
        >
          <LayerCard entry={entry} />
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  );
});
