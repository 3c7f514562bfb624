/** `md`, `plain`, `cite`, `fact`, `claim`, `t`. */
import { renderPlain } from '../markdown/plain.ts';
import { Prose } from '../markdown/prose.ts';
import { type ProseOptions, renderBlocks, renderInline } from '../markdown/render.ts';
import { noteOf, toReferences } from '../references.ts';
import { Html, valueAt } from '../values.ts';
import { words } from '../words.ts';
import { type Call, flag, type Helper, misuse, textArgument, textOption } from './call.ts';
import { claimOf, factOf } from './statements.ts';

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

/** A fact or claim, and a note of its sources if that is asked for. */
function statement(call: Call, map: 'facts' | 'claims'): Html | undefined {
  const id = textArgument(call, 0, 'id');
  if (id === undefined) return undefined;
  const { rendering, site } = call;
  const html = map === 'facts' ? factOf(rendering, id, site) : claimOf(rendering, id, site);
  const entry = flag(call, 'cite') ? rendering.entry(map, id) : undefined;
  const references = (entry && toReferences(valueAt(entry, 'sources'))) ?? [];
  return new Html(html + noteOf(rendering, references, site));
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
  fact: (call) => statement(call, 'facts'),
  claim: (call) => statement(call, 'claims'),
  t,
};
