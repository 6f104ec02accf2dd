import { memo } from 'react';
import type { DrawnFamily } from './family.js';
import { glyphOf } from './glyphs/glyph-of.js';

/** A layer's or block's own drawing by its id, in the colour of the text around it. */
export const LayerGlyph = memo(function LayerGlyph({
  id,
  size = 20,
}: {
  readonly id: string;
  readonly family?: DrawnFamily;
  readonly size?: number;
}) {
  const { line, faint, solid, soft } = glyphOf(id);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {soft !== undefined && <path d={soft} fill="currentColor" fillOpacity="0.3" stroke="none" />}
      {faint !== undefined && <path d={faint} strokeWidth="1.1" opacity="0.55" />}
      {line !== undefined && <path d={line} />}
      {solid !== undefined && <path d={solid} fill="currentColor" stroke="none" />}
    </svg>
  );
});
