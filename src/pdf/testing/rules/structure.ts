/** The structure tree: which elements stand in which, and what they must say. ISO 32000-1 §14.8.4; PDF/UA-1 §7. */
import { Dict, type PdfFile, treeEntries } from '../reader.ts';
import { allTags, type Tag } from '../structure-reader.ts';

const STANDARD =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Figure|Formula|Form)$/;

/** Which roles an element may stand in, and which may stand in it. Not listed: any. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  TR: /^(Table|THead|TBody|TFoot)$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
  RB: /^Ruby$/,
  RT: /^Ruby$/,
  RP: /^(Ruby|Warichu)$/,
  WT: /^Warichu$/,
  WP: /^Warichu$/,
};
const CHILDREN: Readonly<Record<string, RegExp>> = {
  Table: /^(TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^(TH|TD)$/,
  L: /^(L|LI|Caption)$/,
  LI: /^(Lbl|LBody)$/,
  TOC: /^(TOC|TOCI|Caption)$/,
};
/** The Matterhorn condition that speaks of a role's nesting. */
const CONDITIONS: readonly (readonly [RegExp, string])[] = [
  [/^T(able|R|H|D|Head|Body|Foot)$/, 'UA 09-004'],
  [/^L(I|Body)?$/, 'UA 09-005'],
  [/^TOC/, 'UA 09-006'],
  [/^R/, 'UA 09-007'],
  [/^W/, 'UA 09-008'],
];

export function* checkStructure(file: PdfFile, root: Tag): Iterable<string> {
  const tags = allTags(root);
  if (root.role !== 'Document') yield `the root of the structure is ${root.role}`;
  if (file.catalog.dictionary('StructTreeRoot')?.dictionary('RoleMap') !== undefined)
    yield 'UA 02-004 there is a role map';
  for (const tag of tags) {
    if (!STANDARD.test(tag.role)) yield `UA 02-001 "${tag.role}" is not a standard structure type`;
    yield* checkNesting(tag);
    yield* checkTexts(tag);
    if (
      tag.children.length + tag.marked.length + tag.annotations.length === 0 &&
      !/^(TD|TH)$/.test(tag.role)
    ) {
      yield `the element ${tag.role} is empty`;
    }
    const parent = tag.dict.dictionary('P');
    const expected = tag.parent?.dict.ref ?? file.catalog.dictionary('StructTreeRoot')?.ref;
    if (parent?.ref !== expected) yield `UA 01-005 P of ${tag.role} does not lead to its parent`;
  }
  yield* checkHeadings(tags);
  yield* checkNotes(file, tags);
}

function* checkNesting(tag: Tag): Iterable<string> {
  const condition = (role: string) => CONDITIONS.find(([pattern]) => pattern.test(role))?.[1] ?? 'UA 09-004';
  const allowed = PARENTS[tag.role];
  if (allowed !== undefined && !allowed.test(tag.parent?.role ?? '')) {
    yield `${condition(tag.role)} ${tag.role} stands in ${tag.parent?.role}`;
  }
  const kids = tag.children.map((child) => child.role);
  const wrong = kids.find((role) => CHILDREN[tag.role]?.test(role) === false);
  if (wrong !== undefined) yield `${condition(tag.role)} ${tag.role} holds ${wrong}`;
  const captions = kids.flatMap((role, i) => (role === 'Caption' ? [i] : []));
  const first = captions.length === 0 || (captions.length === 1 && captions[0] === 0);
  const last = captions.length === 1 && captions[0] === kids.length - 1;
  if (/^(L|TOC)$/.test(tag.role) && !first)
    yield `${condition(tag.role)} the caption of ${tag.role} is not its first`;
  if (tag.role !== 'Table') return;
  if (!first && !last) yield 'UA 09-004 the caption of a table is neither first nor last';
  const count = (role: string) => kids.filter((kid) => kid === role).length;
  if (count('THead') > 1 || count('TFoot') > 1) yield 'UA 09-004 a table has two heads or feet';
  if (count('THead') + count('TFoot') > 0 && count('TBody') === 0) yield 'UA 09-004 a table has no TBody';
}

function* checkTexts({ role, dict, attributes }: Tag): Iterable<string> {
  const replaced = (dict.text('Alt') ?? '') !== '' || dict.has('ActualText');
  if (role === 'Figure' && !replaced) yield 'UA 13-004 a figure has no alternative text';
  if (role === 'Figure' && !attributes.has('BBox')) yield 'ISO 32000-1 §14.8.5.4.3: a figure has no box';
  if (role === 'Formula' && !replaced) yield 'UA 17-002 a formula has no alternative text';
  const lang = dict.text('Lang');
  if (lang !== undefined && !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(lang)) {
    yield `UA 11-001 "${lang}" is not a language tag`;
  }
}

/** PDF/UA-1 §7.4.2: from H1, each level at most one below the one before. */
function* checkHeadings(tags: readonly Tag[]): Iterable<string> {
  let previous = 0;
  for (const { role } of tags) {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (role === 'H') yield 'UA 14-007 there is a heading without a level';
    if (level === 0) continue;
    if (previous === 0 && level !== 1) yield `UA 14-002 the first heading is H${level}`;
    else if (level > previous + 1) yield `UA 14-003 H${level} follows H${previous}`;
    previous = level;
  }
}

function* checkNotes(file: PdfFile, tags: readonly Tag[]): Iterable<string> {
  const seen = new Set<string>();
  const tree = new Map(treeEntries(file.catalog.dictionary('StructTreeRoot')?.dictionary('IDTree'), 'Names'));
  for (const { role, dict } of tags) {
    const id = dict.text('ID');
    if (role === 'Note' && (id ?? '') === '') yield 'UA 19-003 a note has no ID';
    if (id === undefined) continue;
    if (seen.has(id)) yield `UA 19-004 the ID "${id}" is there twice`;
    seen.add(id);
    const found = tree.get(id);
    if (!(found instanceof Dict) || found.ref !== dict.ref) yield `the ID tree does not know "${id}"`;
  }
}
