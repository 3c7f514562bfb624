import { describe, expect, test } from 'vitest';
import { render } from './index.ts';
import { FACTS, factsOf, LOCALE, type PackParts, packOf, sayAll } from './testing/fixture.ts';

function html(entry: string, parts: Partial<PackParts> = {}, facts?: string): string {
  const { value, diagnostics } = render(factsOf(facts), packOf({ entry, ...parts }));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? sayAll(errors) : (value?.html ?? '');
}

/** Each piece of the facts that was printed, with its line and column in the facts. */
function factOrigins(entry: string, parts: Partial<PackParts> = {}, facts?: string): string[] {
  const { value } = render(factsOf(facts), packOf({ entry, ...parts }));
  return (value?.origins ?? [])
    .filter(({ from }) => from === 'facts')
    .map(({ start, end, span }) => `${span.line}:${span.column} ${value?.html.slice(start, end)}`);
}

describe('values', () => {
  test('are escaped, in text and in attributes', () => {
    expect(html('<p title="{{brief.title}}">{{brief.title}}</p>')).toBe(
      '<p title="Water &amp; Rights">Water &amp; Rights</p>',
    );
  });

  test('absent ones are an error where they are printed, and fine where they are guarded', () => {
    expect(html('<p>\n  {{brief.subtitle}}')).toBe(
      'brief.hbs:2:3 template-value "brief.subtitle" has no value here | Put {{#if …}} around it, or give the value in the facts.',
    );
    expect(html('{{#if brief.subtitle}}{{brief.subtitle}}{{else}}none{{/if}}')).toBe('none');
  });

  test('one that is empty in the facts is absent', () => {
    expect(html('{{brief.title}}', {}, 'brief:\n  title:\n')).toContain('"brief.title" has no value here');
  });

  test('lists, maps and yes or no cannot be printed', () => {
    expect(html('{{brief.authors}}')).toContain('"brief.authors" is a list and cannot be printed');
    expect(html('{{brief}}')).toContain('"brief" is a map and cannot be printed');
    expect(html('{{brief.is_secret}}')).toContain('"brief.is_secret" is true or false and cannot be printed');
  });

  test('keys of Object and Function are no keys of the facts', () => {
    const open = { schema: {} };
    for (const path of ['constructor', 'brief.__proto__', 'brief.title.constructor', 'brief.toString']) {
      expect(html(`{{${path}}}`, open)).toContain('has no value here');
    }
    expect(html('{{lookup brief "constructor"}}', open)).toContain('has no value here');
  });
});

describe('blocks', () => {
  test('each runs over maps in the order of the file, or sorted', () => {
    const entry = (options: string) =>
      `{{#each governments ${options} as |g id|}}{{@index}}{{id}}:{{g.name}} {{/each}}`;
    expect(html(entry(''))).toBe('0exampleland:Exampleland 1samplia:Samplia ');
    expect(html(entry('sortBy="order"'))).toBe('0samplia:Samplia 1exampleland:Exampleland ');
    expect(html(entry('sortBy="order" reverse=true'))).toBe('0exampleland:Exampleland 1samplia:Samplia ');
  });

  test('keys that look like numbers keep their place', () => {
    const facts = 'governments:\n  b: {name: B}\n  "2": {name: Two}\n  "1": {name: One}\n';
    expect(html('{{#each governments}}{{@key}}{{/each}}', {}, facts)).toBe('b21');
  });

  test('if goes by the value of a scalar', () => {
    const entry = '{{#if brief.title}}yes{{else}}no{{/if}}';
    for (const value of ['""', '', 'false', '0', '[]', '{}']) {
      expect(html(entry, { schema: {} }, `brief:\n  title: ${value}\n`)).toBe('no');
    }
    expect(html(entry, {}, 'brief:\n  title: x\n')).toBe('yes');
  });

  test('comparisons, and, or, not', () => {
    expect(html('{{#if (eq brief.status "draft")}}draft{{/if}}')).toBe('draft');
    expect(html('{{#if (lt governments.samplia.order 2)}}less{{/if}}')).toBe('less');
    expect(html('{{#if (and brief.title (not brief.subtitle))}}both{{/if}}')).toBe('both');
    expect(html('{{#if (and brief.subtitle brief.title)}}both{{else}}absent{{/if}}')).toBe('absent');
    expect(html('{{or brief.subtitle brief.title}}')).toBe('Water &amp; Rights');
  });

  test('with, lookup, partials with context and keys', () => {
    const partials = { who: '<b id="{{id}}">{{name}} {{@root.brief.status}}</b>' };
    const entry = '{{#with (lookup governments "samplia") as |g|}}{{> who g id="x"}}{{/with}}';
    expect(html(entry, { partials })).toBe('<b id="x">Samplia draft</b>');
  });
});

describe('formats', () => {
  test('dates', () => {
    const facts = (date: string) => `brief:\n  date: ${date}\n`;
    const cases = ['2031-04-30', '2031-04', '2031', 'undated', '2031-04-30T18:00+05:30'];
    expect(
      cases.map((date) => html('{{date brief.date}}', {}, facts(date)).replaceAll('\u00A0', '~')),
    ).toEqual(['30~April~2031', 'April~2031', '2031', 'undated', '30~April~2031, 18:00 UTC+5:30']);
    expect(html('{{date brief.date format="short"}}').replaceAll('\u00A0', '~')).toBe('30~Apr~2031');
    expect(html('{{date brief.date format="iso"}}')).toBe('2031-04-30');
    expect(html('{{date brief.date}}', {}, facts('2031-02-30'))).toBe(
      'data/brief.yaml:2:9 template-value "2031-02-30" is no date | Write 2025-04-30, 2025-04, 2025 or undated.',
    );
  });

  test('numbers, with their units held to them', () => {
    expect(html('{{number 1234567.5}} {{number 26 unit="km"}} {{number 45 unit="%"}}')).toBe(
      '1,234,567.5 26\u00A0km 45%',
    );
    expect(html('{{number 3.14159 decimals=2}} {{number -4}}')).toBe('3.14 \u22124');
    expect(html('{{number 450 unit="$"}} {{number 2.5 unit="€ million"}} {{number 7 unit="crowns"}}')).toBe(
      '$450 €2.5\u00A0million 7\u00A0crowns',
    );
  });

  test('lists', () => {
    expect(html('{{list brief.authors}}')).toBe('A. Sample, B. Sample and C. Sample');
    expect(html('{{list brief.authors type="or"}}', {}, 'brief: {authors: [A, B]}')).toBe('A or B');
    const named = 'brief: {authors: [samplia, Somebody]}\ngovernments: {samplia: {name: Samplia}}';
    expect(html('{{list brief.authors in=governments key="name"}}', {}, named)).toBe('Samplia and Somebody');
  });

  test('texts of the locale: parts, values, plural forms', () => {
    expect(html('{{t "status" brief.status}}')).toBe('Draft');
    expect(html('{{t "published" date=(date brief.date format="year")}}')).toBe('Published 2031');
    expect(html('{{t "sources" count=1}}, {{t "sources" count=2}}')).toBe('1 source, 2 sources');
  });

  test('a region goes before its language, and a language that is not there is said', () => {
    const locales = { en: LOCALE, 'en-GB': 'status: {draft: Draught}\n' };
    expect(html('{{t "status.draft"}} {{t "status.final"}}', { locales })).toBe('Draught Final');
    const { diagnostics } = render(factsOf('lang: xx\n'), packOf({ entry: 'x' }));
    expect(sayAll(diagnostics)).toBe(
      'data/brief.yaml:1:7 locale-key The template pack has no words for the language "xx" and uses "en" | Add "locales/xx.yaml" to the pack.',
    );
  });
});

describe('notes', () => {
  test('are numbered, in full first and then in short, with locators', () => {
    expect(html('{{md background}}').replaceAll('\u00A0', ' ')).toMatchInlineSnapshot(`
      "<p>The river <em>rises</em> in Samplia<span class="note" role="doc-footnote" id="note-1">Exampleland Press, <a href="#source-gazette"><cite>The Gazette of Exampleland</cite></a>, 23 April 2031, accessed 2 May 2031.</span>.</p>
      <ul><li>One.<span class="note" role="doc-footnote" id="note-2">Exampleland Press, <a href="#source-gazette"><cite>The Gazette of Exampleland</cite></a>, para. 3; publisher unknown, <a href="#source-minutes"><cite>Minutes &lt;draft&gt;</cite></a>, undated.</span></li>
      <li>Exampleland says that the dam holds 1,500 km back<span class="note" role="doc-footnote" id="note-3">Exampleland Press, <a href="#source-gazette"><cite>The Gazette of Exampleland</cite></a>.</span>; Samplia denies this.</li>
      </ul>
      "
    `);
  });

  test('md sets a note of its own at the end of the last paragraph', () => {
    const text = html('{{md background inline=true cite="gazette"}}');
    expect(text.match(/id="note-\d"/g)).toEqual(['id="note-1"', 'id="note-2"', 'id="note-3"', 'id="note-4"']);
    expect(text).toMatch(/id="note-4".*<\/span>$/s);
  });

  test('the list of sources knows all notes, also those below it', () => {
    const entry = `{{#citedSources as |s|}}{{s.number}} {{s.id}} {{s.source.title}}{{#each s.notes as |n|}} {{n.number}}:{{n.id}}{{/each}}
{{/citedSources}}{{#uncitedSources as |s|}}- {{s.source.title}}
{{/uncitedSources}}{{#if (cite "gazette")}}{{/if}}{{cite positions.samplia.sources}}`;
    expect(html('{{cite "gazette"}}')).toContain('id="note-1"');
    expect(html(entry.replace('{{#if (cite "gazette")}}{{/if}}', ''))).toMatch(
      /^1 minutes Minutes &lt;draft&gt; 1:note-1\n- The Gazette of Exampleland\n- Never cited\n<span class="note"/,
    );
  });

  test('unknown sources, facts and claims are errors at their line', () => {
    const facts = FACTS.replace('[@gazette].', '[@gazet], {fact:farm} and {claim:dams}.');
    expect(html('{{md background}}', {}, facts)).toMatchInlineSnapshot(`
      "data/brief.yaml:24:32 unknown-source There is no source "gazet" | Did you mean "gazette"?
      data/brief.yaml:24:42 unknown-fact There is no fact "farm" | Did you mean "farms"?
      data/brief.yaml:24:58 unknown-claim There is no claim "dams" | Did you mean "dam"?"
    `);
  });
});

describe('Markdown', () => {
  const md = (text: string, options = '') =>
    html(`{{md background ${options}}}`, {}, `background: |\n${text.replace(/^/gm, '  ')}\n`);

  test('gives paragraphs, lists, quotations, emphasis, links, code and breaks', () => {
    expect(
      md('One *two* **three** `four`\nfive  \nsix [seven](https://example.org/?a&b)\n\n> 8\n\n3. a\n4. b'),
    ).toBe(
      `<p>One <em>two</em> <strong>three</strong> <code>four</code>
five<br>
six <a href="https://example.org/?a&amp;b">seven</a></p>
<blockquote><p>8</p>
</blockquote>
<ol start="3"><li>a</li>
<li>b</li>
</ol>
`,
    );
  });

  test('HTML in it is text', () => {
    expect(md('<b onclick="x">bold</b> &lt;')).toBe(
      '<p>&lt;b onclick=&quot;x&quot;&gt;bold&lt;/b&gt; &lt;</p>\n',
    );
  });

  test('pictures: in a line, or as a figure with title and sources where one stands alone', () => {
    expect(md('The flag ![A *blue* flag](flag.png) flies.')).toBe(
      '<p>The flag <img src="flag.png" alt="A blue flag"> flies.</p>\n',
    );
    const cited =
      'sources: { gazette: { title: Gazette } }\nbackground: |\n  ![A map](a/map.svg "The <lake>.") [@gazette]';
    expect(html('{{md background}}', {}, cited)).toMatch(
      /^<figure><img src="a\/map.svg" alt="A map"><figcaption>The &lt;lake&gt;\.<span class="note".*<\/figcaption><\/figure>\n$/s,
    );
    expect(md('![A map](map.svg)')).toBe('<figure><img src="map.svg" alt="A map"></figure>\n');
    expect(md('one\n\n![](map.svg)')).toContain(
      'data/brief.yaml:4:3 image-without-alt The picture has no alternative text',
    );
  });

  test('headings only where they are asked for; code and rules never', () => {
    expect(md('# A')).toContain('data/brief.yaml:2:3 template-value A heading cannot stand in this text');
    expect(md('## A', 'headings=2')).toBe('<h3>A</h3>\n');
    expect(md('one\n\n```\nx\n```')).toContain(
      'data/brief.yaml:4:3 template-value A block of code cannot stand',
    );
    expect(md('***')).toContain('A horizontal rule cannot stand');
  });

  test('inline=true leaves out the paragraph; plain leaves out all markup', () => {
    expect(md('One *two*', 'inline=true')).toBe('One <em>two</em>');
    expect(html('{{plain background}}', {}, 'background: One *two* [@x] `&`')).toBe('One two &amp;');
  });

  test('a citation that cannot be read is an error, a bracket is text', () => {
    expect(md('x [@a b]')).toBe(
      'data/brief.yaml:2:5 wrong-value "[@a b]" is no citation | Write [@source], [@source, p. 3] or [@one; @two].',
    );
    expect(md('[a] {b} \\[@c] @d')).toBe('<p>[a] {b} [@c] @d</p>\n');
  });

  test('a claim that holds itself ends', () => {
    const facts = 'claims: {a: {text: "x {claim:a}", status: corroborated}}';
    expect(html('{{claim "a"}}', {}, facts)).toContain('template-limit The claim "a" holds itself');
  });
});

describe('origins', () => {
  test('hold under each, ../, block parameters, @root, partials and attributes', () => {
    const partials = { who: '<b title="{{name}}">{{@root.brief.title}}</b>' };
    const entry = `{{#each governments as |g id|}}<p id="{{id}}">{{g.name}}{{> who g}}{{../brief.status}}</p>{{/each}}`;
    expect(factOrigins(entry, { partials }).slice(0, 5)).toEqual([
      '12:3 exampleland',
      '12:23 Exampleland',
      '12:23 Exampleland',
      '3:10 Water &amp; Rights',
      '5:11 draft',
    ]);
  });

  test('dates, numbers and lists come from their facts', () => {
    expect(factOrigins('{{date brief.date}} {{fact "farms"}} {{list brief.authors}}')).toEqual([
      '4:9 30\u00A0April\u00A02031',
      '15:18 1,500\u00A0km',
      '6:13 A. Sample',
      '6:24 B. Sample',
      '6:35 C. Sample',
    ]);
  });

  test('folded prose comes from the lines that it is folded of', () => {
    const facts =
      'background: >-\n  One *two* three\n  four & five\n  six [@gazette].\nsources: {gazette: {title: T}}\n';
    const origins = factOrigins('{{md background}}', {}, facts);
    expect(origins.filter((origin) => !/note|cite/.test(origin))).toEqual([
      '2:3 <p>One <em>two</em> three ',
      '3:3 four &amp; five ',
      '4:3 six',
      '5:28 T',
      '4:3 .</p>\n',
    ]);
  });

  test('prose comes from its lines', () => {
    expect(
      factOrigins('{{md background}}').filter((origin) => !/gazette|minutes/i.test(origin)),
    ).toMatchInlineSnapshot(`
      [
        "24:3 <p>The river <em>rises</em> in Samplia",
        "24:32 <span class="note" role="doc-footnote" id="note-1">",
        "8:59 Exampleland Press",
        "8:84 23 April 2031",
        "8:106 2 May 2031",
        "24:3 .</p>
      ",
        "26:3 <ul><li>One.",
        "26:10 <span class="note" role="doc-footnote" id="note-2">",
        "8:59 Exampleland Press",
        "26:10 para. 3",
        "26:3 </li>
      ",
        "27:3 <li>",
        "12:23 Exampleland",
        "19:11 the dam holds ",
        "15:18 1,500 km",
        "19:11  back",
        "15:44 <span class="note" role="doc-footnote" id="note-3">",
        "8:59 Exampleland Press",
        "13:19 Samplia",
        "27:3 </li>
      </ul>
      ",
      ]
    `);
  });

  test('templates: each piece of content says where it stands', () => {
    const { value } = render(
      factsOf(),
      packOf({ entry: '<p>\n  {{#if lang}}\n    <b>x</b>\n  {{/if}}\n</p>' }),
    );
    expect(
      value?.origins.map(
        ({ start, end, span }) =>
          `${span.line}:${span.column} ${JSON.stringify(value.html.slice(start, end))}`,
      ),
    ).toEqual(['1:1 "<p>\\n"', '3:1 "    <b>x</b>\\n"', '5:1 "</p>"']);
  });
});

describe('limits', () => {
  test('a partial that calls itself without end', () => {
    expect(html('{{> a}}', { partials: { a: '{{> a}}' } })).toContain(
      'template-limit The partial "a" calls itself without end',
    );
  });

  test('a million rounds', () => {
    const items = Array.from({ length: 120 }, () => 'x').join(', ');
    const loop = '{{#each @root.brief.authors}}';
    const entry = `${loop}${loop}${loop}{{/each}}{{/each}}{{/each}}`;
    expect(html(entry, {}, `brief: {authors: [${items}]}`)).toContain('brief.hbs:1:59 template-limit');
  });
});

test('a fact that nothing uses is a warning at its line', () => {
  const unused = (entry: string) => sayAll(render(factsOf(), packOf({ entry })).diagnostics);
  expect(unused('{{fact "farms"}}')).toBe(
    'data/brief.yaml:16:3 unused-fact The fact "year" is used nowhere in the brief | Write {fact:year} where the text states it, or remove it.',
  );
  expect(unused('{{facts.year.value}} {{md background}}')).toBe('');
  expect(unused('{{#each facts as |f|}}{{f.value}}{{/each}}')).toBe('');
});
