/** What a rule is, what it is given, and what the project may set. */
import type { Fix, RelatedSpan, RuleCode, Severity, Span } from '../diagnostic.ts';
import type { Layout } from '../layout/types.ts';
import type { StyledDocument } from '../style/types.ts';
import type { Brief } from './brief.ts';

/** A finding of a rule, before its severity is known and excuses are heard. */
export interface Finding {
  /** As of a diagnostic: one sentence, no full stop. */
  readonly message: string;
  /** Absent only for what stands in no file, such as the margins of pages. */
  readonly span?: Span;
  readonly hints?: readonly string[];
  readonly related?: readonly RelatedSpan[];
  readonly fix?: Fix;
}

/** Codes of other stages that are rules to an editor all the same: she reads of them in one place. */
export type HeldElsewhere =
  | 'unknown-source'
  | 'unknown-government'
  | 'unknown-fact'
  | 'unknown-claim'
  | 'heading-skipped'
  | 'image-without-alt';

export type RuleId = RuleCode | HeldElsewhere;

interface About {
  readonly id: RuleId;
  /** In one line: why the rule is there. */
  readonly reason: string;
  /** Markdown: what is found and what is not, and how to put it right. */
  readonly documentation: string;
  /** Where the project sets no other. */
  readonly severity: Severity;
  /** Pieces of a brief, in YAML (of a document, in HTML, where styles are read); a test runs them. */
  readonly examples: { readonly good: readonly string[]; readonly bad: readonly string[] };
  /** It knows English words: it says nothing of a brief in another language. */
  readonly english?: true;
}

export interface FactsRule extends About {
  readonly id: RuleCode;
  readonly reads: 'facts';
  readonly run: (brief: Brief, options: RuleOptions) => Iterable<Finding>;
}

export interface StylesRule extends About {
  readonly id: RuleCode;
  readonly reads: 'styles';
  readonly run: (styles: StyledDocument) => Iterable<Finding>;
}

export interface PagesRule extends About {
  readonly id: RuleCode;
  readonly reads: 'pages';
  readonly run: (pages: Layout, brief: Brief, options: RuleOptions) => Iterable<Finding>;
}

/** The finding is another stage's, always an error, and cannot be excused: the brief could not be built. */
export interface RuleHeldElsewhere extends About {
  readonly id: HeldElsewhere;
  readonly reads: 'references' | 'document';
  readonly severity: 'error';
}

/** The rule on excuses themselves: `excuses.ts` finds what it says. */
export interface ExcusesRule extends About {
  readonly id: 'bad-excuse';
  readonly reads: 'excuses';
}

export type Rule = FactsRule | StylesRule | PagesRule | RuleHeldElsewhere | ExcusesRule;

/** How much there may be; what is left out has no limit. */
export interface Budgets {
  readonly pages?: number;
  /** All that is printed of the facts. */
  readonly words?: number;
  readonly key_points?: number;
  readonly words_per_key_point?: number;
  readonly words_of_standfirst?: number;
  readonly words_of_situation?: number;
  readonly changes?: number;
}

export interface PlaceName {
  readonly name: string;
  readonly not: readonly string[];
}

/** What the rules go by. */
export interface RuleOptions {
  /** The day on which facts are looked at, `YYYY-MM-DD`; without it none is past its review date. */
  readonly on?: string;
  /** Terms that the project avoids, each with what to write instead (perhaps nothing). */
  readonly loadedTerms: ReadonlyMap<string, readonly string[]>;
  /** The project's, beside the brief's own `place_names`. */
  readonly placeNames: readonly PlaceName[];
  readonly budgets: Budgets;
  /** How many times the words of one government the words of another may be. */
  readonly balance: number;
}

export type RuleSeverity = Severity | 'off';

/** What the project sets; all of it may be left out. */
export interface CheckOptions extends Partial<RuleOptions> {
  /** `errors`: only rules of that severity, those that keep a brief from being built. `errors` if left out. */
  readonly rules?: 'errors' | 'all';
  readonly severities?: Readonly<Partial<Record<RuleCode, RuleSeverity>>>;
}

export const DEFAULT_OPTIONS: RuleOptions = {
  loadedTerms: new Map(),
  placeNames: [],
  budgets: {
    key_points: 5,
    words_per_key_point: 35,
    words_of_standfirst: 40,
    words_of_situation: 120,
    changes: 5,
  },
  balance: 1.6,
};
