/** `md`, `plain`, `cite`, `sourceCount`, `fact`, `claim`, `t`. */
import { renderPlain } from '../markdown/plain.ts';
import { Prose } from '../markdown/prose.ts';
import { type ProseOptions, renderBlocks, renderInline } from '../markdown/render.ts';
import { partOf } from '../note-parts.ts';
import { noteOf, noteOfParts, toReferences } from '../references.ts';
import { Html } from '../values.ts';
import { words } from '../words.ts';
import { type Call, flag, type Helper, misuse, textArgument, textOption } from './call.ts';
import { claimOf, datedFactOf, factOf } from './statements.ts';

function proseOf(call: Call): Prose | undefined {
  const text = textArgument(call, 0, 'text');
  return text === undefined ? undefined : new Prose(text, call.args[0], call.site, call.rendering.marks);
}

function md(call: Call): Html | undefined {
  const prose = proseOf(call);
  const options = prose && proseOptions(call);
  if (prose === undefined || options === undefined) return undefined;
  const inline = flag(call, 'inline');
  return new Html((inline ? renderInline : renderBlocks)(call.rendering, prose, options));
}

function proseOptions(call: Call): ProseOptions | undefined {
  const sources = toReferences(call.options.cite);
  if (sources === undefined)
    return misuse(call, 'The option "cite" is given something that is no source', REFERENCES);
  const level = textOption(call, 'headings');
  if (level === undefined) return { sources };
  if (/^[1-6]$/.test(level)) return { sources, headings: Number(level) };
  return misuse(call, `"${level}" is no level of headings`, ['Levels go from 1 to 6.']);
}

const REFERENCES = ['A reference is the id of a source, or a map with "id" and "locator".'];

function cite(call: Call): Html | undefined {
  const references = toReferences(call.args[0]);
  if (references === undefined) return misuse(call, `"${call.site.source}" is given no source`, REFERENCES);
  return new Html(noteOf(call.rendering, references, call.site));
}

/** How many different sources a list of references names: the same one at two places is one. */
function sourceCount(call: Call): number {
  return new Set(toReferences(call.args[0])?.map(({ id }) => id)).size;
}

/** `html`, and a note of what the fact or claim rests on if that is asked for; the date stands in one of the two. */
function supported(call: Call, map: 'facts' | 'claims', id: string, html: string): Html {
  if (!flag(call, 'cite')) return new Html(html);
  const { references, about } = partOf(call.rendering, map, id, new Html(html), call.site);
  const part = flag(call, 'as_of') || about === undefined ? { references } : { references, about };
  return new Html(html + noteOfParts(call.rendering, [part], call.site));
}

function fact(call: Call): Html | undefined {
  const id = textArgument(call, 0, 'id');
  const write = flag(call, 'as_of') ? datedFactOf : factOf;
  return id === undefined ? undefined : supported(call, 'facts', id, write(call.rendering, id, call.site));
}

function claim(call: Call): Html | undefined {
  const id = textArgument(call, 0, 'id');
  return id === undefined ? undefined : supported(call, 'claims', id, claimOf(call.rendering, id, call.site));
}

function t(call: Call): Html | undefined {
  const parts = call.args.map((_, index) => textArgument(call, index, 'key'));
  if (parts.some((part) => part === undefined)) return undefined;
  return words(call.rendering, parts.join('.'), call.options, call.site);
}

export const PROSE: Readonly<Record<string, Helper>> = {
  md,
  plain: (call) => {
    const prose = proseOf(call);
    return prose && new Html(renderPlain(call.rendering, prose));
  },
  cite,
  sourceCount,
  fact,
  claim,
  t,
};
