import { expect, test } from 'vitest';
import { type Diagnostic, error, warning } from '../../diagnostic.ts';
import { type Format, REPORTERS } from './index.ts';

const TEXT = 'brief:\n  titel: "Æther 🛰 treaty"\n';
const SPAN = { file: 'data/x.yaml', line: 2, column: 3, endLine: 2, endColumn: 8 };
const FOUND: Diagnostic[] = [
  error('unknown-key', 'Unknown key "titel"', SPAN, { hints: ['Did you mean "title"?'] }),
  warning('overfull', 'A 100%, wide: word', undefined, {
    related: [{ message: 'Its style', span: { ...SPAN, file: 'style.css' } }],
  }),
];

function report(format: Format, found: readonly Diagnostic[] = FOUND): string {
  const source = (path: string) => (path === 'data/x.yaml' ? { path, text: TEXT } : undefined);
  return REPORTERS[format](found, { paint: (_style, text) => text, source });
}

test('pretty shows the line, the place and the hint', () => {
  expect(report('pretty')).toMatchInlineSnapshot(`
    "error[unknown-key] Unknown key "titel"
      → data/x.yaml:2:3
      2 |   titel: "Æther 🛰 treaty"
        |   ^^^^^
      hint Did you mean "title"?

    warning[overfull] A 100%, wide: word
      Its style:
      → style.css:2:3

    1 error, 1 warning
    "
  `);
});

test('a frame has its marks under wide characters counted once', () => {
  const span = { ...SPAN, column: 16, endColumn: 17 };
  expect(report('pretty', [error('glyph-missing', 'No font has it', span)])).toContain(
    `${'  2 |   titel: "Æther 🛰 treaty"'}\n    |                ^\n`,
  );
});

test('a long line is shown around the place', () => {
  const text = `key: ${'x'.repeat(300)}!${'y'.repeat(300)}\n`;
  const span = { file: 'a', line: 1, column: 306, endLine: 1, endColumn: 307 };
  const printed = REPORTERS.pretty([error('yaml-syntax', 'Oh', span)], {
    paint: (_s, t) => t,
    source: (path) => ({ path, text }),
  });
  const [, , line = '', marks = ''] = printed.split('\n');
  expect(line.length).toBeLessThan(120);
  expect(line[marks.indexOf('^')]).toBe('!');
});

test('json is the diagnostics', () => {
  expect(JSON.parse(report('json'))).toEqual(FOUND);
});

test('github escapes what its commands are made of', () => {
  expect(report('github')).toMatchInlineSnapshot(`
    "::error file=data/x.yaml,line=2,endLine=2,col=3,endColumn=8,title=unknown-key::Unknown key "titel"%0ADid you mean "title"?
    ::warning title=overfull::A 100%25, wide: word
    "
  `);
});

test('sarif names rules, regions and related places', () => {
  const log = JSON.parse(report('sarif'));
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0].columnKind).toBe('utf16CodeUnits');
  expect(log.runs[0].tool.driver.rules).toEqual([{ id: 'overfull' }, { id: 'unknown-key' }]);
  expect(log.runs[0].results[0]).toEqual({
    ruleId: 'unknown-key',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'Unknown key "titel". Did you mean "title"?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'data/x.yaml' },
          region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
        },
      },
    ],
  });
  expect(log.runs[0].results[1].relatedLocations[0].message.text).toBe('Its style');
});

test('sarif counts columns as it declares, and offers the fix', () => {
  const span = { ...SPAN, column: 19, endColumn: 25 };
  const fix = { message: 'Write "pact"', edits: [{ span, text: 'pact' }] };
  const [found] = JSON.parse(report('sarif', [warning('wrong-value', 'No treaty', span, { fix })])).runs[0]
    .results;
  const region = { startLine: 2, startColumn: 20, endLine: 2, endColumn: 26 };
  expect(TEXT.split('\n')[1]?.slice(19, 25)).toBe('treaty');
  expect(found.locations[0].physicalLocation.region).toEqual(region);
  expect(found.fixes).toEqual([
    {
      description: { text: 'Write "pact".' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'data/x.yaml' },
          replacements: [{ deletedRegion: region, insertedContent: { text: 'pact' } }],
        },
      ],
    },
  ]);
  expect(report('pretty', [warning('wrong-value', 'No treaty', span, { fix })])).toContain(
    '  fix  Write "pact" ("demarche check --fix" does it)\n',
  );
});

test('sarif says of a rule why it is there', () => {
  const rule = {
    id: 'overfull',
    reason: 'Words must fit',
    documentation: 'A long word.',
    severity: 'warning',
  } as const;
  const log = JSON.parse(
    REPORTERS.sarif(FOUND, { paint: (_s, t) => t, source: () => undefined, rules: [rule] }),
  );
  expect(log.runs[0].tool.driver.rules[0]).toEqual({
    id: 'overfull',
    shortDescription: { text: 'Words must fit' },
    fullDescription: { text: 'Words must fit' },
    help: { text: 'A long word.', markdown: 'A long word.' },
    defaultConfiguration: { level: 'warning' },
  });
});

test.each(['pretty', 'github'] as const)('%s says nothing where there is nothing', (format) => {
  expect(report(format, [])).toBe('');
});
