/** JSON of data that may be longer than one string can be: the styles of a long brief are more than V8 allows. */
import { isMap } from '../small-map.ts';

/**
 * `value` as JSON, indented by two spaces, in pieces that are as large as they can be. Maps become objects; what is
 * undefined is left out, as `JSON.stringify` does it.
 */
export function* jsonPieces(
  value: unknown,
  limit = Number.POSITIVE_INFINITY,
  line = '\n',
): Generator<string> {
  const whole = stringify(value, limit, line);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  const isList = Array.isArray(value);
  const entries = isList
    ? value.entries()
    : Object.entries(isMap(value) ? Object.fromEntries(value) : Object(value));
  let separator = isList ? '[' : '{';
  const inner = `${line}  `;
  for (const [key, item] of entries) {
    if (item === undefined && !isList) continue;
    yield separator + inner + (isList ? '' : `${JSON.stringify(key)}: `);
    yield* jsonPieces(item ?? null, limit, inner);
    separator = ',';
  }
  yield line + (isList ? ']' : '}');
}

/** Nothing where the text would be longer than `limit`, or than a string can be. */
function stringify(value: unknown, limit: number, line: string): string | undefined {
  try {
    const text = JSON.stringify(value, mapsAsObjects, 2);
    const isWhole = text.length <= limit || typeof value !== 'object' || value === null;
    return isWhole ? text.replaceAll('\n', line) : undefined;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function mapsAsObjects(_key: string, value: unknown): unknown {
  return isMap(value) ? Object.fromEntries(value) : value;
}
