/** Pages as text to read: for `demarche inspect pages`, and for tests to compare. */
import type { Fragment, Layout, LinkFragment, Owner, Page } from './types.ts';

/** All pages; a line for each thing on them, from top to bottom as it is painted. */
export function dumpPages({ pages }: Layout): string {
  return pages.map(dumpPage).join('\n\n');
}

export function dumpPage(page: Page): string {
  const title = `page ${page.label}${page.name === 'auto' ? '' : ` "${page.name}"`}`;
  const size = `${points(page.width)} × ${points(page.height)}`;
  return [`${title}, ${size}`, ...page.fragments.map((fragment) => `  ${dumpFragment(fragment)}`)].join('\n');
}

function dumpFragment(fragment: Fragment): string {
  switch (fragment.kind) {
    case 'text':
      return `text ${points(fragment.x)},${points(fragment.y)} ${JSON.stringify(fragment.text)}${dumpOwner(fragment.owner)}`;
    case 'rect':
    case 'image':
      return `${fragment.kind} ${dumpBox(fragment)}`;
    case 'line': {
      const { x1, y1, x2, y2, width } = fragment;
      return `line ${points(x1)},${points(y1)} to ${points(x2)},${points(y2)}, ${points(width)} wide`;
    }
    case 'path':
      return `path ${points(fragment.x)},${points(fragment.y)} ${fragment.path.operators}`;
    case 'group':
      return [`group ${dumpBox(fragment)}`, ...fragment.fragments.map(dumpFragment)]
        .join('\n')
        .replaceAll('\n', '\n  ');
    case 'link':
      return `link ${dumpBox(fragment)} → ${dumpTarget(fragment.target)}`;
  }
}

function dumpBox(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  return `${points(box.x)},${points(box.y)} ${points(box.width)} × ${points(box.height)}`;
}

function dumpTarget(target: LinkFragment['target']): string {
  return 'uri' in target ? target.uri : `#${target.destination}`;
}

function dumpOwner(owner: Owner): string {
  return 'structure' in owner ? ` [${owner.structure}]` : ` (${owner.artifact})`;
}

function points(length: number): string {
  return String(Math.round(length * 10) / 10 + 0);
}
