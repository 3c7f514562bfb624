/** Prose as HTML: p, ul, ol, li, blockquote, figure, img, em, strong, a, code, br; headings where they are asked for. */
import type { Token } from 'markdown-it';
import { joinParts, partOf } from '../note-parts.ts';
import { type NotePart, noteOfParts, type SourceReference } from '../references.ts';
import type { Rendering } from '../rendering.ts';
import { escapeHtml, Html } from '../values.ts';
import { claimInSentence, endsSentence, isClaim } from './claims.ts';
import { alternativeText, isAroundFigure, isFigure } from './figures.ts';
import { type CitationMeta, type InsertionMeta, MAX_NESTING, parseBlocks, parseInline } from './parser.ts';
import type { Prose } from './prose.ts';

export interface ProseOptions {
  /** Level of what is written with one `#`; headings are refused without it. */
  readonly headings?: number | undefined;
  /** Cited at the end of the last paragraph. */
  readonly sources?: readonly SourceReference[];
}

/** Paragraphs, lists and quotations. */
export function renderBlocks(rendering: Rendering, prose: Prose, options: ProseOptions = {}): string {
  const tokens = parseBlocks(prose.text);
  const renderer = new ProseRenderer(rendering, prose, options.headings);
  const last = tokens.findLastIndex(({ type }) => type === 'inline');
  const html = tokens.map((token, index) => {
    const sources = index === last ? options.sources : [];
    if (isAroundFigure(tokens, index)) return '';
    return isFigure(token) ? renderer.figure(token, sources) : renderer.block(token, sources);
  });
  return html.join('');
}

/** Prose without paragraphs. */
export function renderInline(rendering: Rendering, prose: Prose, options: ProseOptions = {}): string {
  const renderer = new ProseRenderer(rendering, prose, undefined);
  const html = parseInline(prose.text.trimEnd()).map((token) => renderer.block(token, options.sources));
  return html.join('');
}

const BLOCKS: Readonly<Record<string, string>> = {
  bullet_list: 'ul',
  list_item: 'li',
  blockquote: 'blockquote',
};

const INLINES: Readonly<Record<string, string>> = {
  em_open: '<em>',
  em_close: '</em>',
  strong_open: '<strong>',
  strong_close: '</strong>',
  link_close: '</a>',
};

const REFUSED: Readonly<Record<string, string>> = {
  fence: 'A block of code',
  hr: 'A horizontal rule',
};

const CLAUSE_END = /[.,;:!?…)\]]+["'”’»)]*(?=\s|$)/;

class ProseRenderer {
  readonly #rendering: Rendering;
  readonly #prose: Prose;
  readonly #headings: number | undefined;
  /** Facts and claims whose note this text has had. */
  readonly #noted = new Set<string>();
  /** What facts and claims rest on whose note is still to come: at the end of their clause, or with a citation before it. */
  #waiting: readonly NotePart[] = [];
  /** Of the text, from 0. */
  #line = 0;

  constructor(rendering: Rendering, prose: Prose, headings: number | undefined) {
    this.#rendering = rendering;
    this.#prose = prose;
    this.#headings = headings;
  }

  /** `sources` are cited at the end of a paragraph's text. */
  block(token: Token, sources: readonly SourceReference[] = []): string {
    if (token.map !== null) this.#line = token.map[0];
    if (token.level >= MAX_NESTING - 1) this.#refuse('Nesting this deep', token);
    if (token.type === 'inline') return this.#inlines(token.children ?? [], sources);
    const [, name = '', side] = /^(.*?)_(open|close)$/.exec(token.type) ?? [];
    if (side === undefined) return this.#refuse(REFUSED[token.type] ?? `"${token.type}"`, token);
    if (name === 'paragraph') return token.hidden ? '' : this.#tag('p', side);
    if (name === 'heading') return this.#heading(token, side);
    if (name === 'ordered_list') return this.#orderedList(token, side);
    const element = BLOCKS[name];
    return element === undefined ? this.#refuse(`"${name}"`, token) : this.#tag(element, side);
  }

  /** A paragraph that is a picture, with its title and its sources below. */
  figure(token: Token, cited: readonly SourceReference[] = []): string {
    if (token.map !== null) this.#line = token.map[0];
    const [image, ...sources] = token.children ?? [];
    if (image === undefined) return '';
    const picture = this.#image(image);
    const title = String(image.attrGet('title') ?? '').trim();
    const citations = this.#inlines(
      sources.filter(({ type }) => type === 'citation'),
      cited,
    );
    const caption = this.#prose.mark(escapeHtml(title), this.#line) + citations;
    const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
    return (
      this.#prose.mark('<figure>', this.#line) + picture + below + this.#prose.mark('</figure>\n', this.#line)
    );
  }

  #image(token: Token): string {
    const alt = alternativeText(token);
    const span = this.#prose.placeOf(`![${token.content}](`, ')', this.#line);
    if (alt === '') {
      const hints = ['Say between the brackets what it shows: ![A map of the lake](map.svg).'];
      this.#rendering.report('image-without-alt', 'The picture has no alternative text', span, { hints });
    }
    const src = escapeHtml(String(token.attrGet('src') ?? ''));
    return this.#prose.mark(`<img src="${src}" alt="${escapeHtml(alt)}">`, this.#line, span);
  }

  #tag(name: string, side: string, attributes = ''): string {
    return this.#prose.mark(side === 'open' ? `<${name}${attributes}>` : `</${name}>\n`, this.#line);
  }

  #orderedList(token: Token, side: string): string {
    const start = token.attrGet('start');
    return this.#tag('ol', side, start === null ? '' : ` start="${Number(start)}"`);
  }

  #heading(token: Token, side: string): string {
    if (this.#headings === undefined) return side === 'open' ? this.#refuse('A heading', token) : '';
    const level = Math.min(this.#headings + Number(token.tag.slice(1)) - 1, 6);
    return this.#tag(`h${level}`, side);
  }

  #inlines(tokens: readonly Token[], sources: readonly SourceReference[]): string {
    const html = tokens.map((token, index) => {
      const isBefore = isBeforeNote(tokens, index, sources.length > 0);
      return isClaim(token) ? this.#claim(tokens, index, isBefore) : this.#inline(token, isBefore);
    });
    return html.join('') + this.#note(sources);
  }

  /** The call of a note stands at the word before it, whatever space was written between. */
  #inline(token: Token, beforeNote: boolean): string {
    const mark = (html: string) => this.#prose.mark(html, this.#line);
    switch (token.type) {
      case 'text':
        return this.#text(beforeNote ? token.content.trimEnd() : token.content, beforeNote);
      case 'code_inline':
        return mark(`<code>${escapeHtml(token.content)}</code>`);
      case 'softbreak':
      case 'hardbreak': {
        const html = beforeNote ? '' : mark(token.type === 'softbreak' ? '\n' : '<br>\n');
        this.#line += 1;
        return html;
      }
      case 'link_open':
        return this.#link(String(token.attrGet('href') ?? ''));
      case 'image':
        return this.#image(token);
      case 'citation':
        return this.#citation(token.meta as unknown as CitationMeta);
      case 'insertion':
        return this.#insertion(token.meta as unknown as InsertionMeta);
      default: {
        const tag = INLINES[token.type];
        if (tag !== undefined) return mark(tag);
        return this.#refuse(REFUSED[token.type] ?? `"${token.type}"`, token);
      }
    }
  }

  #link(href: string): string {
    const place = this.#prose.placeOf(`](${href}`, ')', this.#line);
    return this.#prose.mark(`<a href="${escapeHtml(href)}">`, this.#line, place);
  }

  #citation({ raw, references }: CitationMeta): string {
    const span = this.#prose.spanOf(raw, this.#line);
    this.#line += raw.split('\n').length - 1;
    if (references !== undefined) {
      const { marks } = this.#rendering;
      const placed = references.map(({ id, locator }) => ({
        id,
        span,
        ...(locator && { locator: new Html(marks.facts(escapeHtml(locator), span)) }),
      }));
      return this.#note(placed);
    }
    const hints = ['Write [@source], [@source, p. 3] or [@one; @two].'];
    this.#rendering.report('wrong-value', `"${raw}" is no citation`, span, { hints });
    return '';
  }

  /** The note stands behind the full stop that ends the claim's sentence. */
  #claim(tokens: readonly Token[], index: number, beforeNote: boolean): string {
    const html = this.#insertion(tokens[index]?.meta as unknown as InsertionMeta);
    const ends = endsSentence(tokens, index) && !beforeNote;
    return claimInSentence(html, tokens, index) + (ends ? this.#note([]) : '');
  }

  /** A fact or claim brings a note of its own sources, once in a text. */
  #insertion({ raw, kind, id }: InsertionMeta): string {
    const site = { span: this.#prose.spanOf(raw, this.#line), source: raw };
    const html = this.#rendering.statements[kind](this.#rendering, id, site);
    // The list of sources, in which this may stand, holds no notes.
    if (this.#noted.has(raw) || this.#rendering.completing) return html;
    this.#noted.add(raw);
    const map = kind === 'fact' ? 'facts' : 'claims';
    this.#waiting = [...this.#waiting, partOf(this.#rendering, map, id, new Html(html), site)];
    return html;
  }

  /** Text, with the note that waits at the end of its clause: behind a unit its call would be read as a power, "47 m²". */
  #text(content: string, beforeNote: boolean): string {
    const end = this.#waiting.length === 0 ? undefined : CLAUSE_END.exec(content);
    const at = end?.index === undefined ? content.length : end.index + end[0].length;
    if (end === null || end === undefined || (beforeNote && at === content.length)) {
      return this.#prose.markText(content, this.#line);
    }
    const head = this.#prose.markText(content.slice(0, at), this.#line);
    return head + this.#note([]) + this.#prose.markText(content.slice(at), this.#line);
  }

  /** One note of all that waits for one and of what is cited. */
  #note(cited: readonly SourceReference[]): string {
    const parts = joinParts(this.#waiting, cited);
    this.#waiting = [];
    return noteOfParts(this.#rendering, parts, this.#prose.site);
  }

  #refuse(what: string, token: Token): string {
    const span = this.#prose.lineSpan(this.#line);
    const hints = token.type.startsWith('heading')
      ? ['The template says where headings are allowed: headings=3.']
      : [];
    this.#rendering.report('template-value', `${what} cannot stand in this text`, span, { hints });
    return '';
  }
}

/** Whether a citation follows, with nothing but space between; `atEnd`: there is one behind the last token. */
function isBeforeNote(tokens: readonly Token[], index: number, atEnd: boolean): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return atEnd;
  if (next.type === 'text' ? next.content.trim() === '' : /^(soft|hard)break$/.test(next.type)) {
    return isBeforeNote(tokens, index + 1, atEnd);
  }
  return next.type === 'citation';
}
