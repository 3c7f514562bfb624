/** Values that generate content: `content`, `string-set`, `bookmark-label`, counters, quotes. CSS Content 3, GCPM 3. */
import type { ComputedStyle, ContentItem, CounterChange } from '../types.ts';
import { integerIn, NOT_NEGATIVE } from './lengths.ts';
import {
  attempt,
  type Compute,
  Cursor,
  commaSeparated,
  constant,
  either,
  keywords,
  keywordsAs,
  repeated,
  type ValueParser,
} from './parser.ts';

/** Counter styles that the engine has: CSS Counter Styles 3 §6. */
export const COUNTER_STYLES = [
  'disc',
  'circle',
  'square',
  'decimal',
  'decimal-leading-zero',
  'lower-roman',
  'upper-roman',
  'lower-alpha',
  'upper-alpha',
  'lower-latin',
  'upper-latin',
  'lower-greek',
] as const;

/** Functions of content by name; each takes all of its arguments. */
const FUNCTION_PARSERS: Readonly<Record<string, (args: Cursor) => Compute<ContentItem> | undefined>> = {
  attr: (args) => map(attribute(args), (value) => ({ type: 'string', value })),
  counter: (args) => {
    const name = identifier(args);
    const style = counterStyle(args);
    return name === undefined || style === undefined ? undefined : constant({ type: 'counter', name, style });
  },
  counters: (args) => {
    const name = identifier(args);
    const separator = args.takeDelimiter(',') ? stringOf(args) : undefined;
    const style = counterStyle(args);
    if (name === undefined || separator === undefined || style === undefined) return undefined;
    return constant({ type: 'counters', name, separator, style });
  },
  string: (args) => {
    const name = identifier(args);
    const which = args.takeDelimiter(',') ? RUNNING_STRING.parse(args) : constant('first' as const);
    if (name === undefined || which === undefined) return undefined;
    return (context) => ({ type: 'running-string', name, which: which(context) });
  },
  'target-counter': (args) => {
    const target = targetOf(args);
    const name = args.takeDelimiter(',') ? identifier(args) : undefined;
    const style = counterStyle(args);
    if (name === undefined || style === undefined) return undefined;
    return map(target, (id) => ({ type: 'target-counter', target: id, name, style }));
  },
  'target-text': (args) => {
    const target = targetOf(args);
    if (args.takeDelimiter(',') && args.takeKeyword() !== 'content') return undefined;
    return map(target, (id) => ({ type: 'target-text', target: id }));
  },
  leader: (args) => {
    const pattern = args.peek()?.type === 'ident' ? LEADERS.get(args.takeKeyword() ?? '') : stringOf(args);
    return pattern ? constant({ type: 'leader', pattern }) : undefined;
  },
  content: (args) => {
    if (!args.atEnd && args.takeKeyword() !== 'text') return undefined;
    return constant({ type: 'element-text' });
  },
};

const FUNCTIONS = new Map(Object.entries(FUNCTION_PARSERS));
const LEADERS = new Map([
  ['dotted', '. '],
  ['solid', '_'],
  ['space', ' '],
]);
const RUNNING_STRING = keywords('first', 'start', 'last', 'first-except');
const QUOTES: ValueParser<ContentItem> = keywordsAs<ContentItem>({
  'open-quote': { type: 'quote', which: 'open' },
  'close-quote': { type: 'quote', which: 'close' },
  'no-open-quote': { type: 'quote', which: 'no-open' },
  'no-close-quote': { type: 'quote', which: 'no-close' },
});

const CONTENT_ITEM: ValueParser<ContentItem> = {
  syntax: `<string> | ${[...FUNCTIONS.keys()].map((name) => `<${name}()>`).join(' | ')} | ${QUOTES.syntax}`,
  parse: (input) => {
    const next = input.peek();
    if (next?.type === 'ident') return QUOTES.parse(input);
    input.take();
    if (next?.type === 'string') return constant({ type: 'string', value: next.text });
    if (next?.type !== 'function') return undefined;
    const args = new Cursor(next.children);
    const item = FUNCTIONS.get(next.name)?.(args);
    return args.atEnd ? item : undefined;
  },
};

/** A list of content items, for `string-set` and `bookmark-label` too. */
export const CONTENT_LIST: ValueParser<readonly ContentItem[]> = repeated(CONTENT_ITEM, '<content-list>');

/** CSS Content 3 §2. */
export const CONTENT: ValueParser<ComputedStyle['content']> = either(
  keywords('normal', 'none'),
  repeated(CONTENT_ITEM),
);

type StringSet = ComputedStyle['stringSet'];

const STRING_ASSIGNMENT: ValueParser<StringSet[number]> = {
  syntax: '<custom-ident> <content-list>',
  parse: (input) => {
    const name = identifier(input);
    const value = CONTENT_LIST.parse(input);
    return name === undefined || value === undefined
      ? undefined
      : (context) => ({ name, value: value(context) });
  },
};

/** GCPM 3 §1.1. */
export const STRING_SET: ValueParser<StringSet> = either(
  keywordsAs<StringSet>({ none: [] }),
  commaSeparated(STRING_ASSIGNMENT),
);

/** `counter-reset` and its kin; `value` is what stands where no number does. CSS Lists 3 §4. */
export function counterChanges(value: number): ValueParser<readonly CounterChange[]> {
  const change: ValueParser<CounterChange> = {
    syntax: '<counter-name> <integer>?',
    parse: (input) => {
      const name = identifier(input);
      const by = attempt(integerIn(), input) ?? constant(value);
      return name === undefined || name === 'none' ? undefined : (context) => ({ name, value: by(context) });
    },
  };
  return either(keywordsAs<readonly CounterChange[]>({ none: [] }), repeated(change));
}

type Quotes = ComputedStyle['quotes'];

const QUOTE_PAIR: ValueParser<Quotes[number]> = {
  syntax: '<string> <string>',
  parse: (input) => {
    const open = stringOf(input);
    const close = stringOf(input);
    return open === undefined || close === undefined ? undefined : constant({ open, close });
  },
};

/** `auto` is English: base.css gives the quotation marks of other languages. CSS Content 3 §3. */
export const QUOTE_MARKS: ValueParser<Quotes> = either(
  keywordsAs<Quotes>({
    auto: [
      { open: '“', close: '”' },
      { open: '‘', close: '’' },
    ],
    none: [],
  }),
  repeated(QUOTE_PAIR),
);

/** CSS Lists 3 §3: a counter style by name, or a string, which keeps quotes to tell it from a name. */
export const LIST_STYLE_TYPE: ValueParser<string> = either(keywords('none', ...COUNTER_STYLES), {
  syntax: '<string>',
  parse: (input) => {
    const text = stringOf(input);
    return text === undefined ? undefined : constant(`"${text}"`);
  },
});

export const BOOKMARK_LEVEL: ValueParser<number | 'none'> = either(
  keywords('none'),
  integerIn({ ...NOT_NEGATIVE, min: 1 }),
);

function identifier(input: Cursor): string | undefined {
  const next = input.take();
  return next?.type === 'ident' ? next.text : undefined;
}

function stringOf(input: Cursor): string | undefined {
  const next = input.take();
  return next?.type === 'string' ? next.text : undefined;
}

/** `, lower-roman`, or decimal where nothing more stands. */
function counterStyle(input: Cursor): string | undefined {
  if (input.atEnd) return 'decimal';
  const name = input.takeDelimiter(',') ? input.takeKeyword() : undefined;
  return name === 'none' ? name : COUNTER_STYLES.find((style) => style === name);
}

/** `attr(name)`, `attr(name, "fallback")`; a type after the name may be `string` or `url`. CSS Values 5 §7.7. */
function attribute(args: Cursor): Compute<string> | undefined {
  const name = identifier(args)?.toLowerCase();
  const type = args.peek()?.type === 'ident' ? args.takeKeyword() : 'string';
  const fallback = args.takeDelimiter(',') ? stringOf(args) : '';
  if (name === undefined || fallback === undefined || (type !== 'string' && type !== 'url')) return undefined;
  return ({ attribute }) => attribute(name) ?? fallback;
}

/** A fragment identifier: `attr(href)`, `"#id"` or `url(#id)`. */
function targetOf(args: Cursor): Compute<string> | undefined {
  const next = args.take();
  if (next?.type === 'function' && next.name === 'attr') {
    const inner = new Cursor(next.children);
    const value = attribute(inner);
    return inner.atEnd ? map(value, fragment) : undefined;
  }
  if (next?.type === 'string' || next?.type === 'url') return constant(fragment(next.text));
  return undefined;
}

function fragment(url: string): string {
  return url.startsWith('#') ? url.slice(1) : url;
}

function map<A, B>(compute: Compute<A> | undefined, change: (value: A) => B): Compute<B> | undefined {
  return compute && ((context) => change(compute(context)));
}
