/** Attributes: which an element takes, and what may stand in them. */
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import { didYouMean } from '../suggest.ts';
import { GLOBAL_ATTRIBUTES, ROLES, type Vocable } from './vocabulary.ts';

/** An attribute as it is written. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/** The places of an element's start tag and of its attributes: they are looked for when something is wrong. */
export interface Places {
  readonly tag: Span | undefined;
  attribute(name: string): Span | undefined;
}

export function checkAttributes(
  element: string,
  vocable: Vocable,
  attributes: readonly WrittenAttribute[],
  places: Places,
): Diagnostic[] {
  const found = attributes.flatMap((attribute) => checkAttribute(element, vocable, attribute, places));
  return element === 'img' ? [...found, ...checkImage(attributes, places.tag)] : found;
}

function checkAttribute(
  element: string,
  vocable: Vocable,
  { name, value }: WrittenAttribute,
  places: Places,
): Diagnostic[] {
  const known = [...GLOBAL_ATTRIBUTES, ...(vocable.attributes ?? [])];
  if (!known.includes(name) && !/^(data|aria)-/.test(name)) {
    const hint = INSTEAD[name];
    const hints = hint === undefined ? didYouMean(name, known) : [hint];
    const message = `<${element}> has no attribute "${name}" here`;
    return [error('html-attribute', message, places.attribute(name), { hints })];
  }
  const expected = VALUES[name];
  if (expected === undefined || expected.pattern.test(value)) return [];
  const hints = [`Expected: ${expected.words}.`];
  const message = `"${value}" is no value of "${name}"`;
  return [error('html-attribute', message, places.attribute(name), { hints })];
}

const INSTEAD: Readonly<Record<string, string>> = {
  style: 'Give the element a class, and write the style into a stylesheet.',
  align: 'Write "text-align" into a stylesheet.',
  srcset: 'Name one picture with "src".',
};

interface Expected {
  readonly pattern: RegExp;
  readonly words: string;
}

const COUNT: Expected = { pattern: /^[1-9]\d{0,2}$/, words: 'a whole number from 1 to 999' };
const LENGTH: Expected = { pattern: /^\d{1,5}$/, words: 'a whole number of pixels' };
const INTEGER: Expected = { pattern: /^-?\d{1,9}$/, words: 'a whole number' };

const VALUES: Readonly<Record<string, Expected>> = {
  id: { pattern: /^\S+$/, words: 'a name without spaces' },
  lang: { pattern: /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, words: 'a language tag such as "en-GB" (BCP 47)' },
  dir: { pattern: /^(ltr|rtl|auto)$/, words: 'ltr, rtl or auto' },
  role: { pattern: new RegExp(`^(${[...ROLES.keys()].join('|')})$`), words: [...ROLES.keys()].join(', ') },
  scope: { pattern: /^(row|col|rowgroup|colgroup)$/, words: 'row, col, rowgroup or colgroup' },
  href: {
    pattern: /^(#\S+|https?:\/\/\S+|mailto:\S+|tel:\S+)$/i,
    words: '#id, an address with http(s), mailto: or tel:',
  },
  levels: { pattern: /^[1-6](-[1-6])?$/, words: 'levels such as "1-2"' },
  src: {
    pattern: /^(?!https?:|\/\/|data:).+$/is,
    words: 'a picture in the project; nothing is fetched from elsewhere',
  },
  colspan: COUNT,
  rowspan: COUNT,
  span: COUNT,
  start: INTEGER,
  width: LENGTH,
  height: LENGTH,
};

/** PDF/UA-1 §7.3: a figure has alternative text. `alt=""` says that the picture is ornament. */
function checkImage(attributes: readonly WrittenAttribute[], span: Span | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!attributes.some(({ name }) => name === 'alt')) {
    found.push(
      error('image-without-alt', 'The picture has no alternative text', span, {
        hints: ['Say in alt="…" what it shows; write alt="" only for ornament.'],
      }),
    );
  }
  if (!attributes.some(({ name }) => name === 'src')) {
    found.push(
      error('html-attribute', 'The picture has no "src"', span, { hints: ['Name its file with src="…".'] }),
    );
  }
  return found;
}
