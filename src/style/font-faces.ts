/** `@font-face` rules. CSS Fonts 4 §4. */
import { didYouMean } from '../suggest.ts';
import { INITIAL_CONTEXT } from './initial.ts';
import { declarationsOf, type SheetContext } from './sheet.ts';
import { type ComponentValue, splitAtCommas } from './syntax/component-values.ts';
import type { AtRule, Declaration } from './syntax/rules.ts';
import type { FontFaceRule } from './types.ts';
import { FONT_FAMILY, FONT_STYLE } from './values/fonts.ts';
import { numberIn } from './values/lengths.ts';
import { Cursor, either, keywordsAs, parseWhole, repeated, type ValueParser } from './values/parser.ts';

const WEIGHTS = repeated(either(keywordsAs({ normal: 400, bold: 700 }), numberIn({ min: 1, max: 1000 })));
/** Descriptors that CSS has and the engine has no use for. */
const UNUSED =
  /^(font-display|font-stretch|font-width|unicode-range|font-feature-settings|font-variation-settings|(ascent|descent|line-gap)-override|size-adjust|font-named-instance|font-language-override)$/;
const USED = ['font-family', 'font-weight', 'font-style', 'src'];

/** The face, or none where its family or its files are missing. */
export function collectFontFace(rule: AtRule, context: SheetContext): readonly FontFaceRule[] {
  const { source, findings } = context;
  const span = source.locate(rule.start, rule.block?.start ?? rule.end);
  const declarations = new Map(
    declarationsOf(rule.block?.children ?? [], context).map((declaration) => [
      declaration.property,
      declaration,
    ]),
  );
  for (const declaration of declarations.values()) reportDescriptor(declaration, context);
  const read = <T>(name: string, value: ValueParser<T>) =>
    readDescriptor(declarations.get(name), value, context);

  const family = read('font-family', FONT_FAMILY)?.[0];
  const weights = read('font-weight', WEIGHTS) ?? [400];
  const style = read('font-style', FONT_STYLE) ?? 'normal';
  const sources = readSources(declarations.get('src'), context);
  if (family === undefined || sources.length === 0 || span === undefined) {
    const hints = ['It takes "font-family" and "src", such as src: url("fonts/Name-Regular.ttf").'];
    findings.warn('css-invalid-value', 'This "@font-face" names no font', span, { hints });
    return [];
  }
  const weight = { from: Math.min(...weights), to: Math.max(...weights) };
  return [{ family, weight, style, sources, span }];
}

function reportDescriptor(
  { property, start, nameEnd }: Declaration,
  { source, findings }: SheetContext,
): void {
  if (USED.includes(property)) return;
  const span = source.locate(start, nameEnd);
  if (UNUSED.test(property))
    findings.warn('css-unsupported', `"${property}" does nothing in "@font-face" here`, span);
  else {
    const hints = didYouMean(property, USED);
    findings.warn('css-unknown-property', `Unknown descriptor "${property}"`, span, { hints });
  }
}

function readDescriptor<T>(
  declaration: Declaration | undefined,
  value: ValueParser<T>,
  { source, findings }: SheetContext,
): T | undefined {
  if (declaration === undefined) return undefined;
  const compute = parseWhole(value, new Cursor(declaration.values));
  if (compute !== undefined) return compute(INITIAL_CONTEXT);
  const span = source.locate(declaration.start, declaration.end);
  const hints = [`"${declaration.property}" takes ${value.syntax}.`];
  findings.warn('css-invalid-value', `"${declaration.property}" has no such value`, span, { hints });
  return undefined;
}

/** The addresses of `src`, in order; `format()` and `tech()` say what the file says itself. */
function readSources(
  declaration: Declaration | undefined,
  { source, findings }: SheetContext,
): readonly string[] {
  if (declaration === undefined) return [];
  return splitAtCommas(declaration.values).flatMap((values) => {
    const address = addressOf(values[0]);
    if (address !== undefined) return [address];
    const span = source.locate(values[0]?.start ?? declaration.start, values.at(-1)?.end ?? declaration.end);
    const hints = ['Name a file: url("npm:package/file.ttf") or an address relative to this stylesheet.'];
    findings.warn('css-unsupported', 'A font comes from a file only', span, { hints });
    return [];
  });
}

function addressOf(value: ComponentValue | undefined): string | undefined {
  if (value?.type === 'url') return value.text;
  if (value?.type !== 'function' || value.name !== 'url') return undefined;
  const [only] = value.children.filter((child) => child.type !== 'whitespace');
  return only?.type === 'string' ? only.text : undefined;
}
