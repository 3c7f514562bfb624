/** Reads the structure tree: ISO 32000-1 §14.7. */
import { Dict, Name, type PdfFile, Text } from './reader.ts';

export interface Tag {
  readonly role: string;
  readonly dict: Dict;
  readonly parent: Tag | undefined;
  readonly children: readonly Tag[];
  /** Marked content, by the reference of its page, or of the form that it is in. */
  readonly marked: readonly { readonly page: string; readonly mcid: number }[];
  /** References of annotations. */
  readonly annotations: readonly string[];
  /** Entries of A, whoever owns them. */
  readonly attributes: ReadonlyMap<string, unknown>;
}

/** Undefined where there is no tree. */
export function readStructure(file: PdfFile): Tag | undefined {
  const root = file.catalog.dictionary('StructTreeRoot');
  const top = root && [root.get('K')].flat().find((kid) => kid instanceof Dict);
  return top && readTag(top, undefined);
}

/** The element and all below it, in the order of the document. */
export function allTags(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap(allTags)];
}

function readTag(dict: Dict, parent: Tag | undefined): Tag {
  const children: Tag[] = [];
  const marked: { page: string; mcid: number }[] = [];
  const annotations: string[] = [];
  const page = dict.dictionary('Pg')?.ref ?? '';
  const role = dict.name('S') ?? '';
  const tag: Tag = { role, dict, parent, children, marked, annotations, attributes: readAttributes(dict) };
  for (const kid of [dict.get('K')].flat()) {
    if (typeof kid === 'number') marked.push({ page, mcid: kid });
    else if (!(kid instanceof Dict)) continue;
    else if (kid.name('Type') === 'MCR') {
      const stream = kid.dictionary('Stm') ?? kid.dictionary('Pg');
      marked.push({ page: stream?.ref ?? page, mcid: kid.number('MCID') ?? -1 });
    } else if (kid.name('Type') === 'OBJR') annotations.push(kid.dictionary('Obj')?.ref ?? '');
    else children.push(readTag(kid, tag));
  }
  return tag;
}

function readAttributes(dict: Dict): ReadonlyMap<string, unknown> {
  const attributes = new Map<string, unknown>();
  for (const owner of [dict.get('A')].flat()) {
    if (!(owner instanceof Dict)) continue;
    for (const key of owner.keys.filter((one) => one !== 'O')) attributes.set(key, plain(owner.get(key)));
  }
  return attributes;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Name ? value.name : value instanceof Text ? value.text : value;
}
