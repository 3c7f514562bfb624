/** Facts as text: a line for each value, with its place. */
import type { FactNode, Facts } from './types.ts';

/** `brief.title = "…"   data/x.yaml:12:10`, in the order of the files. */
export function dumpFacts(facts: Facts): string {
  return lines('', facts.root).join('\n');
}

function lines(path: string, node: FactNode): string[] {
  if (node.kind === 'scalar') return [`${path} = ${JSON.stringify(node.value)}   ${place(node)}`];
  if (node.kind === 'list') {
    return node.items.length === 0
      ? [`${path} = []   ${place(node)}`]
      : node.items.flatMap((item, i) => lines(`${path}[${i}]`, item));
  }
  const entries = [...node.entries.values()];
  if (entries.length === 0) return [`${path} = {}   ${place(node)}`];
  return entries.flatMap(({ key, value }) => lines(path === '' ? key : `${path}.${key}`, value));
}

function place({ span }: FactNode): string {
  return `${span.file}:${span.line}:${span.column}`;
}
