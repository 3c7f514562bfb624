/** XMP and the information dictionary. */
import { Dict, type PdfFile } from '../reader.ts';

export function* checkMetadata(file: PdfFile): Iterable<string> {
  const stream = file.catalog.dictionary('Metadata');
  const bytes = stream?.bytes;
  if (bytes === undefined) {
    yield 'UA 06-001 there is no XMP metadata';
    return;
  }
  if (stream?.has('Filter')) yield 'A 6.6.2.1 the metadata is filtered';
  const xmp = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const wrong = findUnbalanced(xmp);
  if (wrong !== undefined) yield `A 6.6.2.1 the metadata is not well-formed at "${wrong}"`;
  if (/<\?xpacket begin[^?]*(bytes|encoding)=/.test(xmp)) yield 'A 6.6.2.1 the packet has bytes or encoding';
  if (property(xmp, 'pdfuaid:part') !== '1') yield 'UA 06-002 the metadata does not identify PDF/UA-1';
  if (!/pdfaSchema:prefix>pdfuaid</.test(xmp)) yield 'A 6.6.2.3.1 the schema of pdfuaid is not described';
  if (property(xmp, 'pdfaid:part') !== '3' || property(xmp, 'pdfaid:conformance') !== 'A') {
    yield 'A 6.6.4 the metadata does not identify PDF/A-3a';
  }
  if ((property(xmp, 'dc:title') ?? '') === '') yield 'UA 06-003 the metadata has no title';
  const info = file.trailer('Info');
  if (info instanceof Dict) yield* compare(info, xmp);
}

const SAME: readonly (readonly [string, string])[] = [
  ['Title', 'dc:title'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
];

function* compare(info: Dict, xmp: string): Iterable<string> {
  for (const [key, name] of SAME) {
    if (info.text(key) !== property(xmp, name)) yield `A 6.6.3 ${key} is not the same in Info and XMP`;
  }
  const author = [
    ...(/<dc:creator>(.*?)<\/dc:creator>/s.exec(xmp)?.[1] ?? '').matchAll(/<rdf:li>(.*?)<\/rdf:li>/gs),
  ];
  if ((info.text('Author') ?? '') !== author.map((match) => fromXml(match[1] ?? '')).join(', ')) {
    yield 'A 6.6.3 Author is not the same in Info and XMP';
  }
  for (const [key, name] of [
    ['CreationDate', 'xmp:CreateDate'],
    ['ModDate', 'xmp:ModifyDate'],
  ] as const) {
    if (info.text(key)?.replace(/\D/g, '') !== property(xmp, name)?.replace(/\D/g, '')) {
      yield `A 6.6.3 ${key} is not the same in Info and XMP`;
    }
  }
}

/** The text of a property, or of the first item of its array. */
function property(xmp: string, name: string): string | undefined {
  const content = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xmp)?.[1];
  return content === undefined
    ? undefined
    : fromXml(/<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(content)?.[1] ?? content);
}

function fromXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The first tag without its other half, or `&` or `<` that is not markup. */
function findUnbalanced(xml: string): string | undefined {
  const open: string[] = [];
  const stray = /&(?!(lt|gt|quot|amp|#\d+|#x[\da-f]+);)/i.exec(xml);
  if (stray !== null) return xml.slice(stray.index, stray.index + 20);
  for (const [whole, slash, name, rest] of xml.matchAll(/<(?![?!])(\/?)([\w:]*)([^<>]*)>?/g)) {
    if (name === '' || !whole.endsWith('>')) return whole;
    if (slash === '' && !rest?.endsWith('/')) open.push(name ?? '');
    else if (slash === '/' && open.pop() !== name) return whole;
  }
  return open.at(-1);
}
