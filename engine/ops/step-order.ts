/** The steps of a sequence in the order in which a recurrence takes them. */
export function stepOrder(time: number, reverse: boolean): number[] {
  return Array.from({ length: time }, (_, t) => (reverse ? time - 1 - t : t));
}
