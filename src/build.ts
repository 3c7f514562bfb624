/** The pipeline: load → check → render → parse → style → lay out → paint. `src/README.md` tells what each takes and gives. */
import { type CheckOptions, check, checkBuild } from './check/index.ts';
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

/** What each stage made, as far as the build went, and all that the stages found. HTML only where it is the last. */
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

/**
 * Builds a brief. Stops after the stage that found an error, so that no error is the mere consequence of another
 * one; a stage itself reports all that it finds.
 */
export async function build(request: BuildRequest, project: Project): Promise<Build> {
  const { until = 'pdf', onStage = () => {} } = request;
  const made: { -readonly [Key in Stage | 'pack']?: Build[Key] } = {};
  const found: Diagnostic[] = [];
  const take = <T>({ value, diagnostics }: Outcome<T>): T | undefined => {
    found.push(...diagnostics);
    return hasErrors(diagnostics) ? undefined : value;
  };
  const isStopped = () =>
    found.some(
      ({ severity, code }) => severity === 'error' && !(request.check?.rules === 'all' && isRuleCode(code)),
    );
  const result = (): Build => ({ ...made, diagnostics: found });

  onStage('facts');
  const facts = take(load(request.brief, project.readText));
  if (facts === undefined) return result();
  made.facts = facts;
  const pack = take(openPack(packName(facts), project));
  if (pack === undefined) return result();
  made.pack = pack;
  found.push(...check(facts, pack.schema, request.check));
  if (until === 'facts' || isStopped()) return result();

  onStage('html');
  let html = take(render(facts, pack));
  if (html === undefined) return result();
  if (until === 'html') return { ...result(), html };

  onStage('document');
  const document = take(parseDocument(html));
  // Of a long brief it is many megabytes, and nobody reads it again.
  html = undefined;
  if (document === undefined) return result();
  made.document = document;
  if (until === 'document') return result();

  onStage('styles');
  const openFaces = faceOpener(project, found);
  const measure: MeasureFont = (font, faces) => {
    const { value } = openFaces(faces);
    return value && measureFont(value, font);
  };
  const styles = take(styleDocument(document, stylesheets(pack, request.style, project, found), measure));
  if (styles === undefined) return result();
  made.styles = styles;
  if (until === 'styles') return result();

  onStage('pages');
  const opened = openFaces(styles.fontFaces);
  found.push(...(await loadHyphenation(languagesOf(document.root))));
  const fonts = opened.value;
  const pictures = openPictures(
    pictureReader(pack, project),
    fonts && ((font) => measureDrawingFont(fonts, font)),
  );
  const pages = fonts && take(layOut(styles, fonts, pictures, request.hyphenation));
  // Fonts are read when layout first needs them, and what is wrong with them is known then.
  found.push(...opened.diagnostics);
  if (fonts === undefined || pages === undefined || isStopped()) return result();
  made.pages = pages;
  found.push(...checkBuild(facts, pack.schema, { styles, pages }, request.check));
  if (until === 'pages' || isStopped()) return result();

  onStage('pdf');
  const pdf = take(await paint(pages, metadata(document, facts, project), fonts, pictures));
  if (pdf !== undefined) made.pdf = pdf;
  return result();
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

/** Opens the faces of the stylesheets, once: for styles where a length is measured in a font, for pages always. */
function faceOpener(
  project: Project,
  found: Diagnostic[],
): (faces: readonly FontFaceRule[]) => Outcome<FontSet> {
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

function metadata(document: Document, facts: Facts, project: Project): Metadata {
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
    attachments: facts.files.map((file) => ({
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
