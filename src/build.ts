/** The pipeline: load → check → render → parse → style → lay out → paint. `src/README.md` tells what each takes and gives. */
import { type CheckOptions, check, laterChecks, type Made } from './check/index.ts';
import { isRuleCode } from './check/rule-codes.ts';
import { type Diagnostic, error, hasErrors, type Outcome } from './diagnostic.ts';
import { parseDocument } from './document/index.ts';
import type { Document, Element } from './document/types.ts';
import { load } from './facts/index.ts';
import type { Facts } from './facts/types.ts';
import { layOut } from './layout/index.ts';
import type { Layout } from './layout/types.ts';
import type { RenderedHtml } from './origin.ts';
import { openPack } from './pack.ts';
import { paint } from './pdf/index.ts';
import type { Metadata } from './pdf/types.ts';
import { openPictures, type ReadPicture } from './pictures/index.ts';
import { isDiagnostic, type Project } from './project.ts';
import type { SourceFile } from './source.ts';
import type { Stage } from './stages.ts';
import { type Stylesheet, styleDocument } from './style/index.ts';
import type { FontFaceRule, MeasureFont, StyledDocument } from './style/types.ts';
import { render } from './template/index.ts';
import type { Pack } from './template/types.ts';
import {
  type HyphenatedWords,
  loadHyphenation,
  measureDrawingFont,
  measureFont,
  openFonts,
} from './text/index.ts';
import type { FontSet, FontSource } from './text/types.ts';
import { VERSION } from './version.ts';

export interface BuildRequest {
  /** The brief's YAML file: a path for `project.readText`. */
  readonly brief: string;
  /** The last stage to run. */
  readonly until?: Stage;
  /** Added after the pack's stylesheets, as the user's: the command line's `--paper`. */
  readonly style?: string;
  /** What the rules go by. With all of them, what they find does not stop the build: a check goes on to the pages. */
  readonly check?: CheckOptions;
  /** Words that the project hyphenates itself. */
  readonly hyphenation?: HyphenatedWords;
  /** Told before each stage begins. */
  readonly onStage?: (stage: Stage) => void;
}

/**
 * What each stage made, as far as the build went, and all that the stages found. HTML only where it is the last; of a
 * PDF only its pages: of a long brief all else is many megabytes, and nobody reads it again.
 */
export interface Build {
  readonly pack?: Pack;
  readonly facts?: Facts;
  readonly html?: RenderedHtml;
  readonly document?: Document;
  readonly styles?: StyledDocument;
  readonly pages?: Layout;
  readonly pdf?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** A build that is under way. */
interface Run {
  readonly request: BuildRequest;
  readonly project: Project;
  readonly until: Stage;
  readonly made: { -readonly [Key in Stage | 'pack']?: Build[Key] };
  readonly found: Diagnostic[];
}

/**
 * Builds a brief. Stops after the stage that found an error, so that no error is the mere consequence of another
 * one; a stage itself reports all that it finds.
 */
export async function build(request: BuildRequest, project: Project): Promise<Build> {
  const run: Run = { request, project, until: request.until ?? 'pdf', made: {}, found: [] };
  const styled = styledBrief(run);
  if (styled !== undefined) await paintedPages(run, styled);
  return { ...run.made, diagnostics: run.found };
}

// Each of the following begins with the one before it, so that what only that one needs is let go with it: facts while
// the document is parsed, the HTML before it is styled, the document before pages are made.

/** What the document is made of. */
interface RenderedBrief {
  readonly html: RenderedHtml;
  readonly pack: Pack;
  readonly files: readonly SourceFile[];
  readonly check: (made: Made) => readonly Diagnostic[];
}

/** What styles are made of. */
interface ParsedBrief extends Omit<RenderedBrief, 'html'> {
  readonly document: Document;
}

/** What pages are made of. */
interface StyledBrief extends Pick<RenderedBrief, 'pack' | 'check'> {
  readonly styles: StyledDocument;
  readonly metadata: Metadata;
  readonly languages: ReadonlySet<string>;
  readonly openFaces: OpenFaces;
}

/** From the facts to HTML. Nothing where that is as far as it goes; so below. */
function renderedBrief(run: Run): RenderedBrief | undefined {
  const { request, project, until, made, found } = run;
  request.onStage?.('facts');
  const facts = take(run, load(request.brief, project.readText));
  if (facts === undefined) return undefined;
  made.facts = facts;
  const pack = take(run, openPack(packName(facts), project));
  if (pack === undefined) return undefined;
  made.pack = pack;
  found.push(...check(facts, pack.schema, request.check));
  if (until === 'facts' || isStopped(run)) return undefined;

  request.onStage?.('html');
  const html = take(run, render(facts, pack));
  if (html === undefined) return undefined;
  if (until === 'html') {
    made.html = html;
    return undefined;
  }
  if (until === 'pdf') delete made.facts;
  return { html, pack, files: facts.files, check: laterChecks(facts, pack.schema, request.check) };
}

function parsedBrief(run: Run): ParsedBrief | undefined {
  const rendered = renderedBrief(run);
  if (rendered === undefined) return undefined;
  const { html, ...rest } = rendered;
  run.request.onStage?.('document');
  const document = take(run, parseDocument(html));
  if (document === undefined) return undefined;
  run.made.document = document;
  return run.until === 'document' ? undefined : { document, ...rest };
}

function styledBrief(run: Run): StyledBrief | undefined {
  const parsed = parsedBrief(run);
  if (parsed === undefined) return undefined;
  const { request, project, until, made, found } = run;
  const { document, pack, files, check } = parsed;
  request.onStage?.('styles');
  const openFaces = faceOpener(project, found);
  const sheets = stylesheets(pack, request.style, project, found);
  const styles = take(run, styleDocument(document, sheets, measurer(openFaces)));
  if (styles === undefined) return undefined;
  made.styles = styles;
  if (until === 'styles') return undefined;

  if (until === 'pdf') for (const stage of ['document', 'styles'] as const) delete made[stage];
  const languages = languagesOf(document.root);
  return { styles, pack, metadata: metadata(document, files, project), languages, openFaces, check };
}

/** From styles to the PDF. */
async function paintedPages(run: Run, styled: StyledBrief): Promise<void> {
  const { request, project, until, made, found } = run;
  const { styles, pack, openFaces } = styled;
  request.onStage?.('pages');
  const opened = openFaces(styles.fontFaces);
  found.push(...(await loadHyphenation(styled.languages)));
  const fonts = opened.value;
  const pictures = openPictures(
    pictureReader(pack, project),
    fonts && ((font) => measureDrawingFont(fonts, font)),
  );
  const pages = fonts && take(run, layOut(styles, fonts, pictures, request.hyphenation));
  // Fonts are read when layout first needs them, and what is wrong with them is known then.
  found.push(...opened.diagnostics);
  if (fonts === undefined || pages === undefined || isStopped(run)) return;
  made.pages = pages;
  found.push(...styled.check({ styles, pages }));
  if (until === 'pages' || isStopped(run)) return;

  request.onStage?.('pdf');
  const pdf = take(run, await paint(pages, styled.metadata, fonts, pictures));
  if (pdf !== undefined) made.pdf = pdf;
}

/** What a stage made, unless it found an error. */
function take<T>({ found }: Run, { value, diagnostics }: Outcome<T>): T | undefined {
  found.push(...diagnostics);
  return hasErrors(diagnostics) ? undefined : value;
}

function isStopped({ request, found }: Run): boolean {
  const goesOn = request.check?.rules === 'all';
  return found.some(({ severity, code }) => severity === 'error' && !(goesOn && isRuleCode(code)));
}

function packName(facts: Facts): string {
  const node = facts.root.entries.get('template')?.value;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : 'policy-brief';
}

function stylesheets(
  pack: Pack,
  added: string | undefined,
  project: Project,
  found: Diagnostic[],
): readonly Stylesheet[] {
  const base = project.readTemplate('base.css');
  if (isDiagnostic(base)) {
    found.push(base);
    return pack.styles;
  }
  const sheets: Stylesheet[] = [{ file: base, origin: 'engine' }, ...pack.styles];
  if (added !== undefined) sheets.push({ file: { path: '<command line>', text: added }, origin: 'user' });
  return sheets;
}

/** A picture of the facts is in the project, one of a template in its pack: the project's own first. */
function pictureReader(pack: Pack, project: Project): ReadPicture {
  return (path, from) =>
    from === 'facts' ? project.readBytes(path) : project.readTemplateBytes(`${pack.name}/${path}`);
}

type OpenFaces = (faces: readonly FontFaceRule[]) => Outcome<FontSet>;

function measurer(openFaces: OpenFaces): MeasureFont {
  return (font, faces) => {
    const { value } = openFaces(faces);
    return value && measureFont(value, font);
  };
}

/** Opens the faces of the stylesheets, once: for styles where a length is measured in a font, for pages always. */
function faceOpener(project: Project, found: Diagnostic[]): OpenFaces {
  let opened: Outcome<FontSet> | undefined;
  return (faces) => {
    opened ??= openFonts(faces.map((rule) => fontSource(rule, project, found)));
    return opened;
  };
}

/** Reads a face's file only when a character is set in it; says where the rule stands if it cannot. */
function fontSource(rule: FontFaceRule, project: Project, found: Diagnostic[]): FontSource {
  const weight =
    rule.weight.from === rule.weight.to ? rule.weight.from : `${rule.weight.from}-${rule.weight.to}`;
  const load = (): Uint8Array | undefined => {
    const hints: string[] = [];
    for (const url of rule.sources) {
      const bytes = project.readFont(fontPath(url, rule.span.file));
      if (!isDiagnostic(bytes)) return bytes;
      hints.push(bytes.message, ...bytes.hints);
    }
    found.push(error('font-not-found', `The font "${rule.family}" cannot be read`, rule.span, { hints }));
    return undefined;
  };
  return {
    id: `${rule.family}/${weight}/${rule.style}`,
    family: rule.family,
    weight: rule.weight,
    style: rule.style,
    load,
  };
}

/** A `url()` is relative to its stylesheet: CSS Values 4 §4.5. */
function fontPath(url: string, stylesheet: string): string {
  if (url.startsWith('npm:')) return url;
  const folder = stylesheet.slice(0, stylesheet.lastIndexOf('/') + 1);
  return folder + url;
}

function metadata(document: Document, files: readonly SourceFile[], project: Project): Metadata {
  const { meta } = document;
  const listed = (name: string) =>
    (meta.get(name) ?? '').split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));
  const subject = meta.get('description');
  const date = meta.get('date') ?? epochDate(project.sourceDateEpoch);
  return {
    title: document.title,
    lang: document.lang,
    authors: listed('author'),
    keywords: listed('keywords'),
    ...(subject === undefined || subject === '' ? {} : { subject }),
    ...(date === undefined || date === '' ? {} : { date }),
    creator: `Demarche ${VERSION}`,
    attachments: files.map((file) => ({
      name: file.path.slice(file.path.lastIndexOf('/') + 1).replace('<stdin>', 'brief.yaml'),
      mimeType: 'application/yaml',
      description: 'The facts that this brief was built from',
      bytes: new TextEncoder().encode(file.text),
    })),
  };
}

function languagesOf(element: Element, found = new Set<string>()): ReadonlySet<string> {
  found.add(element.lang);
  for (const child of element.children) if (child.kind === 'element') languagesOf(child, found);
  return found;
}

function epochDate(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
