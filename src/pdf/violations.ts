/**
 * What would make the file fail PDF/UA-1 or PDF/A-3a and only the author can mend: found before anything is written,
 * each with its place. All else the writer itself sees to; `PDF_UA.md` tells where.
 */
import { type Diagnostic, error } from '../diagnostic.ts';
import type { Fragment, Layout, LinkFragment, StructureElement, TextFragment } from '../layout/types.ts';
import type { FontSet } from '../text/types.ts';
import { parseDate } from './description/dates.ts';
import type { Metadata } from './types.ts';

/** RFC 5646 §2.1, as far as its form goes. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

export function findViolations(layout: Layout, metadata: Metadata): readonly Diagnostic[] {
  return [...metadataViolations(metadata), ...elementViolations(layout.structure)];
}

function* metadataViolations({ title, lang, date }: Metadata): Iterable<Diagnostic> {
  if (title.trim() === '') {
    yield error('pdf-conformance', 'The document has no title', undefined, {
      hints: ['Readers show it in place of the file name: PDF/UA-1 §7.1.'],
    });
  }
  if (!LANGUAGE_TAG.test(lang)) yield wrongLanguage(lang, undefined);
  if (date !== undefined && parseDate(date) === undefined) {
    yield error('pdf-conformance', `The date "${date}" is not one of ISO 8601`, undefined, {
      hints: ['Write it as 2025-04-30, or 2025-04-30T12:00:00Z.'],
    });
  }
}

function* elementViolations(element: StructureElement): Iterable<Diagnostic> {
  const { role, alt, actualText, lang, span } = element;
  if (role === 'Figure' && (alt ?? actualText ?? '').trim() === '') {
    yield error('pdf-conformance', 'A figure has no alternative text', span, {
      hints: ['Say in its "alt" what a reader who cannot see it needs to know: PDF/UA-1 §7.3.'],
    });
  }
  if (lang !== undefined && !LANGUAGE_TAG.test(lang)) yield wrongLanguage(lang, span);
  for (const child of element.children) yield* elementViolations(child);
}

function wrongLanguage(lang: string, span: StructureElement['span']): Diagnostic {
  return error('pdf-conformance', `"${lang}" is not a language tag`, span, {
    hints: ['Write it as in "en-GB" or "de": RFC 5646.'],
  });
}

/** Those of fragments, which are looked at one by one. */
export class FragmentViolations {
  readonly found: Diagnostic[] = [];
  readonly #destinations: Layout['destinations'];
  readonly #fonts: FontSet;
  readonly #unknown = new Set<string>();

  constructor({ destinations }: Layout, fonts: FontSet) {
    this.#destinations = destinations;
    this.#fonts = fonts;
  }

  see(fragment: Fragment): void {
    if (fragment.kind === 'link') this.#link(fragment);
    else if (fragment.kind === 'text') this.#text(fragment);
  }

  #link({ target, contents, span }: LinkFragment): void {
    if (contents.trim() === '')
      this.found.push(error('pdf-conformance', 'A link has no text', span, { hints: LINK_HINTS }));
    if ('destination' in target && !this.#destinations.has(target.destination)) {
      const message = `There is no element "${target.destination}" to link to`;
      this.found.push(error('unknown-link-target', message, span));
    }
  }

  #text({ face, span }: TextFragment): void {
    if (this.#fonts.face(face) !== undefined || this.#unknown.has(face)) return;
    this.#unknown.add(face);
    this.found.push(error('font-not-found', `The font "${face}" is not there`, span));
  }
}

const LINK_HINTS = ['A screen reader says the text of a link, or its alternative: PDF/UA-1 §7.18.5.'];
