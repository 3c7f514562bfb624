/** All fragments of a document, those of groups too, in painting order. */
import type { Fragment, Layout } from '../layout/types.ts';

export function* allFragments({ pages }: Layout): Generator<Fragment> {
  for (const page of pages) yield* flatten(page.fragments);
}

function* flatten(fragments: readonly Fragment[]): Generator<Fragment> {
  for (const fragment of fragments) {
    yield fragment;
    if (fragment.kind === 'group') yield* flatten(fragment.fragments);
  }
}
