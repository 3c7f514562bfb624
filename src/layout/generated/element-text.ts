/** The text of an element as `content()`, `target-text()`, the outline and the contents have it. */
import type { StyledElement } from '../../style/types.ts';

/** Without generated content, notes and what is not rendered; white space collapsed; alternative text for images. */
export function elementText(styled: StyledElement): string {
  const parts: string[] = [];
  collect(styled, parts);
  return parts
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}

function collect(styled: StyledElement, parts: string[]): void {
  const { element, style } = styled;
  if (element.name === 'img') parts.push(element.attributes.get('alt') ?? '');
  if (element.name === 'br') parts.push(' ');
  const isBlock = style.display !== 'inline' && style.display !== 'inline-block';
  if (isBlock) parts.push(' ');
  for (const child of styled.children) {
    if (child.kind === 'text') parts.push(child.text);
    else if (child.style.display !== 'none' && child.style.float !== 'footnote') collect(child, parts);
  }
  if (isBlock) parts.push(' ');
}
