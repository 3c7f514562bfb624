/** The notes of a brief and what they cite, read from its document. */
import type { Document, Element } from '../document/types.ts';

export interface Note {
  /** As it is printed. */
  readonly number: number;
  /** The element's id, and a key of `Layout.destinations`. */
  readonly elementId: string;
  /** Ids of the sources that it cites, each once, in its order. */
  readonly sources: readonly string[];
}

const NOTE_ID = /^note-(\d+)$/;
const SOURCE_TARGET = /^#source-(.+)$/;

/** In the order of the brief. Only notes that cite: those of a template's own words have another id. */
export function notesOf({ body }: Document): readonly Note[] {
  const notes: Note[] = [];
  const walk = (element: Element): void => {
    const elementId = element.attributes.get('id') ?? '';
    const [, number] = (element.role === 'Note' && NOTE_ID.exec(elementId)) || [];
    if (number !== undefined) notes.push({ number: Number(number), elementId, sources: citedIn(element) });
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  walk(body);
  return notes;
}

function citedIn(note: Element): readonly string[] {
  const ids = new Set<string>();
  const walk = (element: Element): void => {
    const [, id] = SOURCE_TARGET.exec(element.attributes.get('href') ?? '') ?? [];
    if (id !== undefined) ids.add(id);
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  walk(note);
  return [...ids];
}
