/** The guide to the rules, `data/RULES.md`: made of what each rule says of itself. */
import { expect, test } from 'vitest';
import { RULES, type Rule } from './index.ts';
import { isRuleCode } from './rule-codes.ts';

const INTRODUCTION = `# Rules

What \`demarche check\` holds a brief to, beside the shape of its facts. \`demarche.yaml\` sets how severe a rule is
(\`off\`, \`info\`, \`warning\` or \`error\`); rules marked “always” cannot be changed, for without what they ask for the
brief could not be built. A single place is excused by a comment that gives its reason:

\`\`\`yaml
text: The minister claimed to have proof.   # demarche: allow judging-verb – the verb of the source
\`\`\`
`;

function chapterOf({ id, reason, documentation, severity, examples, english }: Rule): string {
  const grade = isRuleCode(id) ? severity : 'error, always';
  const [good] = examples.good;
  const [bad] = examples.bad;
  return [
    `## ${id}`,
    `*${reason}* (${grade}${english === true ? '; in English briefs' : ''})`,
    documentation.trim(),
    ...(bad === undefined ? [] : [`Found:\n\n${yaml(bad)}`]),
    ...(good === undefined ? [] : [`Not found:\n\n${yaml(good)}`]),
  ].join('\n\n');
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

test('data/RULES.md tells of all rules (else: npx vitest run --config test/vitest.config.ts src/check/guide -u)', async () => {
  const contents = RULES.map(({ id, reason }) => `| [${id}](#${id}) | ${reason} |`).join('\n');
  const guide = [
    INTRODUCTION,
    `| rule | why it is there |\n|---|---|\n${contents}`,
    ...RULES.map(chapterOf),
  ].join('\n\n');
  await expect(`${guide.replace(/\n{3,}/g, '\n\n')}\n`).toMatchFileSnapshot('../../data/RULES.md');
});
