import { expect, test } from 'vitest';
import { randomNumbers } from '../../test/support/random.ts';
import { hasErrors } from '../diagnostic.ts';
import type { OriginRange } from '../origin.ts';
import { parseDocument } from './index.ts';
import type { Element } from './types.ts';

const NAMES =
  'p div em strong a table tr td ul li dl dt h1 section span toc img br svg math select template script title head body html frameset'.split(
    ' ',
  );
const SCRAPS = [
  '&amp;',
  '&',
  '&#x',
  '<',
  '>',
  '"',
  "'",
  '=',
  '<!--',
  '-->',
  '<![CDATA[',
  '</',
  '\r\n',
  '\0',
  ' ',
  'text',
  '\u{1F600}',
  '<!doctype html>',
];

function soup(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const piece = () => {
    const kind = random();
    if (kind < 0.4)
      return `<${pick(NAMES)}${random() < 0.2 ? ` id=${pick(SCRAPS)} class="${pick(SCRAPS)}"` : ''}>`;
    return kind < 0.7 ? `</${pick(NAMES)}>` : pick(SCRAPS);
  };
  return Array.from({ length: 1 + Math.floor(random() * 40) }, piece).join('');
}

function originsOf(html: string, random: () => number): OriginRange[] {
  const cuts = Array.from({ length: 4 }, () => Math.floor(random() * html.length)).sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({
    start: cuts[index] ?? 0,
    end,
    span: { file: 'a', line: index + 1, column: 1, endLine: index + 1, endColumn: 2 },
    from: index % 2 === 0 ? 'facts' : 'template',
  }));
}

test('tag soup never throws, and is never taken for a brief', () => {
  const random = randomNumbers(20311104);
  for (let round = 0; round < 1500; round++) {
    const html = soup(random);
    const outcome = parseDocument({ html, origins: originsOf(html, random) });
    expect(hasErrors(outcome.diagnostics), html).toBe(true);
  }
});

/** What a well-formed tree holds, printed and parsed, is what was printed. */
test('what is well formed comes through as it is', () => {
  const random = randomNumbers(7);
  const inline = (depth: number): string =>
    random() < 0.5 || depth > 3 ? `t${Math.floor(random() * 9)} &amp; ` : `<em>${inline(depth + 1)}</em>`;
  const block = (depth: number): string => {
    const kind = random();
    if (kind < 0.4 || depth > 4) return `<p>${inline(0)}</p>`;
    if (kind < 0.6) return `<ul><li>${block(depth + 1)}</li><li>${inline(0)}</li></ul>`;
    if (kind < 0.8) return `<div>${block(depth + 1)}${block(depth + 1)}</div>`;
    return `<table><tbody><tr><td>${inline(0)}</td><td>${block(depth + 1)}</td></tr></tbody></table>`;
  };
  const print = (element: Element): string =>
    element.children
      .map((child) =>
        child.kind === 'text'
          ? child.text.replaceAll('&', '&amp;')
          : `<${child.name}>${print(child)}</${child.name}>`,
      )
      .join('');
  for (let round = 0; round < 500; round++) {
    const body = block(0);
    const html = `<!doctype html><html lang="en"><head><title>a</title></head><body>${body}</body></html>`;
    const { value, diagnostics } = parseDocument({ html, origins: originsOf(html, random) });
    expect(diagnostics, html).toEqual([]);
    expect(print(value!.body)).toBe(body);
  }
});
