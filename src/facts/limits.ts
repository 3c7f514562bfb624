/** Bounds on what a file may hold: data may come from strangers. */
export const MAX_CHARACTERS = 5_000_000;
export const MAX_DEPTH = 100;
/** Nodes that aliases may stand for, all together: a few nested aliases could otherwise stand for billions. */
export const MAX_ALIASED_NODES = 100_000;
export const MAX_FILES = 100;
/** Errors of syntax reported from one file; what follows is mostly a consequence. */
export const MAX_SYNTAX_ERRORS = 10;
