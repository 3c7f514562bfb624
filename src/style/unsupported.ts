/** Properties of CSS that the engine does not have, and what to write instead. */

/** By the beginning of the name; the first that fits. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^border-(start|end)-(start|end)-radius$/, 'Use "border-top-left-radius" and its like.'],
  [/^grid|^place-|-area$/, 'Use a table, "display: flex" or columns.'],
  [/^background-/, 'A background is a colour and gradients that fill the box.'],
  [/^overflow/, 'Nothing is ever cut off in print; what does not fit is reported.'],
  [
    /^(animation|transition|transform|will-change|cursor|pointer-events|user-select|scroll|touch)/,
    'Paper does not move.',
  ],
  [
    /^(box-shadow|text-shadow|filter|mix-blend-mode|clip-path|mask)/,
    'Shadows and effects are not in the engine.',
  ],
  [/^outline/, 'Use "border".'],
  [
    /^font-(stretch|width|optical-sizing|variation-settings|size-adjust|synthesis)/,
    'Name another face with @font-face.',
  ],
  [/^(writing-mode|text-orientation)$/, 'Text runs in horizontal lines.'],
  [/^line-clamp|^text-overflow$/, 'Nothing is ever cut off in print; what does not fit is reported.'],
  [/^z-index$/, 'Positioned boxes stand above the others, in the order of the document.'],
  [/^(isolation|contain|all|zoom|resize|appearance|accent-color|caret-color|color-scheme)/, ''],
  [/^hyphenate-|^initial-letter|^text-spacing/, ''],
  [/^(footnote-display|footnote-policy|bookmark-state|prince-|running$)/, ''],
  [/^(text-emphasis|image-|list-style-image|ruby|font-variant-)/, ''],
];

/** Hints for a property that CSS has and the engine does not; `undefined` for what CSS does not have either. */
export function insteadOf(property: string): readonly string[] | undefined {
  for (const [pattern, hint] of INSTEAD) {
    const match = pattern.exec(property);
    if (match === null) continue;
    return hint === '' ? [] : [hint.replaceAll('$1', match[1] ?? '')];
  }
  return undefined;
}
