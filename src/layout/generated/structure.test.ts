/** The structure tree follows the document: ISO 32000-1 §14.7 and §14.8. */
import { describe, expect, test } from 'vitest';
import { randomIndexes } from '../../../test/support/random.ts';
import type { StructureElement } from '../types.ts';
import { nameDestinations } from './destinations.ts';
import { walk } from './parts.ts';
import { buildStructure, LAYOUT_ARTIFACT } from './structure.ts';
import { dump, ownedTexts } from './testing/structure-dump.ts';
import { find, findAll, h, type Sketch, string, styledTree } from './testing/styled-tree.ts';

describe('the tree follows the document', () => {
  test('sections, headings and paragraphs', () => {
    expect(
      dump(
        h('section', { id: 's' }, h('h2', {}, 'Title'), '\n', h('p', {}, 'Text ', h('em', {}, 'here'), '.')),
      ),
    ).toBe(
      `Sect elementId=s
  H2 elementId=heading-1 “Title”
  P “Text |here|.”`,
    );
  });

  test('elements without role are not in it, their children are', () => {
    expect(dump(h('header', { style: { display: 'block' } }, h('p', {}, 'a')), h('p', {}, 'b'))).toBe(
      'P “a”\nP “b”',
    );
  });

  test('artifacts, what is not rendered and what is empty are left out', () => {
    expect(
      dump(
        h('hr'),
        h('div', { role: 'artifact' }, h('p', {}, 'rule')),
        h('p', { style: { display: 'none' } }, 'hidden'),
        h('h2', {}, ' '),
        h('div', {}, h('p', {}, ' \n')),
        h('p', {}, 'shown'),
      ),
    ).toBe('P “shown”');
  });

  test('generated text belongs to its element', () => {
    const before = { content: [string('§')] };
    expect(dump(h('p', { before, after: before }, 'text'))).toBe('P “(before)|text|(after)”');
    expect(dump(h('p', { before }))).toBe('P “(before)”');
  });

  test('leaders and empty strings give an element no content', () => {
    const before = { content: [string(''), { type: 'leader', pattern: '. ' } as const] };
    expect(dump(h('p', { before }))).toBe('');
  });
});

describe('text in grouping elements is in a P', () => {
  test('each run of its own', () => {
    expect(dump(h('div', {}, 'one ', h('em', {}, 'two'), h('p', {}, 'three'), '\n', 'four'))).toBe(
      `Div
  P “one |two”
  P “three”
  P “four”`,
    );
  });

  test('also where the text is in a block without a role', () => {
    const block = { style: { display: 'block' } } as const;
    expect(dump(h('header', block, h('x', block, 'one'), h('x', block, 'two'), 'three'))).toBe(
      'P “one”\nP “two”\nP “three”',
    );
  });

  test('and inline elements with a role', () => {
    expect(dump(h('section', {}, h('q', {}, 'said'), ' they'))).toBe('Sect\n  P “ they”\n    Quote “said”');
    expect(dump(h('blockquote', {}, 'said'))).toBe('BlockQuote\n  P “said”');
  });

  test('cells, captions and list bodies hold text themselves', () => {
    expect(dump(h('table', {}, h('caption', {}, 'c'), h('tr', {}, h('td', {}, 'd'))))).toBe(
      `Table
  Caption “c”
  TR
    TD “d”`,
    );
  });
});

describe('figures', () => {
  test('have alternative text; an image without content is an artifact', () => {
    expect(dump(h('p', {}, 'a', h('img', { alt: 'A map' }), h('img', { role: 'artifact' }), 'b'))).toBe(
      'P “a|b”\n  Figure alt=A map',
    );
  });

  test('may be what is said to be one, if it says what it shows', () => {
    const bars = (label?: string) =>
      dump(
        h('div', { role: 'Figure', ...(label !== undefined && { 'aria-label': label }) }, h('p', {}, '||||')),
      );
    expect(bars('Four bars')).toBe('Figure alt=Four bars\n  P “||||”');
    expect(bars()).toBe('Div\n  P “||||”');
  });
});

describe('what elements say of themselves', () => {
  test('their language, where it is not their parent’s', () => {
    expect(dump(h('p', { lang: 'fr' }, 'a', h('i', {}, 'b'), h('i', { lang: 'de' }, 'c')))).toBe(
      'P lang=fr “a|b”\n  Span lang=de “c”',
    );
    expect(dump(h('main', { lang: 'fr', style: { display: 'block' } }, h('p', {}, 'a')))).toBe(
      'Div lang=fr\n  P “a”',
    );
  });

  test('what an abbreviation stands for', () => {
    expect(dump(h('p', {}, h('abbr', { title: 'Republic of Exampleland' }, 'RE')))).toBe(
      'P\n  Span abbreviation=Republic of Exampleland “RE”',
    );
  });
});

describe('owners', () => {
  test('of artifacts are artifacts', () => {
    const tree = styledTree(h('div', { role: 'artifact' }, h('p', {}, 'x')));
    const structure = buildStructure(tree, nameDestinations(tree));
    expect(structure.ownerOfText(find(tree, 'p').element.index, 0)).toBe(LAYOUT_ARTIFACT);
  });

  test('of an element that is not in the tree is the one around it', () => {
    const tree = styledTree(h('p', {}, h('em', {}, 'x')));
    const structure = buildStructure(tree, nameDestinations(tree));
    expect(structure.owner(find(tree, 'em').element.index)).toEqual(
      structure.owner(find(tree, 'p').element.index),
    );
  });
});

describe('whatever the document', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'all text is owned, ids are unique and in order (seed %i)',
    (seed) => {
      const tree = styledTree(...randomSketches(randomIndexes(seed), 5));
      const structure = buildStructure(tree, nameDestinations(tree));
      const ids: number[] = [];
      const elementIds: string[] = [];
      const visit = (element: StructureElement) => {
        ids.push(element.id);
        if (element.elementId !== undefined) elementIds.push(element.elementId);
        element.children.forEach(visit);
      };
      visit(structure.tree());
      expect(ids).toEqual(ids.map((_, position) => position));
      expect(new Set(elementIds).size).toBe(elementIds.length);

      const owners = ownedTexts(tree, structure)
        .filter(([text]) => !text.startsWith('('))
        .map(([, owner]) => ('structure' in owner ? owner.structure : -1));
      expect(Math.max(...owners)).toBeLessThan(ids.length);
      walk(tree, ({ element }) => {
        const owner = structure.owner(element.index);
        if (element.role !== 'artifact' && element.name !== 'hr') expect(owner).toHaveProperty('structure');
      });
      expect(findAll(tree, 'p').length).toBeGreaterThan(0);
      expect(owners.every((owner) => owner >= 0)).toBe(true);
    },
  );
});

const NAMES = [
  'section',
  'div',
  'p',
  'ul',
  'li',
  'a',
  'q',
  'note',
  'em',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'toc',
  'h2',
  'table',
  'td',
];

function randomSketches(random: (below: number) => number, depth: number): (Sketch | string)[] {
  const sketches: (Sketch | string)[] = [h('p', {}, 'p')];
  for (let count = random(6); count > 0; count--) {
    const name = NAMES[random(NAMES.length)] ?? 'p';
    const options = {
      ...(random(3) === 0 && { id: `id-${random(9)}` }),
      ...(name === 'a' && { href: '#x' }),
    };
    sketches.push(
      depth === 0 || random(4) === 0 ? 'text' : h(name, options, ...randomSketches(random, depth - 1)),
    );
  }
  return sketches;
}
