/** Words that are written over several inline boxes: hyphenation knows nothing of boxes. CSS Text 3 §5.1 and §5.4. */
import type { Atom, WordAtom } from './atoms.ts';
import type { TextSource } from './collect.ts';

const SOFT_HYPHEN = '\u00ad';

/** What stands in a word and is no part of it. */
const TRANSPARENT: ReadonlySet<Atom['type']> = new Set(['open', 'close', 'float', 'absolute']);

/** Tells the pieces of such words what the whole word is; the same array where there are none. */
export function joinWords(atoms: readonly Atom[]): readonly Atom[] {
  let joined: Atom[] | undefined;
  let parts: number[] = [];
  let hasSoftHyphen = false;
  const end = () => {
    if (parts.length > 1) {
      joined ??= [...atoms];
      tellParts(joined, parts, hasSoftHyphen);
    }
    parts = [];
    hasSoftHyphen = false;
  };
  for (const [index, atom] of atoms.entries()) {
    if (atom.type === 'word') {
      if (parts.length > 0 && !goesOn(atoms[parts.at(-1)!] as WordAtom, atom)) end();
      parts.push(index);
    } else if (atom.type === 'hyphen') hasSoftHyphen ||= parts.length > 0;
    else if (!TRANSPARENT.has(atom.type)) end();
  }
  end();
  return joined ?? atoms;
}

/** Words that run in two directions are two, and so are those of two languages. */
function goesOn(before: WordAtom, after: WordAtom): boolean {
  return before.level === after.level && before.source.lang === after.source.lang;
}

function tellParts(atoms: Atom[], parts: readonly number[], hasSoftHyphen: boolean): void {
  const words = parts.map((index) => atoms[index] as WordAtom);
  // It says itself where it may be broken.
  const text = hasSoftHyphen
    ? SOFT_HYPHEN
    : words.map((word) => asWritten(word.word.text, word.source)).join('');
  let start = 0;
  for (const [place, index] of parts.entries()) {
    const word = words[place]!;
    const next = words[place + 1];
    const mayBreakAfter = next !== undefined && next.source.style.hyphens === 'auto';
    atoms[index] = { ...word, whole: { text, start, mayBreakAfter } };
    start += word.word.text.length;
  }
}

/** Capitals of `text-transform` say nothing of a word. */
export function asWritten(text: string, { style }: Pick<TextSource, 'style'>): string {
  if (style.textTransform.length === 0) return text;
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
