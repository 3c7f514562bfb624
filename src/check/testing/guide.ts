/** The guide to the rules, `data/RULES.md`, made of the rules themselves. */
import type { Rule } from '../types.ts';

/** Markdown. `guide.test.ts` keeps the file as this says. */
export function rulesGuide(rules: readonly Rule[]): string {
  const gradable = rules.filter((rule) => rule.reads !== 'references' && rule.reads !== 'document');
  return `${INTRODUCTION}
| rule | severity | why |
|---|---|---|
${rules.map(({ id, severity, reason }) => `| [${id}](#${id}) | ${severity} | ${reason} |`).join('\n')}

In \`demarche.yaml\` a project sets the severity of all but ${listed(
    rules.filter((rule) => !gradable.includes(rule)).map(({ id }) => `\`${id}\``),
  )}, which a brief cannot be built without.

${rules.map(section).join('\n')}`;
}

const INTRODUCTION = `<!-- Made of src/check/rules: npx vitest run --config test/vitest.config.ts src/check/guide.test.ts -u -->

# The rules

\`demarche check\` reads a brief by these rules; \`demarche build\` by those whose severity is *error*. Each finding names its
rule: \`warning[relative-date]\`. Rules that know words know English ones, and say nothing of a brief whose \`lang\` is
another.

A single place is excused by a comment that gives the reason, on the line or above it; it holds for all that stands
under that key:

\`\`\`yaml
background:
  # demarche: allow relative-date – the words of the treaty
  text: The boats came last week. [@wire]
\`\`\`
`;

function section({ id, severity, reason, documentation, examples, reads, english }: Rule): string {
  const language = reads === 'document' || reads === 'styles' || reads === 'pages' ? 'html' : 'yaml';
  const block = (example: string) => `\`\`\`${language}\n${shortened(example)}\n\`\`\`\n`;
  return `## ${id}

*${severity}${english === true ? ', English only' : ''}* · ${reason}

${documentation.trim()}

Found:

${examples.bad.map(block).join('\n')}
Not found:

${examples.good.map(block).join('\n')}`;
}

/** The beginning of an example that is long because it has to be. */
function shortened(example: string): string {
  const text = example.trimEnd();
  return text.length > 1000 ? `${text.slice(0, 200)} …` : text;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
