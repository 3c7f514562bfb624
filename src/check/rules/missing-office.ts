import type { FactMap } from '../../facts/types.ts';
import { type Person, peopleIn, withoutArticle } from '../people.ts';
import { contentOf, headOf } from '../sentences.ts';
import type { Text } from '../text.ts';
import { entriesAt, textAt } from '../tree.ts';
import type { FactsRule, Finding } from '../types.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';

export const missingOffice: FactsRule = {
  id: 'missing-office',
  reads: 'facts',
  severity: 'warning',
  english: true,
  reason: 'A name says little without the office in which it speaks.',
  documentation: `
Where the brief’s prose first names a person whose office the facts give (with a statement, among those spoken to, or as
the one through whom a claim was made), the sentence has the word for the office: *Minister*, *Secretary*, *Envoy*. A
person who speaks and has no office anywhere in the facts is found, too. Later mentions may do with the name, and a surname
within another name, as in *Doe Street*, is no mention.`,
  examples: {
    good: [
      `background:
  text: Jane Doe, Minister of the Sea, met the fishermen. Doe promised a count. [@wire]
positions:
  exampleland:
    stance: It has closed the sea.
    statements:
      - { speaker: Jane Doe, office: Minister of the Sea, form: reported, text: The sea is closed., sources: [wire] }`,
    ],
    bad: [
      `background:
  text: Doe met the fishermen. [@wire]
positions:
  exampleland:
    stance: It has closed the sea.
    statements:
      - { speaker: Jane Doe, office: Minister of the Sea, form: reported, text: The sea is closed., sources: [wire] }`,
    ],
  },
  *run({ root, texts }) {
    const people = peopleIn(root);
    for (const { name, offices, span } of people) {
      if (offices.length > 0 || isGovernment(name, root)) continue;
      yield {
        message: `Nothing says in which office ${name} speaks`,
        span,
        hints: ['Give it under "office".'],
      };
    }
    const bySurname = new Map<string, Person[]>();
    for (const person of people) {
      if (person.offices.length === 0) continue;
      const namesakes = bySurname.get(person.surname);
      if (namesakes === undefined) bySurname.set(person.surname, [person]);
      else namesakes.push(person);
    }
    const introduced = new Set<Person>();
    for (const text of texts) yield* firstMentions(text, bySurname, introduced);
  },
};

function isGovernment(name: string, root: FactMap): boolean {
  return entriesAt(root, 'governments').some(({ value }) =>
    ['name', 'adjective', 'capital'].some((key) => textAt(value, key) === name),
  );
}

const NAME = /\p{Lu}[\p{L}'’-]*\p{L}/gu;
/** Behind these, the brief has printed the statements with the offices of those who made them. */
const AFTER_STATEMENTS = /^(?!brief|background|positions)/;

function* firstMentions(
  text: Text,
  bySurname: ReadonlyMap<string, readonly Person[]>,
  introduced: Set<Person>,
): Generator<Finding> {
  for (const { 0: word, index } of text.own.matchAll(NAME)) {
    const written = word.replace(/['’]s$/, '');
    const surname = withoutArticle(written);
    const namesakes = bySurname.get(surname);
    if (namesakes === undefined) continue;
    const end = index + written.length;
    const person = whoIsMeant(namesakes, text.own.slice(0, end));
    if (person === undefined || introduced.has(person)) continue;
    if (
      !text.own.slice(0, end).endsWith(person.name) &&
      isInAnotherName(person, text, index, index + word.length)
    )
      continue;
    introduced.add(person);
    const isKnown =
      (person.speaks && AFTER_STATEMENTS.test(text.path)) || text.path.endsWith('statements[].text');
    const sentence = text.sentenceAt(index);
    if (isKnown || hasOffice(person, text.plain.slice(sentence.start, sentence.end))) continue;
    const length = Math.max(written.length, endOfName(person, text.own.slice(0, end)));
    yield {
      message: `${person.name} is named here for the first time, without office`,
      span: text.span(end - length, length),
      hints: [`The facts give it: ${person.offices.join('; ')}.`],
    };
  }
}

/** A surname that several share means the one whose whole name stands there. */
function whoIsMeant(namesakes: readonly Person[], upToSurname: string): Person | undefined {
  return namesakes.length === 1 ? namesakes[0] : namesakes.find(({ name }) => upToSurname.endsWith(name));
}

/** How much of the name stands before: “Jane Doe”, “Van der Meer”. */
function endOfName({ name }: Person, upToSurname: string): number {
  const words = name.split(' ');
  const ends = words.map((_, n) => words.slice(n).join(' '));
  return ends.find((end) => upToSurname.toLowerCase().endsWith(end.toLowerCase()))?.length ?? 0;
}

/** “Doe Street”, “Port Doe”, “John Doe”: a capital beside the surname that belongs to neither the person nor the sentence. */
function isInAnotherName(person: Person, text: Text, start: number, end: number): boolean {
  if (/^ \p{Lu}/u.test(text.own.slice(end)) && !/['’]s$/.test(text.own.slice(start, end))) return true;
  const before = /(\p{Lu}[\p{L}’'-]*)(\.?) $/u.exec(text.own.slice(Math.max(0, start - 40), start));
  const [, word = '', point] = before ?? [];
  if (word === '' || point === '.' || TITLES.test(word) || FUNCTION_WORDS.has(word.toLowerCase()))
    return false;
  const isBefore = (words: string) => words.split(/[\s-]+/).includes(word);
  return !isBefore(person.name) && !person.offices.some(isBefore);
}

const TITLES =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Prince|Princess|General|President|Minister)$/;

/** “Secretary”, “Minister”: the last word before “of” or “for” is the one that names the office. */
function hasOffice({ offices }: Person, sentence: string): boolean {
  const words = contentOf(sentence);
  return offices.some((office) => {
    const head = headOf(office);
    return head === undefined || words.has(head);
  });
}
