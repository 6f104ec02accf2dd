/** The parts of the window in the order in which F6 walks them; those that are not there are passed over. */
const regions = [
  '.top-bar',
  '.library',
  '.spine',
  '.network-canvas',
  '.app-main > main, .app-main > section, .gallery',
  '.inspector',
  '.dock',
];

const focusable =
  'a[href], button, input:not([type="hidden"]), select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** Brings the focus to the next (1) or the previous (-1) part of the window. */
export function cycleRegion(step: 1 | -1): void {
  const shown = regions
    .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
    .filter((region) => region.getClientRects().length > 0 && target(region) !== undefined);
  const now = shown.findIndex((region) => region.contains(document.activeElement));
  const next = shown[(Math.max(now, step === 1 ? -1 : 0) + step + shown.length) % shown.length];
  if (next) target(next)?.focus();
}

/** The part itself where it takes the focus; else what is chosen in it, else the first thing that takes it. */
function target(region: HTMLElement): HTMLElement | undefined {
  if (region.tabIndex >= 0) return region;
  const all = [...region.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.getClientRects().length > 0 &&
      !element.matches('.skip-link, [role="separator"]'),
  );
  return all.find((element) => element.matches('[aria-selected="true"], [aria-current]')) ?? all[0];
}
