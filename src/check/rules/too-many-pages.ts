import type { Layout } from '../../layout/types.ts';
import type { PagesRule } from '../types.ts';

export const tooManyPages: PagesRule = {
  id: 'too-many-pages',
  reads: 'pages',
  severity: 'warning',
  reason: 'A brief that is no longer brief is not read.',
  documentation: `
\`budgets: { pages: 8 }\` in \`demarche.yaml\` says how many pages the brief may have; without it there is no limit. The
finding names the longest sections with their length in pages, and by how much the last page is over.`,
  examples: {
    good: ['<p>The sea is closed.</p>'],
    bad: [`<h1>The sea</h1>${'<p>The sea is closed until the fish have been counted.</p>'.repeat(9)}`],
  },
  *run(pages, { root }, { budgets }) {
    const limit = budgets.pages;
    const brief = root.entries.get('brief');
    const count = pages.pages.length;
    if (limit === undefined || count <= limit || brief === undefined) return;
    const longest = sectionsOf(pages)
      .sort((a, b) => b.length - a.length)
      .slice(0, 5)
      .map(({ title, length }) => `${title} (${length.toFixed(1)})`);
    yield {
      message: `The brief has ${count} page${count === 1 ? '' : 's'}, ${count - limit} more than the ${limit} of the budget`,
      span: brief.keySpan,
      hints: longest.length === 0 ? [] : [`The longest sections, in pages: ${longest.join(', ')}.`],
    };
  },
};

interface Section {
  readonly title: string;
  /** In pages. */
  readonly length: number;
}

/** From heading to heading of the outline's second level, where its first is but the brief's title. */
function sectionsOf({ outline, destinations, pages }: Layout): Section[] {
  const [only, ...others] = outline;
  const items =
    only !== undefined && others.length === 0 && only.children.length > 0 ? only.children : outline;
  const starts = items.flatMap(({ title, destination }) => {
    const place = destinations.get(destination);
    const height = pages[place?.page ?? 0]?.height ?? 1;
    return place === undefined ? [] : [{ title, at: place.page + place.y / height }];
  });
  return starts.map(({ title, at }, n) => ({ title, length: (starts[n + 1]?.at ?? pages.length) - at }));
}
