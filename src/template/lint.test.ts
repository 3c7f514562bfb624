import { describe, expect, test } from 'vitest';
import { render } from './index.ts';
import { FACTS, factsOf, type PackParts, packOf, sayAll } from './testing/fixture.ts';

/** What is said of a template, without the hint that a fact is unused. */
function say(entry: string, parts: Partial<PackParts> = {}): string {
  const { diagnostics } = render(factsOf(FACTS), packOf({ entry, ...parts }));
  return sayAll(diagnostics.filter(({ code }) => code !== 'unused-fact'));
}

describe('keys', () => {
  test.each([
    [
      '{{brief.titel}}',
      '1:9 template-unknown-key The facts have no key "titel" in "brief" | Did you mean "title"?',
    ],
    ['{{breif.title}}', '1:3 template-unknown-key The facts have no key "breif" | Did you mean "brief"?'],
    [
      '{{#if brief.foo}}{{/if}}',
      '1:13 template-unknown-key The facts have no key "foo" in "brief" | Keys: title, subtitle, date, status, authors, is_secret.',
    ],
    [
      '{{brief.title.x}}',
      '1:15 template-unknown-key There is no key "x" in "title", which is a single value',
    ],
    [
      '{{brief.authors.x}}',
      '1:17 template-unknown-key There is no key "x" in "authors", which is a list | Use {{#each …}} to come to what it holds.',
    ],
    [
      '\n {{#each governments as |g|}}{{g.nam}}{{/each}}',
      '2:34 template-unknown-key The facts have no key "nam" in "g" | Did you mean "name"?',
    ],
    [
      '{{#each governments}}{{nam}}{{/each}}',
      '1:24 template-unknown-key The facts have no key "nam" | Did you mean "name"?',
    ],
    [
      '{{#with (lookup positions "samplia") as |p|}}{{p.stanc}}{{/with}}',
      '1:50 template-unknown-key The facts have no key "stanc" in "p" | Did you mean "stance"?',
    ],
    [
      '{{#each governments sortBy="ordr"}}{{/each}}',
      '1:21 template-unknown-key The facts have no key "ordr" to sort by | Did you mean "order"?',
    ],
    [
      '{{../brief.title}}',
      '1:3 template-unknown-key "../brief.title" leads out of the template | Only {{#each}}, {{#with}} and the lists of sources are a level of their own; {{#if}} is not. | A partial sees what it is given, and @root.',
    ],
    ['{{@index}}', '1:3 template-unknown-key "@index" is used outside {{#each}}'],
    [
      '{{@foo}}',
      '1:3 template-unknown-key There is no "@foo" | There are @root, @index, @key, @first and @last.',
    ],
    [
      '{{#citedSources as |s|}}{{s.source.titel}}{{/citedSources}}',
      '1:36 template-unknown-key The facts have no key "titel" in "source" | Did you mean "title"?',
    ],
  ])('%s', (entry, said) => expect(say(entry)).toBe(`brief.hbs:${said}`));

  test('what is right is not remarked upon', () => {
    expect(
      say(
        `{{#each governments as |g id|}}{{#if ../brief.title}}{{g.name}}{{this.order}}{{@index}}{{id}}{{/if}}{{/each}}
         {{#each brief.authors}}{{this}}{{#if @last}}.{{/if}}{{/each}}{{brief.authors.length}}
         {{#with brief}}{{title}}{{../lang}}{{@root.lang}}{{/with}}
         {{#each sources as |source|}}{{source.title}}{{/each}}
         {{#each positions}}{{cite sources}}{{#each sources as |ref|}}{{#if ref.id}}{{ref.locator}}{{/if}}{{/each}}{{/each}}`,
      ),
    ).toBe('');
  });

  test('every error is said, not the first alone', () => {
    expect(say('{{a}}{{b}}\n{{#c}}{{/c}}').split('\n').length).toBe(3);
  });
});

describe('partials', () => {
  const partials = { who: '<b>{{name}}</b>' };

  test('that are not there', () => {
    expect(say('{{> hwo}}', { partials })).toBe(
      'brief.hbs:1:5 template-unknown-partial There is no partial "hwo" | Partials: who. | A partial is a file "partials/hwo.hbs" of the pack.',
    );
  });

  test('are checked with what they are called with', () => {
    expect(say('{{#each governments}}{{> who}}{{/each}}', { partials })).toBe('');
    expect(say('{{> who name=brief.title}}', { partials })).toBe('');
    expect(say('{{> who brief}}', { partials })).toBe(
      'partials/who.hbs:1:6 template-unknown-key The facts have no key "name" | Keys: title, subtitle, date, status, authors, is_secret.',
    );
  });

  test('that call each other are checked once', () => {
    const circle = { a: '{{> b x=x}}', b: '{{#if x}}{{> a x=brief}}{{x.titl}}{{/if}}' };
    expect(say('{{> a x=brief}}', { partials: circle })).toBe(
      'partials/b.hbs:1:29 template-unknown-key The facts have no key "titl" in "x" | Did you mean "title"?',
    );
  });
});

describe('helpers', () => {
  test.each([
    ['{{foo brief}}', '1:3 template-unknown-helper There is no helper "foo"'],
    ['{{dat brief.date}}', '1:3 template-unknown-helper There is no helper "dat" | Did you mean "date"?'],
    [
      '{{#foo}}{{/foo}}',
      '1:4 template-unknown-helper There is no block "foo" | Blocks: if, unless, with, each, citedSources, uncitedSources. | For a key write {{#if foo}}.',
    ],
    [
      '{{date}}',
      '1:3 template-helper-usage "date" takes 1 argument, not 0 | It is called as {{date value format="short"}}. | For a key of this name write {{this.date}}.',
    ],
    [
      '{{date brief}}',
      '1:8 template-helper-usage "brief" is not a text or number, which "date" needs here | It is called as {{date value format="short"}}.',
    ],
    [
      '{{md brief.title inlin=true}}',
      '1:18 template-helper-usage "md" has no option "inlin" | Did you mean "inline"?',
    ],
    [
      '{{#each brief.title}}{{/each}}',
      '1:9 template-helper-usage "brief.title" is not a list or map, which "each" needs here | It is called as {{#each list as |item index|}}.',
    ],
    ['{{if brief}}', '1:1 template-helper-usage "if" is a block | Write {{#if value}}.'],
    [
      '{{#each governments as |date|}}{{/each}}',
      '1:4 template-helper-usage "date" is a helper and cannot name a value',
    ],
    [
      '{{background}}',
      '1:1 template-value "background" is Markdown and would show its marks | Write {{md background}}, {{md background inline=true}} or {{plain background}}.',
    ],
    [
      '{{t "publishd"}}',
      '1:5 locale-key The locale "en-GB" has no text "publishd" | Did you mean "published"?',
    ],
    [
      '{{t "published"}}',
      '1:5 template-helper-usage The text "published" needs a value for "date" | Write date=… after the key.',
    ],
    [
      '{{t "stat" brief.status}}',
      '1:5 locale-key The locale "en-GB" has no text "stat.draft", "stat.final" | Did you mean "status.draft"?',
    ],
  ])('%s', (entry, said) => expect(say(entry)).toBe(`brief.hbs:${said}`));
});

describe('syntax', () => {
  test.each([
    ['\n{{#if lang}}\nx', '2:1 template-syntax The block "if" is never closed | Close it with {{/if}}.'],
    [
      '{{#if lang}}{{/each}}',
      '1:13 template-syntax {{/each}} closes the block "if" | Close "if" first, with {{/if}}.',
    ],
    ['x{{/if}}', '1:2 template-syntax {{/if}} closes no block'],
    [
      'a\nbc {{lang b=}} d',
      '2:13 template-syntax Something is missing before }} | Between {{ and }} stands a path, or the name of a helper and its arguments.',
    ],
    [
      'a {{',
      '1:5 template-syntax The template ends within {{ … }} or within a block | Between {{ and }} stands a path, or the name of a helper and its arguments.',
    ],
    [
      '{{brief/../lang}}',
      '1:3 template-syntax "brief/.." is no path | ".." and "this" can only stand at the start of a path.',
    ],
    ['{{lang}}}', '1:7 template-syntax }}} closes what {{ opened | Write }}.'],
    [
      '{{{lang}}}',
      '1:1 template-syntax Values are always escaped: {{{ … }}} is not available | Markup comes from templates, and from Markdown with {{md …}}.',
    ],
    [
      '{{#*inline "x"}}{{/inline}}',
      '1:1 template-syntax Inline partials are not available | Put it into a file of its own in "partials".',
    ],
    [
      '\uE000',
      '1:1 private-use-character The template holds a private-use character that Demarche needs for itself | Remove it, or write it as a character reference with another code.',
    ],
  ])('%j', (entry, said) => expect(say(entry)).toBe(`brief.hbs:${said}`));
});

test('a schema that refers to itself does not trap the lint', () => {
  const schema = {
    $ref: '#',
    anyOf: [{ $ref: '#' }, { $ref: '#/$defs/a' }],
    $defs: { a: { $ref: '#/$defs/a' } },
  };
  expect(say('{{#if a.b.c}}{{a.b.c}}{{/if}}', { schema })).toBe('');
  const tree = { type: 'object', properties: { lang: {}, next: { $ref: '#' } } };
  expect(say('{{#if next.next.next.x}}{{/if}}', { schema: tree })).toContain('no key "x" in "next"');
});

test('Markdown goes into no helper that would print it as it is written', () => {
  expect(say('{{date background}}{{t "published" date=background}}')).toBe(
    [
      'brief.hbs:1:8 template-value "background" is Markdown and would show its marks | Take it in with {{md …}} or {{plain …}} instead.',
      'brief.hbs:1:41 template-value "background" is Markdown and would show its marks | Take it in with {{md …}} or {{plain …}} instead.',
    ].join('\n'),
  );
  expect(say('{{t "published" date=(plain background)}}{{#if (eq background "x")}}{{/if}}')).toBe('');
});

test('templates that nest without bounds, or are beyond all length, are refused', () => {
  expect(say('{{#if lang}}'.repeat(20_000))).toContain(
    'brief.hbs:1:1201 template-limit Blocks nest deeper than 100',
  );
  expect(say('x'.repeat(1_000_001))).toContain(
    'brief.hbs:1:1 template-limit The template has more than a million',
  );
});
