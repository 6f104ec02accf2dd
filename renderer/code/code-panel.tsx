/** The network as text. */
export function CodePanel() {
  return null;
}
