/** The default template pack: what it sets of complete, scarce and awkward facts, up to the styled document. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/index.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import { parseDocument } from '../src/document/index.ts';
import { load } from '../src/facts/index.ts';
import { openPack } from '../src/pack.ts';
import { isDiagnostic, openProject } from '../src/project.ts';
import { styleDocument } from '../src/style/index.ts';
import { render } from '../src/template/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const project = openProject({ root: ROOT });
const pack = openPack('policy-brief', project).value;
const base = project.readTemplate('base.css');

/** The HTML of a brief, which every stage up to the styles must take without a finding. */
function htmlOf(yaml: string): string {
  const facts = load('data/brief.yaml', (path) => ({ path, text: yaml }));
  if (facts.value === undefined || pack === undefined || isDiagnostic(base))
    throw new Error('cannot be read');
  const rendered = render(facts.value, pack);
  const document = rendered.value && parseDocument(rendered.value);
  const sheets = [{ file: base, origin: 'engine' as const }, ...pack.styles];
  const styled = document?.value && styleDocument(document.value, sheets);
  const found: readonly Diagnostic[] = [
    ...facts.diagnostics,
    ...check(facts.value, pack.schema).filter(({ severity }) => severity === 'error'),
    ...rendered.diagnostics,
    ...(document?.diagnostics ?? []),
    ...(styled?.diagnostics ?? []),
  ];
  expect(found.map(({ message }) => message)).toEqual([]);
  return rendered.value?.html ?? '';
}

const headings = (html: string) => [...html.matchAll(/<h[1-6]>(.*?)<\/h/g)].map(([, text]) => text);
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const TITLE = 'brief: { title: A River Shared }\n';
const SOURCE = 'sources: { report: { title: Report, publisher: unknown, type: press, date: undated } }\n';
const governments = (count: number) =>
  `governments:\n${Array.from({ length: count }, (_, index) => `  land-${index}: { name: Land ${index} }\n`).join('')}`;
const ISSUE =
  'issues: [{ id: lock, title: The lock, status: open, positions: { land-0: To be opened. } }]\ncomparison: { finding: They differ }\n';

describe('sections', () => {
  test('a brief with a title alone has no other heading, and no word of what is not there', () => {
    const html = htmlOf(TITLE);
    expect(headings(html)).toEqual(['A River Shared']);
    expect(text(html)).toBe(' A River Shared (DRAFT) DRAFT A River Shared ');
  });

  test('empty lists and maps set nothing', () => {
    const empty = ['governments', 'positions', 'claims', 'sources', 'background', 'comparison'];
    const lists = ['issues', 'glossary', 'place_names', 'history'];
    const facts = [...empty.map((key) => `${key}: {}`), ...lists.map((key) => `${key}: []`)].join('\n');
    expect(headings(htmlOf(`${TITLE}${facts}\n`))).toEqual(['A River Shared']);
  });

  test('the sample has its sections in order', () => {
    const html = htmlOf(readFileSync(new URL('../data/pahalgam.yaml', import.meta.url), 'utf8'));
    const ids = [...html.matchAll(/<section id="([\w-]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id) => !/^(issue|position)-/.test(String(id)))).toEqual([
      ...['key-points', 'situation', 'contents', 'background', 'timeline', 'positions', 'compared'],
      ...['claims', 'issues', 'glossary', 'sources', 'about'],
    ]);
  });
});

describe('status and dates', () => {
  test('a draft says so in the masthead, the heads of pages and the metadata', () => {
    const html = htmlOf(
      'brief: { title: A River Shared, status: draft, edition: 2, replaces: 2031-04-28 }\n',
    );
    expect(html).toContain('<title>A River Shared (DRAFT)</title>');
    expect(html).toContain('data-status="DRAFT"');
    expect(text(html)).toContain('DRAFT of edition 2');
    expect(text(html)).toContain('Edition 2, replacing the edition of 28 April 2031');
  });

  test('a final brief does not', () => {
    expect(htmlOf('brief: { title: A River Shared, status: final }\n')).not.toContain('DRAFT');
  });

  test('undated events come last', () => {
    const event = (date: string, name: string) => `{ date: ${date}, event: ${name}, sources: [report] }`;
    const events = [event('undated', 'Second'), event('2031-04-01', 'First'), event('undated', 'Third')];
    const html = htmlOf(`${TITLE}${SOURCE}background: { timeline: [${events.join(', ')}] }\n`);
    const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th><td>(\w+)/g)].map(([, date = '', name]) => [
      date.replace(/<[^>]*>/g, ''),
      name,
    ]);
    expect(rows).toEqual([
      ['1\u00a0April\u00a02031', 'First'],
      ['date not given', 'Second'],
      ['date not given', 'Third'],
    ]);
  });
});

describe('positions', () => {
  const statement = (form: string) =>
    `${TITLE}${SOURCE}${governments(1)}positions: { land-0: { stance: Open it., statements: [{ speaker: Jane Example, form: ${form}, text: Open it, sources: [{ id: report, locator: p. 2 }] }] } }\n`;

  test('only a quoted statement stands in quotation marks', () => {
    expect(htmlOf(statement('quoted'))).toContain('<q>Open it</q>');
    expect(htmlOf(statement('reported'))).not.toContain('<q>');
  });

  test('a statement without a date says so', () => {
    expect(text(htmlOf(statement('quoted')))).toContain('Jane Example date not given');
  });

  test('a reported statement says who reported it', () => {
    expect(text(htmlOf(statement('reported')))).toContain('reported (publisher unknown)');
  });

  test('each government has a block, and what was not found is said', () => {
    const html = htmlOf(`${TITLE}${governments(2)}positions: { land-0: { stance: Open it. } }\n`);
    expect(headings(html)).toEqual([
      ...[
        'A River Shared',
        'Positions',
        'Land 0',
        'Statements',
        'Actions taken',
        'Asked of others',
        'Land 1',
      ],
    ]);
    expect(text(html)).toContain('Land 1 No public position found.');
  });

  test.each([
    [1, 'columns', 2],
    [4, 'columns', 5],
    [5, 'labelled', 2],
    [9, 'labelled', 2],
  ])('%i governments are compared in %s', (count, shape, columns) => {
    const html = htmlOf(`${TITLE}${governments(count)}${ISSUE}`);
    expect(html).toContain(`<table class="compared ${shape}">`);
    expect(html.match(/<th scope="col">/g)).toHaveLength(columns);
    expect(html.match(/no public position found/g) ?? []).toHaveLength(count - 1);
  });
});

describe('claims', () => {
  const claims = (more: string, sources = '[report]') =>
    `${TITLE}${SOURCE}${governments(2)}claims: { leak: { text: the lock leaks, asserted_by: [land-0], status: contested, sources: ${sources}${more} } }\n`;

  test('one source is said to be one, also where it is named at two places', () => {
    expect(text(htmlOf(claims('')))).toContain('contested single source');
    const twice = '[report, { id: report, locator: p. 2 }]';
    expect(text(htmlOf(claims('', twice)))).toContain('contested single source');
    expect(text(htmlOf(claims('')))).toContain('This brief rests on a single source.');
  });

  test('two sources are not', () => {
    const two = SOURCE.replace(
      '} }',
      '}, wire: { title: Wire, publisher: Wire, type: wire, date: undated } }',
    );
    const html = htmlOf(claims('', '[report, wire]').replace(SOURCE, two));
    expect(text(html)).not.toContain('single source');
  });

  test('say against whom they are, and what was answered', () => {
    const html = htmlOf(
      claims(
        ', against: [land-1], replies: { land-1: { text: It is dry., date: 2031-05-01, sources: [report] } }',
      ),
    );
    expect(text(html)).toContain('Land 0, against Land 1');
    expect(text(html).replaceAll('\u00A0', ' ')).toMatch(/Land 1 replies: It is dry\..*\(1 May 2031\)/);
    expect(text(html)).not.toContain('no denial found');
  });
});

describe('look', () => {
  const style = pack?.styles[0]?.file.text ?? '';
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(style)?.[1] ?? '';

  /** WCAG 2.2: relative luminance, and contrast ratio. */
  const luminance = (color: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const contrast = (a: string, b: string) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each(['ink', 'muted', 'accent'])('%s has a contrast of 7:1 on paper and tint', (name) => {
    expect(contrast(token(name), '#ffffff')).toBeGreaterThanOrEqual(7);
    expect(contrast(token(name), token('tint'))).toBeGreaterThanOrEqual(7);
  });
});
