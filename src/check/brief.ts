/** What the rules on facts read: the facts, and the texts in them in the order in which they are printed. */
import type { FactEntry, FactMap, FactNode, FactScalar, Facts } from '../facts/types.ts';
import type { Reference } from './schema.ts';
import { Text } from './text.ts';
import { textAt } from './tree.ts';

export interface Brief {
  readonly facts: Facts;
  readonly root: FactMap;
  /** Each once, also where an alias repeats it. */
  readonly texts: readonly Text[];
  /** The ids that are named anywhere, whether they are there or not. */
  readonly named: Readonly<Record<Reference, ReadonlySet<string>>>;
  /** Whether it is in English, whose words some rules know. */
  readonly isEnglish: boolean;
}

/** Keys in the order in which the brief prints them; others come after these. */
const PRINTED = [
  ...[
    'brief',
    'background',
    'positions',
    'claims',
    'issues',
    'comparison',
    'glossary',
    'place_names',
    'method',
  ],
  ...[
    'title',
    'short_title',
    'subtitle',
    'standfirst',
    'key_points',
    'changes',
    'situation',
    'text',
    'timeline',
  ],
];
/** Texts that are printed as they are. */
const PLAIN = new Set([
  'brief.title',
  'brief.short_title',
  'brief.subtitle',
  'claims.*.text',
  'issues[].title',
  'comparison.finding',
]);
/** What stands under these keys stands under ids. */
const BY_ID = new Set(['sources', 'facts', 'governments', 'positions', 'claims', 'replies']);

export function readBrief(
  facts: Facts,
  markdown: ReadonlySet<FactScalar>,
  named: Readonly<Record<Reference, ReadonlySet<string>>>,
): Brief {
  const lang = textAt(facts.root, 'lang') ?? 'en';
  const texts = textsIn(facts.root, markdown);
  return { facts, root: facts.root, texts, named, isEnglish: /^en\b/i.test(lang) };
}

function textsIn(root: FactMap, markdown: ReadonlySet<FactScalar>): readonly Text[] {
  const texts: Text[] = [];
  const seen = new Set<FactNode>();
  const walk = (node: FactNode, path: string, group: FactMap, byId: boolean): void => {
    if (node.kind === 'list') {
      for (const item of node.items) walk(item, `${path}[]`, group, false);
    } else if (node.kind === 'map') {
      for (const { key, value } of inPrintedOrder(node, path)) {
        const inner = byId ? `${path}.*` : path === '' ? key : `${path}.${key}`;
        walk(value, inner, node, !byId && BY_ID.has(key));
      }
    } else if (typeof node.value === 'string' && (markdown.has(node) || PLAIN.has(path))) {
      if (seen.has(node)) return;
      seen.add(node);
      texts.push(new Text(node, path, group, markdown.has(node)));
    }
  };
  walk(root, '', root, false);
  return texts;
}

/** The sections, and the keys of those whose keys may stand in any order. */
function inPrintedOrder(map: FactMap, path: string): Iterable<FactEntry> {
  if (path !== '' && path !== 'brief' && path !== 'background') return map.entries.values();
  const rank = (key: string) => (PRINTED.includes(key) ? PRINTED.indexOf(key) : PRINTED.length);
  return [...map.entries.values()].sort((a, b) => rank(a.key) - rank(b.key));
}
