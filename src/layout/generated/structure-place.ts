/** A place in the structure tree to which the children of an element go, and what has to be put between them. */
import type { StyledElement } from '../../style/types.ts';
import { addDraft, type Draft, type Role } from './structure-draft.ts';

/** Elements that hold elements and no text of their own: ISO 32000-1 §14.8.4.2. */
const GROUPING: ReadonlySet<Role> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'TOCI']);

/**
 * One element's place for children. Children of an element that is not in the tree go to the place it stands in, so
 * that a run of text goes on across its edges.
 */
export class Place {
  readonly draft: Draft;
  /** The element whose children these are. */
  readonly styled: StyledElement;
  /** Whether this is in a table of contents. */
  readonly inContents: boolean;
  /** The P, or the LBody of a text in a list, that takes up the inline content that comes next. */
  #paragraph: Draft | undefined;
  /** The entry of the contents that came last, within those that it is below of. */
  #entries: { readonly level: number; readonly draft: Draft }[] = [];

  constructor(draft: Draft, styled: StyledElement, inContents = false) {
    this.draft = draft;
    this.styled = styled;
    this.inContents = inContents || draft.role === 'TOC';
  }

  /** Where a child of this role goes, as a block of its own. */
  block(role: Role): Draft {
    this.#paragraph = undefined;
    switch (this.draft.role) {
      case 'L':
        if (role === 'LI' || role === 'Caption') return this.draft;
        return addDraft(addDraft(this.draft, 'LI'), 'LBody');
      case 'LI':
        return role === 'Lbl' || role === 'LBody' ? this.draft : addDraft(this.draft, 'LBody');
      case 'TOC':
        return role === 'TOCI' || role === 'TOC' ? this.draft : addDraft(this.draft, 'TOCI');
      default:
        return this.draft;
    }
  }

  /** A new entry of the contents: one of a deeper level is in contents of its own in the entry before. */
  entry(level: number): Draft {
    while ((this.#entries.at(-1)?.level ?? 0) >= level) this.#entries.pop();
    const above = this.#entries.at(-1)?.draft;
    const below = above?.children.findLast(({ role }) => role === 'TOC');
    const parent = above === undefined ? this.draft : (below ?? addDraft(above, 'TOC'));
    const draft = addDraft(parent, 'TOCI');
    this.#entries.push({ level, draft });
    return draft;
  }

  /** Where text and inline elements go: the element itself, or a paragraph in it. */
  inline(): Draft {
    this.#paragraph ??= this.#openParagraph();
    return this.#paragraph;
  }

  /** Where it goes that belongs to what is open, but opens nothing: white space between blocks. */
  current(): Draft {
    return this.#paragraph ?? this.draft;
  }

  /** Ends the run of inline content: what comes next is another paragraph. */
  endParagraph(): void {
    this.#paragraph = undefined;
  }

  #openParagraph(): Draft {
    const parent = this.block('P');
    return GROUPING.has(parent.role) ? addDraft(parent, 'P') : parent;
  }
}
