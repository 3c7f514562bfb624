/** Which brief a command is about when none is named. */
import { type Diagnostic, error, type Outcome } from '../../diagnostic.ts';
import { isDiagnostic } from '../../project.ts';
import { type BriefOptions, type BriefProject, openBriefProject } from './brief-project.ts';

const FOLDER = 'data';

/** The named brief, or the only one in `data`. */
export function openOnlyBrief(named: string | undefined, options: BriefOptions): Outcome<BriefProject> {
  if (named !== undefined) return { value: openBriefProject(named, options), diagnostics: [] };
  const briefs = findBriefs(options);
  const [only] = briefs;
  if (only !== undefined && briefs.length === 1)
    return { value: openBriefProject(only, options), diagnostics: [] };
  return { value: undefined, diagnostics: [noOnlyBrief(briefs)] };
}

/** The YAML files in `data` that have a key `brief`: others are parts that briefs include. */
export function findBriefs(options: BriefOptions): readonly string[] {
  const { project } = openBriefProject('-', options);
  return project.listFiles(FOLDER).filter((path) => {
    if (!/\.ya?ml$/.test(path)) return false;
    const file = project.readText(path);
    return !isDiagnostic(file) && /^brief[ \t]*:/m.test(file.text);
  });
}

/** What to say where a brief has to be named. */
export function noOnlyBrief(briefs: readonly string[]): Diagnostic {
  if (briefs.length === 0) {
    return error('usage', `No brief is named, and there is none in "${FOLDER}"`, undefined, {
      hints: [`Name the YAML file, or put it into "${FOLDER}"; a brief has a key "brief" at the left edge.`],
    });
  }
  return error('usage', `No brief is named, and there are ${briefs.length} in "${FOLDER}"`, undefined, {
    hints: [`Name one of them: ${briefs.join(', ')}.`],
  });
}
