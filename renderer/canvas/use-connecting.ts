/** Drawing wires by hand. */
export function useConnecting(): object {
  return {};
}
