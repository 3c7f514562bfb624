/** Reads an SVG file: the safe part of SVG 2, "secure static mode" (§2.5.3), without pictures from outside. */
import { type Diagnostic, error } from '../../diagnostic.ts';
import type { Drawing } from '../types.ts';
import { elementsById } from './document.ts';
import { draw } from './draw.ts';
import { type LengthContext, type MeasureDrawingFont, PIXEL, parseLength } from './lengths.ts';
import { Reporter } from './report.ts';
import { Styles } from './styles.ts';
import { alignmentOf, viewBoxOf } from './view-box.ts';
import { parseXml, type XmlElement } from './xml.ts';

const MAX_BYTES = 16 * 1024 * 1024;
/** What `auto` comes to where nothing is known: CSS Images 3 §5.2. */
const DEFAULT: LengthContext = { width: 300, height: 150, fontSize: 16 };

/** Whether a file looks like SVG: XML that has such an element. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = decode(bytes.subarray(0, 1 << 16), false) ?? '';
  return /^\s*</.test(start) && /<(?:[\w-]+:)?svg\b/.test(start);
}

export function readSvg(
  bytes: Uint8Array,
  source: string,
  path: string,
  measure?: MeasureDrawingFont,
): Drawing | Diagnostic {
  if (bytes.length > MAX_BYTES) {
    return refuse(path, `it has ${bytes.length} bytes; the limit is ${MAX_BYTES}`);
  }
  const text = decode(bytes, true);
  if (text === undefined) return refuse(path, 'its text is not in the encoding that it says');
  const reporter = new Reporter({ path, text });
  const root = parseXml(text);
  if (!('kind' in root)) return notWellFormed(path, root.message, reporter.spanAt(root.offset));
  if (root.name !== 'svg') return refuse(path, 'its outermost element is not <svg>');
  return drawingOf(root, reporter, source, path, measure);
}

function drawingOf(
  root: XmlElement,
  reporter: Reporter,
  source: string,
  path: string,
  measure: MeasureDrawingFont | undefined,
): Drawing {
  const box = viewBoxOf(root);
  const size = (name: 'width' | 'height') => {
    const written = root.attributes.get(name);
    // A percentage is of what only the layout knows.
    const length = written?.trim().endsWith('%') ? undefined : parseLength(written, DEFAULT, 'other');
    return length === undefined || length <= 0 ? undefined : length;
  };
  const [width, height] = [size('width'), size('height')];
  const whole = { width: width ?? DEFAULT.width, height: height ?? DEFAULT.height };
  // Without a view box, a drawing that is set in another size is scaled all the same.
  const isSized = width !== undefined && height !== undefined;
  const viewBox = box ?? (isSized ? { x: 0, y: 0, ...whole } : undefined);
  const document = {
    root,
    source,
    path,
    styles: new Styles(root, reporter),
    reporter,
    byId: elementsById(root),
  };
  const area = viewBox ?? whole;
  const drawn = draw(document, { width: area.width, height: area.height, measure });
  return {
    kind: 'drawing',
    source,
    path,
    diagnostics: reporter.diagnostics,
    ...(width === undefined ? {} : { width: width * PIXEL }),
    ...(height === undefined ? {} : { height: height * PIXEL }),
    ...(viewBox === undefined ? {} : { viewBox }),
    alignment: alignmentOf(root),
    ...drawn,
  };
}

/** UTF-8, or what the byte order mark or the XML declaration says: XML 1.0, appendix F. */
function decode(bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}

function refuse(path: string, why: string): Diagnostic {
  return error('image-invalid', `The picture "${path}" cannot be used: ${why}`, undefined, {
    hints: ['Save it anew as plain SVG.'],
  });
}

function notWellFormed(path: string, message: string, span: ReturnType<Reporter['spanAt']>): Diagnostic {
  const hints = [`Line ${span.line}, column ${span.column}: ${message}.`, 'Save it anew as plain SVG.'];
  const related = [{ message: 'Here it cannot be read', span }];
  return error(
    'image-invalid',
    `The picture "${path}" cannot be used: it is not well-formed XML`,
    undefined,
    {
      hints,
      related,
    },
  );
}
