/** The version of the file format that this program writes. */
export const fileVersion = 1;
