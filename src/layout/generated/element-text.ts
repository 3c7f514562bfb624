/** The text of an element as `content()`, `target-text()`, the outline and the contents have it. */
import type { PseudoElement, StyledElement } from '../../style/types.ts';
import { contentItems, isInlineLevel } from './parts.ts';
import { depthAfter, quoteText } from './quotes.ts';

/**
 * Without notes and what is not rendered; white space collapsed; alternative text for images. Of generated content only
 * the quotation marks of what is quoted in it: without them the text would say something else.
 */
export function elementText(styled: StyledElement): string {
  const text = new ElementText();
  text.add(styled);
  return text.toString();
}

class ElementText {
  #text = '';
  #quoteDepth = 0;

  add(styled: StyledElement): void {
    const { element, style } = styled;
    if (element.name === 'img') this.#text += element.attributes.get('alt') ?? '';
    const isSeparate = element.name === 'br' || !isInlineLevel(style);
    if (isSeparate) this.#text += ' ';
    for (const child of styled.children) {
      if (child.kind === 'text') this.#text += child.text;
      else if (child.style.display !== 'none' && child.style.float !== 'footnote') this.#addQuoted(child);
    }
    if (isSeparate) this.#text += ' ';
  }

  toString(): string {
    return this.#text.replace(/[ \t\r\n\f]+/g, ' ').trim();
  }

  #addQuoted(styled: StyledElement): void {
    this.#addQuotes(styled.before);
    this.add(styled);
    this.#addQuotes(styled.after);
  }

  #addQuotes(pseudo: PseudoElement | undefined): void {
    if (pseudo === undefined) return;
    for (const item of contentItems(pseudo)) {
      if (item.type !== 'quote') continue;
      this.#text += quoteText(this.#quoteDepth, item, pseudo.style.quotes);
      this.#quoteDepth = depthAfter(this.#quoteDepth, item);
    }
  }
}
