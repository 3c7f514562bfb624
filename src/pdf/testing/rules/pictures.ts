/** Images, form XObjects, patterns and graphics states: ISO 19005-3 §6.2.4 to §6.2.10, ISO 32000-1 §8.9. */
import { Dict, Name, type PdfFile, type PdfValue } from '../reader.ts';

export function* checkPictures(file: PdfFile): Iterable<string> {
  for (const dict of file.dictionaries) {
    const subtype = dict.name('Subtype');
    if (subtype === 'Image') yield* checkImage(dict, false);
    else if (subtype === 'Form') yield* checkForm(dict);
    if (dict.name('Type') === 'ExtGState') yield* checkState(dict);
    const shading = dict.dictionary('Shading');
    if (dict.name('Type') === 'Pattern' && shading !== undefined) yield* checkShading(shading);
    for (const each of dict.dictionary('Resources')?.dictionary('Shading')?.keys ?? []) {
      yield* checkShading(dict.dictionary('Resources')?.dictionary('Shading')?.dictionary(each));
    }
  }
}

function* checkImage(image: Dict, isMask: boolean): Iterable<string> {
  for (const key of ['Alternates', 'OPI']) if (image.has(key)) yield `A 6.2.8 an image has ${key}`;
  if (image.get('Interpolate') === true) yield 'A 6.2.8 an image is interpolated';
  const filters = [image.get('Filter')].flat().map((filter) => (filter instanceof Name ? filter.name : ''));
  if (filters.includes('LZWDecode')) yield 'A 6.1.7 an image is compressed by LZW';
  const bits = image.number('BitsPerComponent') ?? 0;
  if (![1, 2, 4, 8, 16].includes(bits)) yield `A 6.2.8 an image has ${bits} bits a component`;
  const components = componentsOf(image.get('ColorSpace'));
  if (typeof components === 'string') yield components;
  else if (!filters.includes('DCTDecode')) yield* checkSize(image, components, bits);
  const mask = image.dictionary('SMask');
  if (mask === undefined) return;
  if (isMask) yield 'ISO 32000-1 §11.6.5.3: a soft mask has a soft mask';
  if (!(mask.get('ColorSpace') instanceof Name) || mask.name('ColorSpace') !== 'DeviceGray') {
    yield 'ISO 32000-1 §11.6.5.3: a soft mask is not grey';
  }
  yield* checkImage(mask, true);
}

/** Its rows, without a predictor's filter bytes. */
function* checkSize(image: Dict, components: number, bits: number): Iterable<string> {
  const [width, height] = [image.number('Width') ?? 0, image.number('Height') ?? 0];
  const parameters = image.dictionary('DecodeParms');
  const isFiltered = (parameters?.number('Predictor') ?? 1) >= 10;
  const row = Math.ceil((width * components * bits) / 8);
  if (isFiltered && parameters?.number('Columns') !== width) yield 'an image has another width than its rows';
  // pdf-lib undoes the deflation, and the predictor where there is one.
  const length = image.bytes?.length ?? 0;
  if (length !== row * height && length !== (row + 1) * height) {
    yield `an image of ${width} × ${height} has ${length} bytes, not ${row * height}`;
  }
}

/** Or why the colour space cannot be. §6.2.4.3: device colours are those of the output intent, which is RGB. */
function componentsOf(space: PdfValue | undefined): number | string {
  const [family, base] = Array.isArray(space) ? space : [space];
  const name = family instanceof Name ? family.name : '';
  if (name === 'DeviceGray' || name === 'CalGray') return 1;
  if (name === 'DeviceRGB' || name === 'CalRGB') return 3;
  if (name === 'Indexed') {
    const of = componentsOf(base);
    return typeof of === 'string' ? of : 1;
  }
  if (name !== 'ICCBased' || !(base instanceof Dict)) return `A 6.2.4.3 there is the colour space "${name}"`;
  const text = Buffer.from(base.bytes ?? []).toString('latin1');
  const expected = base.number('N') === 1 ? 'GRAY' : 'RGB ';
  if (text.slice(16, 20) !== expected || text.slice(36, 40) !== 'acsp')
    return 'A 6.2.4.2 a profile is not one';
  return base.number('N') ?? 0;
}

function* checkForm(form: Dict): Iterable<string> {
  for (const key of ['OPI', 'Ref', 'PS', 'Subtype2']) if (form.has(key)) yield `A 6.2.9 a form has ${key}`;
  if (!form.has('BBox')) yield 'ISO 32000-1 §8.10.2: a form has no box';
  if (!form.has('Resources')) yield 'A 6.2.2 a form has no resources of its own';
}

/** §6.2.5 and §6.2.10. */
function* checkState(state: Dict): Iterable<string> {
  for (const key of ['TR', 'HTP']) if (state.has(key)) yield `A 6.2.5 a graphics state has ${key}`;
  for (const key of ['ca', 'CA']) {
    const alpha = state.number(key) ?? 1;
    if (alpha < 0 || alpha > 1) yield `a graphics state has ${key} ${alpha}`;
  }
  const mode = state.name('BM') ?? 'Normal';
  if (mode !== 'Normal') yield `A 6.2.10 there is the blend mode ${mode}`;
  const mask = state.dictionary('SMask');
  if (mask !== undefined && mask.dictionary('G')?.dictionary('Group')?.name('S') !== 'Transparency') {
    yield 'ISO 32000-1 §11.6.5.2: a soft mask is no transparency group';
  }
}

function* checkShading(shading: Dict | undefined): Iterable<string> {
  const components = componentsOf(shading?.get('ColorSpace'));
  if (typeof components === 'string') yield components;
  const whole = shading?.dictionary('Function');
  const functions = whole?.list('Functions') ?? [];
  const bounds = whole?.list('Bounds') ?? [];
  if (functions.length === 0 || bounds.length !== functions.length - 1) {
    yield 'ISO 32000-1 §7.10.4: a function of functions has not as many bounds as it needs';
  }
  const isAscending = bounds.every((bound, i) => i === 0 || Number(bounds[i - 1]) < Number(bound));
  if (!isAscending) yield 'ISO 32000-1 §7.10.4: the bounds of a function do not ascend';
  for (const one of functions) {
    if (one instanceof Dict && one.list('C0').length !== components) yield 'a function has too few colours';
  }
}
