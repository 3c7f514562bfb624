/** Room between the letters of a line, in equal parts: `text-justify: inter-character`, CSS Text 3 §6.4.2. */
import type { Atom } from './atoms.ts';
import type { LineContent } from './line.ts';
import { clusterStarts, spaceClusters, type Word } from './words.ts';

/** Letters that join stay together. */
const JOINED = /[\u0600-\u07ff\u0840-\u08ff\u1800-\u18af]/;

/** The line with its words, spaces and all that stands between them so much wider in all. */
export function spreadLetters(content: LineContent, room: number): LineContent {
  const counts = content.atoms.map(countOf);
  const last = counts.findLastIndex((count) => count > 0);
  const gaps = counts.reduce((sum, count) => sum + count, 0) - 1;
  if (gaps <= 0) return content;
  const gap = room / gaps;
  const items = [...content.items];
  const atoms = content.atoms.map((atom, index) => {
    const isLast = index === last;
    const more = gap * (counts[index]! - (isLast ? 1 : 0));
    if (more === 0) return atom;
    const item = items[index]!;
    items[index] = { ...item, width: item.width + more };
    return atom.type === 'word' ? { ...atom, word: spread(atom.word, gap, isLast) } : atom;
  });
  return { ...content, atoms, items, width: content.width + room };
}

/** How many there are to part. */
function countOf(atom: Atom): number {
  if (atom.type === 'word') return JOINED.test(atom.word.text) ? 1 : clusterStarts(atom.word).length + 1;
  return atom.type === 'space' || atom.type === 'hyphen' || atom.type === 'atomic' ? 1 : 0;
}

function spread(word: Word, gap: number, isLast: boolean): Word {
  return spaceClusters(word, gap, JOINED.test(word.text) ? 'end' : isLast ? 'between' : 'all');
}
