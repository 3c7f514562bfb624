/** The persons whom the facts name with an office. */
import type { Span } from '../diagnostic.ts';
import type { FactMap, FactNode } from '../facts/types.ts';
import { entriesAt, itemsAt, textAt, textsAt, valueAt } from './tree.ts';
import { BODIES } from './words/bodies.ts';

export interface Person {
  readonly name: string;
  /** Without an article of its own: “Sayed” of “al-Sayed”. */
  readonly surname: string;
  /** All that are given; none where the facts do not say. */
  readonly offices: readonly string[];
  /** Where the facts first name the person. */
  readonly span: Span;
  /** Whether the brief prints a statement, with its speaker’s office. */
  readonly speaks: boolean;
}

/** Speakers, those spoken to (“Name, Office”) and those who made a claim. */
export function peopleIn(root: FactMap): readonly Person[] {
  const people = new Map<string, Person>();
  const add = (name: string, office: string | undefined, span: Span, speaks: boolean): void => {
    if (!isPerson(name)) return;
    const known = people.get(name);
    const offices = [...(known?.offices ?? []), ...(office === undefined ? [] : [office])];
    const surname = withoutArticle(name.split(/\s+/).at(-1) ?? name);
    people.set(name, {
      name,
      surname,
      offices: [...new Set(offices)],
      span: known?.span ?? span,
      speaks: speaks || known?.speaks === true,
    });
  };
  const addWithOffice = (text: string, span: Span): void => {
    const [, name = text, office] = /^([^,]+),\s*(.+)$/s.exec(text) ?? [];
    if (office !== undefined) add(name.trim(), office, span, false);
  };
  for (const statement of statementsIn(root)) {
    const speaker = valueAt(statement, 'speaker');
    if (speaker !== undefined) add(textAt(speaker) ?? '', textAt(statement, 'office'), speaker.span, true);
    for (const to of textsAt(statement, 'to')) addWithOffice(to, statement.span);
  }
  for (const { value } of entriesAt(root, 'claims')) {
    addWithOffice(textAt(value, 'asserted_through') ?? '', value.span);
  }
  return [...people.values()];
}

export function withoutArticle(surname: string): string {
  return surname.replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{Lu})/iu, '');
}

function statementsIn(root: FactMap): readonly FactNode[] {
  return entriesAt(root, 'positions').flatMap(({ value }) => itemsAt(value, 'statements'));
}

/** Two words or more, each with a capital or a particle, none of which names a body. */
function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.every((word) =>
      /^(?:(?:al-|el-)?\p{Lu}[\p{L}.'’-]*|de|da|den|der|di|dos|du|del|van|von|zu|af|al|bin|bint|ibn|el|la|le|ten|ter|y)$/u.test(
        word,
      ),
    ) &&
    !/^The\b/.test(name) &&
    !BODIES.test(name)
  );
}
