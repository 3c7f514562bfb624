/**
 * Checks a finished file against what a program can check of PDF/UA-1 (the machine conditions of the Matterhorn
 * Protocol 1.1) and PDF/A-3a. It reads the bytes as any reader would, and shares no code with the writer.
 */
import { PdfFile } from './reader.ts';
import { checkAnnotations } from './rules/annotations.ts';
import { checkContent } from './rules/content.ts';
import { checkDocument } from './rules/document.ts';
import { checkFonts } from './rules/fonts.ts';
import { checkMetadata } from './rules/metadata.ts';
import { checkPictures } from './rules/pictures.ts';
import { checkStructure } from './rules/structure.ts';
import { checkTables } from './rules/tables.ts';
import { readStructure } from './structure-reader.ts';

/**
 * What is wrong, each a sentence that begins with its condition: `UA 13-004` of the Matterhorn Protocol, `A 6.8` a
 * clause of ISO 19005-3. Empty for a conforming file.
 */
export async function checkConformance(bytes: Uint8Array): Promise<string[]> {
  const file = await PdfFile.open(bytes);
  const structure = readStructure(file);
  if (structure === undefined) return ['UA 01-005 there is no structure tree'];
  const content = checkContent(file, structure);
  return [
    ...checkDocument(file),
    ...checkMetadata(file),
    ...checkStructure(file, structure),
    ...checkTables(structure),
    ...content.violations,
    ...checkPictures(file),
    ...checkFonts(content.usedCodes),
    ...checkAnnotations(file, structure),
  ];
}
