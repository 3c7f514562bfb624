/** Page content: everything is tagged or an artifact, and the tree and the pages agree. PDF/UA-1 §7.1. */
import { type Operand, readOperations } from '../content-reader.ts';
import { Dict, type PdfFile, treeEntries } from '../reader.ts';
import { allTags, type Tag } from '../structure-reader.ts';

export interface ContentReport {
  readonly violations: readonly string[];
  /** Codes shown with each font, by reference. */
  readonly usedCodes: ReadonlyMap<string, { readonly font: Dict; readonly codes: ReadonlySet<number> }>;
}

interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
}

type UsedCodes = Map<string, { readonly font: Dict; readonly codes: Set<number> }>;

/** Operators that name a resource, and of which kind. */
const NAMED: Readonly<Record<string, string>> = {
  Do: 'XObject',
  gs: 'ExtGState',
  sh: 'Shading',
  scn: 'Pattern',
  SCN: 'Pattern',
  Tf: 'Font',
};

/** Operators that put something on the page. */
const PAINTING = /^(f|F|f\*|S|s|B|B\*|b|b\*|sh|Do|BI|Tj|TJ|'|")$/;
const KNOWN =
  /^(q|Q|cm|w|J|j|M|d|ri|i|gs|m|l|c|v|y|h|re|S|s|f|F|f\*|B|B\*|b|b\*|n|W|W\*|BT|ET|Tc|Tw|Tz|TL|Tf|Tr|Ts|Td|TD|Tm|T\*|Tj|TJ|'|"|CS|cs|SC|SCN|sc|scn|G|g|RG|rg|K|k|sh|Do|MP|DP|BMC|BDC|EMC)$/;

export function checkContent(file: PdfFile, root: Tag): ContentReport {
  const violations: string[] = [];
  const usedCodes: UsedCodes = new Map();
  const inTree = new Map(
    allTags(root).flatMap((tag) => tag.marked.map((item) => [`${item.page}/${item.mcid}`, tag] as const)),
  );
  const parents = new Map(
    treeEntries(file.catalog.dictionary('StructTreeRoot')?.dictionary('ParentTree'), 'Nums'),
  );
  const seen = new Set<string>();
  file.pages.forEach((page, i) => {
    for (const [what, mcid, owner = page] of pageViolations(page, usedCodes)) {
      if (mcid === undefined) violations.push(`${what}, page ${i + 1}`);
      else
        violations.push(
          ...markViolations(owner, mcid, inTree, parents, seen).map((one) => `${one}, page ${i + 1}`),
        );
    }
  });
  for (const [key, tag] of inTree) {
    if (!seen.has(key)) violations.push(`UA 01-005 ${tag.role} names marked content ${key} that no page has`);
  }
  return { violations, usedCodes };
}

/** What is wrong; or an MCID and the page or form that it is in. */
type Found = readonly [string, number?, Dict?];

/** What is wrong on a page by itself, and the MCIDs on it. */
function pageViolations(page: Dict, usedCodes: UsedCodes): Iterable<Found> {
  return streamViolations(page, page.dictionary('Contents')?.bytes, [], usedCodes);
}

/** `owner` has the resources; `outer` is the marked content that a form is painted in. */
function* streamViolations(
  owner: Dict,
  bytes: Uint8Array | undefined,
  outer: readonly Mark[],
  usedCodes: UsedCodes,
): Iterable<Found> {
  const marks: Mark[] = [...outer];
  let depth = 0;
  let font: Dict | undefined;
  for (const { operator, operands } of readOperations(bytes ?? new Uint8Array())) {
    if (!KNOWN.test(operator)) yield [`A 6.2.2 there is an unknown operator "${operator}"`];
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = readMark(operands);
      yield* nestingViolations(marks, mark);
      marks.push(mark);
      if (mark.mcid !== undefined) yield ['', mark.mcid, owner];
    } else if (operator === 'EMC') {
      if (marks.pop() === undefined) yield ['ISO 32000-1 §14.6: EMC without BDC'];
    } else if (
      PAINTING.test(operator) &&
      !isMarkedForm(owner, operator, operands) &&
      !marks.some((mark) => mark.tag === 'Artifact' || mark.mcid !== undefined)
    ) {
      yield [`UA 01-005 "${operator}" is neither tagged nor an artifact`];
    }
    if (operator === 'q') depth++;
    if (operator === 'Q') depth--;
    if (depth > 28) yield ['A 6.1.13 graphics states are nested too deep'];
    if (operator === 'k' || operator === 'K') yield ['A 6.2.4.3 there is a CMYK colour'];
    const kind = NAMED[operator];
    const named = kind === undefined ? undefined : operands.find(isName);
    if (kind !== undefined && named !== undefined) {
      const found = resource(owner, kind, named);
      if (found === undefined) yield [`A 6.2.2 "${operator}" names ${nameOf(named)}, which is not there`];
      if (operator === 'Do' && found?.name('Subtype') === 'Form') {
        yield* streamViolations(found, found.bytes, marks, usedCodes);
      }
    }
    if (operator === 'Tf') font = resource(owner, 'Font', operands[0]);
    if (operator === 'Tj' || operator === 'TJ') {
      if (font === undefined) yield ['UA 31-009 text is shown without a font'];
      else noteCodes(usedCodes, font, operands);
    }
  }
  if (marks.length > outer.length) yield ['ISO 32000-1 §14.6: BDC without EMC'];
  if (depth !== 0) yield ['ISO 32000-1 §8.4.2: q and Q do not balance'];
}

/** A form whose marked content is tagged by itself: ISO 32000-1 §14.7.4.2. */
function isMarkedForm(owner: Dict, operator: string, operands: readonly Operand[]): boolean {
  return operator === 'Do' && resource(owner, 'XObject', operands[0])?.has('StructParents') === true;
}

function readMark(operands: readonly Operand[]): Mark {
  const [tag, properties] = operands;
  const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
  return { tag: nameOf(tag), mcid: typeof mcid === 'number' ? mcid : undefined };
}

function* nestingViolations(marks: readonly Mark[], mark: Mark): Iterable<readonly [string]> {
  const inTagged = marks.some((outer) => outer.mcid !== undefined);
  if (mark.tag === 'Artifact' && inTagged) yield ['UA 01-003 there is an artifact in tagged content'];
  if (mark.mcid === undefined) return;
  if (marks.some((outer) => outer.tag === 'Artifact'))
    yield ['UA 01-004 there is tagged content in an artifact'];
  if (inTagged) yield ['ISO 32000-1 §14.7.4.2: marked content of one element is in that of another'];
}

/** The tree and the parent tree must both say whose the marked content is. */
function markViolations(
  page: Dict,
  mcid: number,
  inTree: ReadonlyMap<string, Tag>,
  parents: ReadonlyMap<string | number, unknown>,
  seen: Set<string>,
): string[] {
  const key = `${page.ref}/${mcid}`;
  if (seen.has(key)) return [`ISO 32000-1 §14.7.4.2: MCID ${mcid} is there twice`];
  seen.add(key);
  const tag = inTree.get(key);
  if (tag === undefined) return [`UA 01-005 MCID ${mcid} is not in the structure tree`];
  const owners = parents.get(page.number('StructParents') ?? -1);
  const owner = Array.isArray(owners) ? owners[mcid] : undefined;
  return owner instanceof Dict && owner.ref === tag.dict.ref
    ? []
    : [`UA 01-005 the parent tree does not lead from MCID ${mcid} to its ${tag.role}`];
}

function noteCodes(usedCodes: UsedCodes, font: Dict, operands: readonly Operand[]): void {
  const entry = usedCodes.get(font.ref) ?? { font, codes: new Set<number>() };
  usedCodes.set(font.ref, entry);
  for (const string of operands.flat()) {
    if (!(string instanceof Uint8Array)) continue;
    for (let i = 0; i + 1 < string.length; i += 2)
      entry.codes.add(((string[i] ?? 0) << 8) + (string[i + 1] ?? 0));
  }
}

function resource(owner: Dict, kind: string, operand: Operand | undefined): Dict | undefined {
  return owner.dictionary('Resources')?.dictionary(kind)?.dictionary(nameOf(operand));
}

function isName(operand: Operand): boolean {
  return typeof operand === 'object' && 'name' in operand;
}

function nameOf(operand: Operand | undefined): string {
  return typeof operand === 'object' && 'name' in operand ? operand.name : '';
}
