/** Calls once when the canvas has a size: behind another mode or the first page it has none. The answer calls it off. */
export function whenShown(call: () => void): () => void {
  const pane = document.querySelector('.network-canvas .react-flow');
  if (!pane) return () => undefined;
  const watch = new ResizeObserver(() => {
    if (pane.clientWidth === 0) return;
    watch.disconnect();
    call();
  });
  watch.observe(pane);
  return () => watch.disconnect();
}
