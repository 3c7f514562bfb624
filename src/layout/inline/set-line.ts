/** Sets a line: where each of its words stands, and what is painted around them. */
import type { AbsoluteBox, Note } from '../boxes/types.ts';
import type { PlacedMark } from '../flow.ts';
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import { fadedFragments } from '../painting/fade.ts';
import { anchorFragment, isAnchor, withContaining } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment, TextFragment } from '../types.ts';
import type { Atom, FloatAtom, Scope } from './atoms.ts';
import type { TextSource } from './collect.ts';
import { isPainted, linkRectangle, type Painted, paintScope, type ScopeFragment } from './decoration.ts';
import { atomWidth, type Line, type LineContent, type LineExtent, lineExtent } from './line.ts';
import { endEdge, startEdge } from './scopes.ts';
import { type TextPlace, TextRuns } from './text-runs.ts';
import type { TextStyles } from './text-style.ts';
import { type AtomPlace, joinStretches, type Stretch } from './visual-order.ts';

/** How the content of a line is brought to its place. */
export interface LineSetting {
  /** From the left edge of the paragraph. */
  readonly x: number;
  /** Of glue, as in `BrokenLine`. */
  readonly adjustmentRatio: number;
  /** What leaders have to fill. */
  readonly leaderRoom: number;
  /** Where the line's box ends. */
  readonly edge: number;
}

/** Where atoms stand that are not all in order from left to right. */
export interface PlacedSetting extends LineSetting {
  readonly places?: readonly AtomPlace[] | undefined;
}

/** An inline box that is open, and where its part in this line began. */
interface OpenScope {
  readonly scope: Scope;
  readonly start: number;
  readonly opens: boolean;
  /** In a line of both directions: all that stands in it. */
  readonly stretches: Stretch[];
  /** How many fragments there were before it: of the line, beneath it and above it. */
  readonly before: number;
  readonly beneath: number;
  readonly above: number;
}

const NOTHING_BEFORE = { before: 0, beneath: 0, above: 0 };

/** Lines are many, and all of them are kept. */
const NONE: readonly never[] = [];

export class LineSetter {
  readonly #content: LineContent;
  readonly #setting: PlacedSetting;
  readonly #styles: TextStyles;
  readonly #extent: LineExtent;
  readonly #runs: TextRuns;
  readonly #painted: Painted = { under: [], over: [] };
  readonly #marks: PlacedMark[] = [];
  readonly #notes: Note[] = [];
  readonly #floats: { readonly atom: FloatAtom; readonly index: number }[] = [];
  readonly #open: OpenScope[] = [];
  #x: number;
  /** The embedding level of the atom at hand. */
  #level = 0;
  #rightmost: number;
  #scope: Scope;

  constructor(content: LineContent, setting: PlacedSetting, scope: Scope, styles: TextStyles, lang: string) {
    this.#content = content;
    this.#setting = setting;
    this.#styles = styles;
    this.#scope = scope;
    this.#x = setting.x;
    this.#rightmost = setting.x;
    this.#runs = new TextRuns(lang);
    this.#extent = lineExtent(content.atoms, scope, styles);
    for (let open: Scope | undefined = scope; open !== undefined; open = open.parent) {
      this.#open.unshift({ scope: open, start: setting.x, opens: false, stretches: [], ...NOTHING_BEFORE });
    }
  }

  /** The scope that is open at the end of the line. */
  get scope(): Scope {
    return this.#scope;
  }

  set(): Line {
    const { atoms, items, swallowed } = this.#content;
    for (let index = 0; index < atoms.length; index++) {
      const width = atomWidth(atoms[index]!, items[index]!, this.#setting);
      this.#goTo(index, width);
      this.#atom(atoms[index]!, width);
    }
    const right = this.#setting.places === undefined ? this.#x : this.#rightmost;
    // After text from right to left they stand at its left.
    if (this.#level % 2 === 1) this.#x = this.#setting.places?.at(-1)?.x ?? this.#x;
    for (const atom of swallowed) {
      if (atom.type === 'space') this.#runs.swallowed(atom.word, atom.source, this.#textPlace(atom.source));
    }
    this.#runs.end();
    for (const open of this.#open) this.#endScope(open, right, false);
    this.#linkWholeLine(right);
    const { ascent, descent } = this.#extent;
    return {
      height: ascent + descent,
      baseline: ascent,
      right,
      isHyphenated: this.#content.isHyphenated,
      fragments: this.#fragments(),
      marks: this.#marks.length === 0 ? NONE : this.#marks,
      notes: this.#notes.length === 0 ? NONE : this.#notes,
      ...(this.#floats.length === 0 ? {} : { floats: this.#floatsInOrder() }),
    };
  }

  /** Most lines are nothing but text. */
  #fragments(): readonly Fragment[] {
    const { under, over } = this.#painted;
    const { fragments } = this.#runs;
    if (under.length + over.length === 0) return fragments.slice();
    return [...under, ...fragments, ...over];
  }

  #floatsInOrder(): NonNullable<Line['floats']> {
    const under = this.#painted.under.length;
    return this.#floats.map(({ atom, index }) => ({ atom, index: under + index }));
  }

  /** Of the baseline of text directly in the scope. */
  #y(): number {
    return this.#extent.ascent - this.#extent.riseOf(this.#scope) + this.#scope.shift.y;
  }

  /** Of the next thing in the scope. */
  #at(): number {
    return this.#x + this.#scope.shift.x;
  }

  #atom(atom: Atom, width: number): void {
    switch (atom.type) {
      case 'word':
        this.#runs.word(atom.word, atom.source, this.#textPlace(atom.source));
        this.#x += width;
        return;
      case 'space':
        this.#runs.space(atom.word, atom.source, this.#textPlace(atom.source), width);
        this.#x += width;
        return;
      case 'hyphen':
        this.#runs.hyphen(atom.word, atom.source, this.#textPlace(atom.source));
        this.#x += width;
        return;
      case 'open':
        this.#openScope(atom.scope);
        return;
      case 'close':
        this.#closeScope(atom.scope);
        return;
      case 'leader':
        this.#leader(atom, width);
        return;
      case 'atomic':
        this.#atomic(atom);
        return;
      case 'float':
        this.#runs.end();
        this.#floats.push({ atom, index: this.#runs.fragments.length });
        return;
      case 'note':
        this.#notes.push(atom.note);
        return;
      case 'absolute':
        this.#absolute(atom.box);
    }
  }

  #textPlace({ rise = 0 }: TextSource): TextPlace {
    return { x: this.#at(), y: this.#y() - rise, isRtl: this.#level % 2 === 1 };
  }

  /** In a line of both directions each atom has its own place, and boxes may be in several parts. */
  #goTo(index: number, width: number): void {
    const place = this.#setting.places?.[index];
    if (place === undefined) return;
    if (place.level !== this.#level) this.#runs.end();
    this.#level = place.level;
    this.#x = place.x;
    const stretch = { start: place.x, end: place.x + width };
    this.#rightmost = Math.max(this.#rightmost, stretch.end);
    for (const { stretches } of this.#open) stretches.push(stretch);
  }

  #openScope(scope: Scope): void {
    this.#runs.end();
    this.#scope = scope;
    const mark = scope.box?.mark;
    const y = this.#y() - this.#styles.contentExtent(scope.style).ascent;
    if (mark !== undefined && scope.box?.opens) this.#marks.push({ mark, x: this.#at(), y });
    const before = {
      before: this.#runs.fragments.length,
      beneath: this.#painted.under.length,
      above: this.#painted.over.length,
    };
    const width = startEdge(scope);
    const stretches = [{ start: this.#x, end: this.#x + width }];
    this.#open.push({ scope, start: this.#x, opens: scope.box?.opens ?? false, stretches, ...before });
    this.#x += width;
  }

  #closeScope(scope: Scope): void {
    this.#runs.end();
    this.#x += endEdge(scope);
    const open = this.#open.pop();
    if (open !== undefined) this.#endScope(open, this.#x, scope.box?.closes ?? false);
    this.#scope = scope.parent ?? scope;
  }

  #endScope(open: OpenScope, end: number, closes: boolean): void {
    const { scope, start, opens, stretches } = open;
    if (scope.box !== undefined && scope.style.position === 'relative') this.#contain(open, end);
    if (isPainted(scope)) {
      if (this.#setting.places === undefined) this.#paintScope({ scope, start, end, opens, closes });
      else for (const part of joinStretches(stretches)) this.#paintScope({ scope, opens, closes, ...part });
    }
    if (scope.box !== undefined && scope.style.opacity < 1) this.#fade(open);
  }

  #paintScope(fragment: ScopeFragment): void {
    const { ascent, riseOf } = this.#extent;
    const { under, over } = paintScope(fragment, ascent - riseOf(fragment.scope), this.#styles);
    // What is closed last is beneath.
    this.#painted.under.unshift(...under);
    this.#painted.over.push(...over);
  }

  /** All of an inline box in this line is one. */
  #fade({ scope, before, beneath, above }: OpenScope): void {
    this.#runs.end();
    const { under, over } = this.#painted;
    const parts = [
      ...under.splice(0, under.length - beneath),
      ...this.#runs.fragments.splice(before),
      ...over.splice(above),
    ];
    this.#runs.fragments.push(...fadedFragments(parts, scope.style.opacity));
  }

  /** An inline box that is moved is the containing block of what is placed within it: CSS 2.2 §10.1, of this line alone. */
  #contain({ scope, start, before }: OpenScope, end: number): void {
    const { fragments } = this.#runs;
    if (!fragments.some((fragment, index) => index >= before && isAnchor(fragment))) return;
    const { ascent, descent } = this.#styles.contentExtent(scope.style);
    const x = start + scope.shift.x;
    const y = this.#extent.ascent - this.#extent.riseOf(scope) + scope.shift.y - ascent;
    const containing = { x, y, width: end - start, height: ascent + descent };
    for (let index = before; index < fragments.length; index++) {
      fragments[index] = withContaining(fragments[index]!, containing);
    }
  }

  /** Where it would stand: a block below what is in the line already. */
  #absolute(box: AbsoluteBox): void {
    this.#runs.end();
    const { direction } = box.box.style;
    const isBelow = !box.isInline && this.#runs.fragments.some((fragment) => !isAnchor(fragment));
    const { ascent, descent } = this.#extent;
    const start = direction === 'rtl' ? this.#setting.edge : 0;
    const x = box.isInline ? this.#at() : start;
    this.#runs.fragments.push(anchorFragment(box, x, isBelow ? ascent + descent : 0));
    this.#notes.push(...box.notes);
  }

  /** A block-level link: each line is a part of it. */
  #linkWholeLine(right: number): void {
    const root = this.#open[0]?.scope;
    const { ascent, descent } = this.#extent;
    if (root?.link === undefined || right <= this.#setting.x) return;
    const place = { x: this.#setting.x, y: 0, width: right - this.#setting.x, height: ascent + descent };
    this.#painted.over.push(linkRectangle(root.link, place));
  }

  #atomic(atom: Extract<Atom, { type: 'atomic' }>): void {
    this.#runs.end();
    const { piece } = atom;
    const { ascent, descent, riseOf } = this.#extent;
    const { verticalAlign } = piece.style;
    const up =
      verticalAlign === 'top'
        ? 0
        : verticalAlign === 'bottom'
          ? ascent + descent - piece.height
          : ascent - riseOf(atom.scope) - atom.rise - piece.baseline;
    const top = up + this.#scope.shift.y;
    const x = this.#at();
    // Between the texts before and after it: what is painted first is read first.
    for (const fragment of piece.fragments) {
      this.#runs.fragments.push(translateFragment(fragment, x, top));
    }
    const { link } = this.#scope;
    if (link !== undefined) {
      const place = { x, y: top, width: piece.width, height: piece.height };
      this.#painted.over.push(linkRectangle(link, place));
    }
    for (const placed of piece.marks) {
      this.#marks.push({ ...placed, x: x + placed.x, y: top + placed.y });
    }
    this.#notes.push(...piece.notes);
    this.#x += piece.width;
  }

  /** The pattern as often as there is room, in line with that of other lines: CSS Content 3 §3.4. */
  #leader({ leader, word }: Extract<Atom, { type: 'leader' }>, width: number): void {
    this.#runs.end();
    const gap = leader.style.fontSize / 4;
    const { edge } = this.#setting;
    const first = Math.ceil((edge - (this.#x + width - gap)) / word.width);
    const last = Math.floor((edge - (this.#x + gap)) / word.width);
    const part = word.parts[0];
    if (part !== undefined && word.width > 0 && last > first) {
      this.#runs.fragments.push(
        leaderFragment(word, part, last - first, edge - last * word.width, this.#y(), leader),
      );
    }
    this.#x += width;
  }
}

function leaderFragment(
  word: Extract<Atom, { type: 'leader' }>['word'],
  part: (typeof word)['parts'][number],
  count: number,
  x: number,
  y: number,
  { style }: Extract<Atom, { type: 'leader' }>['leader'],
): TextFragment {
  return {
    kind: 'text',
    owner: LAYOUT_ARTIFACT,
    x,
    y,
    width: count * word.width,
    face: part.face.id,
    size: style.fontSize,
    color: style.color,
    text: word.text.repeat(count),
    glyphs: Array.from({ length: count }, () => part.glyphs).flat(),
  };
}
