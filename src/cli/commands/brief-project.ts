/** Which project a brief on the command line belongs to. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { BuildRequest } from '../../build.ts';
import { type Config, openConfig } from '../../config.ts';
import type { Outcome } from '../../diagnostic.ts';
import { openProject, type Project } from '../../project.ts';

export interface BriefOptions {
  readonly templates?: string;
  readonly paper?: 'a4' | 'letter';
}

export interface BriefProject {
  readonly project: Project;
  /** The brief's path for `project.readText`. */
  readonly brief: string;
}

/** What a build is asked for, and the project's settings that it goes by. */
export interface BriefRequest {
  readonly request: Pick<BuildRequest, 'brief' | 'style' | 'check' | 'hyphenation'>;
  readonly config: Config;
}

/** The request for a brief, with its paper as a stylesheet of the user's; none where the settings are wrong. */
export function briefRequest(
  { project, brief }: BriefProject,
  { paper }: BriefOptions,
): Outcome<BriefRequest> {
  const { value: config, diagnostics } = openConfig(project);
  if (config === undefined) return { value: undefined, diagnostics };
  const style = paper === undefined ? {} : { style: `@page { size: ${paper} }` };
  const { check, hyphenation } = config;
  const request = { brief, ...style, check, ...(hyphenation && { hyphenation }) };
  return { value: { request, config }, diagnostics };
}

/**
 * The project is the working folder when the brief lies below it, and otherwise the folder that the brief is in:
 * whoever names a file on the command line trusts it, but not whatever else it could name.
 */
export function openBriefProject(brief: string, { templates }: BriefOptions): BriefProject {
  const root = brief === '-' ? process.cwd() : rootOf(resolve(brief));
  const project = openProject({
    root,
    ...(templates === undefined ? {} : { templates: resolve(templates) }),
    stdin: () => readFileSync(0),
    environment: process.env,
  });
  return { project, brief: brief === '-' ? brief : relative(root, resolve(brief)) };
}

function rootOf(brief: string): string {
  const folder = process.cwd();
  return brief.startsWith(folder + sep) ? folder : dirname(brief);
}
