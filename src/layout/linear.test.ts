/** Cost grows with the text, not faster: counted in steps of the program, not in time. */
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOutHtml } from './testing/pages.ts';

const CSS =
  '@page { size: 200pt 200pt; @footnote { margin-top: 5pt } } td { border: 1pt solid } ol { padding-left: 40pt } .flex { display: flex } .flex p { flex: 1 } .columns { columns: 2 } .float { float: left }';

// Code that V8 has optimised does not count all of its steps: of a long document two of three were missing.
beforeAll(() => setFlagsFromString('--no-opt'));
afterAll(() => setFlagsFromString('--opt'));

/** How often each block of the sources is run while `work` is done. */
async function steps(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const own = result.filter(({ url }) => /\/src\/(layout|style|text|document)\//.test(url));
  return own.reduce((sum, { functions }) => {
    const counts = functions.flatMap(({ ranges }) => ranges.map(({ count }) => count));
    return sum + counts.reduce((total, count) => total + count, 0);
  }, 0);
}

const PIECES = {
  paragraphs:
    '<p>The delegation of Exampleland agreed to the text, and said so to the press in the evening.</p>',
  lists: '<ol><li>First of the points</li><li>Second of the points<ul><li>Below</li></ul></li></ol>',
  tables: '<table><tbody><tr><td>Land</td><td>Position of the government</td></tr></tbody></table>',
  notes: '<p>What was said<span class="note" role="doc-footnote">Says who</span> at the table.</p>',
  sections: '<section><h2>Background</h2><p>In a few words, what was before.</p></section>',
  flex: '<div class="flex"><p>Exampleland says so</p><p>Otherland says that it is not</p>text</div>',
  columns: '<div class="columns"><p>What is said in short lines.</p><p>Beside it, so is this.</p></div>',
  floats: '<div class="float">Aside</div><p>What stands beside it, in short lines of text.</p>',
};

/** How many times as many steps 100 times the document takes; those that every document takes are not counted. */
async function growth(body: (times: number) => string): Promise<number> {
  const set = (html: string) => () => void layOutHtml(html, CSS);
  // What is worked out once in a process is worked out here.
  set(body(3))();
  const none = await steps(set('<p>a</p>'));
  const few = await steps(set(body(5)));
  const many = await steps(set(body(500)));
  return (many - none) / (few - none);
}

test.each(Object.entries(PIECES))('100 times the %s take at most 110 times the steps', async (_, piece) => {
  expect(await growth((times) => piece.repeat(times))).toBeLessThanOrEqual(110);
});

test('so do 100 times the words of a paragraph, the blocks of flex items, the rows of a table', async () => {
  expect(await growth((times) => `<p>${'word and another one, '.repeat(times)}</p>`)).toBeLessThanOrEqual(
    110,
  );
  const items = (times: number) => '<p>In a few words.</p>'.repeat(times);
  expect(
    await growth((times) => `<div class="flex"><div>${items(times)}</div><div>${items(times)}</div></div>`),
  ).toBeLessThanOrEqual(110);
  const row = '<tr><td>Land</td><td>Position</td></tr>';
  expect(await growth((times) => `<table><tbody>${row.repeat(times)}</tbody></table>`)).toBeLessThanOrEqual(
    110,
  );
});

test('so does 100 times the text in columns', async () => {
  const text = (times: number) => `<div class="columns">${PIECES.paragraphs.repeat(times)}</div>`;
  expect(await growth(text)).toBeLessThanOrEqual(110);
});

test('so do 100 times the floats of a paragraph, and of a block', async () => {
  const words = 'What is said beside it, in short lines of text. ';
  const float = '<b class="float">Aside</b>';
  const inLines = (times: number) => `<p>${`${words.repeat(5)}${float}`.repeat(times)}</p>`;
  expect(await growth(inLines)).toBeLessThanOrEqual(110);
  const inBlock = (times: number) => `<div>${'<div class="float">Aside</div>'.repeat(times)}${words}</div>`;
  expect(await growth(inBlock)).toBeLessThanOrEqual(110);
});

test('columns in columns in columns take a few times the steps of columns', async () => {
  const nested = (depth: number): string =>
    depth === 0
      ? PIECES.paragraphs.repeat(40)
      : `<p>a</p><div class="columns">${nested(depth - 1)}</div><p>b</p>`;
  const set = (depth: number) =>
    steps(() => void layOutHtml(nested(depth), `${CSS} @page { size: 800pt 600pt }`));
  await set(4);
  const once = await set(1);
  expect((await set(2)) / once).toBeLessThanOrEqual(2);
  expect((await set(3)) / once).toBeLessThanOrEqual(3);
  expect((await set(4)) / once).toBeLessThanOrEqual(4);
});
