/** Larger pictures are refused: a small file may say that it is the size of a wall. */
export const MAX_PIXELS = 50_000_000;
