/** A drawing while it is read: its elements by id, its styles, what is said of it. */
import type { LengthContext } from './lengths.ts';
import type { Reporter } from './report.ts';
import { descendants, type Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

export interface SvgDocument {
  readonly root: XmlElement;
  /** `Picture.source` and `path`. */
  readonly source: string;
  readonly path: string;
  readonly styles: Styles;
  readonly reporter: Reporter;
  readonly byId: ReadonlyMap<string, XmlElement>;
}

export function elementsById(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  for (const element of descendants(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return byId;
}

/** The element that `href` names; an address of something else leads nowhere, and that is said. */
export function referenced({ byId, reporter }: SvgDocument, element: XmlElement): XmlElement | undefined {
  const href = element.attributes.get('href')?.trim() ?? '';
  if (href === '') return undefined;
  if (!href.startsWith('#')) {
    reporter.unsupported(element, `<${element.name}> names something outside of its file`, [
      'Nothing is fetched for a picture: put it into the file.',
    ]);
    return undefined;
  }
  const found = byId.get(href.slice(1));
  if (found === undefined) reporter.unsupported(element, `There is no element "${href}" in the drawing`);
  return found;
}

/** Where something is drawn, as far as its lengths depend on it. */
export type Viewport = Pick<LengthContext, 'width' | 'height' | 'measure'>;
