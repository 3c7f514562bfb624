import { expect, test } from 'vitest';
import type { Span } from './diagnostic.ts';
import { OriginMarks, type RenderedHtml } from './origin.ts';

const at = (file: string, line: number): Span => ({ file, line, column: 1, endLine: line, endColumn: 9 });

function show({ html, origins }: RenderedHtml): string[] {
  return origins.map(({ start, end, span }) => `${span.file}:${span.line} ${html.slice(start, end)}`);
}

test('marks leave the string clean and give the ranges in order', () => {
  const marks = new OriginMarks();
  const rendered = marks.take(
    `${marks.template(at('t', 1))}<p title="${marks.facts('A', at('f', 1))}">${marks.template(at('t', 2))}b</p>`,
  );
  expect(rendered.html).toBe('<p title="A">b</p>');
  expect(show(rendered)).toEqual(['t:1 <p title="A">', 'f:1 A', 't:2 b</p>']);
});

test('a fact inside prose cuts the range of the prose', () => {
  const marks = new OriginMarks();
  const prose = at('f', 1);
  const rendered = marks.take(marks.facts(`There are ${marks.facts('26', at('f', 9))} dams.`, prose));
  expect(show(rendered)).toEqual(['f:1 There are ', 'f:9 26', 'f:1  dams.']);
});

test('pieces of one scalar that touch are one range, and empty ranges are none', () => {
  const marks = new OriginMarks();
  const span = at('f', 1);
  const rendered = marks.take(
    `${marks.facts('a', span)}${marks.facts('', at('f', 2))}${marks.facts('b', at('f', 3))}`,
  );
  expect(show(rendered)).toEqual(['f:1 a', 'f:3 b']);
  expect(show(marks.take(`${marks.facts('a', span)}${marks.facts('b', span)}`))).toEqual(['f:1 ab']);
});

test('half a million origins', () => {
  const marks = new OriginMarks();
  const count = 500_000;
  const marked = Array.from({ length: count }, (_, line) => marks.facts(`${line} `, at('f', line + 1)));
  const { html, origins } = marks.take(marked.join(''));
  expect(origins.length).toBe(count);
  const last = origins.at(-1)!;
  expect(last.span.line).toBe(count);
  expect(html.slice(last.start, last.end)).toBe(`${count - 1} `);
});
