/** How long a movement takes, in milliseconds: no time at all for those who asked their system for less motion. */
export function motionMs(wanted: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : wanted;
}
