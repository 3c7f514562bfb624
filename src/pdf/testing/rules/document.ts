/** The file and its catalog. */
import { Dict, Name, type PdfFile, Text, treeEntries } from '../reader.ts';

export function* checkDocument(file: PdfFile): Iterable<string> {
  yield* checkFile(file);
  yield* checkCatalog(file.catalog);
  yield* checkOutputIntent(file.catalog);
  yield* checkEmbeddedFiles(file);
  yield* checkObjects(file);
}

function* checkFile(file: PdfFile): Iterable<string> {
  const source = Buffer.from(file.bytes).toString('latin1');
  if (!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(source))
    yield 'A 6.1.2 the header is not that of PDF 1.7 with a binary comment';
  if (!/%%EOF\r?\n?$/.test(source)) yield 'A 6.1.3 there is something after the end of the file';
  const id = file.trailer('ID');
  if (!Array.isArray(id) || !id.every((part) => part instanceof Text && part.bytes.length > 0)) {
    yield 'A 6.1.3 the trailer has no ID';
  }
  if (file.trailer('Encrypt') !== undefined) yield 'A 6.1.3 the file is encrypted';
}

function* checkCatalog(catalog: Dict): Iterable<string> {
  const marks = catalog.dictionary('MarkInfo');
  if (marks?.get('Marked') !== true) yield 'A 6.7.2 the document is not marked as tagged';
  if (marks?.get('Suspects') === true) yield 'UA 01-007 Suspects is true';
  const preferences = catalog.dictionary('ViewerPreferences');
  if (!preferences?.has('DisplayDocTitle')) yield 'UA 07-001 DisplayDocTitle is missing';
  else if (preferences.get('DisplayDocTitle') !== true) yield 'UA 07-002 DisplayDocTitle is false';
  if (!catalog.has('Lang')) yield 'UA 11-001 the document has no language';
  if (catalog.has('OCProperties')) yield 'UA 20-001 there is optional content';
  if (catalog.has('AcroForm')) yield 'UA 25-001 there is a form';
  for (const key of ['AA', 'Perms', 'Requirements', 'NeedsRendering', 'Collection']) {
    if (catalog.has(key)) yield `A 6.5.2 the catalog has ${key}`;
  }
  const action = catalog.get('OpenAction');
  if (action instanceof Dict) yield 'A 6.5.1 the document has an action when it opens';
  if (catalog.has('Outlines') && catalog.name('PageMode') !== 'UseOutlines') yield 'the outline is not shown';
}

function* checkOutputIntent(catalog: Dict): Iterable<string> {
  const intents = catalog.list('OutputIntents').filter((intent) => intent instanceof Dict);
  const intent = intents.find((one) => one.name('S') === 'GTS_PDFA1');
  const profile = intent?.dictionary('DestOutputProfile');
  const bytes = profile?.bytes;
  if (intent === undefined || bytes === undefined) {
    yield 'A 6.2.3 there is no output intent with a profile';
    return;
  }
  const text = Buffer.from(bytes).toString('latin1');
  const isDisplay =
    text.slice(12, 16) === 'mntr' && text.slice(16, 20) === 'RGB ' && text.slice(36, 40) === 'acsp';
  if (!isDisplay || Buffer.from(bytes).readUInt32BE(0) !== bytes.length || (bytes[8] ?? 9) > 4) {
    yield 'A 6.2.3 the profile of the output intent is not an ICC profile of an RGB display';
  }
  if (profile?.number('N') !== 3) yield 'A 6.2.3 the profile does not have three components';
}

/** ISO 19005-3 §6.8; PDF/UA-1 §7.11. */
function* checkEmbeddedFiles(file: PdfFile): Iterable<string> {
  const embedded = treeEntries(file.catalog.dictionary('Names')?.dictionary('EmbeddedFiles'), 'Names');
  const associated = file.catalog.list('AF').flatMap((one) => (one instanceof Dict ? [one.ref] : []));
  for (const [name, specification] of embedded) {
    if (!(specification instanceof Dict)) continue;
    const missing = ['F', 'UF', 'Desc'].filter((key) => (specification.text(key) ?? '') === '');
    if (missing.length > 0) yield `UA 21-001 the file "${name}" has no ${missing.join(', ')}`;
    if (specification.name('AFRelationship') === undefined)
      yield `A 6.8 the file "${name}" has no AFRelationship`;
    if (!associated.includes(specification.ref))
      yield `A 6.8 the file "${name}" is not associated with anything`;
    const stream = specification.dictionary('EF')?.dictionary('F');
    if (!/^[-\w+.]+\/[-\w+.]+$/.test(stream?.name('Subtype') ?? ''))
      yield `A 6.8 the file "${name}" has no MIME type`;
    if (stream?.dictionary('Params')?.number('Size') !== stream?.bytes?.length)
      yield `A 6.8 the size of "${name}" is wrong`;
  }
}

const FILTERS = [
  'FlateDecode',
  'DCTDecode',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'CCITTFaxDecode',
];
const ACTIONS = ['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'];

function* checkObjects(file: PdfFile): Iterable<string> {
  for (const dict of file.dictionaries) {
    for (const filter of [dict.get('Filter')].flat()) {
      const name = filter instanceof Name ? filter.name : undefined;
      if (name !== undefined && !FILTERS.includes(name) && dict.bytes !== undefined) {
        yield `A 6.1.7.2 a stream has the filter ${name}`;
      }
    }
    if (dict.bytes !== undefined && dict.has('F')) yield 'A 6.1.7.1 a stream is in another file';
    if (dict.has('JS') || dict.has('JavaScript')) yield 'A 6.5.1 there is JavaScript';
    const action = dict.dictionary('A');
    if (action?.has('S') && !ACTIONS.includes(action.name('S') ?? ''))
      yield `A 6.5.1 there is an action ${action.name('S')}`;
    if (dict.name('Type') === 'Page' && (dict.has('AA') || dict.has('PresSteps')))
      yield 'A 6.5.2 a page has actions';
    if (dict.name('Subtype') === 'Image') yield* checkImage(dict);
    if (dict.name('Subtype') === 'Form' && dict.has('Ref')) yield 'UA 30-001 there is a reference XObject';
    if (dict.name('Type') === 'ExtGState' && (dict.has('TR') || dict.has('TR2') || dict.has('HTP'))) {
      yield 'A 6.2.5 a graphics state has a transfer function or halftone phase';
    }
  }
}

function* checkImage(image: Dict): Iterable<string> {
  if (image.has('Alternates') || image.has('OPI')) yield 'A 6.2.8 an image has alternates';
  if (image.get('Interpolate') === true) yield 'A 6.2.8 an image is interpolated';
  if (image.name('ColorSpace') === 'DeviceCMYK') yield 'A 6.2.4.3 an image is CMYK';
  if (![1, 2, 4, 8, 16].includes(image.number('BitsPerComponent') ?? 0))
    yield 'A 6.2.8 an image has a wrong depth';
}
