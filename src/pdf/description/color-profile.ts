/**
 * The output intent that says what the colours of the file mean: sRGB. ISO 19005-3 §6.2.3. The ICC profile (ICC.1:2004,
 * version 4.2) is made here: the nine tags of a display profile, from the figures of IEC 61966-2-1.
 */
import { type Objects, text } from '../objects.ts';

const NAME = 'sRGB IEC61966-2.1';
const D50: Numbers = [0.9642, 1, 0.82491];
/** From D65, the white of sRGB, to D50 (Bradford). */
const ADAPTATION: Numbers = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
];
/** Primaries, adapted to D50. */
const RED: Numbers = [0.43607, 0.22249, 0.01392];
const GREEN: Numbers = [0.38515, 0.71687, 0.09708];
const BLUE: Numbers = [0.14307, 0.06061, 0.7141];
/** Type 3: ((x + 0.055) / 1.055)^2.4 above 0.04045, else x / 12.92. */
const CURVE: Numbers = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

type Numbers = readonly number[];

export function writeOutputIntent(pdf: Objects): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: text(NAME),
    Info: text(NAME),
    DestOutputProfile: profile,
  });
  intent.end();
  pdf.catalog.OutputIntents = [intent];
}

/** Header (§7.2), table of tags, tags. Equal tags share their data. */
function srgbProfile(): Buffer {
  const curve = tag('para', Buffer.from([0, 3, 0, 0]), fixed(CURVE));
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('No copyright, use freely')],
    ['wtpt', tag('XYZ ', fixed(D50))],
    ['chad', tag('sf32', fixed(ADAPTATION))],
    ['rXYZ', tag('XYZ ', fixed(RED))],
    ['gXYZ', tag('XYZ ', fixed(GREEN))],
    ['bXYZ', tag('XYZ ', fixed(BLUE))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const offsets = new Map<Buffer, number>();
  let end = 128 + table.length;
  tags.forEach(([signature, content], i) => {
    const offset = offsets.get(content) ?? end;
    if (!offsets.has(content)) end += content.length;
    offsets.set(content, offset);
    table.write(signature, 4 + i * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + i * 12);
    table.writeUInt32BE(content.length, 12 + i * 12);
  });
  return Buffer.concat([header(end), table, ...offsets.keys()]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8); // version 4.2
  bytes.write('mntrRGB XYZ ', 12, 'latin1'); // a display's profile, from RGB to XYZ
  [2004, 1, 1, 0, 0, 0].forEach((part, i) => void bytes.writeUInt16BE(part, 24 + i * 2));
  bytes.write('acsp', 36, 'latin1');
  fixed(D50).copy(bytes, 68);
  return bytes;
}

/** A tag's type, four reserved bytes and its content, to a multiple of four: §10. */
function tag(type: string, ...content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...content]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** s15Fixed16Number: §5.1.3. */
function fixed(values: Numbers): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => void bytes.writeInt32BE(Math.round(value * 65536), i * 4));
  return bytes;
}

/** multiLocalizedUnicodeType with one string in American English: §10.13. */
function localized(value: string): Buffer {
  const record = Buffer.alloc(20);
  record.writeUInt32BE(1, 0);
  record.writeUInt32BE(12, 4);
  record.write('enUS', 8, 'latin1');
  record.writeUInt32BE(value.length * 2, 12);
  record.writeUInt32BE(28, 16);
  return tag('mluc', record, Buffer.from(value, 'utf16le').swap16());
}
