import { expect, test } from 'vitest';
import { packObjects } from './pack.ts';

/** A file as pdfkit writes it, of `count` objects that are numbers. */
function fileOf(count: number): { file: Buffer; offsets: number[] } {
  const offsets: number[] = [];
  let text = '%PDF-1.7\n';
  for (let n = 1; n <= count; n++) {
    offsets.push(text.length);
    text += `${n} 0 obj\n${n}\nendobj\n`;
  }
  const end = text.length;
  text += `xref\n0 1\ntrailer\n<<\n/Size ${count + 1}\n/Root 1 0 R\n>>\nstartxref\n${end}\n%%EOF\n`;
  return { file: Buffer.from(text, 'latin1'), offsets };
}

test('packs as many objects as a long document has', () => {
  const { file, offsets } = fileOf(200_000);
  const packed = packObjects(file, offsets);
  expect(packed.length).toBeLessThan(file.length / 3);
  expect(Buffer.from(packed.subarray(0, 9)).toString('latin1')).toBe('%PDF-1.7\n');
});
