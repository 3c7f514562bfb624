/** Whole commands on the built command line, as its users run them. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/demarche.js');
const LAKE = readFileSync(join(ROOT, 'test/briefs/lake.yaml'), 'utf8');
const base = mkdtempSync(join(tmpdir(), 'demarche-command-'));
let folder = base;
let count = 0;

beforeEach(() => {
  folder = join(base, String(count++));
  write('lake.yaml', LAKE);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs `demarche` in the test's folder; output as text, or as it is where that is not text. */
function demarche(
  args: readonly string[],
  input?: string,
  environment: NodeJS.ProcessEnv = { NO_COLOR: '1' },
) {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...others } = process.env;
  const env = { ...others, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    env,
    input,
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, text: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

/** The brief with `from` replaced by `to`, which must change it. */
function edited(from: string, to: string): string {
  expect(LAKE).toContain(from);
  return LAKE.replace(from, to);
}

describe('build', () => {
  test('writes the PDF and says so', () => {
    const { status, err } = demarche(['build', 'lake.yaml']);
    expect(err).toMatch(/^Built output\/lake\.pdf: \d+ pages, \d+ KB\n$/);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'output/lake.pdf')).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  });

  test('the same facts give the same bytes, from a file and from standard input', () => {
    const [first, second] = [
      demarche(['build', 'lake.yaml', '-o', '-']),
      demarche(['build', 'lake.yaml', '-o', '-']),
    ];
    expect(first.err).toMatch(/^Built to standard output/);
    expect(first.out.equals(second.out)).toBe(true);
    const piped = demarche(['build', '-'], LAKE);
    expect(piped.status).toBe(0);
    expect(piped.out.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  });

  test('a changed fact is changed everywhere', () => {
    const before = demarche(['inspect', 'html', 'lake.yaml']).text;
    write('lake.yaml', LAKE.replaceAll('Sampleria', 'Newland'));
    const after = demarche(['inspect', 'html', 'lake.yaml']).text;
    expect(before).toContain('Sampleria');
    expect(after).toBe(before.replaceAll('Sampleria', 'Newland'));
  });

  test('sets US Letter', () => {
    const size = (...options: string[]) => {
      const [page] = JSON.parse(demarche(['inspect', 'pages', 'lake.yaml', '--json', ...options]).text).pages;
      return [Math.round(page.width), Math.round(page.height)];
    };
    expect(size()).toEqual([595, 842]);
    expect(size('--paper', 'letter')).toEqual([612, 792]);
    expect(demarche(['build', 'lake.yaml', '--paper', 'letter', '-o', 'out/letter.pdf']).status).toBe(0);
    expect(existsSync(join(folder, 'out/letter.pdf'))).toBe(true);
  });

  test('takes the project’s own partials and adds its stylesheets', () => {
    write('templates/policy-brief/partials/masthead.hbs', '<header><p>Ministry of Overrides</p></header>\n');
    write('templates/policy-brief/house.css', 'h2 { color: #123456 }\n');
    expect(demarche(['inspect', 'html', 'lake.yaml']).text).toContain('Ministry of Overrides');
    const pages = JSON.parse(demarche(['inspect', 'pages', 'lake.yaml', '--json']).text).pages;
    const fragments = pages.flatMap((page: { fragments: { color?: object }[] }) => page.fragments);
    expect(
      fragments.some(
        ({ color }: { color?: object }) => JSON.stringify(color) === '{"r":18,"g":52,"b":86,"a":1}',
      ),
    ).toBe(true);
  });
});

describe('bad input: one clear error with its place and a hint, and the last PDF stays', () => {
  const LAST = 'the last good PDF';

  /** Builds and expects a failure that names `place`; gives what was said. */
  function failing(place: string, code: string, status = 1): string {
    write('output/lake.pdf', LAST);
    const result = demarche(['build', 'lake.yaml']);
    expect(result.err).toContain(`error[${code}]`);
    expect(result.err).toContain(place);
    expect(result.err).toContain('hint ');
    expect(result.err).not.toMatch(/\bat .*:\d+:\d+\)|node:internal|\.ts:\d+/);
    expect(result.err.match(/^error\[/gm)).toHaveLength(1);
    expect(result.status).toBe(status);
    expect(readFileSync(join(folder, 'output/lake.pdf'), 'utf8')).toBe(LAST);
    return result.err;
  }

  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['broken YAML', 'title: The Lake', 'title: "The Lake', 'yaml-syntax', 'lake.yaml:'],
    ['a tab', '  status: draft', '\tstatus: draft', 'yaml-syntax', 'lake.yaml:4:1'],
    ['an unknown key', 'title: The Lake', 'titel: x\n  title: The Lake', 'unknown-key', 'lake.yaml:3:3'],
    ['a wrong type', 'edition: 2', 'edition: two', 'wrong-type', 'lake.yaml:5:12'],
    ['a wrong word', 'status: draft', 'status: drafty', 'wrong-value', 'lake.yaml:4:11'],
    ['a date that is none', 'date: 2031-05-02', 'date: tomorrow', 'wrong-value', 'lake.yaml:6:9'],
    [
      'a source that is not there, in prose',
      '[@gazette, p. 3]',
      '[@gazete, p. 3]',
      'unknown-source',
      'lake.yaml:13:62',
    ],
    [
      'a source that is not there, in a list',
      'boats, sources: [wire]',
      'boats, sources: [wier]',
      'unknown-source',
      'lake.yaml:',
    ],
    [
      'a government that is not there',
      'denied_by: [sampleria]',
      'denied_by: [samplaria]',
      'unknown-government',
      'lake.yaml:',
    ],
    ['a fact that is not there', '{fact:length}', '{fact:lenght}', 'unknown-fact', 'lake.yaml:13:46'],
    ['a key given twice', 'edition: 2', 'edition: 2\n  edition: 3', 'yaml-syntax', 'lake.yaml:6:3'],
    [
      'a character that no font has',
      'The Lake Mirabel dispute',
      'The Lake 🛰 dispute',
      'glyph-missing',
      'lake.yaml:3:',
    ],
    [
      'a missing include',
      'sources:\n',
      'include: nowhere.yaml\nsources:\n',
      'file-not-found',
      'lake.yaml:18:10',
    ],
  ];
  test.each(cases)('%s', (_name, from, to, code, place) => {
    write('lake.yaml', edited(from, to));
    failing(place, code, code.startsWith('file') ? 2 : 1);
  });

  test('an empty file', () => {
    write('lake.yaml', '');
    failing('lake.yaml:1:1', 'file-empty', 2);
  });

  test('a template that names an unknown key', () => {
    write('templates/policy-brief/partials/masthead.hbs', '<p>{{brief.organization}}</p>');
    expect(failing('templates/policy-brief/partials/masthead.hbs:1:', 'template-unknown-key')).toContain(
      'organisation',
    );
  });

  test('a template that names an unknown partial', () => {
    write('templates/policy-brief/partials/masthead.hbs', '{{> mastfoot}}');
    failing('templates/policy-brief/partials/masthead.hbs:1:', 'template-unknown-partial');
  });

  test('a template with a slip of syntax', () => {
    write('templates/policy-brief/partials/masthead.hbs', '<p>\n{{#if brief.title}}</p>');
    failing('templates/policy-brief/partials/masthead.hbs:', 'template-syntax');
  });

  test('a template with a slip of HTML', () => {
    write(
      'templates/policy-brief/partials/masthead.hbs',
      '<header>\n<p>Unclosed <em>emphasis</p>\n</header>',
    );
    failing('templates/policy-brief/partials/masthead.hbs:2:', 'html-nesting');
  });

  test('a missing brief', () => {
    rmSync(join(folder, 'lake.yaml'));
    write('lakes.yaml', LAKE);
    expect(failing('lake.yaml', 'file-not-found', 2)).toContain('Did you mean "lakes.yaml"?');
  });

  test('a misspelt property of CSS is a warning with its place, and the PDF is built', () => {
    write('templates/policy-brief/house.css', 'p {\n  colour: red;\n}\n');
    const { err, status } = demarche(['build', 'lake.yaml']);
    expect(err).toContain('warning[css-unknown-property]');
    expect(err).toContain('templates/policy-brief/house.css:2:3');
    expect(err).toContain('Did you mean "color"?');
    expect(status).toBe(0);
    expect(demarche(['build', 'lake.yaml', '--max-warnings', '0']).status).toBe(1);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', () => {
    mkdirSync(join(folder, 'output'));
    chmodSync(join(folder, 'output'), 0o500);
    const { err, status } = demarche(['build', 'lake.yaml']);
    expect(err).toContain('error[file-unwritable] "output/lake.pdf" cannot be written: permission denied');
    expect(status).toBe(2);
  });

  test('an output whose folder is a file', () => {
    const { err, status } = demarche(['build', 'lake.yaml', '-o', 'lake.yaml/x.pdf']);
    expect(err).toContain('error[file-unwritable]');
    expect(err).toContain('hint ');
    expect(status).toBe(2);
  });
});

describe('findings are printed as asked', () => {
  test.each(['json', 'github', 'sarif'] as const)('%s', (format) => {
    write('lake.yaml', edited('edition: 2', 'edition: two'));
    const { err, status } = demarche(['build', 'lake.yaml', '--format', format]);
    expect(status).toBe(1);
    if (format === 'github') expect(err).toMatch(/^::error file=lake\.yaml,line=5,/);
    else expect(JSON.stringify(JSON.parse(err))).toContain('wrong-type');
  });
});

describe('inspect and schema', () => {
  test.each(['facts', 'html', 'document', 'styles', 'pages'])('inspect %s, as text and as JSON', (stage) => {
    const { text, status } = demarche(['inspect', stage, 'lake.yaml']);
    expect(status).toBe(0);
    expect(text).toContain('Mirabel');
    expect(() => JSON.parse(demarche(['inspect', stage, 'lake.yaml', '--json']).text)).not.toThrow();
  });

  test('schema is JSON that explains each key', () => {
    const { text, status } = demarche(['schema']);
    expect(status).toBe(0);
    expect(JSON.parse(text).properties.brief.description).toMatch(/\w/);
  });

  test('an unknown pack', () => {
    const { err, status } = demarche(['schema', 'nope']);
    expect(err).toContain('error[pack-not-found]');
    expect(status).toBe(2);
  });
});

describe('check', () => {
  test('says that nothing is found, on standard output', () => {
    write('clean.yaml', 'brief: { title: The Lake }\n');
    expect(demarche(['check', 'clean.yaml'])).toMatchObject({
      status: 0,
      text: 'Checked clean.yaml (1 page): nothing found\n',
      err: '',
    });
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  test('prints findings with their frames, and counts them', () => {
    write('lake.yaml', edited('edition: 2', 'editoin: 2'));
    const { text, err, status } = demarche(['check', 'lake.yaml']);
    expect(text).toMatch(/^error\[unknown-key\] Unknown key "editoin"\n {2}→ lake\.yaml:5:3\n/);
    expect(text).toMatch(/\nChecked lake\.yaml: 1 error; it could not be checked to the end\n$/);
    expect(err).toBe('');
    expect(status).toBe(1);
  });

  test('colours its frames on a terminal, unless NO_COLOR is set', () => {
    write('lake.yaml', edited('edition: 2', 'editoin: 2'));
    const coloured = (environment: NodeJS.ProcessEnv) =>
      demarche(['check', 'lake.yaml'], undefined, environment).text.includes('\u001B[31m^^^^^^^\u001B[39m');
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured({})).toBe(false);
  });

  test('takes several briefs, or all in data', () => {
    write('data/a.yaml', 'brief: { title: The Lake }\n');
    write('data/b.yaml', 'brief: { titel: The Lake }\n');
    write('data/part.yaml', 'sources: {}\n');
    const named = demarche(['check', 'data/a.yaml', 'data/b.yaml']);
    expect(named.text).toContain('data/b.yaml:1:10');
    expect(named.text).toMatch(/\nChecked 2 briefs: 1 error; 1 of them could not be checked to the end\n$/);
    expect(demarche(['check']).text).toBe(named.text);
    expect(demarche(['check', '-'], 'brief: { titel: A }\n').text).toContain('<stdin>:1:10');
  });

  test('looks at the pages too, and warnings fail only where there are too many', () => {
    write('templates/policy-brief/house.css', 'p { colour: red }\n');
    write('clean.yaml', 'brief: { title: The Lake }\n');
    const { text, status } = demarche(['check', 'clean.yaml']);
    expect(text).toContain('warning[css-unknown-property]');
    expect(text).toMatch(/\nChecked clean\.yaml \(1 page\): 1 warning\n$/);
    expect(status).toBe(0);
    const strict = demarche(['check', 'clean.yaml', '--max-warnings', '0']);
    expect(strict.text).toMatch(/: 1 warning; at most 0 allowed\n$/);
    expect(strict.status).toBe(1);
    write('demarche.yaml', 'max_warnings: 0\n');
    expect(demarche(['check', 'clean.yaml']).status).toBe(1);
    expect(demarche(['check', 'clean.yaml', '--max-warnings', '1']).status).toBe(0);
  });

  test.each(['json', 'github', 'sarif'] as const)('--format %s prints data and nothing else', (format) => {
    write('lake.yaml', edited('edition: 2', 'editoin: 2'));
    const { text, err, status } = demarche(['check', 'lake.yaml', '--format', format]);
    expect(err).toBe('');
    expect(status).toBe(1);
    if (format === 'github') expect(text).toMatch(/^::error file=lake\.yaml,line=5,[^\n]*\n$/);
    else expect(JSON.stringify(JSON.parse(text))).toContain('"unknown-key"');
  });

  test('slips in demarche.yaml are told, and stop every command', () => {
    write('demarche.yaml', 'budget: { pages: 3 }\n');
    for (const args of [
      ['check', 'lake.yaml'],
      ['build', 'lake.yaml'],
      ['stale', 'lake.yaml'],
    ]) {
      const { text, err, status } = demarche(args);
      expect(text + err).toContain('error[unknown-key] Unknown key "budget"\n  → demarche.yaml:1:1');
      expect(text + err).toContain('Did you mean "budgets"?');
      expect(status).toBe(2);
    }
  });

  test('a brief or a rule that is not there, and one that cannot be mended', () => {
    expect(demarche(['check', 'nowhere.yaml']).status).toBe(2);
    const unknown = demarche(['check', 'lake.yaml', '--rule', 'no-such-rule']);
    expect(unknown.err).toContain('error[usage] There is no rule "no-such-rule"');
    expect(unknown.status).toBe(2);
    const { err, status } = demarche(['check', '-', '--fix'], LAKE);
    expect(err).toContain('What comes from standard input cannot be mended');
    expect(status).toBe(2);
  });
});

describe('check by rules', () => {
  const BRIEF = `# A comment that stays
brief:
  titel:   The Lake          # and so does this one
  situation: >-
    The minister claimed that the basin
    is closed.   [@wire]
include: parts.yaml
background:
  text: "Jane Doe claimed that \\"it\\" leaks.\t[@wyre]"   # and the tab
`;
  const PARTS = 'sources:\n  wire: { title: Closed, publisher: Wire, type: wire, date: undated }\n';
  const MENDED = BRIEF.replace('titel', 'title')
    .replaceAll('claimed that', 'said that')
    .replace('wyre', 'wire');

  test('--fix mends what can be mended in one way, says so, and leaves all else as it was', () => {
    write('b.yaml', BRIEF);
    write('parts.yaml', PARTS);
    const { text, err, status } = demarche(['check', 'b.yaml', '--fix']);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(MENDED);
    expect(readFileSync(join(folder, 'parts.yaml'), 'utf8')).toBe(PARTS);
    expect(err).toMatch(
      /^Fixed b\.yaml:3:3 Write "title"\nFixed b\.yaml:9:48 Write "wire"\nFixed b\.yaml:5:18 Write "said"\n/,
    );
    expect(text).toMatch(/^Checked b\.yaml \(1 page\): nothing found\n$/);
    expect(status).toBe(0);
    expect(demarche(['check', 'b.yaml', '--fix'])).toMatchObject({ err: '', status: 0 });
  });

  test('line ends, a byte order mark and the mode of the file are kept', () => {
    const windows = `\uFEFF${BRIEF.replaceAll('\n', '\r\n')}`;
    write('b.yaml', windows);
    write('parts.yaml', PARTS);
    chmodSync(join(folder, 'b.yaml'), 0o640);
    expect(demarche(['check', 'b.yaml', '--fix']).status).toBe(0);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(folder, 'b.yaml')).mode & 0o777).toBe(0o640);
  });

  test('an included file is mended where it stands', () => {
    write('b.yaml', 'brief: { title: The Lake, situation: "It is closed. [@wire]" }\ninclude: parts.yaml\n');
    write('parts.yaml', PARTS.replace('publisher', 'publischer'));
    expect(demarche(['check', 'b.yaml', '--fix']).err).toBe('Fixed parts.yaml:2:26 Write "publisher"\n');
    expect(readFileSync(join(folder, 'parts.yaml'), 'utf8')).toBe(PARTS);
  });

  const CLAIMED = `brief: { title: The Lake }\nbackground:\n  text: Jane Doe claimed that it leaks. [@wire]\n${PARTS}`;

  test('demarche.yaml says how severe a rule is', () => {
    write('b.yaml', CLAIMED);
    expect(demarche(['check', 'b.yaml']).text).toContain('warning[judging-verb]');
    write('demarche.yaml', 'rules: { judging-verb: error }\n');
    expect(demarche(['check', 'b.yaml'])).toMatchObject({ status: 1 });
    expect(demarche(['check', 'b.yaml']).text).toContain('error[judging-verb]');
    write('demarche.yaml', 'rules: { judging-verb: off }\n');
    expect(demarche(['check', 'b.yaml']).text).toBe('Checked b.yaml (1 page): nothing found\n');
  });

  test('a comment excuses a place and gives its reason', () => {
    const excuse = '  # demarche: allow judging-verb – the verb of the source\n';
    write('b.yaml', CLAIMED.replace('  text:', `${excuse}  text:`));
    expect(demarche(['check', 'b.yaml']).text).toBe('Checked b.yaml (1 page): nothing found\n');
    write('b.yaml', CLAIMED.replace('  text:', '  # demarche: allow judging-verb\n  text:'));
    expect(demarche(['check', 'b.yaml']).text).toContain('[bad-excuse]');
  });

  test('--rule checks by one rule only', () => {
    write('b.yaml', CLAIMED.replace('it leaks', 'it leaked last week'));
    const { text } = demarche(['check', 'b.yaml', '--rule', 'relative-date']);
    expect(text).toContain('[relative-date]');
    expect(text).not.toContain('[judging-verb]');
    const both = demarche(['check', 'b.yaml', '--rule', 'relative-date', '--rule', 'judging-verb']);
    expect(both.text).toMatch(/: 2 warnings\n$/);
  });

  test('--on sets the day, and goes before demarche.yaml', () => {
    const fact = 'facts: { deep: { value: 9, review_after: 2031-05-01, sources: [wire] } }\n';
    write('b.yaml', `brief: { title: The Lake, situation: "It is {fact:deep} m deep." }\n${fact}${PARTS}`);
    write('demarche.yaml', 'on: 2031-05-02\n');
    expect(demarche(['check', 'b.yaml']).text).toContain('[past-review]');
    expect(demarche(['check', 'b.yaml', '--on', '2031-05-01']).text).not.toContain('[past-review]');
    expect(demarche(['stale', 'b.yaml']).text).toMatch(/^1 day overdue/);
  });

  test('budgets of pages are held to the pages, unless only the facts are checked', () => {
    write('demarche.yaml', 'budgets: { pages: 2 }\n');
    const facts = demarche(['check', 'lake.yaml', '--facts']);
    expect(facts.text).toMatch(/\nChecked lake\.yaml \(facts alone\): 2 warnings\n$/);
    write(
      'excused.yaml',
      'brief: # demarche: allow too-many-pages – all of it is needed\n  title: The Lake\n',
    );
    expect(demarche(['check', 'excused.yaml', '--facts']).text).toMatch(/: nothing found\n$/);
    expect(demarche(['check', 'lake.yaml']).text).toContain('[too-many-pages]');
    expect(demarche(['check', 'lake.yaml', '--templates', 'nowhere']).text).toContain('[too-many-pages]');
    write('demarche.yaml', 'budgets: { pages: 3 }\n');
    expect(demarche(['check', 'lake.yaml']).text).not.toContain('[too-many-pages]');
  });

  test('sarif brings the rules with their reasons, and the fixes', () => {
    write('b.yaml', CLAIMED);
    const [run] = JSON.parse(demarche(['check', 'b.yaml', '--format', 'sarif']).text).runs;
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'judging-verb');
    expect(rule.shortDescription.text).toMatch(/\w/);
    expect(rule.help.markdown).toMatch(/\w/);
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toHaveLength(1);
  });
});

describe('finding things', () => {
  const json = (...args: readonly string[]) => JSON.parse(demarche([...args, '--json']).text);

  test('trace tells where an id stands in the facts and on the pages', () => {
    const { text, status, err } = demarche(['trace', 'wire', 'lake.yaml']);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(text).toMatch(/^source wire: lake\.yaml:20:3, printed on pages 1–3\n {2}used 9 times\n/);
    expect(text).toMatch(/lake\.yaml:14:49 +brief\.key_points\[1\] +page 1/);
    expect(text).toMatch(/cited in 9 notes\n {4}page 1 /);
    const [found] = json('trace', 'length', 'lake.yaml');
    expect(found).toMatchObject({
      kind: 'fact',
      id: 'length',
      pages: [1],
      uses: [{ path: 'brief.key_points[0]' }],
    });
  });

  test('an id that the facts do not have', () => {
    const { err, status } = demarche(['trace', 'gazete', 'lake.yaml']);
    expect(err).toContain('error[usage] The facts have no id "gazete"');
    expect(err).toContain('Did you mean "gazette"?');
    expect(status).toBe(2);
  });

  test('sources are listed with how often they are cited', () => {
    const { text } = demarche(['sources', 'lake.yaml']);
    expect(text).toMatch(
      /^cited 7 times {2}official {2}2031-05-01 {2}gazette {2}Exampleland Gazette, Closure of the lake\n/,
    );
    expect(text).toMatch(/\nnot cited +analysis +undated +unused +Nobody, Never cited\n$/);
    expect(json('sources', 'lake.yaml')).toHaveLength(3);
  });

  test('facts past their review date, and for how long', () => {
    write('lake.yaml', edited('as_of: 2030,', 'as_of: 2030, review_after: 2031-05-01,'));
    const { text, status } = demarche(['stale', 'lake.yaml', '--on', '2031-05-03']);
    expect(text).toBe(
      '2 days overdue  length  12500 m  as of 2030  to be reviewed after 2031-05-01  lake.yaml:31:3\n',
    );
    expect(status).toBe(1);
    expect(json('stale', 'lake.yaml', '--on', '2031-05-03')).toMatchObject([{ id: 'length', days: 2 }]);
    const fresh = demarche(['stale', 'lake.yaml', '--on', '2031-05-01']);
    expect(fresh.text).toBe('No fact is past its review date on 2031-05-01.\n');
    expect(fresh.status).toBe(0);
    expect(demarche(['stale', 'lake.yaml', '--on', '2031-02-30']).status).toBe(2);
  });

  test('the only brief in data need not be named', () => {
    write('data/lake.yaml', LAKE);
    write('data/parts.yaml', 'sources: {}\n');
    expect(demarche(['sources']).text).toBe(demarche(['sources', 'lake.yaml']).text);
  });

  test('several, or none, are said', () => {
    const none = demarche(['sources']);
    expect(none.err).toContain('error[usage] No brief is named, and there is none in "data"');
    expect(none.status).toBe(2);
    write('data/a.yaml', LAKE);
    write('data/b.yaml', LAKE);
    const { err, status } = demarche(['trace', 'wire']);
    expect(err).toContain('No brief is named, and there are 2 in "data"');
    expect(err).toContain('Name one of them: data/a.yaml, data/b.yaml.');
    expect(status).toBe(2);
  });

  test('schema --out writes the schema to a file', () => {
    expect(demarche(['schema', '--out', 'editor/brief.json'])).toMatchObject({
      status: 0,
      text: '',
      err: '',
    });
    expect(readFileSync(join(folder, 'editor/brief.json'), 'utf8')).toBe(demarche(['schema']).text);
    expect(JSON.parse(demarche(['schema', '--config']).text).title).toBe('Demarche’s settings');
  });
});

describe('README.md', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const printed = [
    ...[...readme.matchAll(/^npx demarche (.+?)(?: +#.*)?$/gm)].map(([, line]) => line ?? ''),
    ...[...readme.matchAll(/`npx demarche ([^`…]+)`/g)].map(([, line]) => line ?? ''),
  ];

  test.each([...new Set(printed)])('npx demarche %s works as printed', (line) => {
    write('data/mybrief.yaml', readFileSync(join(ROOT, 'data/pahalgam.yaml')));
    const { status, err } = demarche(line.split(' '));
    expect(err).not.toContain('error');
    expect(status).toBe(0);
  });

  test('its demarche.yaml is one', () => {
    const [, yaml = ''] =
      /```yaml\n(# yaml-language-server: [^\n]*demarche\.schema\.json\n.*?)```/s.exec(readme) ?? [];
    write('demarche.yaml', yaml);
    write('data/mybrief.yaml', 'brief: { title: The Lake }\n');
    expect(yaml).toContain('budgets:');
    expect(demarche(['check']).text).toMatch(/^Checked data\/mybrief\.yaml/);
  });
});

describe('usage', () => {
  test('--help and --version', () => {
    expect(demarche(['--help']).text).toContain('build');
    expect(demarche(['build', '--help']).text).toContain('--paper');
    expect(demarche(['--version']).text.trim()).toBe(
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    );
  });

  test.each([
    [['biuld', 'lake.yaml']],
    [['build']],
    [['build', 'lake.yaml', '--nope']],
    [['build', 'lake.yaml', '--paper', 'a9']],
  ])('%j is refused', (args) => {
    const { err, status } = demarche(args);
    expect(err).toContain('error: ');
    expect(status).toBe(2);
  });

  test('reads nothing outside the folder of the brief', () => {
    cpSync(join(folder, 'lake.yaml'), join(base, 'outside.yaml'));
    write('lake.yaml', 'include: ../outside.yaml\n');
    const { err, status } = demarche(['build', 'lake.yaml']);
    expect(err).toContain('error[file-outside-project]');
    expect(status).toBe(2);
  });
});
