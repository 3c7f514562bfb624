import { describe, expect, test } from 'vitest';
import { randomIndexes } from '../../../test/support/random.ts';
import type { StyledElement } from '../../style/types.ts';
import type { Owner, StructureElement } from '../types.ts';
import { nameDestinations } from './destinations.ts';
import { pseudoElements, walk } from './parts.ts';
import { buildStructure, LAYOUT_ARTIFACT, type Structure } from './structure.ts';
import { find, findAll, h, type Sketch, string, styledTree } from './testing/styled-tree.ts';

/** All text that is painted, with its owner, in document order; pseudo-elements as their name in brackets. */
function ownedTexts(root: StyledElement, structure: Structure): [text: string, owner: Owner][] {
  const texts: [string, Owner][] = [];
  const visit = (styled: StyledElement) => {
    const { index } = styled.element;
    if (styled.style.display === 'none') return;
    for (const { name } of pseudoElements(styled)) {
      if (name !== 'after') texts.push([`(${name})`, structure.ownerOfPseudo(index, name)]);
    }
    for (const [position, child] of styled.children.entries()) {
      if (child.kind === 'element') visit(child);
      else if (child.text.trim() !== '') texts.push([child.text, structure.ownerOfText(index, position)]);
    }
    if (styled.after !== undefined) texts.push(['(after)', structure.ownerOfPseudo(index, 'after')]);
  };
  visit(root);
  return texts;
}

/** The tree as indented text: role, what it says of itself, and the texts it owns. */
function dump(...children: (Sketch | string)[]): string {
  const root = styledTree(...children);
  const structure = buildStructure(root, nameDestinations(root));
  const texts = new Map<number, string[]>();
  for (const [text, owner] of ownedTexts(root, structure)) {
    if ('structure' in owner) texts.set(owner.structure, [...(texts.get(owner.structure) ?? []), text]);
  }
  const lines = (element: StructureElement, depth: number): string[] => {
    const { id, role, children: below, ...properties } = element;
    const said = Object.entries(properties).map(([name, value]) => ` ${name}=${String(value)}`);
    const owned = texts.has(id) ? ` “${texts.get(id)?.join('|')}”` : '';
    return [
      `${'  '.repeat(depth)}${role}${said.join('')}${owned}`,
      ...below.flatMap((child) => lines(child, depth + 1)),
    ];
  };
  return structure.root.children.flatMap((child) => lines(child, 0)).join('\n');
}

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

describe('lists', () => {
  test('have items with label and body, and say how they are numbered', () => {
    expect(dump(h('ol', {}, h('li', {}, 'a'), '\n', h('li', {}, h('p', {}, 'b'))))).toBe(
      `L listNumbering=Decimal
  LI
    Lbl “(marker)”
    LBody “a”
  LI
    Lbl “(marker)”
    LBody
      P “b”`,
    );
  });

  test('stand in the body of the item they are in', () => {
    expect(dump(h('ul', {}, h('li', {}, 'a', h('ul', {}, h('li', {}, 'b')))))).toBe(
      `L listNumbering=Disc
  LI
    Lbl “(marker)”
    LBody “a”
      L listNumbering=Disc
        LI
          Lbl “(marker)”
          LBody “b”`,
    );
  });

  test('without markers have no labels', () => {
    const style = { listStyleType: 'none' };
    expect(dump(h('ul', { style }, h('li', {}, 'a')))).toBe('L listNumbering=None\n  LI\n    LBody “a”');
  });

  test('of terms have the terms as labels', () => {
    const item = (term: string, text: string) =>
      h('div', { role: 'LI' }, h('dt', {}, term), ' ', h('dd', {}, h('p', {}, text)));
    expect(dump(h('dl', {}, item('a', '1'), item('b', '2')))).toBe(
      `L listNumbering=None
  LI
    Lbl “a”
    LBody
      P “1”
  LI
    Lbl “b”
    LBody
      P “2”`,
    );
  });

  test('hold nothing but items', () => {
    expect(dump(h('ul', {}, 'loose', h('p', {}, 'text')))).toBe(
      `L listNumbering=None
  LI
    LBody “loose”
  LI
    LBody
      P “text”`,
    );
  });

  test('of sources have their entries in the bodies of items', () => {
    expect(dump(h('ol', {}, h('li', { role: 'BibEntry', id: 'src' }, 'Report')))).toBe(
      `L listNumbering=Decimal
  LI
    Lbl “(marker)”
    LBody
      BibEntry elementId=src “Report”`,
    );
  });
});

describe('tables', () => {
  const row = (...cells: Sketch[]) => h('tr', {}, ...cells);

  test('have header cells with scope', () => {
    expect(
      dump(
        h(
          'table',
          {},
          h(
            'thead',
            {},
            row(h('td'), h('th', { id: 'h1' }, 'A'), h('th', { scope: 'colgroup', colspan: '2' }, 'B')),
          ),
          h(
            'tbody',
            {},
            row(h('th', {}, 'r'), h('td', { headers: 'h1 gone', rowspan: '2' }, '1'), h('td', {}, '2')),
          ),
          h('tbody', {}, row(h('th', { scope: 'row' }, 's'), h('th', {}, 't')), row(h('th', {}, 'u'))),
        ),
      ),
    ).toBe(`Table
  THead
    TR
      TD
      TH elementId=h1 scope=Column “A”
      TH scope=Column colSpan=2 “B”
  TBody
    TR
      TH scope=Row “r”
      TD rowSpan=2 headers=h1 “1”
      TD “2”
  TBody
    TR
      TH scope=Row “s”
      TH scope=Column “t”
    TR
      TH scope=Column “u”`);
  });

  test('begin with their caption', () => {
    expect(dump(h('table', {}, h('tr', {}, h('td', {}, '1')), h('caption', {}, 'c')))).toMatch(
      /^Table\n {2}Caption/,
    );
  });
});

describe('links and notes', () => {
  test('an a with href is a Link, in whatever role it was given', () => {
    expect(
      dump(h('p', {}, h('a', { href: '#x' }, 'x'), h('a', { href: '#y', role: 'Reference' }, 'y'))),
    ).toBe(
      `P
  Link “x”
  Reference
    Link “y”`,
    );
    expect(dump(h('section', {}, h('a', { href: 'https://example.org', role: 'none' }, 'x')))).toBe(
      'Sect\n  P\n    Link “x”',
    );
  });

  test('a note follows the reference that calls it, within the paragraph', () => {
    expect(
      dump(h('p', {}, 'Said', h('note', { id: 'note-1' }, 'By ', h('a', { href: 'x' }, 'whom')), '. More.')),
    ).toBe(
      `P “Said|. More.”
  Reference elementId=note-1-call
    Link “(footnote-call)”
  Note elementId=note-1 “By ”
    Lbl
      Link “(footnote-marker)”
    Link “whom”`,
    );
  });

  test('every note has an ID', () => {
    expect(dump(h('p', {}, h('note', {}, 'a'), h('note', {}, 'b')))).toMatch(
      /elementId=note-1 .*elementId=note-2 /s,
    );
  });
});

describe('contents', () => {
  const link = (text: string, ...more: Sketch[]) => h('li', {}, h('a', { href: '#x' }, text), ...more);

  test('are entries with a Reference, nested as the lists are', () => {
    const style = { listStyleType: 'none' };
    expect(
      dump(h('toc', {}, h('ol', { style }, link('1', h('ol', { style }, link('1.1'))), link('2')))),
    ).toBe(
      `TOC
  TOCI
    Reference
      Link “1”
    TOC
      TOCI
        Reference
          Link “1.1”
  TOCI
    Reference
      Link “2”`,
    );
  });

  test('may be links alone, or in blocks', () => {
    const block = { style: { display: 'block' } } as const;
    expect(
      dump(h('toc', {}, h('a', { href: '#x', ...block }, 'x'), h('p', {}, h('a', { href: '#y' }, 'y')))),
    ).toBe(
      `TOC
  TOCI
    Reference
      Link “x”
  TOCI
    Reference
      Link “y”`,
    );
  });

  test('are nested by the levels of their headings', () => {
    const entry = (level: string, text: string) =>
      h('a', { href: '#x', 'data-level': level, style: { display: 'block' } }, text);
    const entries = [entry('1', 'a'), entry('2', 'b'), entry('3', 'c'), entry('2', 'd'), entry('1', 'e')];
    expect(dump(h('toc', {}, ...entries)).replace(/ *Reference\n/g, '')).toBe(
      `TOC
  TOCI
      Link “a”
    TOC
      TOCI
          Link “b”
        TOC
          TOCI
              Link “c”
      TOCI
          Link “d”
  TOCI
      Link “e”`,
    );
  });

  test('with a heading are a section that holds them', () => {
    const nav = h(
      'nav',
      { role: 'TOC', style: { display: 'block' } },
      h('h2', {}, 'Contents'),
      h('toc', {}, link('1')),
    );
    expect(dump(nav)).toBe(
      `Sect
  H2 elementId=heading-1 “Contents”
  TOC
    TOCI
      Lbl “(marker)”
      Reference
        Link “1”`,
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
      visit(structure.root);
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
