/** What one call to the system is given: Node refuses 2 GiB, which a single tensor may have. */
export const mostBytesAtOnce = 2 ** 30;
