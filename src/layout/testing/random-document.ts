/** Documents of random blocks on small pages, for tests: every word is there once, every feature somewhere. */
import { randomIndexes } from '../../../test/support/random.ts';

const LETTERS = 'abcdefghijklmnopqrst';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

export class RandomDocument {
  /** What its pictures are. */
  static readonly pictures = { 'a.svg': DRAWING };
  readonly words: string[] = [];
  readonly #below: (limit: number) => number;

  constructor(seed: number) {
    this.#below = randomIndexes(seed);
  }

  body(): string {
    return `<p>${this.#inline()}</p>${this.#times(1 + this.#below(6), () => this.#block(0))}`;
  }

  css(): string {
    const margin = () => `${this.#below(4) * 5}pt`;
    const size = `${80 + this.#below(6) * 20}pt ${100 + this.#below(8) * 10}pt`;
    return `
      html { overflow-wrap: anywhere }
      @page { size: ${size}; margin: ${this.#below(2) * 10}pt; @footnote { margin-top: 5pt; border-top: 1pt solid } }
      @page land { size: 200pt 100pt }
      ${this.#margins()}
      p, ul, ol, dl, table { margin: ${margin()} 0 ${margin()} } ul, ol { padding-left: 40pt } h2 { margin: 5pt 0 }
      section { padding: ${this.#below(3) * 3}pt; border: ${this.#below(2)}pt solid; background-color: silver;
        break-inside: ${this.#pick('avoid', 'auto')}; box-decoration-break: ${this.#pick('slice', 'clone')} }
      p { text-align: ${this.#pick('left', 'justify', 'center', 'right')}; orphans: ${1 + this.#below(3)}; widows: 2 }
      .pre { white-space: ${this.#pick('pre-wrap', 'pre-line', 'break-spaces')} }
      td, th { padding: 1pt; border: 1pt solid; vertical-align: ${this.#pick('top', 'middle', 'bottom')} }
      tr { background: linear-gradient(white, silver), ${this.#pick('white', 'transparent')} }
      table { border-collapse: ${this.#pick('collapse', 'separate')}; border-spacing: 2pt;
        table-layout: ${this.#pick('auto', 'fixed')}; width: ${this.#pick('auto', '100%')} }
      .new { break-before: ${this.#pick('page', 'right')} } .land { page: land }
      .inside { list-style-position: inside } .block { display: ${this.#pick('inline-block', 'inline-block', 'inline-flex')} }
      ${this.#floatRules()}
      .flex { display: flex; flex-flow: ${this.#pick('row', 'row', 'column', 'row-reverse')} ${this.#pick('nowrap', 'wrap', 'wrap-reverse')}; gap: ${this.#below(2) * 5}pt; align-items: ${this.#pick('stretch', 'center', 'flex-end')} }
      .flex > * { flex: ${this.#pick('1', '0 1 auto', '1 1 auto', '1 1 40pt')}; align-self: ${this.#pick('auto', 'baseline', 'stretch')} }
      .columns { column-count: 2; column-gap: 10pt } .all { column-span: all }
      .moved { position: relative; left: 2pt } .placed { position: absolute; top: 0; right: 0; width: 30pt }
      .faded { opacity: 0.5 } .faded, td { border-radius: 3pt }
      .static { position: absolute; border-radius: 2pt; background: linear-gradient(white, silver) }
      .end { position: absolute; bottom: ${this.#pick('0', '10pt', '-5pt')}; left: ${this.#pick('0', 'auto', '50%')} }
      ${this.#lines()}
      .pulled { margin: ${this.#pick('-5pt 0 0', '0 0 -5pt', '0 -5pt', '-5pt')} }`;
  }

  #lines(): string {
    return `
      p { text-indent: ${this.#pick('0', '10pt', 'hanging 5pt', '5pt each-line')};
        text-wrap: ${this.#pick('wrap', 'pretty', 'balance')}; word-break: ${this.#pick('normal', 'break-all')};
        letter-spacing: ${this.#pick('0', '0', '1pt')}; text-justify: ${this.#pick('auto', 'inter-character')} }
      table { direction: ${this.#pick('ltr', 'rtl')} } td, th, caption { direction: ltr }`;
  }

  /** Of the first page, or of pages that face each other: the text is as wide on them, or only on the first it is not. */
  #margins(): string {
    return this.#pick(
      '',
      '@page :first { margin-left: 30pt }',
      '@page :left { margin-left: 5pt; margin-right: 15pt } @page :right { margin-left: 15pt; margin-right: 5pt }',
    );
  }

  /** Floats of several widths, some of them in lines, some with a picture. */
  #floatRules(): string {
    const width = () => this.#pick('30pt', '50%', 'auto', '20%');
    const margin = () => `${this.#below(2) * 2}pt ${this.#below(3) * 2}pt`;
    return `
      .float { float: ${this.#pick('left', 'right')}; width: ${width()}; margin: ${margin()} }
      .right { float: right; width: ${width()}; margin: ${margin()} } .tall { height: ${40 + this.#below(5) * 40}pt }
      .clear { clear: ${this.#pick('both', 'left', 'right')} } .root { display: flow-root }
      .boxed { padding: 2pt; border: 1pt solid; break-inside: ${this.#pick('avoid', 'auto')} }`;
  }

  /** Whether boxes may stand on each other because the document says so. */
  static isPlaced(body: string): boolean {
    return /"(placed|moved|static|end)"|pulled"/.test(body);
  }

  /** How far its boxes may be moved in all: to the right, and by negative margins to any side. */
  static offsets(body: string): { readonly moved: number; readonly pulled: number } {
    return { moved: body.includes('"moved"') ? 2 : 0, pulled: (body.match(/pulled"/g) ?? []).length * 5 };
  }

  #pick(...choices: readonly [string, ...string[]]): string {
    return choices[this.#below(choices.length)] ?? choices[0];
  }

  #times(count: number, make: () => string): string {
    return Array.from({ length: count }, make).join('');
  }

  /** No letter that the engine puts in: digits, bullets and full stops are not words. */
  #text(most: number): string {
    return Array.from({ length: 1 + this.#below(most) }, () => this.#word()).join(' ');
  }

  #word(): string {
    let word = '';
    for (let number = this.words.length + 1; number > 0; number = Math.floor(number / LETTERS.length)) {
      word += LETTERS.charAt(number % LETTERS.length);
    }
    word += 'u'.repeat(this.#below(8));
    this.words.push(word);
    return `${word}.`;
  }

  #inline(most = 20): string {
    const pieces = [this.#text(Math.min(8, most))];
    if (this.#below(3) === 0) pieces.push(`<b class="${this.#pick('', 'faded')}">${this.#text(3)}</b>`);
    if (this.#below(4) === 0) pieces.push(`x<span class="note" role="doc-footnote">${this.#text(12)}</span>`);
    if (this.#below(6) === 0) pieces.push(`<br>${this.#text(2)}`);
    if (this.#below(9) === 0) pieces.push(`${this.#floatInLine()}${this.#text(4)}`);
    if (this.#below(8) === 0) pieces.push(`<span class="block">${this.#text(2)}</span>`);
    if (this.#below(5) === 0) pieces.push(this.#text(most));
    return pieces.join(' ');
  }

  #block(depth: number): string {
    const inner = () => this.#block(depth + 1);
    switch (depth > 2 ? 0 : this.#below(18)) {
      case 1:
        return `<section${this.#below(4) === 0 ? ' class="faded"' : ''}>${inner()}${inner()}</section>`;
      case 2:
        return this.#list(depth);
      case 3:
      case 4:
        return this.#table(depth);
      case 5:
        return `<h2>${this.#text(3)}</h2>`;
      case 6:
        return `<p class="new">${this.#inline()}</p>`;
      case 7:
        return this.#floats(depth);
      case 8:
        return `<p class="clear">${this.#inline()}</p>`;
      case 9:
        return `<div class="flex"><p>${this.#inline(6)}</p>${this.#below(2) === 0 ? inner() : ''}${this.#text(6)}</div>`;
      case 10:
        return `<div class="columns">${inner()}${inner()}${this.#below(3) === 0 ? this.#spanning() : ''}</div>`;
      case 11:
        return `<div class="moved">${this.#text(3)}<div class="placed">${this.#inline(4)}</div></div>${this.#placed()}`;
      case 12:
        return depth === 0 ? `<section class="land">${inner()}</section>` : inner();
      case 13:
        return `<div class="pre">${this.#text(3)}\n  ${this.#text(3)}</div>`;
      case 15:
        return `<div class="pulled">${inner()}</div>`;
      case 14:
        return `<dl><dt>${this.#text(2)}</dt><dd>${this.#inline()}</dd></dl>`;
      default:
        return `<p>${this.#inline()}</p>`;
    }
  }

  #floatName(): string {
    return `${this.#pick('float', 'right')}${this.#pick('', '', '', ' clear', ' boxed', ' tall', ' pulled')}`;
  }

  #floatInLine(): string {
    const name = this.#floatName();
    return this.#below(4) === 0 ? picture(name) : `<span class="${name}">${this.#text(3)}</span>`;
  }

  /** One or more, with something in them, and something beside them. */
  #floats(depth: number): string {
    const content = () => (this.#below(4) === 0 ? this.#block(depth + 1) : this.#inline(4));
    const figure = () => (this.#below(4) === 0 ? picture(this.#pick('', 'tall')) : '');
    const float = () => `<div class="${this.#floatName()}">${figure()}${content()}</div>`;
    const floats = this.#times(1 + this.#below(3), float);
    switch (this.#below(6)) {
      case 0:
        return `<div class="root">${floats}${this.#text(3)}</div>`;
      case 1:
        return `${floats}${this.#block(depth + 1)}`;
      case 2:
        return `<section>${floats}</section>`;
      case 3:
        return `${floats}<div class="root">${this.#inline()}</div>`;
      default:
        return `${floats}<p>${this.#inline()}</p>`;
    }
  }

  /** Out of the flow: in a line, beside blocks, in a box over several pages. */
  #placed(): string {
    if (this.#below(2) === 0) return `<p class="end">${this.#text(2)}</p>`;
    const [before, placed, moved] = [this.#text(2), this.#text(2), this.#text(2)];
    return `<p>${before} <span class="static">${placed}</span> <i class="moved">${moved}</i></p>`;
  }

  #spanning(): string {
    return `<h2 class="all">${this.#text(2)}</h2>${this.#block(2)}`;
  }

  #list(depth: number): string {
    const name = this.#pick('ul', 'ol');
    const item = () => `<li>${this.#inline(6)}${this.#below(4) === 0 ? this.#block(depth + 1) : ''}</li>`;
    return `<${name} class="${this.#pick('inside', 'outside')}">${this.#times(1 + this.#below(3), item)}</${name}>`;
  }

  #table(depth: number): string {
    const columns = 1 + this.#below(3);
    const caption = this.#below(4) === 0 ? `<caption>${this.#text(3)}</caption>` : '';
    const head = this.#below(2) === 0 ? `<thead>${this.#row('th', columns, 3)}</thead>` : '';
    const foot = this.#below(3) === 0 ? `<tfoot>${this.#row('td', columns, depth)}</tfoot>` : '';
    const rows = this.#times(1 + this.#below(5), () => this.#row('td', columns, depth));
    return `<table>${caption}${head}<tbody>${rows}${this.#spanned(columns)}</tbody>${foot}</table>`;
  }

  #row(name: string, columns: number, depth: number): string {
    const content = () => (depth < 2 && this.#below(6) === 0 ? this.#block(depth + 1) : this.#inline());
    return `<tr>${this.#times(columns, () => `<${name}>${content()}</${name}>`)}</tr>`;
  }

  /** Two rows: the first cell stands in both, the last in all columns that are left. */
  #spanned(columns: number): string {
    if (columns < 2 || this.#below(3) > 0) return '';
    const across = columns > 2 ? ` colspan="${columns - 1}"` : '';
    const first = `<td rowspan="2">${this.#text(5)}</td>`;
    return `<tr>${first}<td${across}>${this.#inline(4)}</td></tr><tr><td${across}>${this.#inline(4)}</td></tr>`;
  }
}

function picture(name: string): string {
  return `<img class="${name}" src="a.svg" alt="A">`;
}
