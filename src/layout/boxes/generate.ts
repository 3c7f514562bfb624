/** Generates boxes from the styled tree, element by element. CSS 2.2 §9.2, CSS Lists 3 §3, CSS GCPM 3 §2. */
import { warning } from '../../diagnostic.ts';
import type { ComputedStyle, PseudoElement, StyledElement } from '../../style/types.ts';
import { ownHeight } from '../block/heights.ts';
import { isInlineLevel } from '../generated/index.ts';
import { withOffsets } from '../positioned/relative.ts';
import { absoluteBox, aroundTable } from './absolute.ts';
import { approximations } from './approximated.ts';
import { edgesOf } from './breaks.ts';
import { type BoxOrigin, blockBox, stackBox } from './containers.ts';
import { imageBox } from './images.ts';
import { splitInline } from './inline.ts';
import { linkOf, noteLinks } from './links.ts';
import {
  type Generated,
  type Generation,
  isBlockLevel,
  isFloating,
  markOf,
  optional,
  type Surroundings,
} from './parts.ts';
import { childElements, isPlainBlock, isStack } from './stacks.ts';
import { tableBox, tablePart } from './table-boxes.ts';
import type { AbsoluteBox, BlockBox, InlineBox, InlineContent, InlineNode, Link } from './types.ts';

/** The box of the root element, with all that is in it. */
export function generateBoxes(root: StyledElement, generation: Generation): BlockBox {
  const page = root.style.page;
  const children = generateChildren(root, { page, isInMainFlow: true }, generation);
  return blockBox(root.style, children, { page, ...optional('span', root.element.span) });
}

function generateChildren(styled: StyledElement, around: Surroundings, generation: Generation): Generated[] {
  const { element, before, after } = styled;
  const boxes: Generated[] = [];
  if (before !== undefined) boxes.push(...generatePseudo(styled, before, around, generation));
  for (const [position, child] of styled.children.entries()) {
    if (child.kind === 'element') boxes.push(...generateElement(child, around, generation));
    else if (child.text !== '') {
      const owner = generation.structure.ownerOfText(element.index, position);
      const { lang } = element;
      boxes.push({
        kind: 'text',
        text: child.text,
        style: styled.style,
        owner,
        lang,
        ...optional('span', child.span),
      });
    }
  }
  if (after !== undefined) boxes.push(...generatePseudo(styled, after, around, generation));
  // Exactly as long as it is: boxes are many, and an array that grows takes room for sixteen.
  return boxes.slice();
}

function generateElement(child: StyledElement, around: Surroundings, generation: Generation): Generated[] {
  const styled = withStyle(child, withOffsets(child.style, around.height));
  const { style, element } = styled;
  if (style.display === 'none' || element.name === 'head') return [];
  if (element.name === 'br') return [{ kind: 'line-break', style }];
  if (element.name === 'wbr') return [sourced(styled, '\u200b', generation)];
  if (element.name === 'img') return generateImage(styled, around, generation);
  if (style.float === 'footnote') return generateFootnote(styled, around, generation);
  warnOfApproximations(styled, generation);
  if (style.position === 'absolute') return [generateAbsolute(styled, around, generation)];
  return generateInFlow(styled, around, generation);
}

function withStyle(styled: StyledElement, style: ComputedStyle): StyledElement {
  return style === styled.style ? styled : { ...styled, style };
}

function generateInFlow(styled: StyledElement, around: Surroundings, generation: Generation): Generated[] {
  const { style, element } = styled;
  switch (style.display) {
    case 'inline':
      return generateInline(styled, around, generation);
    case 'inline-block':
    case 'inline-flex':
      return [
        {
          kind: 'atomic',
          box: generateBlock(styled, around, generation),
          ...optional('span', element.span),
        },
      ];
    case 'block':
    case 'list-item':
    case 'flow-root':
    case 'flex':
      return [floated(generateBlock(styled, around, generation))];
    default:
      return [floated(generateTablePart(styled, around, generation))];
  }
}

/** A float goes along with the text where it is met. */
function floated(box: Generated): Generated {
  return isBlockLevel(box) && isFloating(box) ? { kind: 'float', box } : box;
}

/** Whatever its display, it is a block: CSS 2.2 §9.7. */
function generateAbsolute(styled: StyledElement, around: Surroundings, generation: Generation): AbsoluteBox {
  const { display } = styled.style;
  const isInline = isInlineLevel(styled.style);
  const isBlock = isInline || (display.startsWith('table-') && display !== 'table-caption');
  const [box] = isBlock ? [] : generateInFlow(styled, { page: around.page }, generation);
  if (box?.kind === 'block') return absoluteBox(box, isInline);
  if (box?.kind === 'table') return absoluteBox(aroundTable(box), isInline);
  return absoluteBox(generateBlock(styled, { page: around.page }, generation), isInline);
}

function generateInline(styled: StyledElement, around: Surroundings, generation: Generation): Generated[] {
  const children = generateChildren(styled, { page: around.page }, generation);
  return splitInline(styled.style, children, {
    ...optional('mark', markOf(styled, generation)),
    ...optional('link', linkOf(styled, generation)),
  });
}

function generateBlock(styled: StyledElement, around: Surroundings, generation: Generation): BlockBox {
  const { element } = styled;
  const style = insideOf(styled.style);
  const link = linkOf(styled, generation) ?? around.link;
  const page = style.page === 'auto' ? around.page : style.page;
  const isInMainFlow = around.isInMainFlow === true && isPlainBlock(styled);
  const inside: Surroundings = {
    page,
    isInMainFlow,
    ...optional('link', link),
    ...optional('height', ownHeight(style)),
  };
  const origin = { page, ...optional('mark', markOf(styled, generation)), ...optional('span', element.span) };
  if (isInMainFlow && isStack(styled)) return generateStack(styled, inside, origin, generation);
  const children = generateChildren(styled, inside, generation);
  const marker = style.display === 'list-item' ? generateMarker(styled, generation) : undefined;
  if (marker !== undefined && style.listStylePosition === 'inside') children.unshift(marker);
  const outside: InlineContent | undefined =
    marker !== undefined && style.listStylePosition === 'outside'
      ? { type: 'inline', nodes: [marker], style: marker.style }
      : undefined;
  return blockBox(style, children, { ...origin, ...optional('link', link), ...optional('marker', outside) });
}

/** How it is laid out within, wherever it stands: CSS Display 3 §2. */
function insideOf(style: ComputedStyle): ComputedStyle {
  return style.display === 'inline-flex' ? { ...style, display: 'flex' } : style;
}

/** Its children are made when they are come to: all boxes of a long document would take much room. */
function generateStack(
  styled: StyledElement,
  inside: Surroundings,
  origin: BoxOrigin,
  generation: Generation,
): BlockBox {
  const blocks = childElements(styled);
  const generate = (child: StyledElement) =>
    generateElement(child, inside, generation).filter((box) => isBlockLevel(box));
  const children = {
    *[Symbol.iterator]() {
      for (const child of blocks) yield* generate(child);
    },
  };
  const ends = [blocks[0]!, blocks.at(-1)!].flatMap(generate);
  return stackBox(styled.style, children, edgesOf(styled.style, inside.page, ends), origin);
}

function generateTablePart(styled: StyledElement, around: Surroundings, generation: Generation): Generated {
  const { style } = styled;
  const page = style.page === 'auto' ? around.page : style.page;
  const children = generateChildren(styled, { page, ...optional('link', around.link) }, generation);
  const mark = markOf(styled, generation);
  if (style.display === 'table') {
    return tableBox(style, children, {
      page,
      ...optional('mark', mark),
      ...optional('span', styled.element.span),
    });
  }
  return tablePart(styled, children, mark);
}

function generateMarker(styled: StyledElement, generation: Generation): InlineBox | undefined {
  const { marker } = styled;
  if (marker === undefined || marker.style.content === 'none') return undefined;
  if (marker.style.content === 'normal' && styled.style.listStyleType === 'none') return undefined;
  // Its spaces are the distance to the text. CSS Lists 3, appendix A.
  const style: ComputedStyle = { ...marker.style, whiteSpace: 'pre' };
  return pseudoInline(styled, { ...marker, style }, generation);
}

function generatePseudo(
  styled: StyledElement,
  pseudo: PseudoElement,
  around: Surroundings,
  generation: Generation,
): Generated[] {
  const style = withOffsets(pseudo.style, around.height);
  if (style.display === 'none' || typeof style.content === 'string') return [];
  const inline = pseudoInline(styled, { ...pseudo, style }, generation);
  if (style.position === 'absolute') {
    const box = blockBox(insideOf(style), inline.children, { page: around.page });
    return [absoluteBox(box, isInlineLevel(style))];
  }
  if (style.display === 'inline') return [inline];
  const { height: _, ...inside } = around;
  const box = blockBox(insideOf(style), inline.children, inside);
  return isInlineLevel(style) ? [{ kind: 'atomic', box }] : [floated(box)];
}

function pseudoInline(
  styled: StyledElement,
  { name, style }: PseudoElement,
  { structure }: Generation,
  link?: Link,
): InlineBox {
  const { index, lang, span } = styled.element;
  const owner = structure.ownerOfPseudo(index, name);
  return {
    kind: 'inline',
    style,
    opens: true,
    closes: true,
    children: [{ kind: 'generated', styled, part: name, style, owner, lang, ...optional('span', span) }],
    ...optional('link', link),
  };
}

/** The call stays in the line, the body goes to the area of notes: CSS GCPM 3 §2. */
function generateFootnote(styled: StyledElement, around: Surroundings, generation: Generation): Generated[] {
  const { style, element, footnoteCall, footnoteMarker } = styled;
  const links = noteLinks(styled, generation);
  const children = generateChildren(styled, { page: around.page }, generation);
  if (footnoteMarker !== undefined && footnoteMarker.style.content !== 'none') {
    children.unshift(pseudoInline(styled, footnoteMarker, generation, links.back));
  }
  const body = blockBox(style, children, {
    page: around.page,
    ...optional('mark', markOf(styled, generation)),
    ...optional('span', element.span),
  });
  const reference: InlineNode = { kind: 'note', note: { element: element.index, box: body } };
  if (footnoteCall === undefined || footnoteCall.style.content === 'none') return [reference];
  const name = generation.destinations.calls.get(element.index);
  const mark = { element: -1, destinations: name === undefined ? [] : [name] };
  return [reference, { ...pseudoInline(styled, footnoteCall, generation, links.call), mark }];
}

/** A picture that cannot be shown is an error; its alternative text stands for it. */
function generateImage(styled: StyledElement, around: Surroundings, generation: Generation): Generated[] {
  const box = imageBox(styled, around, generation);
  const { style, element } = styled;
  if (box === undefined) {
    const text = element.attributes.get('alt') ?? '';
    return text === '' ? [] : [sourced(styled, text, generation)];
  }
  warnOfApproximations(styled, generation);
  const isInline = isInlineLevel(style);
  if (style.position === 'absolute') return [absoluteBox(box, isInline)];
  return isInline ? [{ kind: 'atomic', box, ...optional('span', box.content.span) }] : [floated(box)];
}

function sourced(styled: StyledElement, text: string, { structure }: Generation): InlineNode {
  const { index, lang, span } = styled.element;
  return {
    kind: 'text',
    text,
    style: styled.style,
    owner: structure.owner(index),
    lang,
    ...optional('span', span),
  };
}

function warnOfApproximations({ style, element }: StyledElement, { diagnostics }: Generation): void {
  for (const message of approximations(style, element.name)) {
    diagnostics.add(warning('unsupported-layout', message, element.span));
  }
}
