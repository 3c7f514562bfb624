/** Packs and facts made of strings, for tests. All names are fictional. */
import type { Diagnostic } from '../../diagnostic.ts';
import { parseYaml } from '../../facts/index.ts';
import type { FactMap, Facts } from '../../facts/types.ts';
import type { Pack } from '../types.ts';

export const LOCALE = `
date:
  undated: undated
  day: "{day} {month} {year}"
  month: "{month} {year}"
  time: "{date}, {time}"
  months: [January, February, March, April, May, June, July, August, September, October, November, December]
  months_short: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]
number: {decimal: ".", group: ",", unit: "{number} {unit}"}
list: {separator: ", ", and: "{items} and {last}", or: "{items} or {last}"}
reference:
  note: "{references}."
  separator: "; "
  full: "{publisher}, {title}, {date}"
  short: "{publisher}, {title}"
  with_accessed: "{reference}, accessed {date}"
  with_locator: "{reference}, {locator}"
  undated: undated
  publisher_unknown: publisher unknown
  value_as_of: "{value} as of {date}"
  about: "{about}: {references}"
fact: {as_of: "{value} (as of {date})", undated: "{value} (undated)"}
claim:
  asserted: {one: "{who} says that {text}", other: "{who} say that {text}"}
  denied: {one: "{who} denies this", other: "{who} deny this"}
  asserted_and_denied: "{asserted}; {denied}"
  through: "{who}, through {name},"
  withdrawn: {one: "{who} said that {text}, and has withdrawn this", other: "{who} said that {text}, and have withdrawn this"}
status: {draft: Draft, final: Final}
published: Published {date}
sources: {one: "{count} source", other: "{count} sources"}
`;

export const FACTS = `lang: en-GB
brief:
  title: Water & Rights
  date: 2031-04-30
  status: draft
  authors: [A. Sample, B. Sample, C. Sample]
sources:
  gazette: {title: The Gazette of Exampleland, publisher: Exampleland Press, date: 2031-04-23, accessed: 2031-05-02}
  minutes: {title: "Minutes <draft>", short_title: Minutes}
  unread: {title: Never cited}
governments:
  exampleland: {name: Exampleland, order: 2}
  samplia: {name: Samplia, order: 1}
facts:
  farms: {value: 1500, unit: km, sources: [gazette]}
  year: {value: "2030"}
claims:
  dam:
    text: the dam holds {fact:farms} back
    asserted_by: [exampleland]
    denied_by: [samplia]
    status: contested
background: |
  The river *rises* in Samplia [@gazette].

  - One. [@gazette, para. 3; @minutes]
  - {claim:dam}
positions:
  samplia: {stance: It waits, sources: [{id: minutes, locator: p. 2}]}
`;

export const SCHEMA = {
  type: 'object',
  properties: {
    lang: { type: 'string' },
    brief: {
      type: 'object',
      properties: {
        title: { type: 'string' },
        subtitle: { type: 'string' },
        date: { $ref: '#/$defs/date' },
        status: { enum: ['draft', 'final'] },
        authors: { type: 'array', items: { type: 'string' } },
        is_secret: { type: 'boolean' },
      },
    },
    sources: { type: 'object', additionalProperties: { $ref: '#/$defs/source' } },
    governments: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { name: { type: 'string' }, order: { type: 'integer' } },
      },
    },
    facts: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { value: { type: ['number', 'string'] }, unit: { type: 'string' } },
      },
    },
    claims: { type: 'object', additionalProperties: { type: 'object' } },
    background: { type: 'string', 'x-markdown': true },
    positions: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          stance: { type: 'string' },
          sources: { type: 'array', items: { $ref: '#/$defs/reference' } },
        },
      },
    },
  },
  additionalProperties: false,
  $defs: {
    date: { type: ['string', 'integer'] },
    source: {
      type: 'object',
      properties: {
        title: { type: 'string' },
        short_title: { type: 'string' },
        publisher: { type: 'string' },
      },
    },
    reference: {
      anyOf: [
        { type: 'string' },
        { type: 'object', properties: { id: { type: 'string' }, locator: { type: 'string' } } },
      ],
    },
  },
};

export interface PackParts {
  readonly entry: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly locales?: Readonly<Record<string, string>>;
  readonly schema?: unknown;
}

export function packOf({ entry, partials = {}, locales = { en: LOCALE }, schema = SCHEMA }: PackParts): Pack {
  return {
    name: 'test',
    entry: { path: 'brief.hbs', text: entry },
    partials: new Map(
      Object.entries(partials).map(([name, text]) => [name, { path: `partials/${name}.hbs`, text }]),
    ),
    styles: [],
    schema: { path: 'schema.json', text: JSON.stringify(schema) },
    locales: new Map(
      Object.entries(locales).map(([lang, text]) => [lang, mapOf(`locales/${lang}.yaml`, text)]),
    ),
  };
}

export function factsOf(text: string = FACTS): Facts {
  const file = { path: 'data/brief.yaml', text };
  return { root: mapOf(file.path, text), files: [file], comments: [] };
}

function mapOf(path: string, text: string): FactMap {
  const { value, diagnostics } = parseYaml({ path, text });
  if (value?.kind !== 'map') throw new Error(`${path} is no map: ${JSON.stringify(diagnostics)}`);
  return value;
}

/** `brief.hbs:1:3 template-unknown-key The facts have no key "titel" in "brief" | Did you mean "title"?` */
export function sayAll(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, message, span, hints }) =>
      [`${span?.file}:${span?.line}:${span?.column} ${code} ${message}`, ...hints].join(' | '),
    )
    .join('\n');
}
