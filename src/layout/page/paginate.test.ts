import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Flow, FlowItem } from '../flow.ts';
import { layOutHtml } from '../testing/pages.ts';
import { RandomDocument } from '../testing/random-document.ts';
import { Paginator } from './paginate.ts';

afterEach(() => void vi.restoreAllMocks());

const TEXT = '<p>A paragraph of a few words.</p>'.repeat(100);

test('pages are made before the end of the flow is known', () => {
  const add = vi.spyOn(Paginator.prototype, 'add');
  const finish = vi.spyOn(Paginator.prototype, 'finish');
  const { pages } = layOutHtml(TEXT).layout;
  expect(pages).toHaveLength(80);
  expect(add.mock.calls.length).toBeGreaterThan(5);
  const [rest] = finish.mock.calls[0]!;
  expect(rest.items.length).toBeLessThan(150);
});

test('of a box that is not to be broken nothing is handed over while it may be kept together', () => {
  const add = vi.spyOn(Paginator.prototype, 'add');
  const kept = `${TEXT}<div style="break-inside: avoid">${'<p>a</p>'.repeat(40)}</div>`;
  const { pages } = layOutHtml(kept, '@page { size: 100pt 500pt }').layout;
  const spoken = pages.map(({ fragments }) =>
    fragments.filter((text) => text.kind === 'text' && text.text === 'a'),
  );
  expect(spoken.map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 40]);
  for (const [items] of add.mock.calls) expect(items.at(-1)).toMatchObject({ type: 'gap' });
});

test('to try the width of the first page, no more is set than that page', () => {
  const add = vi.spyOn(Paginator.prototype, 'add');
  const isFirstAlone = vi.spyOn(Paginator.prototype, 'isFirstAlone');
  layOutHtml(TEXT, '@page :first { margin-left: 10pt }');
  const [trial] = isFirstAlone.mock.contexts;
  const given = add.mock.calls.filter((_, index) => add.mock.contexts[index] === trial);
  const items = [...given.flatMap(([part]) => part), ...isFirstAlone.mock.calls[0]![0].items];
  expect(items.length).toBeLessThan(150);
  expect(isFirstAlone).toHaveReturnedWith(false);
});

describe('whether the flow comes in parts or as a whole, pages are the same', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => seed))('seed %i', (seed) => {
    const documents = Array.from({ length: 6 }, (_, index) => new RandomDocument(seed * 6 + index));
    const html = documents.map((document) => document.body()).join('');
    const css = documents[0]!.css();
    const set = () => JSON.stringify(layOutHtml(html, css, RandomDocument.pictures).layout);
    const inParts = set();
    const takeInParts = takeAsWhole();
    try {
      expect(set() === inParts).toBe(true);
    } finally {
      takeInParts();
    }
  });
});

/**
 * Paginators wait for the rest of the flow, or until somebody asks where the next page begins. Gives what undoes it. No
 * spies: they would keep all flows.
 */
function takeAsWhole(): () => void {
  const { add, beginning, finish, isFirstAlone } = Paginator.prototype;
  const waiting: FlowItem[] = [];
  let margin = 0;
  const whole = (rest: Flow): Flow => ({ ...rest, items: [...waiting.splice(0), ...rest.items] });
  Object.assign(Paginator.prototype, {
    add(items: readonly FlowItem[], marginBefore: number) {
      waiting.push(...items);
      margin = marginBefore;
    },
    beginning(this: Paginator) {
      if (waiting.length > 0) add.call(this, waiting.splice(0), margin);
      return beginning.call(this);
    },
    finish(this: Paginator, rest: Flow) {
      return finish.call(this, whole(rest));
    },
    isFirstAlone(this: Paginator, rest: Flow) {
      return isFirstAlone.call(this, whole(rest));
    },
  });
  return () => void Object.assign(Paginator.prototype, { add, beginning, finish, isFirstAlone });
}
