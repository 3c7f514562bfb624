/**
 * The helpers that templates may call. There are no others: no `log`, no JavaScript of the user.
 *
 * Blocks
 *   {{#if x}} … {{else if y}} … {{else}} … {{/if}}   falsy: absent, null, false, "", 0 and the empty list and map
 *   {{#unless x}} … {{/unless}}
 *   {{#with x as |y|}} … {{else}} … {{/with}}
 *   {{#each list as |item index|}} … {{else}} … {{/each}}     with @index, @first, @last (and @key for maps)
 *   {{#each map sortBy="order" as |value key|}} … {{/each}}   maps run in the order of the file, or by a key of their
 *                                                  values; `reverse=true` turns it round; values without it come last
 *   {{#citedSources as |entry|}} … {{else}} … {{/citedSources}}
 *        entry: number (from 1, in order of first citation), id, source (as in the facts), notes [{number, id}]:
 *        all notes of the brief, also those that stand after this block
 *   {{#uncitedSources as |entry|}} … {{/uncitedSources}}      entry: id, source; in the order of the facts
 *
 * Inline; those marked * make HTML, print directly (`{{md x}}`) and are no argument of another helper but `t`
 *   md text [inline=true] [headings=3] [cite=sources] *
 *                                          CommonMark: p, ul, ol, li, blockquote, em, strong, a, code, br. Headings are
 *                                          an error, but with headings=n: `#` becomes hn. inline=true: without p.
 *                                          cite=sources: a note of them at the end of the last paragraph
 *   plain text                             the same without marks and notes: for <title>, <meta>, attributes
 *   cite sources *                         one note for a list of references, or one reference; nothing for no list
 *   sourceCount sources                    how many different sources a list of references names
 *   fact "id" [as_of=true] [cite=true] *   value and unit of a fact; as_of=true: "12,500 m (as of 2030)"; cite=true adds
 *                                          a note of its sources, which says the date if the text does not
 *   claim "id" [cite=true] *               a claim, attributed unless it is corroborated; cite=true as above
 *   date value [format="long"]             "30 April 2025", "April 2025", "2025", the locale's word for "undated";
 *                                          format: long, short ("30 Apr 2025"), year, iso (for <time> and <meta>)
 *   number value [unit="km"] [decimals=1]  "1,500 km", with a no-break space
 *   list items [key="name"] [in=map] [type="or"]
 *                                          "a, b and c"; key: of each item; in: items are ids of this map, which may
 *                                          lack some (then the id itself is printed)
 *   t "key" [more parts] [name=value …]    a text of the locale: "sections.timeline"; {{t "status" brief.status}} is
 *                                          "status.draft"; {name} in the text is replaced; where the locale has a map
 *                                          of plural forms (one, other, …) `count` chooses
 *   lookup map key                         value of a map or list by a key that is itself a value; absent if not there
 *   eq ne lt gt le ge a b                  numbers as numbers, texts (and ISO dates) as texts
 *   and a b …, or a b …, not a             `and` and `or` give the deciding argument: {{or subtitle title}}
 *
 * Printing what is absent, a yes/no value, a list or a map is an error at the template's line: guard it with #if.
 * Partials: {{> name}}, {{> name context}}, {{> name key=value}}; a partial sees its context and @root, not `../`.
 * Not there: {{{raw}}}, {{#key}} sections, inline and block partials, decorators.
 *
 * Texts that the helpers themselves need of `locales/<lang>.yaml`:
 *   date.undated                "undated"
 *   date.day                    "{day} {month} {year}"                 (no-break spaces are put in)
 *   date.month                  "{month} {year}"
 *   date.time                   "{date}, {time}"
 *   date.months, months_short   lists of twelve names
 *   number.decimal, .group      "." and ","
 *   number.unit                 "{number} {unit}"                      ("%" and "°" stand without the space)
 *   list.separator, .and, .or   ", "  "{items} and {last}"  "{items} or {last}"
 *   reference.note              "{references}."                       the whole note
 *   reference.separator         "; "                                  between the sources of one note
 *   reference.full              "{publisher}, {title}, {date}"        the first note of a source
 *   reference.short             "{publisher}, {title}"                its later notes (title: `short_title` if given)
 *   reference.with_accessed     "{reference}, accessed {date}"        of the full form, where the source has `accessed`
 *   reference.with_locator      "{reference}, {locator}"
 *   reference.undated           "undated"
 *   reference.publisher_unknown "publisher unknown"
 *   reference.about             "{about}: {references}"               the note of facts that have `as_of`
 *   reference.value_as_of       "{value} as of {date}"                what it is about, or `fact.undated`
 *   fact.as_of, fact.undated    "{value} (as of {date})"  "{value} (undated)"
 *   claim.asserted              one: "{who} says that {text}", other: "{who} say that {text}"
 *   claim.denied                one: "{who} denies this", other: "{who} deny this"
 *   claim.asserted_and_denied   "{asserted}; {denied}"
 *   claim.through               "{who}, through {name},"              where the claim has `asserted_through`
 *   claim.withdrawn             one: "{who} said that {text}, and has withdrawn this", other: "… and have …"
 */
import type Handlebars from 'handlebars';
import type { Site } from '../compiled.ts';
import { PRINT } from '../instrument.ts';
import type { Rendering } from '../rendering.ts';
import { Html } from '../values.ts';
import { BLOCKS } from './blocks.ts';
import type { Call, Helper } from './call.ts';
import { FORMATS } from './formats.ts';
import { LOGIC } from './logic.ts';
import { PROSE } from './prose.ts';
import { SIGNATURES } from './signatures.ts';
import { SOURCES } from './sources.ts';

const HELPERS: Readonly<Record<string, Helper>> = { ...BLOCKS, ...SOURCES, ...PROSE, ...FORMATS, ...LOGIC };

/** Frames of `@index` and the like: each sees the one around it. */
type Data = Record<string, unknown>;

/** The helpers of one rendering as Handlebars calls them: site, arguments, then its own options. */
export function helpersFor(rendering: Rendering): Record<string, (...args: unknown[]) => unknown> {
  const helpers: Record<string, (...args: unknown[]) => unknown> = Object.create(null);
  for (const [name, helper] of Object.entries(HELPERS)) helpers[name] = adapt(name, helper, rendering);
  helpers[PRINT] = (index, value) => {
    const site = rendering.sites[index as number] as Site;
    return rendering.marks.template(site.span) + rendering.print(value, site);
  };
  return helpers;
}

const NOTHING = new Html('');

function adapt(name: string, helper: Helper, rendering: Rendering) {
  const gives = SIGNATURES.get(name)?.gives;
  // What such a helper could not make was reported; it must not be reported again as a value that is absent.
  const fallback = gives === 'html' || gives === 'text' ? NOTHING : undefined;
  return function (this: unknown, ...args: unknown[]): unknown {
    const options = args.pop() as Handlebars.HelperOptions;
    const [index, ...values] = args;
    const site = rendering.sites[index as number] as Site;
    return helper(callOf(rendering, site, values, options, this)) ?? fallback;
  };
}

function callOf(
  rendering: Rendering,
  site: Site,
  args: readonly unknown[],
  { fn, inverse, hash, data }: Handlebars.HelperOptions,
  context: unknown,
): Call {
  return {
    rendering,
    site,
    args,
    options: hash,
    context,
    body: (inner, params, frame) => fn(inner, bodyOptions(data, params, frame)),
    otherwise: () => inverse(context),
  };
}

function bodyOptions(data: Data | undefined, params: readonly unknown[] = [], frame?: Data) {
  return {
    data: frame === undefined ? data : { ...data, ...frame, _parent: data },
    blockParams: [...params],
  };
}
