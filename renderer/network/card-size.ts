import type { CardFacts } from './card-facts.js';

/** Cards of layers with weights are tall, all others slim (ui.md, section 6); canvas units. */
export const cardHeights = { tall: 50, slim: 32 } as const;
export const cardWidth = 212;
/** Side by side inside a block. */
export const branchWidth = 174;

export function cardHeight({ tall }: Pick<CardFacts, 'tall'>): number {
  return tall ? cardHeights.tall : cardHeights.slim;
}
