/** Whole commands on the built command line: building, inspecting, printing what is found. */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  at,
  demarche,
  demarcheProcess,
  edited,
  LAKE,
  ROOT,
  useFolders,
  write,
} from './support/command-line.ts';

useFolders();

describe('build', () => {
  test('writes the PDF and says so', async () => {
    const { status, err } = demarcheProcess(['build', 'lake.yaml']);
    expect(err).toMatch(/^Built output\/lake\.pdf: \d+ pages, \d+ KB\n$/);
    expect(status).toBe(0);
    expect(readFileSync(at('output/lake.pdf')).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  });

  test('the same facts give the same bytes, from a file and from standard input', async () => {
    const [first, second] = [
      demarcheProcess(['build', 'lake.yaml', '-o', '-']),
      demarcheProcess(['build', 'lake.yaml', '-o', '-']),
    ];
    expect(first.err).toMatch(/^Built to standard output/);
    expect(first.out.equals(second.out)).toBe(true);
    const piped = demarcheProcess(['build', '-'], LAKE);
    expect(piped.status).toBe(0);
    expect(piped.out.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  });

  test('takes the only brief in data, and says where there is none', async () => {
    const none = await demarche(['build']);
    expect(none.err).toContain('error[usage] No brief is named, and there is none in "data"');
    expect(none.status).toBe(2);
    write('data/mybrief.yaml', LAKE);
    expect((await demarche(['build'])).err).toMatch(/^Built output\/mybrief\.pdf: /);
    expect(existsSync(at('output/mybrief.pdf'))).toBe(true);
  });

  test('a changed fact is changed everywhere', async () => {
    const before = (await demarche(['inspect', 'html', 'lake.yaml'])).text;
    write('lake.yaml', LAKE.replaceAll('Sampleria', 'Newland'));
    const after = (await demarche(['inspect', 'html', 'lake.yaml'])).text;
    expect(before).toContain('Sampleria');
    expect(after).toBe(before.replaceAll('Sampleria', 'Newland'));
  });

  test('sets US Letter', async () => {
    const size = async (...options: string[]) => {
      const [page] = JSON.parse(
        (await demarche(['inspect', 'pages', 'lake.yaml', '--json', ...options])).text,
      ).pages;
      return [Math.round(page.width), Math.round(page.height)];
    };
    expect(await size()).toEqual([595, 842]);
    expect(await size('--paper', 'letter')).toEqual([612, 792]);
    expect((await demarche(['build', 'lake.yaml', '--paper', 'letter', '-o', 'out/letter.pdf'])).status).toBe(
      0,
    );
    expect(existsSync(at('out/letter.pdf'))).toBe(true);
  });

  test('lengths of letters are those of the font', async () => {
    write('templates/policy-brief/house.css', 'h2 { font: 20pt "Source Sans"; letter-spacing: 10ch }\n');
    const { text } = await demarche(['inspect', 'styles', 'lake.yaml']);
    const [, spacing] = /letterSpacing: (9.*)/.exec(text) ?? [];
    expect(Number(spacing)).toBeCloseTo(20 * 10 * 0.497);
  });

  test('takes the project’s own partials and adds its stylesheets', async () => {
    write('templates/policy-brief/partials/masthead.hbs', '<header><p>Ministry of Overrides</p></header>\n');
    write('templates/policy-brief/house.css', 'h2 { color: #123456 }\n');
    expect((await demarche(['inspect', 'html', 'lake.yaml'])).text).toContain('Ministry of Overrides');
    const pages = JSON.parse((await demarche(['inspect', 'pages', 'lake.yaml', '--json'])).text).pages;
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
  async function failing(place: string, code: string, status = 1): Promise<string> {
    write('output/lake.pdf', LAST);
    const result = await demarche(['build', 'lake.yaml']);
    expect(result.err).toContain(`error[${code}]`);
    expect(result.err).toContain(place);
    expect(result.err).toContain('hint ');
    expect(result.err).not.toMatch(/\bat .*:\d+:\d+\)|node:internal|\.ts:\d+/);
    expect(result.err.match(/^error\[/gm)).toHaveLength(1);
    expect(result.status).toBe(status);
    expect(readFileSync(at('output/lake.pdf'), 'utf8')).toBe(LAST);
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
  test.each(cases)('%s', async (_name, from, to, code, place) => {
    write('lake.yaml', edited(from, to));
    await failing(place, code, code.startsWith('file') ? 2 : 1);
  });

  test('an empty file', async () => {
    write('lake.yaml', '');
    await failing('lake.yaml:1:1', 'file-empty', 2);
  });

  test('a template that names an unknown key', async () => {
    write('templates/policy-brief/partials/masthead.hbs', '<p>{{brief.organization}}</p>');
    expect(
      await failing('templates/policy-brief/partials/masthead.hbs:1:', 'template-unknown-key'),
    ).toContain('organisation');
  });

  test('a template that names an unknown partial', async () => {
    write('templates/policy-brief/partials/masthead.hbs', '{{> mastfoot}}');
    await failing('templates/policy-brief/partials/masthead.hbs:1:', 'template-unknown-partial');
  });

  test('a template with a slip of syntax', async () => {
    write('templates/policy-brief/partials/masthead.hbs', '<p>\n{{#if brief.title}}</p>');
    await failing('templates/policy-brief/partials/masthead.hbs:', 'template-syntax');
  });

  test('a template with a slip of HTML', async () => {
    write(
      'templates/policy-brief/partials/masthead.hbs',
      '<header>\n<p>Unclosed <em>emphasis</p>\n</header>',
    );
    await failing('templates/policy-brief/partials/masthead.hbs:2:', 'html-nesting');
  });

  test('a missing brief', async () => {
    rmSync(at('lake.yaml'));
    write('lakes.yaml', LAKE);
    expect(await failing('lake.yaml', 'file-not-found', 2)).toContain('Did you mean "lakes.yaml"?');
  });

  test('a misspelt property of CSS is a warning with its place, and the PDF is built', async () => {
    write('templates/policy-brief/house.css', 'p {\n  colour: red;\n}\n');
    const { err, status } = await demarche(['build', 'lake.yaml']);
    expect(err).toContain('warning[css-unknown-property]');
    expect(err).toContain('templates/policy-brief/house.css:2:3');
    expect(err).toContain('Did you mean "color"?');
    expect(status).toBe(0);
    expect((await demarche(['build', 'lake.yaml', '--max-warnings', '0'])).status).toBe(1);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
    mkdirSync(at('output'));
    chmodSync(at('output'), 0o500);
    const { err, status } = await demarche(['build', 'lake.yaml']);
    expect(err).toContain('error[file-unwritable] "output/lake.pdf" cannot be written: permission denied');
    expect(status).toBe(2);
  });

  test('an output whose folder is a file', async () => {
    const { err, status } = await demarche(['build', 'lake.yaml', '-o', 'lake.yaml/x.pdf']);
    expect(err).toContain('error[file-unwritable]');
    expect(err).toContain('hint ');
    expect(status).toBe(2);
  });
});

describe('findings are printed as asked', () => {
  test.each(['json', 'github', 'sarif'] as const)('%s', async (format) => {
    write('lake.yaml', edited('edition: 2', 'edition: two'));
    const { err, status } = await demarche(['build', 'lake.yaml', '--format', format]);
    expect(status).toBe(1);
    if (format === 'github') expect(err).toMatch(/^::error file=lake\.yaml,line=5,/);
    else expect(JSON.stringify(JSON.parse(err))).toContain('wrong-type');
  });
});

describe('inspect and schema', () => {
  test.each(['facts', 'html', 'document', 'styles', 'pages'])(
    'inspect %s, as text and as JSON',
    async (stage) => {
      const { text, status } = await demarche(['inspect', stage, 'lake.yaml']);
      expect(status).toBe(0);
      expect(text).toContain('Mirabel');
      const json = await demarche(['inspect', stage, 'lake.yaml', '--json']);
      expect(() => JSON.parse(json.text)).not.toThrow();
    },
  );

  test('schema is JSON that explains each key', async () => {
    const { text, status } = await demarche(['schema']);
    expect(status).toBe(0);
    expect(JSON.parse(text).properties.brief.description).toMatch(/\w/);
  });

  test('an unknown pack', async () => {
    const { err, status } = await demarche(['schema', 'nope']);
    expect(err).toContain('error[pack-not-found]');
    expect(status).toBe(2);
  });
});

describe('README.md', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const printed = [
    ...[...readme.matchAll(/^npx demarche (.+?)(?: +#.*)?$/gm)].map(([, line]) => line ?? ''),
    ...[...readme.matchAll(/`npx demarche ([^`…]+)`/g)].map(([, line]) => line ?? ''),
  ];

  test.each([...new Set(printed)])('npx demarche %s works as printed', async (line) => {
    write('data/mybrief.yaml', readFileSync(join(ROOT, 'data/pahalgam.yaml')));
    const { status, err } = await demarche(line.split(' '));
    expect(err).not.toContain('error');
    expect(status).toBe(0);
  });

  test('its demarche.yaml is one', async () => {
    const [, yaml = ''] =
      /```yaml\n(# yaml-language-server: [^\n]*demarche\.schema\.json\n.*?)```/s.exec(readme) ?? [];
    write('demarche.yaml', yaml);
    write('data/mybrief.yaml', 'brief: { title: The Lake }\n');
    expect(yaml).toContain('budgets:');
    expect((await demarche(['check'])).text).toMatch(/^Checked data\/mybrief\.yaml/);
  });
});

describe('usage', () => {
  test('--help and --version', async () => {
    expect((await demarche(['--help'])).text).toContain('build');
    expect((await demarche(['build', '--help'])).text).toContain('--paper');
    expect((await demarche(['--version'])).text.trim()).toBe(
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    );
  });

  test.each([
    [['biuld', 'lake.yaml']],
    [['build', 'lake.yaml', '--nope']],
    [['build', 'lake.yaml', '--paper', 'a9']],
  ])('%j is refused', (args) => {
    const { err, status } = demarcheProcess(args);
    expect(err).toContain('error: ');
    expect(status).toBe(2);
  });

  test('reads nothing outside the folder of the brief', async () => {
    cpSync(at('lake.yaml'), at('../outside.yaml'));
    write('lake.yaml', 'include: ../outside.yaml\n');
    const { err, status } = await demarche(['build', 'lake.yaml']);
    expect(err).toContain('error[file-outside-project]');
    expect(status).toBe(2);
  });
});
