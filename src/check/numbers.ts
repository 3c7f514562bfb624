/** Numbers in prose that may be those of facts: same unit, or the same thing counted. */
import type { FactMap } from '../facts/types.ts';
import { contentOf, headOf, stem, wordsIn } from './sentences.ts';
import type { Text } from './text.ts';
import { entriesAt, textAt } from './tree.ts';
import { MULTIPLES, namesOfUnit, SHORT_MULTIPLES } from './words/units.ts';

/** A fact whose value is a number. */
export interface Figure {
  readonly id: string;
  readonly amount: number;
  /** As it is written in the facts, with its unit. */
  readonly written: string;
  /** As the facts have it; empty for what is only counted. */
  readonly unit: string;
  /** Of the year in which it was true, where it is known. */
  readonly year: string | undefined;
  /** What it is the number of: its label, or the words of its id. */
  readonly label: string;
  /** The stems of the words of its label. */
  readonly about: ReadonlySet<string>;
  /** Digits without ending zeros: how much of a coincidence the same number is. */
  readonly digits: number;
}

export interface FoundNumber {
  readonly amount: number;
  readonly offset: number;
  /** With its multiple and unit. */
  readonly length: number;
  /** As it is written behind the number, or before it: “$”. */
  readonly unit: string;
  /** “A 12,500-tonne tanker”: it says what kind of thing that is. */
  readonly isCompound: boolean;
  /** Figures of the same unit, or of the same thing counted. */
  readonly figures: readonly Figure[];
}

const NUMBER =
  /(?<![\p{L}\p{N}.,:/]|[\p{L}\p{N})][-−])(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?(?!\d|[,.:/]\d)/gu;
/** Before it: a minus that stands behind no word, or the sign of a currency. */
const SIGN = /(?<=^|[\s(])[-−]$/u;
const CURRENCY = /(?:\bUS\$|\p{Sc})\s?$/u;
const MULTIPLE = new RegExp(`^[\\s-]*(${Object.keys(MULTIPLES).join('|')})\\b`, 'iu');
const SHORT_MULTIPLE = new RegExp(`^\\s?(${Object.keys(SHORT_MULTIPLES).join('|')})\\b`, 'u');
const UNIT = /^[\s-]*(%|[\p{L}²³°/·-]+)(\s+[\p{L}²³°/·-]+)?/u;

export class Figures {
  readonly all: readonly Figure[];
  readonly #byUnit = new Map<string, Figure[]>();

  constructor(root: FactMap) {
    this.all = entriesAt(root, 'facts').flatMap(({ key, value }) => figureOf(key, value) ?? []);
    for (const figure of this.all) for (const name of namesOf(figure)) this.#file(name, figure);
  }

  /** The numbers of a text that have the unit of a figure, or are followed by the word for what it counts. */
  *in(text: Text): Generator<FoundNumber> {
    if (this.all.length === 0) return;
    for (const { 0: written, index } of text.own.matchAll(NUMBER)) {
      const found = this.#money(text.own, written, index) ?? this.#measure(text.own, written, index);
      if (found !== undefined) yield found;
    }
  }

  /** “$2.1 million”, “€3bn”. */
  #money(text: string, written: string, index: number): FoundNumber | undefined {
    const [sign = ''] = CURRENCY.exec(text.slice(Math.max(0, index - 4), index)) ?? [];
    const figures = sign === '' ? undefined : this.#byUnit.get(sign.trim());
    if (figures === undefined) return undefined;
    const rest = text.slice(index + written.length, index + written.length + 20);
    const [multiple = '', name = ''] = MULTIPLE.exec(rest) ?? SHORT_MULTIPLE.exec(rest) ?? [];
    const factor = MULTIPLES[name.toLowerCase()] ?? SHORT_MULTIPLES[name] ?? 1;
    return {
      amount: product(numberOf(written), factor),
      offset: index - sign.length,
      length: sign.length + written.length + multiple.length,
      unit: sign.trim(),
      isCompound: false,
      figures,
    };
  }

  #measure(text: string, written: string, index: number): FoundNumber | undefined {
    const behind = index + written.length;
    const [multiple = '', name = ''] = MULTIPLE.exec(text.slice(behind, behind + 20)) ?? [];
    const rest = text.slice(behind + multiple.length, behind + multiple.length + 60);
    if (/^\p{L}/u.test(rest) && multiple === '') return undefined;
    const { unit, length, figures } = this.#unit(rest);
    if (figures.length === 0) return undefined;
    const [sign = ''] = SIGN.exec(text.slice(Math.max(0, index - 2), index)) ?? [];
    return {
      amount: product(numberOf(sign + written), MULTIPLES[name.toLowerCase()] ?? 1),
      offset: index - sign.length,
      length: sign.length + written.length + multiple.length + length,
      unit,
      isCompound: text[behind] === '-',
      figures,
    };
  }

  #unit(rest: string): { unit: string; length: number; figures: readonly Figure[] } {
    const [whole = '', first = '', second = ''] = UNIT.exec(rest) ?? [];
    for (const name of [first + second.replace(/\s+/g, ' '), first]) {
      const figures = this.#byUnit.get(name);
      const length = name === first ? whole.length - second.length : whole.length;
      if (figures !== undefined) return { unit: name, length, figures };
    }
    return { unit: '', length: 0, figures: this.#counted(rest) };
  }

  /** “214 licensed vessels”: what is counted stands in one of the next words. */
  #counted(rest: string): readonly Figure[] {
    const clause = /^[^.,;:!?()]*/.exec(rest)?.[0] ?? '';
    const next = wordsIn(clause).slice(0, 3);
    return next.flatMap((word) => this.#byUnit.get(`#${stem(word.text)}`) ?? []);
  }

  #file(name: string, figure: Figure): void {
    const filed = this.#byUnit.get(name);
    if (filed === undefined) this.#byUnit.set(name, [figure]);
    else filed.push(figure);
  }
}

function figureOf(id: string, node: Parameters<typeof textAt>[0]): Figure | undefined {
  const written = textAt(node, 'value')?.trim() ?? '';
  if (!/^[-−]?[\d,\u00a0\u202f ]+(?:\.\d+)?$/.test(written)) return undefined;
  const whole = textAt(node, 'unit') ?? '';
  const [, multiple, unit = ''] = /^(thousand|million|billion|trillion)?\s*(.*)$/iu.exec(whole) ?? [];
  const [, sign, thousands] = /^(.*\p{Sc})\s*(thousand|million|billion|trillion)$/iu.exec(whole) ?? [];
  const label = textAt(node, 'label') ?? id.replace(/[-_]/g, ' ');
  return {
    id,
    amount: product(numberOf(written), MULTIPLES[(thousands ?? multiple)?.toLowerCase() ?? ''] ?? 1),
    written: `${written} ${whole}`.trim(),
    unit: sign ?? unit,
    year: /^\d{4}/.exec(textAt(node, 'as_of') ?? '')?.[0],
    label,
    about: contentOf(label),
    digits: written.replace(/\D/g, '').replace(/^0+|0+$/g, '').length,
  };
}

function namesOf({ unit, label }: Figure): readonly string[] {
  if (unit !== '') return namesOfUnit(unit);
  const counted = headOf(label);
  return counted === undefined ? [] : [`#${counted}`];
}

function numberOf(written: string): number {
  return Number(written.replace('−', '-').replace(/[^\d.-]/g, ''));
}

/** 1.1 million is 1,100,000, and not a billionth more. */
function product(number: number, factor: number): number {
  return Number((number * factor).toPrecision(15));
}
