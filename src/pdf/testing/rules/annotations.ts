/** Annotations and where links lead: PDF/UA-1 §7.18; ISO 19005-3 §6.3. */
import { Dict, type PdfFile, Text, treeEntries } from '../reader.ts';
import { allTags, type Tag } from '../structure-reader.ts';

export function* checkAnnotations(file: PdfFile, root: Tag): Iterable<string> {
  const owners = new Map(allTags(root).flatMap((tag) => tag.annotations.map((ref) => [ref, tag] as const)));
  const parents = new Map(
    treeEntries(file.catalog.dictionary('StructTreeRoot')?.dictionary('ParentTree'), 'Nums'),
  );
  const names = new Set(
    treeEntries(file.catalog.dictionary('Names')?.dictionary('Dests'), 'Names').map(([name]) => name),
  );
  for (const [i, page] of file.pages.entries()) {
    const annotations = page.list('Annots').filter((one) => one instanceof Dict);
    if (annotations.length > 0 && !page.has('Tabs'))
      yield `UA 28-008 the tab order is not given, page ${i + 1}`;
    else if (annotations.length > 0 && page.name('Tabs') !== 'S')
      yield `UA 28-009 the tab order is not S, page ${i + 1}`;
    for (const annotation of annotations) {
      for (const violation of violationsOf(annotation, owners, parents, names))
        yield `${violation}, page ${i + 1}`;
    }
  }
  yield* checkOutline(file, names);
}

function* violationsOf(
  annotation: Dict,
  owners: ReadonlyMap<string, Tag>,
  parents: ReadonlyMap<string | number, unknown>,
  names: ReadonlySet<string | number>,
): Iterable<string> {
  if (annotation.name('Subtype') !== 'Link')
    yield `UA 28-002 there is an annotation ${annotation.name('Subtype')}`;
  const owner = owners.get(annotation.ref);
  if (owner?.role !== 'Link') yield `UA 28-011 a link annotation is not in a Link but in ${owner?.role}`;
  const parent = parents.get(annotation.number('StructParent') ?? -1);
  if (!(parent instanceof Dict) || parent.ref !== owner?.dict.ref) {
    yield 'UA 28-011 the parent tree does not lead from a link annotation to its Link';
  }
  if ((annotation.text('Contents') ?? '').trim() === '') yield 'UA 28-012 a link annotation has no Contents';
  const flags = annotation.number('F') ?? 0;
  if ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0)
    yield 'A 6.3.2 an annotation is not printed, or hidden';
  const action = annotation.dictionary('A');
  if (action?.name('S') === 'URI' && !/^[\x21-\x7e]+$/.test(action.text('URI') ?? ''))
    yield 'a URI is not ASCII';
  if (action?.has('IsMap')) yield 'UA 28-013 a link is a map';
  const destination = annotation.get('Dest');
  if (destination instanceof Text && !names.has(destination.text))
    yield `a link leads to "${destination.text}", which is nowhere`;
  if (action === undefined && destination === undefined) yield 'a link leads nowhere';
}

function* checkOutline(file: PdfFile, names: ReadonlySet<string | number>): Iterable<string> {
  const pending = [file.catalog.dictionary('Outlines')?.dictionary('First')];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const destination = item.get('Dest');
    if (!(destination instanceof Text) || !names.has(destination.text)) yield 'an outline item leads nowhere';
    if ((item.text('Title') ?? '') === '') yield 'an outline item has no title';
    pending.push(...[item.dictionary('Next'), item.dictionary('First')].filter((one) => one !== undefined));
  }
}
