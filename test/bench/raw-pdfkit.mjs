/**
 * The yardstick: pdfkit drawing lines that are already broken and placed, and nothing else: no YAML, no templates,
 * no layout, no tags. Usage: node raw-pdfkit.mjs lines.json out.pdf
 */
import { createWriteStream, readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const [, , input, output] = process.argv;
const { fonts, pages } = JSON.parse(readFileSync(input, 'utf8'));
const doc = new PDFDocument({ autoFirstPage: false, font: null, compress: true });
doc.pipe(createWriteStream(output));
for (const [id, file] of Object.entries(fonts)) doc.registerFont(id, file);
for (const { width, height, lines } of pages) {
  doc.addPage({ size: [width, height], margin: 0 });
  for (const { face, size, x, y, text } of lines) {
    doc.font(face).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
}
doc.end();
