/** What can be asked of a brief: where an id stands, which sources it has, which facts are due. */
export { type Note, notesOf } from './notes.ts';
export { type ListedSource, listSources } from './sources.ts';
export { type StaleFact, staleFacts } from './stale.ts';
export { idsOf, type Trace, type Traceable, trace } from './trace.ts';
