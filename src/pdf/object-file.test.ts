import { PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { openObjects, text, type Value } from './objects.ts';
import { serialize } from './serialize.ts';

test('packs as many objects as a long document has', async () => {
  const pdf = openObjects();
  pdf.addPage(100, 100).write(Buffer.from('q Q'));
  const refs = Array.from({ length: 50_000 }, () => pdf.ref());
  for (const [index, ref] of refs.entries()) pdf.write(ref, { N: index });
  const file = pdf.close();
  expect(Buffer.from(file.subarray(0, 9)).toString('latin1')).toBe('%PDF-1.7\n');
  expect(file.length).toBeLessThan(refs.length * 8);

  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  for (const index of [0, 199, 200, 49_999]) {
    const dictionary = context.lookup(PDFRef.of(refs[index]!.id));
    expect(String(dictionary)).toBe(`<<\n/N ${index}\n>>`);
  }
  expect(context.trailerInfo.Root).toBeInstanceOf(PDFRef);
  expect(PDFNumber.of(context.largestObjectNumber).asNumber()).toBeGreaterThan(50_000);
});

describe('values as they are written', () => {
  const written: readonly (readonly [Value, string])[] = [
    [{ Type: 'Page', N: 1, Gone: undefined, Kids: [1, [2]] }, '<</Type/Page/N 1/Kids[1 [2]]>>'],
    [{ Here: null, Is: true, A: { B: 'C' } }, '<</Here null/Is true/A<</B/C>>>>'],
    [[undefined, 0.1 + 0.2, -1e-9, 1e15], '[null 0.3 0 1000000000000000]'],
    [text('a (b) \\ c\n'), '(a \\(b\\) \\\\ c\\n)'],
    [text('é'), '(\xfe\xff\x00\xe9)'],
    [new Uint8Array([0, 255]), '<00ff>'],
    [openObjects().ref(), '5 0 R'],
  ];
  test.each(written)('%o', (value, expected) => {
    expect(serialize(value)).toBe(expected);
  });
});
