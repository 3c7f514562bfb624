import { describe, expect, it } from 'vitest';
import { documentOf, elements, findings, h, style } from '../style.fixture.ts';

const DOCUMENT = documentOf(
  h(
    'section#s.main.wide',
    h('h2#h', 'Heading'),
    h('p#p1.lead', 'One', h('em#e1'), ' ', h('em#e2.note')),
    h('p#p2[lang=de-AT]', 'Two', h('a#a1[href=#s][title=Two words here]', h('em#e3'))),
    h('p#p3[data-kind=Long-Name]', 'Three'),
    h('ul#u', h('li#l1'), h('li#l2', h('ul#v', h('li#l3.note'))), h('li#l4'), h('li#l5')),
  ),
  h('div#d', h('p#p4'), h('a#a2')),
);

/** Ids of the elements that a selector selects; names of those without. */
function select(selector: string): string {
  const styled = style(DOCUMENT, `${selector} { opacity: 0.5 }`);
  return elements(styled)
    .filter((found) => found.style.opacity === 0.5)
    .map(({ element }) => element.attributes.get('id') ?? element.name)
    .join(' ');
}

describe('selectors', () => {
  it.each([
    ['p', 'p1 p2 p3 p4'],
    ['P', 'p1 p2 p3 p4'],
    ['*', 'html head title body s h p1 e1 e2 p2 a1 e3 p3 u l1 l2 v l3 l4 l5 d p4 a2'],
    ['.note', 'e2 l3'],
    ['.main.wide', 's'],
    ['li.note', 'l3'],
    ['#p2', 'p2'],
    ['div#p2', ''],
    ['h2, #d, .lead', 'h p1 d'],
    // attributes
    ['[href]', 'a1'],
    ['[lang="de-AT"]', 'p2'],
    ['p[lang|=de]', 'p2'],
    ['[title~=words]', 'a1'],
    ['[title~="Two words"]', ''],
    ['[title^="Two "]', 'a1'],
    ['[title$=here]', 'a1'],
    ['[title*=ord]', 'a1'],
    ['[data-kind=long-name]', ''],
    ['[data-kind = "long-name" i]', 'p3'],
    ['[data-kind^=""]', ''],
    ['[class=lead]', 'p1'],
    // combinators
    ['section em', 'e1 e2 e3'],
    ['section > em', ''],
    ['p > em', 'e1 e2'],
    ['section>p>em+em', 'e2'],
    ['h2 + p', 'p1'],
    ['h2 ~ p', 'p1 p2 p3'],
    ['p ~ ul li ul > li', 'l3'],
    ['body section p a em', 'e3'],
    ['div em', ''],
    ['ul ul li', 'l3'],
    ['section h2 ~ p em', 'e1 e2 e3'],
    // structure
    [':root', 'html'],
    ['p:first-child', 'p4'],
    ['li:first-child', 'l1 l3'],
    ['li:last-child', 'l3 l5'],
    ['li:only-child', 'l3'],
    ['section p:first-of-type', 'p1'],
    ['section p:last-of-type', 'p3'],
    ['section > :only-of-type', 'h u'],
    ['#u > li:nth-child(odd)', 'l1 l4'],
    ['#u > li:nth-child(2n)', 'l2 l5'],
    ['#u > :nth-child( 2n + 1 )', 'l1 l4'],
    ['#u > :nth-child(-n+2)', 'l1 l2'],
    ['#u > :nth-child(n+3)', 'l4 l5'],
    ['#u > :nth-child(3)', 'l4'],
    ['#u > :nth-last-child(1)', 'l5'],
    ['section p:nth-of-type(2)', 'p2'],
    ['section p:nth-last-of-type(1)', 'p3'],
    ['li:empty', 'l1 l3 l4 l5'],
    // logic
    ['li:not(.note)', 'l1 l2 l4 l5'],
    ['li:not(:first-child, .note)', 'l2 l4 l5'],
    ['p:not(div p)', 'p1 p2 p3'],
    [':is(ul, div) > :is(p, li)', 'l1 l2 l3 l4 l5 p4'],
    [':where(section) > h2', 'h'],
    [':is(section p) em', 'e1 e2 e3'],
    ['a:link', 'a1'],
    [':lang(de) em', 'e3'],
    ['p:lang("de-at", fr)', 'p2'],
    ['p:lang(d)', ''],
    // writing
    ['/* the */section/* */>/**/h2', 'h'],
    ['\\70 .lead', 'p1'],
    ['#\\70 1', 'p1'],
  ])('%s', (selector, ids) => {
    expect(findings(`${selector} { opacity: 0.5 }`, DOCUMENT)).toEqual([]);
    expect(select(selector)).toBe(ids);
  });
});

describe('selectors that are none', () => {
  it.each([
    [
      'p:hover',
      [
        'style.css:1:3 warning css-unsupported: The pseudo-class ":hover" is not supported',
        '  A page on paper has no such state.',
      ],
    ],
    [
      'p:frist-child',
      [
        'style.css:1:3 warning css-unsupported: The pseudo-class ":frist-child" is not supported',
        '  Did you mean "first-child"?',
      ],
    ],
    [
      'p::befor',
      [
        'style.css:1:4 warning css-unsupported: The pseudo-element "::befor" is not supported',
        '  Did you mean "before"?',
      ],
    ],
    ['p:has(em)', ['style.css:1:3 warning css-unsupported: The pseudo-class ":has()" is not supported']],
    ['p >', ['style.css:1:3 error css-syntax: A selector is expected here']],
    ['> p', ['style.css:1:1 error css-syntax: A selector is expected before this']],
    ['p,, em', ['style.css:1:1 error css-syntax: A selector is expected here']],
    ['p.', ['style.css:1:1 error css-syntax: A class name is expected after "."']],
    ['p[=x]', ['style.css:1:2 error css-syntax: This is no attribute selector']],
    [
      'p::before em',
      ['style.css:1:10 error css-syntax: A pseudo-element can only stand at the end of a selector'],
    ],
    ['p:nth-child(x)', ['style.css:1:3 error css-syntax: ":nth-child()" does not take this']],
    ['3', ['style.css:1:1 error css-syntax: This is no selector']],
  ])('%s', (selector, lines) => {
    expect(findings(`${selector} { opacity: 0.5 } p { opacity: 0.5 }`)).toEqual([
      ...lines,
      '  The whole rule is left out.',
    ]);
  });
});

describe('pseudo-elements', () => {
  const list = documentOf(h('ul', h('li#l', 'Item', h('span.note#n', 'Note'))));

  it('are made where they have content', () => {
    const styled = style(
      list,
      'li::before { content: "a" } li:after { content: none } #n::before { color: red }',
    );
    const [item, note] = elements(styled).filter(({ element }) => element.attributes.has('id'));
    expect(item?.before?.style.content).toEqual([{ type: 'string', value: 'a' }]);
    expect([item?.after, note?.before]).toEqual([undefined, undefined]);
  });

  it('of list items and notes are always made', () => {
    const css =
      'li { display: list-item; color: red } li::marker { color: blue } .note { float: footnote; color: lime }';
    const [item, note] = elements(style(list, css)).filter(({ element }) => element.attributes.has('id'));
    expect(item?.marker?.style).toMatchObject({ color: { b: 255 }, content: 'normal' });
    expect(note?.footnoteMarker?.style.color).toMatchObject({ g: 255 });
    // The call stands in the list item.
    expect(note?.footnoteCall?.style.color).toMatchObject({ r: 255 });
  });
});
