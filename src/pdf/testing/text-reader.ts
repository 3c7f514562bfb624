/** Reads the text of a file back, as a reader that knows tags copies it: glyph by glyph, and element by element. */
import { type Operand, readOperations } from './content-reader.ts';
import { Dict, PdfFile } from './reader.ts';
import { readToUnicode } from './rules/fonts.ts';
import { readStructure, type Tag } from './structure-reader.ts';

/** A glyph, or a span that has an ActualText. */
export interface Shown {
  readonly text: string;
  /** Of the first glyph's origin: points from the top left of the page. */
  readonly x: number;
  readonly y: number;
  readonly mcid: number | undefined;
  readonly artifact: boolean;
  readonly lang: string | undefined;
}

/** Of a page, or of a form. */
export function readShown(stream: Dict): Shown[] {
  const reader = new PageReader(stream);
  const bytes = stream.dictionary('Contents')?.bytes ?? stream.bytes ?? new Uint8Array();
  for (const { operator, operands } of readOperations(bytes)) reader.read(operator, operands);
  return reader.shown;
}

interface ReadFont {
  readonly texts: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
}

class PageReader {
  readonly shown: Shown[] = [];
  readonly #page: Dict;
  readonly #marks: ReadonlyMap<string, Operand>[] = [];
  readonly #tags: string[] = [];
  #font: ReadFont | undefined;
  #size = 0;
  #rise = 0;
  #x = 0;
  #y = 0;
  /** The glyphs since are said by an ActualText. */
  #replaced = false;

  constructor(page: Dict) {
    this.#page = page;
  }

  read(operator: string, operands: readonly Operand[]): void {
    const numbers = operands.filter((operand) => typeof operand === 'number');
    if (operator === 'Tf') this.#chooseFont(operands);
    else if (operator === 'Ts') this.#rise = numbers[0] ?? 0;
    else if (operator === 'Tm') [this.#x, this.#y] = [numbers[4] ?? 0, numbers[5] ?? 0];
    else if (operator === 'BDC') this.#begin(operands);
    else if (operator === 'EMC') this.#end();
    else if (operator === 'TJ') for (const item of operands[0] as readonly Operand[]) this.#show(item);
  }

  #chooseFont([name, size]: readonly Operand[]): void {
    const resources = this.#page.dictionary('Resources')?.dictionary('Font');
    const font = resources?.dictionary(typeof name === 'object' && 'name' in name ? name.name : '');
    this.#size = typeof size === 'number' ? size : 0;
    this.#font = font && readFont(font);
  }

  #begin([tag, properties]: readonly Operand[]): void {
    const entries = properties instanceof Map ? properties : new Map<string, Operand>();
    this.#marks.push(entries);
    this.#tags.push(typeof tag === 'object' && 'name' in tag ? tag.name : '');
    const actual = entries.get('ActualText');
    if (!(actual instanceof Uint8Array)) return;
    this.#add(Buffer.from(actual).subarray(2).swap16().toString('utf16le'));
    this.#replaced = true;
  }

  #end(): void {
    if (this.#marks.pop()?.has('ActualText')) this.#replaced = false;
    this.#tags.pop();
  }

  #show(item: Operand): void {
    if (typeof item === 'number') this.#x -= (item * this.#size) / 1000;
    if (!(item instanceof Uint8Array)) return;
    for (let i = 0; i + 1 < item.length; i += 2) {
      const code = ((item[i] ?? 0) << 8) + (item[i + 1] ?? 0);
      if (!this.#replaced) this.#add(this.#font?.texts.get(code) ?? '\ufffd');
      const width = this.#font?.widths.get(code) ?? this.#font?.defaultWidth ?? 0;
      this.#x += (width * this.#size) / 1000;
    }
  }

  #add(text: string): void {
    const mcid = this.#marks.map((mark) => mark.get('MCID')).find((one) => typeof one === 'number');
    const lang = this.#marks.map((mark) => mark.get('Lang')).find((one) => one instanceof Uint8Array);
    this.shown.push({
      text,
      x: this.#x,
      y: this.#y - this.#rise,
      mcid: typeof mcid === 'number' ? mcid : undefined,
      artifact: this.#tags.includes('Artifact'),
      lang: lang instanceof Uint8Array ? Buffer.from(lang).toString('latin1') : undefined,
    });
  }
}

function readFont(font: Dict): ReadFont {
  const descendant = [font.get('DescendantFonts')].flat()[0];
  const widths = new Map<number, number>();
  if (!(descendant instanceof Dict)) return { texts: new Map(), widths, defaultWidth: 0 };
  const entries = descendant.list('W');
  for (let i = 0; i + 1 < entries.length; i += 2) {
    const run = entries[i + 1];
    if (Array.isArray(run)) run.forEach((width, n) => void widths.set(Number(entries[i]) + n, Number(width)));
  }
  const cmap = Buffer.from(font.dictionary('ToUnicode')?.bytes ?? []).toString('latin1');
  return { texts: readToUnicode(cmap), widths, defaultWidth: descendant.number('DW') ?? 1000 };
}

/** The structure tree with its text, one element on a line, as a test shows it. */
export async function dumpTags(bytes: Uint8Array): Promise<string> {
  const file = await PdfFile.open(bytes);
  const texts = new Map<string, string>();
  for (const stream of file.pages.flatMap(withForms)) {
    for (const { mcid, text } of readShown(stream)) {
      const key = `${stream.ref}/${mcid}`;
      texts.set(key, (texts.get(key) ?? '') + text);
    }
  }
  const root = readStructure(file);
  return root === undefined ? '' : dumpTag(root, texts, '');
}

/** A page or form with the forms on it that have marked content of their own. */
function withForms(stream: Dict): readonly Dict[] {
  const objects = stream.dictionary('Resources')?.dictionary('XObject');
  const forms = (objects?.keys ?? []).flatMap((key) => objects?.dictionary(key) ?? []);
  return [stream, ...forms.filter((form) => form.has('StructParents')).flatMap(withForms)];
}

/** Kids in the order of K, which `Tag` takes apart. */
function dumpTag(tag: Tag, texts: ReadonlyMap<string, string>, indent: string): string {
  const children = [...tag.children];
  const marked = [...tag.marked];
  const lines = [tag.dict.get('K')].flat().flatMap((kid) => {
    if (typeof kid === 'number' || (kid instanceof Dict && kid.name('Type') === 'MCR')) {
      const item = marked.shift();
      return `${indent}  "${texts.get(`${item?.page}/${item?.mcid}`) ?? ''}"`;
    }
    if (kid instanceof Dict && kid.name('Type') === 'OBJR') return `${indent}  (annotation)`;
    const child = kid instanceof Dict ? children.shift() : undefined;
    return child === undefined ? [] : [dumpTag(child, texts, `${indent}  `)];
  });
  const said = ['ID', 'Lang', 'T', 'Alt', 'ActualText', 'E'].flatMap((key) => {
    const value = tag.dict.text(key);
    return value === undefined ? [] : [` ${key}="${value}"`];
  });
  const attributes = [...tag.attributes].map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return [`${indent}${tag.role}${said.join('')}${attributes.join('')}`, ...lines].join('\n');
}
