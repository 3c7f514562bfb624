/** Whole commands on the built command line: checking, and finding things. */
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, demarche, demarcheProcess, edited, LAKE, useFolders, write } from './support/command-line.ts';

useFolders();

describe('check', () => {
  test('says that nothing is found, on standard output', async () => {
    write('clean.yaml', 'brief: { title: The Lake }\n');
    expect(await demarche(['check', 'clean.yaml'])).toMatchObject({
      status: 0,
      text: 'Checked clean.yaml (1 page): nothing found\n',
      err: '',
    });
    expect(existsSync(at('output'))).toBe(false);
  });

  test('prints findings with their frames, and counts them', async () => {
    write('lake.yaml', edited('edition: 2', 'editoin: 2'));
    const { text, err, status } = demarcheProcess(['check', 'lake.yaml']);
    expect(text).toMatch(/^error\[unknown-key\] Unknown key "editoin"\n {2}→ lake\.yaml:5:3\n/);
    expect(text).toMatch(/\nChecked lake\.yaml: 1 error; it could not be checked to the end\n$/);
    expect(err).toBe('');
    expect(status).toBe(1);
  });

  test('colours its frames on a terminal, unless NO_COLOR is set', async () => {
    write('lake.yaml', edited('edition: 2', 'editoin: 2'));
    const coloured = (environment: NodeJS.ProcessEnv) =>
      demarcheProcess(['check', 'lake.yaml'], undefined, environment).text.includes(
        '\u001B[31m^^^^^^^\u001B[39m',
      );
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured({})).toBe(false);
  });

  test('takes several briefs, or all in data', async () => {
    write('data/a.yaml', 'brief: { title: The Lake }\n');
    write('data/b.yaml', 'brief: { titel: The Lake }\n');
    write('data/part.yaml', 'sources: {}\n');
    const named = await demarche(['check', 'data/a.yaml', 'data/b.yaml']);
    expect(named.text).toContain('data/b.yaml:1:10');
    expect(named.text).toMatch(/\nChecked 2 briefs: 1 error; 1 of them could not be checked to the end\n$/);
    expect((await demarche(['check'])).text).toBe(named.text);
    expect(demarcheProcess(['check', '-'], 'brief: { titel: A }\n').text).toContain('<stdin>:1:10');
  });

  test('looks at the pages too, and warnings fail only where there are too many', async () => {
    write('templates/policy-brief/house.css', 'p { colour: red }\n');
    write('clean.yaml', 'brief: { title: The Lake }\n');
    const { text, status } = await demarche(['check', 'clean.yaml']);
    expect(text).toContain('warning[css-unknown-property]');
    expect(text).toMatch(/\nChecked clean\.yaml \(1 page\): 1 warning\n$/);
    expect(status).toBe(0);
    const strict = await demarche(['check', 'clean.yaml', '--max-warnings', '0']);
    expect(strict.text).toMatch(/: 1 warning; at most 0 allowed\n$/);
    expect(strict.status).toBe(1);
    write('demarche.yaml', 'max_warnings: 0\n');
    expect((await demarche(['check', 'clean.yaml'])).status).toBe(1);
    expect((await demarche(['check', 'clean.yaml', '--max-warnings', '1'])).status).toBe(0);
  });

  test.each(['json', 'github', 'sarif'] as const)(
    '--format %s prints data and nothing else',
    async (format) => {
      write('lake.yaml', edited('edition: 2', 'editoin: 2'));
      const { text, err, status } = await demarche(['check', 'lake.yaml', '--format', format]);
      expect(err).toBe('');
      expect(status).toBe(1);
      if (format === 'github') expect(text).toMatch(/^::error file=lake\.yaml,line=5,[^\n]*\n$/);
      else expect(JSON.stringify(JSON.parse(text))).toContain('"unknown-key"');
    },
  );

  test('slips in demarche.yaml are told, and stop every command', async () => {
    write('demarche.yaml', 'budget: { pages: 3 }\n');
    for (const args of [
      ['check', 'lake.yaml'],
      ['build', 'lake.yaml'],
      ['stale', 'lake.yaml'],
    ]) {
      const { text, err, status } = await demarche(args);
      expect(text + err).toContain('error[unknown-key] Unknown key "budget"\n  → demarche.yaml:1:1');
      expect(text + err).toContain('Did you mean "budgets"?');
      expect(status).toBe(2);
    }
  });

  test('a brief or a rule that is not there, and one that cannot be mended', async () => {
    expect((await demarche(['check', 'nowhere.yaml'])).status).toBe(2);
    const unknown = await demarche(['check', 'lake.yaml', '--rule', 'no-such-rule']);
    expect(unknown.err).toContain('error[usage] There is no rule "no-such-rule"');
    expect(unknown.status).toBe(2);
    const { err, status } = demarcheProcess(['check', '-', '--fix'], LAKE);
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

  test('--fix mends what can be mended in one way, says so, and leaves all else as it was', async () => {
    write('b.yaml', BRIEF);
    write('parts.yaml', PARTS);
    const { text, err, status } = await demarche(['check', 'b.yaml', '--fix']);
    expect(readFileSync(at('b.yaml'), 'utf8')).toBe(MENDED);
    expect(readFileSync(at('parts.yaml'), 'utf8')).toBe(PARTS);
    expect(err).toMatch(
      /^Fixed b\.yaml:3:3 Write "title"\nFixed b\.yaml:9:48 Write "wire"\nFixed b\.yaml:5:18 Write "said"\n/,
    );
    expect(text).toMatch(/^Checked b\.yaml \(1 page\): nothing found\n$/);
    expect(status).toBe(0);
    expect(await demarche(['check', 'b.yaml', '--fix'])).toMatchObject({ err: '', status: 0 });
  });

  test('line ends, a byte order mark and the mode of the file are kept', async () => {
    const windows = `\uFEFF${BRIEF.replaceAll('\n', '\r\n')}`;
    write('b.yaml', windows);
    write('parts.yaml', PARTS);
    chmodSync(at('b.yaml'), 0o640);
    expect((await demarche(['check', 'b.yaml', '--fix'])).status).toBe(0);
    expect(readFileSync(at('b.yaml'), 'utf8')).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
    expect(statSync(at('b.yaml')).mode & 0o777).toBe(0o640);
  });

  test('an included file is mended where it stands', async () => {
    write('b.yaml', 'brief: { title: The Lake, situation: "It is closed. [@wire]" }\ninclude: parts.yaml\n');
    write('parts.yaml', PARTS.replace('publisher', 'publischer'));
    expect((await demarche(['check', 'b.yaml', '--fix'])).err).toBe(
      'Fixed parts.yaml:2:26 Write "publisher"\n',
    );
    expect(readFileSync(at('parts.yaml'), 'utf8')).toBe(PARTS);
  });

  const CLAIMED = `brief: { title: The Lake }\nbackground:\n  text: Jane Doe claimed that it leaks. [@wire]\n${PARTS}`;

  test('demarche.yaml says how severe a rule is', async () => {
    write('b.yaml', CLAIMED);
    expect((await demarche(['check', 'b.yaml'])).text).toContain('warning[judging-verb]');
    write('demarche.yaml', 'rules: { judging-verb: error }\n');
    expect(await demarche(['check', 'b.yaml'])).toMatchObject({ status: 1 });
    expect((await demarche(['check', 'b.yaml'])).text).toContain('error[judging-verb]');
    write('demarche.yaml', 'rules: { judging-verb: off }\n');
    expect((await demarche(['check', 'b.yaml'])).text).toBe('Checked b.yaml (1 page): nothing found\n');
  });

  test('a comment excuses a place and gives its reason', async () => {
    const excuse = '  # demarche: allow judging-verb – the verb of the source\n';
    write('b.yaml', CLAIMED.replace('  text:', `${excuse}  text:`));
    expect((await demarche(['check', 'b.yaml'])).text).toBe('Checked b.yaml (1 page): nothing found\n');
    write('b.yaml', CLAIMED.replace('  text:', '  # demarche: allow judging-verb\n  text:'));
    expect((await demarche(['check', 'b.yaml'])).text).toContain('[bad-excuse]');
  });

  test('--rule checks by one rule only', async () => {
    write('b.yaml', CLAIMED.replace('it leaks', 'it leaked last week'));
    const { text } = await demarche(['check', 'b.yaml', '--rule', 'relative-date']);
    expect(text).toContain('[relative-date]');
    expect(text).not.toContain('[judging-verb]');
    const both = await demarche(['check', 'b.yaml', '--rule', 'relative-date', '--rule', 'judging-verb']);
    expect(both.text).toMatch(/: 2 warnings\n$/);
  });

  test('--on sets the day, and goes before demarche.yaml', async () => {
    const fact = 'facts: { deep: { value: 9, review_after: 2031-05-01, sources: [wire] } }\n';
    write('b.yaml', `brief: { title: The Lake, situation: "It is {fact:deep} m deep." }\n${fact}${PARTS}`);
    write('demarche.yaml', 'on: 2031-05-02\n');
    expect((await demarche(['check', 'b.yaml'])).text).toContain('[past-review]');
    expect((await demarche(['check', 'b.yaml', '--on', '2031-05-01'])).text).not.toContain('[past-review]');
    expect((await demarche(['stale', 'b.yaml'])).text).toMatch(/^1 day overdue/);
  });

  test('budgets of pages are held to the pages, unless only the facts are checked', async () => {
    write('demarche.yaml', 'budgets: { pages: 2 }\n');
    const facts = await demarche(['check', 'lake.yaml', '--facts']);
    expect(facts.text).toMatch(/\nChecked lake\.yaml \(facts alone\): 2 warnings\n$/);
    write(
      'excused.yaml',
      'brief: # demarche: allow too-many-pages – all of it is needed\n  title: The Lake\n',
    );
    expect((await demarche(['check', 'excused.yaml', '--facts'])).text).toMatch(/: nothing found\n$/);
    expect((await demarche(['check', 'lake.yaml'])).text).toContain('[too-many-pages]');
    expect((await demarche(['check', 'lake.yaml', '--templates', 'nowhere'])).text).toContain(
      '[too-many-pages]',
    );
    write('demarche.yaml', 'budgets: { pages: 3 }\n');
    expect((await demarche(['check', 'lake.yaml'])).text).not.toContain('[too-many-pages]');
  });

  test('sarif brings the rules with their reasons, and the fixes', async () => {
    write('b.yaml', CLAIMED);
    const [run] = JSON.parse((await demarche(['check', 'b.yaml', '--format', 'sarif'])).text).runs;
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'judging-verb');
    expect(rule.shortDescription.text).toMatch(/\w/);
    expect(rule.help.markdown).toMatch(/\w/);
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toHaveLength(1);
  });
});

describe('finding things', () => {
  const json = async (...args: readonly string[]) => JSON.parse((await demarche([...args, '--json'])).text);

  test('trace tells where an id stands in the facts and on the pages', async () => {
    const { text, status, err } = await demarche(['trace', 'wire', 'lake.yaml']);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(text).toMatch(/^source wire: lake\.yaml:20:3, printed on pages 1–3\n {2}used 9 times\n/);
    expect(text).toMatch(/lake\.yaml:14:49 +brief\.key_points\[1\] +page 1/);
    expect(text).toMatch(/cited in 9 notes\n {4}page 1 /);
    const [found] = await json('trace', 'length', 'lake.yaml');
    expect(found).toMatchObject({
      kind: 'fact',
      id: 'length',
      pages: [1],
      uses: [{ path: 'brief.key_points[0]' }],
    });
  });

  test('an id that the facts do not have', async () => {
    const { err, status } = await demarche(['trace', 'gazete', 'lake.yaml']);
    expect(err).toContain('error[usage] The facts have no id "gazete"');
    expect(err).toContain('Did you mean "gazette"?');
    expect(status).toBe(2);
  });

  test('sources are listed with how often they are cited', async () => {
    const { text } = await demarche(['sources', 'lake.yaml']);
    expect(text).toMatch(
      /^cited 7 times {2}official {2}2031-05-01 {2}gazette {2}Exampleland Gazette, Closure of the lake\n/,
    );
    expect(text).toMatch(/\nnot cited +analysis +undated +unused +Nobody, Never cited\n$/);
    expect(await json('sources', 'lake.yaml')).toHaveLength(3);
  });

  test('facts past their review date, and for how long', async () => {
    write('lake.yaml', edited('as_of: 2030,', 'as_of: 2030, review_after: 2031-05-01,'));
    const { text, status } = await demarche(['stale', 'lake.yaml', '--on', '2031-05-03']);
    expect(text).toBe(
      '2 days overdue  length  12500 m  as of 2030  to be reviewed after 2031-05-01  lake.yaml:31:3\n',
    );
    expect(status).toBe(1);
    expect(await json('stale', 'lake.yaml', '--on', '2031-05-03')).toMatchObject([{ id: 'length', days: 2 }]);
    const fresh = await demarche(['stale', 'lake.yaml', '--on', '2031-05-01']);
    expect(fresh.text).toBe('No fact is past its review date on 2031-05-01.\n');
    expect(fresh.status).toBe(0);
    expect((await demarche(['stale', 'lake.yaml', '--on', '2031-02-30'])).status).toBe(2);
  });

  test('the only brief in data need not be named', async () => {
    write('data/lake.yaml', LAKE);
    write('data/parts.yaml', 'sources: {}\n');
    expect((await demarche(['sources'])).text).toBe((await demarche(['sources', 'lake.yaml'])).text);
  });

  test('several, or none, are said', async () => {
    const none = await demarche(['sources']);
    expect(none.err).toContain('error[usage] No brief is named, and there is none in "data"');
    expect(none.status).toBe(2);
    write('data/a.yaml', LAKE);
    write('data/b.yaml', LAKE);
    const { err, status } = await demarche(['trace', 'wire']);
    expect(err).toContain('No brief is named, and there are 2 in "data"');
    expect(err).toContain('Name one of them: data/a.yaml, data/b.yaml.');
    expect(status).toBe(2);
  });

  test('schema --out writes the schema to a file', async () => {
    expect(await demarche(['schema', '--out', 'editor/brief.json'])).toMatchObject({
      status: 0,
      text: '',
      err: '',
    });
    expect(readFileSync(at('editor/brief.json'), 'utf8')).toBe((await demarche(['schema'])).text);
    expect(JSON.parse((await demarche(['schema', '--config'])).text).title).toBe('Demarche’s settings');
  });
});
