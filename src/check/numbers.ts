/** Numbers in prose that may be those of facts: same unit, or the same thing counted. */
import type { FactMap } from '../facts/types.ts';
import { contentOf, headOf, stem, wordsIn } from './sentences.ts';
import type { Text } from './text.ts';
import { entriesAt, textAt } from './tree.ts';
import { MULTIPLES, namesOfUnit } from './words/units.ts';

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
  /** As it is written behind the number. */
  readonly unit: string;
  /** Figures of the same unit, or of the same thing counted. */
  readonly figures: readonly Figure[];
}

const NUMBER =
  /(?<![\p{L}\p{N}.,:/-])(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?(?![\p{L}\d]|[,.:/]\d)/gu;
const MULTIPLE = new RegExp(`^[\\s-]*(${Object.keys(MULTIPLES).join('|')})\\b`, 'iu');
const UNIT = /^[\s-]*(%|[\p{L}²³°-]+)(\s+[\p{L}²³°-]+)?/u;

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
      const behind = index + written.length;
      const [multiple = '', name = ''] = MULTIPLE.exec(text.own.slice(behind, behind + 20)) ?? [];
      const rest = text.own.slice(behind + multiple.length, behind + multiple.length + 60);
      const amount = numberOf(written) * (MULTIPLES[name.toLowerCase()] ?? 1);
      const { unit, length, figures } = this.#unit(rest);
      if (figures.length > 0)
        yield { amount, offset: index, length: written.length + multiple.length + length, unit, figures };
    }
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
  if (!/^-?[\d,\u00a0\u202f ]+(?:\.\d+)?$/.test(written)) return undefined;
  const [, multiple, unit = ''] =
    /^(thousand|million|billion|trillion)?\s*(.*)$/iu.exec(textAt(node, 'unit') ?? '') ?? [];
  const amount = numberOf(written) * (MULTIPLES[multiple?.toLowerCase() ?? ''] ?? 1);
  const label = textAt(node, 'label') ?? id.replace(/[-_]/g, ' ');
  return {
    id,
    amount,
    written: `${written} ${textAt(node, 'unit') ?? ''}`.trim(),
    unit,
    year: /^\d{4}/.exec(textAt(node, 'as_of') ?? '')?.[0],
    label,
    about: contentOf(label),
    digits: written.replace(/\D/g, '').replace(/0+$/, '').length,
  };
}

function namesOf({ unit, label }: Figure): readonly string[] {
  if (unit !== '') return namesOfUnit(unit);
  const counted = headOf(label);
  return counted === undefined ? [] : [`#${counted}`];
}

function numberOf(written: string): number {
  return Number(written.replace(/[^\d.-]/g, ''));
}
