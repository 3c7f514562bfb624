/** Pictures in prose: one that has a paragraph to itself is a figure, with its title as the caption. */
import type { Token } from 'markdown-it';

/** A picture, and nothing beside it but the sources of it. */
export function isFigure({ type, children }: Token): boolean {
  if (type !== 'inline' || children?.[0]?.type !== 'image') return false;
  return children.slice(1).every((token) => {
    const isSpace = token.type === 'softbreak' || (token.type === 'text' && token.content.trim() === '');
    return isSpace || token.type === 'citation';
  });
}

/** Whether a token opens or closes the paragraph that is a figure. */
export function isAroundFigure(tokens: readonly Token[], index: number): boolean {
  const inner = { paragraph_open: 1, paragraph_close: -1 }[tokens[index]?.type ?? ''];
  const token = inner === undefined ? undefined : tokens[index + inner];
  return token !== undefined && isFigure(token);
}

/** What is written between the brackets, without marks. */
export function alternativeText({ content, children }: Token): string {
  const text = (children ?? []).map((token) => (token.type === 'softbreak' ? ' ' : token.content)).join('');
  return (text === '' ? content : text).trim();
}
