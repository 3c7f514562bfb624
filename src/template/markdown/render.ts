/** Prose as HTML: p, ul, ol, li, blockquote, figure, img, em, strong, a, code, br; headings where they are asked for. */
import type { Token } from 'markdown-it';
import { noteOf, type SourceReference, type Support, supportOf } from '../references.ts';
import type { Rendering } from '../rendering.ts';
import { escapeHtml, Html } from '../values.ts';
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
    const note = index === last && options.sources ? noteOf(rendering, options.sources, prose.site) : '';
    if (isAroundFigure(tokens, index)) return '';
    return isFigure(token) ? renderer.figure(token, note) : renderer.block(token) + note;
  });
  return html.join('');
}

/** Prose without paragraphs. */
export function renderInline(rendering: Rendering, prose: Prose, options: ProseOptions = {}): string {
  const renderer = new ProseRenderer(rendering, prose, undefined);
  const html = parseInline(prose.text.trimEnd()).map((token) => renderer.block(token));
  return html.join('') + (options.sources ? noteOf(rendering, options.sources, prose.site) : '');
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

class ProseRenderer {
  readonly #rendering: Rendering;
  readonly #prose: Prose;
  readonly #headings: number | undefined;
  /** Facts and claims whose note this text has had. */
  readonly #noted = new Set<string>();
  /** What the citation that comes next takes into its note: the support of the fact or claim before it. */
  #waiting: Support = { references: [] };
  /** Of the text, from 0. */
  #line = 0;

  constructor(rendering: Rendering, prose: Prose, headings: number | undefined) {
    this.#rendering = rendering;
    this.#prose = prose;
    this.#headings = headings;
  }

  block(token: Token): string {
    if (token.map !== null) this.#line = token.map[0];
    if (token.level >= MAX_NESTING - 1) this.#refuse('Nesting this deep', token);
    if (token.type === 'inline') return this.#inlines(token.children ?? []);
    const [, name = '', side] = /^(.*?)_(open|close)$/.exec(token.type) ?? [];
    if (side === undefined) return this.#refuse(REFUSED[token.type] ?? `"${token.type}"`, token);
    if (name === 'paragraph') return token.hidden ? '' : this.#tag('p', side);
    if (name === 'heading') return this.#heading(token, side);
    if (name === 'ordered_list') return this.#orderedList(token, side);
    const element = BLOCKS[name];
    return element === undefined ? this.#refuse(`"${name}"`, token) : this.#tag(element, side);
  }

  /** A paragraph that is a picture, with its title and its sources below. */
  figure(token: Token, note: string): string {
    if (token.map !== null) this.#line = token.map[0];
    const [image, ...sources] = token.children ?? [];
    if (image === undefined) return '';
    const picture = this.#image(image);
    const title = String(image.attrGet('title') ?? '').trim();
    const citations = this.#inlines(sources.filter(({ type }) => type === 'citation')) + note;
    const caption = this.#prose.mark(escapeHtml(title), this.#line) + citations;
    const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
    return (
      this.#prose.mark('<figure>', this.#line) + picture + below + this.#prose.mark('</figure>\n', this.#line)
    );
  }

  #image(token: Token): string {
    const alt = alternativeText(token);
    if (alt === '') {
      const hints = ['Say between the brackets what it shows: ![A map of the lake](map.svg).'];
      const span = this.#prose.lineSpan(this.#line);
      this.#rendering.report('image-without-alt', 'The picture has no alternative text', span, { hints });
    }
    const src = escapeHtml(String(token.attrGet('src') ?? ''));
    return this.#prose.mark(`<img src="${src}" alt="${escapeHtml(alt)}">`, this.#line);
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

  #inlines(tokens: readonly Token[]): string {
    return tokens.map((token, index) => this.#inline(token, isBeforeNote(tokens, index))).join('');
  }

  /** The call of a note stands at the word before it, whatever space was written between. */
  #inline(token: Token, beforeNote: boolean): string {
    const mark = (html: string) => this.#prose.mark(html, this.#line);
    switch (token.type) {
      case 'text':
        return this.#prose.markText(beforeNote ? token.content.trimEnd() : token.content, this.#line);
      case 'code_inline':
        return mark(`<code>${escapeHtml(token.content)}</code>`);
      case 'softbreak':
      case 'hardbreak': {
        const html = beforeNote ? '' : mark(token.type === 'softbreak' ? '\n' : '<br>\n');
        this.#line += 1;
        return html;
      }
      case 'link_open':
        return mark(`<a href="${escapeHtml(String(token.attrGet('href') ?? ''))}">`);
      case 'image':
        return this.#image(token);
      case 'citation':
        return this.#citation(token.meta as unknown as CitationMeta);
      case 'insertion':
        return this.#insertion(token.meta as unknown as InsertionMeta, beforeNote);
      default: {
        const tag = INLINES[token.type];
        if (tag !== undefined) return mark(tag);
        return this.#refuse(REFUSED[token.type] ?? `"${token.type}"`, token);
      }
    }
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
      const { references: own, asOf } = this.#waiting;
      this.#waiting = { references: [] };
      const missing = own.filter(({ id }) => !placed.some((reference) => reference.id === id));
      return noteOf(this.#rendering, [...placed, ...missing], this.#prose.site, asOf);
    }
    const hints = ['Write [@source], [@source, p. 3] or [@one; @two].'];
    this.#rendering.report('wrong-value', `"${raw}" is no citation`, span, { hints });
    return '';
  }

  /** A fact or claim brings a note of its own sources: once in a text, and with the citation that follows it, if any. */
  #insertion({ raw, kind, id }: InsertionMeta, beforeNote: boolean): string {
    const site = { span: this.#prose.spanOf(raw, this.#line), source: raw };
    const html = this.#rendering.statements[kind](this.#rendering, id, site);
    // The list of sources, in which this may stand, holds no notes.
    if (this.#noted.has(raw) || this.#rendering.completing) return html;
    this.#noted.add(raw);
    const support = supportOf(this.#rendering, kind === 'fact' ? 'facts' : 'claims', id);
    if (beforeNote) {
      this.#waiting = support;
      return html;
    }
    return html + noteOf(this.#rendering, support.references, site, support.asOf);
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

/** Whether a citation follows, with nothing but space between. */
function isBeforeNote(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (next.type === 'text' ? next.content.trim() === '' : /^(soft|hard)break$/.test(next.type)) {
    return isBeforeNote(tokens, index + 1);
  }
  return next.type === 'citation';
}
