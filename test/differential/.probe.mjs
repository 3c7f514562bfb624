// ../../../tmp/fidelity/probe.ts
import { readFileSync as readFileSync4, writeFileSync } from "node:fs";
import { pathToFileURL as pathToFileURL2 } from "node:url";

// test/differential/chromium.ts
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
var PROGRAM = "chromium";
var ARGUMENTS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe"],
  ...[
    "--font-render-hinting=none",
    "--allow-file-access-from-files",
    "--no-first-run",
    "--disable-extensions"
  ],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--mute-audio"]
];
var Chromium = class {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "demarche-chromium-"));
  #calls = /* @__PURE__ */ new Map();
  #nextCall = 1;
  #unread = "";
  constructor() {
    const options = ["--user-data-dir", this.#profile].join("=");
    this.#process = spawn(PROGRAM, [...ARGUMENTS, options, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]
    });
    const fromBrowser = this.#process.stdio[4];
    fromBrowser.setEncoding("utf8").on("data", (text2) => this.#read(text2));
    this.#process.on("exit", () => this.#fail(new Error("Chromium has ended")));
  }
  /** A tab at `url`, from where it may read what that place may read. */
  async openTab(url2) {
    const { targetId } = await this.call("Target.createTarget", { url: url2 });
    const { sessionId } = await this.call("Target.attachToTarget", { targetId, flatten: true });
    const tab2 = new Tab(this, String(sessionId));
    await tab2.evaluate(
      `new Promise((done) => document.readyState === 'complete' ? done(0) : addEventListener('load', () => done(0)))`
    );
    return tab2;
  }
  call(method, params, sessionId) {
    const id = this.#nextCall++;
    const message = JSON.stringify({ id, method, params, ...sessionId && { sessionId } });
    this.#process.stdio[3].write(`${message}\0`);
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }
  async close() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#calls.clear();
    this.call("Browser.close", {}).catch(() => {
    });
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
  /** Messages end with a zero byte, and may come in pieces. */
  #read(text2) {
    const messages = (this.#unread + text2).split("\0");
    this.#unread = messages.pop() ?? "";
    for (const message of messages) this.#receive(JSON.parse(message));
  }
  #receive({ id, result, error: error2 }) {
    if (id === void 0) return;
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error2 !== void 0) call?.reject(new Error(error2.message));
    else call?.resolve(result ?? {});
  }
  #fail(error2) {
    for (const { reject } of this.#calls.values()) reject(error2);
    this.#calls.clear();
  }
};
var Tab = class {
  #browser;
  #session;
  constructor(browser, session) {
    this.#browser = browser;
    this.#session = session;
  }
  /** Prints a whole HTML document on the paper that its CSS asks for. */
  async print(html2) {
    await this.evaluate(`document.open();document.write(${JSON.stringify(html2)});document.close();
      document.body.offsetHeight;
      Promise.all([...document.fonts].map((face) => face.load())).then(() => document.fonts.ready).then(() => 0)`);
    const { data } = await this.#call("Page.printToPDF", { preferCSSPageSize: true, printBackground: true });
    return Buffer.from(String(data), "base64");
  }
  /** Waits for what the expression promises. */
  async evaluate(expression) {
    await this.#call("Runtime.evaluate", { expression, awaitPromise: true });
  }
  #call(method, params) {
    return this.#browser.call(method, params, this.#session);
  }
};

// test/differential/sheets.ts
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
var FONTS = [
  ["Grotesque", 400, "normal", "source-sans/TTF/SourceSans3-Regular.ttf"],
  ["Grotesque", 700, "normal", "source-sans/TTF/SourceSans3-Bold.ttf"],
  ["Grotesque", 400, "italic", "source-sans/TTF/SourceSans3-It.ttf"],
  ["Grotesque", 700, "italic", "source-sans/TTF/SourceSans3-BoldIt.ttf"],
  ["Roman", 400, "normal", "source-serif/TTF/SourceSerif4-Regular.ttf"],
  ["Roman", 700, "normal", "source-serif/TTF/SourceSerif4-Bold.ttf"]
];
var MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
var FACES = FONTS.map(([family, weight, style, file]) => ({
  family,
  weight,
  style,
  path: MODULES + file
}));
var BASE = readFileSync(new URL("../../templates/base.css", import.meta.url), "utf8");
var COMMON = `
  @page { size: 600px 2400px; margin: 32px }
  html { font: 14px/20px Grotesque }
  /* The engine shifts them by what the font asks for. */
  sub { vertical-align: -2px }
  sup { vertical-align: 5px }
  code { font-family: inherit }
`;
var UNDO = `
  body { margin: 0 }
  hr { border: 0; overflow: visible }
  code { font-size: 1em }
  table { font-size: inherit; box-sizing: content-box }
  ::marker { font-variant-numeric: normal; unicode-bidi: normal }
`;
var faceRules = FACES.map(
  ({ family, weight, style, path: path2 }) => `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; src: url("${pathToFileURL(path2)}") }`
).join("\n");
var FONT_FOLDER = dirname(MODULES);
function html({ body: body2 }, styles = "") {
  return `<!DOCTYPE html><html lang="en"><head><title>Exampleland</title>${styles}</head><body>${body2}</body></html>`;
}
function htmlWithStyles(sample2) {
  const styles = `${faceRules}
@layer engine {${UNDO}
${BASE}}
${COMMON}
/* ${sample2.family} ${sample2.seed} */
${sample2.css}`;
  return html(sample2, `<style>${styles}</style>`);
}

// test/differential/words.ts
import { execFile, spawnSync as spawnSync2 } from "node:child_process";
import { promisify } from "node:util";
var BULLETS = /^[•◦▪]$/;
var run = promisify(execFile);
var ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
async function readWords(pdf) {
  const { stdout } = await run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 2 ** 26 });
  const words = [];
  let page2 = -1;
  for (const [tag2, x, y, text2] of stdout.matchAll(
    /<page |<word xMin="([-\d.]+)" yMin="([-\d.]+)"[^>]*>([^<]*)/g
  )) {
    if (tag2 === "<page ") page2 += 1;
    else if (text2 !== void 0 && !BULLETS.test(text2)) {
      words.push({ text: plain(text2), page: page2, x: Number(x), y: Number(y) });
    }
  }
  return words;
}
function plain(text2) {
  const read = text2.replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
  return read.normalize("NFKC").toLowerCase();
}

// test/differential/engine.ts
import { readFileSync as readFileSync3 } from "node:fs";

// src/diagnostic.ts
function diagnostic(severity, code, message, span2, extras) {
  const { hints = [], related = [], fix } = extras;
  const place2 = span2 === void 0 ? {} : { span: span2 };
  return { code, severity, message, ...place2, hints, related, ...fix === void 0 ? {} : { fix } };
}
function error(code, message, span2, extras = {}) {
  return diagnostic("error", code, message, span2, extras);
}
function warning(code, message, span2, extras = {}) {
  return diagnostic("warning", code, message, span2, extras);
}
function hasErrors(diagnostics) {
  return diagnostics.some((d) => d.severity === "error");
}

// src/suggest.ts
import { closest, distance } from "fastest-levenshtein";
function didYouMean(word, known) {
  if (known.length === 0 || word === "") return [];
  const best = closest(word.toLowerCase(), known);
  return isNear(word, best) ? [`Did you mean "${best}"?`] : [];
}
function isNear(word, other) {
  const letters = word.replace(/^-+/, "").length;
  const near = letters < 2 ? 0 : letters < 5 ? 1 : Math.max(2, Math.floor(letters / 3));
  return distance(word.toLowerCase(), other.toLowerCase()) <= near;
}

// src/document/vocabulary.ts
var TABLE_PARTS = ["caption", "colgroup", "thead", "tbody", "tfoot"];
var CELL_ATTRIBUTES = ["colspan", "rowspan", "headers", "scope", "abbr"];
var flow = (role, holds = "flow", attributes) => ({
  role,
  in: "flow",
  holds,
  ...attributes && { attributes }
});
var phrasing = (role, attributes) => ({
  role,
  in: "phrasing",
  holds: "phrasing",
  ...attributes && { attributes }
});
var part = (role, parents, holds) => ({
  role,
  in: parents,
  holds
});
var VOCABULARY = /* @__PURE__ */ new Map([
  // the document
  ["html", part("Document", [], ["head", "body"])],
  ["head", part("artifact", ["html"], ["title", "meta"])],
  ["title", part("artifact", ["head"], "text")],
  ["meta", { ...part("artifact", ["head"], "nothing"), attributes: ["name", "content", "charset"] }],
  ["body", part("none", ["html"], "flow")],
  // sections
  ["section", flow("Sect")],
  ["article", flow("Art")],
  ["main", flow("none")],
  ["header", flow("Div")],
  ["footer", flow("Div")],
  ["aside", flow("Div")],
  ["nav", flow("Div")],
  ["address", flow("P", "phrasing")],
  ["hgroup", flow("Div", ["h1", "h2", "h3", "h4", "h5", "h6", "p"])],
  ["h1", flow("H1", "phrasing")],
  ["h2", flow("H2", "phrasing")],
  ["h3", flow("H3", "phrasing")],
  ["h4", flow("H4", "phrasing")],
  ["h5", flow("H5", "phrasing")],
  ["h6", flow("H6", "phrasing")],
  // grouping
  ["div", flow("Div")],
  ["p", flow("P", "phrasing")],
  ["blockquote", flow("BlockQuote", "flow", ["cite"])],
  ["figure", flow("Div")],
  ["figcaption", part("Caption", ["figure"], "flow")],
  ["hr", flow("artifact", "nothing")],
  ["ul", flow("L", ["li"])],
  ["ol", flow("L", ["li"], ["start", "reversed", "type"])],
  ["li", { ...part("LI", ["ul", "ol"], "flow"), attributes: ["value"] }],
  // A list of terms is a list to the PDF only where each term and its text are grouped: see roles.ts.
  ["dl", flow("Div", ["dt", "dd", "div"])],
  ["dt", part("P", ["dl", "div"], "phrasing")],
  ["dd", part("Div", ["dl", "div"], "flow")],
  // tables
  ["table", flow("Table", TABLE_PARTS)],
  ["caption", part("Caption", ["table"], "flow")],
  ["colgroup", { ...part("artifact", ["table"], ["col"]), attributes: ["span"] }],
  ["col", { ...part("artifact", ["colgroup"], "nothing"), attributes: ["span"] }],
  ["thead", part("THead", ["table"], ["tr"])],
  ["tbody", part("TBody", ["table"], ["tr"])],
  ["tfoot", part("TFoot", ["table"], ["tr"])],
  ["tr", part("TR", ["thead", "tbody", "tfoot"], ["th", "td"])],
  ["th", { ...part("TH", ["tr"], "flow"), attributes: CELL_ATTRIBUTES }],
  ["td", { ...part("TD", ["tr"], "flow"), attributes: CELL_ATTRIBUTES }],
  // text
  ["a", { ...phrasing("Link", ["href"]), notIn: ["a"] }],
  ["abbr", phrasing("Span")],
  ["b", phrasing("Span")],
  ["bdi", phrasing("none")],
  ["bdo", phrasing("none")],
  ["br", { ...phrasing("none"), holds: "nothing" }],
  ["cite", phrasing("Span")],
  ["code", phrasing("Code")],
  ["data", phrasing("none", ["value"])],
  ["dfn", phrasing("Span")],
  ["em", phrasing("Span")],
  ["i", phrasing("Span")],
  ["mark", phrasing("Span")],
  ["q", phrasing("Quote", ["cite"])],
  ["s", phrasing("Span")],
  ["small", phrasing("none")],
  ["span", phrasing("none")],
  ["strong", phrasing("Span")],
  ["sub", phrasing("Span")],
  ["sup", phrasing("Span")],
  ["time", phrasing("none", ["datetime"])],
  ["u", phrasing("Span")],
  ["wbr", { ...phrasing("none"), holds: "nothing" }],
  ["img", { ...phrasing("Figure", ["src", "alt", "width", "height"]), holds: "nothing" }],
  // of this engine: the contents, which layout fills from the headings
  ["toc", flow("TOC", "nothing", ["levels"])]
]);
var GLOBAL_ATTRIBUTES = ["id", "class", "lang", "dir", "title", "role"];
var ROLES = /* @__PURE__ */ new Map([
  ["doc-footnote", "Note"],
  ["doc-endnote", "Note"],
  ["doc-noteref", "Reference"],
  ["doc-backlink", "Link"],
  ["doc-toc", "TOC"],
  ["doc-biblioentry", "BibEntry"],
  ["doc-bibliography", "Sect"],
  ["doc-abstract", "Sect"],
  ["doc-subtitle", "P"],
  ["region", "Sect"],
  ["group", "Div"],
  ["figure", "Figure"],
  ["paragraph", "P"],
  ["presentation", "none"],
  ["none", "none"]
]);
var OPTIONAL_END = /* @__PURE__ */ new Set([
  "html",
  "head",
  "body",
  "li",
  "dt",
  "dd",
  "colgroup",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "td",
  "th"
]);
var VOID_ELEMENTS = /* @__PURE__ */ new Set(["meta", "br", "hr", "img", "col", "wbr"]);

// src/document/attributes.ts
function checkAttributes(element2, vocable, attributes, span2) {
  const found = attributes.flatMap((attribute2) => checkAttribute(element2, vocable, attribute2));
  return element2 === "img" ? [...found, ...checkImage(attributes, span2)] : found;
}
function checkAttribute(element2, vocable, { name, value, span: span2 }) {
  const known = [...GLOBAL_ATTRIBUTES, ...vocable.attributes ?? []];
  if (!known.includes(name) && !/^(data|aria)-/.test(name)) {
    const hint = INSTEAD[name];
    const hints2 = hint === void 0 ? didYouMean(name, known) : [hint];
    return [error("html-attribute", `<${element2}> has no attribute "${name}" here`, span2, { hints: hints2 })];
  }
  const expected = VALUES[name];
  if (expected === void 0 || expected.pattern.test(value)) return [];
  const hints = [`Expected: ${expected.words}.`];
  return [error("html-attribute", `"${value}" is no value of "${name}"`, span2, { hints })];
}
var INSTEAD = {
  style: "Give the element a class, and write the style into a stylesheet.",
  align: 'Write "text-align" into a stylesheet.',
  srcset: 'Name one picture with "src".'
};
var COUNT = { pattern: /^[1-9]\d{0,2}$/, words: "a whole number from 1 to 999" };
var LENGTH = { pattern: /^\d{1,5}$/, words: "a whole number of pixels" };
var INTEGER = { pattern: /^-?\d{1,9}$/, words: "a whole number" };
var VALUES = {
  id: { pattern: /^\S+$/, words: "a name without spaces" },
  lang: { pattern: /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, words: 'a language tag such as "en-GB" (BCP 47)' },
  dir: { pattern: /^(ltr|rtl|auto)$/, words: "ltr, rtl or auto" },
  role: { pattern: new RegExp(`^(${[...ROLES.keys()].join("|")})$`), words: [...ROLES.keys()].join(", ") },
  scope: { pattern: /^(row|col|rowgroup|colgroup)$/, words: "row, col, rowgroup or colgroup" },
  href: {
    pattern: /^(#\S+|https?:\/\/\S+|mailto:\S+|tel:\S+)$/i,
    words: "#id, an address with http(s), mailto: or tel:"
  },
  levels: { pattern: /^[1-6](-[1-6])?$/, words: 'levels such as "1-2"' },
  src: {
    pattern: /^(?!https?:|\/\/|data:).+$/is,
    words: "a picture in the project; nothing is fetched from elsewhere"
  },
  colspan: COUNT,
  rowspan: COUNT,
  span: COUNT,
  start: INTEGER,
  width: LENGTH,
  height: LENGTH
};
function checkImage(attributes, span2) {
  const found = [];
  if (!attributes.some(({ name }) => name === "alt")) {
    found.push(
      error("image-without-alt", "The picture has no alternative text", span2, {
        hints: ['Say in alt="\u2026" what it shows; write alt="" only for ornament.']
      })
    );
  }
  if (!attributes.some(({ name }) => name === "src")) {
    found.push(
      error("html-attribute", 'The picture has no "src"', span2, { hints: ['Name its file with src="\u2026".'] })
    );
  }
  return found;
}

// src/document/html.ts
import { Parser } from "parse5";
function parseHtml(html2) {
  const errors = [];
  const parser = new RecordingParser({
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: (error2) => errors.push(error2)
  });
  parser.tokenizer.write(html2, true);
  return { document: parser.document, tags: parser.tags, errors };
}
var RecordingParser = class extends Parser {
  tags = [];
  onStartTag(token) {
    this.#record(token, false);
    super.onStartTag(token);
  }
  onEndTag(token) {
    this.#record(token, true);
    super.onEndTag(token);
  }
  #record({ tagName, location }, isEnd) {
    if (location === null) return;
    this.tags.push({ name: tagName, isEnd, start: location.startOffset, end: location.endOffset });
  }
};
function isElement(node2) {
  return "tagName" in node2;
}
function isText(node2) {
  return node2.nodeName === "#text";
}

// src/document/roles.ts
function roleOf(name, attributes, context) {
  const given = ROLES.get(attributes.get("role") ?? "");
  if (given !== void 0) return given;
  const role = VOCABULARY.get(name)?.role ?? "none";
  switch (name) {
    case "img":
      return attributes.get("alt") === "" ? "artifact" : role;
    case "a":
      return attributes.has("href") ? role : "none";
    case "span":
      return attributes.has("lang") ? "Span" : role;
    case "dl":
      return context.children.length > 0 && context.children.every((child) => child === "div") ? "L" : role;
    case "div":
      return context.parent === "dl" && context.parentRole === "L" ? "LI" : role;
    case "dt":
      return context.parentRole === "LI" ? "Lbl" : role;
    case "dd":
      return context.parentRole === "LI" ? "LBody" : role;
    default:
      return role;
  }
}

// src/document/text.ts
import { parseFragment } from "parse5";
function splitText(node2, html2, origins) {
  const { value, sourceCodeLocation: location } = node2;
  if (!location) return [textNode(value, void 0)];
  const parts = origins.split(location.startOffset, location.endOffset).map(({ start: start2, end }) => ({
    text: decode(html2.slice(start2, end)),
    start: start2,
    end
  }));
  if (parts.length === 0 || parts.map(({ text: text2 }) => text2).join("") !== value) {
    return [textNode(value, origins.span(location.startOffset, location.endOffset))];
  }
  return parts.map(({ text: text2, start: start2, end }) => textNode(text2, spanOfText(html2, start2, end, origins)));
}
function textNode(text2, span2) {
  return span2 === void 0 ? { kind: "text", text: text2 } : { kind: "text", text: text2, span: span2 };
}
function spanOfText(html2, start2, end, origins) {
  const visible = /\S/.exec(html2.slice(start2, end));
  return origins.span(visible === null ? start2 : start2 + visible.index, end);
}
function decode(html2) {
  const text2 = html2.includes("\r") ? html2.replace(/\r\n?/g, "\n") : html2;
  if (!text2.includes("&")) return text2;
  const [node2] = parseFragment(text2).childNodes;
  return node2 !== void 0 && "value" in node2 ? node2.value : text2;
}

// src/document/build.ts
var MAX_DEPTH = 200;
var NO_ATTRIBUTES = /* @__PURE__ */ new Map();
function buildTree(root, html2, origins) {
  const builder = new TreeBuilder(html2, origins);
  const element2 = builder.element(root, {
    name: void 0,
    role: void 0,
    holds: ["html"],
    lang: "und",
    inside: /* @__PURE__ */ new Set(),
    inNote: false,
    depth: 0
  });
  return { root: element2, diagnostics: builder.diagnostics };
}
var TreeBuilder = class {
  diagnostics = [];
  #html;
  #origins;
  #count = 0;
  /** Offsets of the start tags that elements were made of. */
  #starts = /* @__PURE__ */ new Set();
  constructor(html2, origins) {
    this.#html = html2;
    this.#origins = origins;
  }
  element(node2, around2) {
    const index = this.#count;
    this.#count += 1;
    const name = node2.tagName;
    const written = this.#attributesOf(node2);
    const attributes = written.length === 0 ? NO_ATTRIBUTES : new Map(written.map(({ name: key, value }) => [key, value]));
    const span2 = this.#spanOf(node2);
    const vocable = VOCABULARY.get(name);
    const role = roleOf(name, attributes, {
      parent: around2.name,
      parentRole: around2.role,
      children: node2.childNodes.filter(isElement).map((child) => child.tagName)
    });
    const isRemade = this.#isRemade(node2);
    if (isRemade) {
      const children2 = this.#children(node2, { ...around2, depth: around2.depth + 1 });
      return {
        kind: "element",
        index,
        name,
        attributes,
        role,
        lang: around2.lang,
        children: children2,
        ...span2 && { span: span2 }
      };
    }
    if (vocable === void 0) this.#unknown(name, span2);
    else {
      this.#checkPlace(name, vocable, role, around2, span2);
      this.diagnostics.push(...checkAttributes(name, vocable, written, span2));
    }
    const lang = attributes.get("lang") || around2.lang;
    const children = this.#children(node2, {
      name,
      role,
      holds: vocable?.holds ?? "flow",
      lang,
      inside: around2.inside.has(name) ? around2.inside : /* @__PURE__ */ new Set([...around2.inside, name]),
      inNote: around2.inNote || role === "Note",
      depth: around2.depth + 1
    });
    const source = name === "img" ? this.#sourceOf(node2) : void 0;
    return {
      kind: "element",
      index,
      name,
      attributes,
      role,
      lang,
      children,
      ...span2 && { span: span2 },
      ...source && { source }
    };
  }
  /** Where the value of `src` begins decides, should it be put together. */
  #sourceOf({ sourceCodeLocation }) {
    const place2 = sourceCodeLocation?.attrs?.src;
    if (place2 === void 0) return void 0;
    const [opening = ""] = /^[^=]*=\s*["']?/.exec(this.#html.slice(place2.startOffset, place2.endOffset)) ?? [];
    const isQuoted = /["']$/.test(opening);
    return this.#origins.origin(place2.startOffset + opening.length, place2.endOffset - (isQuoted ? 1 : 0));
  }
  #isRemade({ sourceCodeLocation: location }) {
    const start2 = location?.startTag?.startOffset;
    if (start2 === void 0) return false;
    const isKnown = this.#starts.has(start2);
    this.#starts.add(start2);
    return isKnown;
  }
  #children(node2, around2) {
    if (around2.depth > MAX_DEPTH) {
      this.diagnostics.push(
        error("html-nesting", `Elements nest deeper than ${MAX_DEPTH}`, this.#spanOf(node2))
      );
      return [];
    }
    return node2.childNodes.flatMap((child) => this.#child(child, around2)).slice();
  }
  #child(node2, around2) {
    if (isElement(node2)) return this.element(node2, around2);
    if (!isText(node2)) return [];
    const { holds, name } = around2;
    if (holds === "flow" || holds === "phrasing" || holds === "text")
      return splitText(node2, this.#html, this.#origins);
    if (/[^ \t\r\n\f]/.test(node2.value)) {
      const start2 = (node2.sourceCodeLocation?.startOffset ?? 0) + node2.value.search(/\S/);
      const hints = typeof holds === "string" ? [] : [`<${name}> holds ${holds.map((one) => `<${one}>`).join(", ")}.`];
      const span2 = this.#origins.span(start2);
      this.diagnostics.push(
        error("html-nesting", `Text cannot stand directly in <${name}>`, span2, { hints })
      );
    }
    return [];
  }
  #checkPlace(name, vocable, role, around2, span2) {
    const { holds } = around2;
    const outer = vocable.notIn?.find((other) => around2.inside.has(other));
    if (outer !== void 0) this.#misplaced(name, outer, [], span2);
    else if (role === "Note" && around2.inNote) {
      this.diagnostics.push(error("html-nesting", "A note cannot stand in a note", span2));
    } else if (!mayStandIn(name, vocable, around2)) {
      const hints = Array.isArray(holds) ? [`<${around2.name}> holds ${holds.map((one) => `<${one}>`).join(", ")}.`] : Array.isArray(vocable.in) ? [`It stands in ${vocable.in.map((one) => `<${one}>`).join(" or ")}.`] : holds === "phrasing" ? [`<${around2.name}> holds text and what stands in a line of text.`] : [];
      this.#misplaced(name, around2.name, hints, span2);
    }
  }
  #misplaced(name, parent, hints, span2) {
    this.diagnostics.push(error("html-nesting", `<${name}> cannot stand in <${parent}>`, span2, { hints }));
  }
  #unknown(name, span2) {
    const near = didYouMean(name, [...VOCABULARY.keys()]);
    const hints = near.length > 0 ? near : ["Use one that says what the text is, such as <section>, <p>, <ul> or <span>."];
    this.diagnostics.push(error("html-element", `There is no element <${name}> in a brief`, span2, { hints }));
  }
  #attributesOf({ attrs, sourceCodeLocation }) {
    return attrs.map(({ name, value }) => {
      const place2 = sourceCodeLocation?.attrs?.[name];
      return { name, value, span: place2 && this.#origins.span(place2.startOffset, place2.endOffset) };
    });
  }
  #spanOf({ sourceCodeLocation: location }) {
    const tag2 = location?.startTag ?? location;
    return tag2 ? this.#origins.span(tag2.startOffset, tag2.endOffset) : void 0;
  }
};
function mayStandIn(name, vocable, { name: parent, holds }) {
  if (Array.isArray(holds)) return holds.includes(name);
  if (Array.isArray(vocable.in)) return vocable.in.includes(parent ?? "");
  return holds === "flow" || holds === "phrasing" && vocable.in === "phrasing";
}

// src/document/check.ts
function checkDocument(root, title) {
  const elements = [...descendants(root)];
  return [...checkTitle(root, title), ...checkIds(elements), ...checkHeadings(elements)];
}
function* descendants(element2) {
  yield element2;
  for (const child of element2.children) if (child.kind === "element") yield* descendants(child);
}
function checkTitle(root, title) {
  const found = [];
  if (title === "") {
    const hints = ["Write <title>\u2026</title> into <head>."];
    found.push(error("html-element", "The document has no title", root.span, { hints }));
  }
  if (!root.attributes.get("lang")) {
    const hints = ['Write <html lang="en-GB">, or the language that it is in.'];
    found.push(error("html-attribute", "The document does not say its language", root.span, { hints }));
  }
  return found;
}
function checkIds(elements) {
  const byId = /* @__PURE__ */ new Map();
  const found = [];
  for (const element2 of elements) {
    const id = element2.attributes.get("id");
    if (id === void 0) continue;
    const first = byId.get(id);
    if (first === void 0) byId.set(id, element2);
    else found.push(duplicate(id, element2, first));
  }
  return [...found, ...elements.flatMap((element2) => checkLink(element2, byId))];
}
function duplicate(id, element2, first) {
  const related = first.span === void 0 ? [] : [{ message: "First used here", span: first.span }];
  const hints = ["Each id stands once in a document, so that links lead to one place."];
  return error("duplicate-id", `The id "${id}" is used twice`, element2.span, { related, hints });
}
function checkLink({ attributes, span: span2 }, byId) {
  const href = attributes.get("href");
  if (href === void 0 || !href.startsWith("#") || byId.has(href.slice(1))) return [];
  const hints = didYouMean(href.slice(1), [...byId.keys()]);
  return [
    error("unknown-link-target", `The link leads to "${href}", but no element has this id`, span2, { hints })
  ];
}
function checkHeadings(elements) {
  const found = [];
  let before = 0;
  for (const { role, span: span2 } of elements) {
    const level = /^H([1-6])$/.exec(role)?.[1];
    if (level === void 0) continue;
    if (Number(level) > before + 1) {
      const message = before === 0 ? `The first heading is of level ${level}` : `A heading of level ${level} follows one of level ${before}`;
      const hints = [`Use <h${before + 1}> here, and a stylesheet for its size.`];
      found.push(error("heading-skipped", message, span2, { hints }));
    }
    before = Number(level);
  }
  return found;
}

// src/source.ts
var LineIndex = class {
  #file;
  #starts;
  /** Offsets of the second halves of surrogate pairs: each pair is one character in two code units. */
  #halves;
  constructor(file) {
    this.#file = file;
    this.#starts = lineStarts(file.text);
    this.#halves = Array.from(file.text.matchAll(/[\uDC00-\uDFFF]/g), ({ index }) => index);
  }
  /** The span from `start` to `end` (exclusive), both clamped to the text. */
  span(start2, end = start2) {
    const from = this.#position(start2);
    const to = this.#position(Math.max(start2, end));
    return {
      file: this.#file.path,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column
    };
  }
  /** The offset of a place; that of the end of the text for a place behind it. */
  offset(line2, column) {
    const { text: text2 } = this.#file;
    let offset = this.#starts[line2 - 1] ?? text2.length;
    for (let n = 1; n < column && offset < text2.length; n++) {
      offset += (text2.codePointAt(offset) ?? 0) > 65535 ? 2 : 1;
    }
    return offset;
  }
  /** By search, not by counting from the start of the line: a whole file may stand on one. */
  #position(offset) {
    const clamped = Math.min(Math.max(offset, 0), this.#file.text.length);
    const line2 = countBelow(this.#starts, clamped + 1);
    const start2 = this.#starts[line2 - 1] ?? 0;
    const halves = countBelow(this.#halves, clamped) - countBelow(this.#halves, start2);
    return { line: line2, column: clamped - start2 - halves + 1 };
  }
};
function countBelow(numbers2, limit3) {
  let low = 0;
  let high = numbers2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((numbers2[middle] ?? 0) < limit3) low = middle + 1;
    else high = middle;
  }
  return low;
}
function lineStarts(text2) {
  const starts = [0];
  for (const match of text2.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

// src/document/origins.ts
var Origins = class {
  #html;
  #pieces;
  /** Lines of a range's HTML, where it stands in its file letter by letter; else `undefined`. */
  #verbatim = /* @__PURE__ */ new Map();
  constructor({ html: html2, origins }) {
    this.#html = html2;
    this.#pieces = cut(origins);
  }
  /** The place of [start, end), or of its start where it runs on into another origin. */
  span(start2, end = start2) {
    const piece = this.#pieces[this.#indexAt(start2)];
    if (piece === void 0 || start2 >= piece.end) return void 0;
    return this.#spanIn(piece.origin, start2, Math.min(Math.max(start2, end), piece.end));
  }
  /** The same, and whether it was written in the facts or in a template. */
  origin(start2, end) {
    const span2 = this.span(start2, end);
    const piece = this.#pieces[this.#indexAt(start2)];
    return span2 && piece && { from: piece.origin.from, span: span2 };
  }
  /** The pieces of [start, end), in order; what has no origin is a piece of its own. */
  split(start2, end) {
    const parts = [];
    let at = start2;
    for (let index = Math.max(this.#indexAt(start2), 0); at < end; index++) {
      const piece = this.#pieces[index];
      if (piece !== void 0 && piece.end <= at) continue;
      const starts = piece === void 0 ? end : Math.min(Math.max(piece.start, at), end);
      if (starts > at) parts.push({ start: at, end: starts });
      if (piece === void 0 || starts === end) break;
      at = Math.min(piece.end, end);
      parts.push({ start: starts, end: at });
    }
    return parts;
  }
  /** Index of the last piece that starts at or before `offset`; -1 if there is none. */
  #indexAt(offset) {
    let low = -1;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  #spanIn(origin, start2, end) {
    const { span: span2 } = origin;
    if (start2 === origin.start && end === origin.end) return span2;
    const lines = this.#linesOf(origin);
    if (lines === void 0) return span2;
    const inside = lines.span(start2 - origin.start, end - origin.start);
    return {
      file: span2.file,
      line: span2.line + inside.line - 1,
      column: columnAt(span2, inside.line, inside.column),
      endLine: span2.line + inside.endLine - 1,
      endColumn: columnAt(span2, inside.endLine, inside.endColumn)
    };
  }
  /** A range is letter by letter what its span is if it ends where the span ends. */
  #linesOf(origin) {
    if (this.#verbatim.has(origin)) return this.#verbatim.get(origin);
    const { span: span2 } = origin;
    const text2 = this.#html.slice(origin.start, origin.end);
    const lines = new LineIndex({ path: span2.file, text: text2 });
    const { line: line2, column } = lines.span(text2.length);
    const isVerbatim = span2.line + line2 - 1 === span2.endLine && columnAt(span2, line2, column) === span2.endColumn;
    this.#verbatim.set(origin, isVerbatim ? lines : void 0);
    return isVerbatim ? lines : void 0;
  }
};
function columnAt(span2, line2, column) {
  return line2 === 1 ? span2.column + column - 1 : column;
}
function cut(origins) {
  const pieces = [];
  let template;
  let at = 0;
  const templateUpTo = (end) => {
    if (template === void 0) return;
    const start2 = Math.max(at, template.start);
    const until = Math.min(end, template.end);
    if (until > start2) pieces.push({ start: start2, end: until, origin: template });
  };
  for (const origin of origins) {
    templateUpTo(origin.start);
    at = Math.max(at, origin.start);
    if (origin.from === "template") template = origin;
    else {
      pieces.push({ start: origin.start, end: origin.end, origin });
      at = origin.end;
    }
  }
  templateUpTo(Number.POSITIVE_INFINITY);
  return pieces;
}

// src/document/parse-errors.ts
var WORDS = {
  "missing-doctype": [
    "The document does not start with a doctype",
    "Write <!doctype html> in its first line."
  ],
  "non-conforming-doctype": ["The doctype is not the one of HTML", "Write <!doctype html>."],
  "duplicate-attribute": ["The attribute is given twice", "Remove one of them; only the first would count."],
  "missing-attribute-value": ['The attribute has no value after "="', "Write a value, in quotation marks."],
  "missing-whitespace-between-attributes": ["There is no space between two attributes"],
  "unexpected-character-in-attribute-name": [
    "This character cannot stand in the name of an attribute",
    "A quotation mark before it may be missing, or one too many."
  ],
  "unexpected-character-in-unquoted-attribute-value": [
    "This character cannot stand in a value without quotation marks",
    "Put the value in quotation marks."
  ],
  "unexpected-equals-sign-before-attribute-name": ['There is no name before "="'],
  "unexpected-solidus-in-tag": ['A "/" stands within the tag'],
  "end-tag-with-attributes": ["An end tag cannot have attributes"],
  "end-tag-with-trailing-solidus": ['An end tag cannot end with "/>"'],
  "non-void-html-element-start-tag-with-trailing-solidus": [
    'Only empty elements such as <br> can end with "/>"',
    "Write a start tag and an end tag."
  ],
  "invalid-first-character-of-tag-name": [
    'A "<" is followed by something that is no tag',
    "Write &lt; for the character itself."
  ],
  "missing-end-tag-name": ["The end tag has no name"],
  "eof-before-tag-name": ['The document ends with "<"', "Write &lt; for the character itself."],
  "eof-in-tag": ["The document ends within a tag", 'A ">" or a quotation mark is missing.'],
  "eof-in-comment": ["The document ends within a comment", "Close it with -->."],
  "eof-in-element-that-can-contain-only-text": ["The document ends within an element that holds text alone"],
  "abrupt-closing-of-empty-comment": ['The comment is not closed with "-->"'],
  "incorrectly-closed-comment": ['The comment is closed with "--!>"', "Close it with -->."],
  "incorrectly-opened-comment": ['The comment does not start with "<!--"'],
  "nested-comment": ["A comment stands within a comment"],
  "unexpected-question-mark-instead-of-tag-name": ['"<?" starts no tag of HTML'],
  "missing-semicolon-after-character-reference": [
    'The character reference does not end with ";"',
    'Write &amp; for the character "&" itself.'
  ],
  "unknown-named-character-reference": [
    "There is no character reference of this name",
    'Write &amp; for the character "&" itself.'
  ],
  "absence-of-digits-in-numeric-character-reference": ["The character reference has no number"],
  "control-character-in-input-stream": ["A control character stands in the text"],
  "control-character-reference": ["The character reference names a control character"],
  "unexpected-null-character": ["A null character stands in the text"]
};
function reportParseErrors(errors, origins) {
  return errors.filter(({ code }) => !SAID_ELSEWHERE.has(code)).map(({ code, startOffset, endOffset }) => {
    const [message, hint] = WORDS[code] ?? [`The HTML is not well formed (${code})`];
    const span2 = origins.span(startOffset, endOffset) ?? origins.span(Math.max(startOffset - 1, 0));
    return error("html-syntax", message, span2, { hints: hint === void 0 ? [] : [hint] });
  });
}
var SAID_ELSEWHERE = /* @__PURE__ */ new Set([
  "end-tag-without-matching-open-element",
  "closing-of-element-with-open-child-elements",
  "open-elements-left-after-eof",
  "abandoned-head-element-child",
  "misplaced-start-tag-for-head-element"
]);

// src/document/repairs.ts
function findRepairs({ document, tags }, origins) {
  const search = new RepairSearch(tags, origins);
  search.walk(document.childNodes);
  search.findStrayTags();
  return search.diagnostics;
}
var RepairSearch = class {
  diagnostics = [];
  #origins;
  #tags;
  #tagAt;
  /** Offsets of the tags that made an element, or ended one. */
  #used = /* @__PURE__ */ new Set();
  /** How many elements of a name were closed early: as many end tags of that name are left over. */
  #closedEarly = /* @__PURE__ */ new Map();
  #unclosedAt = /* @__PURE__ */ new Set();
  constructor(tags, origins) {
    this.#tags = tags;
    this.#origins = origins;
    this.#tagAt = new Map(tags.map((tag2) => [tag2.start, tag2]));
  }
  /** Goes through all nodes without recursion: bad input may nest without bounds. */
  walk(nodes) {
    const stack = nodes.toReversed();
    for (let node2 = stack.pop(); node2 !== void 0; node2 = stack.pop()) {
      if (!isElement(node2)) continue;
      this.#element(node2);
      this.#findMoved(node2);
      for (const child of node2.childNodes.toReversed()) stack.push(child);
    }
  }
  #element(element2) {
    const { tagName: name, sourceCodeLocation: location } = element2;
    const startTag = location?.startTag;
    if (location === void 0 || location === null || startTag === void 0) {
      return;
    }
    if (this.#used.has(startTag.startOffset)) {
      if (!this.#unclosedAt.has(startTag.startOffset)) this.#mixedUp(name, startTag.startOffset);
      return;
    }
    this.#used.add(startTag.startOffset);
    if (location.endTag !== void 0) this.#used.add(location.endTag.startOffset);
    else if (!VOID_ELEMENTS.has(name) && !OPTIONAL_END.has(name))
      this.#unclosed(name, startTag, location.endOffset);
  }
  #unclosed(name, start2, end) {
    this.#closedEarly.set(name, (this.#closedEarly.get(name) ?? 0) + 1);
    this.#unclosedAt.add(start2.startOffset);
    const span2 = this.#origins.span(start2.startOffset, start2.endOffset);
    const by = this.#tagAt.get(end);
    if (by === void 0 || by.isEnd) {
      const where = by === void 0 ? "" : ` before </${by.name}>`;
      const hints = [`Write </${name}>${where || " where it ends"}.`];
      this.diagnostics.push(error("html-nesting", `<${name}> is not closed${where}`, span2, { hints }));
      return;
    }
    const related = span2 === void 0 ? [] : [{ message: `<${name}> starts here`, span: span2 }];
    this.diagnostics.push(
      error("html-nesting", `<${by.name}> cannot stand in <${name}>`, this.#origins.span(by.start, by.end), {
        hints: [name === "p" ? "Close <p> before it, or use <div> instead." : `Close <${name}> before it.`],
        related
      })
    );
  }
  /** Elements like `<em><strong></em></strong>` are taken apart and put together anew. */
  #mixedUp(name, offset) {
    this.diagnostics.push(
      error(
        "html-nesting",
        `<${name}> and the elements around it are not closed in their order`,
        this.#origins.span(offset),
        {
          hints: ["Close first what was opened last."]
        }
      )
    );
  }
  /** What cannot stand in a table is put in front of it, although its text stands behind the table's start. */
  #findMoved({ childNodes }) {
    let next = Number.POSITIVE_INFINITY;
    for (const node2 of childNodes.toReversed()) {
      const location = node2.sourceCodeLocation;
      if (!location) continue;
      if (location.endOffset > next) this.#moved(node2, Math.max(location.startOffset, next));
      if (isElement(node2) && node2.tagName === "table") next = location.startOffset;
    }
  }
  #moved(node2, offset) {
    const what = isElement(node2) ? `<${node2.tagName}>` : isText(node2) ? "Text" : "A comment";
    this.diagnostics.push(
      error("html-nesting", `${what} cannot stand directly in a table`, this.#origins.span(offset), {
        hints: ["Put it into a cell, <td> or <th>, or into <caption>."]
      })
    );
  }
  findStrayTags() {
    for (const tag2 of this.#tags) {
      if (this.#used.has(tag2.start) || tag2.name === "html" || tag2.name === "body") continue;
      const early = this.#closedEarly.get(tag2.name) ?? 0;
      if (tag2.isEnd && early > 0) this.#closedEarly.set(tag2.name, early - 1);
      else this.#stray(tag2);
    }
  }
  #stray({ name, isEnd, start: start2, end }) {
    const message = isEnd ? `</${name}> closes nothing` : `<${name}> cannot stand here`;
    const hints = isEnd ? ["Remove it, or look for the element that was closed before."] : [];
    this.diagnostics.push(error("html-nesting", message, this.#origins.span(start2, end), { hints }));
  }
};

// src/document/parse.ts
function parseDocument(rendered) {
  const origins = new Origins(rendered);
  const parsed = parseHtml(rendered.html);
  const html2 = parsed.document.childNodes.find(isElement);
  if (html2 === void 0) return { value: void 0, diagnostics: reportParseErrors(parsed.errors, origins) };
  const { root, diagnostics } = buildTree(html2, rendered.html, origins);
  const head = childNamed(root, "head");
  const title = collapse(textOf(head && childNamed(head, "title")));
  const found = [
    ...reportParseErrors(parsed.errors, origins),
    ...findRepairs(parsed, origins),
    ...diagnostics,
    ...checkDocument(root, title)
  ];
  const body2 = childNamed(root, "body") ?? root;
  return { value: { root, body: body2, title, lang: root.lang, meta: metaOf(head) }, diagnostics: found };
}
function childNamed({ children }, name) {
  return children.find((child) => child.kind === "element" && child.name === name);
}
function textOf(node2) {
  if (node2 === void 0) return "";
  return node2.kind === "text" ? node2.text : node2.children.map(textOf).join("");
}
function metaOf(head) {
  const meta = /* @__PURE__ */ new Map();
  for (const child of head?.children ?? []) {
    if (child.kind !== "element" || child.name !== "meta") continue;
    const name = child.attributes.get("name");
    const content = collapse(child.attributes.get("content") ?? "");
    if (name !== void 0 && content !== "") meta.set(name.toLowerCase(), content);
  }
  return meta;
}
function collapse(text2) {
  return text2.replace(/[ \t\r\n\f]+/g, " ").trim();
}

// src/length.ts
function usedLength(length, reference3) {
  if (typeof length === "number") return length;
  let points3 = length.pt + length.percent * reference3 / 100;
  for (const { choose, of, times: times2 } of length.chosen ?? []) {
    points3 += times2 * Math[choose](...of.map((one) => usedLength(one, reference3)));
  }
  return points3;
}

// src/layout/lengths.ts
function toPoints(length, reference3) {
  return usedLength(length, reference3);
}
function toPointsOrAuto(length, reference3) {
  return length === "auto" ? "auto" : toPoints(length, reference3);
}
function marginPoints(length, reference3) {
  return length === "auto" ? 0 : toPoints(length, reference3);
}
function insetsOf(style, reference3) {
  return {
    top: style.borderTop.width + toPoints(style.paddingTop, reference3),
    right: style.borderRight.width + toPoints(style.paddingRight, reference3),
    bottom: style.borderBottom.width + toPoints(style.paddingBottom, reference3),
    left: style.borderLeft.width + toPoints(style.paddingLeft, reference3)
  };
}
function contentSize(size, insets, style) {
  return Math.max(0, style.boxSizing === "border-box" ? size - insets : size);
}
function isVisibleBorder(border) {
  return border.style !== "none" && border.width > 0 && border.color.a > 0;
}
function isDecorated(style) {
  if (style.visibility === "hidden") return false;
  const { backgroundColor, borderTop, borderRight, borderBottom, borderLeft } = style;
  return backgroundColor.a > 0 || [borderTop, borderRight, borderBottom, borderLeft].some(isVisibleBorder);
}

// src/layout/generated/counter-styles.ts
var LATIN = "abcdefghijklmnopqrstuvwxyz";
var GREEK = "\u03B1\u03B2\u03B3\u03B4\u03B5\u03B6\u03B7\u03B8\u03B9\u03BA\u03BB\u03BC\u03BD\u03BE\u03BF\u03C0\u03C1\u03C3\u03C4\u03C5\u03C6\u03C7\u03C8\u03C9";
var ROMAN = [
  [1e3, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"]
];
var BULLETS2 = /* @__PURE__ */ new Map([
  ["disc", "\u2022"],
  ["circle", "\u25E6"],
  ["square", "\u25AA"]
]);
var STYLES = new Map([
  ["decimal", String],
  ["decimal-leading-zero", (value) => value >= 0 && value < 10 ? `0${value}` : String(value)],
  ["lower-roman", roman],
  ["upper-roman", (value) => roman(value)?.toUpperCase()],
  ["lower-alpha", (value) => alphabetic(value, LATIN)],
  ["lower-latin", (value) => alphabetic(value, LATIN)],
  ["upper-alpha", (value) => alphabetic(value, LATIN)?.toUpperCase()],
  ["upper-latin", (value) => alphabetic(value, LATIN)?.toUpperCase()],
  ["lower-greek", (value) => alphabetic(value, GREEK)],
  ["none", () => ""],
  ...[...BULLETS2].map(([name, bullet]) => [name, () => bullet])
]);
function formatCounter(value, style) {
  return quotedString(style) ?? STYLES.get(style)?.(value) ?? String(value);
}
function markerText(value, listStyleType) {
  if (listStyleType === "none") return "";
  const text2 = formatCounter(value, listStyleType);
  if (BULLETS2.has(listStyleType)) return `${text2} `;
  return quotedString(listStyleType) === void 0 ? `${text2}. ` : text2;
}
function roman(value) {
  if (value < 1 || value > 3999) return void 0;
  let text2 = "";
  let rest = value;
  for (const [weight, letters] of ROMAN) {
    for (; rest >= weight; rest -= weight) text2 += letters;
  }
  return text2;
}
function alphabetic(value, letters) {
  if (value < 1) return void 0;
  let text2 = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length)) {
    text2 = letters.charAt((rest - 1) % letters.length) + text2;
  }
  return text2;
}
function quotedString(style) {
  return style.startsWith('"') ? style.slice(1, -1) : void 0;
}

// src/layout/generated/parts.ts
function partKey(element2, part2) {
  return `${element2}:${part2}`;
}
function pseudoElement(styled, name) {
  switch (name) {
    case "before":
      return styled.before;
    case "after":
      return styled.after;
    case "marker":
      return styled.marker;
    case "footnote-call":
      return styled.footnoteCall;
    case "footnote-marker":
      return styled.footnoteMarker;
  }
}
function pseudoElements(styled) {
  const { footnoteCall, footnoteMarker, marker, before, after } = styled;
  return [footnoteCall, footnoteMarker, marker, before, after].filter((pseudo) => pseudo !== void 0);
}
function contentItems(pseudo) {
  const content = pseudo?.style.content;
  return content === void 0 || typeof content === "string" ? [] : content;
}
function walk(styled, visitor) {
  if (styled.style.display === "none") return;
  visitor(styled);
  for (const child of styled.children) if (child.kind === "element") walk(child, visitor);
}
function paintsText(pseudo) {
  if (pseudo.style.display === "none" || pseudo.style.content === "none") return false;
  if (pseudo.style.content === "normal") return pseudo.name !== "before" && pseudo.name !== "after";
  return contentItems(pseudo).some(
    (item) => item.type !== "leader" && !(item.type === "string" && item.value === "")
  );
}
function isInline({ display, float }) {
  return (display === "inline" || display === "inline-block") && float === "none";
}

// src/layout/generated/page-counters.ts
function pageCounterNames(pages) {
  const names = /* @__PURE__ */ new Set();
  for (const { content } of pages.flatMap(({ marginBoxes }) => [...marginBoxes.values()])) {
    if (typeof content === "string") continue;
    for (const item of content) {
      if (item.type === "counter" || item.type === "counters") names.add(item.name);
    }
  }
  names.delete("page");
  names.delete("pages");
  return names;
}
function countingElements(root, names) {
  const elements = /* @__PURE__ */ new Set();
  if (names.size === 0) return elements;
  walk(root, ({ element: element2, style }) => {
    const changes = [style.counterReset, style.counterIncrement, style.counterSet].flat();
    if (changes.some(({ name }) => names.has(name))) elements.add(element2.index);
  });
  return elements;
}
function countPages(pages) {
  const own2 = /* @__PURE__ */ new Map();
  let document = /* @__PURE__ */ new Map();
  return pages.map(({ style: { style }, document: changed }) => {
    document = changed ?? document;
    for (const { name, value } of ofDocument(style.counterReset)) own2.set(name, value);
    for (const { name, value } of ofDocument(style.counterIncrement)) {
      own2.set(name, (own2.get(name) ?? 0) + value);
    }
    for (const { name, value } of ofDocument(style.counterSet)) own2.set(name, value);
    return new Map([...document, ...[...own2].map(([name, value]) => [name, [value]])]);
  });
}
function ofDocument(changes) {
  return changes.filter(({ name }) => name !== "page" && name !== "pages");
}

// src/layout/generated/asked.ts
function askedCounters(root, ofPages) {
  const names = /* @__PURE__ */ new Set(["list-item", "footnote", ...ofPages]);
  const parts = /* @__PURE__ */ new Set();
  for (const index of countingElements(root, ofPages)) parts.add(partKey(index, "self"));
  const targets = /* @__PURE__ */ new Set();
  const ids = /* @__PURE__ */ new Map();
  const ask = (items, key) => {
    for (const item of items) {
      if (item.type !== "counter" && item.type !== "counters" && item.type !== "target-counter") continue;
      names.add(item.name);
      if (item.type === "target-counter") targets.add(item.target);
      else parts.add(key);
    }
  };
  walk(root, (styled) => {
    const { index, attributes } = styled.element;
    const id = attributes.get("id");
    if (id !== void 0 && !ids.has(id)) ids.set(id, index);
    ask(selfItems(styled), partKey(index, "self"));
    for (const pseudo of pseudoElements(styled)) {
      if (pseudo.style.content === "normal") parts.add(partKey(index, pseudo.name));
      else ask(contentItems(pseudo), partKey(index, pseudo.name));
    }
  });
  for (const target of targets) {
    const index = ids.get(target);
    if (index !== void 0) parts.add(partKey(index, "self"));
  }
  return { names, parts };
}
function selfItems({ style }) {
  const label = style.bookmarkLevel === "none" ? [] : style.bookmarkLabel;
  return style.stringSet.length === 0 ? label : [...label, ...style.stringSet.flatMap(({ value }) => value)];
}

// src/layout/generated/counters.ts
var LIST_ITEM = "list-item";
var FOOTNOTE = "footnote";
var NO_VALUES = /* @__PURE__ */ new Map();
function resolveCounters(root, ofPages = /* @__PURE__ */ new Set()) {
  const asked = askedCounters(root, ofPages);
  const scopes = new CounterScopes();
  const seen = /* @__PURE__ */ new Map();
  const note = (element2, part2) => {
    if (asked.parts.has(partKey(element2, part2))) {
      seen.set(partKey(element2, part2), scopes.values(asked.names));
    }
  };
  const visit = (styled, depth) => {
    if (styled.style.display === "none") return;
    const { index } = styled.element;
    scopes.apply(elementChanges(styled, scopes.isReversed(LIST_ITEM)), depth);
    note(index, "self");
    for (const pseudo of pseudoElements(styled)) {
      if (pseudo.name === "after") continue;
      scopes.apply(styleChanges(pseudo), depth + 1);
      note(index, pseudo.name);
    }
    for (const child of styled.children) if (child.kind === "element") visit(child, depth + 1);
    if (styled.after !== void 0) {
      scopes.apply(styleChanges(styled.after), depth + 1);
      note(index, "after");
    }
    scopes.leave(depth + 1);
  };
  scopes.apply({ reset: [{ name: FOOTNOTE, value: 0 }], increment: [], set: [] }, 0);
  visit(root, 0);
  return { at: (element2, part2) => seen.get(partKey(element2, part2)) ?? NO_VALUES };
}
function counterValue(values, name) {
  return values.get(name)?.at(-1) ?? 0;
}
var CounterScopes = class {
  #stacks = /* @__PURE__ */ new Map();
  /** By depth: names of the counters made by elements there. */
  #made = [];
  /** CSS Lists 3 §4.4: first reset, then increment, then set. */
  apply(changes, depth) {
    for (const { name, value, reversed = false } of changes.reset) {
      this.#instantiate(name, { value, depth, reversed });
    }
    for (const { name, value } of changes.increment) this.#innermost(name, depth).value += value;
    for (const { name, value } of changes.set) this.#innermost(name, depth).value = value;
  }
  /** Ends the scope of what the children at this depth made. */
  leave(depth) {
    for (const name of this.#made[depth] ?? []) this.#stacks.get(name)?.pop();
    this.#made[depth] = [];
  }
  isReversed(name) {
    return this.#stacks.get(name)?.at(-1)?.reversed ?? false;
  }
  values(names) {
    const values = /* @__PURE__ */ new Map();
    for (const name of names) {
      const stack = this.#stacks.get(name);
      if (stack !== void 0 && stack.length > 0) {
        values.set(
          name,
          stack.map((counter) => counter.value)
        );
      }
    }
    return values;
  }
  /** CSS Lists 3 §4.4.1: a counter made by the element itself or a sibling before it is replaced, else one is nested. */
  #instantiate(name, counter) {
    const stack = this.#stack(name);
    if (stack.at(-1)?.depth === counter.depth) {
      stack.pop();
    } else {
      this.#made[counter.depth] ??= [];
      this.#made[counter.depth]?.push(name);
    }
    stack.push(counter);
    return counter;
  }
  #innermost(name, depth) {
    return this.#stack(name).at(-1) ?? this.#instantiate(name, { value: 0, depth, reversed: false });
  }
  #stack(name) {
    let stack = this.#stacks.get(name);
    if (stack === void 0) {
      stack = [];
      this.#stacks.set(name, stack);
    }
    return stack;
  }
};
function styleChanges({ style }) {
  return { reset: style.counterReset, increment: style.counterIncrement, set: style.counterSet };
}
function elementChanges(styled, isReversed) {
  const changes = styleChanges(styled);
  return {
    reset: isList(styled) ? withListReset(changes.reset, styled) : changes.reset,
    increment: withImplicitIncrements(changes.increment, styled, isReversed),
    set: withItemValue(changes.set, styled)
  };
}
function withImplicitIncrements(increments, styled, isReversed) {
  const implicit = [];
  if (isListItem(styled)) implicit.push({ name: LIST_ITEM, value: isReversed ? -1 : 1 });
  if (styled.style.float === "footnote") implicit.push({ name: FOOTNOTE, value: 1 });
  const added2 = implicit.filter(({ name }) => !increments.some((change) => change.name === name));
  return added2.length === 0 ? increments : [...increments, ...added2];
}
function withListReset(resets, styled) {
  const own2 = resets.find((change) => change.name === LIST_ITEM);
  if (own2 !== void 0 && own2.value !== 0) return resets;
  const others = resets.filter((change) => change.name !== LIST_ITEM);
  const reversed = styled.element.name === "ol" && styled.element.attributes.has("reversed");
  const start2 = styled.element.name === "ol" ? integer(styled.element.attributes.get("start")) : void 0;
  const value = reversed ? (start2 ?? countItems(styled)) + 1 : (start2 ?? 1) - 1;
  return [...others, { name: LIST_ITEM, value, reversed }];
}
function withItemValue(sets, styled) {
  const value = isListItem(styled) ? integer(styled.element.attributes.get("value")) : void 0;
  return value === void 0 ? sets : [{ name: LIST_ITEM, value }, ...sets];
}
function isList({ element: element2 }) {
  return element2.name === "ol" || element2.name === "ul";
}
function isListItem({ style }) {
  return style.display === "list-item";
}
function countItems(list) {
  return list.children.filter((child) => child.kind === "element" && isListItem(child)).length;
}
function integer(attribute2) {
  const match = /^\s*([+-]?\d{1,9})/.exec(attribute2 ?? "");
  return match === null ? void 0 : Number(match[1]);
}

// src/layout/generated/quotes.ts
function resolveQuotes(root) {
  const depths = /* @__PURE__ */ new Map();
  let depth = 0;
  const pass = (styled, isAfter) => {
    for (const pseudo of pseudoElements(styled)) {
      if (pseudo.name === "after" !== isAfter) continue;
      const items = contentItems(pseudo).filter((item) => item.type === "quote");
      if (items.length > 0) depths.set(partKey(styled.element.index, pseudo.name), depth);
      for (const item of items) depth = depthAfter(depth, item);
    }
  };
  const visit = (styled) => {
    if (styled.style.display === "none") return;
    pass(styled, false);
    for (const child of styled.children) if (child.kind === "element") visit(child);
    pass(styled, true);
  };
  visit(root);
  return { depthAt: (element2, part2) => depths.get(partKey(element2, part2)) ?? 0 };
}
function depthAfter(depth, { which }) {
  return which === "open" || which === "no-open" ? depth + 1 : Math.max(0, depth - 1);
}
function quoteText(depth, { which }, quotes) {
  if (which === "no-open" || which === "no-close") return "";
  if (which === "close" && depth === 0) return "";
  const level = which === "open" ? depth : depth - 1;
  const pair2 = quotes[Math.min(level, quotes.length - 1)];
  return pair2?.[which] ?? "";
}

// src/layout/generated/element-text.ts
function elementText(styled) {
  const text2 = new ElementText();
  text2.add(styled);
  return text2.toString();
}
var ElementText = class {
  #text = "";
  #quoteDepth = 0;
  add(styled) {
    const { element: element2, style } = styled;
    if (element2.name === "img") this.#text += element2.attributes.get("alt") ?? "";
    const isSeparate = element2.name === "br" || style.display !== "inline" && style.display !== "inline-block";
    if (isSeparate) this.#text += " ";
    for (const child of styled.children) {
      if (child.kind === "text") this.#text += child.text;
      else if (child.style.display !== "none" && child.style.float !== "footnote") this.#addQuoted(child);
    }
    if (isSeparate) this.#text += " ";
  }
  toString() {
    return this.#text.replace(/[ \t\r\n\f]+/g, " ").trim();
  }
  #addQuoted(styled) {
    this.#addQuotes(styled.before);
    this.add(styled);
    this.#addQuotes(styled.after);
  }
  #addQuotes(pseudo) {
    if (pseudo === void 0) return;
    for (const item of contentItems(pseudo)) {
      if (item.type !== "quote") continue;
      this.#text += quoteText(this.#quoteDepth, item, pseudo.style.quotes);
      this.#quoteDepth = depthAfter(this.#quoteDepth, item);
    }
  }
};

// src/layout/generated/references.ts
var MAX_PASSES = 5;
var CHARACTERS_PER_PAGE = 2500;
function watchPages(root, pageCounters = /* @__PURE__ */ new Set()) {
  const targets = /* @__PURE__ */ new Set();
  const elements = /* @__PURE__ */ new Set();
  let pageCount = false;
  walk(root, (styled) => {
    for (const item of [...selfItems(styled), ...pseudoElements(styled).flatMap(contentItems)]) {
      if (!isPageDependent(item)) continue;
      if (item.name === "pages") pageCount = true;
      else if (item.type === "target-counter") targets.add(item.target);
      else elements.add(styled.element.index);
    }
  });
  if (targets.size > 0) {
    walk(root, ({ element: element2 }) => {
      if (targets.has(element2.attributes.get("id") ?? "")) elements.add(element2.index);
    });
  }
  return { elements, pageCount, counting: countingElements(root, pageCounters) };
}
function isPageDependent(item) {
  const isCounter = item.type === "counter" || item.type === "counters" || item.type === "target-counter";
  return isCounter && (item.name === "page" || item.name === "pages");
}
function estimateReferences(root) {
  const pageOf = /* @__PURE__ */ new Map();
  let characters = 0;
  walk(root, (styled) => {
    const index = Math.floor(characters / CHARACTERS_PER_PAGE);
    pageOf.set(styled.element.index, { index, number: index + 1 });
    for (const child of styled.children) if (child.kind === "text") characters += child.text.length;
  });
  return { pageOf, pageCount: Math.floor(characters / CHARACTERS_PER_PAGE) + 1 };
}
function areSettled(told, found, watched) {
  if (watched.pageCount && told.pageCount !== found.pageCount) return false;
  for (const element2 of watched.elements) {
    if (told.pageOf.get(element2)?.number !== found.pageOf.get(element2)?.number) return false;
  }
  return true;
}

// src/layout/generated/content.ts
var NO_COUNTERS = /* @__PURE__ */ new Map();
var NO_REFERENCES = { pageOf: /* @__PURE__ */ new Map(), pageCount: 0 };
function prepareContent(root, pageCounters = /* @__PURE__ */ new Set()) {
  return new DocumentContent(root, pageCounters);
}
var DocumentContent = class {
  #counters;
  #quotes;
  #byId;
  constructor(root, pageCounters) {
    this.#counters = resolveCounters(root, pageCounters);
    this.#quotes = resolveQuotes(root);
    this.#byId = elementsById(root);
  }
  pieces(styled, part2, references) {
    const pseudo = pseudoElement(styled, part2);
    if (pseudo === void 0) return [];
    if (pseudo.style.content !== "normal") {
      return resolveItems(contentItems(pseudo), this.#surroundings(styled, part2, references));
    }
    const text2 = normalContent(styled, part2, this.#counters.at(styled.element.index, part2));
    return text2 === "" ? [] : [{ type: "text", text: text2, pageDependent: false }];
  }
  strings(styled, references) {
    return styled.style.stringSet.map(({ name, value }) => {
      const pieces = resolveItems(value, this.#surroundings(styled, "self", references));
      return { name, value: joinText(pieces) };
    });
  }
  countersAfter({ element: element2 }) {
    return this.#counters.at(element2.index, "self");
  }
  bookmarkLabel(styled) {
    const label = resolveItems(styled.style.bookmarkLabel, this.#surroundings(styled, "self", NO_REFERENCES));
    return joinText(label).replace(/[\u00ad\u200b]/g, "").replace(/\s+/g, " ").trim();
  }
  #surroundings(styled, part2, { pageOf, pageCount }) {
    const { index } = styled.element;
    const pseudo = part2 === "self" ? void 0 : pseudoElement(styled, part2);
    const indexOf = (target) => this.#byId.get(target)?.element.index ?? -1;
    return {
      counters: this.#counters.at(index, part2),
      page: pageOf.get(index)?.number,
      pageCount,
      ownText: () => elementText(styled),
      targetText: (target) => textOf2(this.#byId.get(target)),
      targetCounters: (target) => this.#counters.at(indexOf(target), "self"),
      targetPage: (target) => pageOf.get(indexOf(target))?.number,
      runningString: () => "",
      quotes: pseudo?.style.quotes ?? styled.style.quotes,
      quoteDepth: part2 === "self" ? 0 : this.#quotes.depthAt(index, part2)
    };
  }
};
function pageContent(items, context) {
  return resolveItems(items, {
    counters: context.counters,
    page: context.number,
    pageCount: context.pageCount,
    ownText: () => "",
    targetText: () => "",
    targetCounters: () => NO_COUNTERS,
    targetPage: () => void 0,
    runningString: context.runningString,
    quotes: context.page.style.quotes,
    quoteDepth: 0
  });
}
function normalContent(styled, part2, counters) {
  if (part2 === "marker") return markerText(counterValue(counters, "list-item"), styled.style.listStyleType);
  if (part2 === "footnote-call") return formatCounter(counterValue(counters, "footnote"), "decimal");
  if (part2 === "footnote-marker") return markerText(counterValue(counters, "footnote"), "decimal");
  return "";
}
function resolveItems(items, seen) {
  const pieces = [];
  let quoteDepth = seen.quoteDepth;
  for (const item of items) {
    if (item.type === "leader") {
      pieces.push(item);
      continue;
    }
    appendText(pieces, itemText(item, { ...seen, quoteDepth }), isPageDependent(item));
    if (item.type === "quote") quoteDepth = depthAfter(quoteDepth, item);
  }
  return pieces;
}
function appendText(pieces, text2, pageDependent) {
  if (text2 === "") return;
  const last = pieces.at(-1);
  if (last?.type !== "text") pieces.push({ type: "text", text: text2, pageDependent });
  else {
    const joined = { text: last.text + text2, pageDependent: last.pageDependent || pageDependent };
    pieces.splice(-1, 1, { type: "text", ...joined });
  }
}
function itemText(item, seen) {
  switch (item.type) {
    case "string":
      return item.value;
    case "counter":
      return formatCounter(pageValue(item.name, seen) ?? counterValue(seen.counters, item.name), item.style);
    case "counters":
      return allValues(item.name, seen).map((value) => formatCounter(value, item.style)).join(item.separator);
    case "running-string":
      return seen.runningString(item.name, item.which);
    case "target-counter":
      return targetCounterText(item, seen);
    case "target-text":
      return seen.targetText(item.target);
    case "element-text":
      return seen.ownText();
    case "quote":
      return quoteText(seen.quoteDepth, item, seen.quotes);
  }
}
function pageValue(name, seen) {
  if (name === "page") return seen.page ?? 1;
  return name === "pages" ? seen.pageCount ?? 1 : void 0;
}
function allValues(name, seen) {
  const page2 = pageValue(name, seen);
  return page2 === void 0 ? seen.counters.get(name) ?? [0] : [page2];
}
function targetCounterText({ target, name, style }, seen) {
  if (name === "pages") return formatCounter(seen.pageCount ?? 1, style);
  const value = name === "page" ? seen.targetPage(target) : seen.targetCounters(target).get(name)?.at(-1);
  return value === void 0 ? "" : formatCounter(value, style);
}
function joinText(pieces) {
  return pieces.map((piece) => piece.type === "text" ? piece.text : "").join("");
}
function textOf2(styled) {
  return styled === void 0 ? "" : elementText(styled);
}
function elementsById(root) {
  const byId = /* @__PURE__ */ new Map();
  walk(root, (styled) => {
    const id = styled.element.attributes.get("id");
    if (id !== void 0 && !byId.has(id)) byId.set(id, styled);
  });
  return byId;
}

// src/layout/generated/contents.ts
function expandContents(root) {
  const indices = [];
  let isWanted = false;
  walk(root, (styled) => {
    indices.push(styled.element.index);
    if (isToFill(styled)) isWanted = true;
  });
  if (!isWanted) return root;
  const given = /* @__PURE__ */ new Map();
  const entries = listEntries(root, given);
  const nextIndex = indices.reduce((most, index) => Math.max(most, index), 0) + 1;
  return fill(root, { entries, given, nextIndex });
}
function isToFill(styled) {
  if (styled.element.name !== "toc") return false;
  let hasLinks = false;
  walk(styled, ({ element: element2 }) => {
    if (element2.name === "a" && element2.attributes.has("href")) hasLinks = true;
  });
  return !hasLinks;
}
function listEntries(root, given) {
  const headings = [];
  const taken = /* @__PURE__ */ new Set();
  walk(root, (styled) => {
    const { bookmarkLevel } = styled.style;
    taken.add(styled.element.attributes.get("id") ?? "");
    if (bookmarkLevel !== "none" && styled.role !== "artifact")
      headings.push({ heading: styled, bookmark: bookmarkLevel });
  });
  const top = headings.filter(({ bookmark }) => bookmark === 1);
  const title = top.length === 1 && top[0]?.heading.element.name === "h1" ? top[0].heading : void 0;
  return headings.filter(({ heading }) => heading !== title && elementText(heading) !== "").map(({ heading, bookmark }, position) => {
    const { index, attributes } = heading.element;
    const id = attributes.get("id") ?? freeId(`section-${position + 1}`, taken);
    if (!attributes.has("id")) given.set(index, id);
    return { heading, id, level: title === void 0 ? bookmark : bookmark - 1 };
  });
}
function freeId(wanted, taken) {
  let id = wanted;
  for (let count2 = 2; taken.has(id); count2++) id = `${wanted}-${count2}`;
  taken.add(id);
  return id;
}
function fill(styled, contents) {
  const id = contents.given.get(styled.element.index);
  const children = styled.children.map((child, position) => {
    if (child.kind === "text") return child;
    return isToFill(child) ? fillToc(child, headingBefore(styled, position), contents) : fill(child, contents);
  });
  const isSame3 = id === void 0 && children.every((child, position) => child === styled.children[position]);
  if (isSame3) return styled;
  const element2 = id === void 0 ? styled.element : withAttribute(styled.element, "id", id);
  return { ...styled, element: element2, children };
}
function headingBefore({ children }, position) {
  const before = children.slice(0, position).findLast((child) => child.kind === "element");
  return before?.kind === "element" ? before : void 0;
}
function fillToc(toc, title, contents) {
  const [from, to] = levelsOf(toc.element.attributes.get("levels"));
  const models = toc.children.filter((child) => child.kind === "element");
  const children = contents.entries.filter(({ heading, level }) => heading !== title && level >= from && level <= to).flatMap((entry2) => {
    const model = models[Math.min(entry2.level - from, models.length - 1)];
    return model === void 0 ? [] : [styledEntry(entry2, model, contents.nextIndex++)];
  });
  return { ...toc, children };
}
function levelsOf(attribute2) {
  const match = /^\s*(\d+)\s*(?:[-–]\s*(\d+)\s*)?$/.exec(attribute2 ?? "");
  if (match === null) return [1, Number.POSITIVE_INFINITY];
  const from = Number(match[1]);
  return [from, match[2] === void 0 ? from : Number(match[2])];
}
function styledEntry({ heading, id, level }, model, index) {
  const text2 = { kind: "text", text: `${elementText(heading)} ` };
  const attributes = new Map([
    ...model.element.attributes,
    ["href", `#${id}`],
    ["data-level", String(level)]
  ]);
  const { lang, span: span2 } = heading.element;
  const element2 = {
    ...model.element,
    index,
    attributes,
    lang,
    children: [text2],
    ...span2 !== void 0 && { span: span2 }
  };
  return {
    ...model,
    element: element2,
    children: [text2],
    ...model.before && { before: aimed(model.before, id) },
    ...model.after && { after: aimed(model.after, id) }
  };
}
function aimed(pseudo, id) {
  const { content } = pseudo.style;
  if (typeof content === "string") return pseudo;
  const items = content.map(
    (item) => "target" in item && item.target === "" ? { ...item, target: id } : item
  );
  return { ...pseudo, style: { ...pseudo.style, content: items } };
}
function withAttribute(element2, name, value) {
  return { ...element2, attributes: new Map([...element2.attributes, [name, value]]) };
}

// src/layout/generated/destinations.ts
function nameDestinations(root) {
  const elements = /* @__PURE__ */ new Map();
  const calls = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  walk(root, ({ element: element2 }) => {
    const id = element2.attributes.get("id");
    if (id === void 0 || id === "" || taken.has(id)) return;
    taken.add(id);
    elements.set(element2.index, id);
  });
  let headings = 0;
  let notes = 0;
  walk(root, (styled) => {
    const { index } = styled.element;
    const isFootnote = styled.style.float === "footnote";
    if (isFootnote || styled.role === "Note") notes++;
    if (styled.style.bookmarkLevel !== "none") headings++;
    if (!elements.has(index)) {
      if (isFootnote || styled.role === "Note") elements.set(index, unique(`note-${notes}`, taken));
      else if (styled.style.bookmarkLevel !== "none")
        elements.set(index, unique(`heading-${headings}`, taken));
    }
    if (isFootnote) calls.set(index, unique(`${elements.get(index)}-call`, taken));
  });
  return { elements, calls, names: taken };
}
function unique(wanted, taken) {
  let name = wanted;
  for (let count2 = 2; taken.has(name); count2++) name = `${wanted}-${count2}`;
  taken.add(name);
  return name;
}

// src/layout/generated/labels.ts
function numberPages(pages) {
  let number2 = 0;
  return pages.map(({ style: { style, marginBoxes }, resets }) => {
    number2 = pageChange(style.counterReset) ?? number2;
    number2 += pageChange(style.counterIncrement) ?? 1;
    number2 = pageChange(style.counterSet) ?? number2;
    number2 = pageChange(resets) ?? number2;
    return { number: number2, label: formatCounter(number2, labelStyle(marginBoxes)) };
  });
}
function pageChange(changes) {
  return changes.findLast(({ name }) => name === "page")?.value;
}
function labelStyle(marginBoxes) {
  for (const { content } of marginBoxes.values()) {
    if (typeof content === "string") continue;
    for (const item of content) if (item.type === "counter" && item.name === "page") return item.style;
  }
  return "decimal";
}

// src/layout/generated/margin-box-sizes.ts
function axisStyle(style, direction, reference3) {
  const along = direction === "horizontal" ? horizontal(style) : vertical(style);
  const insideStart = toPoints(along.paddingStart, reference3) + along.borderStart;
  const insideEnd = toPoints(along.paddingEnd, reference3) + along.borderEnd;
  const inside = style.boxSizing === "border-box" ? insideStart + insideEnd : 0;
  const content = (length) => length === "auto" ? "auto" : Math.max(0, toPoints(length, reference3) - inside);
  const min = content(along.min);
  return {
    marginStart: toPointsOrAuto(along.marginStart, reference3),
    marginEnd: toPointsOrAuto(along.marginEnd, reference3),
    insideStart,
    insideEnd,
    size: content(along.size),
    min: min === "auto" ? 0 : min,
    max: along.max === "none" ? Number.POSITIVE_INFINITY : Math.max(0, toPoints(along.max, reference3) - inside)
  };
}
function fixedSize(axis, available, outerFirst) {
  const tentative = solveFixed(axis, available, outerFirst);
  if (tentative.size > axis.max)
    return fixedSize({ ...axis, size: axis.max, max: Infinity }, available, outerFirst);
  if (tentative.size < axis.min) return solveFixed({ ...axis, size: axis.min }, available, outerFirst);
  return tentative;
}
function solveFixed(axis, available, outerFirst) {
  const room = available - axis.insideStart - axis.insideEnd;
  let { marginStart, marginEnd, size } = axis;
  if (sumOf(marginStart, marginEnd, size) > room) {
    if (marginStart === "auto") marginStart = 0;
    if (marginEnd === "auto") marginEnd = 0;
    if (size === "auto") size = 0;
  }
  if (marginStart !== "auto" && marginEnd !== "auto" && size !== "auto") {
    if (outerFirst) marginStart = "auto";
    else marginEnd = "auto";
  }
  if (size === "auto") {
    const start2 = marginStart === "auto" ? 0 : marginStart;
    const end = marginEnd === "auto" ? 0 : marginEnd;
    return { marginStart: start2, marginEnd: end, size: room - start2 - end };
  }
  const rest = room - sumOf(marginStart, marginEnd, size);
  const share2 = marginStart === "auto" && marginEnd === "auto" ? rest / 2 : rest;
  return {
    marginStart: marginStart === "auto" ? share2 : marginStart,
    marginEnd: marginEnd === "auto" ? share2 : marginEnd,
    size
  };
}
function sumOf(...values) {
  return values.reduce((sum3, value) => sum3 + (value === "auto" ? 0 : value), 0);
}
function variableSizes(side2, available) {
  const tentative = solveVariable(side2, available);
  const limited = limit(side2, tentative, ({ axis }, size) => size > axis.max ? axis.max : void 0);
  const atMost = limited === side2 ? tentative : solveVariable(limited, available);
  const raised = limit(limited, atMost, ({ axis }, size) => size < axis.min ? axis.min : void 0);
  return raised === limited ? atMost : solveVariable(raised, available);
}
function limit(side2, sizes, limitOf) {
  let isChanged = false;
  const limited = mapSide(side2, (box, place2) => {
    const size = limitOf(box, sizes[place2] ?? 0);
    if (size === void 0) return box;
    isChanged = true;
    return { ...box, axis: { ...box.axis, size } };
  });
  return isChanged ? limited : side2;
}
function solveVariable(side2, available) {
  const contenders = mapSide(side2, contender);
  const { start: start2, center, end } = contenders;
  const outer = center === void 0 ? shareTwo(start2, end, available) : shareThree(contenders, center, available);
  return mapSide(side2, (box, place2) => Math.max(0, (outer[place2] ?? 0) - sugar(box.axis)));
}
function shareTwo(start2, end, available) {
  const [first, second] = share(start2 ?? NOTHING, end ?? NOTHING, available);
  return { start: first, center: void 0, end: second };
}
function shareThree(side2, center, available) {
  const start2 = side2.start ?? NOTHING;
  const end = side2.end ?? NOTHING;
  const both = {
    isAuto: start2.isAuto || end.isAuto,
    min: 2 * Math.max(start2.min, end.min),
    max: 2 * Math.max(start2.max, end.max)
  };
  const [middle] = share(center, both, available);
  const rest = (available - middle) / 2;
  return {
    start: start2.isAuto ? rest : start2.max,
    center: middle,
    end: end.isAuto ? rest : end.max
  };
}
function share(first, second, available) {
  if (!first.isAuto && !second.isAuto) return [first.max, second.max];
  if (!first.isAuto) return [first.max, available - first.max];
  if (!second.isAuto) return [available - second.max, second.max];
  if (first.max + second.max <= available) return divide(first, second, available, "max", (c) => c.max);
  if (first.min + second.min < available)
    return divide(first, second, available, "min", (c) => c.max - c.min);
  return divide(first, second, available, "min", (c) => c.min);
}
function divide(first, second, available, base, factor2) {
  const flexSpace = available - first[base] - second[base];
  const sum3 = factor2(first) + factor2(second);
  const part2 = sum3 === 0 ? 0.5 : factor2(first) / sum3;
  return [first[base] + flexSpace * part2, second[base] + flexSpace * (1 - part2)];
}
var NOTHING = { isAuto: false, min: 0, max: 0 };
function contender({ axis, minContent, maxContent }) {
  const outside = sugar(axis);
  if (axis.size !== "auto") return { isAuto: false, min: axis.size + outside, max: axis.size + outside };
  const min = minContent();
  return { isAuto: true, min: min + outside, max: Math.max(min, maxContent()) + outside };
}
function sugar(axis) {
  return sumOf(axis.marginStart, axis.marginEnd) + axis.insideStart + axis.insideEnd;
}
function mapSide(side2, map3) {
  const { start: start2, center, end } = side2;
  return {
    start: start2 === void 0 ? void 0 : map3(start2, "start"),
    center: center === void 0 ? void 0 : map3(center, "center"),
    end: end === void 0 ? void 0 : map3(end, "end")
  };
}
function horizontal(style) {
  return {
    marginStart: style.marginLeft,
    marginEnd: style.marginRight,
    paddingStart: style.paddingLeft,
    paddingEnd: style.paddingRight,
    borderStart: style.borderLeft.width,
    borderEnd: style.borderRight.width,
    size: style.width,
    min: style.minWidth,
    max: style.maxWidth
  };
}
function vertical(style) {
  return {
    marginStart: style.marginTop,
    marginEnd: style.marginBottom,
    paddingStart: style.paddingTop,
    paddingEnd: style.paddingBottom,
    borderStart: style.borderTop.width,
    borderEnd: style.borderBottom.width,
    size: style.height,
    min: style.minHeight,
    max: style.maxHeight
  };
}

// src/layout/generated/margin-boxes.ts
var CORNERS = [
  { name: "top-left-corner", x: "left", y: "top" },
  { name: "top-right-corner", x: "right", y: "top" },
  { name: "bottom-right-corner", x: "right", y: "bottom" },
  { name: "bottom-left-corner", x: "left", y: "bottom" }
];
var SIDES = [
  { side: "top", direction: "horizontal", names: ["top-left", "top-center", "top-right"] },
  { side: "right", direction: "vertical", names: ["right-top", "right-middle", "right-bottom"] },
  { side: "bottom", direction: "horizontal", names: ["bottom-left", "bottom-center", "bottom-right"] },
  { side: "left", direction: "vertical", names: ["left-top", "left-middle", "left-bottom"] }
];
function placeMarginBoxes(page2, boxes, measure2) {
  const byName = new Map(boxes.map((box) => [box.name, box]));
  const generated = { get: (name) => byName.get(name), measure: measure2 };
  return [
    ...CORNERS.flatMap((corner) => placeCorner(corner, page2, generated)),
    ...SIDES.flatMap((side2) => placeSide(side2, page2, generated))
  ];
}
function placeCorner({ name, x, y }, page2, { get }) {
  const box = get(name);
  if (box === void 0) return [];
  const across = fixedAxis(box, "horizontal", marginBand(page2, x), x === "left");
  const down = fixedAxis(box, "vertical", marginBand(page2, y), y === "top");
  return [place(box, across, down)];
}
function placeSide({ side: side2, direction, names }, page2, boxes) {
  const isHorizontal = direction === "horizontal";
  const margin = marginBand(page2, side2);
  const along = contentBand(page2, direction);
  const [start2, center, end] = names.map((name) => {
    const box = boxes.get(name);
    if (box === void 0) return void 0;
    const fixed3 = fixedAxis(
      box,
      isHorizontal ? "vertical" : "horizontal",
      margin,
      side2 === "top" || side2 === "left"
    );
    return { box, fixed: fixed3, ...variableBox(box, direction, along.length, fixed3.used.size, boxes.measure) };
  });
  const members = { start: start2, center, end };
  const sizes = variableSizes(members, along.length);
  return PLACES.flatMap((key) => {
    const member = members[key];
    if (member === void 0) return [];
    const variable = variableAxis(member.axis, sizes[key] ?? 0, along, key);
    return [
      isHorizontal ? place(member.box, variable, member.fixed) : place(member.box, member.fixed, variable)
    ];
  });
}
var PLACES = ["start", "center", "end"];
function variableBox(box, direction, room, fixedWidth, measure2) {
  const axis = axisStyle(box.style, direction, room);
  if (direction === "vertical") {
    const height = () => measure2.height(box, Math.max(0, fixedWidth));
    return { axis, minContent: height, maxContent: height };
  }
  return {
    axis,
    minContent: () => measure2.minContentWidth(box),
    maxContent: () => measure2.maxContentWidth(box)
  };
}
function fixedAxis(box, direction, band, isOuterFirst) {
  const axis = axisStyle(box.style, direction, band.length);
  return { start: band.start, axis, used: fixedSize(axis, band.length, isOuterFirst) };
}
function variableAxis(axis, size, along, place2) {
  const marginStart = axis.marginStart === "auto" ? 0 : axis.marginStart;
  const marginEnd = axis.marginEnd === "auto" ? 0 : axis.marginEnd;
  const rest = along.length - (marginStart + axis.insideStart + size + axis.insideEnd + marginEnd);
  const offset = place2 === "start" ? 0 : place2 === "end" ? rest : rest / 2;
  return { start: along.start + offset, axis, used: { marginStart, size, marginEnd } };
}
function place(box, across, down) {
  const x = across.start + across.used.marginStart;
  const y = down.start + down.used.marginStart;
  const width = across.used.size;
  const height = down.used.size;
  return {
    ...box,
    borderBox: {
      x,
      y,
      width: across.axis.insideStart + width + across.axis.insideEnd,
      height: down.axis.insideStart + height + down.axis.insideEnd
    },
    contentBox: { x: x + across.axis.insideStart, y: y + down.axis.insideStart, width, height },
    verticalAlign: verticalAlign(box.style),
    artifact: /^(top|left-top|left-middle|right-top|right-middle)/.test(box.name) ? "pagination-header" : "pagination-footer"
  };
}
function verticalAlign({ verticalAlign: value }) {
  return value === "top" || value === "bottom" ? value : "middle";
}
function marginBand(page2, side2) {
  const length = pageMargin(page2, side2);
  if (side2 === "left" || side2 === "top") return { start: 0, length };
  return { start: (side2 === "right" ? page2.width : page2.height) - length, length };
}
function contentBand(page2, direction) {
  const isHorizontal = direction === "horizontal";
  const start2 = pageMargin(page2, isHorizontal ? "left" : "top");
  const end = pageMargin(page2, isHorizontal ? "right" : "bottom");
  return { start: start2, length: (isHorizontal ? page2.width : page2.height) - start2 - end };
}
function pageMargin({ style, width, height }, side2) {
  const points3 = {
    top: toPointsOrAuto(style.marginTop, height),
    right: toPointsOrAuto(style.marginRight, width),
    bottom: toPointsOrAuto(style.marginBottom, height),
    left: toPointsOrAuto(style.marginLeft, width)
  }[side2];
  return points3 === "auto" ? 0 : points3;
}

// src/layout/generated/outline.ts
function buildOutline(root, content, destinations) {
  const top = { level: 0, children: [] };
  const open2 = [top];
  walk(root, (styled) => {
    const level = styled.style.bookmarkLevel;
    if (level === "none" || styled.role === "artifact") return;
    const title = content.bookmarkLabel(styled);
    const destination = destinations.elements.get(styled.element.index);
    if (title === "" || destination === void 0) return;
    while (open2.length > 1 && (open2.at(-1)?.level ?? 0) >= level) open2.pop();
    const item = { level, children: [] };
    (open2.at(-1) ?? top).children.push({ title, destination, children: item.children });
    open2.push(item);
  });
  return top.children;
}

// src/layout/generated/running-strings.ts
function resolveRunningStrings(assignments2) {
  const byName = groupByPage(assignments2);
  return {
    value(page2, name, which) {
      const pages = byName.get(name) ?? [];
      const place2 = lastUpTo(pages, page2);
      const found = pages[place2];
      const here = found?.page === page2 ? found : void 0;
      const entry2 = (here === void 0 ? found : pages[place2 - 1])?.last ?? "";
      if (here === void 0) return entry2;
      if (which === "first-except") return "";
      if (which === "start") return here.startsPage ? here.first : entry2;
      return which === "first" ? here.first : here.last;
    }
  };
}
function groupByPage(assignments2) {
  const byName = /* @__PURE__ */ new Map();
  for (const { name, value, page: page2, atPageStart } of assignments2.toSorted((a2, b2) => a2.page - b2.page)) {
    const pages = byName.get(name) ?? [];
    const last = pages.at(-1);
    if (last?.page === page2) last.last = value;
    else pages.push({ page: page2, first: value, startsPage: atPageStart, last: value });
    byName.set(name, pages);
  }
  return byName;
}
function lastUpTo(pages, page2) {
  let low = -1;
  let high = pages.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((pages[middle]?.page ?? 0) <= page2) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/layout/generated/structure-draft.ts
var KEPT_WHEN_EMPTY = /* @__PURE__ */ new Set(["Document", "TH", "TD"]);
function draftRoot(lang) {
  return {
    role: "Document",
    properties: {},
    parent: void 0,
    children: [],
    lang,
    hasContent: false,
    id: -1
  };
}
function addDraft(parent, role, properties2 = {}) {
  const draft = {
    role,
    properties: properties2,
    parent,
    children: [],
    lang: properties2.lang ?? parent.lang,
    hasContent: false,
    id: -1
  };
  if (role === "Caption" && parent.role === "Table") parent.children.unshift(draft);
  else parent.children.push(draft);
  return draft;
}
function finishDraft(root) {
  dropEmpty(root);
  let next = 0;
  const finish2 = (draft) => {
    draft.id = next++;
    return { id: draft.id, role: draft.role, children: draft.children.map(finish2), ...draft.properties };
  };
  return finish2(root);
}
function ownerOfDraft(draft) {
  let kept = draft;
  while (kept.id < 0 && kept.parent !== void 0) kept = kept.parent;
  return { structure: Math.max(0, kept.id) };
}
function dropEmpty(draft) {
  const kept = draft.children.filter(dropEmpty);
  if (kept.length < draft.children.length) draft.children.splice(0, draft.children.length, ...kept);
  return draft.hasContent || kept.length > 0 || KEPT_WHEN_EMPTY.has(draft.role);
}

// src/layout/generated/structure-place.ts
var GROUPING = /* @__PURE__ */ new Set(["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOCI"]);
var Place = class {
  draft;
  /** The element whose children these are. */
  styled;
  /** Whether this is in a table of contents. */
  inContents;
  /** The P, or the LBody of a text in a list, that takes up the inline content that comes next. */
  #paragraph;
  /** The entry of the contents that came last, within those that it is below of. */
  #entries = [];
  constructor(draft, styled, inContents = false) {
    this.draft = draft;
    this.styled = styled;
    this.inContents = inContents || draft.role === "TOC";
  }
  /** Where a child of this role goes, as a block of its own. */
  block(role) {
    this.#paragraph = void 0;
    switch (this.draft.role) {
      case "L":
        if (role === "LI" || role === "Caption") return this.draft;
        return addDraft(addDraft(this.draft, "LI"), "LBody");
      case "LI":
        return role === "Lbl" || role === "LBody" ? this.draft : addDraft(this.draft, "LBody");
      case "TOC":
        return role === "TOCI" || role === "TOC" ? this.draft : addDraft(this.draft, "TOCI");
      default:
        return this.draft;
    }
  }
  /** A new entry of the contents: one of a deeper level is in contents of its own in the entry before. */
  entry(level) {
    while ((this.#entries.at(-1)?.level ?? 0) >= level) this.#entries.pop();
    const above = this.#entries.at(-1)?.draft;
    const below = above?.children.findLast(({ role }) => role === "TOC");
    const parent = above === void 0 ? this.draft : below ?? addDraft(above, "TOC");
    const draft = addDraft(parent, "TOCI");
    this.#entries.push({ level, draft });
    return draft;
  }
  /** Where text and inline elements go: the element itself, or a paragraph in it. */
  inline() {
    this.#paragraph ??= this.#openParagraph();
    return this.#paragraph;
  }
  /** Where it goes that belongs to what is open, but opens nothing: white space between blocks. */
  current() {
    return this.#paragraph ?? this.draft;
  }
  /** Ends the run of inline content: what comes next is another paragraph. */
  endParagraph() {
    this.#paragraph = void 0;
  }
  #openParagraph() {
    const parent = this.block("P");
    return GROUPING.has(parent.role) ? addDraft(parent, "P") : parent;
  }
};

// src/layout/generated/structure-properties.ts
var LIST_NUMBERING = /* @__PURE__ */ new Map([
  ["disc", "Disc"],
  ["circle", "Circle"],
  ["square", "Square"],
  ["decimal", "Decimal"],
  ["decimal-leading-zero", "Decimal"],
  ["upper-roman", "UpperRoman"],
  ["lower-roman", "LowerRoman"],
  ["upper-alpha", "UpperAlpha"],
  ["upper-latin", "UpperAlpha"],
  ["lower-alpha", "LowerAlpha"],
  ["lower-latin", "LowerAlpha"],
  // There is no Greek numbering; this one says at least that the list is ordered, by letters.
  ["lower-greek", "LowerAlpha"]
]);
function properties(styled, role, parent, place2, destinations) {
  const { element: element2 } = styled;
  const elementId = destinations.elements.get(element2.index);
  const title = element2.attributes.get("title")?.trim() ?? "";
  return {
    ...element2.lang !== parent.lang && { lang: element2.lang },
    ...title !== "" && (element2.name === "abbr" ? { abbreviation: title } : { title }),
    ...elementId !== void 0 && { elementId },
    ...role === "L" && { listNumbering: listNumbering(styled) },
    ...(role === "TH" || role === "TD") && cellProperties(styled, role, place2, destinations),
    ...element2.span !== void 0 && { span: element2.span }
  };
}
function listNumbering(list) {
  const item = list.children.find((child) => child.kind === "element" && child.style.display === "list-item");
  if (item?.kind !== "element") return "None";
  return LIST_NUMBERING.get(item.style.listStyleType) ?? "None";
}
function cellProperties({ element: element2 }, role, row, destinations) {
  const colSpan = span(element2.attributes.get("colspan"));
  const rowSpan = span(element2.attributes.get("rowspan"));
  const headers = headerIds(element2.attributes.get("headers"), destinations);
  return {
    ...role === "TH" && { scope: scope(element2.attributes.get("scope"), row) },
    ...colSpan > 1 && { colSpan },
    ...rowSpan > 1 && { rowSpan },
    ...headers.length > 0 && { headers }
  };
}
function scope(attribute2, row) {
  if (attribute2 === "row" || attribute2 === "rowgroup") return "Row";
  if (attribute2 === "col" || attribute2 === "colgroup") return "Column";
  if (row.draft.parent?.role === "THead") return "Column";
  const hasData = row.styled.children.some((cell) => cell.kind === "element" && cell.role === "TD");
  return hasData ? "Row" : "Column";
}
function headerIds(attribute2, destinations) {
  const ids = (attribute2 ?? "").split(/\s+/).filter((id) => id !== "");
  return ids.filter((id) => destinations.names.has(id));
}
function span(attribute2) {
  return Math.max(1, Number.parseInt(attribute2 ?? "1", 10) || 1);
}

// src/layout/generated/structure-roles.ts
function roleIn(styled, place2) {
  const { role, element: element2 } = styled;
  if (styled.style.float === "footnote") return "Note";
  if (role === "Document") return "none";
  if (role === "none") return roleForProperties(styled, place2);
  if (role === "TOC" && element2.name !== "toc" && isAroundContents(styled)) return "Sect";
  if (place2.inContents) return roleInContents(role, place2);
  return role;
}
function roleForProperties({ element: element2, style }, place2) {
  if (element2.name === "a" && element2.attributes.has("href")) return "Link";
  const isAbbreviation = element2.name === "abbr" && element2.attributes.has("title");
  if (!isAbbreviation && element2.lang === place2.draft.lang) return "none";
  return style.display === "inline" || style.display === "inline-block" ? "Span" : "Div";
}
function roleInContents(role, place2) {
  const isDirect = place2.draft.role === "TOC";
  if (role === "L") return isDirect ? "none" : "TOC";
  if (role === "LI") return "TOCI";
  if (isDirect && (role === "P" || role === "Div" || role === "Sect")) return "TOCI";
  return role;
}
function isAroundContents(styled) {
  let isAround = false;
  walk(styled, (inner) => {
    if (inner !== styled && (inner.role === "TOC" || /^H\d$/.test(inner.role))) isAround = true;
  });
  return isAround;
}

// src/layout/generated/structure-visit.ts
var INLINE_LEVEL = /* @__PURE__ */ new Set([
  "Span",
  "Quote",
  "Note",
  "Reference",
  "BibEntry",
  "Code",
  "Link"
]);
function textKey(element2, child) {
  return `${element2}:${child}`;
}
function visitElement(styled, place2, drafting) {
  if (styled.style.display === "none") return;
  const role = roleIn(styled, place2);
  if (role === "artifact") return;
  if (role === "none") dissolve(styled, place2, drafting);
  else visitorFor(styled, role, place2)(styled, role, place2, drafting);
}
function visitorFor({ style, element: element2 }, role, place2) {
  if (role === "Note" && style.float === "footnote") return visitFootnote;
  if (role === "Figure") return visitFigure;
  if (style.display === "list-item" && (role === "LI" || place2.draft.role === "L")) return visitListItem;
  return element2.name === "a" && element2.attributes.has("href") ? visitLink : visitGroup;
}
var visitGroup = (styled, role, place2, drafting) => {
  const draft = open(styled, role, place2, drafting);
  visitMarker(styled, () => role === "TOCI" ? addDraft(draft, "Lbl") : draft, drafting);
  visitContent(styled, new Place(draft, styled, place2.inContents), drafting);
  close(styled, place2);
};
function dissolve(styled, place2, drafting) {
  if (!isInline(styled.style)) place2.endParagraph();
  visitMarker(styled, () => place2.inline(), drafting);
  visitContent(styled, place2, drafting);
  drafting.elements.set(styled.element.index, place2.current());
  close(styled, place2);
}
function visitContent(styled, place2, drafting) {
  visitPseudo(styled, styled.before, place2, drafting);
  for (const [position, child] of styled.children.entries()) {
    if (child.kind === "element") visitElement(child, place2, drafting);
    else visitText(styled, position, child.text, place2, drafting);
  }
  visitPseudo(styled, styled.after, place2, drafting);
}
function visitText({ element: element2 }, position, text2, place2, drafting) {
  const isBlank = /^[ \t\r\n\f]*$/.test(text2);
  const draft = isBlank ? place2.current() : place2.inline();
  if (!isBlank) draft.hasContent = true;
  drafting.texts.set(textKey(element2.index, position), draft);
}
function visitPseudo({ element: element2 }, pseudo, place2, drafting) {
  if (pseudo === void 0 || !paintsText(pseudo)) return;
  if (!isInline(pseudo.style)) place2.endParagraph();
  own(place2.inline(), element2.index, pseudo, drafting);
  if (!isInline(pseudo.style)) place2.endParagraph();
}
var visitListItem = (styled, role, place2, drafting) => {
  const parent = place2.block("LI");
  const item = addDraft(
    parent,
    "LI",
    role === "LI" ? properties(styled, role, parent, place2, drafting.destinations) : {}
  );
  visitMarker(styled, () => addDraft(item, "Lbl"), drafting);
  let body2 = addDraft(item, "LBody");
  if (role !== "LI") {
    body2 = addDraft(body2, role, properties(styled, role, body2, place2, drafting.destinations));
  }
  drafting.elements.set(styled.element.index, body2);
  visitContent(styled, new Place(body2, styled, place2.inContents), drafting);
};
function visitMarker(styled, label, drafting) {
  const { marker, style, element: element2 } = styled;
  if (marker === void 0 || style.display !== "list-item") return;
  const isNone = marker.style.content === "normal" && style.listStyleType === "none";
  if (!isNone && paintsText(marker)) own(label(), element2.index, marker, drafting);
}
var visitLink = (styled, role, place2, drafting) => {
  const outerRole = place2.inContents ? "Reference" : role;
  const outer = outerRole === "Link" ? void 0 : open(styled, outerRole, place2, drafting, false);
  const link = outer === void 0 ? open(styled, "Link", place2, drafting) : addDraft(outer, "Link", properties(styled, "Link", outer, place2, drafting.destinations));
  drafting.elements.set(styled.element.index, link);
  visitContent(styled, new Place(link, styled, place2.inContents), drafting);
  close(styled, place2);
};
var visitFootnote = (styled, role, place2, drafting) => {
  const { destinations } = drafting;
  const { index } = styled.element;
  const parent = place2.inline();
  const callName = destinations.calls.get(index);
  const reference3 = addDraft(parent, "Reference", callName === void 0 ? {} : { elementId: callName });
  own(addDraft(reference3, "Link"), index, styled.footnoteCall, drafting);
  const note = addDraft(parent, role, properties(styled, role, parent, place2, destinations));
  own(addDraft(addDraft(note, "Lbl"), "Link"), index, styled.footnoteMarker, drafting);
  drafting.elements.set(index, note);
  visitContent(styled, new Place(note, styled), drafting);
};
var visitFigure = (styled, figureRole, place2, drafting) => {
  const { element: element2, style } = styled;
  const isImage = element2.name === "img";
  const alt = element2.attributes.get(isImage ? "alt" : "aria-label");
  const role = isImage || alt !== void 0 ? figureRole : "Div";
  const parent = isInline(style) ? place2.current() : place2.block(role);
  const own2 = properties(styled, role, parent, place2, drafting.destinations);
  const draft = addDraft(parent, role, alt === void 0 ? own2 : { ...own2, alt });
  draft.hasContent = isImage;
  drafting.elements.set(element2.index, draft);
  visitContent(styled, new Place(draft, styled, place2.inContents), drafting);
};
function open(styled, role, place2, drafting, isOwn = true) {
  const parent = parentFor(styled, role, place2);
  const own2 = isOwn ? properties(styled, role, parent, place2, drafting.destinations) : {};
  const draft = addDraft(parent, role, own2);
  drafting.elements.set(styled.element.index, draft);
  return draft;
}
function parentFor({ style, element: element2 }, role, place2) {
  if (!INLINE_LEVEL.has(role)) return place2.block(role);
  if (!isInline(style)) place2.endParagraph();
  if (role === "Reference" && place2.draft.role === "TOC") {
    return place2.entry(Number(element2.attributes.get("data-level")) || 1);
  }
  if (role === "Reference" && place2.draft.role === "TOCI") return place2.current();
  return place2.inline();
}
function close({ style }, place2) {
  if (!isInline(style)) place2.endParagraph();
}
function own(draft, element2, pseudo, drafting) {
  if (pseudo === void 0) return;
  if (paintsText(pseudo)) draft.hasContent = true;
  drafting.pseudos.set(partKey(element2, pseudo.name), draft);
}

// src/layout/generated/structure.ts
var LAYOUT_ARTIFACT = { artifact: "layout" };
function buildStructure(root, destinations) {
  const document = draftRoot(root.element.lang);
  const owners = {
    elements: /* @__PURE__ */ new Map(),
    texts: /* @__PURE__ */ new Map(),
    pseudos: /* @__PURE__ */ new Map()
  };
  visitElement(root, new Place(document, root), { ...owners, destinations });
  const finished = finishDraft(document);
  const owner = (draft) => draft === void 0 ? LAYOUT_ARTIFACT : ownerOfDraft(draft);
  return {
    root: finished,
    owner: (element2) => owner(owners.elements.get(element2)),
    ownerOfText: (element2, child) => owner(owners.texts.get(textKey(element2, child)) ?? owners.elements.get(element2)),
    ownerOfPseudo: (element2, name) => owner(owners.pseudos.get(partKey(element2, name)))
  };
}

// src/layout/paint-box.ts
var ALL_SIDES = { top: true, right: true, bottom: true, left: true };
function boxFragments(style, box, sides) {
  return [...backgroundFragments(style, box), ...borderFragments(style, box, sides)];
}
function backgroundFragments(style, box) {
  const { backgroundColor: color, borderRadius: radius, visibility } = style;
  if (color.a === 0 || visibility === "hidden" || box.width <= 0 || box.height <= 0) return [];
  const rect2 = { kind: "rect", owner: LAYOUT_ARTIFACT, ...box, radius, color };
  return [rect2];
}
function borderFragments(style, box, sides) {
  if (style.visibility === "hidden") return [];
  const { x, y, width, height } = box;
  const { borderTop, borderRight, borderBottom, borderLeft } = style;
  return [
    ...sides.top ? side(borderTop, x, y, x + width, y, 1) : [],
    ...sides.right ? side(borderRight, x + width, y, x + width, y + height, -1) : [],
    ...sides.bottom ? side(borderBottom, x, y + height, x + width, y + height, -1) : [],
    ...sides.left ? side(borderLeft, x, y, x, y + height, 1) : []
  ];
}
function side(border, x1, y1, x2, y2, inwards) {
  const inset = border.width / 2 * inwards;
  return y1 === y2 ? strokeFragments(border, x1, y1 + inset, x2, y2 + inset) : strokeFragments(border, x1 + inset, y1, x2 + inset, y2);
}
function strokeFragments(border, x1, y1, x2, y2) {
  const { style, width, color } = border;
  if (!isVisibleBorder(border) || style === "none") return [];
  const line2 = { kind: "line", owner: LAYOUT_ARTIFACT, x1, y1, x2, y2, width, style, color };
  return [line2];
}

// src/layout/translate.ts
function translateFragment(fragment2, dx, dy) {
  if (fragment2.kind !== "line") return { ...fragment2, x: fragment2.x + dx, y: fragment2.y + dy };
  return {
    ...fragment2,
    x1: fragment2.x1 + dx,
    y1: fragment2.y1 + dy,
    x2: fragment2.x2 + dx,
    y2: fragment2.y2 + dy
  };
}

// src/layout/page/place.ts
function placeItems(items, origin, stretch = {}) {
  const { start: start2 = 0, end = items.length, resumed = [], limit: limit3 = Infinity, isPainted: isPainted2 = true } = stretch;
  const placer = new Placer(origin, limit3, start2 > 0, isPainted2);
  placer.resume(resumed);
  for (let index = start2; index < end; index++) placer.place(items[index]);
  return placer.finish(end < items.length);
}
var Placer = class {
  #x;
  #limit;
  /** In painting order; a box that is open keeps a place for its background. */
  #layers = [[]];
  #marks = [];
  #notes = [];
  #open = [];
  /** Whether the flow has begun before. */
  #isBroken;
  #isPainted;
  #y;
  /** The slab that was placed last. */
  #slab;
  constructor({ x, y }, limit3, isBroken, isPainted2) {
    this.#isPainted = isPainted2;
    this.#isBroken = isBroken;
    this.#x = x;
    this.#y = y;
    this.#limit = limit3;
  }
  /** Boxes from the page before go on; table headers are set again. */
  resume(boxes) {
    for (const box of boxes) {
      this.#openBox(box, true);
      if (box.repeated !== void 0) {
        this.#fragments(box.repeated.fragments, this.#x + box.x);
        this.#y += box.repeated.height;
      }
    }
  }
  place(item) {
    switch (item.type) {
      case "slab":
        this.#piece(item.piece, this.#x + item.x);
        if (this.#slab !== void 0 || !this.#isBroken) this.#fragments(item.topFragments, this.#x + item.x);
        this.#y += item.piece.height;
        this.#slab = item;
        return;
      case "gap":
        this.#y += item.size;
        return;
      case "open":
        this.#openBox(item.box, false);
        this.#y += item.height;
        return;
      case "close":
        this.#y += item.height;
        this.#closeBox(true);
        return;
      case "space":
        this.#y = Math.max(this.#y, Math.min(this.#y + item.height, this.#limit));
        return;
      case "mark":
        this.#marks.push({ mark: item.mark, x: this.#x + item.x, y: this.#y });
    }
  }
  finish(isBroken) {
    const open2 = this.#open.map(({ box }) => box);
    if (isBroken) this.#fragments(this.#slab?.bottomFragments, this.#x + (this.#slab?.x ?? 0));
    while (this.#open.length > 0) this.#closeBox(false);
    return {
      fragments: this.#layers.flat(),
      marks: this.#marks,
      notes: this.#notes,
      bottom: this.#y,
      open: open2
    };
  }
  get #top() {
    return this.#layers.at(-1);
  }
  #piece(piece, x) {
    this.#fragments(piece.fragments, x);
    for (const { mark, x: markX, y } of piece.marks) this.#marks.push({ mark, x: x + markX, y: this.#y + y });
    for (const { note, y } of piece.notes) this.#notes.push({ note, y: this.#y + y });
  }
  /** At the current height. */
  #fragments(fragments, x) {
    if (fragments === void 0 || !this.#isPainted) return;
    const top = this.#top;
    for (const fragment2 of fragments) top.push(translateFragment(fragment2, x, this.#y));
  }
  #openBox(box, isResumed) {
    const layer = [];
    if (this.#isPainted && isDecorated(box.style)) this.#layers.push(layer, []);
    this.#open.push({ box, top: this.#y, isResumed, layer });
  }
  /** CSS Fragmentation 3 §5.4, `slice`: no border where the box is cut. */
  #closeBox(isEnd) {
    const open2 = this.#open.pop();
    if (open2 === void 0 || !this.#isPainted) return;
    const { box, top, isResumed, layer } = open2;
    const rectangle = { x: this.#x + box.x, y: top, width: box.width, height: this.#y - top };
    const isWhole = box.style.boxDecorationBreak === "clone";
    const sides = { top: isWhole || !isResumed, right: true, bottom: isWhole || isEnd, left: true };
    layer.push(...boxFragments(box.style, rectangle, sides));
  }
};

// src/layout/boxes/breaks.ts
function combineBreaks(first, second) {
  if (isForced(second)) return second;
  if (isForced(first)) return first;
  return first === "avoid" || second === "avoid" ? "avoid" : "auto";
}
function isForced(value) {
  return value !== "auto" && value !== "avoid";
}
function edgesOf(style, page2, children) {
  const first = children[0];
  const last = children.at(-1);
  return {
    breakBefore: combineBreaks(style.breakBefore, first?.breakBefore ?? "auto"),
    breakAfter: combineBreaks(last?.breakAfter ?? "auto", style.breakAfter),
    page: page2,
    firstPage: first?.firstPage ?? page2,
    lastPage: last?.lastPage ?? page2
  };
}

// src/matrix.ts
var IDENTITY = [1, 0, 0, 1, 0, 0];
function multiply(inner, outer) {
  const [a2, b2, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a2 * A + b2 * C, a2 * B + b2 * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
function translation(x, y) {
  return [1, 0, 0, 1, x, y];
}
function scaling(x, y) {
  return [x, 0, 0, y, 0, 0];
}
function applyTo([a2, b2, c, d, e, f], x, y) {
  return [a2 * x + c * y + e, b2 * x + d * y + f];
}
function scaleOf([a2, b2, c, d]) {
  return Math.sqrt(Math.abs(a2 * d - b2 * c));
}
function keepsShapes([a2, b2, c, d]) {
  const near = (one, other) => Math.abs(one - other) <= 1e-6 * Math.hypot(a2, b2, c, d);
  return near(a2, d) && near(b2, -c) || near(a2, -d) && near(b2, c);
}
function invert([a2, b2, c, d, e, f]) {
  const determinant = a2 * d - b2 * c;
  if (Math.abs(determinant) < 1e-12 || !Number.isFinite(determinant)) return void 0;
  return [
    d / determinant,
    -b2 / determinant,
    -c / determinant,
    a2 / determinant,
    (c * f - d * e) / determinant,
    (b2 * e - a2 * f) / determinant
  ];
}

// src/pictures/geometry.ts
var ARITY = { m: 2, l: 2, c: 6, h: 0 };
var ARC = 0.5522847498;
var PathBuilder = class {
  #operators = [];
  #coordinates = [];
  move(x, y) {
    return this.#add("m", x, y);
  }
  line(x, y) {
    return this.#add("l", x, y);
  }
  curve(x1, y1, x2, y2, x, y) {
    return this.#add("c", x1, y1, x2, y2, x, y);
  }
  close() {
    return this.#add("h");
  }
  /** A quarter of an ellipse from (x, y), where it runs towards (cornerX, cornerY), to (endX, endY). */
  quarter(x, y, cornerX, cornerY, endX, endY) {
    const from = (start2, corner) => start2 + (corner - start2) * ARC;
    return this.curve(
      from(x, cornerX),
      from(y, cornerY),
      from(endX, cornerX),
      from(endY, cornerY),
      endX,
      endY
    );
  }
  finish() {
    return { operators: this.#operators.join(""), coordinates: this.#coordinates };
  }
  #add(operator, ...coordinates2) {
    this.#operators.push(operator);
    for (const coordinate of coordinates2) this.#coordinates.push(coordinate);
    return this;
  }
};
function rectanglePath({ x, y, width, height }) {
  return new PathBuilder().move(x, y).line(x + width, y).line(x + width, y + height).line(x, y + height).close().finish();
}
function transformPath({ operators, coordinates: coordinates2 }, matrix) {
  const moved = [];
  for (let i = 0; i + 1 < coordinates2.length; i += 2) {
    moved.push(...applyTo(matrix, coordinates2[i], coordinates2[i + 1]));
  }
  return { operators, coordinates: moved };
}
function joinPaths(paths) {
  return {
    operators: paths.map(({ operators }) => operators).join(""),
    coordinates: paths.flatMap(({ coordinates: coordinates2 }) => coordinates2)
  };
}
function boundsOf({ operators, coordinates: coordinates2 }) {
  const xs = new Range();
  const ys = new Range();
  let at = 0;
  for (const operator of operators) {
    if (operator === "c") {
      xs.curve([at - 2, at, at + 2, at + 4].map((index) => coordinates2[index]));
      ys.curve([at - 1, at + 1, at + 3, at + 5].map((index) => coordinates2[index]));
    } else if (operator !== "h") {
      xs.add(coordinates2[at]);
      ys.add(coordinates2[at + 1]);
    }
    at += ARITY[operator] ?? 0;
  }
  if (!(xs.max >= xs.min)) return void 0;
  return { x: xs.min, y: ys.min, width: xs.max - xs.min, height: ys.max - ys.min };
}
function joinBounds(boxes) {
  if (boxes.length === 0) return void 0;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
var Range = class {
  min = Infinity;
  max = -Infinity;
  add(value) {
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }
  /** Where the curve turns back, its derivative is 0. */
  curve(points3) {
    const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = points3;
    this.add(p0);
    this.add(p3);
    const a2 = p3 - 3 * p2 + 3 * p1 - p0;
    const b2 = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    for (const t of roots(a2, b2, c)) {
      if (t <= 0 || t >= 1) continue;
      const s = 1 - t;
      this.add(s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3);
    }
  }
};
function roots(a2, b2, c) {
  if (Math.abs(a2) < 1e-12) return Math.abs(b2) < 1e-12 ? [] : [-c / b2];
  const discriminant = b2 * b2 - 4 * a2 * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b2 + root) / (2 * a2), (-b2 - root) / (2 * a2)];
}
function turning({ operators, coordinates: coordinates2 }) {
  let area = 0;
  let at = 0;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const to = (nextX, nextY) => {
    area += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  };
  for (const operator of operators) {
    if (operator === "m") {
      to(startX, startY);
      x = startX = coordinates2[at];
      y = startY = coordinates2[at + 1];
    } else if (operator === "l") to(coordinates2[at], coordinates2[at + 1]);
    else if (operator === "c") to(coordinates2[at + 4], coordinates2[at + 5]);
    else to(startX, startY);
    at += ARITY[operator] ?? 0;
  }
  to(startX, startY);
  return area;
}
function reversePath({ operators, coordinates: coordinates2 }) {
  const builder = new PathBuilder();
  let at = 0;
  let points3 = [];
  let isClosed = false;
  const flush = () => {
    const last = points3.at(-1);
    if (last === void 0) return;
    builder.move(last.at(-2), last.at(-1));
    for (let i = points3.length - 1; i > 0; i--) {
      const segment = points3[i];
      const [x, y] = points3[i - 1].slice(-2);
      if (segment.length === 2) builder.line(x, y);
      else builder.curve(segment[2], segment[3], segment[0], segment[1], x, y);
    }
    if (isClosed) builder.close();
    points3 = [];
    isClosed = false;
  };
  for (const operator of operators) {
    const count2 = ARITY[operator] ?? 0;
    if (operator === "m") flush();
    if (operator === "h") isClosed = true;
    else points3.push(coordinates2.slice(at, at + count2));
    at += count2;
  }
  flush();
  return builder.finish();
}

// src/pictures/raster/color-profile.ts
var CLASSES = /* @__PURE__ */ new Set(["scnr", "mntr", "prtr", "spac"]);
function isUsableProfile(profile, space) {
  if (profile.length < 132) return false;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const text2 = (at) => String.fromCharCode(...profile.subarray(at, at + 4));
  return view.getUint32(0) === profile.length && view.getUint8(8) >= 2 && view.getUint8(8) <= 4 && CLASSES.has(text2(12)) && text2(16) === space && text2(36) === "acsp";
}

// src/pictures/raster/limits.ts
var MAX_PIXELS = 5e7;

// src/pictures/raster/jpeg-frame.ts
function readJpegFrame(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  const profile = [];
  for (const { marker, at, end } of segments(bytes)) {
    const content = bytes.subarray(at, end);
    if (marker === APP1) orientation = readOrientation(content) ?? orientation;
    else if (marker === APP2 && startsWith(content, "ICC_PROFILE\0")) profile.push(content.subarray(14));
    else if (isStartOfFrame(marker)) {
      if (end - at < 6) break;
      const [height, width, count2] = [view.getUint16(at + 1), view.getUint16(at + 3), view.getUint8(at + 5)];
      if (count2 === 4) return "its colours are CMYK; archival PDF of a screen document needs RGB or grey";
      if (count2 !== 1 && count2 !== 3) return `it has ${count2} colour components; 1 or 3 are expected`;
      if (width === 0 || height === 0) return "its header is damaged";
      if (width * height > MAX_PIXELS)
        return `it has ${width} \xD7 ${height} pixels; the limit is ${MAX_PIXELS}`;
      const bits = view.getUint8(at);
      if (bits !== 8) return `it has ${bits} bits a colour; 8 are expected`;
      return { width, height, bits, components: count2, orientation, profile: joinProfile(profile, count2) };
    }
  }
  return "it has no JPEG frame header";
}
var APP1 = 225;
var APP2 = 226;
function* segments(bytes) {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 255) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 255) {
      at++;
      continue;
    }
    if (marker >= 208 && marker <= 217 || marker === 1) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return;
    yield { marker, at: at + 4, end };
    if (marker === 218) return;
    at = end;
  }
}
function isStartOfFrame(marker) {
  return marker >= 192 && marker <= 207 && marker !== 196 && marker !== 200 && marker !== 204;
}
function readOrientation(content) {
  if (!startsWith(content, "Exif\0\0") || content.length < 16) return void 0;
  const tiff = new DataView(content.buffer, content.byteOffset + 6, content.length - 6);
  const isLittle = tiff.getUint16(0) === 18761;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return void 0;
  const count2 = tiff.getUint16(directory, isLittle);
  for (let entry2 = directory + 2; entry2 + 12 <= tiff.byteLength; entry2 += 12) {
    if ((entry2 - directory - 2) / 12 >= count2) break;
    if (tiff.getUint16(entry2, isLittle) !== 274) continue;
    const orientation = tiff.getUint16(entry2 + 8, isLittle);
    return orientation >= 1 && orientation <= 8 ? orientation : void 0;
  }
  return void 0;
}
function joinProfile(parts, components) {
  if (parts.length === 0) return void 0;
  const profile = Buffer.concat(parts);
  return isUsableProfile(profile, components === 1 ? "GRAY" : "RGB ") ? profile : void 0;
}
function startsWith(bytes, text2) {
  return bytes.length >= text2.length && [...text2].every((char, i) => bytes[i] === char.charCodeAt(0));
}

// src/pictures/raster/png-chunks.ts
import { inflateSync } from "node:zlib";
var COLOR_TYPES = {
  0: { channels: 1, bits: [1, 2, 4, 8, 16] },
  2: { channels: 3, bits: [8, 16] },
  3: { channels: 1, bits: [1, 2, 4, 8] },
  4: { channels: 2, bits: [8, 16] },
  6: { channels: 4, bits: [8, 16] }
};
function readPngChunks(bytes) {
  const chunks = /* @__PURE__ */ new Map();
  const data = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) return "it is cut short";
    if (type === "IEND") break;
    if (type === "IDAT") data.push(content);
    else chunks.set(type, content);
    at += length + 12;
  }
  const header2 = readHeader(chunks.get("IHDR"));
  if (header2 === void 0 || data.length === 0) return "it is not a whole PNG";
  if (typeof header2 === "string") return header2;
  const palette = chunks.get("PLTE") ?? new Uint8Array();
  if (header2.colorType === 3 && (palette.length === 0 || palette.length % 3 !== 0))
    return "it has no palette";
  return {
    header: header2,
    palette,
    transparency: chunks.get("tRNS"),
    profile: readProfile(chunks.get("iCCP"), header2),
    gamma: chunks.has("sRGB") ? void 0 : readGamma(chunks.get("gAMA")),
    data: Buffer.concat(data)
  };
}
function readHeader(content) {
  if (content === void 0 || content.length < 13) return void 0;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colorType] = [view.getUint8(8), view.getUint8(9)];
  const known = COLOR_TYPES[colorType];
  if (width === 0 || height === 0 || known?.bits.includes(bits) !== true) return "its header is damaged";
  if (width * height > MAX_PIXELS) return `it has ${width} \xD7 ${height} pixels; the limit is ${MAX_PIXELS}`;
  return { width, height, bits, colorType, channels: known.channels, interlaced: view.getUint8(12) === 1 };
}
function readProfile(content, { colorType }) {
  const name = content?.indexOf(0) ?? -1;
  if (content === void 0 || name < 0) return void 0;
  try {
    const profile = inflateSync(content.subarray(name + 2), { maxOutputLength: 1 << 22 });
    return isUsableProfile(profile, colorType === 0 || colorType === 4 ? "GRAY" : "RGB ") ? profile : void 0;
  } catch {
    return void 0;
  }
}
function readGamma(content) {
  if (content === void 0 || content.length < 4) return void 0;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const gamma = view.getUint32(0) / 1e5;
  return gamma < 0.1 || gamma > 10 || Math.abs(gamma - 1 / 2.2) < 0.02 ? void 0 : gamma;
}

// src/pictures/raster/read.ts
function readPng(bytes, source, path2) {
  const chunks = readPngChunks(bytes);
  if (typeof chunks === "string") return chunks;
  const { width, height } = chunks.header;
  const encoded = { format: "png", chunks };
  return { kind: "raster", source, path: path2, diagnostics: [], width, height, encoded };
}
function readJpeg(bytes, source, path2) {
  const frame = readJpegFrame(bytes);
  if (typeof frame === "string") return frame;
  const isTurned = frame.orientation >= 5;
  return {
    kind: "raster",
    source,
    path: path2,
    diagnostics: [],
    width: isTurned ? frame.height : frame.width,
    height: isTurned ? frame.width : frame.height,
    encoded: { format: "jpeg", frame, bytes }
  };
}

// src/pictures/resolve.ts
function resolveSource({ src, from, file }) {
  const path2 = decode2(src.trim());
  if (path2.startsWith("/")) return path2;
  const parts = from === "facts" ? file.split("/").slice(0, -1) : [];
  for (const part2 of path2.split("/")) {
    if (part2 === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part2 !== "." && part2 !== "") parts.push(part2);
  }
  return parts.join("/");
}
function decode2(src) {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

// src/style/findings.ts
function sourceOfFile(file) {
  let lines;
  return {
    text: file.text,
    locate: (start2, end) => {
      lines ??= new LineIndex(file);
      return lines.span(start2, end);
    }
  };
}
var Findings = class {
  diagnostics = [];
  #seen = /* @__PURE__ */ new Set();
  error(code, message, span2, extras = {}) {
    this.#add(error(code, message, span2, extras));
  }
  warn(code, message, span2, extras = {}) {
    this.#add(warning(code, message, span2, extras));
  }
  /** A rule is applied to many elements, but said to be wrong once. */
  #add(diagnostic2) {
    const { span: span2 } = diagnostic2;
    const key = `${span2?.file}:${span2?.line}:${span2?.column}:${diagnostic2.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.diagnostics.push(diagnostic2);
  }
};

// src/style/syntax/component-values.ts
import { consumeNumber, tokenize, tokenNames } from "css-tree/tokenizer";
import { ident, string, url } from "css-tree/utils";
var MAX_DEPTH2 = 50;
var CLOSING = { "{": "}", "[": "]", "(": ")", function: ")" };
function parseComponentValues(text2, report) {
  const tree2 = new TreeBuilder2(text2, report);
  tokenize(text2, (type, start2, end) => tree2.add(tokenNames[type] ?? "", start2, end));
  return tree2.finish();
}
var TreeBuilder2 = class {
  #text;
  #report;
  #top = [];
  #open = [];
  #isTooDeep = false;
  constructor(text2, report) {
    this.#text = text2;
    this.#report = report;
  }
  add(token, start2, end) {
    switch (token) {
      case "comment-token":
        this.#checkComment(start2, end);
        return;
      case "function-token":
        this.#begin("function", ident.decode(this.#text.slice(start2, end - 1)).toLowerCase(), start2, end);
        return;
      case "{-token":
      case "[-token":
      case "(-token":
        this.#begin(this.#text.charAt(start2), "", start2, end);
        return;
      case "}-token":
      case "]-token":
      case ")-token":
        this.#end(start2, end);
        return;
      default:
        this.#siblings.push(parseToken(token, this.#text, start2, end, this.#report));
    }
  }
  /** What is still open ends with the text, and is said to be so. */
  finish() {
    for (const { start: start2, end } of this.#open) {
      this.#report(`${JSON.stringify(this.#text.slice(start2, end))} is never closed`, start2, end);
    }
    while (this.#open.length > 0) this.#close(this.#text.length);
    return this.#top;
  }
  get #siblings() {
    return this.#open.at(-1)?.children ?? this.#top;
  }
  #checkComment(start2, end) {
    const isClosed = end - start2 >= "/**/".length && this.#text.endsWith("*/", end);
    if (!isClosed) this.#report('A comment is never closed with "*/"', start2, start2 + 2);
  }
  #begin(type, name, start2, end) {
    if (this.#open.length < MAX_DEPTH2) {
      this.#open.push({ type, name, start: start2, end, children: [] });
      return;
    }
    if (!this.#isTooDeep) this.#report(`Brackets are nested more than ${MAX_DEPTH2} deep`, start2, end);
    this.#isTooDeep = true;
    this.#addBad(start2, end);
  }
  /** A closing bracket that is not the one awaited is a token like others: CSS Syntax 3 §5.4.8. */
  #end(start2, end) {
    const open2 = this.#open.at(-1);
    if (open2 !== void 0 && CLOSING[open2.type] === this.#text.charAt(start2)) this.#close(end);
    else this.#addBad(start2, end);
  }
  #close(end) {
    const open2 = this.#open.pop();
    if (open2 === void 0) return;
    const { type, name, start: start2, children } = open2;
    this.#siblings.push(
      type === "function" ? { type, name, children, start: start2, end } : { type, children, start: start2, end }
    );
  }
  #addBad(start2, end) {
    this.#siblings.push({ type: "bad", text: this.#text.slice(start2, end), start: start2, end });
  }
};
var SIMPLE = /* @__PURE__ */ new Map([
  ["delim-token", "delim"],
  ["whitespace-token", "whitespace"],
  ["colon-token", "colon"],
  ["semicolon-token", "semicolon"],
  ["comma-token", "comma"]
]);
function parseToken(name, text2, start2, end, report) {
  const written = text2.slice(start2, end);
  const simple = SIMPLE.get(name);
  if (simple !== void 0) return { type: simple, text: written, start: start2, end };
  switch (name) {
    case "ident-token":
      return { type: "ident", text: ident.decode(written), start: start2, end };
    case "at-keyword-token":
      return { type: "at-keyword", text: ident.decode(written.slice(1)).toLowerCase(), start: start2, end };
    case "hash-token":
      return { type: "hash", text: ident.decode(written.slice(1)), start: start2, end };
    case "number-token":
    case "percentage-token":
    case "dimension-token":
      return numeric(name, text2, start2, end);
    default:
      return quoted(name, written, start2, end, report);
  }
}
function quoted(name, written, start2, end, report) {
  switch (name) {
    case "string-token":
      if (written.length < 2 || !written.endsWith(written.charAt(0))) {
        report("A string is never closed", start2, end);
      }
      return { type: "string", text: string.decode(written), start: start2, end };
    case "url-token":
      if (!written.endsWith(")")) report('"url(" is never closed', start2, end);
      return { type: "url", text: url.decode(written), start: start2, end };
    case "bad-string-token":
      report("A string is not closed before the end of its line", start2, end);
      break;
    case "bad-url-token":
      report('This is no address: quote it, as in url("\u2026")', start2, end);
  }
  return { type: "bad", text: written, start: start2, end };
}
var NUMERIC = {
  "number-token": "number",
  "percentage-token": "percentage",
  "dimension-token": "dimension"
};
function numeric(name, text2, start2, end) {
  const type = NUMERIC[name];
  const after = consumeNumber(text2, start2);
  const digits = text2.slice(start2, after);
  const unit = type === "dimension" ? ident.decode(text2.slice(after, end)).toLowerCase() : "";
  return { type, number: Number(digits), integer: /^[+-]?\d+$/.test(digits), unit, start: start2, end };
}
function trim(values) {
  let start2 = 0;
  let end = values.length;
  while (start2 < end && values[start2]?.type === "whitespace") start2++;
  while (end > start2 && values[end - 1]?.type === "whitespace") end--;
  return start2 === 0 && end === values.length ? values : values.slice(start2, end);
}
function splitAtCommas(values) {
  const parts = [[]];
  for (const value of values) {
    if (value.type === "comma") parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts.map(trim);
}

// src/style/selectors/attributes.ts
var OPERATORS = /* @__PURE__ */ new Map([
  ["=", (value, wanted) => value === wanted],
  ["~=", (value, wanted) => wanted !== "" && value.split(/[ \t\n\r\f]+/).includes(wanted)],
  ["|=", (value, wanted) => value === wanted || value.startsWith(`${wanted}-`)],
  ["^=", (value, wanted) => wanted !== "" && value.startsWith(wanted)],
  ["$=", (value, wanted) => wanted !== "" && value.endsWith(wanted)],
  ["*=", (value, wanted) => wanted !== "" && value.includes(wanted)]
]);
var CASELESS = ["lang", "dir", "scope", "type"];
function parseAttribute(children) {
  const values = trim(children).filter((value) => value.type !== "whitespace");
  const [first] = values;
  if (first?.type !== "ident") return void 0;
  const name = first.text.toLowerCase();
  if (values.length === 1) return { name, test: ({ element: element2 }) => element2.attributes.has(name) };
  const equals = values.findIndex((value) => value.type === "delim" && value.text === "=");
  const operator = values.slice(1, equals + 1).map((value) => value.type === "delim" ? value.text : "?");
  const compare = OPERATORS.get(operator.join(""));
  const [wanted, flag, ...others] = values.slice(equals + 1);
  if (compare === void 0 || others.length > 0 || wanted?.type !== "ident" && wanted?.type !== "string") {
    return void 0;
  }
  const caseless = isCaseless(name, flag);
  return caseless === void 0 ? void 0 : { name, test: attributeTest(name, compare, wanted.text, caseless) };
}
function isCaseless(name, flag) {
  if (flag === void 0) return CASELESS.includes(name);
  const word = flag.type === "ident" ? flag.text.toLowerCase() : "";
  return word === "i" ? true : word === "s" ? false : void 0;
}
function attributeTest(name, compare, wanted, caseless) {
  if (!caseless) {
    return ({ element: element2 }) => {
      const value = element2.attributes.get(name);
      return value !== void 0 && compare(value, wanted);
    };
  }
  const lower = wanted.toLowerCase();
  return ({ element: element2 }) => {
    const value = element2.attributes.get(name);
    return value !== void 0 && compare(value.toLowerCase(), lower);
  };
}

// src/style/selectors/problem.ts
var SelectorProblem = class {
  message;
  /** Where. */
  value;
  /** Hints; only where the selector would be one elsewhere. */
  unsupported;
  constructor(message, value, unsupported) {
    this.message = message;
    this.value = value;
    this.unsupported = unsupported;
  }
};

// src/style/selectors/nth.ts
function parseNth(text2) {
  const written = text2.trim().toLowerCase();
  if (written === "odd") return { a: 2, b: 1 };
  if (written === "even") return { a: 2, b: 0 };
  if (/^[+-]?\d+$/.test(written)) return { a: 0, b: Number(written) };
  const match = /^([+-]?)(\d*)n(?:\s*([+-])\s*(\d+))?$/.exec(written);
  if (match === null) return void 0;
  const [, sign, step, offsetSign, offset = "0"] = match;
  return {
    a: (sign === "-" ? -1 : 1) * (step === "" ? 1 : Number(step)),
    b: (offsetSign === "-" ? -1 : 1) * Number(offset)
  };
}
function isNth({ a: a2, b: b2 }, place2) {
  if (a2 === 0) return place2 === b2;
  const n = (place2 - b2) / a2;
  return n >= 0 && Number.isInteger(n);
}

// src/style/selectors/places.ts
var isFirst = ({ position }) => position === 0;
var isLast = ({ position, siblings }) => position === siblings.length - 1;
var isFirstOfType = (node2) => placeOfType(node2) === 1;
var isLastOfType = (node2) => placeOfTypeFromEnd(node2) === 1;
var PLACE_TESTS = /* @__PURE__ */ new Map([
  ["first-child", isFirst],
  ["last-child", isLast],
  ["only-child", (node2) => isFirst(node2) && isLast(node2)],
  ["first-of-type", isFirstOfType],
  ["last-of-type", isLastOfType],
  ["only-of-type", (node2) => isFirstOfType(node2) && isLastOfType(node2)]
]);
var NTH_TESTS = /* @__PURE__ */ new Map([
  ["nth-child", (nth) => (node2) => isNth(nth, node2.position + 1)],
  ["nth-last-child", (nth) => (node2) => isNth(nth, node2.siblings.length - node2.position)],
  ["nth-of-type", (nth) => (node2) => isNth(nth, placeOfType(node2))],
  ["nth-last-of-type", (nth) => (node2) => isNth(nth, placeOfTypeFromEnd(node2))]
]);
var placesByParent = /* @__PURE__ */ new WeakMap();
function placesOf(siblings) {
  const known = placesByParent.get(siblings);
  if (known !== void 0) return known;
  const counts = /* @__PURE__ */ new Map();
  const places = siblings.map(({ element: element2 }) => {
    const place2 = (counts.get(element2.name) ?? 0) + 1;
    counts.set(element2.name, place2);
    return place2;
  });
  const result = siblings.map(({ element: element2 }, index) => ({
    place: places[index] ?? 0,
    ofSameType: counts.get(element2.name) ?? 0
  }));
  placesByParent.set(siblings, result);
  return result;
}
function placeOfType({ siblings, position }) {
  return placesOf(siblings)[position]?.place ?? 0;
}
function placeOfTypeFromEnd({ siblings, position }) {
  const places = placesOf(siblings)[position];
  return places === void 0 ? 0 : places.ofSameType - places.place + 1;
}

// src/style/selectors/pseudo-classes.ts
var LOGICAL = ["is", "where", "not"];
var isLink = ({ element: element2 }) => element2.name === "a" && element2.attributes.has("href");
var SIMPLE2 = new Map([
  ...PLACE_TESTS,
  ["root", ({ parent }) => parent === void 0],
  ["empty", ({ element: element2 }) => element2.children.every((child) => child.kind === "text" && child.text === "")],
  ["link", isLink],
  ["any-link", isLink]
]);
var NAMES = [...SIMPLE2.keys(), ...NTH_TESTS.keys(), ...LOGICAL, "lang"];
var INTERACTIVE = /^(hover|active|focus|focus-visible|focus-within|visited|target|checked|disabled|enabled)$/;
function simplePseudoClass(name, at) {
  return SIMPLE2.get(name) ?? unknown(name, at);
}
function functionalPseudoClass(value, source) {
  const { name, children } = value;
  const nth = NTH_TESTS.get(name);
  if (nth === void 0 && name !== "lang") return unknown(name, value, "()");
  const test = nth === void 0 ? parseLang(children) : parseNthTest(nth, children, source);
  return test ?? new SelectorProblem(`":${name}()" does not take this`, value);
}
function unknown(name, at, brackets = "") {
  const hints = INTERACTIVE.test(name) ? ["A page on paper has no such state."] : didYouMean(name, NAMES);
  return new SelectorProblem(`The pseudo-class ":${name}${brackets}" is not supported`, at, hints);
}
function parseNthTest(test, children, source) {
  const args = trim(children);
  const nth = parseNth(source.text.slice(args[0]?.start ?? 0, args.at(-1)?.end ?? 0));
  return nth && test(nth);
}
function parseLang(children) {
  const tags = [];
  for (const part2 of splitAtCommas(children)) {
    const [tag2] = part2;
    if (part2.length !== 1 || tag2?.type !== "ident" && tag2?.type !== "string") return void 0;
    tags.push(tag2.text.toLowerCase());
  }
  return ({ element: element2 }) => {
    const lang = element2.lang.toLowerCase();
    return tags.some((tag2) => lang === tag2 || lang.startsWith(`${tag2}-`));
  };
}

// src/style/selectors/selector.ts
function matches(node2, { compound, left }) {
  return matchesCompound(node2, compound) && (left === void 0 || matchSteps(node2, left) === "match");
}
function matchesAny(selectors) {
  return (node2) => selectors.some((selector) => matches(node2, selector));
}
function matchesCompound(node2, compound) {
  const { element: element2 } = node2;
  if (compound.type !== void 0 && compound.type !== element2.name) return false;
  if (compound.id !== void 0 && compound.id !== element2.attributes.get("id")) return false;
  if (compound.class !== void 0 && !node2.classes.includes(compound.class)) return false;
  return compound.tests.every((test) => test(node2));
}
function matchSteps(node2, step) {
  switch (step.combinator) {
    case "child":
      return node2.parent === void 0 ? "all" : matchStep(node2.parent, step);
    case "descendant":
      for (let ancestor = node2.parent; ancestor !== void 0; ancestor = ancestor.parent) {
        const result = matchStep(ancestor, step);
        if (result === "match" || result === "all") return result;
      }
      return "all";
    case "next-sibling": {
      const previous = node2.siblings[node2.position - 1];
      return previous === void 0 ? "siblings" : matchStep(previous, step);
    }
    case "subsequent-sibling":
      for (let position = node2.position - 1; position >= 0; position--) {
        const previous = node2.siblings[position];
        const result = previous === void 0 ? "here" : matchStep(previous, step);
        if (result !== "here") return result;
      }
      return "siblings";
  }
}
function matchStep(node2, { compound, left }) {
  if (!matchesCompound(node2, compound)) return "here";
  return left === void 0 ? "match" : matchSteps(node2, left);
}

// src/style/selectors/parse.ts
var PSEUDO_ELEMENTS = new Map(
  ["before", "after", "marker", "footnote-call", "footnote-marker"].map((name) => [name, name])
);
var SINGLE_COLON = ["before", "after"];
function parseSelectorList(prelude, source, findings) {
  const result = parseList(prelude, source);
  if (!(result instanceof SelectorProblem)) return result;
  const at = result.value ?? prelude[0];
  const span2 = source.locate(at?.start ?? 0, at?.end ?? 0);
  const hints = [...result.unsupported ?? [], "The whole rule is left out."];
  if (result.unsupported === void 0) findings.error("css-syntax", result.message, span2, { hints });
  else findings.warn("css-unsupported", result.message, span2, { hints });
  return [];
}
function parseList(values, source) {
  const selectors = [];
  for (const part2 of splitAtCommas(values)) {
    const selector = parseSelector(part2, source);
    if (selector instanceof SelectorProblem) return selector;
    selectors.push(selector);
  }
  return selectors;
}
var COMBINATORS = /* @__PURE__ */ new Map([
  [">", "child"],
  ["+", "next-sibling"],
  ["~", "subsequent-sibling"]
]);
function parseSelector(values, source) {
  let left;
  let compound = new CompoundBuilder(source);
  let at = 0;
  while (at < values.length) {
    const combinator = readCombinator(values, at);
    if (combinator !== void 0) {
      if (compound.empty) return new SelectorProblem("A selector is expected before this", values[at]);
      if (compound.pseudoElement !== void 0) {
        return new SelectorProblem("A pseudo-element can only stand at the end of a selector", values[at]);
      }
      left = { compound: compound.build(), combinator: combinator.kind, left };
      compound = new CompoundBuilder(source);
      at = combinator.at;
      continue;
    }
    const taken = compound.add(values, at);
    if (taken instanceof SelectorProblem) return taken;
    at += taken;
  }
  if (compound.empty) return new SelectorProblem("A selector is expected here", values.at(-1));
  return finish(compound, left);
}
function finish(builder, left) {
  const compound = builder.build();
  let specificity = compound.specificity;
  for (let step = left; step !== void 0; step = step.left) specificity += step.compound.specificity;
  const { pseudoElement: pseudoElement2 } = builder;
  return { compound, left, specificity, pseudoElement: pseudoElement2 };
}
function readCombinator(values, start2) {
  let at = start2;
  while (values[at]?.type === "whitespace") at++;
  const sign = values[at];
  const kind = sign?.type === "delim" ? COMBINATORS.get(sign.text) : void 0;
  if (kind === void 0) return at === start2 ? void 0 : { kind: "descendant", at };
  at++;
  while (values[at]?.type === "whitespace") at++;
  return { kind, at };
}
var ID = 1 << 20;
var CLASS = 1 << 10;
var TYPE = 1;
var CompoundBuilder = class {
  #source;
  #tests = [];
  #specificity = 0;
  #type;
  #id;
  #class;
  #attribute;
  empty = true;
  pseudoElement;
  constructor(source) {
    this.#source = source;
  }
  build() {
    return {
      type: this.#type,
      id: this.#id,
      class: this.#class,
      attribute: this.#attribute,
      tests: this.#tests,
      specificity: this.#specificity
    };
  }
  /** Adds the simple selector at `at`; gives how many values it took. */
  add(values, at) {
    const value = values[at];
    if (value === void 0) return 1;
    if (this.pseudoElement !== void 0) {
      return new SelectorProblem("Nothing can stand after a pseudo-element", value);
    }
    const first = this.empty;
    this.empty = false;
    switch (value.type) {
      case "ident":
        return first ? this.#addType(value.text) : new SelectorProblem("An element name must stand first", value);
      case "hash":
        return this.#addId(value.text);
      case "[":
        return this.#addAttribute(value);
      case "colon":
        return this.#addPseudo(values, at);
      case "delim":
        if (value.text === "*" && first) return 1;
        if (value.text === ".") return this.#addClass(values[at + 1]);
        if (value.text === "&") return new SelectorProblem("Nested rules are not supported", value, []);
    }
    return new SelectorProblem("This is no selector", value);
  }
  #addType(name) {
    this.#type = name.toLowerCase();
    this.#specificity += TYPE;
    return 1;
  }
  #addId(id) {
    if (this.#id === void 0) this.#id = id;
    else this.#tests.push(({ element: element2 }) => element2.attributes.get("id") === id);
    this.#specificity += ID;
    return 1;
  }
  #addClass(name) {
    if (name?.type !== "ident") return new SelectorProblem('A class name is expected after "."', name);
    const { text: text2 } = name;
    if (this.#class === void 0) this.#class = text2;
    else this.#tests.push(({ classes: classes2 }) => classes2.includes(text2));
    this.#specificity += CLASS;
    return 2;
  }
  #addAttribute(block) {
    const attribute2 = parseAttribute(block.children);
    if (attribute2 === void 0) return new SelectorProblem("This is no attribute selector", block);
    this.#attribute ??= attribute2.name;
    this.#tests.push(attribute2.test);
    this.#specificity += CLASS;
    return 1;
  }
  #addPseudo(values, at) {
    const double = values[at + 1]?.type === "colon";
    const name = values[at + (double ? 2 : 1)];
    if (name?.type === "ident") {
      const word = name.text.toLowerCase();
      if (double || SINGLE_COLON.includes(word)) return this.#addPseudoElement(word, name, double ? 3 : 2);
      return this.#addPseudoClass(simplePseudoClass(word, name));
    }
    if (name?.type === "function" && !double) {
      if (LOGICAL.includes(name.name)) return this.#addLogical(name);
      return this.#addPseudoClass(functionalPseudoClass(name, this.#source));
    }
    return new SelectorProblem('The name of a pseudo-class is expected after ":"', name ?? values[at]);
  }
  #addPseudoElement(word, at, taken) {
    const name = PSEUDO_ELEMENTS.get(word);
    if (name === void 0) {
      const hints = didYouMean(word, [...PSEUDO_ELEMENTS.keys()]);
      return new SelectorProblem(`The pseudo-element "::${word}" is not supported`, at, hints);
    }
    this.pseudoElement = name;
    this.#specificity += TYPE;
    return taken;
  }
  #addPseudoClass(test) {
    if (test instanceof SelectorProblem) return test;
    this.#tests.push(test);
    this.#specificity += CLASS;
    return 2;
  }
  /** `:where()` counts nothing, `:is()` and `:not()` as much as their most specific argument: Selectors 4 §17. */
  #addLogical(value) {
    const { name, children } = value;
    const list = parseList(children, this.#source);
    if (list instanceof SelectorProblem) return list;
    if (list.some(({ pseudoElement: pseudoElement2 }) => pseudoElement2 !== void 0)) {
      return new SelectorProblem(`A pseudo-element cannot stand in ":${name}()"`, value);
    }
    const any = matchesAny(list);
    this.#tests.push(name === "not" ? (node2) => !any(node2) : any);
    if (name !== "where") this.#specificity += Math.max(...list.map(({ specificity }) => specificity));
    return 2;
  }
};

// src/style/syntax/rules.ts
function parseRules(values, report) {
  const rules = [];
  let at = 0;
  while (at < values.length) {
    const value = values[at];
    if (value === void 0 || isIgnorable(value)) {
      at++;
      continue;
    }
    const next = value.type === "at-keyword" ? atRule(values, at) : qualifiedRule(values, at, report);
    if (next.rule !== void 0) rules.push(next.rule);
    at = next.at;
  }
  return rules;
}
function parseBlock(values, report) {
  const items = [];
  let at = 0;
  while (at < values.length) {
    const value = values[at];
    if (value === void 0 || value.type === "whitespace" || value.type === "semicolon") {
      at++;
      continue;
    }
    const next = value.type === "at-keyword" ? atRule(values, at) : declarationOrRule(values, at, report);
    if (next.rule !== void 0) items.push(next.rule);
    at = next.at;
  }
  return items;
}
function isIgnorable(value) {
  return value.type === "whitespace" || value.type === "bad" && (value.text === "<!--" || value.text === "-->");
}
function atRule(values, start2) {
  const keyword2 = values[start2];
  if (keyword2?.type !== "at-keyword") return { rule: void 0, at: start2 + 1 };
  let at = start2 + 1;
  while (at < values.length && values[at]?.type !== "{" && values[at]?.type !== "semicolon") at++;
  const last = values[at];
  const block = last?.type === "{" ? last : void 0;
  const prelude = trim(values.slice(start2 + 1, at));
  const end = block?.end ?? prelude.at(-1)?.end ?? keyword2.end;
  return {
    rule: { kind: "at-rule", name: keyword2.text, prelude, block, start: keyword2.start, end },
    at: at + 1
  };
}
function qualifiedRule(values, start2, report) {
  let at = start2;
  while (at < values.length && values[at]?.type !== "{") at++;
  const prelude = trim(values.slice(start2, at));
  const block = values[at];
  const from = prelude[0]?.start ?? block?.start ?? 0;
  if (block?.type !== "{") {
    report(
      'A rule is expected here: a selector and a block in "{" and "}"',
      from,
      prelude.at(-1)?.end ?? from
    );
    return { rule: void 0, at };
  }
  return { rule: { kind: "qualified-rule", prelude, block, start: from, end: block.end }, at: at + 1 };
}
function declarationOrRule(values, start2, report) {
  let end = start2;
  while (end < values.length && values[end]?.type !== "semicolon") end++;
  const item = values.slice(start2, end);
  const custom = item[0]?.type === "ident" && item[0].text.startsWith("--");
  if (!custom && item.some((value) => value.type === "{")) return qualifiedRule(values, start2, report);
  return { rule: declaration(trim(item), report), at: end + 1 };
}
function declaration(item, report) {
  const [name] = item;
  let colon = 1;
  while (item[colon]?.type === "whitespace") colon++;
  if (name?.type !== "ident" || item[colon]?.type !== "colon") {
    const [start2, end2] = [name?.start ?? 0, item.at(-1)?.end ?? 0];
    report('A declaration is expected here: a property, ":" and a value', start2, end2);
    return void 0;
  }
  const { values, important } = takeImportant(trim(item.slice(colon + 1)));
  const property = name.text.startsWith("--") ? name.text : name.text.toLowerCase();
  const end = item.at(-1)?.end ?? name.end;
  return { kind: "declaration", property, values, important, start: name.start, nameEnd: name.end, end };
}
function takeImportant(values) {
  const last = values.at(-1);
  if (last?.type !== "ident" || last.text.toLowerCase() !== "important") return { values, important: false };
  const before = trim(values.slice(0, -1));
  const mark = before.at(-1);
  if (mark?.type !== "delim" || mark.text !== "!") return { values, important: false };
  return { values: trim(before.slice(0, -1)), important: true };
}

// src/style/values/named-colors.ts
var NAMES2 = `
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4
black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0
chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff
darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9
darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000
darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f
darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969
dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc
ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080
honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa
lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff
lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1
lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899
lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000
mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371
mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585
midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080
oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6
palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5
peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399
red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460
seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090
slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8
tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00
yellowgreen 9acd32`;
var NAMED_COLORS = new Map(
  Array.from(NAMES2.matchAll(/(\w+) ([\da-f]{6})/g), ([, name = "", digits = ""]) => [name, digits])
);

// src/style/values/parser.ts
var Cursor = class {
  #values;
  position = 0;
  constructor(values) {
    this.#values = values.some((value) => value.type === "whitespace") ? values.filter((value) => value.type !== "whitespace") : values;
  }
  get atEnd() {
    return this.position >= this.#values.length;
  }
  peek() {
    return this.#values[this.position];
  }
  take() {
    return this.#values[this.position++];
  }
  /** Takes the next value if it is the delimiter or comma `text`. */
  takeDelimiter(text2) {
    const next = this.peek();
    const found = (next?.type === "delim" || next?.type === "comma") && next.text === text2;
    if (found) this.position++;
    return found;
  }
  /** Takes the next value if it is an identifier, lower-case. */
  takeKeyword() {
    const next = this.peek();
    if (next?.type !== "ident") return void 0;
    this.position++;
    return next.text.toLowerCase();
  }
};
function attempt(parser, input) {
  const start2 = input.position;
  const compute = parser.parse(input);
  if (compute === void 0) input.position = start2;
  return compute;
}
function parseWhole(parser, input) {
  const compute = parser.parse(input);
  return input.atEnd ? compute : void 0;
}
function constant(value) {
  return () => value;
}
function keywords(...names) {
  return keywordsAs(Object.fromEntries(names.map((name) => [name, name])));
}
function keywordsAs(values) {
  const computed = new Map(Object.entries(values).map(([name, value]) => [name, constant(value)]));
  return {
    syntax: [...computed.keys()].join(" | "),
    parse: (input) => computed.get(input.takeKeyword() ?? "")
  };
}
function either(...parsers) {
  return {
    syntax: parsers.map(({ syntax }) => syntax).join(" | "),
    parse: (input) => {
      for (const parser of parsers) {
        const compute = attempt(parser, input);
        if (compute !== void 0) return compute;
      }
      return void 0;
    }
  };
}
function map(parser, change, syntax = parser.syntax) {
  return {
    syntax,
    parse: (input) => {
      const compute = parser.parse(input);
      return compute && ((context) => change(compute(context), context));
    }
  };
}
function keywordSet(none, names, syntax = `${none} | [ ${names.join(" || ")} ]`) {
  const empty = constant([]);
  return {
    syntax,
    parse: (input) => {
      const found = [];
      for (let word = input.peek(); word?.type === "ident"; word = input.peek()) {
        const text2 = word.text.toLowerCase();
        if (found.length === 0 && text2 === none) {
          input.take();
          return empty;
        }
        const name = names.find((candidate) => candidate === text2);
        if (name === void 0 || found.includes(name)) break;
        found.push(name);
        input.take();
      }
      return found.length === 0 ? void 0 : constant(names.filter((name) => found.includes(name)));
    }
  };
}
function repeated(parser, syntax = `[ ${parser.syntax} ]+`) {
  return {
    syntax,
    parse: (input) => {
      const items = [];
      while (!input.atEnd) {
        const item = attempt(parser, input);
        if (item === void 0) break;
        items.push(item);
      }
      return items.length === 0 ? void 0 : (context) => items.map((item) => item(context));
    }
  };
}
function commaSeparated(parser, syntax = `[ ${parser.syntax} ]#`) {
  return {
    syntax,
    parse: (input) => {
      const items = [];
      do {
        const item = parser.parse(input);
        if (item === void 0) return void 0;
        items.push(item);
      } while (input.takeDelimiter(","));
      return (context) => items.map((item) => item(context));
    }
  };
}

// src/style/values/colors.ts
var TRANSPARENT = { r: 0, g: 0, b: 0, a: 0 };
var COLOR = {
  syntax: "<color>",
  parse: (input) => {
    const color = parseColor(input);
    return color && constant(color);
  }
};
function parseColor(input) {
  const next = input.take();
  if (next?.type === "hash") return hexadecimal(next.text);
  if (next?.type === "ident") return named(next.text.toLowerCase());
  if (next?.type !== "function") return void 0;
  const channels = parseChannels(
    next.children.flatMap((value) => value.type === "whitespace" ? [] : [value])
  );
  if (channels === void 0) return void 0;
  if (next.name === "rgb" || next.name === "rgba") return rgb(channels);
  if (next.name === "hsl" || next.name === "hsla") return hsl(channels);
  return void 0;
}
function named(name) {
  if (name === "currentcolor") return name;
  if (name === "transparent") return TRANSPARENT;
  const digits = NAMED_COLORS.get(name);
  return digits === void 0 ? void 0 : hexadecimal(digits);
}
function hexadecimal(digits) {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return void 0;
  const full = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const channel2 = (at) => Number.parseInt(full.slice(at, at + 2), 16);
  return { r: channel2(0), g: channel2(2), b: channel2(4), a: full.length === 8 ? channel2(6) / 255 : 1 };
}
function parseChannels(values) {
  const commas = values.filter((value) => value.type === "comma").length;
  const shape2 = values.map((value) => separatorOf(value)).join("");
  if (!/^nnn(\/n)?$|^n,n,n(,n)?$/.test(shape2) || commas > 0 && shape2.includes("/")) return void 0;
  const [a2, b2, c, alpha] = values.filter(isNumeric);
  if (a2 === void 0 || b2 === void 0 || c === void 0) return void 0;
  return { colors: [a2, b2, c], alpha: alpha === void 0 ? 1 : fraction(alpha) };
}
function separatorOf(value) {
  if (isNumeric(value)) return "n";
  return value.type === "comma" || value.type === "delim" ? value.text ?? "?" : "?";
}
function isNumeric(value) {
  return value.type === "number" || value.type === "percentage" || value.type === "dimension";
}
function fraction({ type, number: number2 }) {
  return limit2(type === "percentage" ? number2 / 100 : number2, 1);
}
function limit2(value, most) {
  return Math.min(Math.max(value, 0), most);
}
function rgb({ colors, alpha }) {
  if (colors.some(({ type }) => type === "dimension")) return void 0;
  const [r, g, b2] = colors.map(
    ({ type, number: number2 }) => Math.round(limit2(type === "percentage" ? number2 * 255 / 100 : number2, 255))
  );
  return { r: r ?? 0, g: g ?? 0, b: b2 ?? 0, a: alpha };
}
var DEGREES = new Map(Object.entries({ "": 1, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }));
function hsl({ colors: [hue, saturation, lightness], alpha }) {
  const degrees = DEGREES.get(hue.unit);
  if (degrees === void 0 || hue.type === "percentage") return void 0;
  if (saturation.type === "dimension" || lightness.type === "dimension") return void 0;
  const h = (hue.number * degrees % 360 + 360) % 360;
  const s = limit2(saturation.number / 100, 1);
  const l = limit2(lightness.number / 100, 1);
  const channel2 = (offset) => {
    const k = (offset + h / 30) % 12;
    return Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { r: channel2(0), g: channel2(8), b: channel2(4), a: alpha };
}

// src/pictures/svg/lengths.ts
var UNITS = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6
};
var PIXEL = 0.75;
var LARGEST = 1e7;
var NUMBER = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?";
var LENGTH2 = new RegExp(`^(${NUMBER})(%|[a-zA-Z]*)$`);
function parseLength(text2, context, axis) {
  const match = LENGTH2.exec(text2?.trim() ?? "");
  if (match === null) return void 0;
  const number2 = Number(match[1]);
  const unit = (match[2] ?? "").toLowerCase();
  const factor2 = unit === "%" ? reference(context, axis) / 100 : unitOf(unit, context);
  return factor2 === void 0 ? void 0 : finite(number2 * factor2);
}
function unitOf(unit, { fontSize }) {
  if (unit === "em" || unit === "rem") return fontSize;
  if (unit === "ex" || unit === "ch") return fontSize / 2;
  return UNITS[unit];
}
function reference({ width, height }, axis) {
  if (axis === "x") return width;
  return axis === "y" ? height : Math.hypot(width, height) / Math.SQRT2;
}
function finite(value) {
  return Math.abs(value) <= LARGEST ? value : void 0;
}
function parseFraction(text2) {
  const match = LENGTH2.exec(text2?.trim() ?? "");
  if (match === null || !["", "%"].includes(match[2] ?? "")) return void 0;
  return finite(Number(match[1]) * (match[2] === "%" ? 0.01 : 1));
}
function parseNumbers(text2) {
  if (text2 === void 0) return void 0;
  const numbers2 = [];
  const number2 = new RegExp(NUMBER, "y");
  const separator = /\s*,?\s*/y;
  for (let at = 0; ; at = number2.lastIndex) {
    separator.lastIndex = at;
    separator.exec(text2);
    number2.lastIndex = separator.lastIndex;
    if (number2.lastIndex >= text2.length) return numbers2;
    const value = Number(number2.exec(text2)?.[0] ?? Number.NaN);
    if (Number.isNaN(value) || finite(value) === void 0) return void 0;
    numbers2.push(value);
  }
}
function parseLengths(text2, context, axis) {
  const items = (text2 ?? "").split(/[\s,]+/).filter((item) => item !== "");
  const lengths = items.map((item) => parseLength(item, context, axis));
  return lengths.every((length) => length !== void 0) ? lengths : void 0;
}

// src/pictures/svg/properties.ts
var BLACK = { r: 0, g: 0, b: 0, a: 1 };
var INITIAL = {
  color: BLACK,
  fill: BLACK,
  fillOpacity: 1,
  fillRule: "nonzero",
  clipRule: "nonzero",
  stroke: "none",
  strokeOpacity: 1,
  strokeWidth: 1,
  strokeLinecap: "butt",
  strokeLinejoin: "miter",
  strokeMiterlimit: 4,
  strokeDasharray: [],
  strokeDashoffset: 0,
  fontFamily: [],
  fontSize: 16,
  fontWeight: 400,
  fontStyle: "normal",
  letterSpacing: 0,
  textAnchor: "start",
  dominantBaseline: "alphabetic",
  whiteSpace: "collapse",
  visibility: "visible",
  paintOrder: "fill",
  markerStart: void 0,
  markerMid: void 0,
  markerEnd: void 0
};
var INITIAL_OWN = {
  display: "inline",
  opacity: 1,
  clipPath: void 0,
  transform: void 0,
  stopColor: BLACK,
  stopOpacity: 1,
  vectorEffect: "none",
  baselineShift: 0,
  overflow: "hidden"
};
function as(key, read) {
  return (value, parent, context) => {
    const computed = read(value, parent, context);
    return computed === void 0 ? void 0 : { [key]: computed };
  };
}
function keyword(key, values) {
  const known = new Map(Object.entries(values));
  return as(key, (value) => known.get(value.toLowerCase()));
}
function same(...names) {
  return Object.fromEntries(names.map((name) => [name, name]));
}
var opacity = (value) => {
  const fraction2 = parseFraction(value);
  return fraction2 === void 0 ? void 0 : Math.min(1, Math.max(0, fraction2));
};
var notNegative = (length) => length !== void 0 && length < 0 ? void 0 : length;
var RULE = same("nonzero", "evenodd");
function named2(...keys) {
  return (value) => {
    const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(value)?.[1];
    if (id === void 0 && value !== "none") return void 0;
    return Object.fromEntries(keys.map((key) => [key, id]));
  };
}
var BASELINES = {
  auto: "alphabetic",
  alphabetic: "alphabetic",
  baseline: "alphabetic",
  middle: "middle",
  central: "central",
  mathematical: "central",
  hanging: "hanging",
  "text-before-edge": "hanging",
  "text-top": "hanging",
  "before-edge": "hanging",
  "text-after-edge": "text-after-edge",
  "text-bottom": "text-after-edge",
  "after-edge": "text-after-edge",
  ideographic: "text-after-edge"
};
var PROPERTIES = /* @__PURE__ */ new Map([
  ["color", as("color", (value, parent) => currentOr(parseColor2(value), parent.color))],
  ["fill", as("fill", parsePaint)],
  ["fill-opacity", as("fillOpacity", opacity)],
  ["fill-rule", keyword("fillRule", RULE)],
  ["clip-rule", keyword("clipRule", RULE)],
  ["stroke", as("stroke", parsePaint)],
  ["stroke-opacity", as("strokeOpacity", opacity)],
  [
    "stroke-width",
    as("strokeWidth", (value, _, context) => notNegative(parseLength(value, context, "other")))
  ],
  ["stroke-linecap", keyword("strokeLinecap", same("butt", "round", "square"))],
  [
    "stroke-linejoin",
    keyword("strokeLinejoin", { ...same("miter", "round", "bevel"), "miter-clip": "miter", arcs: "miter" })
  ],
  ["stroke-miterlimit", as("strokeMiterlimit", (value) => notNegative(parseFraction(value)))],
  ["stroke-dasharray", as("strokeDasharray", (value, _, context) => parseDashes(value, context))],
  ["stroke-dashoffset", as("strokeDashoffset", (value, _, context) => parseLength(value, context, "other"))],
  ["font-family", as("fontFamily", parseFamilies)],
  ["font-size", as("fontSize", parseFontSize)],
  ["font-weight", as("fontWeight", parseWeight)],
  ["font-style", keyword("fontStyle", { normal: "normal", italic: "italic", oblique: "italic" })],
  [
    "letter-spacing",
    as("letterSpacing", (value, _, context) => value === "normal" ? 0 : parseLength(value, context, "x"))
  ],
  ["text-anchor", keyword("textAnchor", same("start", "middle", "end"))],
  ["dominant-baseline", keyword("dominantBaseline", BASELINES)],
  ["alignment-baseline", keyword("dominantBaseline", BASELINES)],
  [
    "white-space",
    keyword("whiteSpace", {
      normal: "collapse",
      nowrap: "collapse",
      pre: "preserve",
      "pre-wrap": "preserve",
      "pre-line": "preserve"
    })
  ],
  ["visibility", keyword("visibility", { visible: "visible", hidden: "hidden", collapse: "hidden" })],
  ["paint-order", as("paintOrder", (value) => /^stroke\b/.test(value) ? "stroke" : "fill")],
  ["display", as("display", (value) => value === "none" ? "none" : "inline")],
  ["opacity", as("opacity", opacity)],
  ["transform", (value) => ({ transform: value })],
  ["clip-path", named2("clipPath")],
  ["marker", named2("markerStart", "markerMid", "markerEnd")],
  ["marker-start", named2("markerStart")],
  ["marker-mid", named2("markerMid")],
  ["marker-end", named2("markerEnd")],
  ["stop-color", as("stopColor", parseColor2)],
  ["stop-opacity", as("stopOpacity", opacity)],
  ["vector-effect", keyword("vectorEffect", { none: "none", "non-scaling-stroke": "non-scaling-stroke" })],
  ["baseline-shift", as("baselineShift", parseShift)],
  [
    "overflow",
    keyword("overflow", { visible: "visible", auto: "visible", hidden: "hidden", scroll: "hidden" })
  ],
  ["font", parseFont]
]);
var UNSUPPORTED = /* @__PURE__ */ new Map([
  ["mask", "none"],
  ["filter", "none"],
  ["mix-blend-mode", "normal"],
  ["writing-mode", "horizontal-tb"],
  ["text-decoration", "none"]
]);
function parseColor2(value) {
  const values = parseComponentValues(value, () => {
  });
  const compute = parseWhole(COLOR, new Cursor(values));
  return compute?.(void 0);
}
function currentOr(color, current) {
  return color === "currentcolor" ? current : color;
}
function parsePaint(value) {
  const match = /^url\(\s*["']?([^"')]*)["']?\s*\)(.*)$/s.exec(value);
  const word = value.toLowerCase();
  if (word === "none" || word === "context-fill" || word === "context-stroke") return word;
  if (match === null) return parseColor2(value);
  const rest = (match[2] ?? "").trim();
  const otherwise = rest === "" ? void 0 : rest.toLowerCase() === "none" ? "none" : parseColor2(rest);
  return { server: (match[1] ?? "").trim(), otherwise };
}
function parseDashes(value, context) {
  if (value === "none") return [];
  const lengths = parseLengths(value, context, "other");
  if (lengths === void 0 || lengths.some((length) => length < 0)) return void 0;
  if (lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 1 ? [...lengths, ...lengths] : lengths;
}
function parseFamilies(value) {
  return value.split(",").map((family) => family.trim().replace(/^(["'])(.*)\1$/, "$2")).filter((family) => family !== "");
}
var SIZES = {
  "xx-small": 9.6,
  "x-small": 12,
  small: 14.2,
  medium: 16,
  large: 19.2,
  "x-large": 24,
  "xx-large": 32
};
function parseFontSize(value, { fontSize }, context) {
  if (value === "smaller") return fontSize / 1.2;
  if (value === "larger") return fontSize * 1.2;
  if (value.endsWith("%")) {
    const share2 = parseFraction(value);
    return share2 === void 0 ? void 0 : notNegative(share2 * fontSize);
  }
  return SIZES[value] ?? notNegative(parseLength(value, { ...context, fontSize }, "other"));
}
function parseWeight(value, { fontWeight }) {
  if (value === "normal") return 400;
  if (value === "bold") return 700;
  if (value === "bolder") return fontWeight < 600 ? 700 : 900;
  if (value === "lighter") return fontWeight < 600 ? 100 : 400;
  const weight = parseFraction(value);
  return weight !== void 0 && weight >= 1 && weight <= 1e3 ? weight : void 0;
}
function parseShift(value, { fontSize }, context) {
  if (value === "baseline") return 0;
  if (value === "super") return fontSize * 0.35;
  if (value === "sub") return fontSize * -0.2;
  if (value.endsWith("%")) return (parseFraction(value) ?? 0) * fontSize;
  return parseLength(value, context, "y");
}
function parseFont(value, parent, context) {
  const match = /^((?:[a-z]+ |\d00 )*)([\d.]+(?:[a-z]+|%)?)(?:\/\S+)? (\S.*)$/i.exec(
    value.replace(/\s+/g, " ")
  );
  const fontSize = parseFontSize(match?.[2] ?? "", parent, context);
  if (match === null || fontSize === void 0) return void 0;
  const words = (match[1] ?? "").toLowerCase().split(" ");
  const weight = words.map((word) => parseWeight(word, parent)).find((found) => found !== void 0 && found !== 400);
  return {
    fontSize,
    fontFamily: parseFamilies(match[3] ?? ""),
    fontWeight: weight ?? 400,
    fontStyle: words.some((word) => word === "italic" || word === "oblique") ? "italic" : "normal"
  };
}

// src/pictures/svg/styles.ts
var Styles = class {
  #rules;
  #reporter;
  #nodes = /* @__PURE__ */ new Map();
  #inPlace = /* @__PURE__ */ new Map();
  /** `style` attributes are alike for many elements. */
  #attributes = /* @__PURE__ */ new Map();
  constructor(root, reporter) {
    this.#reporter = reporter;
    this.#rules = readRules(root, reporter);
  }
  /** Of an element, where what it inherits is not from its parent but from who uses it. */
  compute(element2, parent, context) {
    const values = { ...parent, ...INITIAL_OWN };
    if (element2.attributes.get("space") === "preserve") values.whiteSpace = "preserve";
    const declared = this.#declared(element2);
    for (const property of ["font", "font-size"])
      this.#apply(property, declared, element2, parent, context, values);
    const own2 = { ...context, fontSize: values.fontSize };
    for (const property of declared.keys()) {
      if (property !== "font" && property !== "font-size") {
        this.#apply(property, declared, element2, parent, own2, values);
      }
    }
    return values;
  }
  /** Of an element that is not drawn where it stands: a gradient, a clipping path. */
  inPlace(element2, context) {
    let values = this.#inPlace.get(element2);
    if (values === void 0) {
      const { parent } = element2;
      values = this.compute(element2, parent === void 0 ? INITIAL : this.inPlace(parent, context), context);
      this.#inPlace.set(element2, values);
    }
    return values;
  }
  #apply(property, declared, element2, parent, context, values) {
    const value = declared.get(property);
    if (value === void 0 || value === "inherit" || value === "unset") return;
    const harmless = UNSUPPORTED.get(property);
    if (harmless !== void 0 && value !== harmless && value !== "initial") {
      this.#reporter.unsupported(element2, `"${property}" is not supported`);
    }
    if (value === "initial") {
      const key = property.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      const initial = { ...INITIAL, ...INITIAL_OWN };
      if (key in initial) Object.assign(values, { [key]: initial[key] });
      return;
    }
    const read = PROPERTIES.get(property);
    const computed = read?.(value, parent, context);
    if (computed !== void 0) Object.assign(values, computed);
    else if (read !== void 0) {
      this.#reporter.unsupported(element2, `"${shorten(value)}" is no value of "${property}" here`);
    }
  }
  /** The winning declarations, by property: CSS Cascade 4 §6.1. */
  #declared(element2) {
    const declared = /* @__PURE__ */ new Map();
    for (const [name, value] of element2.attributes) {
      if (name !== "font" && (PROPERTIES.has(name) || UNSUPPORTED.has(name)))
        declared.set(name, value.trim());
    }
    const style = element2.attributes.get("style");
    if (style === void 0 && this.#rules.length === 0) return declared;
    const written = [
      ...this.#matching(element2),
      ...style === void 0 ? [] : this.#styleOf(element2, style)
    ];
    for (const isImportant of [false, true]) {
      for (const { property, value, important } of written) {
        if (important === isImportant) declared.set(property, value);
      }
    }
    return declared;
  }
  #matching(element2) {
    if (this.#rules.length === 0) return [];
    const node2 = this.#nodeOf(element2);
    const matching = this.#rules.filter(({ selector }) => matches(node2, selector));
    matching.sort((a2, b2) => a2.selector.specificity - b2.selector.specificity || a2.order - b2.order);
    return matching.flatMap(({ declarations }) => declarations);
  }
  #styleOf(element2, style) {
    let written = this.#attributes.get(style);
    if (written === void 0) {
      const report = (message) => this.#reporter.unsupported(element2, message);
      const items = parseBlock(parseComponentValues(style, report), report);
      written = items.flatMap((item) => item.kind === "declaration" ? [writtenOf(item, style)] : []);
      this.#attributes.set(style, written);
    }
    return written;
  }
  /** The element as selectors see it; names are compared without regard to case. */
  #nodeOf(element2) {
    const known = this.#nodes.get(element2);
    if (known !== void 0) return known;
    const { parent } = element2;
    const above = parent === void 0 ? void 0 : this.#nodeOf(parent);
    const elements = parent === void 0 ? [element2] : parent.children.filter((child) => child.kind === "element");
    const siblings = [];
    for (const [position, one] of elements.entries()) {
      const classes2 = (one.attributes.get("class") ?? "").split(/\s+/).filter((name) => name !== "");
      const node2 = { element: elementOf(one), classes: classes2, parent: above, siblings, position };
      siblings.push(node2);
      this.#nodes.set(one, node2);
    }
    return this.#nodes.get(element2);
  }
};
function elementOf({ name, attributes }) {
  return {
    kind: "element",
    index: 0,
    name: name.toLowerCase(),
    attributes,
    role: "none",
    lang: "",
    children: []
  };
}
function readRules(root, reporter) {
  const rules = [];
  for (const element2 of descendants2(root)) {
    if (element2.name === "style") readSheet(element2, reporter, rules);
  }
  return rules;
}
function readSheet(element2, reporter, rules) {
  const type = element2.attributes.get("type") ?? "";
  if (type !== "" && type !== "text/css") return;
  const text2 = element2.children.map((child) => child.kind === "text" ? child.text : "").join("");
  const findings = new Findings();
  const report = (message) => reporter.unsupported(element2, message);
  const source = { text: text2, locate: () => void 0 };
  for (const rule of parseRules(parseComponentValues(text2, report), report)) {
    if (rule.kind === "at-rule") {
      if (rule.name !== "charset") reporter.unsupported(element2, `"@${rule.name}" is not supported`);
      continue;
    }
    const declarations = parseBlock(rule.block.children, report).flatMap(
      (item) => item.kind === "declaration" ? [writtenOf(item, text2)] : []
    );
    for (const selector of parseSelectorList(rule.prelude, source, findings)) {
      if (selector.pseudoElement === void 0) rules.push({ selector, order: rules.length, declarations });
    }
  }
  for (const { message } of findings.diagnostics) report(message);
}
function writtenOf({ property, values, important }, text2) {
  return { property, value: textOf3(values, text2), important };
}
function textOf3(values, text2) {
  return text2.slice(values[0]?.start ?? 0, values.at(-1)?.end ?? 0).trim();
}
function* descendants2(element2) {
  yield element2;
  for (const child of element2.children) if (child.kind === "element") yield* descendants2(child);
}
function shorten(value) {
  return value.length > 40 ? `${value.slice(0, 40)}\u2026` : value;
}

// src/pictures/svg/document.ts
function elementsById2(root) {
  const byId = /* @__PURE__ */ new Map();
  for (const element2 of descendants2(root)) {
    const id = element2.attributes.get("id");
    if (id !== void 0 && !byId.has(id)) byId.set(id, element2);
  }
  return byId;
}
function referenced({ byId, reporter }, element2) {
  const href = element2.attributes.get("href")?.trim() ?? "";
  if (href === "") return void 0;
  if (!href.startsWith("#")) {
    reporter.unsupported(element2, `<${element2.name}> names something outside of its file`, [
      "Nothing is fetched for a picture: put it into the file."
    ]);
    return void 0;
  }
  const found = byId.get(href.slice(1));
  if (found === void 0) reporter.unsupported(element2, `There is no element "${href}" in the drawing`);
  return found;
}

// src/pictures/svg/arcs.ts
function arcToCurves(x1, y1, arc, x2, y2, path2) {
  if (x1 === x2 && y1 === y2) return;
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx < 1e-9 || ry < 1e-9) {
    path2.line(x2, y2);
    return;
  }
  const angle = arc.rotation * Math.PI / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const px = cosine * dx + sine * dy;
  const py = -sine * dx + cosine * dy;
  const excess = (px / rx) ** 2 + (py / ry) ** 2;
  if (excess > 1) {
    rx *= Math.sqrt(excess);
    ry *= Math.sqrt(excess);
  }
  const rest = Math.max(0, 1 / ((px / rx) ** 2 + (py / ry) ** 2) - 1);
  const factor2 = Math.sqrt(rest) * (arc.isLarge === arc.isClockwise ? -1 : 1);
  const [cx, cy] = [factor2 * rx * py / ry, -factor2 * ry * px / rx];
  const centre = [
    rx * cosine,
    rx * sine,
    -ry * sine,
    ry * cosine,
    cosine * cx - sine * cy + (x1 + x2) / 2,
    sine * cx + cosine * cy + (y1 + y2) / 2
  ];
  const start2 = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let sweep = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start2;
  if (arc.isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!arc.isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  addCurves(path2, centre, start2, sweep);
}
function addCurves(path2, centre, start2, sweep) {
  const count2 = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count2;
  const handle = 4 / 3 * Math.tan(step / 4);
  for (let i = 0; i < count2; i++) {
    const [from, to] = [start2 + i * step, start2 + (i + 1) * step];
    const [sin1, cos1, sin2, cos2] = [Math.sin(from), Math.cos(from), Math.sin(to), Math.cos(to)];
    path2.curve(
      ...applyTo(centre, cos1 - handle * sin1, sin1 + handle * cos1),
      ...applyTo(centre, cos2 + handle * sin2, sin2 - handle * cos2),
      ...applyTo(centre, cos2, sin2)
    );
  }
}

// src/pictures/svg/path-data.ts
var ARGUMENTS2 = {
  m: "nn",
  l: "nn",
  h: "n",
  v: "n",
  c: "nnnnnn",
  s: "nnnn",
  q: "nnnn",
  t: "nn",
  a: "nnnffnn",
  z: ""
};
function parsePathData(data) {
  const reader2 = new Reader(data);
  const pen = new Pen();
  for (let command = reader2.command(); command !== void 0; command = reader2.command()) {
    const kinds = ARGUMENTS2[command.toLowerCase()];
    if (kinds === void 0 || pen.isNew && command.toLowerCase() !== "m")
      return pen.finish(reader2.commandAt);
    let letter = command;
    do {
      const numbers2 = reader2.arguments(kinds);
      if (numbers2 === void 0) return pen.finish(reader2.at);
      pen.draw(letter, numbers2);
      if (letter === "m") letter = "l";
      else if (letter === "M") letter = "L";
    } while (kinds !== "" && reader2.hasNumber());
  }
  return pen.finish(reader2.isAtEnd() ? void 0 : reader2.at);
}
var Reader = class {
  #data;
  at = 0;
  commandAt = 0;
  constructor(data) {
    this.#data = data;
  }
  command() {
    this.#match(/[ \t\r\n\f]*/y);
    this.commandAt = this.at;
    return this.#match(/[a-zA-Z]/y);
  }
  /** A further set of arguments follows. */
  hasNumber() {
    this.#match(/[ \t\r\n\f]*,?[ \t\r\n\f]*/y);
    return /[+\-.\d]/.test(this.#data.charAt(this.at));
  }
  arguments(kinds) {
    const numbers2 = [];
    for (const kind of kinds) {
      this.#match(/[ \t\r\n\f]*,?[ \t\r\n\f]*/y);
      const text2 = this.#match(kind === "f" ? /[01]/y : /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y);
      const number2 = Number(text2);
      if (text2 === void 0 || Math.abs(number2) > 1e7) return void 0;
      numbers2.push(number2);
    }
    return numbers2;
  }
  isAtEnd() {
    this.#match(/[ \t\r\n\f]*/y);
    return this.at >= this.#data.length;
  }
  #match(pattern) {
    pattern.lastIndex = this.at;
    const text2 = pattern.exec(this.#data)?.[0];
    if (text2 !== void 0) this.at = pattern.lastIndex;
    return text2;
  }
};
var Pen = class {
  #path = new PathBuilder();
  isNew = true;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The control point that a smooth curve mirrors, of the last command if that was such a curve. */
  #control;
  #isClosed = false;
  finish(errorAt) {
    return { path: this.#path.finish(), errorAt };
  }
  draw(command, numbers2) {
    const letter = command.toLowerCase();
    const isRelative = letter === command;
    const [x0, y0] = isRelative ? [this.#x, this.#y] : [0, 0];
    const at = (index) => (numbers2[index] ?? 0) + (index % 2 === 0 ? x0 : y0);
    if (this.#isClosed && letter !== "m" && letter !== "z") this.#path.move(this.#x, this.#y);
    this.#isClosed = letter === "z";
    this.isNew = false;
    const control = this.#control;
    this.#control = void 0;
    const mirrored = (of) => control?.of === of ? [2 * this.#x - control.x, 2 * this.#y - control.y] : this.#here;
    switch (letter) {
      case "m":
        this.#path.move(at(0), at(1));
        this.#moveTo(at(0), at(1));
        this.#startX = this.#x;
        this.#startY = this.#y;
        break;
      case "l":
        this.#line(at(0), at(1));
        break;
      case "h":
        this.#line(at(0), this.#y);
        break;
      case "v":
        this.#line(this.#x, (numbers2[0] ?? 0) + y0);
        break;
      case "c":
        this.#cubic(at(0), at(1), at(2), at(3), at(4), at(5));
        break;
      case "s":
        this.#cubic(...mirrored("c"), at(0), at(1), at(2), at(3));
        break;
      case "q":
        this.#quadratic(at(0), at(1), at(2), at(3));
        break;
      case "t":
        this.#quadratic(...mirrored("q"), at(0), at(1));
        break;
      case "a":
        this.#arc(numbers2, (numbers2[5] ?? 0) + x0, (numbers2[6] ?? 0) + y0);
        break;
      case "z":
        this.#path.close();
        this.#moveTo(this.#startX, this.#startY);
    }
  }
  get #here() {
    return [this.#x, this.#y];
  }
  #moveTo(x, y) {
    this.#x = x;
    this.#y = y;
  }
  #line(x, y) {
    this.#path.line(x, y);
    this.#moveTo(x, y);
  }
  #cubic(x1, y1, x2, y2, x, y) {
    this.#path.curve(x1, y1, x2, y2, x, y);
    this.#control = { x: x2, y: y2, of: "c" };
    this.#moveTo(x, y);
  }
  #quadratic(x1, y1, x, y) {
    const third = (from, to) => from + (to - from) * 2 / 3;
    this.#path.curve(third(this.#x, x1), third(this.#y, y1), third(x, x1), third(y, y1), x, y);
    this.#control = { x: x1, y: y1, of: "q" };
    this.#moveTo(x, y);
  }
  #arc([rx = 0, ry = 0, rotation2 = 0, large, sweep], x, y) {
    const arc = { rx, ry, rotation: rotation2, isLarge: large === 1, isClockwise: sweep === 1 };
    arcToCurves(this.#x, this.#y, arc, x, y, this.#path);
    this.#moveTo(x, y);
  }
};

// src/pictures/svg/shapes.ts
function shapePath(element2, context, report) {
  return SHAPES.get(element2.name)?.(element2, context, report);
}
function isShape({ name }) {
  return SHAPES.has(name);
}
var path = (element2, _, report) => {
  const data = parsePathData(element2.attributes.get("d") ?? "");
  if (data.errorAt !== void 0) {
    report(element2, `The path data cannot be read from character ${data.errorAt + 1} on`);
  }
  return data.path;
};
var rect = (element2, context) => {
  const read = reader(element2, context);
  const [x, y] = [read("x", "x") ?? 0, read("y", "y") ?? 0];
  const [width, height] = [read("width", "x") ?? 0, read("height", "y") ?? 0];
  if (width <= 0 || height <= 0) return void 0;
  const [givenX, givenY] = [read("rx", "x"), read("ry", "y")];
  const rx = Math.min(Math.max(0, givenX ?? givenY ?? 0), width / 2);
  const ry = Math.min(Math.max(0, givenY ?? givenX ?? 0), height / 2);
  const [right, bottom] = [x + width, y + height];
  const builder = new PathBuilder();
  if (rx === 0 || ry === 0) {
    return builder.move(x, y).line(right, y).line(right, bottom).line(x, bottom).close().finish();
  }
  return builder.move(x + rx, y).line(right - rx, y).quarter(right - rx, y, right, y, right, y + ry).line(right, bottom - ry).quarter(right, bottom - ry, right, bottom, right - rx, bottom).line(x + rx, bottom).quarter(x + rx, bottom, x, bottom, x, bottom - ry).line(x, y + ry).quarter(x, y + ry, x, y, x + rx, y).close().finish();
};
var circle = (element2, context) => {
  const read = reader(element2, context);
  const r = read("r", "other") ?? 0;
  return ellipsePath(read("cx", "x") ?? 0, read("cy", "y") ?? 0, r, r);
};
var ellipse = (element2, context) => {
  const read = reader(element2, context);
  const [rx, ry] = [read("rx", "x"), read("ry", "y")];
  return ellipsePath(read("cx", "x") ?? 0, read("cy", "y") ?? 0, rx ?? ry ?? 0, ry ?? rx ?? 0);
};
function ellipsePath(cx, cy, rx, ry) {
  if (rx <= 0 || ry <= 0) return void 0;
  const [left, right, top, bottom] = [cx - rx, cx + rx, cy - ry, cy + ry];
  return new PathBuilder().move(right, cy).quarter(right, cy, right, bottom, cx, bottom).quarter(cx, bottom, left, bottom, left, cy).quarter(left, cy, left, top, cx, top).quarter(cx, top, right, top, right, cy).close().finish();
}
var line = (element2, context) => {
  const read = reader(element2, context);
  return new PathBuilder().move(read("x1", "x") ?? 0, read("y1", "y") ?? 0).line(read("x2", "x") ?? 0, read("y2", "y") ?? 0).finish();
};
var points = (isClosed) => (element2, _, report) => {
  const numbers2 = parseNumbers(element2.attributes.get("points") ?? "");
  if (numbers2 === void 0) report(element2, "Its points cannot be read");
  if (numbers2 === void 0 || numbers2.length < 2) return void 0;
  const builder = new PathBuilder().move(numbers2[0], numbers2[1]);
  for (let i = 2; i + 1 < numbers2.length; i += 2) builder.line(numbers2[i], numbers2[i + 1]);
  return (isClosed ? builder.close() : builder).finish();
};
var SHAPES = /* @__PURE__ */ new Map([
  ["path", path],
  ["rect", rect],
  ["circle", circle],
  ["ellipse", ellipse],
  ["line", line],
  ["polyline", points(false)],
  ["polygon", points(true)]
]);
function reader({ attributes }, context) {
  return (name, axis) => parseLength(attributes.get(name), context, axis);
}

// src/pictures/svg/transforms.ts
var FUNCTION = / ?,? ?([a-zA-Z]+) ?\(([^()]*)\)/y;
var ARGUMENT = new RegExp(`(${NUMBER})\\s*(deg|rad|grad|turn|px)?`, "g");
var ANGLES = { deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 };
var LARGEST2 = 1e7;
function parseTransform(written) {
  const text2 = (written ?? "").replace(/\s+/g, " ").trim();
  if (text2 === "" || text2 === "none") return IDENTITY;
  let matrix = IDENTITY;
  FUNCTION.lastIndex = 0;
  let end = 0;
  for (let match = FUNCTION.exec(text2); match !== null; match = FUNCTION.exec(text2)) {
    const next = matrixOf((match[1] ?? "").toLowerCase(), argumentsOf(match[2] ?? ""));
    if (next === void 0) return void 0;
    matrix = multiply(next, matrix);
    end = FUNCTION.lastIndex;
  }
  const isWhole = text2.slice(end).trim() === "" && end > 0;
  return isWhole && matrix.every((number2) => Math.abs(number2) < LARGEST2) ? matrix : void 0;
}
function argumentsOf(text2) {
  return [...text2.matchAll(ARGUMENT)].map((match) => Number(match[1]) * (ANGLES[match[2] ?? ""] ?? 1));
}
function matrixOf(name, numbers2) {
  const [a2 = 0, b2 = 0, c = 0, d = 0, e = 0, f = 0] = numbers2;
  const count2 = numbers2.length;
  switch (name) {
    case "matrix":
      return count2 === 6 ? [a2, b2, c, d, e, f] : void 0;
    case "translate":
      return count2 === 1 || count2 === 2 ? translation(a2, b2) : void 0;
    case "translatex":
      return count2 === 1 ? translation(a2, 0) : void 0;
    case "translatey":
      return count2 === 1 ? translation(0, a2) : void 0;
    case "scale":
      return count2 === 1 || count2 === 2 ? scaling(a2, count2 === 1 ? a2 : b2) : void 0;
    case "scalex":
      return count2 === 1 ? scaling(a2, 1) : void 0;
    case "scaley":
      return count2 === 1 ? scaling(1, a2) : void 0;
    case "rotate":
      if (count2 === 1) return rotation(a2);
      return count2 === 3 ? around(rotation(a2), b2, c) : void 0;
    case "skewx":
      return count2 === 1 ? [1, 0, tangent(a2), 1, 0, 0] : void 0;
    case "skewy":
      return count2 === 1 ? [1, tangent(a2), 0, 1, 0, 0] : void 0;
    default:
      return void 0;
  }
}
function rotation(degrees) {
  const angle = degrees * Math.PI / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [cosine, sine, -sine, cosine, 0, 0];
}
function around(matrix, x, y) {
  return multiply(multiply(translation(-x, -y), matrix), translation(x, y));
}
function tangent(degrees) {
  return Math.tan(degrees * Math.PI / 180);
}

// src/pictures/svg/clips.ts
var MAX_NESTING = 5;
function clipsOf(document, id, clipped, depth = 0) {
  const element2 = document.byId.get(id);
  if (element2?.name !== "clipPath" || depth > MAX_NESTING) return [];
  const values = document.styles.inPlace(element2, { ...clipped.viewport, fontSize: 16 });
  const further = values.clipPath === void 0 ? [] : clipsOf(document, values.clipPath, clipped, depth + 1);
  const own2 = parseTransform(values.transform) ?? IDENTITY;
  const matrix = multiply(multiply(own2, unitsOf(element2, clipped)), clipped.matrix);
  const shapes = element2.children.flatMap(
    (child) => child.kind === "element" ? clipShapes(document, child, clipped.viewport) : []
  );
  return [...further, unite(shapes, matrix)];
}
function unitsOf({ attributes }, { bounds: bounds2 }) {
  if (attributes.get("clipPathUnits") !== "objectBoundingBox") return IDENTITY;
  const { x, y, width, height } = bounds2() ?? { x: 0, y: 0, width: 0, height: 0 };
  return [width, 0, 0, height, x, y];
}
function clipShapes(document, child, viewport) {
  const { name, attributes } = child;
  const context = { ...viewport, fontSize: 16 };
  const values = document.styles.inPlace(child, context);
  if (values.display === "none" || values.visibility === "hidden") return [];
  const matrix = parseTransform(values.transform) ?? IDENTITY;
  if (name === "use") {
    const target = referenced(document, child);
    if (target === void 0 || !isShape(target)) return [];
    const [x, y] = [attributes.get("x"), attributes.get("y")];
    const moved = translation(parseLength(x, context, "x") ?? 0, parseLength(y, context, "y") ?? 0);
    return clipShapes(document, target, viewport).map(({ path: path3, rule }) => ({
      path: transformPath(path3, multiply(moved, matrix)),
      rule
    }));
  }
  if (!isShape(child)) {
    const isNothing = ["title", "desc", "metadata", ""].includes(name);
    if (!isNothing) document.reporter.unsupported(child, `<${name}> in a clipping path is not supported`);
    return [];
  }
  const path2 = shapePath(
    child,
    context,
    (element2, message) => document.reporter.unsupported(element2, message)
  );
  return path2 === void 0 ? [] : [{ path: transformPath(path2, matrix), rule: values.clipRule }];
}
function unite(shapes, matrix) {
  const [first] = shapes;
  if (first !== void 0 && shapes.length === 1) {
    return { path: transformPath(first.path, matrix), rule: first.rule };
  }
  const turned = shapes.map(({ path: path2 }) => turning(path2) < 0 ? reversePath(path2) : path2);
  return { path: transformPath(joinPaths(turned), matrix), rule: "nonzero" };
}

// src/pictures/svg/gradients.ts
function isGradient({ name }) {
  return name === "linearGradient" || name === "radialGradient";
}
function gradientPaint(document, element2, painted, opacity2) {
  const chain = [...templates(document, element2)];
  const stops = stopsOf(document, chain, painted.viewport, opacity2);
  const last = stops.at(-1);
  if (last === void 0) return void 0;
  const attribute2 = (name) => chain.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  const isOfBox = attribute2("gradientUnits") !== "userSpaceOnUse";
  const { bounds: bounds2 } = painted;
  if (isOfBox && (bounds2.width === 0 || bounds2.height === 0)) return void 0;
  const box = isOfBox ? [bounds2.width, 0, 0, bounds2.height, bounds2.x, bounds2.y] : IDENTITY;
  const matrix = multiply(parseTransform(attribute2("gradientTransform")) ?? IDENTITY, box);
  const read = coordinates(attribute2, isOfBox, painted.viewport);
  const gradient = element2.name === "linearGradient" ? linear(read, stops, matrix) : radial(read, stops, matrix);
  const inverse = invert(matrix);
  if (stops.length === 1 || inverse === void 0 || isPoint(gradient)) return last.color;
  const spread2 = attribute2("spreadMethod");
  return spread2 === "reflect" || spread2 === "repeat" ? spreadOver(gradient, spread2, corners(bounds2, inverse)) : gradient;
}
function* templates(document, element2) {
  const seen = /* @__PURE__ */ new Set();
  let next = element2;
  while (next !== void 0 && isGradient(next) && !seen.has(next)) {
    seen.add(next);
    yield next;
    next = referenced(document, next);
  }
}
function stopsOf({ styles }, chain, viewport, opacity2) {
  const isStop = (child) => child.kind === "element" && child.name === "stop";
  const owner = chain.find(({ children }) => children.some(isStop));
  let least = 0;
  return (owner?.children.filter(isStop) ?? []).map((stop) => {
    const values = styles.inPlace(stop, { ...viewport, fontSize: 16 });
    const color = values.stopColor === "currentcolor" ? values.color : values.stopColor;
    const offset = parseFraction(stop.attributes.get("offset")) ?? 0;
    least = Math.max(least, Math.min(1, Math.max(0, offset)));
    return { offset: least, color: { ...color, a: color.a * values.stopOpacity * opacity2 } };
  });
}
function coordinates(attribute2, isOfBox, viewport) {
  return (name, axis, otherwise) => {
    const read = (text2) => isOfBox ? parseFraction(text2) : parseLength(text2, { ...viewport, fontSize: 16 }, axis);
    return read(attribute2(name) ?? otherwise) ?? read(otherwise);
  };
}
function linear(read, stops, matrix) {
  return {
    kind: "linear-gradient",
    x1: read("x1", "x", "0%") ?? 0,
    y1: read("y1", "y", "0%") ?? 0,
    x2: read("x2", "x", "100%") ?? 0,
    y2: read("y2", "y", "0%") ?? 0,
    stops,
    matrix
  };
}
function radial(read, stops, matrix) {
  const [cx, cy] = [read("cx", "x", "50%") ?? 0, read("cy", "y", "50%") ?? 0];
  return {
    kind: "radial-gradient",
    fx: read("fx", "x", "") ?? cx,
    fy: read("fy", "y", "") ?? cy,
    fr: Math.max(0, read("fr", "other", "0") ?? 0),
    cx,
    cy,
    r: Math.max(0, read("r", "other", "50%") ?? 0),
    stops,
    matrix
  };
}
function isPoint(gradient) {
  return gradient.kind === "linear-gradient" ? gradient.x1 === gradient.x2 && gradient.y1 === gradient.y2 : gradient.r <= gradient.fr;
}
function corners({ x, y, width, height }, inverse) {
  return [
    applyTo(inverse, x, y),
    applyTo(inverse, x + width, y),
    applyTo(inverse, x, y + height),
    applyTo(inverse, x + width, y + height)
  ];
}
var MOST = 100;
function spreadOver(gradient, spread2, points3) {
  const offsets = points3.map((point) => offsetOf(gradient, point));
  const from = gradient.kind === "radial-gradient" ? 0 : Math.max(-MOST, Math.floor(Math.min(0, ...offsets)));
  const to = Math.min(MOST, Math.ceil(Math.max(1, ...offsets)));
  const stops = [];
  for (let turn = from; turn < to; turn++) {
    const isMirrored = spread2 === "reflect" && turn % 2 !== 0;
    const own2 = isMirrored ? gradient.stops.toReversed() : gradient.stops;
    for (const { offset, color } of own2) {
      stops.push({ offset: (turn - from + (isMirrored ? 1 - offset : offset)) / (to - from), color });
    }
  }
  return extend(gradient, from, to, stops);
}
function offsetOf(gradient, [x, y]) {
  if (gradient.kind === "radial-gradient") {
    const { cx, cy, r, fx, fy } = gradient;
    const reach = r - Math.min(r * 0.9, Math.hypot(fx - cx, fy - cy));
    return Math.hypot(x - cx, y - cy) / reach + 1;
  }
  const { x1, y1, x2, y2 } = gradient;
  const [dx, dy] = [x2 - x1, y2 - y1];
  return ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
}
function extend(gradient, from, to, stops) {
  const along = (start2, end, offset) => start2 + (end - start2) * offset;
  if (gradient.kind === "linear-gradient") {
    const { x1, y1, x2, y2 } = gradient;
    return {
      ...gradient,
      x1: along(x1, x2, from),
      y1: along(y1, y2, from),
      x2: along(x1, x2, to),
      y2: along(y1, y2, to),
      stops
    };
  }
  const { fx, fy, fr, cx, cy, r } = gradient;
  return { ...gradient, cx: along(fx, cx, to), cy: along(fy, cy, to), r: along(fr, r, to), stops };
}

// src/pictures/svg/view-box.ts
function viewBoxOf({ attributes }) {
  const numbers2 = parseNumbers(attributes.get("viewBox"));
  if (numbers2?.length !== 4) return void 0;
  const [x = 0, y = 0, width = 0, height = 0] = numbers2;
  return width > 0 && height > 0 ? { x, y, width, height } : void 0;
}
var SHARES = { Min: 0, Mid: 0.5, Max: 1 };
function alignmentOf({ attributes }) {
  const text2 = attributes.get("preserveAspectRatio")?.trim() ?? "";
  if (/^none\b/.test(text2)) return { x: 0, y: 0, fit: "stretch" };
  const match = /^x(Min|Mid|Max)Y(Min|Mid|Max)(?: +(meet|slice))?$/.exec(text2.replace(/\s+/g, " "));
  const share2 = (name) => SHARES[name ?? "Mid"];
  return {
    x: share2(match?.[1]),
    y: share2(match?.[2]),
    fit: match?.[3] === "slice" ? "slice" : "meet"
  };
}
function fitMatrix(box, alignment, { width, height }) {
  let [scaleX, scaleY] = [width / box.width, height / box.height];
  if (alignment.fit !== "stretch") {
    const scale = alignment.fit === "meet" ? Math.min(scaleX, scaleY) : Math.max(scaleX, scaleY);
    scaleX = scale;
    scaleY = scale;
  }
  const x = (width - box.width * scaleX) * alignment.x - box.x * scaleX;
  const y = (height - box.height * scaleY) * alignment.y - box.y * scaleY;
  return [scaleX, 0, 0, scaleY, x, y];
}

// src/pictures/svg/images.ts
function readEmbedded(href, source, path2) {
  const match = /^data:image\/(png|jpe?g);base64,/i.exec(href);
  if (match === null) return void 0;
  const bytes = new Uint8Array(Buffer.from(href.slice(match[0].length), "base64"));
  return match[1]?.toLowerCase() === "png" ? readPng(bytes, source, path2) : readJpeg(bytes, source, path2);
}
function fitPicture({ width, height }, alignment, area) {
  const matrix = fitMatrix({ x: 0, y: 0, width, height }, alignment, area);
  const [left, top] = applyTo(matrix, 0, 0);
  const [right, bottom] = applyTo(matrix, width, height);
  return { x: area.x + left, y: area.y + top, width: right - left, height: bottom - top };
}

// src/pictures/svg/markers.ts
var ARITY2 = { m: 2, l: 2, c: 6, h: 0 };
function verticesOf({ operators, coordinates: coordinates2 }) {
  const corners2 = [];
  let start2 = 0;
  let at = 0;
  for (const operator of operators) {
    const last = corners2.at(-1);
    const own2 = coordinates2.slice(at, at + (ARITY2[operator] ?? 0));
    at += own2.length;
    if (operator === "m" || last === void 0) {
      start2 = corners2.length;
      corners2.push({ x: own2[0] ?? 0, y: own2[1] ?? 0, arriving: void 0, leaving: void 0 });
      continue;
    }
    const first = corners2[start2];
    const points3 = [last.x, last.y, ...operator === "h" ? [first.x, first.y] : own2];
    const [leaving, arriving] = directions(points3);
    last.leaving = leaving;
    corners2.push({ x: points3.at(-2), y: points3.at(-1), arriving, leaving: void 0 });
    if (operator === "h") {
      first.arriving ??= arriving;
      corners2.at(-1).leaving = first.leaving;
    }
  }
  return corners2.map(({ x, y, arriving, leaving }) => ({ x, y, angle: between(arriving, leaving) }));
}
function directions(points3) {
  const places = Array.from(
    { length: points3.length / 2 },
    (_, i) => [points3[2 * i], points3[2 * i + 1]]
  );
  const [first, last] = [places[0], places.at(-1)];
  const isElsewhere = ([x, y]) => (place2) => place2[0] !== x || place2[1] !== y;
  const next = places.find(isElsewhere(first));
  const previous = places.findLast(isElsewhere(last));
  return [
    next && Math.atan2(next[1] - first[1], next[0] - first[0]),
    previous && Math.atan2(last[1] - previous[1], last[0] - previous[0])
  ];
}
function between(arriving, leaving) {
  if (arriving === void 0 || leaving === void 0) return arriving ?? leaving ?? 0;
  return Math.atan2(Math.sin(arriving) + Math.sin(leaving), Math.cos(arriving) + Math.cos(leaving));
}
function placeMarker(marker, vertex, isStart, strokeWidth, context) {
  const { attributes } = marker;
  const read = (name, otherwise) => parseLength(attributes.get(name), context, "other") ?? otherwise;
  const size = { width: read("markerWidth", 3), height: read("markerHeight", 3) };
  const box = viewBoxOf(marker);
  const fit = box === void 0 ? [1, 0, 0, 1, 0, 0] : fitMatrix(box, alignmentOf(marker), size);
  const [x, y] = applyTo(
    fit,
    reference2(attributes.get("refX"), box?.width),
    reference2(attributes.get("refY"), box?.height)
  );
  const scale = attributes.get("markerUnits") === "userSpaceOnUse" ? 1 : strokeWidth;
  const angle = angleOf(attributes.get("orient") ?? "0", vertex.angle, isStart);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const turned = multiply(scaling(scale, scale), [cosine, sine, -sine, cosine, 0, 0]);
  return {
    matrix: multiply(turned, translation(vertex.x, vertex.y)),
    area: { x: -x, y: -y, ...size }
  };
}
var SIDES2 = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };
function reference2(text2, length = 0) {
  const side2 = SIDES2[text2?.trim() ?? ""];
  return side2 === void 0 ? parseFraction(text2) ?? 0 : side2 * length;
}
function angleOf(orient, along, isStart) {
  const text2 = orient.trim();
  if (text2 === "auto") return along;
  if (text2 === "auto-start-reverse") return isStart ? along + Math.PI : along;
  return (parseFraction(text2.replace(/deg$/, "")) ?? 0) * Math.PI / 180;
}

// src/pictures/svg/text.ts
function readText(document, element2, values, viewport, matrix, color) {
  const collector = new Collector(document, viewport);
  collector.element(element2, values);
  const chunks = new ChunkBuilder(color).build(collector.characters);
  return chunks.length === 0 ? void 0 : { kind: "text", matrix, chunks };
}
var Collector = class {
  characters = [];
  /** Of the elements that are open, outermost first. */
  #positions = [];
  #fitted;
  #document;
  #viewport;
  constructor(document, viewport) {
    this.#document = document;
    this.#viewport = viewport;
  }
  element(element2, values) {
    const context = { ...this.#viewport, fontSize: values.fontSize };
    const isPlaced = this.#place(element2, context);
    const around2 = this.#fitted;
    const length = parseLength(element2.attributes.get("textLength"), context, "x");
    if (length !== void 0 && length > 0) this.#fitted = { length };
    if (element2.attributes.has("rotate")) this.#unsupported(element2, '"rotate" of text is not supported');
    for (const child of element2.children) {
      if (child.kind === "text") this.#text(child.text, values, element2);
      else this.#child(child, values, context);
    }
    if (isPlaced) this.#positions.pop();
    this.#fitted = around2;
    if (element2.name === "text") this.#trimEnd();
  }
  #child(child, values, context) {
    const { name } = child;
    if (name === "" || name === "title" || name === "desc") return;
    if (name === "textPath")
      this.#unsupported(child, "Text along a path is not supported; it is set straight");
    else if (name !== "tspan" && name !== "a") {
      this.#unsupported(child, `<${name}> in text is not supported`);
      return;
    }
    const own2 = this.#document.styles.compute(child, values, context);
    if (own2.display !== "none") this.element(child, own2);
  }
  #place({ attributes }, context) {
    const read = (name, axis) => parseLengths(attributes.get(name), context, axis) ?? [];
    const lists = { x: read("x", "x"), y: read("y", "y"), dx: read("dx", "x"), dy: read("dy", "y") };
    if (Object.values(lists).every((list) => list.length === 0)) return false;
    this.#positions.push({ start: this.characters.length, ...lists });
    return true;
  }
  #text(text2, values, element2) {
    for (const character of text2.replace(/[\t\r\n]/g, " ")) {
      const isCollapsed = character === " " && values.whiteSpace === "collapse" && (this.characters.at(-1)?.text ?? " ") === " ";
      if (isCollapsed) continue;
      const [x, y, dx, dy] = [this.#at("x"), this.#at("y"), this.#at("dx"), this.#at("dy")];
      this.characters.push({ text: character, values, element: element2, fitted: this.#fitted, x, y, dx, dy });
    }
  }
  /** For the next character: the innermost element that says something of it decides. */
  #at(name) {
    for (let i = this.#positions.length - 1; i >= 0; i--) {
      const { start: start2, [name]: list } = this.#positions[i];
      const value = list[this.characters.length - start2];
      if (value !== void 0) return value;
    }
    return void 0;
  }
  #trimEnd() {
    const last = this.characters.at(-1);
    if (last?.text === " " && last.values.whiteSpace === "collapse") this.characters.pop();
  }
  #unsupported(element2, message) {
    this.#document.reporter.unsupported(element2, message);
  }
};
var ChunkBuilder = class {
  #color;
  #styles = /* @__PURE__ */ new Map();
  #chunks = [];
  constructor(color) {
    this.#color = color;
  }
  build(characters) {
    for (const character of characters) this.#add(character);
    const chunks = this.#chunks.filter(({ runs }) => runs.some((run2) => run2.text.trim() !== ""));
    const uses = /* @__PURE__ */ new Map();
    for (const { fitted } of chunks) uses.set(fitted, (uses.get(fitted) ?? 0) + 1);
    return chunks.map(({ fitted, ...chunk }) => {
      const isAlone = fitted !== void 0 && uses.get(fitted) === 1;
      return isAlone ? { ...chunk, length: fitted.length } : chunk;
    });
  }
  #add({ text: text2, values, element: element2, fitted, x, y, dx = 0, dy = 0 }) {
    const style = this.#styleOf(values, element2);
    if (style === void 0) return;
    let chunk = this.#chunks.at(-1);
    if (chunk === void 0 || x !== void 0 || y !== void 0) {
      chunk = this.#begin(x, y, values, fitted, chunk);
    }
    if (chunk.fitted !== fitted) chunk.fitted = void 0;
    const run2 = chunk.runs.at(-1);
    if (run2 === void 0 || run2.style !== style || dx !== 0 || dy !== 0)
      chunk.runs.push({ text: text2, dx, dy, style });
    else run2.text += text2;
  }
  /** One with only `x` or `y` goes on from where the one before ends: that is known when it is set. */
  #begin(x, y, { textAnchor }, fitted, before) {
    const first = before === void 0 ? 0 : void 0;
    const chunk = {
      ...(x ?? first) === void 0 ? {} : { x: x ?? 0 },
      ...(y ?? first) === void 0 ? {} : { y: y ?? 0 },
      anchor: textAnchor,
      fitted,
      runs: []
    };
    this.#chunks.push(chunk);
    return chunk;
  }
  #styleOf(values, element2) {
    if (!this.#styles.has(values)) this.#styles.set(values, this.#makeStyle(values, element2));
    return this.#styles.get(values);
  }
  #makeStyle(values, element2) {
    const color = this.#color(values, element2, "fill") ?? { r: 0, g: 0, b: 0, a: 0 };
    const outline = values.strokeWidth > 0 ? this.#color(values, element2, "stroke") : void 0;
    const isBeneath = values.paintOrder === "stroke";
    const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, dominantBaseline, baselineShift } = values;
    if (fontSize <= 0) return void 0;
    return {
      fontFamily,
      fontSize,
      fontWeight,
      fontStyle,
      letterSpacing,
      color,
      ...outline && { outline: { color: outline, width: values.strokeWidth, isBeneath } },
      baseline: dominantBaseline,
      rise: baselineShift
    };
  }
};

// src/pictures/svg/draw.ts
var MAX_REPEATED = 2e4;
var MAX_USES = 20;
var SILENT = new Set(
  `defs title desc metadata style symbol linearGradient radialGradient clipPath marker mask filter pattern view
  cursor font font-face stop`.split(/\s+/)
);
var MARKED = /* @__PURE__ */ new Set(["path", "line", "polyline", "polygon"]);
var REASONS = {
  script: "Scripts are not run",
  animate: "Animation is not shown: the picture is set as it begins",
  animateTransform: "Animation is not shown: the picture is set as it begins",
  animateMotion: "Animation is not shown: the picture is set as it begins",
  set: "Animation is not shown: the picture is set as it begins",
  foreignObject: "<foreignObject> is not supported"
};
function draw(document, viewport) {
  const drawer = new Drawer(document);
  const { root } = document;
  const place2 = { matrix: IDENTITY, viewport, parent: INITIAL, using: [] };
  const values = document.styles.compute(root, INITIAL, { ...viewport, fontSize: INITIAL.fontSize });
  const items = values.display === "none" ? [] : drawer.group(root, values, place2);
  return { items, embedded: drawer.embedded };
}
var Drawer = class {
  #document;
  /** By address. */
  #embedded = /* @__PURE__ */ new Map();
  #repeated = 0;
  constructor(document) {
    this.#document = document;
  }
  /** The children of an element, as one where its style says so. */
  group(element2, values, place2) {
    const inside = { ...place2, parent: values };
    const items = element2.children.flatMap(
      (child) => child.kind === "element" ? this.#element(child, inside) : []
    );
    return this.#asOne(items, values, place2);
  }
  #element(element2, place2) {
    const { name } = element2;
    if (name === "" || SILENT.has(name)) return [];
    if (place2.using.length > 0 && !this.#mayRepeat(element2)) return [];
    const context = contextOf(place2);
    const values = this.#document.styles.compute(element2, place2.parent, context);
    if (values.display === "none") return [];
    const own2 = parseTransform(values.transform);
    if (own2 === void 0) this.#report(element2, 'Its "transform" cannot be read');
    const moved = { ...place2, matrix: multiply(own2 ?? IDENTITY, place2.matrix) };
    if (isShape(element2)) return this.#shape(element2, values, moved);
    switch (name) {
      case "g":
      case "a":
        return this.group(element2, values, moved);
      case "svg":
        return this.#viewport(element2, values, moved, sizeOf(element2, contextOf(moved)));
      case "switch":
        return this.#switch(element2, values, moved);
      case "use":
        return this.#use(element2, values, moved);
      case "image":
        return this.#image(element2, values, moved);
      case "text":
        return this.#text(element2, values, moved);
      default:
        this.#report(element2, REASONS[name] ?? `<${name}> is not supported`);
        return [];
    }
  }
  #shape(element2, values, place2) {
    const context = { ...contextOf(place2), fontSize: values.fontSize };
    const path2 = shapePath(element2, context, (at, message) => this.#report(at, message));
    if (path2 === void 0 || values.visibility === "hidden") return [];
    const fill2 = this.#paint(element2, values.fill, values.fillOpacity, values, path2, place2);
    const stroke = this.#stroke(element2, values, path2, place2);
    const markers = this.#markers(element2, values, path2, place2);
    if (fill2 === void 0 && stroke === void 0) return this.#asOne(markers, values, place2);
    const shape2 = {
      kind: "shape",
      matrix: place2.matrix,
      path: path2,
      ...fill2 === void 0 ? {} : { fill: fill2 },
      fillRule: values.fillRule,
      ...stroke === void 0 ? {} : { stroke },
      hasFixedStroke: values.vectorEffect === "non-scaling-stroke"
    };
    return this.#asOne([...inOrder(shape2, values), ...markers], values, place2);
  }
  /** SVG 2 §13.7.4: only lines and curves have them. */
  #markers(element2, values, path2, place2) {
    const { markerStart, markerMid, markerEnd } = values;
    if (markerStart === void 0 && markerMid === void 0 && markerEnd === void 0) return [];
    if (!MARKED.has(element2.name)) return [];
    const vertices = verticesOf(path2);
    return vertices.flatMap((vertex, index) => {
      const isEnd = index === vertices.length - 1;
      const ids = [
        ...index === 0 ? [markerStart] : [],
        ...index > 0 && !isEnd ? [markerMid] : [],
        ...isEnd ? [markerEnd] : []
      ];
      return ids.flatMap(
        (id) => id === void 0 ? [] : this.#marker(element2, id, vertex, index === 0, values, place2)
      );
    });
  }
  #marker(element2, id, vertex, isStart, { strokeWidth, fill: fill2, stroke }, place2) {
    const marker = this.#document.byId.get(id);
    if (marker?.name !== "marker") {
      this.#report(element2, `There is no marker "#${id}"`);
      return [];
    }
    if (place2.using.includes(marker) || !this.#mayRepeat(element2)) return [];
    const context = contextOf(place2);
    const { matrix, area } = placeMarker(marker, vertex, isStart, strokeWidth, context);
    const inside = {
      ...place2,
      matrix: multiply(matrix, place2.matrix),
      using: [...place2.using, marker],
      context: { "context-fill": fill2, "context-stroke": stroke }
    };
    return this.#viewport(marker, this.#document.styles.inPlace(marker, context), inside, area);
  }
  #mayRepeat(element2) {
    if (++this.#repeated <= MAX_REPEATED) return true;
    this.#report(element2, `More than ${MAX_REPEATED} elements are drawn again; the others are left out`);
    return false;
  }
  #image(element2, values, place2) {
    if (values.visibility === "hidden") return [];
    const picture = this.#pictureOf(element2);
    if (picture === void 0) return [];
    const read = (name, axis) => parseLength(element2.attributes.get(name), contextOf(place2), axis);
    const width = read("width", "x") ?? picture.width;
    const height = read("height", "y") ?? picture.height;
    if (width <= 0 || height <= 0) return [];
    const area = { x: read("x", "x") ?? 0, y: read("y", "y") ?? 0, width, height };
    const alignment = alignmentOf(element2);
    const { matrix } = place2;
    const fitted = fitPicture(picture, alignment, area);
    const item = { kind: "picture", matrix, source: picture.source, area: fitted };
    if (alignment.fit !== "slice") return this.#asOne([item], values, place2);
    const clip = { path: transformPath(rectanglePath(area), matrix), rule: "nonzero" };
    return this.#asOne([{ kind: "group", opacity: 1, clips: [clip], items: [item] }], values, place2);
  }
  /** Only what is in the file itself: the same address is read once. */
  #pictureOf(element2) {
    const href = element2.attributes.get("href")?.trim() ?? "";
    const { source, path: path2 } = this.#document;
    let picture = this.#embedded.get(href);
    if (picture === void 0) {
      picture = readEmbedded(href, `${source}#${this.#embedded.size + 1}`, path2);
      if (picture !== void 0) this.#embedded.set(href, picture);
    }
    if (typeof picture === "object") return picture;
    const why = picture === void 0 ? "is neither PNG nor JPEG in the file itself" : `cannot be used: ${picture}`;
    this.#report(element2, `A picture within the picture ${why}`);
    return void 0;
  }
  /** All that were drawn. */
  get embedded() {
    return [...this.#embedded.values()].filter((picture) => typeof picture === "object");
  }
  #stroke(element2, values, path2, place2) {
    if (values.strokeWidth <= 0) return void 0;
    const paint2 = this.#paint(element2, values.stroke, values.strokeOpacity, values, path2, place2);
    if (paint2 === void 0) return void 0;
    return {
      paint: paint2,
      width: values.strokeWidth,
      cap: values.strokeLinecap,
      join: values.strokeLinejoin,
      miterLimit: Math.max(1, values.strokeMiterlimit),
      dashes: values.strokeDasharray,
      dashOffset: values.strokeDashoffset
    };
  }
  #paint(element2, name, opacity2, values, path2, place2) {
    if (name === "none" || opacity2 === 0) return void 0;
    if (name === "currentcolor") return faded(values.color, opacity2);
    if (name === "context-fill" || name === "context-stroke") {
      const { context, ...outside } = place2;
      return this.#paint(element2, context?.[name] ?? "none", opacity2, values, path2, outside);
    }
    if (!("server" in name)) return faded(name, opacity2);
    const server = this.#serverOf(element2, name.server);
    const bounds2 = boundsOf(path2);
    if (server !== void 0 && bounds2 !== void 0) {
      return gradientPaint(this.#document, server, { bounds: bounds2, viewport: place2.viewport }, opacity2);
    }
    return this.#paint(element2, name.otherwise ?? "none", opacity2, values, path2, place2);
  }
  #serverOf(element2, address) {
    const server = address.startsWith("#") ? this.#document.byId.get(address.slice(1)) : void 0;
    if (server !== void 0 && isGradient(server)) return server;
    const what = server === void 0 ? `There is no "${address}" to paint with` : `<${server.name}> is not supported`;
    this.#report(element2, what);
    return void 0;
  }
  #text(element2, values, place2) {
    const color = (own2, at, use) => this.#textColor(own2, at, use, place2);
    const text2 = readText(this.#document, element2, values, place2.viewport, place2.matrix, color);
    return text2 === void 0 ? [] : this.#asOne([text2], values, place2);
  }
  /** Text is painted with one colour: of a gradient, the first. */
  #textColor(values, element2, use, { viewport }) {
    const name = values[use];
    const opacity2 = use === "fill" ? values.fillOpacity : values.strokeOpacity;
    if (values.visibility === "hidden" || typeof name === "string" && name !== "currentcolor")
      return void 0;
    if (name === "currentcolor") return faded(values.color, opacity2);
    if (!("server" in name)) return faded(name, opacity2);
    this.#report(element2, "Text is painted with one colour, not with a gradient");
    const server = this.#serverOf(element2, name.server);
    const bounds2 = { x: 0, y: 0, width: 1, height: 1 };
    const paint2 = server && gradientPaint(this.#document, server, { bounds: bounds2, viewport }, opacity2);
    return paint2 === void 0 ? faded(values.color, opacity2) : "kind" in paint2 ? paint2.stops[0]?.color : paint2;
  }
  /** SVG 2 §5.9: the first child whose conditions hold; those of language and features are taken not to. */
  #switch(element2, values, place2) {
    const isUnconditional = ({ attributes }) => !attributes.has("systemLanguage") && !attributes.has("requiredExtensions");
    const chosen = element2.children.find(
      (child) => child.kind === "element" && child.name !== "" && isUnconditional(child)
    );
    if (chosen === void 0) return [];
    return this.#asOne(this.#element(chosen, { ...place2, parent: values }), values, place2);
  }
  /** SVG 2 §5.6. */
  #use(element2, values, place2) {
    const target = referenced(this.#document, element2);
    if (target === void 0) return [];
    if (place2.using.includes(target) || place2.using.length >= MAX_USES) {
      this.#report(element2, "<use> leads back to itself, or too deep");
      return [];
    }
    const context = contextOf(place2);
    const read = (name) => parseLength(element2.attributes.get(name), context, name) ?? 0;
    const inside = {
      ...place2,
      matrix: multiply(translation(read("x"), read("y")), place2.matrix),
      parent: values,
      using: [...place2.using, target]
    };
    return this.#asOne(this.#used(element2, target, inside), values, place2);
  }
  /** A symbol, or another svg element, is as large as who uses it says. */
  #used(element2, target, place2) {
    if (target.name !== "symbol") return this.#element(target, place2);
    const context = contextOf(place2);
    const values = this.#document.styles.compute(target, place2.parent, context);
    const { width, height } = sizeOf(element2, context);
    return this.#viewport(target, values, place2, { x: 0, y: 0, width, height });
  }
  /** An area of its own, with its own coordinates: §8.2. */
  #viewport(element2, values, place2, area) {
    if (area.width <= 0 || area.height <= 0) return [];
    const box = viewBoxOf(element2);
    const inArea = multiply(translation(area.x, area.y), place2.matrix);
    const matrix = box === void 0 ? inArea : multiply(fitMatrix(box, alignmentOf(element2), area), inArea);
    const items = this.group(element2, values, { ...place2, matrix, viewport: box ?? area });
    if (values.overflow === "visible" || items.length === 0) return items;
    const clip = { path: transformPath(rectanglePath(area), place2.matrix), rule: "nonzero" };
    return [{ kind: "group", opacity: 1, clips: [clip], items }];
  }
  /** What is translucent or clipped is so as a whole. */
  #asOne(items, values, place2) {
    const { opacity: opacity2, clipPath } = values;
    if (items.length === 0 || opacity2 === 0) return [];
    const clipped = {
      viewport: place2.viewport,
      matrix: place2.matrix,
      bounds: () => boundsOfItems(items, place2.matrix)
    };
    const clips = clipPath === void 0 ? [] : clipsOf(this.#document, clipPath, clipped);
    if (clips.some(({ path: path2 }) => path2.operators === "")) return [];
    if (opacity2 === 1 && clips.length === 0) return items;
    return [{ kind: "group", opacity: opacity2, clips, items }];
  }
  #report(element2, message) {
    this.#document.reporter.unsupported(element2, message);
  }
};
function contextOf({ viewport, parent }) {
  return { ...viewport, fontSize: parent.fontSize };
}
function sizeOf({ attributes }, context) {
  return {
    x: parseLength(attributes.get("x"), context, "x") ?? 0,
    y: parseLength(attributes.get("y"), context, "y") ?? 0,
    width: parseLength(attributes.get("width"), context, "x") ?? context.width,
    height: parseLength(attributes.get("height"), context, "y") ?? context.height
  };
}
function inOrder(shape2, { paintOrder }) {
  const { fill: fill2, stroke, ...rest } = shape2;
  if (paintOrder === "fill" || fill2 === void 0 || stroke === void 0) return [shape2];
  return [
    { ...rest, stroke },
    { ...rest, fill: fill2 }
  ];
}
function faded(color, opacity2) {
  return opacity2 === 1 ? color : { ...color, a: color.a * opacity2 };
}
function boundsOfItems(items, matrix) {
  const inverse = invert(matrix);
  if (inverse === void 0) return void 0;
  return joinBounds(
    items.flatMap((item) => {
      if (item.kind === "text") return [];
      const bounds2 = item.kind === "group" ? boundsOfItems(item.items, matrix) : boundsOf(transformPath(outlineOf(item), multiply(item.matrix, inverse)));
      return bounds2 === void 0 ? [] : [bounds2];
    })
  );
}
function outlineOf(item) {
  return item.kind === "shape" ? item.path : rectanglePath(item.area);
}

// src/pictures/svg/report.ts
var MOST2 = 50;
var Reporter = class {
  diagnostics = [];
  #file;
  #said = /* @__PURE__ */ new Set();
  #lines;
  constructor(file) {
    this.#file = file;
  }
  spanAt(start2, end = start2) {
    this.#lines ??= new LineIndex(this.#file);
    return this.#lines.span(start2, end);
  }
  /** Something that is left out of the picture, or drawn otherwise than it says. */
  unsupported(element2, message, hints = []) {
    if (this.#said.has(message) || this.diagnostics.length >= MOST2) return;
    this.#said.add(message);
    const span2 = this.spanAt(element2.start, element2.end);
    this.diagnostics.push(warning("image-unsupported", message, span2, { hints }));
  }
};

// src/pictures/svg/xml.ts
import { SaxesParser } from "saxes";
var SVG = "http://www.w3.org/2000/svg";
var FOREIGN = /* @__PURE__ */ new Set(["http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"]);
var MAX_DEPTH3 = 150;
var MAX_ELEMENTS = 2e5;
var Malformed = class extends Error {
};
function parseXml(text2) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open2 = [];
  let root;
  let start2 = 0;
  let textStart = 0;
  let count2 = 0;
  const addText2 = (value) => {
    const parent = open2.at(-1);
    if (parent !== void 0 && value !== "")
      parent.children.push({ kind: "text", text: value, start: textStart });
    textStart = parser.position;
  };
  const stop = (message) => {
    throw new Malformed(message);
  };
  parser.on("error", ({ message }) => stop(message.replace(/^(?:\d+:\d+: )?/, "").replace(/\.$/, "")));
  parser.on("text", addText2);
  parser.on("cdata", addText2);
  parser.on("comment", () => {
    textStart = parser.position;
  });
  parser.on("opentagstart", () => {
    start2 = text2.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open2.length >= MAX_DEPTH3) stop(`elements nest deeper than ${MAX_DEPTH3}`);
    if (++count2 > MAX_ELEMENTS) stop(`it has more than ${MAX_ELEMENTS} elements`);
    const parent = open2.at(-1);
    const own2 = /* @__PURE__ */ new Map();
    for (const attribute2 of Object.values(attributes)) {
      if (attribute2.uri === "" || FOREIGN.has(attribute2.uri)) own2.set(attribute2.local, attribute2.value);
    }
    const element2 = {
      kind: "element",
      name: uri === SVG || uri === "" ? local : "",
      attributes: own2,
      children: [],
      parent,
      start: start2,
      end: parser.position
    };
    parent?.children.push(element2);
    root ??= element2;
    open2.push(element2);
    textStart = parser.position;
  });
  parser.on("closetag", () => {
    open2.pop();
    textStart = parser.position;
  });
  try {
    parser.write(text2).close();
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    return { message: cause.message, offset: Math.max(0, parser.position - 1) };
  }
  return root ?? { message: "it has no element", offset: 0 };
}

// src/pictures/svg/read.ts
var MAX_BYTES = 16 * 1024 * 1024;
var DEFAULT = { width: 300, height: 150, fontSize: 16 };
function isSvg(bytes) {
  const start2 = decode3(bytes.subarray(0, 1 << 16), false) ?? "";
  return /^\s*</.test(start2) && /<(?:[\w-]+:)?svg\b/.test(start2);
}
function readSvg(bytes, source, path2) {
  if (bytes.length > MAX_BYTES) {
    return refuse(path2, `it has ${bytes.length} bytes; the limit is ${MAX_BYTES}`);
  }
  const text2 = decode3(bytes, true);
  if (text2 === void 0) return refuse(path2, "its text is not in the encoding that it says");
  const reporter = new Reporter({ path: path2, text: text2 });
  const root = parseXml(text2);
  if (!("kind" in root)) return notWellFormed(path2, root.message, reporter.spanAt(root.offset));
  if (root.name !== "svg") return refuse(path2, "its outermost element is not <svg>");
  return drawingOf(root, reporter, source, path2);
}
function drawingOf(root, reporter, source, path2) {
  const box = viewBoxOf(root);
  const size = (name) => {
    const written = root.attributes.get(name);
    const length = written?.trim().endsWith("%") ? void 0 : parseLength(written, DEFAULT, "other");
    return length === void 0 || length <= 0 ? void 0 : length;
  };
  const [width, height] = [size("width"), size("height")];
  const whole = { width: width ?? DEFAULT.width, height: height ?? DEFAULT.height };
  const isSized = width !== void 0 && height !== void 0;
  const viewBox = box ?? (isSized ? { x: 0, y: 0, ...whole } : void 0);
  const document = {
    root,
    source,
    path: path2,
    styles: new Styles(root, reporter),
    reporter,
    byId: elementsById2(root)
  };
  const drawn2 = draw(document, viewBox ?? whole);
  return {
    kind: "drawing",
    source,
    path: path2,
    diagnostics: reporter.diagnostics,
    ...width === void 0 ? {} : { width: width * PIXEL },
    ...height === void 0 ? {} : { height: height * PIXEL },
    ...viewBox === void 0 ? {} : { viewBox },
    alignment: alignmentOf(root),
    ...drawn2
  };
}
function decode3(bytes, fatal) {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal }).decode(bytes);
  } catch {
    return void 0;
  }
}
function encodingOf(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const start2 = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start2)?.[1] ?? "utf-8";
}
function refuse(path2, why) {
  return error("image-invalid", `The picture "${path2}" cannot be used: ${why}`, void 0, {
    hints: ["Save it anew as plain SVG."]
  });
}
function notWellFormed(path2, message, span2) {
  const hints = [`Line ${span2.line}, column ${span2.column}: ${message}.`, "Save it anew as plain SVG."];
  const related = [{ message: "Here it cannot be read", span: span2 }];
  return error(
    "image-invalid",
    `The picture "${path2}" cannot be used: it is not well-formed XML`,
    void 0,
    {
      hints,
      related
    }
  );
}

// src/pictures/open.ts
function openPictures(read) {
  const opened = /* @__PURE__ */ new Map();
  return {
    open: (reference3) => {
      const path2 = resolveSource(reference3);
      const source = reference3.from === "template" ? `pack:${path2}` : path2;
      let picture = opened.get(source);
      if (picture === void 0) {
        const bytes = read(path2, reference3.from);
        picture = "severity" in bytes ? bytes : parse(bytes, source, path2);
        opened.set(source, picture);
        if (!("severity" in picture) && picture.kind === "drawing") {
          for (const embedded of picture.embedded) opened.set(embedded.source, embedded);
        }
      }
      return picture;
    },
    picture: (source) => {
      const picture = opened.get(source);
      return picture === void 0 || "severity" in picture ? void 0 : picture;
    }
  };
}
function parse(bytes, source, path2) {
  const format = formatOf(bytes);
  if (format === "png") return usable(readPng(bytes, source, path2), path2);
  if (format === "jpeg") return usable(readJpeg(bytes, source, path2), path2);
  if (format === "svg") return readSvg(bytes, source, path2);
  const why = format === void 0 ? "it is neither PNG nor JPEG nor SVG" : `${format} is not supported`;
  return invalid(path2, why, ["Save it as PNG or JPEG, or a drawing as SVG."]);
}
function usable(picture, path2) {
  if (typeof picture !== "string") return picture;
  return invalid(path2, picture, ["Save it anew as PNG, or as JPEG in RGB."]);
}
function invalid(path2, why, hints) {
  return error("image-invalid", `The picture "${path2}" cannot be used: ${why}`, void 0, { hints });
}
var SIGNATURES = [
  [/^\x89PNG\r\n\x1a\n/, "png"],
  [/^\xff\xd8\xff/, "jpeg"],
  [/^GIF8/, "the format GIF"],
  [/^RIFF.{4}WEBP/s, "the format WebP"],
  [/^.{4}ftypavi[fs]/s, "the format AVIF"],
  [/^.{4}ftyp(?:hei|hev|mif)/s, "the format HEIC"],
  [/^(?:II\*\0|MM\0\*)/, "the format TIFF"],
  [/^BM.{4}\0\0\0\0/s, "the format BMP"],
  [/^%PDF-/, "a PDF file as picture"],
  [/^%!PS/, "the format PostScript"],
  [/^\x1f\x8b/, "a compressed file (SVGZ)"],
  [/^\xff\x0a|^\0\0\0\x0cJXL /, "the format JPEG XL"]
];
function formatOf(bytes) {
  const start2 = String.fromCharCode(...bytes.subarray(0, 32));
  const found = SIGNATURES.find(([pattern]) => pattern.test(start2));
  if (found !== void 0) return found[1];
  return isSvg(bytes) ? "svg" : void 0;
}

// src/layout/drawing/images.ts
function pictureFragment({ source, area }, matrix, belonging) {
  const [a2, b2, c, d, e, f] = matrix;
  const image = (scaleX, scaleY, x, y) => ({
    kind: "image",
    ...belonging,
    x: area.x * scaleX + x,
    y: area.y * scaleY + y,
    width: area.width * scaleX,
    height: area.height * scaleY,
    source
  });
  if (b2 === 0 && c === 0 && a2 > 0 && d > 0) return image(a2, d, e, f);
  const scale = scaleOf(matrix) || 1;
  const rest = multiply(scaling(1 / scale, 1 / scale), matrix);
  const group = { x: 0, y: 0, width: 0, height: 0, matrix: rest };
  return { kind: "group", ...belonging, ...group, fragments: [image(scale, scale, 0, 0)] };
}

// src/layout/inline/missing-glyphs.ts
var SCRIPTS = [
  "Latin",
  "Greek",
  "Cyrillic",
  "Arabic",
  "Hebrew",
  "Devanagari",
  "Bengali",
  "Gurmukhi",
  "Gujarati",
  "Tamil",
  "Telugu",
  "Kannada",
  "Malayalam",
  "Sinhala",
  "Thai",
  "Lao",
  "Tibetan",
  "Myanmar",
  "Georgian",
  "Armenian",
  "Ethiopic",
  "Khmer",
  "Mongolian",
  "Hangul",
  "Hiragana",
  "Katakana",
  "Han",
  "Thaana",
  "Syriac"
];
var MATCHERS = SCRIPTS.map((script) => [script, new RegExp(`^\\p{Script=${script}}$`, "u")]);
function reportMissingGlyphs(word, span2, diagnostics) {
  for (const codePoint of new Set(word.missing)) {
    const message = `No font has the character "${String.fromCodePoint(codePoint)}" (${describe(codePoint)})`;
    diagnostics.add(
      error("glyph-missing", message, span2, {
        hints: ["Add a font that has it with @font-face, and name its family in font-family."]
      })
    );
  }
}
function reportMissingFont({ style, span: span2 }, diagnostics) {
  diagnostics.add(
    error("font-not-found", `No font is known for "${style.fontFamily.join(", ")}"`, span2, {
      hints: ["Name it in an @font-face rule, or use a family that has one."]
    })
  );
}
function describe(codePoint) {
  const character = String.fromCodePoint(codePoint);
  const script = MATCHERS.find(([, matcher]) => matcher.test(character))?.[0] ?? "symbol";
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}, ${script}`;
}

// src/text/total-fit.ts
var ROUNDING = 1e-6;
var LINE_PENALTY = 10;
var TOO_MANY_HYPHENS = 1e12;
var EMERGENCY_STRETCH = 0.1;
var RAGGED_STRETCH = 0.2;
var AT_GLUE = { type: "penalty", width: 0, cost: 0, flagged: false };
var NOTHING2 = { width: 0, stretch: 0, shrink: 0 };
function findBreaks(items, options, tolerance) {
  return new TotalFit(items, options, tolerance).run();
}
var TotalFit = class {
  #items;
  #options;
  #tolerance;
  #isLastAttempt;
  #active;
  /** Breaks at the place that is being looked at: the best of each kind. */
  #found = [];
  #width = 0;
  #stretch = 0;
  #shrink = 0;
  constructor(items, options, tolerance) {
    this.#items = items;
    this.#options = options;
    this.#tolerance = tolerance;
    this.#isLastAttempt = tolerance === Number.POSITIVE_INFINITY;
    const beginning = { position: -1, line: 0, fitness: 1, hyphens: 0, demerits: 0 };
    this.#active = [{ ...beginning, previous: void 0, start: NOTHING2 }];
  }
  run() {
    for (let index = 0; index < this.#items.length; index++) {
      this.#visit(index);
      if (this.#active.length === 0) return void 0;
    }
    return this.#best();
  }
  #visit(index) {
    const item = this.#items[index];
    if (item.type === "box") {
      this.#width += item.width;
    } else if (item.type === "glue") {
      if (this.#items[index - 1]?.type === "box") this.#breakAt(index, AT_GLUE);
      this.#width += item.width;
      this.#stretch += item.stretch;
      this.#shrink += item.shrink;
    } else if (item.cost < Number.POSITIVE_INFINITY) {
      this.#breakAt(index, item);
    }
  }
  /** Ends a line here from every active node; nodes whose line would be too long for good stay behind. */
  #breakAt(index, penalty) {
    const isForced2 = penalty.cost === Number.NEGATIVE_INFINITY;
    const active = this.#active;
    const latest = active.at(-1);
    this.#found = [];
    let kept = 0;
    for (const from of active) {
      const room = this.#room(from);
      if (!isForced2 && room + this.#shrinkSince(from) >= -ROUNDING) active[kept++] = from;
      this.#endLine(from, index, penalty, this.#ratio(from, room - penalty.width, isForced2));
    }
    active.length = kept;
    if (this.#isLastAttempt && kept === 0 && this.#found.length === 0)
      this.#offer(latest, index, penalty, -1);
    active.push(...this.#found);
  }
  #endLine(from, index, penalty, ratio) {
    if (ratio < -1 || ratio > this.#tolerance) return;
    const isTooMany = penalty.flagged && from.hyphens >= this.#options.maxConsecutiveHyphens;
    if (!isTooMany || this.#isLastAttempt) this.#offer(from, index, penalty, ratio);
  }
  /** Keeps the way over `from` if none of its kind that leads here is better. */
  #offer(from, position, penalty, ratio) {
    const fitness = fitnessOf(ratio);
    const demerits = from.demerits + this.#demerits(from, position, penalty, ratio, fitness);
    const line2 = from.line + 1;
    const hyphens = penalty.flagged ? from.hyphens + 1 : 0;
    const rival = this.#found.findIndex(
      (found2) => found2.fitness === fitness && this.#isSameCount(found2.hyphens, hyphens) && this.#isSame(found2.line, line2)
    );
    if (rival >= 0 && this.#found[rival].demerits <= demerits) return;
    const start2 = this.#found[0]?.start ?? this.#startAfter(position);
    const found = { position, line: line2, fitness, hyphens, demerits, previous: from, start: start2 };
    if (rival >= 0) this.#found[rival] = found;
    else this.#found.push(found);
  }
  /** Whether as many hyphens in a row may follow. */
  #isSameCount(a2, b2) {
    const { maxConsecutiveHyphens: most } = this.#options;
    return a2 === b2 || most === Number.POSITIVE_INFINITY || a2 >= most && b2 >= most;
  }
  /** Whether it makes no difference to what follows how many lines came before. */
  #isSame(a2, b2) {
    const { looseness, uniformFrom = 1 } = this.#options;
    return a2 === b2 || looseness === 0 && a2 >= uniformFrom && b2 >= uniformFrom;
  }
  /** What a line from there to here leaves of its measure; negative where glue must shrink. */
  #room(from) {
    return this.#options.lineWidth(from.line) - (this.#width - from.start.width);
  }
  #shrinkSince(from) {
    return this.#options.alignment === "ragged" ? 0 : this.#shrink - from.start.shrink;
  }
  /** The adjustment ratio of the line from there to here; below -1 it cannot be set. */
  #ratio(from, room, isForced2) {
    const measure2 = this.#options.lineWidth(from.line);
    if (this.#options.alignment === "ragged") return raggedRatio(room, measure2, isForced2);
    if (Math.abs(room) <= ROUNDING) return 0;
    if (room < 0) return room / this.#shrinkSince(from);
    const extra = this.#isLastAttempt ? measure2 * EMERGENCY_STRETCH : 0;
    return room / (this.#stretch - from.start.stretch + extra);
  }
  /** The paper's formula, with TeX's demerits for a hyphen in the last line but one. */
  #demerits(from, position, { cost, flagged }, ratio, fitness) {
    const { doubleHyphenDemerits, fitnessDemerits, maxConsecutiveHyphens } = this.#options;
    const line2 = LINE_PENALTY + 100 * Math.abs(ratio) ** 3;
    let demerits = cost >= 0 ? (line2 + cost) ** 2 : line2 ** 2;
    if (cost < 0 && cost > Number.NEGATIVE_INFINITY) demerits -= cost ** 2;
    if (Math.abs(fitness - from.fitness) > 1) demerits += fitnessDemerits;
    if (from.hyphens > 0 && flagged) demerits += doubleHyphenDemerits;
    if (from.hyphens > 0 && position === this.#items.length - 1) demerits += doubleHyphenDemerits / 2;
    if (flagged && from.hyphens >= maxConsecutiveHyphens) demerits += TOO_MANY_HYPHENS;
    return demerits;
  }
  /** Glue and penalties after a break are dropped, up to the next box or forced break. */
  #startAfter(position) {
    let [width, stretch, shrink] = [this.#width, this.#stretch, this.#shrink];
    for (let index = position; index < this.#items.length; index++) {
      const item = this.#items[index];
      if (item.type === "box") break;
      if (item.type === "glue") {
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      } else if (item.cost === Number.NEGATIVE_INFINITY && index > position) break;
    }
    return { width, stretch, shrink };
  }
  /** The way with the fewest demerits; with looseness the one whose number of lines is nearest to the wanted one. */
  #best() {
    const ways = this.#active.toSorted((a2, b2) => a2.demerits - b2.demerits);
    const best = ways[0];
    const wanted = best.line + this.#options.looseness;
    const distance2 = ({ line: line2 }) => Math.abs(line2 - wanted);
    return ways.reduce((nearest, way) => distance2(way) < distance2(nearest) ? way : nearest, best);
  }
};
function raggedRatio(room, measure2, isForced2) {
  if (room < -ROUNDING) return Number.NEGATIVE_INFINITY;
  return isForced2 || room <= ROUNDING ? 0 : room / (measure2 * RAGGED_STRETCH);
}
function fitnessOf(ratio) {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

// src/text/break-lines.ts
function breakLines(items, options) {
  if (items.length === 0) return [];
  const ended = endsWithForcedBreak(items) ? items : [...items, FINAL_BREAK];
  for (const tolerance of tolerancesOf(options)) {
    const last = findBreaks(ended, options, tolerance);
    if (last !== void 0) return linesOf(last, ended, options);
  }
  return [];
}
function tolerancesOf({ tolerance, looseness }) {
  const wider = [tolerance, tolerance * 4, Number.POSITIVE_INFINITY];
  return looseness === 0 ? [tolerance / 2, ...wider] : wider;
}
var FINAL_BREAK = {
  type: "penalty",
  width: 0,
  cost: Number.NEGATIVE_INFINITY,
  flagged: false
};
function endsWithForcedBreak(items) {
  const last = items.at(-1);
  return last?.type === "penalty" && last.cost === Number.NEGATIVE_INFINITY;
}
function linesOf(last, items, options) {
  const lines = new Array(last.line);
  for (let at = last; at.previous !== void 0; at = at.previous) {
    const { position, line: line2, previous } = at;
    const start2 = previous.position < 0 ? 0 : firstOf(previous.position + 1, position, items);
    lines[line2 - 1] = lineBetween(start2, position, options.lineWidth(line2 - 1), items, options.alignment);
  }
  return lines;
}
function firstOf(from, end, items) {
  let start2 = from;
  while (start2 < end && items[start2]?.type !== "box") start2++;
  return start2;
}
function lineBetween(start2, end, measure2, items, alignment) {
  let [width, stretch, shrink] = [0, 0, 0];
  for (let index = start2; index < end; index++) {
    const item = items[index];
    if (item.type === "penalty") continue;
    width += item.width;
    if (item.type === "box" || alignment === "ragged") continue;
    stretch += item.stretch;
    shrink += item.shrink;
  }
  const last = items[end];
  if (last?.type === "penalty") width += last.width;
  const excess = width - shrink - measure2;
  return {
    start: start2,
    end,
    adjustmentRatio: adjustmentRatio(measure2 - width, stretch, shrink),
    width,
    overfull: excess > ROUNDING ? excess : 0
  };
}
function adjustmentRatio(room, stretch, shrink) {
  if (Math.abs(room) <= ROUNDING) return 0;
  if (room > 0) return stretch > 0 ? room / stretch : 0;
  return shrink > 0 ? Math.max(-1, room / shrink) : 0;
}

// src/text/features.ts
var NUMERIC2 = {
  "lining-nums": "lnum",
  "oldstyle-nums": "onum",
  "proportional-nums": "pnum",
  "tabular-nums": "tnum",
  "diagonal-fractions": "frac",
  "stacked-fractions": "afrc",
  ordinal: "ordn",
  "slashed-zero": "zero"
};
function fontFeatures(style) {
  const features = {};
  if (style.fontKerning === "none") features.kern = 0;
  if (style.fontVariantLigatures === "none" || style.letterSpacing !== 0) {
    features.liga = 0;
    features.clig = 0;
  }
  if (style.fontVariantLigatures === "none") features.calt = 0;
  if (style.fontVariantCaps !== "normal") features.smcp = 1;
  if (style.fontVariantCaps === "all-small-caps") features.c2sc = 1;
  if (style.fontVariantPosition === "sub") features.subs = 1;
  if (style.fontVariantPosition === "super") features.sups = 1;
  for (const keyword2 of style.fontVariantNumeric) {
    const tag2 = NUMERIC2[keyword2];
    if (tag2 !== void 0) features[tag2] = 1;
  }
  for (const { tag: tag2, value } of style.fontFeatureSettings) features[tag2] = value;
  return features;
}

// src/text/hyphenation-patterns.ts
var LANGUAGES = {
  bg: { load: () => import("hyphen/patterns/bg.js") },
  ca: { load: () => import("hyphen/patterns/ca.js") },
  cs: { load: () => import("hyphen/patterns/cs.js"), after: 3 },
  cy: { load: () => import("hyphen/patterns/cy.js"), after: 3 },
  da: { load: () => import("hyphen/patterns/da.js") },
  de: { load: () => import("hyphen/patterns/de-1996.js") },
  el: { load: () => import("hyphen/patterns/el-monoton.js") },
  en: { load: () => import("hyphen/patterns/en-gb.js"), after: 3 },
  "en-us": { load: () => import("hyphen/patterns/en-us.js"), after: 3 },
  es: { load: () => import("hyphen/patterns/es.js") },
  et: { load: () => import("hyphen/patterns/et.js"), after: 3 },
  fi: { load: () => import("hyphen/patterns/fi.js") },
  fr: { load: () => import("hyphen/patterns/fr.js"), after: 3 },
  ga: { load: () => import("hyphen/patterns/ga.js"), after: 3 },
  hr: { load: () => import("hyphen/patterns/hr.js") },
  hu: { load: () => import("hyphen/patterns/hu.js") },
  is: { load: () => import("hyphen/patterns/is.js") },
  it: { load: () => import("hyphen/patterns/it.js") },
  lt: { load: () => import("hyphen/patterns/lt.js") },
  lv: { load: () => import("hyphen/patterns/lv.js") },
  nb: { load: () => import("hyphen/patterns/nb.js") },
  nl: { load: () => import("hyphen/patterns/nl.js") },
  nn: { load: () => import("hyphen/patterns/nn.js") },
  no: { load: () => import("hyphen/patterns/nb.js") },
  pl: { load: () => import("hyphen/patterns/pl.js") },
  pt: { load: () => import("hyphen/patterns/pt.js"), after: 3 },
  ro: { load: () => import("hyphen/patterns/ro.js") },
  ru: { load: () => import("hyphen/patterns/ru.js") },
  sk: { load: () => import("hyphen/patterns/sk.js"), after: 3 },
  sl: { load: () => import("hyphen/patterns/sl.js") },
  sv: { load: () => import("hyphen/patterns/sv.js") },
  tr: { load: () => import("hyphen/patterns/tr.js") },
  uk: { load: () => import("hyphen/patterns/uk.js") }
};
var loaded = /* @__PURE__ */ new Map();
function patternsFor(lang) {
  const known = byTag.get(lang);
  if (known !== void 0) return known;
  const key = keyOf(lang);
  const found = key === void 0 ? void 0 : loaded.get(key);
  if (found !== void 0) byTag.set(lang, found);
  return found;
}
var byTag = /* @__PURE__ */ new Map();
var UNHYPHENATED = new Set(
  "ar bn dv fa gu he hi ja km kn ko lo ml mr my or pa ps sd ta te th ug und ur vi yi zh".split(" ")
);
function keyOf(lang) {
  const parts = lang.toLowerCase().split("-");
  for (let count2 = parts.length; count2 > 0; count2--) {
    const key = parts.slice(0, count2).join("-");
    if (Object.hasOwn(LANGUAGES, key)) return key;
  }
  return void 0;
}

// src/text/hyphenate.ts
var SOFT_HYPHEN = "\xAD";
var NONE = [];
var LETTERS_BEFORE = 2;
function hyphenateWord(word, lang, limits, exceptions) {
  if (word.length < limits.word || word.includes(SOFT_HYPHEN)) return NONE;
  const loaded2 = patternsFor(lang);
  if (loaded2 === void 0) return NONE;
  let offsets = exceptions?.get(word.toLowerCase()) ?? loaded2.words.get(word);
  if (offsets === void 0) {
    offsets = offsetsOf(word, loaded2.patterns);
    loaded2.words.set(word, offsets);
  }
  const first = Math.max(limits.before, LETTERS_BEFORE);
  const last = word.length - Math.max(limits.after, loaded2.after);
  return offsets.filter((offset) => offset >= first && offset <= last);
}
function offsetsOf(word, [levels, trie, exceptions = {}]) {
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return NONE;
  if (Object.hasOwn(exceptions, lower)) return exceptions[lower];
  const highest = new Uint8Array(word.length + 1);
  const dotted = `.${lower}.`;
  for (let start2 = 0; start2 < dotted.length; start2++)
    raise(highest, Math.max(0, start2 - 1), dotted, start2, levels, trie);
  return Array.from(highest.keys()).filter((offset) => (highest[offset] & 1) === 1);
}
function raise(highest, place2, dotted, start2, levels, trie) {
  let node2 = trie;
  for (let at = start2; at < dotted.length; at++) {
    const next = node2[dotted[at]];
    if (next === void 0) return;
    const index = isPair(next) ? next[1] : next;
    if (typeof index === "number") raiseTo(highest, place2, levels[index]);
    if (typeof next === "number") return;
    node2 = isPair(next) ? next[0] : next;
  }
}
function raiseTo(highest, place2, levels) {
  for (let i = 0; i < levels.length; i++)
    if (levels[i] > highest[place2 + i]) highest[place2 + i] = levels[i];
}
function isPair(node2) {
  return Array.isArray(node2);
}

// src/text/coverage.ts
var INVISIBLE = [
  [0, 32],
  [127, 160],
  [173, 173],
  [847, 847],
  [1564, 1564],
  [6155, 6159],
  [8192, 8207],
  [8232, 8239],
  [8287, 8303],
  [12288, 12288],
  [65024, 65039],
  [65279, 65279],
  [917760, 917999]
];
var NON_BREAKING_HYPHEN = 8209;
var HYPHEN = 8208;
function isInvisible(codePoint) {
  return INVISIBLE.some(([first, last]) => first <= codePoint && codePoint <= last);
}
function covers(face, text2) {
  return hasAll(face, text2) || hasAll(face, text2.normalize("NFC")) || hasAll(face, text2.normalize("NFD"));
}
function hasAll(face, text2) {
  for (const character of text2) {
    const codePoint = character.codePointAt(0);
    if (!face.has(codePoint) && !isInvisible(codePoint) && !isStandIn(face, codePoint)) return false;
  }
  return true;
}
function isStandIn(face, codePoint) {
  return codePoint === NON_BREAKING_HYPHEN && face.has(HYPHEN);
}

// src/text/itemize.ts
function itemize(text2, fonts2, families, weight, style) {
  const main = fonts2.match(families, weight, style) ?? fonts2.match(fonts2.families, weight, style);
  if (main === void 0 || text2 === "") return { runs: [], missing: [] };
  if (covers(main, text2)) return { runs: [{ start: 0, end: text2.length, face: main }], missing: [] };
  return itemizeClusters(text2, main, (cluster) => fonts2.matchText(families, weight, style, cluster));
}
var CLUSTER = /.(?:\u200D.|\p{M}|\p{Cf}|\p{Emoji_Modifier})*/gsu;
function itemizeClusters(text2, main, match) {
  const runs = [];
  const missing = [];
  for (const { 0: cluster, index } of text2.matchAll(CLUSTER)) {
    const last = runs.at(-1);
    const end = index + cluster.length;
    const found = isInvisible(cluster.codePointAt(0) ?? 0) ? last?.face : match(cluster);
    if (found === void 0) missing.push(...lackedBy(main, cluster, index));
    const face = found ?? main;
    if (last?.face === face) last.end = end;
    else runs.push({ start: index, end, face });
  }
  return { runs, missing };
}
function lackedBy(face, cluster, start2) {
  const lacked = [];
  let offset = start2;
  for (const character of cluster) {
    if (!covers(face, character)) lacked.push({ offset, codePoint: character.codePointAt(0) ?? 0 });
    offset += character.length;
  }
  return lacked;
}

// src/text/line-break-classes.gen.ts
var LINE_BREAK_CLASSES = `
0CM 9BA 1LF 1BK 2CR 1CM iSP 1EX 1QU 1AL 1PR 1PO 1AL 1QU 1OP 1CP 1AL 1PR 1IS 1HY 1IS 1SY 1NU aIS 2AL
3EX 1AL rOP 1PR 1CP 1AL tOP 1BA 1CL 1AL 1CM 6NL 1CM qGL 1OP 1PO 1PR 3AL 5QU 1AL 1BA 1AL 2PO 1PR 1AL
2BB 1AL 6QU 1AL 3OP 1AL egBB 1AL 3BB 1AL iBB 1AL wCM 2kGL 7CM dAL eIS 1AL 78CM 7AL 73IS 1HH 1AL 4PR
1AL 1CM 19HH 1CM 1AL 1CM 2AL 1CM 2EX 1CM 1AL 8HL rAL 4HL 4AL dNU 6AL 3PO 3IS 2AL 2CM bEX 1CM 1EX 3AL
17CM lNU aPO 1NU 2AL 3CM 1AL 2rEX 1AL 1CM 7NU 1AL 1CM 6AL 2CM 2AL 1CM 4AL 2NU aAL nCM 1AL uCM rAL
2jCM bAL fNU aAL xCM 9AL 4IS 1EX 1AL 3CM 1PR 2AL mCM 4AL 1CM 9AL 1CM 3AL 1CM 5AL 17CM 3AL 1gNU 2AL
5CM 9AL 16CM oNU 1CM xAL 1iCM 3AL 1CM iAL 1CM 7AL aCM 2BA 2NU aAL hCM 3AL 1kCM 1AL 1CM 7AL 2CM 2AL
2CM 3AL 9CM 1AL aCM 2AL 2NU aAL 2PO 2AL 5PO 1AL 1PR 1AL 2CM 1AL 2CM 3AL 1kCM 1AL 1CM 5AL 4CM 2AL 2CM
3AL 3CM 1AL kNU aCM 2AL 3CM 1AL bCM 3AL 1kCM 1AL 1CM 8AL 1CM 3AL 1CM 3AL kCM 2AL 2NU aAL 1PR 1AL 8CM
6AL 1CM 3AL 1kCM 1AL 1CM 7AL 2CM 2AL 2CM 3AL 7CM 3AL aCM 2AL 2NU aAL iCM 1AL 1nCM 5AL 3CM 3AL 1CM
4AL 9CM 1AL eNU aAL 9PR 1AL 6CM 5AL 1jCM 1AL 1CM 7AL 1CM 3AL 1CM 4AL 7CM 2AL bCM 2AL 2NU aAL 7BB 1AL
9CM 3BB 1AL 1jCM 1AL 1CM 7AL 1CM 3AL 1CM 4AL 7CM 2AL bCM 2AL 2NU aAL 3CM 1AL cCM 4AL 1jCM 2AL 1CM
7AL 1CM 3AL 1CM 4AL 9CM 1AL aCM 2AL 2NU aAL 9PO 1AL 7CM 3AL 1yCM 1AL 4CM 6AL 1CM 1AL 1CM 8AL 6NU aAL
2CM 2AL 1pCM 1AL 2CM 7AL 4PR 1AL 7CM 8AL 1NU aBA 2AL 2dCM 1AL 2CM 9AL bCM 7AL 1NU aAL 13BB 4AL 1BB
2GL 1BB 2BA 1GL 1EX 5GL 1AL 1EX 1AL 3CM 2AL 6NU aAL aBA 1CM 1AL 1CM 1AL 1CM 1OP 1CL 1OP 1CL 1CM 2AL
1dCM eBA 1CM 5BA 1CM 2AL 5CM bAL 1CM 10AL 1BA 2AL 6CM 1AL 9BB 2BA 1BB 1AL 5GL 2AL 28CM kAL 1NU aBA
2AL aCM 4AL 4CM 3AL 1CM 3AL 2CM 7AL 3CM 4AL dCM cAL 1CM 1NU aCM 4AL 2qJL 2oJV 20JT 2gAL 9pCM 3AL 1BA
1AL 4eHH 1AL hrBA 1AL qOP 1CL 1AL 26BA 3AL 10CM 4AL sCM 3BA 2AL rCM 2AL uCM 2AL 1sCM wBA 2NS 1AL 1BA
1AL 1BA 1PR 1AL 1CM 1AL 2NU aAL oEX 2BA 2BB 1AL 1EX 2AL 1CM 3GL 1CM 1NU aAL 2zCM 2AL yCM 1AL 3aCM
cAL 4CM cAL 8EX 2NU aAL 3kNU bAL 1oCM 5AL 1lCM aAL 1CM tAL 2CM 1NU aAL 6NU aAL mCM 1aAL 2CM bGL 1AL
kCM 5AK 1bCM gVI 1AK 8AL 1BA 2AS aBA 2ID 1BA 4ID aCM 9ID 9BA 3CM 3AL uCM dAL 2NU aAL 6AS 12CM cVF
2AL 1cCM kAL 3BA 5NU aAL 6NU aAL 10BA 2AL 28CM 3AL 1CM lAL 4CM 1AL 6CM 1AL 2CM 3AL 5iCM dGL 1CM 1aGL
1CM 3AL e5BB 1AL 2BA 7GL 1BA 3ZW 1CM 1ZWJ 1CM 2HH 1GL 1HH 2B2 1AL 3QU 2OP 1QU 3OP 1QU 1AL 4IN 3BA
1BK 2CM 5GL 1PO 8AL 1QU 2AL 1NS 2AL 6IS 1OP 1CL 1NS 3AL cBA 1PO 1BA 4AL 1BA 3WJ 1AL 5CM aAL dOP 1CL
1AL eOP 1CL 1AL hPR 7PO 1PR ePO 1PR 4PO 1PR 2PO 1PR 1PO 1PR fCM xAL iPO 1AL 5PO 1AL cPR 1AL 6zPR 2AL
63IN 1AL oOP 1CL 1OP 1CL 1AL eID 2AL dOP 1CL 1AL 5hID 4AL ekID 4AL gID 2AL 2ID 1AL 1ID 3EB 1ID 2AL
pID 3AL 18ID 1AL mID 1AL 1pID cAL 4ID 1AL 1ID 3AL 1ID 2AL 3ID 2AL 2ID 1AL 2ID 3AL 8ID 1AL 6ID 5AL
1ID 2EB 1ID 1AL 2ID 8AL 3ID 2EB 4AL 25QU 6AL 1EX 2ID 1AL 3OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP
1CL 1OP 1CL 1AL 27OP 1CL 1AL vOP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1AL gBA 1AL aqOP 1CL 1OP 1CL
1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1AL 1rOP 1CL 1OP 1CL 1AL wOP
1CL 1AL kxCM 3AL 7EX 1BA 3AL 1EX 1BA 1AL 34BA 1AL eCM 1AL 2oCM wQU eBA 8AL 1HH 1OP 1BA 1AL 2QU 2AL
2QU 2OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1BA 4EX 1AL 1BA 2AL 1BA 2AL 5B2 2BA 3AL 1HH 1BA 1OP 1BA 8AL 1BA
1AL 1BA 2AL 3EX 2OP 1CP 1OP 1CP 1OP 1CP 1OP 1CP 1HH 1AL yID qAL 1ID 2hAL cID 5yAL qID gBA 1CL 2ID
2NS 1ID 2OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1ID 2OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1NS 1OP 1CL 2ID
aCM 6ID 5CM 1ID 5NS 2ID 3AL 1NS 1ID 1NS 1ID 1NS 1ID 1NS 1ID 1NS 1ID pNS 1ID vNS 1ID 1NS 1ID 1NS 1ID
6NS 1ID 6NS 2AL 2CM 2NS 4ID 1NS 2ID 1NS 1ID 1NS 1ID 1NS 1ID 1NS 1ID pNS 1ID vNS 1ID 1NS 1ID 1NS 1ID
6NS 1ID 6NS 2ID 4NS 4ID 1AL 5ID 17AL 1ID 2mAL 1ID 2eAL 9ID 1NS gID vAL 1ID 14AL 8ID 5f4AL 1sID g7pNS
1ID vrAL 3ID 1jAL 1jBA 2AL 7hBA 1EX 1BA 1AL gNU aAL 1xCM 4AL 1CM aAL wCM 2AL 28CM 2AL 1BA 5AL 7eCM
1AL 3CM 1AL 4CM 1AL nCM 5AL 4CM 1AL bPO 1AL 1nBB 2EX 2AL 8CM 2AL 1eCM iAL 8BA 2NU aAL 6CM iAL aBB
1AL 2CM 1NU aAL sCM 8BA 2AL nCM dAL cJL tAL 3CM 4AK 1bCM dVI 1ID 6BA 3ID 4AL 1BA 1AS aAL 4ID 2AL 5CM
1AL aNU aAL 6AS 15CM eAL 9BA 3CM 1BA 8CM 2AL 2AS aAL 2ID 1BA 3AL rCM 3AL 1eCM 1AL 1CM 3AL 2CM 2AL
5CM 2AL 1CM 1AL 15CM 5BA 2AL 3CM 2AL 6kCM 8BA 1CM 2AL 2NU aAL 6H2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2
1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3
rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rH2 1H3 rAL cJV nAL 4JT 1dAL 6isID e8AL tHL 1CM 1HL
aAL 1HL dAL 1HL 5AL 1HL 1AL 1HL 2AL 1HL 2AL 1HL aAL dqCL 1OP 1AL 58PO 1AL 3CM gCL 3NS 2EX 2OP 1CL
1IN 1AL 6GL 1CM 1GL 1CM 1GL 1CM 1GL 2CM 1GL 1CM 1GL 1CM 1GL 2CM 1ID 5OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL
1OP 1CL 1OP 1CL 1OP 1CL 1OP 1CL 1ID 2OP 1CL 1ID 7CL 1ID 1CL 1AL 1NS 2EX 2ID 1OP 1CL 1OP 1CL 1OP 1CL
1ID 8AL 1ID 1PR 1PO 1ID 1AL 43WJ 1AL 1EX 1ID 2PR 1PO 1ID 2OP 1CL 1ID 2CL 1ID 1CL 1ID bNS 2ID 3EX 1ID
rOP 1ID 1CL 1ID tOP 1ID 1CL 1ID 1OP 1CL 2OP 1CL 2NS 1ID 1NS aID 19NS 2ID vAL 3ID 6AL 2ID 6AL 2ID 6AL
2ID 3AL 3PO 1PR 1ID 3PR 2AL iCM 3CB 1AL 77BA 3AL 6yCM 1AL 6aCM 1AL 45CM 5AL 10BA 1AL 1cBA 1AL 5rNU
aAL q5BA 1AL 5jBA 1AL 69CM 3AL 1CM 2AL 5CM 4AL 14CM 3AL 4CM 1AL gBA 8AL 3xCM 2AL 9BA 6IN 1AL 1uBA
7AL dgCM 4AL 8NU aAL 6NU aAL vCM 5HH 1AL 8sCM 2HH 1AL yBA 1AL 15CM 6AL 1yCM bAL 1dCM 4AL 3eCM 3AP
2AK 1fCM eVI 1BA 2ID 5AL 4ID kAS aCM 1AK 2CM 2AK 1AL 9GL 1CM 3AL 19CM bAL 2NU 1BA 4CM 1AL aNU 1AL
yNU aAL 6CM 3AL 10CM eAL 1NU aBA 4AL 1CM 2AL 18CM 1AL 1BB 1AL aCM 3AL 1cCM eAL 4BA 2AL 1BA 1CM 4AL
1CM 2NU aAL 1BB 1AL 1BA 3AL 24CM cBA 2AL 1BA 2AL 1CM 1AL 2CM 1AL 2vBA 1AL 1hCM cAL 5NU aAL 6CM 4AL
1AK 8AL 2AK 2AL 2AK mAL 1AK 7AL 1AK 2AL 1AK 5AL 1CM 2BA 1CM 7AL 2CM 2AL 2CM 2VI 1AL 2AS 1AL 6CM 1AL
5BA 1AS 2AK 2CM 2AL 2CM 7AL 3CM 5AL bAS aAL 1AS 1AL 2AS 1AL 1AS 2AK 10AL 1ID 1CM 9AL 1CM 1AL 2CM 1AL
1CM 4AL 1CM 4VI 1AP 1CM 1ID 3AL 1ID 2AL 8CM 2AL 2aCM iAL 4BA 4AL 1NU aBA 2AL 2CM 1AL 29CM kAL cNU
aAL 5xCM 7AL 2CM 9BB 1BA 2EX 2AL 3BA fAL 4CM 2AL 2aCM hBA 2AL dNU aAL 6BB dAL 1qCM dAL 8NU aAL 6NU
kAL 1lCM fAL 4NU aAL 2BA 3AL 6lCM fAL 4lNU aAL mAK 7AL 2AK 1AL 2AK 8AL 1AK 2AL 1AK oCM 6AL 1CM 2AL
2CM 3VI 1AP 1CM 1AP 1CM 2BA 3AL 9AS aAL 3bCM 7AL 2CM 7AL 1BB 1AL 1CM 1AL sCM aAL 14CM 7AL 1CM 4BB
1AL 1BA 4BB 1AL 1CM 1AL 9CM bAL 1aCM gBA 3AL 1BB 3BA 2AL 2lBB aAL 2eCM 8AL 3sNU aAL 1hCM 8AL 1CM 8AL
1BA 5AL aNU aAL mBB 1EX 1AL wCM mAL 1CM eAL 3eCM 6AL 3CM 1AL 1CM 2AL 1CM 7AL 1CM 1AL 8NU aAL 1cCM
5AL 1CM 2AL 1CM 5AL 8NU aAL 1iNU aAL 6uAS iBA 1CM 4BA 2AL 7CM 2AP 1CM 1AK dAL 1AK yCM 7AL 3CM 4VI
1BA 2ID bAS aCM 1AL 3mPO 4AL uBA 1AL vkBA 5AL 2qrOP 3CL 3AL 10CL 1AL 3OP 1CL 1OP 1CL 1AL 6nOP 1CL
2AL 4zOP 1GL 7OP 1CL 1GL 3OP 1CL 1OP 1CL 1CM 1AL 6CM fAL 3g8OP 1CL 1AL 5dcAS uCM iAS aAL 1t2NU aAL
4BA 2AL 28NU aAL 12CM 5BA 1AL 1mCM 7BA 3AL aBA 1AL bNU aAL esBA 2NU aAL 7xBA 2AL 52CM 1AL 1CM 1jAL
7CM 4AL 25NS 4GL 1AL bCM 2NS 2ID 3AL 9ID 5c0AL e8ID vAL 2pID 37AL 6q5ID 83AL fNS 1AL tNS 3AL 2NS 1AL
eNS 4AL 8ID b0AL 1whCM 2BA 1CM 4AL 37wNU aAL eeCM 1aAL 2CM nAL f2CM 5AL 3CM mAL 2CM 7AL uCM 4AL 44CM
3AL 13dNU 1eAL e8CM 1jAL 4CM 1eAL 8CM 1AL eCM 1AL 2BA 4AL gCM 5AL 1CM fAL 11sCM 7AL 1CM hAL 2CM 7AL
1CM 2AL 1CM 5AL 2sCM 1AL 4gCM 7AL 9NU aAL 9wCM 1AL 1pCM 4NU aAL 5PR 1AL doCM 4NU aAL 6sCM 2AL 1NU
aAL 6gCM 1AL 2CM 1AL 7CM 2AL 5CM 1AL d6CM 7AL 31CM 7AL 5NU aAL 4OP 2AL ngPO 1AL 3PO 1AL njID 74AL
4uID 1kRI qID atEB 1ID mAL 2ID nAL 2ID 5AL 1ID 5EB 3ID 2EB 1ID 2EB 3ID 1aEM 5ID 1uEB 2ID 2EB bID lEB
jID 3EB 1ID 4EB 3ID 1EB 3ID 7EB 1ID 1EB 1ID eAL 1ID 1AL 1ID 1AL 1ID 5EB 1ID 4AL 1ID 1AL 2ID 25AL 7ID
gAL eID dAL oID 16EB 2ID 4EB 1ID lEB 1ID 4EB 2ID 1pAL 8ID oAL 6ID 23EB 3ID 3EB 5AL 12QU 3NS 3AL 4ID
zEB 1ID gEB 3ID 9EB 1ID bEB 1ID 1fAL 38ID 3AL 4ID 5AL 2dID 17AL 7gEB 1ID 2EB 1ID 8EB 8ID 6EB 1ID 9EB
aID 2EB 3ID 1kEB 1ID 1pEB 2ID 1EB 2ID 1EB 1ID hEB 3ID 1EB dID yAL 2gID 2zEB 3ID 16EB 9ID 7AL 6oNU
aAL 6ID seAL 2ID 1ekeAL 2ID 1ekeAL e1ojCM 1AL uCM 2oAL 3kCM 6oAL
`;

// src/text/line-break-classes.ts
var WITHOUT_MARKS = /* @__PURE__ */ new Set(["BK", "CR", "LF", "NL", "SP", "ZW"]);
function lineBreakUnits(text2) {
  const units = [];
  let offset = 0;
  while (offset < text2.length) {
    const codePoint = text2.codePointAt(offset);
    addUnit(units, lineBreakClass(codePoint), offset, codePoint);
    offset += codePoint > 65535 ? 2 : 1;
    if (isAsciiLetter(codePoint)) while (isAsciiLetter(text2.charCodeAt(offset))) offset++;
  }
  return units;
}
function addUnit(units, found, offset, codePoint) {
  const isMark = found === "CM" || found === "ZWJ";
  const endsWithJoiner = found === "ZWJ";
  const last = units.at(-1);
  if (isMark && last !== void 0 && !WITHOUT_MARKS.has(last.class)) last.endsWithJoiner = endsWithJoiner;
  else units.push({ class: isMark ? "AL" : found, offset, codePoint, endsWithJoiner });
}
function lineBreakClass(codePoint) {
  if (isAsciiLetter(codePoint)) return "AL";
  let [low, high] = [0, STARTS.length - 1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (STARTS[middle] <= codePoint) low = middle;
    else high = middle - 1;
  }
  return CLASSES2[low];
}
function isAsciiLetter(codePoint) {
  return codePoint >= 97 && codePoint <= 122 || codePoint >= 65 && codePoint <= 90;
}
var STARTS = [];
var CLASSES2 = [];
var start = 0;
for (const entry2 of LINE_BREAK_CLASSES.trim().split(/\s/)) {
  const at = entry2.search(/[A-Z]/);
  start += Number.parseInt(entry2.slice(0, at), 36);
  STARTS.push(start);
  CLASSES2.push(entry2.slice(at));
}

// src/text/line-break-rules.ts
var classes = (names) => new Set(names.split(" "));
var LINE_ENDS = classes("BK CR LF NL");
var CLOSERS = classes("CL CP EX SY");
var LETTERS = classes("AL HL");
var HYPHENS = classes("HY HH");
var AFFIXES = classes("PO PR");
var BEFORE_OPENING_QUOTE = classes("BK CR LF NL OP QU GL SP ZW");
var AFTER_CLOSING_QUOTE = classes("SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW");
var BEFORE_PREFIX_HYPHEN = classes("BK CR LF NL SP ZW CB GL");
var TRAILING = classes("BA HH HY NS IN");
var PAIRS = /* @__PURE__ */ new Set([
  ...pairs("AL HL", "NU"),
  ...pairs("NU", "AL HL"),
  ...pairs("PR", "ID EB EM"),
  ...pairs("ID EB EM", "PO"),
  ...pairs("PR PO", "AL HL"),
  ...pairs("AL HL", "PR PO"),
  ...pairs("PO PR HY IS", "NU"),
  ...pairs("JL", "JL JV H2 H3"),
  ...pairs("JV H2", "JV JT"),
  ...pairs("JT H3", "JT"),
  ...pairs("JL JV JT H2 H3", "PO"),
  ...pairs("PR", "JL JV JT H2 H3"),
  ...pairs("AL HL", "AL HL"),
  ...pairs("IS", "AL HL"),
  ...pairs("EB", "EM")
]);
function pairs(before, after) {
  return before.split(" ").flatMap((a2) => after.split(" ").map((b2) => `${a2} ${b2}`));
}
function lineBreakBefore(units, index) {
  const before = units[index - 1].class;
  const after = units[index].class;
  if (before === "AL" && after === "AL") return "forbidden";
  const atEnd = breakAtLineEnd(before, after);
  if (atEnd !== void 0) return atEnd;
  let last = index - 1;
  while (last >= 0 && units[last].class === "SP") last--;
  return last < index - 1 ? breakAfterSpaces(units, last, index) : breakBetween(units, index);
}
function breakAtLineEnd(before, after) {
  if (before === "CR" && after === "LF") return "forbidden";
  if (LINE_ENDS.has(before)) return "required";
  return LINE_ENDS.has(after) || after === "SP" || after === "ZW" ? "forbidden" : void 0;
}
function breakAfterSpaces(units, last, index) {
  const before = units[last]?.class;
  const after = units[index].class;
  if (before === "ZW") return "allowed";
  if (after === "WJ" || CLOSERS.has(after) || before === "OP") return "forbidden";
  if (after === "IS") return units[index + 1]?.class === "NU" ? "allowed" : "forbidden";
  if (isOpeningQuote(units, last) || isClosingQuote(units, index)) return "forbidden";
  if ((before === "CL" || before === "CP") && after === "NS") return "forbidden";
  return before === "B2" && after === "B2" ? "forbidden" : "allowed";
}
function breakBetween(units, index) {
  const [before, after] = [units[index - 1], units[index]];
  const [a2, b2] = [before.class, after.class];
  if (a2 === "ZW") return "allowed";
  if (before.endsWithJoiner || a2 === "WJ" || b2 === "WJ" || a2 === "GL") return "forbidden";
  if (b2 === "GL") return a2 === "BA" || HYPHENS.has(a2) ? "allowed" : "forbidden";
  if (CLOSERS.has(b2) || b2 === "IS" || a2 === "OP" || a2 === "QU" || b2 === "QU") return "forbidden";
  if ((a2 === "CL" || a2 === "CP") && b2 === "NS" || a2 === "B2" && b2 === "B2") return "forbidden";
  if (a2 === "CB" || b2 === "CB") return "allowed";
  if (TRAILING.has(b2) || a2 === "BB" || PAIRS.has(`${a2} ${b2}`)) return "forbidden";
  const isTogether = staysWithHyphen(units, index) || isNumber(units, index) || isBracketed(before, after) || isSequence(units, index) || isSyllable(units, index);
  return isTogether ? "forbidden" : "allowed";
}
function isOpeningQuote(units, index) {
  const unit = units[index];
  if (unit?.class !== "QU" || !/\p{Pi}/u.test(String.fromCodePoint(unit.codePoint))) return false;
  return index === 0 || BEFORE_OPENING_QUOTE.has(units[index - 1].class);
}
function isClosingQuote(units, index) {
  const unit = units[index];
  if (unit.class !== "QU" || !/\p{Pf}/u.test(String.fromCodePoint(unit.codePoint))) return false;
  return index === units.length - 1 || AFTER_CLOSING_QUOTE.has(units[index + 1].class);
}
function staysWithHyphen(units, index) {
  const [a2, b2] = [units[index - 1].class, units[index].class];
  const first = units[index - 2]?.class;
  if (a2 === "SY") return b2 === "HL";
  if (HYPHENS.has(a2) && LETTERS.has(b2)) {
    if (first === void 0 || BEFORE_PREFIX_HYPHEN.has(first)) return true;
  }
  return first === "HL" && b2 !== "HL" && (a2 === "BA" || HYPHENS.has(a2));
}
function isNumber(units, index) {
  const [a2, b2] = [units[index - 1].class, units[index].class];
  if (AFFIXES.has(a2) && b2 === "OP") {
    const next = units[index + 1]?.class;
    return next === "NU" || next === "IS" && units[index + 2]?.class === "NU";
  }
  if (b2 !== "NU" && !AFFIXES.has(b2)) return false;
  let at = index - 1;
  if (b2 !== "NU" && (a2 === "CL" || a2 === "CP")) at--;
  while (units[at]?.class === "SY" || units[at]?.class === "IS") at--;
  return units[at]?.class === "NU";
}
function isBracketed(before, after) {
  const isText2 = (unit) => unit.class === "NU" || LETTERS.has(unit.class);
  if (after.class === "OP") return isText2(before) && !isWide(after.codePoint);
  return before.class === "CP" && isText2(after) && !isWide(before.codePoint);
}
function isWide(codePoint) {
  return codePoint >= 11904 && codePoint <= 65519 || codePoint === 9001 || codePoint === 9002;
}
function isSequence(units, index) {
  const [before, after] = [units[index - 1], units[index]];
  if (after.class === "EM")
    return /^(?=\p{Extended_Pictographic})\p{Cn}/u.test(String.fromCodePoint(before.codePoint));
  if (after.class !== "RI") return false;
  let first = index;
  while (units[first - 1]?.class === "RI") first--;
  return (index - first) % 2 === 1;
}
function isSyllable(units, index) {
  const [a2, b2, c] = [units[index - 1], units[index], units[index + 1]].map(brahmicClass);
  if (a2 === "AP") return isBase(b2);
  if (a2 === "VI") return isBase(brahmicClass(units[index - 2])) && (b2 === "AK" || b2 === "DOTTED");
  return isBase(a2) && (b2 === "VF" || b2 === "VI" || isBase(b2) && c === "VF");
}
function isBase(kind) {
  return kind === "AK" || kind === "AS" || kind === "DOTTED";
}
function brahmicClass(unit) {
  return unit?.codePoint === 9676 ? "DOTTED" : unit?.class;
}

// src/text/line-break-opportunities.ts
function lineBreakOpportunities(text2) {
  const units = lineBreakUnits(text2);
  const opportunities = [];
  for (let index = 1; index < units.length; index++) {
    const found = lineBreakBefore(units, index);
    if (found === "forbidden") continue;
    const { offset } = units[index];
    const required = found === "required";
    if (required || !isTailored(text2, offset)) opportunities.push({ offset, required });
  }
  return opportunities;
}
function isTailored(text2, offset) {
  return beginsWithDash(text2, offset) || endsWithSign(text2, offset);
}
function beginsWithDash(text2, offset) {
  if (!isDash(text2[offset])) return false;
  return isSpace(text2[offset - 1]) ? isSpace(text2[offset + 1]) : text2[offset] === "\u2014";
}
function endsWithSign(text2, offset) {
  return isDash(text2[offset - 1]) && isSpace(text2[offset - 2]) && !isSpace(text2[offset]);
}
function isSpace(character) {
  return character === void 0 || character === " ";
}
function isDash(character) {
  return character === "\u2014" || character === "\u2013";
}

// src/text/face.ts
var Face = class {
  id;
  family;
  weight;
  style;
  #font;
  constructor(id, weight, { family, style }, font) {
    this.id = id;
    this.family = family;
    this.weight = weight;
    this.style = style;
    this.#font = font;
  }
  get metrics() {
    return this.#font.facts.metrics;
  }
  get outlines() {
    return this.#font.facts.outlines;
  }
  get postScriptName() {
    return this.#font.facts.postScriptName || this.id.replace(/[^A-Za-z0-9-]/g, "");
  }
  has(codePoint) {
    return this.#font.has(codePoint);
  }
  hasFeature(tag2) {
    return this.#font.facts.features.has(tag2);
  }
  shape(text2, options) {
    return this.#font.shape(text2, options);
  }
  advance(glyph) {
    return this.#font.advance(glyph);
  }
  subset(glyphs) {
    return this.#font.subset(glyphs);
  }
};

// src/text/sfnt.ts
import { inflateSync as inflateSync2 } from "node:zlib";
var TRUETYPE = 65536;
var APPLE_TRUE = 1953658213;
var OPENTYPE_CFF = 1330926671;
var COLLECTION = 1953784678;
var WOFF = 2001684038;
var WOFF2 = 2001684018;
var MAX_BYTES2 = 64 * 1024 * 1024;
function readFontFile(file) {
  try {
    const signature = viewOf(file).getUint32(0);
    if (signature === WOFF2) return "woff2";
    if (signature === COLLECTION) return "collection";
    const bytes = signature === WOFF ? unpackWoff(file) : file;
    if (![TRUETYPE, APPLE_TRUE, OPENTYPE_CFF].includes(viewOf(bytes).getUint32(0))) return "broken";
    return { bytes, tables: readTables(bytes) };
  } catch {
    return "broken";
  }
}
function tagNumber(tag2) {
  return [0, 1, 2, 3].reduce((number2, i) => number2 * 256 + (tag2.charCodeAt(i) || 32), 0);
}
function tagAt(view, offset) {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)));
}
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function readTables(bytes) {
  const view = viewOf(bytes);
  const tables = /* @__PURE__ */ new Map();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) throw new RangeError("a table ends after the file");
    tables.set(tagAt(view, record), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}
function unpackWoff(file) {
  const view = viewOf(file);
  const count2 = view.getUint16(12);
  const entries = Array.from({ length: count2 }, (_, i) => 44 + 20 * i);
  let position = 12 + 16 * count2;
  const size = entries.reduce((sum3, entry2) => sum3 + padded(view.getUint32(entry2 + 12)), position);
  if (size > MAX_BYTES2) throw new RangeError("a font of more than 64 MB");
  const sfnt = new Uint8Array(size);
  const out = viewOf(sfnt);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count2);
  for (const [i, entry2] of entries.entries()) {
    const length = view.getUint32(entry2 + 12);
    sfnt.set(unpackTable(file, view.getUint32(entry2 + 4), view.getUint32(entry2 + 8), length), position);
    const record = 12 + 16 * i;
    out.setUint32(record, view.getUint32(entry2));
    out.setUint32(record + 4, view.getUint32(entry2 + 16));
    out.setUint32(record + 8, position);
    out.setUint32(record + 12, length);
    position += padded(length);
  }
  return sfnt;
}
function unpackTable(file, offset, packed, length) {
  const data = file.subarray(offset, offset + packed);
  const table = packed < length ? inflateSync2(data, { maxOutputLength: length }) : data;
  if (table.length !== length) throw new RangeError("a table of another length than it says");
  return table;
}
function padded(length) {
  return length + 3 & ~3;
}

// src/text/metrics.ts
var REQUIRED = ["head", "hhea", "hmtx", "maxp", "cmap"];
function readFacts(tables) {
  if (!REQUIRED.every((tag2) => tables.has(tag2))) return "broken";
  if (tables.has("CFF2")) return "cff2";
  if (!tables.has("CFF ") && !tables.has("glyf")) return "no-outlines";
  try {
    return {
      metrics: readMetrics(tables),
      outlines: tables.has("CFF ") ? "cff" : "glyf",
      postScriptName: readPostScriptName(tables),
      features: readFeatureTags(tables)
    };
  } catch {
    return "broken";
  }
}
var USE_TYPO_METRICS = 1 << 7;
function readMetrics(tables) {
  const [head, hhea] = [tables.get("head"), tables.get("hhea")];
  const [os2, post] = [tables.get("OS/2"), tables.get("post")];
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new RangeError("an em of no size");
  const em = (part2) => Math.round(unitsPerEm * part2);
  const typo = os2 !== void 0 && (os2.getUint16(62) & USE_TYPO_METRICS) !== 0 ? os2 : void 0;
  const heights = os2 !== void 0 && os2.getUint16(0) >= 2 ? os2 : void 0;
  return {
    unitsPerEm,
    ascent: typo?.getInt16(68) ?? hhea.getInt16(4),
    descent: typo?.getInt16(70) ?? hhea.getInt16(6),
    lineGap: typo?.getInt16(72) ?? hhea.getInt16(8),
    capHeight: heights?.getInt16(88) ?? em(0.7),
    xHeight: heights?.getInt16(86) ?? em(0.5),
    underlinePosition: post?.getInt16(8) ?? em(-0.1),
    underlineThickness: post?.getInt16(10) ?? em(0.05),
    strikeoutThickness: os2?.getInt16(26) ?? em(0.05),
    strikeoutPosition: os2?.getInt16(28) ?? em(0.3),
    subscript: { size: os2?.getInt16(12) ?? em(0.65), offset: -(os2?.getInt16(16) ?? em(0.14)) },
    superscript: { size: os2?.getInt16(20) ?? em(0.65), offset: os2?.getInt16(24) ?? em(0.35) },
    italicAngle: post === void 0 ? 0 : post.getInt32(4) / 65536,
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)]
  };
}
var POSTSCRIPT_NAME = 6;
var WINDOWS = 3;
function readPostScriptName(tables) {
  const table = tables.get("name");
  if (table === void 0) return "";
  const storage = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (table.getUint16(record + 6) !== POSTSCRIPT_NAME || table.getUint16(record) !== WINDOWS) continue;
    const [length, offset] = [table.getUint16(record + 8), table.getUint16(record + 10)];
    const units = Array.from({ length: length >> 1 }, (_, n) => table.getUint16(storage + offset + 2 * n));
    return String.fromCharCode(...units).replace(/[^A-Za-z0-9-]/g, "");
  }
  return "";
}
function readFeatureTags(tables) {
  const gsub = tables.get("GSUB");
  if (gsub === void 0) return /* @__PURE__ */ new Set();
  const list = gsub.getUint16(6);
  const count2 = gsub.getUint16(list);
  return new Set(Array.from({ length: count2 }, (_, i) => tagAt(gsub, list + 2 + 6 * i)));
}
function readWeightAxis(tables) {
  const table = tables.get("fvar");
  if (table === void 0 || table.byteLength < 16) return void 0;
  const [axes, count2, size] = [4, 8, 10].map((at) => table.getUint16(at));
  for (let i = 0, at = axes; i < count2 && at + 16 <= table.byteLength; i++, at += size) {
    if (tagAt(table, at) === "wght")
      return { from: table.getInt32(at + 4) / 65536, to: table.getInt32(at + 12) / 65536 };
  }
  return void 0;
}

// src/text/wasm.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
var { WebAssembly: wasm } = globalThis;
var shaper;
var subsetter;
function shaperModule() {
  shaper ??= instantiate("harfbuzzjs/dist/harfbuzz.wasm");
  return shaper;
}
function subsetterModule() {
  subsetter ??= instantiate("harfbuzzjs/dist/harfbuzz-subset.wasm");
  return subsetter;
}
function copyIn(module, bytes) {
  const pointer = module.malloc(bytes.length);
  if (pointer === 0 && bytes.length > 0) throw new Error("HarfBuzz has no memory left");
  new Uint8Array(module.memory.buffer, pointer, bytes.length).set(bytes);
  return pointer;
}
var READ_ONLY = 1;
function createFace(module, bytes) {
  const blob = module.hb_blob_create(copyIn(module, bytes), bytes.length, READ_ONLY, 0, 0);
  const face = module.hb_face_create(blob, 0);
  module.hb_blob_destroy(blob);
  return face;
}
function instantiate(file) {
  setFlagsFromString("--no-wasm-tier-up");
  setFlagsFromString("--no-wasm-dynamic-tiering");
  const bytes = readFileSync2(createRequire(import.meta.url).resolve(file));
  let memory;
  const grow = (size) => {
    try {
      memory?.grow(Math.ceil((size - memory.buffer.byteLength) / 65536));
      return 1;
    } catch {
      return 0;
    }
  };
  const stop = () => {
    throw new Error("HarfBuzz stopped");
  };
  const { exports } = new wasm.Instance(new wasm.Module(bytes), {
    env: {
      _abort_js: stop,
      _emscripten_runtime_keepalive_clear: () => {
      },
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow
    },
    wasi_snapshot_preview1: { proc_exit: stop }
  });
  memory = exports.memory;
  exports._initialize?.();
  return exports;
}

// src/text/shape.ts
var LEFT_TO_RIGHT = 4;
var RIGHT_TO_LEFT = 5;
var RECORD = 5;
var FEATURE = 16;
var END_OF_TEXT = 4294967295;
var SPACE = 32;
var buffer = 0;
var scratch = { pointer: 0, room: 0 };
var numbers = new Int32Array();
var languages = /* @__PURE__ */ new Map();
var featureLists = /* @__PURE__ */ new Map();
function shapeText(module, font, text2, options) {
  buffer ||= module.hb_buffer_create();
  module.hb_buffer_clear_contents(buffer);
  addText(module, text2);
  module.hb_buffer_set_direction(buffer, options.direction === "rtl" ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  module.hb_buffer_guess_segment_properties(buffer);
  module.hb_buffer_set_language(buffer, languageOf(module, options.lang));
  const features = featuresOf(module, options.features);
  module.hb_shape(font, buffer, features.pointer, features.count);
  return readGlyphs(module, text2);
}
function addText(module, text2) {
  if (scratch.room < text2.length) {
    module.free(scratch.pointer);
    scratch = { pointer: module.malloc(text2.length * 4), room: text2.length * 2 };
  }
  const units = new Uint16Array(module.memory.buffer, scratch.pointer, text2.length);
  for (let i = 0; i < text2.length; i++) {
    const unit = text2.charCodeAt(i);
    units[i] = isControl(unit) ? SPACE : unit;
  }
  module.hb_buffer_add_utf16(buffer, scratch.pointer, text2.length, 0, text2.length);
}
function isControl(unit) {
  return unit < SPACE || unit >= 127 && unit < 160 || unit === 8232 || unit === 8233;
}
function readGlyphs(module, text2) {
  const count2 = module.hb_buffer_get_length(buffer);
  let info = module.hb_buffer_get_glyph_infos(buffer, 0) >> 2;
  let position = module.hb_buffer_get_glyph_positions(buffer, 0) >> 2;
  if (numbers.buffer !== module.memory.buffer) numbers = new Int32Array(module.memory.buffer);
  const glyphs = new Array(count2);
  let width = 0;
  for (let i = 0; i < count2; i++, info += RECORD, position += RECORD) {
    const advance = numbers[position];
    width += advance;
    glyphs[i] = {
      id: numbers[info],
      cluster: numbers[info + 2],
      advance,
      dx: numbers[position + 2],
      dy: numbers[position + 3]
    };
  }
  return { text: text2, glyphs, width };
}
function languageOf(module, lang) {
  const known = languages.get(lang);
  if (known !== void 0) return known;
  const bytes = new TextEncoder().encode(lang);
  const pointer = copyIn(module, bytes);
  const language = module.hb_language_from_string(pointer, bytes.length);
  module.free(pointer);
  languages.set(lang, language);
  return language;
}
function featuresOf(module, features) {
  const key = JSON.stringify(features);
  const known = featureLists.get(key);
  if (known !== void 0) return known;
  const entries = Object.entries(features);
  const bytes = new DataView(new ArrayBuffer(entries.length * FEATURE));
  for (const [i, [tag2, value]] of entries.entries()) {
    bytes.setUint32(i * FEATURE, tagNumber(tag2), true);
    bytes.setUint32(i * FEATURE + 4, value, true);
    bytes.setUint32(i * FEATURE + 12, END_OF_TEXT, true);
  }
  const list = { pointer: copyIn(module, new Uint8Array(bytes.buffer)), count: entries.length };
  featureLists.set(key, list);
  return list;
}

// src/text/subset.ts
var NO_HINTING = 1;
var RETAIN_GIDS = 2;
var NOTDEF_OUTLINE = 64;
var NO_LAYOUT_CLOSURE = 512;
var DROP_TABLE_TAG = 3;
var DROPPED = [
  "BASE",
  "DSIG",
  "FFTM",
  "GDEF",
  "GPOS",
  "GSUB",
  "MATH",
  "STAT",
  "VORG",
  "gasp",
  "kern",
  "meta"
];
var DROPPED_FROM_TRUETYPE = ["OS/2", "cmap", "name", "post"];
var WEIGHT = tagNumber("wght");
var faces = /* @__PURE__ */ new WeakMap();
function subsetFont(bytes, outlines, glyphs) {
  const tables = outlines === "glyf" ? [...DROPPED, ...DROPPED_FROM_TRUETYPE] : DROPPED;
  const small = subset(bytes, (module, input) => {
    const kept = module.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) module.hb_set_add(kept, glyph);
    const dropped = module.hb_subset_input_set(input, DROP_TABLE_TAG);
    for (const tag2 of tables) module.hb_set_add(dropped, tagNumber(tag2));
    module.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GIDS | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE);
  });
  return small ?? bytes;
}
function instantiateFont(bytes, weight) {
  return subset(bytes, (module, input, face) => {
    module.hb_subset_input_keep_everything(input);
    module.hb_subset_input_pin_all_axes_to_default(input, face);
    module.hb_subset_input_pin_axis_location(input, face, WEIGHT, weight);
  });
}
function subset(bytes, prepare) {
  const module = subsetterModule();
  const face = faces.get(bytes) ?? createFace(module, bytes);
  faces.set(bytes, face);
  const input = module.hb_subset_input_create_or_fail();
  prepare(module, input, face);
  const result = module.hb_subset_or_fail(face, input);
  module.hb_subset_input_destroy(input);
  if (result === 0) return void 0;
  const file = readBlob(module, module.hb_face_reference_blob(result));
  module.hb_face_destroy(result);
  return file;
}
function readBlob(module, blob) {
  const data = module.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(module.memory.buffer, data, module.hb_blob_get_length(blob)).slice();
  module.hb_blob_destroy(blob);
  return bytes;
}

// src/text/font.ts
var Font = class {
  facts;
  #bytes;
  #module;
  #font;
  /** Where HarfBuzz writes the glyph it found: one 32-bit number. */
  #glyph;
  #known = /* @__PURE__ */ new Map();
  #advances = /* @__PURE__ */ new Map();
  /** Shaped texts, by what their options say: there are few of those. */
  #runs = /* @__PURE__ */ new Map();
  /** The same by the object itself: callers pass the same one for all words of a style. */
  #runsByOptions = /* @__PURE__ */ new WeakMap();
  constructor(bytes, facts) {
    this.facts = facts;
    this.#bytes = bytes;
    this.#module = shaperModule();
    this.#font = this.#module.hb_font_create(createFace(this.#module, bytes));
    this.#glyph = this.#module.malloc(4);
  }
  has(codePoint) {
    const known = this.#known.get(codePoint);
    if (known !== void 0) return known;
    const found = this.#module.hb_font_get_glyph(this.#font, codePoint, 0, this.#glyph) !== 0;
    this.#known.set(codePoint, found);
    return found;
  }
  shape(text2, options) {
    const runs = this.#runsByOptions.get(options) ?? this.#runsFor(options);
    const known = runs.get(text2);
    if (known !== void 0) return known;
    const run2 = shapeText(this.#module, this.#font, text2, options);
    runs.set(text2, run2);
    return run2;
  }
  advance(glyph) {
    const known = this.#advances.get(glyph);
    if (known !== void 0) return known;
    const advance = this.#module.hb_font_get_glyph_h_advance(this.#font, glyph);
    this.#advances.set(glyph, advance);
    return advance;
  }
  subset(glyphs) {
    return subsetFont(this.#bytes, this.facts.outlines, glyphs);
  }
  #runsFor(options) {
    const key = `${options.lang} ${options.direction} ${JSON.stringify(options.features)}`;
    const runs = this.#runs.get(key) ?? /* @__PURE__ */ new Map();
    this.#runs.set(key, runs);
    this.#runsByOptions.set(options, runs);
    return runs;
  }
};
var openedFiles = /* @__PURE__ */ new Map();
function openFont(raw, weight) {
  const { file, fonts: fonts2 } = openFile(raw);
  if (typeof file === "string") return file;
  const axis = readWeightAxis(file.tables);
  const instance = axis === void 0 ? 0 : Math.min(Math.max(weight, axis.from), axis.to);
  const font = fonts2.get(instance) ?? readFont(file, instance);
  fonts2.set(instance, font);
  return font;
}
function openFile(raw) {
  const sameLength = openedFiles.get(raw.length) ?? [];
  const known = sameLength.find((other) => Buffer.compare(other.raw, raw) === 0);
  if (known !== void 0) return known;
  const opened = { raw, file: readFontFile(raw), fonts: /* @__PURE__ */ new Map() };
  openedFiles.set(raw.length, [...sameLength, opened]);
  return opened;
}
function readFont({ bytes, tables }, weight) {
  if (tables.has("fvar")) {
    const instance = readFontFile(instantiateFont(bytes, weight) ?? NO_FILE);
    return typeof instance === "string" ? instance : readFont(instance, weight);
  }
  const facts = readFacts(tables);
  return typeof facts === "string" ? facts : new Font(bytes, facts);
}
var NO_FILE = new Uint8Array();

// src/text/font-set.ts
var PROBLEMS = {
  woff2: "it is a WOFF2 file",
  collection: "it is a collection of several fonts",
  cff2: "its outlines are of the kind CFF2, which PDF does not have",
  "no-outlines": "it has no outlines: its glyphs are pictures",
  broken: "it is damaged, or no font"
};
var OpenedFonts = class {
  families;
  /** By family in lower case; of sources with the same id the one declared last. */
  #sources = /* @__PURE__ */ new Map();
  #found;
  #files = /* @__PURE__ */ new Map();
  #faces = /* @__PURE__ */ new Map();
  #matches = /* @__PURE__ */ new Map();
  /** `found` takes what is wrong with a font when it is first needed. */
  constructor(sources, found) {
    this.#found = found;
    const byId = new Map(sources.map((source) => [source.id, source]));
    for (const source of byId.values()) {
      const family = source.family.toLowerCase();
      this.#sources.set(family, [...this.#sources.get(family) ?? [], source]);
    }
    this.families = [...new Set(sources.map(({ family }) => family))];
  }
  match(families, weight, style) {
    const key = `${families.join("\0")}\0${weight}${style}`;
    if (this.#matches.has(key)) return this.#matches.get(key);
    const [face] = this.#candidates(families, weight, style);
    this.#matches.set(key, face);
    return face;
  }
  matchText(families, weight, style, text2) {
    for (const face of this.#candidates([...families, ...this.families], weight, style)) {
      if (covers(face, text2)) return face;
    }
    return void 0;
  }
  face(id) {
    const known = this.#faces.get(id);
    if (known !== void 0) return known;
    const source = [...this.#sources.values()].flat().find((candidate) => candidate.id === id);
    return source === void 0 ? void 0 : this.#open(source, source.weight.from);
  }
  /** The best face of each family in turn. */
  *#candidates(families, weight, style) {
    for (const family of new Set(families)) {
      const best = bestSource(this.#sourcesOf(family), weight, style);
      const face = best === void 0 ? void 0 : this.#open(best, weight);
      if (face !== void 0) yield face;
    }
  }
  #sourcesOf(family) {
    const named3 = this.#sources.get(family.toLowerCase());
    if (named3 !== void 0) return named3;
    const generic = familyFor(family, this.families);
    return generic === void 0 ? [] : this.#sources.get(generic.toLowerCase()) ?? [];
  }
  /** Sources of a range of weights have a face for each weight that is asked for. */
  #open(source, wanted) {
    const { from, to } = source.weight;
    const weight = Math.min(Math.max(wanted, from), to);
    const id = from === to ? source.id : `${source.id}@${weight}`;
    if (!this.#faces.has(id)) this.#faces.set(id, this.#read(source, id, weight));
    return this.#faces.get(id);
  }
  #read(source, id, weight) {
    const file = this.#load(source);
    if (file === void 0) return void 0;
    const font = openFont(file, weight);
    if (typeof font !== "string") return new Face(id, weight, source, font);
    this.#report(source, font);
    return void 0;
  }
  #load(source) {
    if (!this.#files.has(source)) this.#files.set(source, source.load());
    return this.#files.get(source);
  }
  #report({ id, family }, problem) {
    const message = `The font "${family}" (${id}) cannot be used: ${PROBLEMS[problem]}`;
    if (this.#found.some((known) => known.message === message)) return;
    this.#found.push(
      error("font-invalid", message, void 0, {
        hints: ["Demarche reads TrueType, OpenType and WOFF 1 files."]
      })
    );
  }
};
var GENERIC = {
  serif: /(?<!sans[- ])serif|roman|times/i,
  "sans-serif": /sans|grotesk|gothic/i,
  monospace: /mono|code|courier/i,
  "system-ui": /sans/i
};
function familyFor(generic, families) {
  const looks = Object.hasOwn(GENERIC, generic) ? GENERIC[generic] : void 0;
  return looks && (families.find((family) => looks.test(family)) ?? families[0]);
}
function bestSource(sources, weight, style) {
  const styled = sources.filter((source) => source.style === style);
  const candidates = styled.length > 0 ? styled : sources;
  const ranked = candidates.map((source) => ({ source, rank: weightRank(source, weight) }));
  return ranked.sort((a2, b2) => a2.rank - b2.rank)[0]?.source;
}
function weightRank({ weight: { from, to } }, wanted) {
  if (from <= wanted && wanted <= to) return 0;
  const nearest = wanted < from ? from : to;
  const far = 1e3;
  const bolder2 = nearest > wanted;
  if (wanted >= 400 && wanted <= 500) {
    if (bolder2 && nearest <= 500) return nearest - wanted;
    return bolder2 ? 2 * far + nearest : far + (wanted - nearest);
  }
  const preferred = wanted < 400 ? !bolder2 : bolder2;
  return (preferred ? 0 : far) + Math.abs(nearest - wanted);
}

// src/text/open-fonts.ts
function openFonts(sources) {
  const diagnostics = [];
  return { value: new OpenedFonts(sources, diagnostics), diagnostics };
}

// src/layout/inline/words.ts
function shapeWord(text2, style, fonts2) {
  let word = style.words.get(text2);
  if (word === void 0) {
    word = shape(text2, style, fonts2);
    style.words.set(text2, word);
  }
  return word;
}
function shape(text2, style, fonts2) {
  const { runs, missing } = itemize(text2, fonts2, style.families, style.weight, style.slant);
  const parts = [];
  let width = 0;
  for (const { face, start: start2, end } of runs) {
    const part2 = placeGlyphs(face.shape(text2.slice(start2, end), style), face, style, start2);
    width += part2.width;
    parts.push(part2);
  }
  const codePoints = missing.map(({ codePoint }) => codePoint);
  return { text: text2, parts, width, missing: codePoints, item: { type: "box", width } };
}
function placeGlyphs(run2, face, style, start2) {
  const scale = style.size / face.metrics.unitsPerEm;
  const { glyphs, text: text2 } = run2;
  const placed2 = [];
  const clusters = [];
  let width = 0;
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    const isFirst2 = glyphs[index - 1]?.cluster !== glyph.cluster;
    const isLast2 = glyphs[index + 1]?.cluster !== glyph.cluster;
    const advance = glyph.advance * scale + (isLast2 ? style.letterSpacing : 0);
    width += advance;
    placed2.push({
      id: glyph.id,
      advance,
      dx: glyph.dx * scale,
      dy: -glyph.dy * scale,
      text: isFirst2 ? text2.slice(glyph.cluster, clusterEnd(run2, index)) : ""
    });
    clusters.push(start2 + glyph.cluster);
  }
  return { face, text: text2, width, glyphs: placed2, clusters };
}
function clusterEnd({ glyphs, text: text2 }, index) {
  const { cluster } = glyphs[index];
  const step = (glyphs.at(-1)?.cluster ?? 0) < (glyphs[0]?.cluster ?? 0) ? -1 : 1;
  for (let next = index + step; next >= 0 && next < glyphs.length; next += step) {
    const other = glyphs[next].cluster;
    if (other > cluster) return other;
  }
  return text2.length;
}
function cutWord(word, offsets) {
  const pieces = [];
  let start2 = 0;
  for (const offset of [...offsets, word.text.length]) {
    if (offset <= start2 || offset < word.text.length && !isClusterStart(word, offset)) continue;
    pieces.push(slice(word, start2, offset));
    start2 = offset;
  }
  return pieces;
}
function clusterStarts(word) {
  const starts = new Set(word.parts.flatMap((part2) => part2.clusters));
  return [...starts].filter((start2) => start2 > 0).sort((a2, b2) => a2 - b2);
}
function isClusterStart({ parts }, offset) {
  return parts.some((part2) => part2.clusters.includes(offset));
}
function slice(word, start2, end) {
  const parts = [];
  let width = 0;
  for (const part2 of word.parts) {
    const sliced = slicePart(part2, start2, end);
    if (sliced.glyphs.length === 0) continue;
    parts.push(sliced);
    width += sliced.width;
  }
  return { text: word.text.slice(start2, end), parts, width, missing: [], item: { type: "box", width } };
}
function slicePart({ face, glyphs, clusters }, start2, end) {
  const kept = [];
  const offsets = [];
  let text2 = "";
  let width = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const cluster = clusters[index];
    if (cluster < start2 || cluster >= end) continue;
    kept.push(glyph);
    offsets.push(cluster - start2);
    text2 += glyph.text;
    width += glyph.advance;
  }
  return { face, text: text2, width, glyphs: kept, clusters: offsets };
}

// src/layout/drawing/families.ts
var GENERIC2 = /* @__PURE__ */ new Map([
  ["sans-serif", /\bsans\b/i],
  ["system-ui", /\bsans\b/i],
  ["serif", /\bserif\b(?!.*\bsans\b)/i],
  ["monospace", /\b(?:mono|code|courier)\b/i]
]);
function chooseFamilies(wanted, around2, { families }) {
  const known = new Map(families.map((family) => [family.toLowerCase(), family]));
  const chosen = wanted.flatMap((family) => known.get(family.toLowerCase()) ?? []);
  const generic = wanted.map((family) => GENERIC2.get(family.toLowerCase())).find((found) => found !== void 0);
  const named3 = generic === void 0 ? [] : families.filter((family) => generic.test(family));
  return [.../* @__PURE__ */ new Set([...chosen, ...named3, ...around2])];
}

// src/layout/drawing/lettering.ts
var Letterer = class {
  #style;
  #lang;
  #belonging;
  #context;
  /** By scale: the same style is met in many texts. */
  #styles = /* @__PURE__ */ new Map();
  constructor(style, lang, belonging, context) {
    this.#style = style;
    this.#lang = lang;
    this.#belonging = belonging;
    this.#context = context;
  }
  set({ chunks }, matrix) {
    const scale = scaleOf(matrix);
    if (scale === 0) return [];
    const fragments = this.#chunks(chunks, scale);
    const rest = multiply(scaling(1 / scale, 1 / scale), matrix);
    const [a2, b2, , , e, f] = rest;
    const isUpright = keepsShapes(rest) && Math.abs(b2) < 1e-6 && a2 > 0 && rest[3] > 0;
    if (isUpright)
      return fragments.map((fragment2) => ({ ...fragment2, x: fragment2.x + e, y: fragment2.y + f }));
    const group = { x: 0, y: 0, width: 0, height: 0, matrix: rest };
    return fragments.length === 0 ? [] : [{ kind: "group", ...this.#belonging, ...group, fragments }];
  }
  #chunks(chunks, scale) {
    const fragments = [];
    let [x, y] = [0, 0];
    for (const chunk of chunks) {
      const natural = chunk.runs.map((run2) => this.#shape(run2, scale, 0));
      const spacing = spacingToFit(chunk, natural, scale);
      const runs = spacing === 0 ? natural : chunk.runs.map((run2) => this.#shape(run2, scale, spacing));
      const width = widthOf(runs, scale) - spacing;
      const share2 = chunk.anchor === "start" ? 0 : chunk.anchor === "middle" ? 0.5 : 1;
      x = (chunk.x === void 0 ? x : chunk.x * scale) - width * share2;
      y = chunk.y === void 0 ? y : chunk.y * scale;
      for (const run2 of runs) {
        x += run2.run.dx * scale;
        y += run2.run.dy * scale;
        fragments.push(...this.#fragments(run2, scale, x, y - rise(run2, scale)));
        x += run2.word.width;
      }
    }
    return fragments;
  }
  #shape(run2, scale, spacing) {
    const { fonts: fonts2, textStyles, diagnostics } = this.#context;
    const style = this.#styleOf(run2.style, scale, spacing);
    const text2 = textStyles.get(style, this.#lang);
    const word = shapeWord(run2.text, text2, fonts2);
    const { span: span2 } = this.#belonging;
    const source = { ...this.#belonging, style, lang: this.#lang };
    if (text2.face === void 0) reportMissingFont(source, diagnostics);
    else if (word.missing.length > 0) reportMissingGlyphs(word, span2, diagnostics);
    return { run: run2, style, text: text2, word };
  }
  #styleOf(lettering, scale, spacing) {
    const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, color } = lettering;
    const space = letterSpacing * scale + spacing;
    const key = JSON.stringify([fontFamily, fontSize * scale, fontWeight, fontStyle, space, color]);
    let style = this.#styles.get(key);
    if (style === void 0) {
      style = {
        ...this.#style,
        fontFamily: chooseFamilies(fontFamily, this.#style.fontFamily, this.#context.fonts),
        fontSize: fontSize * scale,
        fontWeight,
        fontStyle,
        letterSpacing: space,
        color
      };
      this.#styles.set(key, style);
    }
    return style;
  }
  #fragments({ run: run2, word, style }, scale, x, y) {
    const { outline } = run2.style;
    if (style.color.a === 0 && outline === void 0) return [];
    let at = x;
    return word.parts.map((part2) => {
      const fragment2 = {
        kind: "text",
        ...this.#belonging,
        x: at,
        y,
        width: part2.width,
        face: part2.face.id,
        size: style.fontSize,
        color: style.color,
        text: part2.text,
        glyphs: part2.glyphs,
        ...outline === void 0 ? {} : { outline: { ...outline, width: outline.width * scale } },
        ...this.#lang === this.#context.lang ? {} : { lang: this.#lang }
      };
      at += part2.width;
      return fragment2;
    });
  }
};
function widthOf(runs, scale) {
  return runs.reduce((sum3, { run: run2, word }) => sum3 + run2.dx * scale + word.width, 0);
}
function spacingToFit({ length }, runs, scale) {
  const letters = runs.reduce((sum3, { word }) => sum3 + [...word.text].length, 0);
  if (length === void 0 || letters < 2) return 0;
  const spacing = (length * scale - widthOf(runs, scale)) / (letters - 1);
  const size = Math.max(...runs.map(({ style }) => style.fontSize));
  return Math.abs(spacing) < 0.01 || spacing < -size / 2 || spacing > 3 * size ? 0 : spacing;
}
function rise({ run: run2, text: text2, style }, scale) {
  const { baseline, rise: raised } = run2.style;
  const metrics = text2.face?.metrics;
  if (metrics === void 0) return raised * scale;
  const em = (units) => units / metrics.unitsPerEm * style.fontSize;
  const down = {
    alphabetic: 0,
    middle: em(metrics.xHeight) / 2,
    central: em(metrics.ascent + metrics.descent) / 2,
    hanging: em(metrics.ascent) * 0.8,
    "text-after-edge": em(metrics.descent)
  }[baseline];
  return raised * scale - down;
}

// src/layout/drawing/shapes.ts
var PIXEL2 = 0.75;
function shapeFragment(shape2, matrix, belonging) {
  const { stroke, hasFixedStroke } = shape2;
  if (stroke === void 0 || hasFixedStroke || keepsShapes(matrix)) return placed(shape2, matrix, belonging);
  const scale = scaleOf(matrix) || 1;
  const enlarged = placed(shape2, scaling(scale, scale), belonging);
  const rest = multiply(scaling(1 / scale, 1 / scale), matrix);
  const group = { x: 0, y: 0, width: 0, height: 0, matrix: rest };
  return { kind: "group", ...belonging, ...group, fragments: [enlarged] };
}
function placed(shape2, matrix, belonging) {
  const { path: path2, fill: fill2, fillRule, stroke, hasFixedStroke } = shape2;
  const scale = hasFixedStroke ? PIXEL2 : scaleOf(matrix);
  return {
    kind: "path",
    ...belonging,
    x: 0,
    y: 0,
    path: transformPath(path2, matrix),
    fillRule,
    ...fill2 === void 0 ? {} : { fill: transformPaint(fill2, matrix) },
    ...stroke === void 0 ? {} : { stroke: transformStroke(stroke, scale, matrix) }
  };
}
function transformStroke(stroke, scale, matrix) {
  return {
    ...stroke,
    paint: transformPaint(stroke.paint, matrix),
    width: stroke.width * scale,
    dashes: stroke.dashes.map((dash) => dash * scale),
    dashOffset: stroke.dashOffset * scale
  };
}
function transformPaint(paint2, matrix) {
  if (!("kind" in paint2)) return paint2;
  return { ...paint2, matrix: paint2.matrix === void 0 ? matrix : multiply(paint2.matrix, matrix) };
}

// src/layout/drawing/index.ts
var PIXEL3 = 0.75;
function drawingFragment(drawing, size, belonging, text2, context) {
  const { viewBox, alignment } = drawing;
  const matrix = viewBox === void 0 ? [PIXEL3, 0, 0, PIXEL3, 0, 0] : fitMatrix(viewBox, alignment, size);
  const letterer = new Letterer(text2.style, text2.lang, belonging, context);
  const setter = new Setter(matrix, size, belonging, letterer);
  return {
    kind: "group",
    ...belonging,
    x: 0,
    y: 0,
    ...size,
    // What is outside of the picture is not seen: SVG 2 §8.2.
    clips: [{ path: rectanglePath({ x: 0, y: 0, ...size }), rule: "nonzero" }],
    fragments: setter.set(drawing.items)
  };
}
var Setter = class {
  #matrix;
  #size;
  #belonging;
  #letterer;
  constructor(matrix, size, belonging, letterer) {
    this.#matrix = matrix;
    this.#size = size;
    this.#belonging = belonging;
    this.#letterer = letterer;
  }
  set(items) {
    return items.flatMap((item) => this.#item(item));
  }
  #item(item) {
    if (item.kind === "text") return this.#letterer.set(item, multiply(item.matrix, this.#matrix));
    if (item.kind === "shape")
      return [shapeFragment(item, multiply(item.matrix, this.#matrix), this.#belonging)];
    if (item.kind === "picture") {
      return [pictureFragment(item, multiply(item.matrix, this.#matrix), this.#belonging)];
    }
    const clips = item.clips.map(({ path: path2, rule }) => ({ path: transformPath(path2, this.#matrix), rule }));
    const fragments = this.set(item.items);
    const place2 = { x: 0, y: 0, ...this.#size };
    return [{ kind: "group", ...this.#belonging, ...place2, clips, opacity: item.opacity, fragments }];
  }
};

// src/layout/inline/decoration.ts
function isPainted({ style, box }) {
  return box?.link !== void 0 || style.textDecorationLine.length > 0 || box !== void 0 && isDecorated(style);
}
function paintScope(fragment2, baseline, styles) {
  const { scope: scope2, start: start2, end } = fragment2;
  const { style, box } = scope2;
  const painted = { under: [], over: [] };
  if (end <= start2) return painted;
  const y = baseline - scope2.rise;
  if (box !== void 0 && isDecorated(style)) painted.under.push(...paintInlineBox(fragment2, y, styles));
  for (const line2 of style.textDecorationLine) {
    const decoration = paintDecoration(line2, style, { start: start2, end, y }, styles);
    (line2 === "line-through" ? painted.over : painted.under).push(...decoration);
  }
  const link = box?.link;
  if (link !== void 0) painted.over.push(linkFragment(fragment2, y, styles));
  return painted;
}
function linkFragment({ scope: scope2, start: start2, end }, y, styles) {
  const link = scope2.box.link;
  const { ascent, descent } = styles.contentExtent(scope2.style);
  return linkRectangle(link, { x: start2, y: y - ascent, width: end - start2, height: ascent + descent });
}
function linkRectangle({ target, contents, owner, span: span2 }, place2) {
  return { kind: "link", owner, ...place2, target, contents, ...span2 === void 0 ? {} : { span: span2 } };
}
function paintInlineBox({ scope: scope2, start: start2, end, opens, closes }, y, styles) {
  const { style } = scope2;
  const { ascent, descent } = styles.contentExtent(style);
  const top = toPoints(style.paddingTop, 0) + style.borderTop.width;
  const bottom = toPoints(style.paddingBottom, 0) + style.borderBottom.width;
  const left = opens && typeof style.marginLeft === "number" ? style.marginLeft : 0;
  const right = closes && typeof style.marginRight === "number" ? style.marginRight : 0;
  const rectangle = {
    x: start2 + left,
    y: y - ascent - top,
    width: end - start2 - left - right,
    height: ascent + descent + top + bottom
  };
  return boxFragments(style, rectangle, { top: true, right: closes, bottom: true, left: opens });
}
function paintDecoration(line2, style, { start: start2, end, y }, styles) {
  const metrics = styles.face(style)?.metrics;
  if (metrics === void 0) return [];
  const scale = style.fontSize / metrics.unitsPerEm;
  const own2 = line2 === "line-through" ? metrics.strikeoutThickness : metrics.underlineThickness;
  const width = style.textDecorationThickness === "auto" ? own2 * scale : style.textDecorationThickness;
  const offset = line2 === "line-through" ? -metrics.strikeoutPosition * scale : line2 === "overline" ? -metrics.ascent * scale : underlineOffset(style, -metrics.underlinePosition * scale);
  const at = y + offset + width / 2;
  return [
    {
      kind: "line",
      owner: LAYOUT_ARTIFACT,
      x1: start2,
      y1: at,
      x2: end,
      y2: at,
      width,
      style: style.textDecorationStyle,
      color: style.textDecorationColor
    }
  ];
}
function underlineOffset({ textUnderlineOffset }, own2) {
  return textUnderlineOffset === "auto" ? own2 : textUnderlineOffset;
}

// src/layout/replaced/size.ts
var PIXEL4 = 0.75;
var DEFAULT2 = { width: 300 * PIXEL4, height: 150 * PIXEL4 };
function naturalSize(picture) {
  if (picture.kind === "raster") {
    const { width: width2, height: height2 } = picture;
    return { width: width2 * PIXEL4, height: height2 * PIXEL4, ratio: width2 / height2 };
  }
  const { width, height, viewBox } = picture;
  const box = viewBox ?? { width: width ?? 0, height: height ?? 0 };
  const ratio = width !== void 0 && height !== void 0 && width > 0 && height > 0 ? width / height : box.width / box.height;
  return {
    ...width === void 0 ? {} : { width },
    ...height === void 0 ? {} : { height },
    ...ratio > 0 && Number.isFinite(ratio) ? { ratio } : {}
  };
}
function replacedSize(style, natural, insets, containing) {
  const bounds2 = boundsOf2(style, insets, containing);
  const room = containing === void 0 ? void 0 : Math.max(0, containing - insets.left - insets.right - horizontalMargins(style, containing));
  return usedSize(bounds2, natural, room);
}
function horizontalMargins({ marginLeft: marginLeft2, marginRight }, containing) {
  return marginPoints(marginLeft2, containing) + marginPoints(marginRight, containing);
}
function boundsOf2(style, insets, containing) {
  const across = insets.left + insets.right;
  const down = insets.top + insets.bottom;
  const horizontal2 = (length) => {
    if (typeof length === "string" || typeof length === "object" && containing === void 0)
      return void 0;
    return contentSize(toPoints(length, containing ?? 0), across, style);
  };
  const vertical2 = (length) => typeof length === "number" ? contentSize(length, down, style) : void 0;
  return {
    width: horizontal2(style.width) ?? "auto",
    height: vertical2(style.height) ?? "auto",
    minWidth: horizontal2(style.minWidth) ?? 0,
    maxWidth: horizontal2(style.maxWidth) ?? Infinity,
    minHeight: vertical2(style.minHeight) ?? 0,
    maxHeight: vertical2(style.maxHeight) ?? Infinity
  };
}
function heightIn(style, natural, insets, width) {
  const { ratio } = natural;
  const { height, minHeight, maxHeight } = boundsOf2(style, insets, width);
  const own2 = height === "auto" ? ratio === void 0 ? heightOf(natural) : width / ratio : height;
  return clamp(own2, minHeight, maxHeight);
}
function usedSize(bounds2, natural, room) {
  const { ratio } = natural;
  const { width, height } = bounds2;
  const widthIn = (value) => clamp(value, bounds2.minWidth, bounds2.maxWidth);
  const heightIn2 = (value) => clamp(value, bounds2.minHeight, bounds2.maxHeight);
  if (width !== "auto") {
    const used = widthIn(width);
    if (height !== "auto") return { width: used, height: heightIn2(height) };
    return { width: used, height: heightIn2(ratio === void 0 ? heightOf(natural) : used / ratio) };
  }
  if (height !== "auto") {
    const used = heightIn2(height);
    return { width: widthIn(ratio === void 0 ? widthOf2(natural) : used * ratio), height: used };
  }
  const own2 = ownSize(natural, room);
  return ratio === void 0 ? { width: widthIn(own2.width), height: heightIn2(own2.height) } : constrain(own2, bounds2);
}
function ownSize(natural, room) {
  const { width, height, ratio } = natural;
  if (ratio === void 0) return { width: widthOf2(natural), height: heightOf(natural) };
  if (width !== void 0) return { width, height: height ?? width / ratio };
  if (height !== void 0) return { width: height * ratio, height };
  const wide = room ?? Math.min(DEFAULT2.width, DEFAULT2.height * ratio);
  return { width: wide, height: wide / ratio };
}
function widthOf2({ width }) {
  return width ?? DEFAULT2.width;
}
function heightOf({ height }) {
  return height ?? DEFAULT2.height;
}
function constrain({ width, height }, bounds2) {
  if (width <= 0 || height <= 0) return { width, height };
  const { minWidth, minHeight } = bounds2;
  const maxWidth = Math.max(minWidth, bounds2.maxWidth);
  const maxHeight = Math.max(minHeight, bounds2.maxHeight);
  const shrink = Math.min(1, maxWidth / width, maxHeight / height);
  const grow = Math.max(1, minWidth / (width * shrink), minHeight / (height * shrink));
  return {
    width: clamp(width * shrink * grow, minWidth, maxWidth),
    height: clamp(height * shrink * grow, minHeight, maxHeight)
  };
}
function clamp(value, min, max) {
  return Math.max(min, Math.min(max, value));
}
function isCompressible({ width, maxWidth }) {
  return typeof width === "object" || typeof maxWidth === "object";
}
function scaleToFit({ width, height }, limit3) {
  return height > limit3 && height > 0 ? { width: width * limit3 / height, height: limit3 } : { width, height };
}

// src/layout/replaced/replaced.ts
function pictureWidth(box, content, containing, context) {
  return usedSize2(box, content, containing, context).width;
}
function pictureWidths(box, content, context) {
  const { width } = usedSize2(box, content, void 0, context);
  return { min: isCompressible(box.style) ? 0 : width, max: width };
}
function usedSize2({ style, page: page2 }, { picture }, containing, context) {
  const insets = insetsOf(style, containing ?? 0);
  const size = replacedSize(style, naturalSize(picture), insets, containing);
  return scaleToFit(size, heightOfPage(page2, context) - insets.top - insets.bottom);
}
function heightOfPage(page2, context) {
  return context.areas(page2).height;
}
function flowPicture({ style, page: page2, span: span2 }, content, inner, flow2, context) {
  const insets = insetsOf(style, inner.width);
  const wanted = heightIn(style, naturalSize(content.picture), insets, inner.width);
  const limit3 = heightOfPage(page2, context) - insets.top - insets.bottom;
  const size = scaleToFit({ width: inner.width, height: wanted }, limit3);
  if (isTooHigh(style, content, wanted, limit3)) warnOfHeight(content, context);
  const fragments = style.visibility === "hidden" ? [] : pictureFragments(content, style, size, context);
  flow2.slab({
    type: "slab",
    x: inner.x,
    piece: { height: size.height, fragments, marks: [], notes: [] },
    ...span2 === void 0 ? {} : { span: span2 }
  });
}
function isTooHigh(style, { picture }, wanted, limit3) {
  if (wanted > limit3 + TOLERANCE) return true;
  const free = replacedSize(style, naturalSize(picture), insetsOf(style, 0), void 0);
  return wanted > limit3 - TOLERANCE && free.height > limit3 + TOLERANCE;
}
var TOLERANCE = 0.01;
function warnOfHeight({ picture, span: span2 }, { diagnostics }) {
  const message = `The picture "${picture.path}" is higher than its page; it is made smaller`;
  const hints = ["Say how wide or high it should be, or use one that is less high."];
  diagnostics.add(warning("overfull", message, span2, { hints }));
}
function pictureFragments(content, style, size, context) {
  const { picture, owner, span: span2, link, lang } = content;
  const place2 = { x: 0, y: 0, ...size };
  const placed2 = { owner, ...span2 === void 0 ? {} : { span: span2 } };
  const fragment2 = picture.kind === "raster" ? { kind: "image", ...placed2, ...place2, source: picture.source } : drawOnce(content, size, () => drawingFragment(picture, size, placed2, { style, lang }, context));
  return link === void 0 ? [fragment2] : [fragment2, linkRectangle(link, place2)];
}
var drawn = /* @__PURE__ */ new WeakMap();
function drawOnce(content, { width, height }, draw2) {
  const known = drawn.get(content);
  if (known !== void 0 && known.width === width && known.height === height) return known;
  const fragment2 = draw2();
  drawn.set(content, fragment2);
  return fragment2;
}

// src/layout/flow.ts
var COST = {
  /** Fewer lines than `orphans` or `widows`. */
  lonelyLines: 1e3,
  /** Inside of a box with `break-inside: avoid`. */
  insideAvoid: 1e6,
  /** Between boxes with `break-before` or `break-after: avoid`: a heading and its text. */
  betweenAvoid: 1e9
};

// src/layout/block/flow-builder.ts
var Margins = class {
  #largest = 0;
  #smallest = 0;
  add(margin) {
    if (margin > this.#largest) this.#largest = margin;
    if (margin < this.#smallest) this.#smallest = margin;
  }
  get size() {
    return this.#largest + this.#smallest;
  }
};
var LINES_BELOW_HEADING = 2;
var FlowBuilder = class {
  #items = [];
  #pending;
  #position = 0;
  #isStarted = false;
  #marginBefore = 0;
  #kept = [];
  #firstPage;
  #depth = 0;
  #heading;
  /** Markers of list items that have no line yet. */
  markers = [];
  constructor(page2) {
    this.#firstPage = page2;
    this.#pending = newPending(page2);
  }
  /** How high the flow is so far, with the margin that is pending. */
  get height() {
    return this.#position + (this.#isStarted ? this.#pending.all.size : 0);
  }
  /** A margin that adjoins those before and after it. */
  margin(size) {
    const { all, afterBreak, between: between2 } = this.#pending;
    all.add(size);
    if (between2 !== void 0) afterBreak.add(size);
  }
  /** A break opportunity between siblings. */
  boundary(between2, page2, cost = 0) {
    const pending = this.#pending;
    pending.between = combineBreaks(pending.between ?? "auto", between2);
    pending.cost += cost;
    if (this.#heading !== void 0 && this.#depth < this.#heading.depth) this.#heading = void 0;
    if (this.#heading !== void 0 && this.#heading.lines < LINES_BELOW_HEADING)
      pending.cost += COST.lonelyLines;
    pending.page = page2;
    if (pending.kept.length === 0 || this.#kept.length < pending.kept.length) pending.kept = [...this.#kept];
  }
  /** What comes next, between siblings, is the text below a heading. */
  belowHeading() {
    this.#heading = { depth: this.#depth, lines: 0 };
  }
  /** The section of the last heading is over: the next one is a sibling. */
  endSection() {
    this.#heading = void 0;
  }
  /** Children follow, then the box that holds them goes on. */
  nest(children) {
    this.#depth++;
    children();
    this.#depth--;
  }
  /** Begins a box; with a height, or where it is `fenced`, margins do not collapse through its edge. */
  open(box, height, isFenced) {
    const item = { type: "open", box, height };
    if (height === 0 && !isFenced) {
      this.#pending.opened.push(item);
      return;
    }
    this.#flush();
    this.#push(item, height);
  }
  close(box, height, isFenced) {
    if (height > 0 || isFenced) this.#flush();
    const item = { type: "close", box, height };
    const isEmpty3 = this.#pending.opened.some((opened) => opened.type === "open" && opened.box === box);
    if (isEmpty3) this.#pending.opened.push(item);
    else this.#push(item, height);
  }
  mark(mark, x) {
    this.#pending.opened.push({ type: "mark", mark, x });
  }
  slab(slab, lines = 1) {
    this.#flush();
    this.#push(slab, slab.piece.height);
    if (this.#heading !== void 0) this.#heading.lines += lines;
  }
  space(height) {
    this.#flush();
    this.#push({ type: "space", height }, height);
  }
  /** From here to `release` the flow should not break. */
  keep() {
    this.#kept.push({ start: this.height, gaps: [] });
  }
  /** Unless it is higher than `limit`: then nothing could keep it together. */
  release(limit3) {
    const kept = this.#kept.pop();
    if (kept === void 0 || this.height - kept.start > limit3) return;
    for (const gap of kept.gaps) gap.cost += COST.insideAvoid;
  }
  finish() {
    const marginAfter = this.#isStarted ? this.#pending.all.size : 0;
    if (!this.#isStarted) this.#marginBefore = this.#pending.all.size;
    this.#items.push(...this.#pending.opened);
    return {
      items: this.#items,
      marginBefore: this.#marginBefore,
      marginAfter,
      height: this.#position,
      page: this.#firstPage
    };
  }
  #push(item, height) {
    this.#items.push(item);
    this.#position += height;
  }
  /** Sets the pending space, and begins what begins after it. */
  #flush() {
    const pending = this.#pending;
    this.#pending = newPending(pending.page);
    if (!this.#isStarted) this.#marginBefore = pending.all.size;
    else if (pending.between !== void 0 || pending.all.size !== 0) this.#gap(pending);
    this.#isStarted = true;
    this.#items.push(...pending.opened);
  }
  #gap({ all, afterBreak, between: between2, cost, page: page2, kept }) {
    const gap = {
      type: "gap",
      size: all.size,
      sizeAfterBreak: afterBreak.size,
      cost: between2 === void 0 ? Infinity : cost,
      page: page2
    };
    if (between2 !== void 0 && isForced(between2)) gap.forced = between2 === "column" ? "page" : between2;
    else if (between2 === "avoid") gap.cost += COST.betweenAvoid;
    for (const box of kept) box.gaps.push(gap);
    this.#push(gap, gap.size);
  }
};
function newPending(page2) {
  return {
    all: new Margins(),
    afterBreak: new Margins(),
    between: void 0,
    cost: 0,
    page: page2,
    kept: [],
    opened: []
  };
}

// src/layout/table/borders.ts
function cellInsets({ cell, row, column, rowSpan, columnSpan }, borders2, width) {
  const { style } = cell.box;
  if (borders2 === void 0) return insetsOf(style, width);
  const last = { row: row + rowSpan, column: column + columnSpan };
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (let at = column; at < last.column; at++) {
    insets.top = Math.max(insets.top, halfWidth(borders2.horizontal(row, at)));
    insets.bottom = Math.max(insets.bottom, halfWidth(borders2.horizontal(last.row, at)));
  }
  for (let at = row; at < last.row; at++) {
    insets.left = Math.max(insets.left, halfWidth(borders2.vertical(at, column)));
    insets.right = Math.max(insets.right, halfWidth(borders2.vertical(at, last.column)));
  }
  insets.top += toPoints(style.paddingTop, width);
  insets.right += toPoints(style.paddingRight, width);
  insets.bottom += toPoints(style.paddingBottom, width);
  insets.left += toPoints(style.paddingLeft, width);
  return insets;
}
function halfWidth(border) {
  return border === void 0 ? 0 : border.width / 2;
}
function collapseBorders(table, grid) {
  if (table.style.borderCollapse !== "collapse") return void 0;
  const resolver = new BorderResolver(table, grid);
  return {
    horizontal: (row, column) => resolver.horizontal[row]?.[column],
    vertical: (row, column) => resolver.vertical[row]?.[column]
  };
}
var BorderResolver = class {
  /** By row, then column. */
  horizontal = [];
  vertical = [];
  #table;
  #grid;
  constructor(table, grid) {
    this.#table = table;
    this.#grid = grid;
    for (const { cells } of grid.rows) for (const cell of cells) this.#cell(cell);
    for (const [row, { box }] of grid.rows.entries()) this.#rows(row, 1, box.style);
    this.#groups();
    this.#columns();
    this.#rows(0, grid.rows.length, table.style);
  }
  #cell({ cell, row, column, rowSpan, columnSpan }) {
    this.#outline(row, column, rowSpan, columnSpan, cell.box.style);
  }
  #rows(row, count2, style) {
    this.#outline(row, 0, count2, this.#grid.columnCount, style);
  }
  #groups() {
    let row = 0;
    for (const group of this.#table.groups) {
      this.#rows(row, group.rows.length, group.style);
      row += group.rows.length;
    }
  }
  #columns() {
    for (const [column, style] of this.#grid.columnStyles.entries()) {
      if (style !== void 0) this.#outline(0, column, this.#grid.rows.length, 1, style);
    }
  }
  /** Enters the four borders of a box that covers these slots. */
  #outline(row, column, rows, columns, style) {
    for (let at = column; at < column + columns; at++) {
      enter(this.horizontal, row, at, style.borderTop);
      enter(this.horizontal, row + rows, at, style.borderBottom);
    }
    for (let at = row; at < row + rows; at++) {
      enter(this.vertical, at, column, style.borderLeft);
      enter(this.vertical, at, column + columns, style.borderRight);
    }
  }
};
function enter(edges, row, column, border) {
  if (border.style === "none" || border.width === 0) return;
  edges[row] ??= [];
  const line2 = edges[row];
  const other = line2[column];
  if (other === void 0 || isStronger(border, other)) line2[column] = border;
}
var STRENGTH = { double: 4, solid: 3, dashed: 2, dotted: 1, none: 0 };
function isStronger(border, other) {
  if (border.width !== other.width) return border.width > other.width;
  return STRENGTH[border.style] > STRENGTH[other.style];
}
function paintHorizontal(row, borders2, { xs }, y) {
  const fragments = [];
  const count2 = xs.length - 1;
  for (let start2 = 0; start2 < count2; ) {
    const border = borders2.horizontal(row, start2);
    let end = start2 + 1;
    while (end < count2 && isSame(borders2.horizontal(row, end), border)) end++;
    if (border !== void 0) fragments.push(...strokeFragments(border, xs[start2], y, xs[end], y));
    start2 = end;
  }
  return fragments;
}
function paintVertical(borders2, { xs, ys, firstRow }) {
  const fragments = [];
  const count2 = ys.length - 1;
  for (let column = 0; column < xs.length; column++) {
    for (let start2 = 0; start2 < count2; ) {
      const border = borders2.vertical(firstRow + start2, column);
      let end = start2 + 1;
      while (end < count2 && isSame(borders2.vertical(firstRow + end, column), border)) end++;
      if (border !== void 0) {
        fragments.push(...strokeFragments(border, xs[column], ys[start2], xs[column], ys[end]));
      }
      start2 = end;
    }
  }
  return fragments;
}
function isSame(one, other) {
  if (one === other) return true;
  if (one === void 0 || other === void 0) return false;
  const { r, g, b: b2, a: a2 } = one.color;
  const { color } = other;
  const isSameColor = r === color.r && g === color.g && b2 === color.b && a2 === color.a;
  return isSameColor && one.width === other.width && one.style === other.style;
}

// src/layout/table/cells.ts
function layOutCell(grid, width, borders2, context) {
  const { box } = grid.cell;
  const insets = cellInsets(grid, borders2, width);
  const builder = new FlowBuilder(box.page);
  const inner = { x: 0, width: Math.max(0, width - insets.left - insets.right) };
  fillContent(box, inner, builder, context);
  const flow2 = builder.finish();
  const inside = insets.top + insets.bottom;
  const content = flow2.marginBefore + flow2.height + flow2.marginAfter;
  const given = typeof box.style.height === "number" ? contentSize(box.style.height, inside, box.style) : 0;
  return {
    grid,
    insets,
    flow: flow2,
    height: Math.max(content, given) + inside,
    baseline: insets.top + flow2.marginBefore + firstBaseline(flow2),
    align: alignOf(box.style.verticalAlign)
  };
}
function alignOf(verticalAlign2) {
  return verticalAlign2 === "top" || verticalAlign2 === "middle" || verticalAlign2 === "bottom" ? verticalAlign2 : "baseline";
}
function firstBaseline({ items, height }) {
  let y = 0;
  for (const item of items) {
    if (item.type === "slab") {
      const text2 = item.piece.fragments.find((fragment2) => fragment2.kind === "text");
      if (text2?.kind === "text") return y + text2.y;
      y += item.piece.height;
    } else if (item.type === "gap") y += item.size;
    else if (item.type !== "mark") y += item.height;
  }
  return height;
}

// src/layout/table/bands.ts
function cellWidth({ column, columnSpan }, { widths, spacing }) {
  let width = spacing.x * (columnSpan - 1);
  for (let at = column; at < column + columnSpan; at++) width += widths[at] ?? 0;
  return width;
}
function layOutBands(grid, columns, borders2, context) {
  const bands = [];
  for (let row = 0; row < grid.rows.length; ) {
    const end = bandEnd(grid, row);
    const rows = grid.rows.slice(row, end);
    const cells = rows.flatMap(
      (own2) => own2.cells.map((cell) => layOutCell(cell, cellWidth(cell, columns), borders2, context))
    );
    bands.push({ firstRow: row, rows, cells, ...rowHeights(row, rows, cells, columns.spacing.y) });
    row = end;
  }
  return bands;
}
function bandEnd({ rows }, start2) {
  let end = start2 + 1;
  for (let row = start2; row < end; row++) {
    for (const { rowSpan } of rows[row]?.cells ?? []) end = Math.max(end, row + rowSpan);
  }
  return end;
}
function rowHeights(firstRow, rows, cells, spacing) {
  const baselines = rows.map((_, index) => baselineOf(cells, firstRow + index));
  const heights = rows.map(({ box }, index) => {
    const own2 = cells.filter((cell) => cell.grid.row === firstRow + index && cell.grid.rowSpan === 1);
    return Math.max(givenHeight(box.style), ...own2.map((cell) => neededHeight(cell, baselines[index] ?? 0)));
  });
  for (const cell of cells.toSorted((a2, b2) => a2.grid.rowSpan - b2.grid.rowSpan)) {
    const { row, rowSpan } = cell.grid;
    if (rowSpan === 1) continue;
    const first = row - firstRow;
    const last = first + rowSpan - 1;
    const spanned = heights.slice(first, last + 1).reduce((all, one) => all + one, spacing * (rowSpan - 1));
    const missing = neededHeight(cell, baselines[first] ?? 0) - spanned;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return { heights, baselines };
}
function baselineOf(cells, row) {
  let baseline = 0;
  for (const cell of cells) {
    if (cell.grid.row === row && cell.align === "baseline") baseline = Math.max(baseline, cell.baseline);
  }
  return baseline;
}
function neededHeight(cell, baseline) {
  return cell.height + (cell.align === "baseline" ? Math.max(0, baseline - cell.baseline) : 0);
}
function givenHeight({ height }) {
  return typeof height === "number" ? height : 0;
}

// src/layout/table/cut-piece.ts
var TOLERANCE2 = 0.01;
function cutPlaces(solids, height) {
  const sorted = solids.toSorted((a2, b2) => a2[0] - b2[0]);
  const places = [];
  let reached = 0;
  for (const [top, bottom] of sorted) {
    if (places.length + reached > 0 && top >= reached - TOLERANCE2 && top < height)
      places.push(Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return places.filter((place2) => place2 > TOLERANCE2 && place2 < height - TOLERANCE2);
}
function cutPiece(piece, places) {
  const bounds2 = [0, ...places, piece.height];
  return bounds2.slice(0, -1).map((top, index) => partBetween(piece, top, bounds2[index + 1], index === 0));
}
function partBetween(piece, top, bottom, isFirst2) {
  const isWithin = (y) => (isFirst2 || y >= top - TOLERANCE2) && (y < bottom - TOLERANCE2 || bottom === piece.height);
  return {
    height: bottom - top,
    fragments: piece.fragments.flatMap((fragment2) => cutFragment(fragment2, top, bottom, isWithin)),
    marks: piece.marks.filter(({ y }) => isWithin(y)).map((mark) => ({ ...mark, y: mark.y - top })),
    notes: piece.notes.filter(({ y }) => isWithin(y)).map((note) => ({ ...note, y: note.y - top }))
  };
}
function cutFragment(fragment2, top, bottom, isWithin) {
  if (fragment2.kind === "rect") {
    const y = Math.max(top, fragment2.y);
    const height = Math.min(bottom, fragment2.y + fragment2.height) - y;
    return height > TOLERANCE2 ? [{ ...fragment2, y: y - top, height }] : [];
  }
  if (fragment2.kind === "line" && fragment2.x1 === fragment2.x2) {
    const y1 = Math.max(top, Math.min(fragment2.y1, fragment2.y2));
    const y2 = Math.min(bottom, Math.max(fragment2.y1, fragment2.y2));
    return y2 > y1 ? [{ ...fragment2, y1: y1 - top, y2: y2 - top }] : [];
  }
  const middle = fragment2.kind === "line" ? fragment2.y1 : fragment2.kind === "text" || fragment2.kind === "path" ? fragment2.y : fragment2.y + fragment2.height / 2;
  return isWithin(middle) ? [translateFragment(fragment2, 0, -top)] : [];
}

// src/layout/table/flow-bands.ts
var REPEATED_PART = 1 / 4;
var LINES_AT_CUT = 6;
var LINES_OF_ROW = 2;
function flowBands(table, bands, set, { border, insets, spacing }, flow2, context) {
  const area = context.areas(table.page).height;
  const header2 = headerPiece(bands, set, spacing);
  const isRepeated = header2 !== void 0 && header2.height <= area * REPEATED_PART;
  const box = {
    ...border,
    style: table.style.borderCollapse === "collapse" ? withoutBorders(table.style) : table.style,
    ...isRepeated ? { repeated: header2 } : {},
    ...table.span === void 0 ? {} : { span: table.span }
  };
  flow2.open(box, insets.top + spacing, true);
  for (const [index, band] of bands.entries()) {
    if (index > 0) {
      flow2.margin(spacing);
      flow2.boundary(breakBetween2(bands[index - 1], band), table.page);
    }
    const edges = { isFirst: index === 0, isLast: index === bands.length - 1 };
    const rowArea = area - (isRepeated ? header2.height : 0);
    flowBand(band, set[index], { x: border.x, ...edges }, { area: rowArea, page: table.page }, flow2);
  }
  flow2.close(box, insets.bottom + spacing, true);
}
function breakBetween2(above, below) {
  const last = above.rows.at(-1);
  const first = below.rows[0];
  let between2 = combineBreaks(last.box.style.breakAfter, first.box.style.breakBefore);
  if (last.group !== first.group) {
    if (last.group.type === "header") between2 = combineBreaks(between2, "avoid");
    between2 = combineBreaks(
      between2,
      combineBreaks(last.group.style.breakAfter, first.group.style.breakBefore)
    );
  }
  return between2;
}
function flowBand(band, { piece, top, bottom, solids }, { x, isFirst: isFirst2, isLast: isLast2 }, { area, page: page2 }, flow2) {
  const lower = bottom.map((fragment2) => translateFragment(fragment2, 0, piece.height));
  const fragments = [...piece.fragments, ...isFirst2 ? top : [], ...isLast2 ? lower : []];
  const whole = { ...piece, fragments };
  const places = piece.height > area ? cutPlaces(solids, piece.height) : [];
  const span2 = band.rows[0]?.cells[0]?.cell.box.span;
  for (const [index, part2] of cutPiece(whole, places).entries()) {
    if (index > 0) flow2.boundary("auto", page2, costOfCut(places[index - 1], piece.height, band));
    flow2.slab(
      {
        type: "slab",
        x,
        piece: part2,
        ...index === 0 && !isFirst2 && top.length > 0 ? { topFragments: top } : {},
        ...index === places.length && !isLast2 && bottom.length > 0 ? { bottomFragments: bottom } : {},
        ...span2 === void 0 ? {} : { span: span2 }
      },
      LINES_OF_ROW
    );
  }
}
function costOfCut(place2, height, band) {
  const { style } = band.rows[0].box;
  const line2 = typeof style.lineHeight === "number" ? style.lineHeight : style.fontSize * 1.2;
  const least = LINES_AT_CUT * line2;
  return place2 < least || height - place2 < least ? COST.lonelyLines : 0;
}
function headerPiece(bands, set, spacing) {
  const count2 = bands.filter((band) => band.rows[0]?.group.type === "header").length;
  if (count2 === 0 || count2 === bands.length) return void 0;
  const fragments = [];
  let height = 0;
  for (let index = 0; index < count2; index++) {
    const { piece, top, bottom } = set[index];
    const parts = [
      ...piece.fragments,
      ...top,
      ...bottom.map((fragment2) => translateFragment(fragment2, 0, piece.height))
    ];
    for (const fragment2 of parts) {
      if (fragment2.kind === "link") continue;
      fragments.push({ ...translateFragment(fragment2, 0, height), owner: LAYOUT_ARTIFACT });
    }
    height += piece.height + spacing;
  }
  return { height, fragments, marks: [], notes: [] };
}
var bare = /* @__PURE__ */ new WeakMap();
function withoutBorders(style) {
  let without = bare.get(style);
  if (without === void 0) {
    const border = { ...style.borderTop, width: 0, style: "none" };
    without = { ...style, borderTop: border, borderRight: border, borderBottom: border, borderLeft: border };
    bare.set(style, without);
  }
  return without;
}

// src/layout/block/widths.ts
function blockWidth(style, insets, containing, shrunk) {
  const inside = insets.left + insets.right;
  const left = toPointsOrAuto(style.marginLeft, containing);
  const right = toPointsOrAuto(style.marginRight, containing);
  const taken = (left === "auto" ? 0 : left) + (right === "auto" ? 0 : right);
  const wanted = toPointsOrAuto(style.width, containing);
  const own2 = wanted === "auto" ? shrunk ?? containing - taken - inside : contentSize(wanted, inside, style);
  const width = clampWidth(own2, style, inside, containing);
  const rest = containing - taken - inside - width;
  return { x: marginLeft(left, right, rest, style.direction), width: Math.max(0, width) };
}
function clampWidth(width, style, inside, containing) {
  const max = style.maxWidth === "none" ? Infinity : contentSize(toPoints(style.maxWidth, containing), inside, style);
  const min = style.minWidth === "auto" ? 0 : contentSize(toPoints(style.minWidth, containing), inside, style);
  return Math.max(min, Math.min(max, width));
}
function marginLeft(left, right, rest, direction) {
  if (left === "auto") return Math.max(0, right === "auto" ? rest / 2 : rest);
  if (direction === "rtl" && right !== "auto") return left + rest;
  return left;
}

// src/layout/inline/hanging.ts
var STOP = /[,.\u060c\u06d4\u3001\u3002\uff0c\uff0e\ufe50-\ufe52\uff61\uff64]$/;
var OPENING = /^[\p{Ps}\p{Pi}"']/u;
function hangingEnd(atom, { hangingPunctuation }) {
  if (!hangingPunctuation.includes("force-end") && !hangingPunctuation.includes("allow-end")) return 0;
  if (atom?.type !== "word" || !STOP.test(atom.word.text)) return 0;
  return atom.word.parts.at(-1)?.glyphs.at(-1)?.advance ?? 0;
}
function hangingStart({ atoms }, { hangingPunctuation }) {
  if (!hangingPunctuation.includes("first")) return 0;
  const first = atoms.find((atom) => atom.type === "word");
  if (first?.type !== "word" || !OPENING.test(first.word.text)) return 0;
  return first.word.parts[0]?.glyphs[0]?.advance ?? 0;
}

// src/layout/inline/align.ts
function breaksJustified({ textAlign }) {
  return textAlign === "justify";
}
function alignLine(content, style, place2) {
  const { start: start2, measure: measure2 } = place2;
  const room = measure2 - content.width;
  const edge = start2 + measure2;
  const leaders = content.atoms.filter((atom) => atom.type === "leader").length;
  if (leaders > 0) return { x: start2, adjustmentRatio: 0, leaderRoom: Math.max(0, room) / leaders, edge };
  const alignment = alignmentOf2(style, content.isLast);
  const hang = place2.isFirst ? hangingStart(content, style) : 0;
  const ratio = adjustmentRatio2(content, alignment, room + hang);
  const left = { left: 0, justify: 0, right: Math.max(0, room), center: Math.max(0, room) / 2 }[alignment];
  return { x: start2 + left - hang, adjustmentRatio: ratio, leaderRoom: 0, edge };
}
function adjustmentRatio2({ stretch, shrink }, alignment, room) {
  if (room < 0) return shrink > 0 ? Math.max(-1, room / shrink) : 0;
  return alignment === "justify" && stretch > 0 ? room / stretch : 0;
}
function alignmentOf2({ textAlign, textAlignLast, direction }, isLast2) {
  let align = textAlign;
  if (isLast2 && textAlignLast !== "auto") align = textAlignLast;
  else if (isLast2 && textAlign === "justify") align = "start";
  if (align === "start") return direction === "rtl" ? "right" : "left";
  if (align === "end") return direction === "rtl" ? "left" : "right";
  return align;
}

// src/layout/inline/balance.ts
var MAX_LINES = 8;
var STEPS = 8;
function balanceLines(full, width, breakTo) {
  const count2 = full.lines.length;
  if (count2 < 2 || count2 > MAX_LINES) return full;
  let best = full;
  let tooNarrow = width / count2 / 2;
  let wideEnough = width;
  for (let step = 0; step < STEPS; step++) {
    const middle = (tooNarrow + wideEnough) / 2;
    const broken = breakTo(middle);
    if (broken.lines.length > count2 || broken.lines.some((line2) => line2.overfull > 0)) tooNarrow = middle;
    else {
      wideEnough = middle;
      best = broken;
    }
  }
  return best;
}

// src/layout/block/atomic.ts
function layOutAtomic(box, available, context) {
  const { style, content } = box;
  const insets = insetsOf(style, available);
  const inside = insets.left + insets.right;
  const left = marginPoints(style.marginLeft, available);
  const right = marginPoints(style.marginRight, available);
  const top = marginPoints(style.marginTop, available);
  const wanted = toPointsOrAuto(style.width, available);
  const own2 = wanted === "auto" ? content.type === "replaced" ? pictureWidth(box, content, available, context) : shrinkToFit(box, available - inside - left - right, context) : contentSize(wanted, inside, style);
  const width = clampWidth(own2, style, inside, available) + inside;
  const flow2 = flowBox(box, { x: left, width }, available, context);
  const piece = stackFlow(flow2);
  const lastLine = flow2.items.findLast((item) => item.type === "slab");
  const height = top + piece.height + marginPoints(style.marginBottom, available);
  return {
    height,
    width: left + width + right,
    baseline: lastLine === void 0 || content.type === "replaced" ? height : top + baselineOf2(piece, height),
    style,
    fragments: piece.fragments.map((fragment2) => translateFragment(fragment2, 0, top)),
    marks: piece.marks.map((mark) => ({ ...mark, y: mark.y + top })),
    notes: piece.notes
  };
}
function baselineOf2({ fragments }, height) {
  let baseline = -Infinity;
  for (const fragment2 of fragments) if (fragment2.kind === "text") baseline = Math.max(baseline, fragment2.y);
  return baseline === -Infinity ? height : baseline;
}
function shrinkToFit(box, available, context) {
  const { min, max } = contentWidths(box, context);
  return Math.min(Math.max(min, available), max);
}

// src/layout/inline/opportunities.ts
function tokenText(token) {
  if (token.type === "text") return token.text;
  if (token.type === "break") return "\n";
  return token.type === "atomic" || token.type === "leader" ? "\uFFFC" : "";
}
function findOpportunities(tokens) {
  const texts = [];
  const forbidden = [];
  let length = 0;
  for (const token of tokens) {
    if (token.type === "note") forbidden.push(length);
    const text2 = tokenText(token);
    texts.push(text2);
    length += text2.length;
  }
  const opportunities = new Uint8Array(length + 1);
  for (const { offset } of lineBreakOpportunities(texts.join(""))) opportunities[offset] = 1;
  for (const offset of forbidden) opportunities[offset] = 0;
  return opportunities;
}

// src/layout/inline/white-space.ts
var TAB = " ".repeat(8);
function collapseWhiteSpace(tokens) {
  const collapsed = [];
  let afterSpace = true;
  for (const token of tokens) {
    if (token.type === "text") afterSpace = collapseText(token, afterSpace, collapsed);
    else {
      if (token.type === "break") trimEnd(collapsed);
      if (token.type === "break") afterSpace = true;
      else if (token.type === "atomic" || token.type === "leader") afterSpace = false;
      collapsed.push(token);
    }
  }
  trimEnd(collapsed);
  return collapsed;
}
function collapseText({ source, text: text2 }, afterSpace, collapsed) {
  const { whiteSpace } = source.style;
  if (whiteSpace === "normal" || whiteSpace === "nowrap") {
    return pushCollapsed(source, text2.replace(/[ \t\r\n\f]+/g, " "), afterSpace, collapsed);
  }
  let state = afterSpace;
  for (const [index, line2] of text2.split(/\r\n|\r|\n|\f/).entries()) {
    if (index > 0) {
      if (whiteSpace === "pre-line") trimEnd(collapsed);
      collapsed.push({ type: "break" });
      state = true;
    }
    if (whiteSpace === "pre-line") {
      state = pushCollapsed(source, line2.replace(/[ \t]+/g, " "), state, collapsed);
    } else if (line2 !== "") {
      collapsed.push({ type: "text", source, text: line2.replaceAll("	", TAB) });
      state = false;
    }
  }
  return state;
}
function pushCollapsed(source, text2, afterSpace, collapsed) {
  const kept = afterSpace && text2.startsWith(" ") ? text2.slice(1) : text2;
  if (kept === "") return afterSpace;
  collapsed.push({ type: "text", source, text: kept });
  return kept.endsWith(" ");
}
function trimEnd(tokens) {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.type === "open" || token?.type === "close" || token?.type === "note") continue;
    if (token?.type !== "text" || keepsSpaces(token.source.style) || !token.text.endsWith(" ")) return;
    const text2 = token.text.slice(0, -1);
    if (text2 === "") tokens.splice(index, 1);
    else tokens[index] = { ...token, text: text2 };
    return;
  }
}
function keepsSpaces({ whiteSpace }) {
  return whiteSpace === "pre" || whiteSpace === "pre-wrap";
}

// src/layout/inline/collect.ts
function collectTokens(content, context) {
  const collector = new Collector2(context);
  for (const node2 of content.nodes) collector.visit(node2);
  return {
    tokens: collapseWhiteSpace(collector.tokens),
    pageDependent: collector.pageDependent
  };
}
var Collector2 = class {
  tokens = [];
  pageDependent = false;
  #context;
  /** Whether the text so far ends within a word: for `text-transform: capitalize`. */
  #inWord = false;
  constructor(context) {
    this.#context = context;
  }
  visit(node2) {
    switch (node2.kind) {
      case "text":
        this.#text(node2, node2.text);
        return;
      case "generated":
        this.#generated(node2);
        return;
      case "leader":
        this.#push({ type: "leader", leader: node2 });
        return;
      case "line-break":
        this.#push({ type: "break" });
        return;
      case "atomic":
        this.#push({ type: "atomic", atomic: node2 });
        return;
      case "note":
        this.tokens.push({ type: "note", note: node2.note });
        return;
      case "inline":
        this.tokens.push({ type: "open", box: node2 });
        for (const child of node2.children) this.visit(child);
        this.tokens.push({ type: "close", box: node2 });
    }
  }
  #push(token) {
    this.#inWord = false;
    this.tokens.push(token);
  }
  #generated(leaf) {
    const { content, references } = this.#context;
    for (const piece of content.pieces(leaf.styled, leaf.part, references)) {
      if (piece.type === "leader") {
        const { style, owner, lang } = leaf;
        this.#push({
          type: "leader",
          leader: { kind: "leader", pattern: piece.pattern, style, owner, lang }
        });
      } else {
        this.pageDependent ||= piece.pageDependent;
        this.#text(leaf, piece.text);
      }
    }
  }
  #text(source, text2) {
    const { style, lang } = source;
    const transformed = transformText(text2, style.textTransform, lang, this.#inWord);
    this.#inWord = /[\p{L}\p{N}\p{M}'’]$/u.test(text2);
    this.tokens.push({ type: "text", source, text: transformed });
  }
};
function transformText(text2, transform, lang, inWord) {
  switch (transform) {
    case "none":
      return text2;
    case "uppercase":
      return text2.toLocaleUpperCase(validLocale(lang));
    case "lowercase":
      return text2.toLocaleLowerCase(validLocale(lang));
    case "capitalize": {
      const capitalized = text2.replace(
        /(?<![\p{L}\p{N}\p{M}'’])\p{Ll}/gu,
        (letter) => letter.toLocaleUpperCase(validLocale(lang))
      );
      return inWord ? text2.slice(0, 1) + capitalized.slice(1) : capitalized;
    }
  }
}
function validLocale(lang) {
  const language = lang.slice(0, 2).toLowerCase();
  return ["az", "lt", "tr", "el", "nl"].includes(language) ? language : "en";
}

// src/layout/inline/prepare.ts
function prepareParagraph(content, available, context) {
  const known = context.paragraphs.get(content);
  if (known?.prepared !== void 0) return known.prepared;
  const { tokens, pageDependent } = collectTokens(content, context);
  const { items, atoms, root } = new ItemBuilder(content, available, context).build(tokens);
  const prepared = {
    items,
    atoms,
    root,
    hasLeader: atoms.some((atom) => atom.type === "leader"),
    isEmpty: !atoms.some(makesLine)
  };
  if (known !== void 0) known.prepared = prepared;
  else if (!pageDependent && !atoms.some(dependsOnWidth)) context.paragraphs.set(content, { prepared });
  return prepared;
}
function makesLine(atom) {
  if (atom.type === "open" || atom.type === "close") return atom.scope.left !== 0 || atom.scope.right !== 0;
  return atom.type !== "none" && atom.type !== "note" && atom.type !== "space";
}
function dependsOnWidth(atom) {
  return atom.type === "atomic" || atom.type === "open" && hasPercentages(atom.scope.style);
}
function hasPercentages({ marginLeft: marginLeft2, marginRight, paddingLeft, paddingRight }) {
  return [marginLeft2, marginRight, paddingLeft, paddingRight].some((length) => typeof length === "object");
}

// src/layout/inline/scopes.ts
function rootScope(style, link) {
  return { style, box: void 0, parent: void 0, rise: 0, link, left: 0, right: 0 };
}
function openScope(box, parent, available, styles) {
  const { style } = box;
  const { marginLeft: marginLeft2, marginRight, paddingLeft, paddingRight, borderLeft, borderRight } = style;
  const left = marginPoints(marginLeft2, available) + borderLeft.width + toPoints(paddingLeft, available);
  const right = marginPoints(marginRight, available) + borderRight.width + toPoints(paddingRight, available);
  return {
    style,
    box,
    parent,
    rise: parent.rise + riseOf(style, parent.style, styles),
    link: box.link ?? parent.link,
    left: box.opens ? left : 0,
    right: box.closes ? right : 0
  };
}
function closeScope(scope2) {
  return scope2.parent ?? scope2;
}
function riseOf(style, parent, styles) {
  return rise2(style, styles.lineExtent(style), parent, styles);
}
function atomicRise(piece, parent, styles) {
  const extent = { ascent: piece.baseline, descent: piece.height - piece.baseline };
  return rise2(piece.style, extent, parent, styles);
}
function rise2({ verticalAlign: verticalAlign2 }, own2, parent, styles) {
  const metrics = styles.face(parent)?.metrics;
  const em = (units) => (units ?? 0) / (metrics?.unitsPerEm ?? 1e3) * parent.fontSize;
  switch (verticalAlign2) {
    case "baseline":
    case "top":
    case "bottom":
      return 0;
    case "sub":
      return -em(metrics?.subscript.offset);
    case "super":
      return em(metrics?.superscript.offset);
    case "middle":
      return em(metrics?.xHeight) / 2 - (own2.ascent - own2.descent) / 2;
    case "text-top":
      return styles.contentExtent(parent).ascent - own2.ascent;
    case "text-bottom":
      return own2.descent - styles.contentExtent(parent).descent;
    default:
      return toPoints(verticalAlign2, own2.ascent + own2.descent);
  }
}

// src/layout/inline/items.ts
var EXPLICIT_HYPHEN_COST = 50;
var FILL = { type: "glue", width: 0, stretch: 1e6, shrink: 0 };
var NO_BREAK = { type: "penalty", width: 0, cost: Infinity, flagged: false };
var FORCED_BREAK = { type: "penalty", width: 0, cost: -Infinity, flagged: false };
var OPPORTUNITY = { type: "penalty", width: 0, cost: EXPLICIT_HYPHEN_COST, flagged: false };
var NOTHING3 = { type: "none" };
var SOFT_HYPHEN2 = 173;
var ZERO_WIDTH_SPACE = 8203;
var ItemBuilder = class {
  #items = [];
  #atoms = [];
  #root;
  #available;
  #context;
  #scope;
  /** Where the token at hand begins in the text of the whole paragraph. */
  #offset = 0;
  /** By offset in that text: 1 where a line may begin. */
  #opportunities = new Uint8Array();
  #space;
  constructor({ style, link }, available, context) {
    this.#root = rootScope(style, link);
    this.#scope = this.#root;
    this.#available = available;
    this.#context = context;
  }
  build(tokens) {
    this.#opportunities = findOpportunities(tokens);
    for (const token of tokens) {
      this.#token(token);
      this.#offset += tokenText(token).length;
    }
    this.#finish();
    return { items: this.#items, atoms: this.#atoms, root: this.#root };
  }
  #token(token) {
    switch (token.type) {
      case "text":
        this.#text(token.source, token.text);
        return;
      case "open":
        this.#scope = openScope(token.box, this.#scope, this.#available, this.#context.textStyles);
        this.#box(this.#scope.left, { type: "open", scope: this.#scope });
        return;
      case "close":
        this.#box(this.#scope.right, { type: "close", scope: this.#scope });
        this.#scope = closeScope(this.#scope);
        return;
      case "break":
        this.#forcedBreak({ type: "break" });
        return;
      case "leader":
        this.#leader(token);
        return;
      case "atomic":
        this.#atomic(token);
        return;
      case "note":
        this.#box(0, { type: "note", note: token.note });
    }
  }
  /** The last line is not stretched: it ends in glue that fills it up. A break at the very end makes no line after it. */
  #finish() {
    const last = this.#atoms.findLastIndex((atom) => atom.type === "break" || makesLine(atom));
    if (this.#atoms[last]?.type !== "break") {
      this.#forcedBreak(NOTHING3);
      return;
    }
    this.#items.push(...this.#items.splice(last - 2, 3));
    this.#atoms.push(...this.#atoms.splice(last - 2, 3));
  }
  #forcedBreak(atom) {
    this.#push(NO_BREAK, NOTHING3);
    this.#push(FILL, NOTHING3);
    this.#push(FORCED_BREAK, atom);
  }
  #leader({ leader }) {
    const style = this.#context.textStyles.get(leader.style, leader.lang);
    const word = shapeWord(leader.pattern, style, this.#context.fonts);
    this.#box(word.width, { type: "leader", leader, word });
  }
  #atomic({ atomic }) {
    const piece = layOutAtomic(atomic.box, this.#available, this.#context);
    const rise3 = atomicRise(piece, this.#scope.style, this.#context.textStyles);
    this.#opportunity(this.#offset, this.#scope);
    this.#box(piece.width, { type: "atomic", box: atomic.box, piece, scope: this.#scope, rise: rise3 });
    this.#opportunity(this.#offset + 1, this.#scope);
  }
  /** Words, spaces and soft hyphens of one text. */
  #text(source, text2) {
    const style = this.#context.textStyles.get(source.style, source.lang);
    let start2 = 0;
    const endWord = (end) => {
      if (end > start2) this.#word(source, style, text2.slice(start2, end));
      start2 = end;
    };
    for (let index = 0; index < text2.length; index++) {
      const code = text2.charCodeAt(index);
      if (index > start2 && this.#opportunities[this.#offset + index] === 1 && !isSpace2(code)) {
        endWord(index);
        this.#opportunity(this.#offset + index, source);
      }
      if (!isSpace2(code) && code !== SOFT_HYPHEN2 && code !== ZERO_WIDTH_SPACE) continue;
      endWord(index);
      start2 = index + 1;
      if (code === SOFT_HYPHEN2) this.#softHyphen(source, style);
      else if (isSpace2(code)) this.#spaceAt(source, style, text2.charAt(index), this.#offset + index);
      else this.#opportunity(this.#offset + index + 1, source);
    }
    endWord(text2.length);
    if (!isSpace2(text2.charCodeAt(text2.length - 1))) this.#opportunity(this.#offset + text2.length, source);
  }
  #word(source, style, text2) {
    const word = shapeWord(text2, style, this.#context.fonts);
    const { diagnostics } = this.#context;
    if (style.face === void 0) reportMissingFont(source, diagnostics);
    else if (word.missing.length > 0) reportMissingGlyphs(word, source.span, diagnostics);
    this.#push(word.item, { type: "word", source, style, word });
  }
  #spaceAt(source, style, text2, offset) {
    const isBreak = text2 === " " && allowsWrap(source) && this.#opportunities[offset + 1] === 1;
    const hang = isBreak ? hangingEnd(this.#atoms.at(-1), source.style) : 0;
    if (hang > 0) this.#push({ type: "penalty", width: -hang, cost: 0, flagged: false }, NOTHING3);
    else if ((isBreak || keepsSpaces(source.style)) && this.#items.at(-1)?.type !== "box") {
      this.#box(0, NOTHING3);
    }
    if (!isBreak || hang > 0) this.#push(NO_BREAK, NOTHING3);
    const { item, atom } = this.#spaceOf(source, style, text2);
    this.#push(item, atom);
  }
  /** Spaces stretch by a half and shrink by a third: what TeX's text fonts say. */
  #spaceOf(source, style, text2) {
    if (this.#space?.source === source && this.#space.text === text2) return this.#space;
    const word = shapeWord(text2, style, this.#context.fonts);
    const width = word.width + source.style.wordSpacing;
    const isKept = keepsSpaces(source.style);
    const item = {
      type: "glue",
      width,
      stretch: isKept ? 0 : width / 2,
      shrink: isKept ? 0 : width / 3
    };
    this.#space = { source, text: text2, item, atom: { type: "space", source, word, width } };
    return this.#space;
  }
  #softHyphen(source, style) {
    if (source.style.hyphens === "none" || !allowsWrap(source)) return;
    const word = hyphenOf(style, this.#context);
    this.#push(
      { type: "penalty", width: word.width, cost: EXPLICIT_HYPHEN_COST, flagged: true },
      { type: "hyphen", source, word }
    );
  }
  /** A break opportunity without a space, where there is one. */
  #opportunity(offset, where) {
    if (this.#opportunities[offset] === 1 && allowsWrap(where)) this.#push(OPPORTUNITY, NOTHING3);
  }
  #box(width, atom) {
    this.#push({ type: "box", width }, atom);
  }
  #push(item, atom) {
    this.#items.push(item);
    this.#atoms.push(atom);
  }
};
function isSpace2(code) {
  return code === 32 || code === 160;
}
function allowsWrap({ style }) {
  return style.whiteSpace !== "nowrap" && style.whiteSpace !== "pre" && style.textWrap !== "nowrap";
}
function hyphenOf(style, { fonts: fonts2 }) {
  return shapeWord(style.face?.has(8208) ? "\u2010" : "-", style, fonts2);
}

// src/layout/inline/break.ts
var PRETOLERANCE = 1;
var RAGGED_TOLERANCE = 0.25;
var HYPHEN_COST = { justified: 50, ragged: 120 };
var ANYWHERE_COST = 5e3;
function breakParagraph(paragraph, measure2, alignment, context) {
  const plain2 = breakItems(paragraph, measure2, alignment);
  if (isGood(plain2, measure2, alignment)) return plain2;
  const hyphenated = hyphenateItems(paragraph, alignment, context);
  const better = hyphenated === paragraph ? plain2 : breakItems(hyphenated, measure2, alignment);
  if (!better.lines.some((line2) => line2.overfull > 0)) return better;
  const cut2 = cutOverfullWords(better);
  return cut2 === void 0 ? better : breakItems(cut2, measure2, alignment);
}
function breakItems(paragraph, measure2, alignment) {
  const single = singleLine(paragraph.items, measure2(0));
  const lines = single ?? breakLines(paragraph.items, { ...OPTIONS[alignment], lineWidth: measure2, alignment });
  return { ...paragraph, lines };
}
var DEMERITS = {
  doubleHyphenDemerits: 1e4,
  fitnessDemerits: 1e4,
  maxConsecutiveHyphens: 2,
  looseness: 0
};
var OPTIONS = {
  justified: { ...DEMERITS, tolerance: 2 },
  ragged: { ...DEMERITS, tolerance: 1 }
};
function singleLine(items, room) {
  const end = items.length - 1;
  let width = 0;
  for (let index = 0; index < end; index++) {
    const item = items[index];
    if (item.type !== "penalty") width += item.width;
    else if (item.cost === -Infinity) return void 0;
    if (width > room) return void 0;
  }
  return [{ start: 0, end, adjustmentRatio: 0, width, overfull: 0 }];
}
function isGood({ lines }, measure2, alignment) {
  return lines.every((line2, index) => {
    if (line2.overfull > 0) return false;
    if (alignment === "justified") return line2.adjustmentRatio <= PRETOLERANCE;
    const isLast2 = index === lines.length - 1;
    return isLast2 || measure2(index) - line2.width <= measure2(index) * RAGGED_TOLERANCE;
  });
}
function hyphenateItems(paragraph, alignment, context) {
  return cutWords(paragraph, (atom) => {
    const { source, style, word } = atom;
    if (source.style.hyphens !== "auto" || !allowsWrap(source)) return void 0;
    const pieces = cutWord(word, hyphenationPoints(word.text, source.lang, source.style.hyphenateLimitChars));
    if (pieces.length < 2) return void 0;
    const hyphen = hyphenOf(style, context);
    return {
      pieces,
      penalty: { type: "penalty", width: hyphen.width, cost: HYPHEN_COST[alignment], flagged: true },
      atom: { type: "hyphen", source, word: hyphen }
    };
  });
}
function hyphenationPoints(text2, lang, limits) {
  const points3 = [];
  if (text2.length < limits.word || text2.includes("://")) return points3;
  for (const match of text2.matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const offset of hyphenateWord(match[0], lang, limits)) points3.push(match.index + offset);
  }
  return points3;
}
function cutOverfullWords(paragraph) {
  const isOverfull = /* @__PURE__ */ new Set();
  for (const { start: start2, end, overfull } of paragraph.lines) {
    if (overfull > 0) for (let index = start2; index < end; index++) isOverfull.add(index);
  }
  const cut2 = cutWords(paragraph, ({ source, word }, index) => {
    if (!isOverfull.has(index) || source.style.overflowWrap === "normal" || !allowsWrap(source))
      return void 0;
    return {
      pieces: cutWord(word, clusterStarts(word)),
      isApart: true,
      penalty: { type: "penalty", width: 0, cost: ANYWHERE_COST, flagged: false },
      atom: { type: "none" }
    };
  });
  return cut2 === paragraph ? void 0 : cut2;
}
function cutWords(paragraph, cut2) {
  const items = [];
  const atoms = [];
  let isCut = false;
  for (const [index, atom] of paragraph.atoms.entries()) {
    const pieces = atom.type === "word" ? cut2(atom, index) : void 0;
    if (atom.type !== "word" || pieces === void 0) {
      items.push(paragraph.items[index]);
      atoms.push(atom);
      continue;
    }
    isCut = true;
    for (const [place2, word] of pieces.pieces.entries()) {
      if (place2 > 0 || pieces.isApart && items.at(-1)?.type === "box") {
        items.push(pieces.penalty);
        atoms.push(pieces.atom);
      }
      items.push({ type: "box", width: word.width });
      atoms.push({ ...atom, word });
    }
  }
  return isCut ? { items, atoms } : paragraph;
}

// src/layout/inline/intrinsic.ts
function paragraphWidths({ items, atoms }, indent, widthsOf) {
  let min = 0;
  let max = 0;
  let line2 = indent;
  let chunk = indent;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const isBreak = item.type === "glue" ? items[index - 1]?.type === "box" : item.type === "penalty" && item.cost < Infinity;
    if (item.type === "box") {
      const atom = atoms[index];
      const own2 = atom?.type === "atomic" ? widthsOf(atom.box) : void 0;
      line2 += own2?.max ?? item.width;
      chunk += own2?.min ?? unbreakableWidth(atom, item.width);
    } else if (isBreak) {
      min = Math.max(min, chunk + (item.type === "penalty" ? item.width : 0));
      chunk = 0;
      if (item.type === "glue") line2 += item.width;
    } else if (item.type === "glue") {
      line2 += item.width;
      chunk += item.width;
    }
    if (item.type === "penalty" && item.cost === -Infinity) {
      max = Math.max(max, line2);
      line2 = 0;
    }
  }
  return { min: Math.max(min, chunk, 0), max: Math.max(max, line2, 0) };
}
function unbreakableWidth(atom, width) {
  if (atom?.type !== "word" || atom.source.style.overflowWrap !== "anywhere") return width;
  return Math.max(0, ...cutWord(atom.word, clusterStarts(atom.word)).map((piece) => piece.width));
}

// src/layout/inline/line.ts
function lineContent({ items, atoms }, line2, next) {
  const inLine = [];
  const inLineItems = [];
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  for (let index = line2.start; index < line2.end; index++) {
    const item = items[index];
    const atom = atoms[index];
    if (item.type === "penalty" || atom.type === "none") continue;
    inLine.push(atom);
    inLineItems.push(item);
    width += item.width;
    if (item.type === "glue") {
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
  const end = items[line2.end];
  const atEnd = atoms[line2.end];
  if (end?.type === "penalty") width += end.width;
  if (end?.type === "penalty" && atEnd?.type === "hyphen") {
    inLine.push(atEnd);
    inLineItems.push(end);
  }
  const swallowed = atoms.slice(line2.end, next).filter((atom) => atom.type === "space");
  const isLast2 = end === void 0 || end.type === "penalty" && end.cost === -Infinity;
  return { atoms: inLine, items: inLineItems, swallowed, width, stretch, shrink, isLast: isLast2 };
}
function lineExtent(atoms, scope2, styles) {
  const extent = { ascent: -Infinity, descent: -Infinity };
  for (let open2 = scope2; open2 !== void 0; open2 = open2.parent)
    include(extent, open2, styles);
  const aligned = [];
  for (const atom of atoms) {
    if (atom.type === "open") include(extent, atom.scope, styles);
    else if (atom.type === "atomic") {
      const { style, height, baseline } = atom.piece;
      if (style.verticalAlign === "top" || style.verticalAlign === "bottom") aligned.push(height);
      else {
        const rise3 = atomRise(atom);
        extent.ascent = Math.max(extent.ascent, rise3 + baseline);
        extent.descent = Math.max(extent.descent, height - baseline - rise3);
      }
    }
  }
  for (const height of aligned) extent.descent = Math.max(extent.descent, height - extent.ascent);
  return extent;
}
function include(extent, scope2, styles) {
  const { ascent, descent } = styles.lineExtent(scope2.style);
  extent.ascent = Math.max(extent.ascent, scope2.rise + ascent);
  extent.descent = Math.max(extent.descent, descent - scope2.rise);
}
function atomRise({ scope: scope2, rise: rise3 }) {
  return scope2.rise + rise3;
}

// src/layout/inline/text-runs.ts
var TextRuns = class {
  /** In the order of the line; what is no text is put between by others. */
  fragments = [];
  /** The document's language. */
  #lang;
  #run;
  constructor(lang) {
    this.#lang = lang;
  }
  /** A word at a place: points from the paragraph's left edge, and from the top of the line to its baseline. */
  word(word, source, x, y) {
    let at = x;
    for (const { face, text: text2, width, glyphs } of word.parts) {
      const run2 = this.#runOf(source, face, at, y);
      for (const glyph of glyphs) run2.glyphs.push(glyph);
      run2.text += text2;
      run2.width += width;
      at += width;
    }
  }
  /** A space that is as wide as its line needs. */
  space(word, source, x, y, width) {
    this.#glyph(word, source, x, y, { advance: width, room: width, text: word.text });
  }
  /** A space at the end of the line: it is there to be copied out, and takes no room. */
  swallowed(word, source, x, y) {
    this.#glyph(word, source, x, y, { advance: word.width, room: 0, text: word.text });
  }
  /** A hyphen that is seen, but not copied out. */
  hyphen(word, source, x, y) {
    this.#glyph(word, source, x, y, { advance: word.width, room: word.width, text: "" });
  }
  /** What comes next does not follow immediately. */
  end() {
    const run2 = this.#run;
    this.#run = void 0;
    if (run2 === void 0 || run2.source.style.visibility === "hidden") return;
    const { owner, span: span2, lang, style } = run2.source;
    this.fragments.push({
      kind: "text",
      owner,
      x: run2.x,
      y: run2.y,
      width: run2.width,
      face: run2.face.id,
      size: style.fontSize,
      color: style.color,
      text: run2.text,
      // Exactly as long as it is: fragments are many.
      glyphs: run2.glyphs.slice(),
      ...lang === this.#lang ? {} : { lang },
      ...span2 === void 0 ? {} : { span: span2 }
    });
  }
  #glyph(word, source, x, y, set) {
    const part2 = word.parts[0];
    const glyph = part2?.glyphs[0];
    if (part2 === void 0 || glyph === void 0) return;
    const run2 = this.#runOf(source, part2.face, x, y);
    const isAsShaped = glyph.advance === set.advance && glyph.text === set.text;
    run2.glyphs.push(isAsShaped ? glyph : { ...glyph, advance: set.advance, text: set.text });
    run2.text += set.text;
    run2.width += set.room;
  }
  #runOf(source, face, x, y) {
    let run2 = this.#run;
    if (run2?.source !== source || run2.face !== face) {
      this.end();
      run2 = { source, face, x, y, glyphs: [], text: "", width: 0 };
      this.#run = run2;
    }
    return run2;
  }
};

// src/layout/inline/set-line.ts
var NONE2 = [];
var LineSetter = class {
  #content;
  #setting;
  #styles;
  #extent;
  #runs;
  #painted = { under: [], over: [] };
  #marks = [];
  #notes = [];
  #open = [];
  #x;
  #scope;
  constructor(content, setting, scope2, styles, lang) {
    this.#content = content;
    this.#setting = setting;
    this.#styles = styles;
    this.#scope = scope2;
    this.#x = setting.x;
    this.#runs = new TextRuns(lang);
    this.#extent = lineExtent(content.atoms, scope2, styles);
    for (let open2 = scope2; open2 !== void 0; open2 = open2.parent) {
      this.#open.unshift({ scope: open2, start: setting.x, opens: false });
    }
  }
  /** The scope that is open at the end of the line. */
  get scope() {
    return this.#scope;
  }
  set() {
    const { atoms, items, swallowed } = this.#content;
    for (let index = 0; index < atoms.length; index++) {
      this.#atom(atoms[index], this.#width(items[index]));
    }
    const right = this.#x;
    for (const atom of swallowed) {
      if (atom.type === "space") this.#runs.swallowed(atom.word, atom.source, this.#x, this.#y());
    }
    this.#runs.end();
    for (const open2 of this.#open) this.#endScope(open2, right, false);
    this.#linkWholeLine(right);
    const { ascent, descent } = this.#extent;
    return {
      height: ascent + descent,
      baseline: ascent,
      right,
      fragments: this.#fragments(),
      marks: this.#marks.length === 0 ? NONE2 : this.#marks,
      notes: this.#notes.length === 0 ? NONE2 : this.#notes
    };
  }
  /** Most lines are nothing but text. */
  #fragments() {
    const { under, over } = this.#painted;
    const { fragments } = this.#runs;
    if (under.length + over.length === 0) return fragments.slice();
    return [...under, ...fragments, ...over];
  }
  /** Of the baseline of text directly in the scope. */
  #y() {
    return this.#extent.ascent - this.#scope.rise;
  }
  #atom(atom, width) {
    switch (atom.type) {
      case "word":
        this.#runs.word(atom.word, atom.source, this.#x, this.#y());
        this.#x += width;
        return;
      case "space":
        this.#runs.space(atom.word, atom.source, this.#x, this.#y(), width);
        this.#x += width;
        return;
      case "hyphen":
        this.#runs.hyphen(atom.word, atom.source, this.#x, this.#y());
        this.#x += width;
        return;
      case "open":
        this.#openScope(atom.scope);
        return;
      case "close":
        this.#closeScope(atom.scope);
        return;
      case "leader":
        this.#leader(atom, width + this.#setting.leaderRoom);
        return;
      case "atomic":
        this.#atomic(atom);
        return;
      case "note":
        this.#notes.push({ note: atom.note, y: 0 });
    }
  }
  /** Glue stretches or shrinks, all else is as wide as it is. */
  #width(item) {
    if (item.type !== "glue") return item.width;
    const ratio = this.#setting.adjustmentRatio;
    return item.width + ratio * (ratio > 0 ? item.stretch : item.shrink);
  }
  #openScope(scope2) {
    this.#runs.end();
    this.#scope = scope2;
    const mark = scope2.box?.mark;
    const y = this.#y() - this.#styles.contentExtent(scope2.style).ascent;
    if (mark !== void 0 && scope2.box?.opens) this.#marks.push({ mark, x: this.#x, y });
    this.#open.push({ scope: scope2, start: this.#x, opens: scope2.box?.opens ?? false });
    this.#x += scope2.left;
  }
  #closeScope(scope2) {
    this.#runs.end();
    this.#x += scope2.right;
    const open2 = this.#open.pop();
    if (open2 !== void 0) this.#endScope(open2, this.#x, scope2.box?.closes ?? false);
    this.#scope = scope2.parent ?? scope2;
  }
  #endScope({ scope: scope2, start: start2, opens }, end, closes) {
    if (!isPainted(scope2)) return;
    const fragment2 = { scope: scope2, start: start2, end, opens, closes };
    const { under, over } = paintScope(fragment2, this.#extent.ascent, this.#styles);
    this.#painted.under.unshift(...under);
    this.#painted.over.push(...over);
  }
  /** A block-level link: each line is a part of it. */
  #linkWholeLine(right) {
    const root = this.#open[0]?.scope;
    const { ascent, descent } = this.#extent;
    if (root?.link === void 0 || right <= this.#setting.x) return;
    const place2 = { x: this.#setting.x, y: 0, width: right - this.#setting.x, height: ascent + descent };
    this.#painted.over.push(linkRectangle(root.link, place2));
  }
  #atomic(atom) {
    this.#runs.end();
    const { piece } = atom;
    const { ascent, descent } = this.#extent;
    const { verticalAlign: verticalAlign2 } = piece.style;
    const top = verticalAlign2 === "top" ? 0 : verticalAlign2 === "bottom" ? ascent + descent - piece.height : ascent - atomRise(atom) - piece.baseline;
    for (const fragment2 of piece.fragments) {
      this.#runs.fragments.push(translateFragment(fragment2, this.#x, top));
    }
    const { link } = this.#scope;
    if (link !== void 0) {
      const place2 = { x: this.#x, y: top, width: piece.width, height: piece.height };
      this.#painted.over.push(linkRectangle(link, place2));
    }
    for (const { mark, x, y } of piece.marks) this.#marks.push({ mark, x: this.#x + x, y: top + y });
    for (const { note, y } of piece.notes) this.#notes.push({ note, y: top + y });
    this.#x += piece.width;
  }
  /** The pattern as often as there is room, in line with that of other lines: CSS Content 3 §3.4. */
  #leader({ leader, word }, width) {
    this.#runs.end();
    const gap = leader.style.fontSize / 4;
    const { edge } = this.#setting;
    const first = Math.ceil((edge - (this.#x + width - gap)) / word.width);
    const last = Math.floor((edge - (this.#x + gap)) / word.width);
    const part2 = word.parts[0];
    if (part2 !== void 0 && word.width > 0 && last > first) {
      this.#runs.fragments.push(
        leaderFragment(word, part2, last - first, edge - last * word.width, this.#y(), leader)
      );
    }
    this.#x += width;
  }
};
function leaderFragment(word, part2, count2, x, y, { style }) {
  return {
    kind: "text",
    owner: LAYOUT_ARTIFACT,
    x,
    y,
    width: count2 * word.width,
    face: part2.face.id,
    size: style.fontSize,
    color: style.color,
    text: word.text.repeat(count2),
    glyphs: Array.from({ length: count2 }, () => part2.glyphs).flat()
  };
}

// src/layout/inline/paragraph.ts
function layOutLines(content, width, context) {
  const set = context.paragraphs.get(content)?.lines;
  if (set?.width === width) return set.lines;
  const paragraph = prepareParagraph(content, width, context);
  const lines = paragraph.isEmpty ? emptyLines(paragraph) : setLines(paragraph, content, width, context);
  const known = context.paragraphs.get(content);
  if (known !== void 0) {
    known.lines = { width, lines };
    known.prepared = void 0;
  }
  return lines;
}
function inlineWidths(content, context) {
  const measured = context.paragraphs.get(content)?.widths;
  if (measured !== void 0) return measured;
  const paragraph = prepareParagraph(content, 0, context);
  const indent = toPoints(content.style.textIndent, 0);
  const widths = paragraphWidths(paragraph, indent, (box) => outerWidths(box, context));
  const known = context.paragraphs.get(content);
  if (known !== void 0) known.widths = widths;
  return widths;
}
function emptyLines({ atoms }) {
  const marks = atoms.flatMap(
    (atom) => atom.type === "open" && atom.scope.box?.mark !== void 0 ? [{ mark: atom.scope.box.mark, x: 0, y: 0 }] : []
  );
  const notes = atoms.flatMap((atom) => atom.type === "note" ? [{ note: atom.note, y: 0 }] : []);
  if (marks.length === 0 && notes.length === 0) return [];
  return [{ height: 0, baseline: 0, right: 0, fragments: [], marks, notes }];
}
function setLines(paragraph, content, width, context) {
  const { style } = content;
  const indent = toPoints(style.textIndent, width);
  const broken = breakToWidth(paragraph, content, width, context);
  let scope2 = paragraph.root;
  return broken.lines.map((line2, index) => {
    const next = broken.lines[index + 1]?.start ?? broken.items.length;
    const inLine = lineContent(broken, line2, next);
    const measure2 = index === 0 ? width - indent : width;
    if (line2.overfull > TOLERANCE3) warnOfOverfull(inLine, line2, style, context);
    const setting = alignLine(inLine, style, {
      start: index === 0 ? indent : 0,
      measure: measure2,
      isFirst: index === 0
    });
    const setter = new LineSetter(inLine, setting, scope2, context.textStyles, context.lang);
    const set = setter.set();
    scope2 = setter.scope;
    return set;
  });
}
function breakToWidth(paragraph, { style }, width, context) {
  const indent = toPoints(style.textIndent, width);
  const alignment = breaksJustified(style) && !paragraph.hasLeader ? "justified" : "ragged";
  const breakTo = (measure2) => breakParagraph(paragraph, (line2) => line2 === 0 ? measure2 - indent : measure2, alignment, context);
  const full = breakTo(width);
  return style.textWrap === "balance" ? balanceLines(full, width, breakTo) : full;
}
var TOLERANCE3 = 0.01;
function warnOfOverfull({ atoms }, line2, style, { diagnostics }) {
  let widest;
  for (const atom of atoms) {
    if (atom.type === "word" && atom.word.width > (widest?.word.width ?? 0)) widest = atom;
  }
  const points3 = Math.ceil(line2.overfull);
  const shown = widest === void 0 ? "A line" : `"${widest.word.text}"`;
  const hint = style.overflowWrap === "normal" ? 'Allow breaks anywhere with "overflow-wrap: anywhere", or give its column more room.' : "Give its column more room.";
  diagnostics.add(
    warning("overfull", `${shown} is ${points3} pt wider than its line`, widest?.source.span, {
      hints: [hint]
    })
  );
}

// src/layout/table/grid.ts
var grids = /* @__PURE__ */ new WeakMap();
function gridOf(table) {
  let grid = grids.get(table);
  if (grid === void 0) {
    grid = buildGrid(table);
    grids.set(table, grid);
  }
  return grid;
}
function buildGrid({ groups, columns }) {
  const columnStyles = columns.flatMap(({ style, span: span2 }) => Array.from({ length: span2 }, () => style));
  const rows = [];
  let columnCount = columnStyles.length;
  for (const group of groups) {
    const placed2 = placeGroup(group, rows.length);
    rows.push(...placed2);
    for (const { cells } of placed2) {
      for (const { column, columnSpan } of cells) columnCount = Math.max(columnCount, column + columnSpan);
    }
  }
  return { rows, columnCount, columnStyles };
}
function placeGroup(group, firstRow) {
  const covered = [];
  return group.rows.map((box, index) => {
    const cells = [];
    let column = 0;
    for (const cell of box.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      const rowSpan = Math.min(cell.rowSpan, group.rows.length - index);
      cells.push({ cell, row: firstRow + index, column, rowSpan, columnSpan: cell.columnSpan });
      for (let at = column; at < column + cell.columnSpan; at++) {
        covered[at] = Math.max(covered[at] ?? 0, rowSpan);
      }
      column += cell.columnSpan;
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    return { box, group, cells };
  });
}

// src/layout/table/spacing.ts
function spacingOf({ style }) {
  return style.borderCollapse === "separate" ? style.borderSpacing : { x: 0, y: 0 };
}
function spacingWidth(table, { columnCount }) {
  return columnCount === 0 ? 0 : spacingOf(table).x * (columnCount + 1);
}

// src/layout/table/intrinsic.ts
function tableWidths(table, context) {
  const grid = gridOf(table);
  const columns = measureColumns(table, grid, collapseBorders(table, grid), context);
  const { min, max } = preferredWidth(columns);
  const spacing = spacingWidth(table, grid);
  const caption = Math.max(0, ...table.captions.map((box) => outerWidths(box, context).min));
  return { min: Math.max(min + spacing, caption), max: Math.max(max + spacing, caption) };
}

// src/layout/block/intrinsic.ts
function outerWidths(box, context) {
  const { style } = box;
  const insets = insetsOf(style, 0);
  const margins = marginPoints(style.marginLeft, 0) + marginPoints(style.marginRight, 0);
  const outside = insets.left + insets.right + margins;
  const { min, max } = borderedWidths(box, context);
  return { min: min + outside, max: max + outside };
}
function borderedWidths(box, context) {
  const { style } = box;
  const insets = insetsOf(style, 0);
  const inside = insets.left + insets.right;
  if (typeof style.width === "number") {
    const width = clamp2(contentSize(style.width, inside, style), box, inside);
    const isReplaced = box.kind === "block" && box.content.type === "replaced";
    return { min: isReplaced && isCompressible(style) ? 0 : width, max: width };
  }
  const { min, max } = box.kind === "table" ? tableWidths(box, context) : contentWidths(box, context);
  return { min: clamp2(min, box, inside), max: clamp2(max, box, inside) };
}
function clamp2(width, { style }, inside) {
  const max = typeof style.maxWidth === "number" ? contentSize(style.maxWidth, inside, style) : Infinity;
  const min = typeof style.minWidth === "number" ? contentSize(style.minWidth, inside, style) : 0;
  return Math.max(min, Math.min(max, width));
}
function contentWidths(box, context) {
  const { content } = box;
  if (content.type === "inline") return inlineWidths(content, context);
  if (content.type === "replaced") return pictureWidths(box, content, context);
  let min = 0;
  let max = 0;
  for (const child of content.children) {
    const widths = outerWidths(child, context);
    min = Math.max(min, widths.min);
    max = Math.max(max, widths.max);
  }
  return { min, max };
}

// src/layout/table/columns.ts
function measureColumns(table, grid, borders2, context) {
  let columns = context.columns.get(table);
  if (columns === void 0) {
    columns = measure(table, grid, borders2, context);
    context.columns.set(table, columns);
  }
  return columns;
}
function measure(table, grid, borders2, context) {
  const columns = Array.from(
    { length: grid.columnCount },
    () => ({
      min: 0,
      max: 0,
      isFixed: false,
      percent: 0
    })
  );
  for (const [index, style] of grid.columnStyles.entries())
    applyWidth(columns[index], style?.width ?? "auto");
  const cells = grid.rows.flatMap((row) => row.cells).toSorted((a2, b2) => a2.columnSpan - b2.columnSpan);
  const spacing = table.style.borderCollapse === "separate" ? table.style.borderSpacing.x : 0;
  for (const cell of cells) {
    const wanted = measureCell(cell, borders2, context);
    const spanned = columns.slice(cell.column, cell.column + cell.columnSpan);
    if (spanned.length === 1) widen(spanned[0], wanted);
    else spread(spanned, wanted, spacing * (spanned.length - 1));
  }
  return columns;
}
function measureCell(cell, borders2, context) {
  const { box } = cell.cell;
  const { style } = box;
  const insets = cellInsets(cell, borders2, 0);
  const inside = insets.left + insets.right;
  const content = contentWidths(box, context);
  const measure2 = { min: content.min + inside, max: content.max + inside, isFixed: false, percent: 0 };
  if (typeof style.width === "number") {
    const width = contentSize(style.width, inside, style) + inside;
    return { ...measure2, max: Math.max(measure2.min, width), isFixed: true };
  }
  return typeof style.width === "object" ? { ...measure2, percent: style.width.percent } : measure2;
}
function applyWidth(column, width) {
  if (typeof width === "number") Object.assign(column, { max: width, isFixed: true });
  else if (width !== "auto") column.percent = width.percent;
}
function widen(column, cell) {
  column.min = Math.max(column.min, cell.min);
  if (cell.isFixed && !column.isFixed) column.max = cell.max;
  else if (cell.isFixed || !column.isFixed) column.max = Math.max(column.max, cell.max);
  column.isFixed ||= cell.isFixed;
  column.max = Math.max(column.max, column.min);
  column.percent = Math.max(column.percent, cell.percent);
}
function spread(columns, cell, spacing) {
  for (const key of ["min", "max"]) {
    const missing = cell[key] - spacing - sum(columns, (column) => column[key]);
    if (missing <= 0) continue;
    const total = sum(columns, (column) => column.max);
    for (const column of columns) {
      column[key] += missing * (total > 0 ? column.max / total : 1 / columns.length);
    }
  }
  for (const column of columns) column.max = Math.max(column.max, column.min);
}
function preferredWidth(columns) {
  const min = sum(columns, (column) => column.min);
  let max = sum(columns, (column) => column.max);
  const percent = Math.min(
    100,
    sum(columns, (column) => column.percent)
  );
  for (const column of columns) {
    if (column.percent > 0) max = Math.max(max, column.max * 100 / column.percent);
  }
  const others = sum(columns, (column) => column.percent > 0 ? 0 : column.max);
  if (percent > 0 && percent < 100) max = Math.max(max, others * 100 / (100 - percent));
  return { min, max };
}
function shareWidth(columns, width) {
  const guesses = guessWidths(columns, width);
  for (const [index, guess] of guesses.entries()) {
    const total = guess.reduce((all, one) => all + one, 0);
    if (width > total) continue;
    const smaller = guesses[index - 1];
    if (smaller === void 0) return guess.map((own2) => total > 0 ? own2 * width / total : 0);
    const least = smaller.reduce((all, one) => all + one, 0);
    const part2 = total > least ? (width - least) / (total - least) : 0;
    return smaller.map((own2, column) => own2 + (guess[column] - own2) * part2);
  }
  return growWidths(columns, guesses.at(-1) ?? [], width);
}
function guessWidths(columns, width) {
  const percent = (column) => Math.max(column.min, column.percent * width / 100);
  const min = columns.map((column) => column.min);
  const withPercent = columns.map((column) => column.percent > 0 ? percent(column) : column.min);
  const withFixed = columns.map(
    (column) => column.percent > 0 ? percent(column) : column.isFixed ? column.max : column.min
  );
  const max = columns.map((column) => column.percent > 0 ? percent(column) : column.max);
  return [min, withPercent, withFixed, max];
}
function growWidths(columns, widths, width) {
  const excess = width - widths.reduce((all, one) => all + one, 0);
  const kinds = [
    (column) => !column.isFixed && column.percent === 0 && column.max > 0,
    (column) => column.isFixed && column.percent === 0 && column.max > 0,
    (column) => column.percent > 0
  ];
  const grows = kinds.find((isOf) => columns.some(isOf)) ?? (() => true);
  const growing = columns.filter(grows);
  const total = sum(growing, (column) => Math.max(column.max, column.percent));
  return widths.map((own2, index) => {
    const column = columns[index];
    if (!grows(column)) return own2;
    const part2 = total > 0 ? Math.max(column.max, column.percent) / total : 1 / growing.length;
    return own2 + excess * part2;
  });
}
function fixedWidths(grid, width, borders2) {
  const widths = Array.from({ length: grid.columnCount }, (_, column) => {
    const own2 = grid.columnStyles[column]?.width ?? "auto";
    return own2 === "auto" ? void 0 : toPoints(own2, width);
  });
  for (const cell of grid.rows[0]?.cells ?? []) {
    const { style } = cell.cell.box;
    if (style.width === "auto") continue;
    const insets = cellInsets(cell, borders2, width);
    const inside = insets.left + insets.right;
    const own2 = contentSize(toPoints(style.width, width), inside, style) + inside;
    for (let at = cell.column; at < cell.column + cell.columnSpan; at++) widths[at] ??= own2 / cell.columnSpan;
  }
  const given = widths.reduce((all, own2) => all + (own2 ?? 0), 0);
  const open2 = widths.filter((own2) => own2 === void 0).length;
  if (open2 > 0) return widths.map((own2) => own2 ?? Math.max(0, width - given) / open2);
  return widths.map((own2) => (own2 ?? 0) * (given > 0 ? Math.max(1, width / given) : 1));
}
function sum(columns, value) {
  return columns.reduce((all, column) => all + value(column), 0);
}

// src/layout/table/frame.ts
function tableFrame(table, grid, borders2, insets, place2, context) {
  const { style } = table;
  const between2 = spacingWidth(table, grid);
  const measures = measureColumns(table, grid, borders2, context);
  const { min, max } = preferredWidth(measures);
  const taken = marginPoints(style.marginLeft, place2.width) + marginPoints(style.marginRight, place2.width);
  const available = Math.max(0, place2.width - taken - insets.left - insets.right);
  const fitting = Math.min(Math.max(min + between2, Math.min(max + between2, available)), available);
  const { x, width } = blockWidth(style, insets, place2.width, fitting);
  if (min + between2 > width + TOLERANCE4) warnOfNarrow(table, min + between2 - width, context);
  const isFixed = style.tableLayout === "fixed" && style.width !== "auto";
  const widths = isFixed ? fixedWidths(grid, width - between2, borders2) : shareWidth(measures, Math.max(0, width - between2));
  const spacing = spacingOf(table);
  const xs = [];
  let at = insets.left + spacing.x;
  for (const own2 of widths) {
    xs.push(at);
    at += own2 + spacing.x;
  }
  return { x, width, columns: { x: xs, widths, spacing } };
}
var TOLERANCE4 = 0.01;
function warnOfNarrow({ span: span2 }, missing, { diagnostics }) {
  diagnostics.add(
    warning(
      "overfull",
      `The table needs ${Math.ceil(missing)} pt more than it has: words in it are cut`,
      span2,
      {
        hints: ["Give it fewer columns, smaller type or a wider page."]
      }
    )
  );
}

// src/layout/table/paint-band.ts
function setBand(band, grid, columns, borders2) {
  const setter = new BandSetter(band, columns);
  setter.paintColumns(grid);
  setter.paintRows();
  for (const cell of band.cells) setter.cell(cell, borders2 === void 0);
  const { ys } = setter;
  const height = ys.at(-1) ?? 0;
  const xs = [...columns.x, (columns.x.at(-1) ?? 0) + (columns.widths.at(-1) ?? 0)];
  const lines = { xs, ys, firstRow: band.firstRow };
  const inner = borders2 === void 0 ? [] : [
    ...paintVertical(borders2, lines),
    ...ys.slice(1, -1).flatMap((y, index) => paintHorizontal(band.firstRow + index + 1, borders2, lines, y))
  ];
  const edge = (row) => borders2 === void 0 ? [] : paintHorizontal(row, borders2, lines, 0);
  return {
    piece: {
      height,
      fragments: [...setter.beneath, ...setter.fragments, ...inner],
      marks: setter.marks,
      notes: setter.notes
    },
    top: edge(band.firstRow),
    bottom: edge(band.firstRow + band.rows.length),
    solids: setter.solids
  };
}
var BandSetter = class {
  beneath = [];
  fragments = [];
  marks = [];
  notes = [];
  solids = [];
  /** Top of each row, and the bottom of the last. */
  ys;
  #band;
  #columns;
  constructor(band, columns) {
    this.#band = band;
    this.#columns = columns;
    const ys = [0];
    for (const [index, height] of band.heights.entries()) {
      const isLast2 = index === band.heights.length - 1;
      ys.push(ys[index] + height + (isLast2 ? 0 : columns.spacing.y));
    }
    this.ys = ys;
  }
  paintColumns({ columnStyles }) {
    const height = this.ys.at(-1);
    for (const [index, style] of columnStyles.entries()) {
      if (style === void 0) continue;
      const box = { x: this.#columns.x[index], y: 0, width: this.#columns.widths[index], height };
      this.beneath.push(...backgroundFragments(style, box));
    }
  }
  /** Row groups and rows, from their first cell to their last. */
  paintRows() {
    const { x, widths } = this.#columns;
    const left = x[0] ?? 0;
    const width = (x.at(-1) ?? 0) + (widths.at(-1) ?? 0) - left;
    for (const [index, { box, group }] of this.#band.rows.entries()) {
      const y = this.ys[index];
      const rectangle = { x: left, y, width, height: this.#band.heights[index] };
      this.#background(group.style, rectangle);
      this.#background(box.style, rectangle);
      this.#mark(box.mark, left, y);
      if (group.rows[0] === box) this.#mark(group.mark, left, y);
    }
  }
  cell(cell, hasBorders) {
    const { grid, insets, flow: flow2 } = cell;
    const row = grid.row - this.#band.firstRow;
    const box = {
      x: this.#columns.x[grid.column],
      y: this.ys[row],
      width: cellWidth(grid, this.#columns),
      height: this.#spannedHeight(row, grid.rowSpan)
    };
    const { style, mark } = grid.cell.box;
    this.beneath.push(
      ...hasBorders ? boxFragments(style, box, ALL_SIDES) : backgroundFragments(style, box)
    );
    this.#mark(mark, box.x, box.y);
    const y = box.y + this.#shift(cell, row, box.height) + insets.top + flow2.marginBefore;
    const placed2 = placeItems(flow2.items, { x: box.x + insets.left, y });
    this.fragments.push(...placed2.fragments);
    this.marks.push(...placed2.marks);
    this.notes.push(...placed2.notes);
    this.#solid(cell, y);
  }
  /** How far `vertical-align` moves the content down. */
  #shift({ align, height, baseline }, row, room) {
    switch (align) {
      case "top":
        return 0;
      case "middle":
        return (room - height) / 2;
      case "bottom":
        return room - height;
      case "baseline":
        return Math.max(0, (this.#band.baselines[row] ?? 0) - baseline);
    }
  }
  #spannedHeight(row, rowSpan) {
    const { heights } = this.#band;
    let height = this.#columns.spacing.y * (rowSpan - 1);
    for (let at = row; at < row + rowSpan; at++) height += heights[at] ?? 0;
    return height;
  }
  #solid({ flow: flow2 }, top) {
    let y = top;
    for (const item of flow2.items) {
      if (item.type === "mark") continue;
      const height = item.type === "slab" ? item.piece.height : item.type === "gap" ? item.size : item.height;
      if (item.type === "slab") this.solids.push([y, y + height]);
      y += height;
    }
  }
  #background(style, box) {
    this.beneath.push(...backgroundFragments(style, box));
  }
  #mark(mark, x, y) {
    if (mark !== void 0) this.marks.push({ mark, x, y });
  }
};

// src/layout/table/table.ts
function layOutTable(table, place2, flow2, context) {
  const { style, mark } = table;
  const grid = gridOf(table);
  const borders2 = collapseBorders(table, grid);
  const insets = borders2 === void 0 ? insetsOf(style, place2.width) : NO_INSETS;
  const frame = tableFrame(table, grid, borders2, insets, place2, context);
  const border = { x: place2.x + frame.x, width: frame.width + insets.left + insets.right };
  flow2.margin(marginPoints(style.marginTop, place2.width));
  if (style.breakInside === "avoid") flow2.keep();
  if (mark !== void 0) flow2.mark(mark, border.x);
  layOutCaptions(table, "top", border, flow2, context);
  const bands = layOutBands(grid, frame.columns, borders2, context);
  const set = bands.map((band) => setBand(band, grid, frame.columns, borders2));
  flowBands(table, bands, set, { border, insets, spacing: frame.columns.spacing.y }, flow2, context);
  layOutCaptions(table, "bottom", border, flow2, context);
  if (style.breakInside === "avoid") flow2.release(context.areas(table.page).height);
  flow2.margin(marginPoints(style.marginBottom, place2.width));
}
var NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
function layOutCaptions({ captions, page: page2 }, side2, place2, flow2, context) {
  for (const caption of captions.filter((box) => box.style.captionSide === side2)) {
    if (side2 === "bottom") flow2.boundary("avoid", page2);
    layOutBlockLevel(caption, place2, flow2, context);
    if (side2 === "top") flow2.boundary("avoid", page2);
  }
}

// src/layout/block/lines.ts
function flowLines(content, place2, page2, flow2, context) {
  const lines = layOutLines(content, place2.width, context);
  const { orphans, widows } = content.style;
  for (const [index, line2] of lines.entries()) {
    if (index > 0) {
      const isLonely = index < orphans || lines.length - index < widows;
      flow2.boundary("auto", page2, isLonely ? COST.lonelyLines : 0);
    }
    const piece = index === 0 ? withMarkers(line2, place2.x, flow2.markers.splice(0)) : line2;
    flow2.slab({ type: "slab", x: place2.x, piece });
  }
}
function withMarkers(line2, x, markers) {
  if (markers.length === 0) return line2;
  const fragments = markers.flatMap((marker) => {
    const dy = line2.baseline - marker.line.baseline;
    return marker.line.fragments.map((fragment2) => translateFragment(fragment2, marker.x - x, dy));
  });
  return { ...line2, fragments: [...fragments, ...line2.fragments] };
}

// src/layout/block/markers.ts
function flowMarker(marker, { x, width }, flow2, context) {
  const own2 = Math.ceil(inlineWidths(marker, context).max * 64) / 64;
  const line2 = layOutLines(marker, own2, context)[0];
  if (line2 === void 0) return;
  flow2.markers.push({ line: line2, x: marker.style.direction === "rtl" ? x + width : x - own2 });
}
function flushMarkers(flow2) {
  for (const marker of flow2.markers.splice(0)) {
    flow2.slab({ type: "slab", x: marker.x, piece: marker.line });
  }
}

// src/layout/block/block.ts
function layOutBlockLevel(box, place2, flow2, context) {
  if (box.kind === "table") layOutTable(box, place2, flow2, context);
  else layOutBlock(box, place2, flow2, context);
}
function layOutBlock(box, place2, flow2, context) {
  const { style } = box;
  const insets = insetsOf(style, place2.width);
  const { content } = box;
  const shrunk = content.type === "replaced" ? pictureWidth(box, content, place2.width, context) : void 0;
  const { x, width } = blockWidth(style, insets, place2.width, shrunk);
  const border = { x: place2.x + x, width: width + insets.left + insets.right };
  flow2.margin(marginPoints(style.marginTop, place2.width));
  fillBox(box, border, insets, flow2, context);
  flow2.margin(marginPoints(style.marginBottom, place2.width));
}
function fillBox(box, border, insets, flow2, context) {
  const { style, mark, span: span2 } = box;
  const isFenced = style.display !== "block" && style.display !== "list-item";
  const hasEdges = insets.top > 0 || insets.bottom > 0 || isFenced || isDecorated(style);
  const painted = hasEdges ? { ...border, style, ...span2 === void 0 ? {} : { span: span2 } } : void 0;
  if (style.breakInside === "avoid") flow2.keep();
  if (mark !== void 0) flow2.mark(mark, border.x);
  if (painted !== void 0) flow2.open(painted, insets.top, isFenced);
  const start2 = flow2.height;
  const inner = { x: border.x + insets.left, width: border.width - insets.left - insets.right };
  fillContent(box, inner, flow2, context);
  const missing = missingHeight(box, insets, flow2.height - start2);
  if (missing > 0) flow2.space(missing);
  if (painted !== void 0) flow2.close(painted, insets.bottom, isFenced);
  if (style.breakInside === "avoid") flow2.release(context.areas(box.page).height);
}
function fillContent(box, inner, flow2, context) {
  if (box.marker !== void 0) flowMarker(box.marker, inner, flow2, context);
  const { content } = box;
  if (content.type === "replaced") flowPicture(box, content, inner, flow2, context);
  else if (content.type === "inline") flowLines(content, inner, box.page, flow2, context);
  else flowChildren(content, inner, box, flow2, context);
  if (box.marker !== void 0) flushMarkers(flow2);
}
function flowChildren({ children }, inner, { page: page2 }, flow2, context) {
  const area = context.areas(page2).width;
  flow2.nest(() => {
    for (const [index, child] of children.entries()) {
      betweenChildren(children[index - 1], child, flow2);
      const width = inner.width + context.areas(child.page).width - area;
      layOutBlockLevel(child, { x: inner.x, width }, flow2, context);
    }
  });
}
function betweenChildren(previous, child, flow2) {
  if (child.breakAfter === "avoid") flow2.endSection();
  if (previous === void 0) return;
  const between2 = combineBreaks(previous.breakAfter, child.breakBefore);
  const isSamePage = previous.lastPage === child.firstPage;
  const isOnSide = between2 === "left" || between2 === "right";
  flow2.boundary(isSamePage || isOnSide ? between2 : "page", child.firstPage);
  if (previous.breakAfter === "avoid") flow2.belowHeading();
}
function missingHeight({ style }, insets, content) {
  const size = (length) => contentSize(length, insets.top + insets.bottom, style);
  const { height, minHeight, maxHeight } = style;
  const most = typeof maxHeight === "number" ? size(maxHeight) : Infinity;
  const wanted = Math.min(typeof height === "number" ? size(height) : 0, most);
  return Math.max(wanted, typeof minHeight === "number" ? size(minHeight) : 0) - content;
}

// src/layout/block/stack.ts
function flowBox(box, border, reference3, context) {
  const flow2 = new FlowBuilder(box.page);
  fillBox(box, border, insetsOf(box.style, reference3), flow2, context);
  return flow2.finish();
}
function stackFlow(flow2) {
  const { fragments, marks, notes } = placeItems(flow2.items, { x: 0, y: flow2.marginBefore });
  return { height: flow2.marginBefore + flow2.height + flow2.marginAfter, fragments, marks, notes };
}

// src/layout/boxes/anonymous.ts
var NO_COLOR = { r: 0, g: 0, b: 0, a: 0 };
var NO_BORDER = { width: 0, style: "none", color: NO_COLOR };
var NOT_INHERITED = {
  position: "static",
  float: "none",
  clear: "none",
  boxSizing: "content-box",
  boxDecorationBreak: "slice",
  width: "auto",
  height: "auto",
  minWidth: "auto",
  minHeight: "auto",
  maxWidth: "none",
  maxHeight: "none",
  top: "auto",
  right: "auto",
  bottom: "auto",
  left: "auto",
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
  paddingTop: 0,
  paddingRight: 0,
  paddingBottom: 0,
  paddingLeft: 0,
  borderTop: NO_BORDER,
  borderRight: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRadius: 0,
  backgroundColor: NO_COLOR,
  opacity: 1,
  textDecorationLine: [],
  verticalAlign: "baseline",
  counterReset: [],
  counterIncrement: [],
  counterSet: [],
  stringSet: [],
  content: "normal",
  page: "auto",
  breakBefore: "auto",
  breakAfter: "auto",
  breakInside: "auto",
  bookmarkLevel: "none",
  tableLayout: "auto",
  columnCount: "auto",
  columnWidth: "auto"
};
var remembered = /* @__PURE__ */ new WeakMap();
function anonymousStyle(parent, display) {
  let styles = remembered.get(parent);
  if (styles === void 0) {
    styles = /* @__PURE__ */ new Map();
    remembered.set(parent, styles);
  }
  let style = styles.get(display);
  if (style === void 0) {
    style = { ...parent, ...NOT_INHERITED, display };
    styles.set(display, style);
  }
  return style;
}

// src/layout/boxes/parts.ts
function isBlockLevel(box) {
  return box.kind === "block" || box.kind === "table";
}
function isTablePart(box) {
  return box.kind === "table-part";
}
function isCollapsibleSpace(box) {
  return box.kind === "text" && /^[ \t\r\n\f]*$/.test(box.text) && !box.style.whiteSpace.startsWith("pre");
}
function markOf(styled, { destinations, watched }) {
  const { index } = styled.element;
  const name = destinations.elements.get(index);
  const isAsked = name !== void 0 || watched.elements.has(index) || watched.counting.has(index) || styled.style.stringSet.length > 0 || styled.style.counterReset.some((change) => change.name === "page");
  return isAsked ? { element: index, destinations: name === void 0 ? [] : [name] } : void 0;
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}

// src/layout/boxes/table-boxes.ts
var GROUPS = {
  "table-header-group": "header",
  "table-row-group": "body",
  "table-footer-group": "footer"
};
var ORDER = ["header", "body", "footer"];
function tablePart(styled, children, mark) {
  const { style } = styled;
  const display = style.display;
  return {
    kind: "table-part",
    display,
    style,
    styled,
    children,
    columns: columnsOf(styled, children),
    ...optional("mark", mark)
  };
}
function columnsOf({ style, element: element2 }, children) {
  const inner = children.flatMap((child) => isTablePart(child) ? child.columns : []);
  const isColumn = style.display === "table-column" || style.display === "table-column-group";
  if (!isColumn || inner.length > 0) return inner;
  return [{ style, span: spanAttribute(element2.attributes.get("span")) }];
}
function wrapTableParts(children, style, page2) {
  if (!children.some(isTablePart)) return children;
  const table = (run3) => tableBox(anonymousStyle(style, "table"), run3, { page: page2 });
  const wrapped = [];
  let run2 = [];
  for (const child of children) {
    if (isTablePart(child) || run2.length > 0 && isCollapsibleSpace(child)) run2.push(child);
    else {
      if (run2.length > 0) wrapped.push(table(run2));
      run2 = [];
      wrapped.push(child);
    }
  }
  return run2.length > 0 ? [...wrapped, table(run2)] : wrapped;
}
function tableBox(style, children, origin) {
  const { page: page2, mark, span: span2 } = origin;
  const parts = groupRuns(children, isProperTableChild, (run2) => anonymousPart("table-row", style, run2));
  const captions = [];
  const columns = [];
  const groups = [];
  let looseRows = [];
  const endGroup = () => {
    if (looseRows.length > 0) groups.push(rowGroup(anonymousPart("table-row-group", style, looseRows), page2));
    looseRows = [];
  };
  for (const part2 of parts) {
    if (!isTablePart(part2)) continue;
    if (part2.display === "table-row") {
      looseRows.push(part2);
      continue;
    }
    endGroup();
    if (part2.display === "table-caption") captions.push(partBox(part2, page2));
    else if (part2.columns.length > 0) columns.push(...part2.columns);
    else if (part2.display in GROUPS) groups.push(rowGroup(part2, page2));
  }
  endGroup();
  return {
    kind: "table",
    style,
    captions,
    columns,
    groups: inOrder2(groups),
    ...edgesOf(style, page2, []),
    ...optional("mark", mark),
    ...optional("span", span2)
  };
}
function inOrder2(groups) {
  const header2 = groups.find((group) => group.type === "header");
  const footer = groups.find((group) => group.type === "footer");
  const typed = groups.map(
    (group) => group === header2 || group === footer ? group : { ...group, type: "body" }
  );
  return typed.toSorted((a2, b2) => ORDER.indexOf(a2.type) - ORDER.indexOf(b2.type));
}
function rowGroup(part2, page2) {
  const rows = groupRuns(
    part2.children,
    (child) => isPart(child, "table-row"),
    (run2) => anonymousPart("table-row", part2.style, run2)
  );
  const type = GROUPS[part2.display] ?? "body";
  return {
    type,
    style: part2.style,
    rows: rows.filter(isTablePart).map((row) => rowBox(row, page2)),
    ...optional("mark", part2.mark)
  };
}
function rowBox(part2, page2) {
  const cells = groupRuns(
    part2.children,
    (child) => isPart(child, "table-cell"),
    (run2) => anonymousPart("table-cell", part2.style, run2)
  );
  return {
    style: part2.style,
    cells: cells.filter(isTablePart).map((cell) => cellBox(cell, page2)),
    ...optional("mark", part2.mark)
  };
}
function cellBox(part2, page2) {
  const attributes = part2.styled?.element.attributes;
  return {
    box: partBox(part2, page2),
    columnSpan: spanAttribute(attributes?.get("colspan")),
    rowSpan: spanAttribute(attributes?.get("rowspan"))
  };
}
function partBox({ style, styled, children, mark }, page2) {
  return blockBox(style, children, {
    page: page2,
    ...optional("mark", mark),
    ...optional("span", styled?.element.span)
  });
}
function groupRuns(children, isProper, wrap) {
  const grouped = [];
  let run2 = [];
  const endRun = () => {
    if (run2.some((child) => !isCollapsibleSpace(child))) grouped.push(wrap(run2));
    run2 = [];
  };
  for (const child of children) {
    if (isProper(child)) {
      endRun();
      grouped.push(child);
    } else run2.push(child);
  }
  endRun();
  return grouped;
}
function anonymousPart(display, parent, children) {
  return { kind: "table-part", display, style: anonymousStyle(parent, display), children, columns: [] };
}
function isPart(child, display) {
  return isTablePart(child) && child.display === display;
}
function isProperTableChild(child) {
  return isTablePart(child) && child.display !== "table-cell";
}
var MAX_SPAN = 1e3;
function spanAttribute(value) {
  return Math.min(MAX_SPAN, Math.max(1, Number.parseInt(value ?? "1", 10) || 1));
}

// src/layout/boxes/containers.ts
function blockBox(style, children, origin) {
  const { page: page2, link, mark, marker, span: span2 } = origin;
  const blocks2 = blockLevelChildren(style, children, origin);
  const nodes = children;
  return {
    kind: "block",
    style,
    content: blocks2 === void 0 ? { type: "inline", nodes, style, ...optional("link", link) } : { type: "blocks", children: blocks2 },
    ...edgesOf(style, page2, blocks2 ?? []),
    ...optional("mark", mark),
    ...optional("marker", marker),
    ...optional("span", span2)
  };
}
function blockLevelChildren(style, children, { page: page2, link }) {
  if (!children.some((child) => isBlockLevel(child) || isTablePart(child))) return void 0;
  const blocks2 = [];
  let run2 = [];
  const endRun = () => {
    if (run2.some((node2) => !isEmpty(node2))) {
      const anonymous = anonymousStyle(style, "block");
      blocks2.push(blockBox(anonymous, run2, { page: page2, ...optional("link", link) }));
    }
    run2 = [];
  };
  for (const child of wrapTableParts(children, style, page2)) {
    if (isBlockLevel(child)) {
      endRun();
      blocks2.push(child);
    } else if (!isTablePart(child)) run2.push(child);
  }
  endRun();
  return blocks2;
}
function isEmpty(node2) {
  if (node2.kind === "inline") {
    return node2.mark === void 0 && !hasInlineEdges(node2) && node2.children.every(isEmpty);
  }
  return isCollapsibleSpace(node2);
}
function hasInlineEdges({ style }) {
  const { borderLeft, borderRight, paddingLeft, paddingRight } = style;
  return borderLeft.width > 0 || borderRight.width > 0 || paddingLeft !== 0 || paddingRight !== 0;
}

// src/layout/boxes/images.ts
function imageBox(styled, around2, generation) {
  const { element: element2, style } = styled;
  const { pictures, diagnostics, structure } = generation;
  const { from = "template", span: span2 = element2.span } = element2.source ?? {};
  const src = element2.attributes.get("src") ?? "";
  const picture = pictures.open({ src, from, file: span2?.file ?? "" });
  if ("severity" in picture) {
    diagnostics.add(span2 === void 0 ? picture : { ...picture, span: span2 });
    return void 0;
  }
  for (const found of picture.diagnostics) diagnostics.add(found);
  const page2 = style.page === "auto" ? around2.page : style.page;
  const owner = structure.owner(element2.index);
  return {
    kind: "block",
    style,
    content: {
      type: "replaced",
      picture,
      owner,
      lang: element2.lang,
      ...optional("link", around2.link),
      ...optional("span", span2)
    },
    ...edgesOf(style, page2, []),
    ...optional("mark", markOf(styled, generation)),
    ...optional("span", span2)
  };
}

// src/layout/boxes/inline.ts
function splitInline(style, children, { mark, link }) {
  const runs = [];
  let run2 = [];
  let opens = true;
  const part2 = (closes) => ({
    kind: "inline",
    style,
    children: run2,
    opens,
    closes,
    ...optional("mark", opens ? mark : void 0),
    ...optional("link", link)
  });
  for (const child of children) {
    if (isBlockLevel(child) || isTablePart(child)) {
      runs.push(part2(false), child);
      run2 = [];
      opens = false;
    } else run2.push(child);
  }
  runs.push(part2(true));
  return runs;
}

// src/layout/boxes/links.ts
function linkOf(styled, { structure }) {
  const { element: element2 } = styled;
  const href = element2.name === "a" ? element2.attributes.get("href") : void 0;
  if (href === void 0 || href === "" || href === "#") return void 0;
  const target = href.startsWith("#") ? { destination: decode4(href.slice(1)) } : { uri: href };
  return {
    target,
    contents: element2.attributes.get("title") ?? (elementText(styled) || href),
    owner: structure.owner(element2.index),
    ...optional("span", element2.span)
  };
}
function noteLinks(styled, { structure, destinations }) {
  const { index, span: span2 } = styled.element;
  const body2 = destinations.elements.get(index);
  const call = destinations.calls.get(index);
  const contents = shorten2(elementText(styled));
  const link = (name, destination) => destination === void 0 ? void 0 : {
    target: { destination },
    contents,
    owner: structure.ownerOfPseudo(index, name),
    ...optional("span", span2)
  };
  return {
    ...optional("call", link("footnote-call", body2)),
    ...optional("back", link("footnote-marker", call))
  };
}
var SHORT = 100;
function shorten2(text2) {
  if (text2.length <= SHORT) return text2;
  const cut2 = text2.slice(0, SHORT);
  return `${cut2.slice(0, Math.max(cut2.lastIndexOf(" "), SHORT / 2))}\u2026`;
}
function decode4(fragment2) {
  try {
    return decodeURIComponent(fragment2);
  } catch {
    return fragment2;
  }
}

// src/layout/boxes/generate.ts
function generateBoxes(root, generation) {
  const page2 = root.style.page;
  const children = generateChildren(root, { page: page2 }, generation);
  return blockBox(root.style, children, { page: page2, ...optional("span", root.element.span) });
}
function generateChildren(styled, around2, generation) {
  const { element: element2, before, after } = styled;
  const boxes = [];
  if (before !== void 0) boxes.push(...generatePseudo(styled, before, around2, generation));
  for (const [position, child] of styled.children.entries()) {
    if (child.kind === "element") boxes.push(...generateElement(child, around2, generation));
    else if (child.text !== "") {
      const owner = generation.structure.ownerOfText(element2.index, position);
      const { lang } = element2;
      boxes.push({
        kind: "text",
        text: child.text,
        style: styled.style,
        owner,
        lang,
        ...optional("span", child.span)
      });
    }
  }
  if (after !== void 0) boxes.push(...generatePseudo(styled, after, around2, generation));
  return boxes;
}
function generateElement(styled, around2, generation) {
  const { style, element: element2 } = styled;
  if (style.display === "none" || element2.name === "head") return [];
  if (element2.name === "br") return [{ kind: "line-break", style }];
  if (element2.name === "wbr") return [sourced(styled, "\u200B", generation)];
  if (element2.name === "img") return generateImage(styled, around2, generation);
  if (style.float === "footnote") return generateFootnote(styled, around2, generation);
  warnOfUnsupported(styled, generation);
  switch (style.display) {
    case "inline":
      return generateInline(styled, around2, generation);
    case "inline-block":
      return [
        {
          kind: "atomic",
          box: generateBlock(styled, around2, generation),
          ...optional("span", element2.span)
        }
      ];
    case "block":
    case "list-item":
    case "flow-root":
    case "flex":
      return [generateBlock(styled, around2, generation)];
    default:
      return [generateTablePart(styled, around2, generation)];
  }
}
function generateInline(styled, around2, generation) {
  const { link: _, ...inside } = around2;
  const children = generateChildren(styled, inside, generation);
  return splitInline(styled.style, children, {
    ...optional("mark", markOf(styled, generation)),
    ...optional("link", linkOf(styled, generation))
  });
}
function generateBlock(styled, around2, generation) {
  const { style, element: element2 } = styled;
  const link = linkOf(styled, generation) ?? around2.link;
  const page2 = style.page === "auto" ? around2.page : style.page;
  const inside = { page: page2, ...optional("link", link) };
  const children = generateChildren(styled, inside, generation);
  const marker = style.display === "list-item" ? generateMarker(styled, generation) : void 0;
  if (marker !== void 0 && style.listStylePosition === "inside") children.unshift(marker);
  const outside = marker !== void 0 && style.listStylePosition === "outside" ? { type: "inline", nodes: [marker], style: marker.style } : void 0;
  return blockBox(style, children, {
    ...inside,
    ...optional("mark", markOf(styled, generation)),
    ...optional("marker", outside),
    ...optional("span", element2.span)
  });
}
function generateTablePart(styled, around2, generation) {
  const { style } = styled;
  const page2 = style.page === "auto" ? around2.page : style.page;
  const children = generateChildren(styled, { ...around2, page: page2 }, generation);
  const mark = markOf(styled, generation);
  if (style.display === "table") {
    return tableBox(style, children, {
      page: page2,
      ...optional("mark", mark),
      ...optional("span", styled.element.span)
    });
  }
  return tablePart(styled, children, mark);
}
function generateMarker(styled, generation) {
  const { marker } = styled;
  if (marker === void 0 || marker.style.content === "none") return void 0;
  if (marker.style.content === "normal" && styled.style.listStyleType === "none") return void 0;
  const style = { ...marker.style, whiteSpace: "pre" };
  return pseudoInline(styled, { ...marker, style }, generation);
}
function generatePseudo(styled, pseudo, around2, generation) {
  const { style } = pseudo;
  if (style.display === "none" || typeof style.content === "string") return [];
  const inline = pseudoInline(styled, pseudo, generation);
  if (style.display === "inline") return [inline];
  const box = blockBox(style, inline.children, { ...around2, page: around2.page });
  return style.display === "inline-block" ? [{ kind: "atomic", box }] : [box];
}
function pseudoInline(styled, { name, style }, { structure }, link) {
  const { index, lang, span: span2 } = styled.element;
  const owner = structure.ownerOfPseudo(index, name);
  return {
    kind: "inline",
    style,
    opens: true,
    closes: true,
    children: [{ kind: "generated", styled, part: name, style, owner, lang, ...optional("span", span2) }],
    ...optional("link", link)
  };
}
function generateFootnote(styled, around2, generation) {
  const { style, element: element2, footnoteCall, footnoteMarker } = styled;
  const links = noteLinks(styled, generation);
  const children = generateChildren(styled, { page: around2.page }, generation);
  if (footnoteMarker !== void 0 && footnoteMarker.style.content !== "none") {
    children.unshift(pseudoInline(styled, footnoteMarker, generation, links.back));
  }
  const body2 = blockBox(style, children, {
    page: around2.page,
    ...optional("mark", markOf(styled, generation)),
    ...optional("span", element2.span)
  });
  const reference3 = { kind: "note", note: { element: element2.index, box: body2 } };
  if (footnoteCall === void 0 || footnoteCall.style.content === "none") return [reference3];
  const name = generation.destinations.calls.get(element2.index);
  const mark = { element: -1, destinations: name === void 0 ? [] : [name] };
  return [reference3, { ...pseudoInline(styled, footnoteCall, generation, links.call), mark }];
}
function generateImage(styled, around2, generation) {
  const box = imageBox(styled, around2, generation);
  const { style, element: element2 } = styled;
  if (box === void 0) {
    const text2 = element2.attributes.get("alt") ?? "";
    return text2 === "" ? [] : [sourced(styled, text2, generation)];
  }
  warnOfUnsupported(styled, generation);
  const isInline2 = style.display === "inline" || style.display === "inline-block";
  return isInline2 ? [{ kind: "atomic", box, ...optional("span", box.content.span) }] : [box];
}
function sourced(styled, text2, { structure }) {
  const { index, lang, span: span2 } = styled.element;
  return {
    kind: "text",
    text: text2,
    style: styled.style,
    owner: structure.owner(index),
    lang,
    ...optional("span", span2)
  };
}
var UNSUPPORTED2 = [
  [(style) => style.float === "left" || style.float === "right", "Floats are not laid out yet"],
  [(style) => style.position !== "static", "Positioning is not laid out yet"],
  [(style) => style.display === "flex", "Flex containers are not laid out yet"],
  [
    (style) => style.columnCount !== "auto" || style.columnWidth !== "auto",
    "Multiple columns are not laid out yet"
  ]
];
function warnOfUnsupported({ style, element: element2 }, { diagnostics }) {
  for (const [isUsed, message] of UNSUPPORTED2) {
    if (isUsed(style)) {
      diagnostics.add(
        warning("unsupported-layout", `${message}; "${element2.name}" is set as a block`, element2.span)
      );
    }
  }
}

// src/layout/diagnostics.ts
var Diagnostics = class {
  #found = /* @__PURE__ */ new Map();
  add(diagnostic2) {
    const { code, message, span: span2 } = diagnostic2;
    const key = code === "font-not-found" ? message : `${message} ${placeOf(span2)}`;
    if (!this.#found.has(key)) this.#found.set(key, diagnostic2);
  }
  get all() {
    const all = [...this.#found.values()];
    const placed2 = new Set(all.flatMap(({ span: span2, message }) => span2 === void 0 ? [] : [message]));
    return all.filter(({ span: span2, message }) => span2 !== void 0 || !placed2.has(message));
  }
};
function placeOf(span2) {
  return span2 === void 0 ? "" : `${span2.file}:${span2.line}:${span2.column}`;
}

// src/layout/inline/text-style.ts
var TextStyles = class {
  #fonts;
  #byStyle = /* @__PURE__ */ new WeakMap();
  #byKey = /* @__PURE__ */ new Map();
  #extents = /* @__PURE__ */ new WeakMap();
  constructor(fonts2) {
    this.#fonts = fonts2;
  }
  get(style, lang) {
    let byLang = this.#byStyle.get(style);
    if (byLang === void 0) {
      byLang = /* @__PURE__ */ new Map();
      this.#byStyle.set(style, byLang);
    }
    let text2 = byLang.get(lang);
    if (text2 === void 0) {
      text2 = this.#intern(style, lang);
      byLang.set(lang, text2);
    }
    return text2;
  }
  /** The face of the style's first font: struts and decoration are drawn from its metrics. */
  face(style) {
    return this.get(style, "").face;
  }
  /** The content area of an inline box: what its background covers. */
  contentExtent(style) {
    return this.#extent(style).content;
  }
  /** The height of an inline box in its line: with half-leading. CSS 2.2 §10.8.1. */
  lineExtent(style) {
    return this.#extent(style).line;
  }
  #extent(style) {
    let extent = this.#extents.get(style);
    if (extent === void 0) {
      extent = extentsOf(style, this.face(style));
      this.#extents.set(style, extent);
    }
    return extent;
  }
  #intern(style, lang) {
    const face = this.#fonts.match(style.fontFamily, style.fontWeight, style.fontStyle);
    const features = fontFeatures(style);
    const { fontFamily, fontWeight, fontStyle, fontSize, letterSpacing, direction } = style;
    const key = JSON.stringify([
      fontFamily,
      fontWeight,
      fontStyle,
      fontSize,
      letterSpacing,
      direction,
      features,
      lang
    ]);
    let text2 = this.#byKey.get(key);
    if (text2 === void 0) {
      text2 = {
        face,
        families: fontFamily,
        weight: fontWeight,
        slant: fontStyle,
        size: fontSize,
        features,
        lang,
        direction,
        letterSpacing,
        words: /* @__PURE__ */ new Map()
      };
      this.#byKey.set(key, text2);
    }
    return text2;
  }
};
function extentsOf(style, face) {
  const { unitsPerEm, ascent, descent, lineGap } = face?.metrics ?? FALLBACK_METRICS;
  const scale = style.fontSize / unitsPerEm;
  const content = { ascent: ascent * scale, descent: -descent * scale };
  const lineHeight = style.lineHeight === "normal" ? (ascent - descent + lineGap) * scale : style.lineHeight;
  const halfLeading = (lineHeight - content.ascent - content.descent) / 2;
  return {
    content,
    line: { ascent: content.ascent + halfLeading, descent: content.descent + halfLeading }
  };
}
var FALLBACK_METRICS = { unitsPerEm: 1e3, ascent: 800, descent: -200, lineGap: 0 };

// src/layout/page/margin-boxes.ts
var MarginBoxes = class {
  #context;
  #contents = /* @__PURE__ */ new WeakMap();
  #measure;
  constructor(context) {
    this.#context = context;
    const widths = (box) => inlineWidths(this.#content(box), context);
    this.#measure = {
      minContentWidth: (box) => widths(box).min,
      maxContentWidth: (box) => widths(box).max,
      height: (box, width) => this.#lines(box, width).reduce((sum3, { height }) => sum3 + height, 0)
    };
  }
  fragments(page2, seen) {
    const boxes = [];
    for (const [name, style] of page2.marginBoxes) {
      if (typeof style.content === "string") continue;
      boxes.push({ name, style, pieces: pageContent(style.content, seen) });
    }
    return placeMarginBoxes(page2, boxes, this.#measure).flatMap((box) => this.#place(box));
  }
  #place(box) {
    const { style, contentBox, verticalAlign: verticalAlign2 } = box;
    const lines = this.#lines(box, contentBox.width);
    const height = lines.reduce((sum3, line2) => sum3 + line2.height, 0);
    const free = contentBox.height - height;
    let y = contentBox.y + { top: 0, middle: free / 2, bottom: free }[verticalAlign2];
    const fragments = boxFragments(style, box.borderBox, ALL_SIDES);
    for (const line2 of lines) {
      for (const fragment2 of line2.fragments) {
        const placed2 = translateFragment(fragment2, contentBox.x, y);
        fragments.push(placed2.kind === "text" ? { ...placed2, owner: { artifact: box.artifact } } : placed2);
      }
      y += line2.height;
    }
    return fragments;
  }
  #lines(box, width) {
    return layOutLines(this.#content(box), width, this.#context);
  }
  #content({ pieces, style }) {
    let byText = this.#contents.get(style);
    if (byText === void 0) {
      byText = /* @__PURE__ */ new Map();
      this.#contents.set(style, byText);
    }
    const key = JSON.stringify(pieces);
    let content = byText.get(key);
    if (content === void 0) {
      const nodes = pieces.map((piece) => nodeOf(piece, style, this.#context.lang));
      content = { type: "inline", nodes, style };
      byText.set(key, content);
    }
    return content;
  }
};
function nodeOf(piece, style, lang) {
  const source = { style: anonymousStyle(style, "inline"), owner: { artifact: "layout" }, lang };
  return piece.type === "leader" ? { kind: "leader", pattern: piece.pattern, ...source } : { kind: "text", text: piece.text, ...source };
}

// src/layout/page/page-styles.ts
function pageStyles(styles) {
  const byContext = new Map(styles.map((style) => [contextKey(style.context), style]));
  return (context) => {
    const style = byContext.get(contextKey(context)) ?? byContext.get(contextKey({ ...context, name: "auto" })) ?? styles[0];
    if (style === void 0) throw new Error("A styled document has page styles for every context");
    return style;
  };
}
function contextKey({ name, first, side: side2, blank }) {
  return `${name} ${first} ${side2} ${blank}`;
}
function pageArea({ style, width, height }) {
  const insets = insetsOf(style, width);
  const left = marginPoints(style.marginLeft, width) + insets.left;
  const right = marginPoints(style.marginRight, width) + insets.right;
  const top = marginPoints(style.marginTop, height) + insets.top;
  const bottom = marginPoints(style.marginBottom, height) + insets.bottom;
  return {
    x: left,
    y: top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom)
  };
}
function warnOfWidths(styles) {
  const widths = /* @__PURE__ */ new Map();
  const warnings = /* @__PURE__ */ new Map();
  for (const style of styles) {
    const { name } = style.context;
    const { width } = pageArea(style);
    const other = widths.get(name) ?? width;
    widths.set(name, other);
    if (Math.abs(width - other) <= 0.01) continue;
    const pages = name === "auto" ? "Pages" : `Pages of the name "${name}"`;
    const hints = ["Give first, left and right pages margins that add up to the same, or use a named page."];
    warnings.set(
      name,
      warning("unsupported-layout", `${pages} have text areas of several widths`, void 0, { hints })
    );
  }
  return [...warnings.values()];
}
function pageBorderBox({ style, width, height }) {
  const x = marginPoints(style.marginLeft, width);
  const y = marginPoints(style.marginTop, height);
  return {
    x,
    y,
    width: width - x - marginPoints(style.marginRight, width),
    height: height - y - marginPoints(style.marginBottom, height)
  };
}

// src/layout/page/find-break.ts
var TOLERANCE5 = 0.01;
function findBreak(items, start2, room) {
  const notes = [];
  let notesHeight = room.notesHeight(notes);
  let height = room.taken;
  let best;
  let overflow;
  for (let index = start2; index < items.length; index++) {
    const item = items[index];
    if (item.type === "mark") continue;
    if (item.type === "gap") {
      const candidate = { index, cost: item.cost, height };
      if (item.forced !== void 0 && overflow === void 0) return breakAt(candidate, items);
      if (item.cost < Infinity && (best === void 0 || candidate.cost <= best.cost)) best = candidate;
      if (overflow !== void 0 && best !== void 0) return breakAt(best, items, overflow);
      height += item.size;
      continue;
    }
    if (item.type === "space") {
      height = Math.max(height, Math.min(height + item.height, room.height - notesHeight));
      continue;
    }
    height += item.type === "slab" ? item.piece.height : item.height;
    const fitsAlone = height + notesHeight <= room.height + TOLERANCE5;
    if (item.type === "slab" && item.piece.notes.length > 0) {
      for (const { note } of item.piece.notes) notes.push(note);
      notesHeight = room.notesHeight(notes);
    }
    if (overflow === void 0 && height + notesHeight > room.height + TOLERANCE5) {
      overflow = { index, isNotes: fitsAlone };
      if (best !== void 0) return breakAt(best, items, overflow);
    }
  }
  return {
    end: items.length,
    height,
    ...overflow === void 0 ? {} : { overflow }
  };
}
function breakAt({ index, height }, items, overflow) {
  const gap = items[index];
  return {
    end: index,
    height,
    ...gap?.type === "gap" ? { gap } : {},
    ...overflow === void 0 ? {} : { overflow }
  };
}

// src/layout/page/notes.ts
var NoteArea = class {
  #style;
  #width;
  #context;
  #flows;
  #insets;
  #margin;
  /** `flows` remembers the notes that were set already, for pages of the same width. */
  constructor(style, width, context, flows) {
    this.#style = style;
    this.#width = width;
    this.#context = context;
    this.#flows = flows;
    this.#insets = insetsOf(style, width);
    this.#margin = {
      top: marginPoints(style.marginTop, width),
      bottom: marginPoints(style.marginBottom, width)
    };
  }
  parts(notes) {
    return notes.map((note) => {
      const flow2 = this.#flow(note);
      return { flow: flow2, start: 0, end: flow2.items.length, height: flow2.height, resumed: [] };
    });
  }
  /** Of the whole area with these in it; nothing without any. */
  height(parts) {
    if (parts.length === 0) return 0;
    let height = this.#edges;
    for (const [index, part2] of parts.entries()) height += part2.height + gapBefore(parts[index - 1], part2);
    return height;
  }
  /** As many as there is room for, the last of them in part. `isForced`: some of it, whether it fits or not. */
  fill(parts, room, isForced2) {
    let left = room - this.#edges;
    const now = [];
    for (const [index, part2] of parts.entries()) {
      left -= gapBefore(now.at(-1), part2);
      if (part2.height <= left + TOLERANCE6) {
        now.push(part2);
        left -= part2.height;
        continue;
      }
      const split = splitPart(part2, left, isForced2 && now.length === 0);
      if (split === void 0) return { now, later: parts.slice(index) };
      return { now: [...now, split.now], later: [split.later, ...parts.slice(index + 1)].filter(isLeft) };
    }
    return { now, later: [] };
  }
  /** The area at the foot of the page area. */
  place(parts, area, isPainted2) {
    if (parts.length === 0) return { fragments: [], marks: [] };
    const bottom = area.y + area.height - this.#margin.bottom;
    const top = area.y + area.height - this.height(parts) + this.#margin.top;
    const box = { x: area.x, y: top, width: this.#width, height: bottom - top };
    const fragments = isPainted2 ? boxFragments(this.#style, box, ALL_SIDES) : [];
    const marks = [];
    let y = top + this.#insets.top;
    for (const [index, part2] of parts.entries()) {
      y += gapBefore(parts[index - 1], part2);
      const { items } = part2.flow;
      const placed2 = placeItems(items, { x: area.x + this.#insets.left, y }, { ...part2, isPainted: isPainted2 });
      fragments.push(...placed2.fragments);
      marks.push(...placed2.marks);
      y += part2.height;
    }
    return { fragments, marks };
  }
  get #edges() {
    return this.#margin.top + this.#insets.top + this.#insets.bottom + this.#margin.bottom;
  }
  #flow(note) {
    let flow2 = this.#flows.get(note);
    if (flow2 === void 0) {
      const width = this.#width - this.#insets.left - this.#insets.right;
      flow2 = flowBox(note.box, { x: 0, width }, width, this.#context);
      this.#flows.set(note, flow2);
    }
    return flow2;
  }
};
var TOLERANCE6 = 0.01;
function gapBefore(previous, part2) {
  if (previous === void 0) return 0;
  return Math.max(previous.flow.marginAfter, part2.flow.marginBefore);
}
function isLeft(part2) {
  return part2.end > part2.start;
}
function splitPart(part2, room, isForced2) {
  const { items } = part2.flow;
  const found = findBreak(items, part2.start, { taken: 0, height: room, notesHeight: () => 0 });
  if (found.height > room + TOLERANCE6 && !isForced2) return void 0;
  if (found.gap !== void 0 && found.gap.cost > 0 && !isForced2) return void 0;
  const now = { ...part2, end: found.end, height: found.height };
  const { open: open2 } = placeItems(items, { x: 0, y: 0 }, { ...now, isPainted: false });
  const start2 = Math.min(found.end + 1, items.length);
  const height = part2.height - found.height - (found.gap?.size ?? 0);
  return { now, later: { ...part2, start: start2, height, resumed: open2 } };
}

// src/layout/page/paginate.ts
function paintFlow({ items }, { area, body: body2, notes }) {
  if (body2 === void 0 || notes === void 0) return [];
  const { fragments } = placeItems(items, body2.origin, body2.stretch);
  return [...fragments, ...notes.area.place(notes.parts, area, true).fragments];
}
var MAX_PAGES = 5e3;
function paginate(flow2, styles, context) {
  const paginator = new Paginator(flow2, styles, context);
  return { pages: paginator.run(), diagnostics: paginator.diagnostics };
}
var WASTE = 0.1;
var CARRIED_PART = 0.7;
var Paginator = class {
  diagnostics = [];
  #items;
  #styles;
  #context;
  #pages = [];
  #noteFlows = /* @__PURE__ */ new Map();
  /** The next item. */
  #start = 0;
  /** What stands above it on a new page: margins that a forced break leaves. */
  #marginAtTop;
  #resumed = [];
  #carried = [];
  #name;
  constructor(flow2, styles, context) {
    this.#items = flow2.items;
    this.#styles = styles;
    this.#context = context;
    this.#marginAtTop = flow2.marginBefore;
    this.#name = flow2.page;
  }
  run() {
    do {
      if (this.#pages.length >= MAX_PAGES) {
        this.diagnostics.push(error("page-limit", `The brief has more than ${MAX_PAGES} pages`));
        break;
      }
      this.#page();
    } while (this.#start < this.#items.length || this.#carried.length > 0);
    return this.#pages;
  }
  #page() {
    const { style, context } = this.#nextStyle(false);
    const area = pageArea(style);
    const notes = this.#noteArea(style, area);
    const repeated2 = this.#resumed.reduce((sum3, box) => sum3 + (box.repeated?.height ?? 0), 0);
    const taken = this.#marginAtTop + repeated2;
    const isTextLeft = this.#start < this.#items.length;
    const carried = notes.fill(this.#carried, area.height * (isTextLeft ? CARRIED_PART : 1), true);
    const room = this.#room(taken, area, notes, carried);
    const found = isTextLeft ? this.#break(room, notes, carried) : EMPTY;
    const parts = [...carried.now, ...carried.later, ...notes.parts(this.#notes(found.end))];
    const isForced2 = carried.now.length > 0 || !isTextLeft || (found.overflow?.index ?? Infinity) < found.end;
    const filled = notes.fill(parts, area.height - found.height, isForced2);
    this.#warnIfTooHigh(found, room);
    const stretch = {
      start: this.#start,
      end: found.end,
      resumed: this.#resumed,
      limit: area.y + area.height,
      isPainted: true
    };
    const origin = { x: area.x, y: area.y + this.#marginAtTop };
    const placed2 = placeItems(this.#items, origin, { ...stretch, isPainted: false });
    const foot = notes.place(filled.now, area, false);
    this.#pages.push({
      style,
      context,
      area,
      marks: [...placed2.marks, ...foot.marks],
      body: { origin, stretch },
      notes: { area: notes, parts: filled.now }
    });
    this.#carried = filled.later;
    if (isTextLeft) this.#advance(found, placed2.open);
  }
  /** The end of the text on the page; a long note is split if else much of the page were empty. */
  #break(room, notes, carried) {
    const found = findBreak(this.#items, this.#start, room);
    const overflow = found.overflow;
    if (overflow === void 0 || !overflow.isNotes || overflow.index < found.end) return found;
    const empty = room.height - found.height - room.notesHeight(this.#notes(found.end));
    if (empty < room.height * WASTE) return found;
    return this.#breakWithin(found, overflow.index, room, notes, carried) ?? found;
  }
  /** The break after the first line whose notes have no room, where a part of the last of them has. */
  #breakWithin(found, index, room, notes, carried) {
    let end = index + 1;
    while (end < this.#items.length && this.#items[end].type !== "gap") end++;
    const gap = this.#items[end];
    if (gap?.type !== "gap" || gap.cost >= COST.lonelyLines) return void 0;
    const height = heightOf2(this.#items, found.end, end) + found.height;
    const called = this.#notes(end);
    const filled = notes.fill([...carried.now, ...notes.parts(called)], room.height - height, false);
    if (filled.later.length > 1 || filled.now.length < carried.now.length + called.length) return void 0;
    return { end, gap, height };
  }
  #room(taken, area, notes, carried) {
    return {
      taken,
      height: area.height,
      notesHeight: (called) => {
        if (carried.later.length > 0 && called.length > 0) return Infinity;
        return notes.height([...carried.now, ...notes.parts(called)]);
      }
    };
  }
  #notes(end) {
    const notes = [];
    for (let index = this.#start; index < end; index++) {
      const item = this.#items[index];
      if (item.type !== "slab") continue;
      for (const { note } of item.piece.notes) notes.push(note);
    }
    return notes;
  }
  #advance({ end, gap }, open2) {
    this.#resumed = open2;
    this.#start = gap === void 0 ? end : end + 1;
    this.#marginAtTop = gap?.forced === void 0 ? 0 : gap.sizeAfterBreak;
    if (gap === void 0) return;
    this.#name = gap.page;
    this.#addBlankPage(gap);
  }
  /** A break to a left or right page may leave one empty: CSS Paged Media 3 §3.4. */
  #addBlankPage({ forced }) {
    if (forced !== "left" && forced !== "right") return;
    if (sideOf(this.#pages.length) === forced || this.#pages.length >= MAX_PAGES) return;
    const { style, context } = this.#nextStyle(true);
    this.#pages.push({ style, context, area: pageArea(style), marks: [] });
  }
  #nextStyle(blank) {
    const index = this.#pages.length;
    const context = { name: this.#name, first: index === 0, side: sideOf(index), blank };
    return { style: this.#styles(context), context };
  }
  #noteArea({ footnoteArea }, area) {
    let flows = this.#noteFlows.get(area.width);
    if (flows === void 0) {
      flows = /* @__PURE__ */ new Map();
      this.#noteFlows.set(area.width, flows);
    }
    return new NoteArea(footnoteArea, area.width, this.#context, flows);
  }
  #warnIfTooHigh(found, room) {
    const { overflow } = found;
    if (overflow === void 0 || overflow.isNotes || overflow.index >= found.end) return;
    const points3 = Math.ceil(found.height - room.height);
    if (points3 <= 0) return;
    const item = this.#items[overflow.index];
    const span2 = item?.type === "slab" ? item.span : item?.type === "open" ? item.box.span : void 0;
    this.diagnostics.push(
      warning("overfull", `Something that cannot be broken is ${points3} pt higher than its page`, span2, {
        hints: ["Allow a break within it, or make it smaller."]
      })
    );
  }
};
var EMPTY = { end: 0, height: 0 };
function sideOf(index) {
  return index % 2 === 0 ? "right" : "left";
}
function heightOf2(items, start2, end) {
  let height = 0;
  for (let index = start2; index < end; index++) {
    const item = items[index];
    if (item.type === "slab") height += item.piece.height;
    else if (item.type === "gap") height += item.size;
    else if (item.type !== "mark") height += item.height;
  }
  return height;
}

// src/layout/page/finish.ts
function elementsOf(root) {
  const elements = /* @__PURE__ */ new Map();
  const visit = (styled) => {
    elements.set(styled.element.index, styled);
    for (const child of styled.children) if (child.kind === "element") visit(child);
  };
  visit(root);
  return elements;
}
function referencesOf(pages, elements) {
  const numbers2 = pageNumbers(pages, elements);
  const pageOf = /* @__PURE__ */ new Map();
  eachMark(pages, ({ mark }, index) => {
    if (!pageOf.has(mark.element)) pageOf.set(mark.element, { index, number: numbers2[index]?.number ?? 0 });
  });
  return { pageOf, pageCount: pages.length };
}
function destinationsOf(pages) {
  const destinations = /* @__PURE__ */ new Map();
  eachMark(pages, ({ mark, x, y }, page2) => {
    for (const name of mark.destinations) {
      if (!destinations.has(name)) destinations.set(name, { page: page2, x, y });
    }
  });
  return destinations;
}
function finishPages(flow2, pages, elements, context) {
  const numbers2 = pageNumbers(pages, elements);
  const counters = countPages(
    pages.map((page2) => ({ style: page2.style, document: countersAt(page2, elements, context) }))
  );
  const strings = resolveRunningStrings(assignments(pages, elements, context));
  const marginBoxes = new MarginBoxes(context);
  return pages.map((page2, index) => {
    const { style } = page2;
    const { number: number2, label } = numbers2[index] ?? { number: index + 1, label: String(index + 1) };
    const seen = {
      page: style,
      number: number2,
      pageCount: pages.length,
      counters: counters[index] ?? /* @__PURE__ */ new Map(),
      runningString: (string4, which) => strings.value(index, string4, which)
    };
    const { width, height } = style;
    const canvas = [
      ...backgroundFragments(style.style, { x: 0, y: 0, width, height }),
      ...borderFragments(style.style, pageBorderBox(style), ALL_SIDES)
    ];
    return {
      index,
      number: number2,
      label,
      name: page2.context.name,
      width,
      height,
      fragments: [...canvas, ...marginBoxes.fragments(style, seen), ...paintFlow(flow2, page2)]
    };
  });
}
function pageNumbers(pages, elements) {
  const seen = /* @__PURE__ */ new Set();
  return numberPages(
    pages.map(({ style, marks }) => ({
      style,
      resets: marks.flatMap(({ mark: { element: element2 } }) => {
        if (seen.has(element2)) return [];
        seen.add(element2);
        return elements.get(element2)?.style.counterReset ?? [];
      })
    }))
  );
}
function countersAt({ marks }, elements, { content }) {
  for (const { mark } of marks.toReversed()) {
    const styled = elements.get(mark.element);
    const values = styled === void 0 ? void 0 : content.countersAfter(styled);
    if (values !== void 0 && values.size > 0) return values;
  }
  return void 0;
}
function assignments(pages, elements, { content, references }) {
  const assigned = [];
  const seen = /* @__PURE__ */ new Set();
  eachMark(pages, ({ mark: { element: element2 }, y }, page2) => {
    const styled = elements.get(element2);
    if (styled === void 0 || styled.style.stringSet.length === 0 || seen.has(element2)) return;
    seen.add(element2);
    const atPageStart = y <= (pages[page2]?.area.y ?? 0) + 0.01;
    for (const { name, value } of content.strings(styled, references)) {
      assigned.push({ name, value, page: page2, atPageStart });
    }
  });
  return assigned;
}
function eachMark(pages, visitor) {
  for (const [index, { marks }] of pages.entries()) for (const mark of marks) visitor(mark, index);
}

// src/layout/replaced/resolution.ts
var ENOUGH = 150;
var INCH = 72;
var MILLIMETRE = INCH / 25.4;
function* warnOfCoarsePictures(pages, pictures) {
  for (const { fragments } of pages) {
    for (const fragment2 of fragments) {
      if (fragment2.kind !== "image") continue;
      const picture = pictures.picture(fragment2.source);
      if (picture?.kind !== "raster") continue;
      const dpi = resolutionOf(fragment2, picture);
      if (Math.round(dpi) < ENOUGH) yield tooCoarse(fragment2, picture, dpi);
    }
  }
}
function resolutionOf({ width, height }, picture) {
  return Math.min(picture.width / (width / INCH), picture.height / (height / INCH));
}
function tooCoarse({ width, span: span2 }, picture, dpi) {
  const pixels = Math.ceil(picture.width * ENOUGH / dpi);
  const millimetres = Math.floor(width * dpi / ENOUGH / MILLIMETRE);
  const message = `The picture "${picture.path}" is set with ${Math.round(dpi)} pixels to the inch, less than ${ENOUGH}`;
  return warning("image-resolution", message, span2, {
    hints: [
      `Set it no wider than ${millimetres} mm, or use one that is ${pixels} pixels wide; it has ${picture.width}.`
    ]
  });
}

// src/layout/index.ts
function layOut(styled, fonts2, pictures) {
  const root = expandContents(styled.root);
  const destinations = nameDestinations(root);
  const counters = pageCounterNames(styled.pages);
  const content = prepareContent(root, counters);
  const elements = elementsOf(root);
  const styles = pageStyles(styled.pages);
  const diagnostics = new Diagnostics();
  for (const found of warnOfWidths(styled.pages)) diagnostics.add(found);
  const shared = {
    fonts: fonts2,
    content,
    textStyles: new TextStyles(fonts2),
    areas: areasOf(styles),
    lang: root.element.lang,
    paragraphs: /* @__PURE__ */ new WeakMap(),
    diagnostics
  };
  const { pass, structure } = settlePages({
    root,
    destinations,
    counters,
    pictures,
    elements,
    styles,
    shared
  });
  for (const found of pass.diagnostics) diagnostics.add(found);
  const pages = finishPages(pass.flow, pass.pages, elements, pass.context);
  for (const found of warnOfCoarsePictures(pages, pictures)) diagnostics.add(found);
  const outline = buildOutline(root, content, destinations);
  return {
    value: { pages, structure, outline, destinations: destinationsOf(pass.pages) },
    diagnostics: diagnostics.all
  };
}
function settlePages(beginning) {
  const { root, destinations, counters, pictures, elements, styles, shared } = beginning;
  const { diagnostics } = shared;
  const structure = buildStructure(root, destinations);
  const watched = watchPages(root, counters);
  const boxes = generateBoxes(root, { structure, destinations, watched, diagnostics, pictures });
  const passWith = (references) => layOutPass(boxes, styles, { ...shared, references, columns: /* @__PURE__ */ new WeakMap() }, elements);
  let told = estimateReferences(root);
  for (let count2 = 1; ; count2++) {
    let pass = passWith(told);
    const isSettled = areSettled(told, pass.found, watched);
    if (!isSettled && count2 === MAX_PASSES) diagnostics.add(unsettled(root));
    if (isSettled || count2 === MAX_PASSES) return { pass, structure: structure.root };
    told = pass.found;
    pass = void 0;
  }
}
function layOutPass(root, styles, context, elements) {
  const { width } = context.areas(root.page);
  const flow2 = flowBox(root, { x: 0, width }, width, context);
  const { pages, diagnostics } = paginate(flow2, styles, context);
  return {
    flow: flow2,
    pages,
    found: referencesOf(pages, elements),
    context,
    diagnostics
  };
}
function areasOf(styles) {
  const areas = /* @__PURE__ */ new Map();
  return (name) => {
    let area = areas.get(name);
    if (area === void 0) {
      area = pageArea(styles({ name, first: false, side: "right", blank: false }));
      areas.set(name, area);
    }
    return area;
  };
}
function unsettled({ element: element2 }) {
  return warning(
    "references-unsettled",
    `Page numbers in the text did not settle in ${MAX_PASSES} passes`,
    element2.span,
    {
      hints: [
        "A page number that changes the length of its line may move what it speaks of to another page."
      ]
    }
  );
}

// src/pdf/content/gradients.ts
var RGB = ({ color: { r, g, b: b2 } }) => [r / 255, g / 255, b2 / 255].map(thousandth);
var ALPHA = ({ color }) => [thousandth(color.a)];
function writePattern(pdf, { gradient, matrix }) {
  const pattern = pdf.ref({
    Type: "Pattern",
    PatternType: 2,
    Matrix: matrix.map(millionth),
    Shading: shading(gradient, "DeviceRGB", RGB)
  });
  pattern.end();
  return pattern;
}
function writeMask(pdf, { gradient, matrix }) {
  const group = pdf.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: EVERYWHERE,
    Group: { S: "Transparency", CS: "DeviceGray" },
    Resources: { Shading: { S1: shading(gradient, "DeviceGray", ALPHA) } }
  });
  group.end(new TextEncoder().encode(`${matrix.map(millionth).join(" ")} cm /S1 sh`));
  const state = pdf.ref({ Type: "ExtGState", SMask: { S: "Luminosity", G: group } });
  state.end();
  return state;
}
var EVERYWHERE = [-32e3, -32e3, 32e3, 32e3];
function shading(gradient, space, components) {
  const isLinear = gradient.kind === "linear-gradient";
  const coordinates2 = isLinear ? [gradient.x1, gradient.y1, gradient.x2, gradient.y2] : [gradient.fx, gradient.fy, gradient.fr, gradient.cx, gradient.cy, gradient.r];
  return {
    ShadingType: isLinear ? 2 : 3,
    ColorSpace: space,
    Coords: coordinates2.map(millionth),
    Function: stitch(gradient.stops, components),
    Extend: [true, true]
  };
}
function stitch(stops, components) {
  const first = stops[0];
  const last = stops.at(-1);
  if (first === void 0 || last === void 0) return interpolation([0], [0]);
  const all = [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
  const functions = [];
  const bounds2 = [];
  for (const [index, stop] of all.entries()) {
    const next = all[index + 1];
    if (next === void 0 || next.offset - stop.offset < 1e-6) continue;
    functions.push(interpolation(components(stop), components(next)));
    bounds2.push(millionth(next.offset));
  }
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: bounds2.slice(0, -1),
    Encode: functions.flatMap(() => [0, 1])
  };
}
function interpolation(from, to) {
  return { FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 };
}
function thousandth(value) {
  return Math.round(value * 1e3) / 1e3;
}
function millionth(value) {
  return Math.round(value * 1e6) / 1e6;
}

// src/pdf/objects.ts
import PDFDocument from "pdfkit";

// src/pdf/object-file.ts
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

// src/pdf/serialize.ts
function serialize(value) {
  switch (typeof value) {
    case "string":
      return `/${value}`;
    case "number":
      return number(value);
    case "boolean":
      return String(value);
    case "undefined":
      return "null";
    default:
      return value === null ? "null" : serializeObject(value);
  }
}
function serializeObject(value) {
  if (isArray(value)) return `[${value.map(serialize).join(" ")}]`;
  if (value instanceof String) return literal(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString("hex")}>`;
  return isReference(value) ? `${value.id} 0 R` : dictionary(value);
}
function isArray(value) {
  return Array.isArray(value);
}
function isReference(value) {
  return "id" in value && typeof value.id === "number";
}
function dictionary(entries) {
  let written = "<<";
  for (const key in entries) {
    const value = entries[key];
    if (value === void 0) continue;
    const text2 = serialize(value);
    written += /^[/([<]/.test(text2) ? `/${key}${text2}` : `/${key} ${text2}`;
  }
  return `${written}>>`;
}
function number(value) {
  return String(Math.round(value * 1e6) / 1e6);
}
var ESCAPES = {
  "\n": "\\n",
  "\r": "\\r",
  "(": "\\(",
  ")": "\\)",
  "\\": "\\\\"
};
function literal(text2) {
  const bytes = /^[\x00-\x7f]*$/.test(text2) ? text2 : `\xFE\xFF${Buffer.from(text2, "utf16le").swap16().toString("latin1")}`;
  return `(${bytes.replace(/[\n\r()\\]/g, (character) => ESCAPES[character] ?? character)})`;
}

// src/pdf/object-file.ts
var OBJECTS_PER_STREAM = 200;
var HEADER = Buffer.from("%PDF-1.7\n%\xFF\xFF\xFF\xFF\n", "latin1");
var ObjectFile = class {
  #chunks = [HEADER];
  #length = HEADER.length;
  /** By object number. */
  #entries = [];
  #count = 0;
  /** Not yet in an object stream. */
  #loose = [];
  ref(data = {}) {
    return new Reference(this, ++this.#count, data);
  }
  object(id, value) {
    this.#loose.push({ id, body: serialize(value) });
    if (this.#loose.length === OBJECTS_PER_STREAM) this.#objectStream();
  }
  stream(id, dictionary2, bytes, isDeflated) {
    const content = isDeflated ? deflateSync(bytes) : bytes;
    const filter = isDeflated ? { Filter: "FlateDecode" } : {};
    this.#entries[id] = { offset: this.#length };
    const head = serialize({ ...dictionary2, ...filter, Length: content.length });
    this.#append(Buffer.from(`${id} 0 obj
${head}
stream
`, "latin1"));
    this.#append(Buffer.from(content.buffer, content.byteOffset, content.length));
    this.#append(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }
  /** The whole file. Its identifier (§14.4) is made from its content: the same content has the same identifier. */
  finish(root, info) {
    if (this.#loose.length > 0) this.#objectStream();
    const hash = createHash("sha256");
    for (const chunk of this.#chunks) hash.update(chunk);
    const id = hash.digest().subarray(0, 16);
    const start2 = this.#length;
    this.#crossReferences({ Root: root, Info: info, ID: [id, id] });
    this.#append(Buffer.from(`startxref
${start2}
%%EOF
`, "latin1"));
    return Buffer.concat(this.#chunks);
  }
  #objectStream() {
    const objects = this.#loose;
    this.#loose = [];
    const stream2 = this.ref({ Type: "ObjStm", N: objects.length });
    let index = "";
    let bodies = "";
    for (const [nth, { id, body: body2 }] of objects.entries()) {
      this.#entries[id] = { stream: stream2, index: nth };
      index += `${id} ${bodies.length} `;
      bodies += `${body2}
`;
    }
    stream2.data.First = index.length;
    stream2.end(Buffer.from(index + bodies, "latin1"));
  }
  /** Each row as its difference to the one above, which compresses best: PNG's filter Up, §7.4.4.4. */
  #crossReferences(trailer) {
    const reference3 = this.ref({
      Type: "XRef",
      W: [1, 4, 2],
      ...trailer,
      DecodeParms: { Predictor: 12, Columns: ROW }
    });
    reference3.data.Size = this.#count + 1;
    this.#entries[reference3.id] = { offset: this.#length };
    const rows = Buffer.alloc((this.#count + 1) * ROW);
    rows.writeUInt16BE(65535, 5);
    for (let id = 1; id <= this.#count; id++) writeRow(rows, id * ROW, this.#entries[id]);
    reference3.end(filterUp(rows));
  }
  #append(bytes) {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
};
var ROW = 7;
function writeRow(rows, at, entry2) {
  if (entry2 === void 0) return;
  const isLoose = "stream" in entry2;
  rows.writeUInt8(isLoose ? 2 : 1, at);
  rows.writeUInt32BE(isLoose ? entry2.stream.id : entry2.offset, at + 1);
  rows.writeUInt16BE(isLoose ? entry2.index : 0, at + 5);
}
function filterUp(rows) {
  const filtered = Buffer.alloc(rows.length / ROW * (ROW + 1));
  for (let from = 0, to = 0; from < rows.length; from += ROW) {
    filtered[to++] = 2;
    for (let at = from; at < from + ROW; at++) filtered[to++] = rows[at] - (at < ROW ? 0 : rows[at - ROW]);
  }
  return filtered;
}
var Reference = class {
  id;
  data;
  compress;
  #file;
  #content;
  constructor(file, id, data) {
    this.#file = file;
    this.id = id;
    this.data = data;
    this.compress = data.Filter === void 0;
  }
  /** Makes it a stream: pdfkit writes the content of pages piece by piece. */
  write(content) {
    this.#content ??= [];
    this.#content.push(typeof content === "string" ? Buffer.from(`${content}
`, "latin1") : content);
  }
  end(content) {
    if (content !== void 0) this.write(content);
    if (this.#content === void 0) this.#file.object(this.id, this.data);
    else this.#file.stream(this.id, this.data, Buffer.concat(this.#content), this.compress);
    this.#content = void 0;
  }
};

// src/pdf/objects.ts
function text(value) {
  return Object(value);
}
var Pdfkit = PDFDocument;
var PackedDocument = class extends Pdfkit {
  ref(data) {
    this.objectFile ??= new ObjectFile();
    return this.objectFile.ref(data);
  }
  close() {
    this.end();
    return this.objectFile.finish(this._root, this._info);
  }
  /** XMP of its own, unescaped. */
  endMetadata() {
  }
  /** A file of its own. */
  _write() {
  }
  _finalize() {
  }
};
function openObjects() {
  const pdf = new PackedDocument({ pdfVersion: "1.7", autoFirstPage: false, font: null });
  pdf.info = {};
  return {
    catalog: pdf._root.data,
    names: pdf._root.data.Names.data,
    info: pdf.info,
    ref: (data) => pdf.ref(data),
    write: ({ id }, data) => pdf.objectFile.object(id, data),
    addPage: (width, height) => {
      pdf.addPage({ size: [width, height], margin: 0 });
      const { dictionary: dictionary2, resources } = pdf.page;
      return {
        page: dictionary2,
        resources: resources.data,
        write: (content) => void pdf.addContent(content)
      };
    },
    close: () => pdf.close()
  };
}

// src/pdf/content/links.ts
var PRINT = 4;
function linkAnnotation(pdf, link, pageHeight, structParent) {
  const { x, y, width, height, target, contents } = link;
  const annotation = pdf.ref();
  pdf.write(annotation, {
    Type: "Annot",
    Subtype: "Link",
    Rect: [x, pageHeight - y - height, x + width, pageHeight - y].map(hundredths),
    Border: [0, 0, 0],
    F: PRINT,
    Contents: text(contents),
    StructParent: structParent,
    ..."uri" in target ? { A: { S: "URI", URI: text(asciiUri(target.uri)) } } : { Dest: text(target.destination) }
  });
  return annotation;
}
function asciiUri(uri) {
  return uri.replace(
    /[^\x21-\x7e]+/gu,
    (part2) => encodeURIComponent(part2.replace(/\p{Surrogate}/gu, "\uFFFD"))
  );
}
function hundredths(value) {
  return Math.round(value * 100) / 100;
}

// src/pdf/content/content-bytes.ts
var ContentBytes = class {
  #bytes = new Uint8Array(1 << 15);
  #length = 0;
  /** Text of ASCII alone. */
  ascii(text2) {
    this.#reserve(text2.length);
    for (let i = 0; i < text2.length; i++) this.#bytes[this.#length++] = text2.charCodeAt(i);
  }
  /** A code of two bytes inside of a literal string, whose delimiters are escaped: ISO 32000-1 §7.3.4.2. */
  code(code) {
    this.#reserve(4);
    this.#escaped(code >> 8);
    this.#escaped(code & 255);
  }
  /** A copy. */
  take() {
    return this.#bytes.slice(0, this.#length);
  }
  #escaped(byte) {
    const isDelimiter = byte === 40 || byte === 41 || byte === 92;
    if (isDelimiter || byte === 13) this.#bytes[this.#length++] = 92;
    this.#bytes[this.#length++] = byte === 13 ? 114 : byte;
  }
  #reserve(count2) {
    if (this.#length + count2 <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#bytes.length + count2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
};

// src/pdf/content/numbers.ts
function points2(value) {
  return decimal(value, 100);
}
function factor(value) {
  return decimal(value, 1e6);
}
function channel(value) {
  return decimal(value / 255, 1e3);
}
function decimal(value, scale) {
  const rounded = Math.round(value * scale) / scale;
  return rounded === 0 ? "0" : String(rounded).replace(/^(-?)0\./, "$1.");
}

// src/pdf/content/page-content.ts
var PageContent = class {
  #bytes = new ContentBytes();
  #inText = false;
  #inArray = false;
  #inString = false;
  #fill = "";
  #stroke = "";
  #font = "";
  #pen = "";
  #alpha = 1;
  #matrix;
  #saved = [];
  /** Alpha values that need a graphics state parameter dictionary: ISO 32000-1 §8.4.5. */
  alphas = /* @__PURE__ */ new Set();
  /** Names of fonts and images. */
  used = /* @__PURE__ */ new Set();
  patterns = [];
  masks = [];
  groups = [];
  /** `matrix` leads from the coordinates at the beginning to those that patterns are in: the page's own. */
  constructor(matrix = [1, 0, 0, 1, 0, 0]) {
    this.#matrix = matrix;
  }
  /** How many states are saved. */
  get depth() {
    return this.#saved.length;
  }
  take() {
    return this.#bytes.take();
  }
  /** Marked content (ISO 32000-1 §14.6) holds whole text objects; `beginSpan` is for what is inside of one. */
  beginMarked(tag2, properties2) {
    this.#endText();
    this.#operator(`/${tag2}<<${properties2}>>BDC`);
  }
  endMarked() {
    this.#endText();
    this.#operator("EMC");
  }
  beginSpan(properties2) {
    this.#beginText();
    this.#operator(`/Span<<${properties2}>>BDC`);
  }
  endSpan() {
    this.#operator("EMC");
  }
  /** Sets what the glyphs that follow are shown with, from a point of the baseline. */
  moveText(font, size, color, x, y) {
    this.#fillColor(color);
    this.#beginText();
    const chosen = `/${font} ${points2(size)} Tf`;
    if (chosen !== this.#font) {
      this.#operator(chosen);
      this.used.add(font);
    }
    this.#font = chosen;
    this.#operator(`1 0 0 -1 ${points2(x)} ${points2(y)} Tm`);
  }
  /** Draws the letters that follow by their outlines: alone, or filled too. ISO 32000-1 §9.3.6. */
  outlineText({ color, width }, isFilled) {
    this.#beginText();
    this.#strokeColor(color);
    const pen = `${points2(width)} w 1 J 1 j [] 0 d`;
    if (pen !== this.#pen) this.#operator(pen);
    this.#pen = pen;
    this.#operator(`${isFilled ? 2 : 1} Tr`);
  }
  fillText() {
    this.#operator("0 Tr");
  }
  /** How far glyphs stand above the baseline. */
  setRise(rise3) {
    this.#operator(`${points2(rise3)} Ts`);
  }
  show(code) {
    if (!this.#inArray) this.#bytes.ascii("[");
    if (!this.#inString) this.#bytes.ascii("(");
    this.#inArray = true;
    this.#inString = true;
    this.#bytes.code(code);
  }
  /** Moves the next glyph to the left, in thousandths of an em. */
  adjust(thousandths2) {
    this.#bytes.ascii(this.#inString ? ")" : this.#inArray ? " " : "[");
    this.#bytes.ascii(String(thousandths2));
    this.#inArray = true;
    this.#inString = false;
  }
  /** What changes until `restore` does not last. */
  save() {
    this.#endText();
    this.#operator("q");
    this.#saved.push({
      fill: this.#fill,
      stroke: this.#stroke,
      font: this.#font,
      pen: this.#pen,
      alpha: this.#alpha,
      matrix: this.#matrix
    });
  }
  restore() {
    this.#endText();
    this.#operator("Q");
    const state = this.#saved.pop();
    if (state === void 0) return;
    this.#fill = state.fill;
    this.#stroke = state.stroke;
    this.#font = state.font;
    this.#pen = state.pen;
    this.#alpha = state.alpha;
    this.#matrix = state.matrix;
  }
  /** What follows is in coordinates that the matrix takes to those of now. */
  transform(matrix) {
    this.#endText();
    this.#operator(`${matrix.map(factor).join(" ")} cm`);
    this.#matrix = multiply(matrix, this.#matrix);
  }
  clip(path2, rule) {
    this.#endText();
    this.#operator(`${path2} ${rule === "evenodd" ? "W*" : "W"} n`);
  }
  /** Fills a path: operators that construct it. A gradient's coordinates are from (x, y). */
  fill(path2, paint2, x = 0, y = 0, rule = "nonzero") {
    const isMasked = this.#beginPaint(paint2, x, y, "fill");
    this.#operator(`${path2} ${rule === "evenodd" ? "f*" : "f"}`);
    if (isMasked) this.restore();
  }
  /** `pen` is the line's cap, join and dashes: operators. */
  stroke(path2, width, pen, paint2, x = 0, y = 0) {
    const isMasked = this.#beginPaint(paint2, x, y, "stroke");
    const whole = `${points2(width)} w ${pen}`;
    if (whole !== this.#pen) this.#operator(whole);
    this.#pen = whole;
    this.#operator(`${path2} S`);
    if (isMasked) this.restore();
  }
  /** A group that was painted by itself, as one with an alpha. */
  group(content, alpha) {
    this.#endText();
    const name = `G${this.groups.length + 1}`;
    this.groups.push({ name, content });
    this.#alphaOf(alpha);
    this.#operator(`/${name} Do`);
  }
  /** An image, whose own space the matrix takes to its place. */
  image(name, matrix) {
    this.#endText();
    this.used.add(name);
    this.#operator(`q ${matrix.map(points2).join(" ")} cm /${name} Do Q`);
  }
  /** Chooses the paint. With a mask for its alpha, what is painted ends with `restore`. */
  #beginPaint(paint2, x, y, use) {
    this.#endText();
    if (!("kind" in paint2)) {
      if (use === "fill") this.#fillColor(paint2);
      else this.#strokeColor(paint2);
      return false;
    }
    const alphas = paint2.stops.map(({ color }) => color.a);
    const isMasked = alphas.some((alpha) => alpha !== alphas[0]);
    if (isMasked) this.save();
    this.#alphaOf(isMasked ? 1 : alphas[0] ?? 1);
    const matrix = multiply(paint2.matrix ?? translation(0, 0), translation(x, y));
    if (isMasked) this.#operator(`/${add(this.masks, "M", paint2, matrix)} gs`);
    this.#choose(`/Pattern ${use === "fill" ? "cs" : "CS"} /${this.#patternOf(paint2, matrix)}`, use);
    return isMasked;
  }
  #patternOf(paint2, matrix) {
    return add(this.patterns, "P", paint2, multiply(matrix, this.#matrix));
  }
  #choose(pattern, use) {
    const operator = `${pattern} ${use === "fill" ? "scn" : "SCN"}`;
    this.#operator(operator);
    if (use === "fill") this.#fill = operator;
    else this.#stroke = operator;
  }
  #fillColor(color) {
    this.#alphaOf(color.a);
    const rgb2 = `${rgbOf(color)} rg`;
    if (rgb2 !== this.#fill) this.#operator(rgb2);
    this.#fill = rgb2;
  }
  #strokeColor(color) {
    this.#alphaOf(color.a);
    const rgb2 = `${rgbOf(color)} RG`;
    if (rgb2 !== this.#stroke) this.#operator(rgb2);
    this.#stroke = rgb2;
  }
  #alphaOf(alpha) {
    if (alpha === this.#alpha) return;
    this.#alpha = alpha;
    this.alphas.add(alpha);
    this.#operator(`/${alphaName(alpha)} gs`);
  }
  #beginText() {
    if (!this.#inText) this.#operator("BT");
    this.#inText = true;
  }
  #endText() {
    if (this.#inText) this.#operator("ET");
    this.#inText = false;
  }
  /** Any operator ends what is being shown. */
  #operator(operator) {
    if (this.#inArray) this.#bytes.ascii(this.#inString ? ")]TJ\n" : "]TJ\n");
    this.#inArray = false;
    this.#inString = false;
    this.#bytes.ascii(operator);
    this.#bytes.ascii("\n");
  }
};
function alphaName(alpha) {
  return `A${Math.round(alpha * 1e3)}`;
}
function rgbOf({ r, g, b: b2 }) {
  return `${channel(r)} ${channel(g)} ${channel(b2)}`;
}
function add(list, letter, gradient, matrix) {
  const name = `${letter}${list.length + 1}`;
  list.push({ name, gradient, matrix });
  return name;
}

// src/pdf/content/paths.ts
var CAPS = { butt: 0, round: 1, square: 2 };
var JOINS = { miter: 0, round: 1, bevel: 2 };
var ARITY3 = { m: 2, l: 2, c: 6, h: 0 };
function paintPath(content, fragment2) {
  const { x, y, path: path2, fill: fill2, fillRule, stroke } = fragment2;
  if (path2.operators === "") return;
  const operators = pathOperators(path2, x, y);
  if (fill2 !== void 0) content.fill(operators, fill2, x, y, fillRule);
  if (stroke !== void 0 && stroke.width > 0) {
    content.stroke(operators, stroke.width, penOf(stroke), stroke.paint, x, y);
  }
}
function pathOperators({ operators, coordinates: coordinates2 }, x, y) {
  const written = [];
  let at = 0;
  for (const operator of operators) {
    const end = at + (ARITY3[operator] ?? 0);
    for (; at < end; at += 2) {
      written.push(points2((coordinates2[at] ?? 0) + x), points2((coordinates2[at + 1] ?? 0) + y));
    }
    written.push(operator);
  }
  return written.join(" ");
}
function penOf({ cap, join: join3, miterLimit, dashes, dashOffset }) {
  const pattern = `[${dashes.map(points2).join(" ")}] ${points2(dashOffset)} d`;
  return `${CAPS[cap]} J ${JOINS[join3]} j ${points2(Math.max(1, miterLimit))} M ${pattern}`;
}

// src/pdf/content/shapes.ts
var ARC2 = 0.5523;
function paintRect(content, rect2) {
  const { x, y, width, height } = rect2;
  if (width <= 0 || height <= 0 || rect2.color.a === 0) return;
  const radius = Math.min(rect2.radius, width / 2, height / 2);
  content.fill(
    radius > 0 ? roundedPath(x, y, width, height, radius) : `${join2(x, y, width, height)} re`,
    rect2.color
  );
}
function roundedPath(x, y, width, height, r) {
  const [right, bottom, c] = [x + width, y + height, r * (1 - ARC2)];
  return [
    `${join2(x + r, y)} m ${join2(right - r, y)} l`,
    `${join2(right - c, y, right, y + c, right, y + r)} c ${join2(right, bottom - r)} l`,
    `${join2(right, bottom - c, right - c, bottom, right - r, bottom)} c ${join2(x + r, bottom)} l`,
    `${join2(x + c, bottom, x, bottom - c, x, bottom - r)} c ${join2(x, y + r)} l`,
    `${join2(x, y + c, x + c, y, x + r, y)} c h`
  ].join("\n");
}
function paintLine(content, line2) {
  const { x1, y1, x2, y2, width, color } = line2;
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (width <= 0 || length === 0 || color.a === 0) return;
  if (line2.style !== "double") {
    content.stroke(linePath(line2, 0, 0), width, dashOf(line2.style, width, length), color);
    return;
  }
  const third = width / 3;
  const [dx, dy] = [-(y2 - y1) / length * third, (x2 - x1) / length * third];
  content.stroke(
    `${linePath(line2, dx, dy)}
${linePath(line2, -dx, -dy)}`,
    third,
    dashOf("solid", third, length),
    color
  );
}
function linePath({ x1, y1, x2, y2 }, dx, dy) {
  return `${join2(x1 + dx, y1 + dy)} m ${join2(x2 + dx, y2 + dy)} l`;
}
function dashOf(style, width, length) {
  if (style === "solid") return "0 J [] 0 d";
  if (style === "dotted") {
    const step = length / Math.max(1, Math.round(length / (2 * width)));
    return `1 J [0 ${points2(step)}] 0 d`;
  }
  const dash = 3 * width;
  const gaps = Math.max(1, Math.round((length - dash) / (2 * dash)));
  const gap = Math.max(0, (length - dash * (gaps + 1)) / gaps);
  return `0 J [${points2(dash)} ${points2(gap)}] 0 d`;
}
function join2(...numbers2) {
  return numbers2.map(points2).join(" ");
}

// src/pdf/fonts/cmap.ts
var BLOCK = 100;
var HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;
var TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
function toUnicodeCMap(codes) {
  const ranges = [];
  for (const { code, text: text2 } of codes) {
    const range = ranges.at(-1);
    if (range !== void 0 && continues(range, code, text2)) range.last = code;
    else ranges.push({ first: code, last: code, text: text2 });
  }
  const single = ranges.filter((range) => range.first === range.last);
  const several = ranges.filter((range) => range.first !== range.last);
  return [
    HEAD,
    ...blocks("bfchar", single, ({ first, text: text2 }) => `<${hex(first)}><${utf16(text2)}>`),
    ...blocks("bfrange", several, ({ first, last, text: text2 }) => `<${hex(first)}><${hex(last)}><${utf16(text2)}>`),
    TAIL
  ].join("");
}
function continues({ first, last, text: text2 }, code, next) {
  const step = code - first;
  const start2 = text2.charCodeAt(0);
  return code === last + 1 && code >> 8 === first >> 8 && text2.length === 1 && next.length === 1 && next.charCodeAt(0) === start2 + step && start2 + step >> 8 === start2 >> 8;
}
function blocks(name, ranges, line2) {
  const written = [];
  for (let i = 0; i < ranges.length; i += BLOCK) {
    const block = ranges.slice(i, i + BLOCK);
    written.push(`${block.length} begin${name}
${block.map(line2).join("\n")}
end${name}
`);
  }
  return written;
}
function hex(code) {
  return code.toString(16).padStart(4, "0");
}
function utf16(text2) {
  let units = "";
  for (let i = 0; i < text2.length; i++) units += hex(text2.charCodeAt(i));
  return units;
}

// src/pdf/fragments.ts
function* allFragments({ pages }) {
  for (const page2 of pages) yield* flatten(page2.fragments);
}
function* flatten(fragments) {
  for (const fragment2 of fragments) {
    yield fragment2;
    if (fragment2.kind === "group") yield* flatten(fragment2.fragments);
  }
}

// src/pdf/fonts/glyph-texts.ts
var SOFT_HYPHEN3 = "\xAD";
function collectGlyphTexts(layout) {
  const faces2 = /* @__PURE__ */ new Map();
  for (const fragment2 of allFragments(layout)) {
    if (fragment2.kind !== "text") continue;
    const uses = faces2.get(fragment2.face) ?? [];
    faces2.set(fragment2.face, uses);
    for (const glyph of fragment2.glyphs) count(uses, glyph.id, glyph.text);
  }
  return new Map([...faces2].map(([face, uses]) => [face, listTexts(uses)]));
}
function count(uses, glyph, text2) {
  const use = uses[glyph];
  if (use === void 0) uses[glyph] = { text: text2, count: 1 };
  else if (use.text === text2) use.count++;
  else {
    use.others ??= /* @__PURE__ */ new Map();
    use.others.set(text2, (use.others.get(text2) ?? 0) + 1);
  }
}
function listTexts(uses) {
  return uses.flatMap((use, glyph) => use === void 0 ? [] : [{ glyph, texts: textsOf(use) }]);
}
function textsOf({ text: text2, count: count2, others = /* @__PURE__ */ new Map() }) {
  const counted = [[text2, count2], ...others].filter(([one]) => one !== "");
  const texts = counted.sort((a2, b2) => b2[1] - a2[1]).map(([one]) => one);
  const isHyphen = texts.length === 0 || texts.some((one) => /^[-\u2010]$/.test(one));
  const standsAlone = text2 === "" || others.has("");
  return isHyphen && standsAlone && !texts.includes(SOFT_HYPHEN3) ? [...texts, SOFT_HYPHEN3] : texts;
}

// src/pdf/content/text.ts
function paintText(content, fragment2, font, lang) {
  const { glyphs, size, color, x, y, outline } = fragment2;
  if (glyphs.length === 0) return;
  const isHalo = outline !== void 0 && (outline.isBeneath || color.a === 0);
  if (isHalo) paintHalo(content, fragment2, outline, font);
  if (color.a === 0) return;
  content.moveText(font.name, size, color, x, y);
  if (outline !== void 0 && !isHalo) content.outlineText(outline, true);
  if (lang !== void 0) content.beginSpan(`/Lang(${lang.replace(/[^\w-]/g, "")})`);
  const line2 = new GlyphLine(content, font, size);
  if (joinsToText(fragment2)) showClusters(line2, glyphs, font);
  else line2.showSpan(glyphs, 0, glyphs.length, fragment2.text);
  line2.end();
  if (lang !== void 0) content.endSpan();
  if (outline !== void 0 && !isHalo) content.fillText();
}
function paintHalo(content, fragment2, outline, font) {
  const { glyphs, size, color, x, y } = fragment2;
  content.moveText(font.name, size, outline.color, x, y);
  content.outlineText(outline, false);
  const line2 = new GlyphLine(content, font, size);
  line2.showSpan(glyphs, 0, glyphs.length, color.a === 0 ? fragment2.text : "");
  line2.end();
  content.fillText();
}
function joinsToText({ glyphs, text: text2 }) {
  let at = 0;
  for (const glyph of glyphs) {
    if (glyph.text === "") continue;
    if (!text2.startsWith(glyph.text, at)) return false;
    at += glyph.text.length;
  }
  return at === text2.length;
}
function showClusters(line2, glyphs, font) {
  const end = endsWithHyphen(glyphs, font) ? glyphs.length - 1 : glyphs.length;
  let i = 0;
  while (i < end) {
    let next = i + 1;
    while (next < end && glyphs[next]?.text === "") next++;
    line2.showCluster(glyphs, i, next, glyphs[i]?.text ?? "");
    i = next;
  }
  if (end < glyphs.length) line2.showCluster(glyphs, end, glyphs.length, SOFT_HYPHEN3);
}
function endsWithHyphen(glyphs, { codes }) {
  const last = glyphs.at(-1);
  return last?.text === "" && last.advance > 0 && codes.standsFor(last.id, SOFT_HYPHEN3);
}
var GlyphLine = class {
  #content;
  #font;
  #size;
  /** Where the layout wants the next glyph, and where the font's widths would put it; points from the start. */
  #wanted = 0;
  #pen = 0;
  #rise = 0;
  constructor(content, font, size) {
    this.#content = content;
    this.#font = font;
    this.#size = size;
  }
  /** Glyphs [from, to) together stand for `text`. */
  showCluster(glyphs, from, to, text2) {
    const glyph = glyphs[from];
    const code = to === from + 1 ? this.#font.codes.find(glyph.id, text2) : void 0;
    if (code === void 0) this.showSpan(glyphs, from, to, text2);
    else this.#show(glyph, code);
  }
  /** What the codes cannot say, ActualText does: §14.9.4. */
  showSpan(glyphs, from, to, text2) {
    this.end();
    this.#content.beginSpan(`/ActualText<feff${utf16(text2)}>`);
    for (const glyph of glyphs.slice(from, to)) this.#show(glyph, this.#font.codes.first(glyph.id));
    this.end();
    this.#content.endSpan();
  }
  /** Sets the baseline back. */
  end() {
    this.#setRise(0);
  }
  #show(glyph, code) {
    this.#setRise(-glyph.dy);
    const adjustment = Math.round((this.#pen - this.#wanted - glyph.dx) * 1e3 / this.#size);
    if (adjustment !== 0) {
      this.#content.adjust(adjustment);
      this.#pen -= adjustment * this.#size / 1e3;
    }
    this.#content.show(code);
    this.#pen += (this.#font.widths[code] ?? 0) * this.#size / 1e3;
    this.#wanted += glyph.advance;
  }
  #setRise(rise3) {
    if (rise3 === this.#rise) return;
    this.#rise = rise3;
    this.#content.setRise(rise3);
  }
};

// src/pdf/content/pages.ts
var Notes = class {
  items = /* @__PURE__ */ new Map();
  owners = [];
  annotationOwners = [];
  figures = /* @__PURE__ */ new Map();
  #order = 0;
  /** Gives the MCID. */
  mark(page2, element2) {
    const owners = this.owners[page2] ?? [];
    this.owners[page2] = owners;
    const mcid = owners.push(element2) - 1;
    this.#add(element2, { kind: "marked", page: page2, order: this.#order++, mcid });
    return mcid;
  }
  annotate(page2, element2, annotation) {
    this.annotationOwners.push(element2);
    this.#add(element2, { kind: "annotation", page: page2, order: this.#order++, mcid: -1, annotation });
  }
  #add(element2, item) {
    const items = this.items.get(element2);
    if (items === void 0) this.items.set(element2, [item]);
    else items.push(item);
  }
};
function paintPages(pdf, layout, lang, resources) {
  const elements = [];
  listElements(layout.structure, lang, elements);
  const notes = new Notes();
  const painting = {
    pdf,
    resources,
    notes,
    elements,
    alphas: /* @__PURE__ */ new Map(),
    pageCount: layout.pages.length,
    lang
  };
  const pages = layout.pages.map((page2) => paintPage(painting, page2));
  return { pages, painted: notes };
}
function listElements(element2, inherited, into) {
  const lang = element2.lang ?? inherited;
  into[element2.id] = { element: element2, lang };
  for (const child of element2.children) listElements(child, lang, into);
}
function paintPage(painting, page2) {
  const object = painting.pdf.addPage(page2.width, page2.height);
  const content = new PageContent([1, 0, 0, -1, 0, page2.height]);
  const annotations = [];
  let marked;
  for (const fragment2 of page2.fragments) {
    if (fragment2.kind === "link") {
      const annotation = paintLink(painting, page2, fragment2);
      if (annotation !== void 0) annotations.push(annotation);
      continue;
    }
    if (marked === void 0 || !isSame2(marked, fragment2.owner)) {
      if (marked !== void 0) content.endMarked();
      marked = fragment2.owner;
      beginMarked(painting, content, page2, marked);
    }
    paintFragment(painting, content, fragment2);
    if (fragment2.kind === "image" || fragment2.kind === "group") noteFigure(painting, page2, fragment2);
  }
  if (marked !== void 0) content.endMarked();
  finishPage(painting, object, page2, content, annotations);
  return object.page;
}
function isSame2(a2, b2) {
  return "structure" in a2 ? "structure" in b2 && a2.structure === b2.structure : "artifact" in b2 && a2.artifact === b2.artifact;
}
var ARTIFACTS = {
  "pagination-header": "/Type/Pagination/Subtype/Header",
  "pagination-footer": "/Type/Pagination/Subtype/Footer",
  layout: "/Type/Layout"
};
function beginMarked({ notes, elements }, content, page2, owner) {
  if ("artifact" in owner) content.beginMarked("Artifact", ARTIFACTS[owner.artifact]);
  else {
    const mcid = notes.mark(page2.index, owner.structure);
    content.beginMarked(elements[owner.structure]?.element.role ?? "Span", `/MCID ${mcid}`);
  }
}
function paintRun({ resources, elements, lang }, content, fragment2) {
  const font = resources.fonts.get(fragment2.face);
  if (font === void 0 || fragment2.size <= 0) return;
  const { owner, lang: own2 = lang } = fragment2;
  const inForce = "structure" in owner ? elements[owner.structure]?.lang : own2;
  paintText(content, fragment2, font, own2 === inForce ? void 0 : own2);
}
function paintFragment(painting, content, fragment2) {
  if (fragment2.kind === "text") paintRun(painting, content, fragment2);
  else if (fragment2.kind === "rect") paintRect(content, fragment2);
  else if (fragment2.kind === "line") paintLine(content, fragment2);
  else if (fragment2.kind === "path") paintPath(content, fragment2);
  else if (fragment2.kind === "group") paintGroup(painting, content, fragment2);
  else if (fragment2.kind === "image") paintImage(painting, content, fragment2);
}
var ORIENTATIONS = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1]
];
var UPSIDE_DOWN = [1, 0, 0, -1, 0, 1];
function imageMatrix(orientation, x, y, width, height) {
  const turned = multiply(UPSIDE_DOWN, ORIENTATIONS[orientation - 1] ?? IDENTITY);
  return multiply(turned, [width, 0, 0, height, x, y]);
}
function paintImage({ resources }, content, fragment2) {
  const { x, y, width, height } = fragment2;
  const image = resources.images.get(fragment2.source);
  if (image !== void 0) content.image(image.name, imageMatrix(image.orientation, x, y, width, height));
}
var DEEPEST = 20;
function paintGroup(painting, content, group) {
  const { x, y, matrix, clips = [], opacity: opacity2 = 1, fragments } = group;
  if (fragments.length === 0 || opacity2 <= 0) return;
  content.save();
  content.transform(multiply(matrix ?? IDENTITY, translation(x, y)));
  for (const { path: path2, rule } of clips) content.clip(pathOperators(path2, 0, 0), rule);
  const within = opacity2 < 1 || content.depth >= DEEPEST ? new PageContent() : content;
  for (const fragment2 of fragments) paintFragment(painting, within, fragment2);
  if (within !== content) content.group(within, opacity2);
  content.restore();
}
function noteFigure({ notes }, page2, fragment2) {
  const { x, y, width, height, owner } = fragment2;
  if ("artifact" in owner || notes.figures.has(owner.structure)) return;
  notes.figures.set(owner.structure, [x, page2.height - y - height, x + width, page2.height - y]);
}
function paintLink({ pdf, notes, pageCount }, page2, link) {
  if ("artifact" in link.owner) return void 0;
  const annotation = linkAnnotation(pdf, link, page2.height, pageCount + notes.annotationOwners.length);
  notes.annotate(page2.index, link.owner.structure, annotation);
  return annotation;
}
function finishPage(painting, { page: page2, resources, write }, { index }, content, annotations) {
  write(content.take());
  Object.assign(page2.data, {
    StructParents: index,
    Tabs: "S",
    // PDF/UA-1 §7.18.3
    Annots: annotations.length > 0 ? annotations : void 0
  });
  Object.assign(resources, resourcesOf(painting, content));
}
function resourcesOf(painting, content) {
  const { pdf } = painting;
  const { fonts: fonts2, images } = painting.resources;
  const isUsed = ({ name }) => content.used.has(name);
  const groups = content.groups.map(({ name, content: own2 }) => ({ name, ref: writeGroup(painting, own2) }));
  const masks = content.masks.map((mask) => ({ name: mask.name, ref: writeMask(pdf, mask) }));
  const patterns = content.patterns.map((used) => ({ name: used.name, ref: writePattern(pdf, used) }));
  const states = [...content.alphas].map((alpha) => graphicsState(painting, alpha));
  return {
    Font: dictionaryOf([...fonts2.values()].filter(isUsed)),
    XObject: dictionaryOf([...[...images.values()].filter(isUsed), ...groups]),
    ExtGState: dictionaryOf([...states, ...masks]),
    Pattern: dictionaryOf(patterns)
  };
}
function writeGroup(painting, content) {
  const group = painting.pdf.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: EVERYWHERE,
    Group: { S: "Transparency", CS: "DeviceRGB" },
    Resources: resourcesOf(painting, content)
  });
  group.end(content.take());
  return group;
}
function dictionaryOf(named3) {
  return named3.length > 0 ? Object.fromEntries(named3.map(({ name, ref }) => [name, ref])) : void 0;
}
function graphicsState({ pdf, alphas }, alpha) {
  const ref = alphas.get(alpha) ?? pdf.ref({ Type: "ExtGState", ca: alpha, CA: alpha });
  if (!alphas.has(alpha)) ref.end();
  alphas.set(alpha, ref);
  return { name: alphaName(alpha), ref };
}

// src/pdf/description/attachments.ts
import { createHash as createHash2 } from "node:crypto";

// src/pdf/trees.ts
var LEAF = 64;
function nameTree(pdf, entries) {
  const sorted = [...entries].map(([name, value]) => ({ name, order: writtenBytes(name), value }));
  sorted.sort((a2, b2) => a2.order < b2.order ? -1 : a2.order > b2.order ? 1 : 0);
  return tree(
    pdf,
    "Names",
    sorted.map(({ name, value }) => [text(name), value])
  );
}
function numberTree(pdf, entries) {
  return tree(pdf, "Nums", entries);
}
function tree(pdf, kind, entries) {
  if (entries.length <= LEAF) return node(pdf, { [kind]: entries.flat() });
  const leaves = [];
  for (let i = 0; i < entries.length; i += LEAF) {
    const leaf = entries.slice(i, i + LEAF);
    leaves.push(node(pdf, { Limits: [leaf[0]?.[0], leaf.at(-1)?.[0]], [kind]: leaf.flat() }));
  }
  return node(pdf, { Kids: leaves });
}
function node(pdf, data) {
  const ref = pdf.ref(data);
  ref.end();
  return ref;
}
function writtenBytes(name) {
  return /^[\x00-\x7f]*$/.test(name) ? name : `\xFE\xFF${Buffer.from(name, "utf16le").swap16().toString("latin1")}`;
}

// src/pdf/description/attachments.ts
function writeAttachments(pdf, attachments, date) {
  if (attachments.length === 0) return;
  const named3 = /* @__PURE__ */ new Map();
  for (const attachment of attachments) {
    const name = uniqueName(attachment.name, named3);
    named3.set(name, fileSpecification(pdf, attachment, name, date));
  }
  pdf.catalog.AF = [...named3.values()];
  pdf.names.EmbeddedFiles = nameTree(pdf, named3);
}
function fileSpecification(pdf, { bytes, mimeType, description }, name, date) {
  const file = pdf.ref({
    Type: "EmbeddedFile",
    Subtype: mimeType.replace("/", "#2F"),
    Params: {
      Size: bytes.length,
      CheckSum: new Uint8Array(createHash2("md5").update(bytes).digest()),
      ModDate: date && text(date.pdf)
    }
  });
  file.end(bytes);
  const specification = pdf.ref({
    Type: "Filespec",
    F: text(name),
    UF: text(name),
    Desc: text(description),
    AFRelationship: "Source",
    EF: { F: file, UF: file }
  });
  specification.end();
  return specification;
}
function uniqueName(name, taken) {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let unique2 = name;
  for (let n = 2; taken.has(unique2); n++) unique2 = `${stem}-${n}${extension}`;
  return unique2;
}

// src/pdf/description/color-profile.ts
var NAME = "sRGB IEC61966-2.1";
var D50 = [0.9642, 1, 0.82491];
var ADAPTATION = [
  1.04788,
  0.02292,
  -0.05022,
  0.02959,
  0.99048,
  -0.01707,
  -925e-5,
  0.01508,
  0.75168
];
var RED = [0.43607, 0.22249, 0.01392];
var GREEN = [0.38515, 0.71687, 0.09708];
var BLUE = [0.14307, 0.06061, 0.7141];
var CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
function writeOutputIntent(pdf) {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = pdf.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: text(NAME),
    Info: text(NAME),
    DestOutputProfile: profile
  });
  intent.end();
  pdf.catalog.OutputIntents = [intent];
}
function srgbProfile() {
  const curve = tag("para", Buffer.from([0, 3, 0, 0]), fixed(CURVE));
  const tags = [
    ["desc", localized("sRGB")],
    ["cprt", localized("No copyright, use freely")],
    ["wtpt", tag("XYZ ", fixed(D50))],
    ["chad", tag("sf32", fixed(ADAPTATION))],
    ["rXYZ", tag("XYZ ", fixed(RED))],
    ["gXYZ", tag("XYZ ", fixed(GREEN))],
    ["bXYZ", tag("XYZ ", fixed(BLUE))],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve]
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const offsets = /* @__PURE__ */ new Map();
  let end = 128 + table.length;
  tags.forEach(([signature, content], i) => {
    const offset = offsets.get(content) ?? end;
    if (!offsets.has(content)) end += content.length;
    offsets.set(content, offset);
    table.write(signature, 4 + i * 12, "latin1");
    table.writeUInt32BE(offset, 8 + i * 12);
    table.writeUInt32BE(content.length, 12 + i * 12);
  });
  return Buffer.concat([header(end), table, ...offsets.keys()]);
}
function header(size) {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(69206016, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  [2004, 1, 1, 0, 0, 0].forEach((part2, i) => void bytes.writeUInt16BE(part2, 24 + i * 2));
  bytes.write("acsp", 36, "latin1");
  fixed(D50).copy(bytes, 68);
  return bytes;
}
function tag(type, ...content) {
  const bytes = Buffer.concat([Buffer.from(`${type}\0\0\0\0`, "latin1"), ...content]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
function fixed(values) {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => void bytes.writeInt32BE(Math.round(value * 65536), i * 4));
  return bytes;
}
function localized(value) {
  const record = Buffer.alloc(20);
  record.writeUInt32BE(1, 0);
  record.writeUInt32BE(12, 4);
  record.write("enUS", 8, "latin1");
  record.writeUInt32BE(value.length * 2, 12);
  record.writeUInt32BE(28, 16);
  return tag("mluc", record, Buffer.from(value, "utf16le").swap16());
}

// src/pdf/description/dates.ts
var DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
function parseDate(date) {
  const parts = DATE.exec(date ?? "");
  if (date === void 0 || parts === null) return void 0;
  const [, year, month = "", day = "", hour = "", minute = "", second = "", zone = ""] = parts;
  const offset = zone === "" || zone === "Z" ? zone : `${zone.replace(":", "'")}'`;
  return { pdf: `D:${year}${month}${day}${hour}${minute}${second}${offset}`, xmp: date };
}

// src/pdf/description/destinations.ts
function writeDestinations(pdf, layout, pages) {
  const entries = [...layout.destinations].map(([name, { page: page2, x, y }]) => {
    const top = (layout.pages[page2]?.height ?? 0) - y;
    return [name, [pages[page2], "XYZ", hundredths2(x), hundredths2(top), null]];
  });
  pdf.names.Dests = entries.length > 0 ? nameTree(pdf, entries) : void 0;
}
function hundredths2(value) {
  return Math.round(value * 100) / 100;
}

// src/pdf/description/xmp.ts
var PRODUCER = "Demarche";
function xmpPacket(metadata, date) {
  const { title, lang, authors, subject = "", keywords: keywords2, creator } = metadata;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
${element("dc:format", "application/pdf")}
${array("dc:title", "Alt", [title], ' xml:lang="x-default"')}
${array("dc:language", "Bag", [lang])}
${array("dc:creator", "Seq", authors)}
${array("dc:description", "Alt", subject === "" ? [] : [subject], ' xml:lang="x-default"')}
${array("dc:subject", "Bag", keywords2)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${element("xmp:CreatorTool", creator)}
${element("xmp:CreateDate", date?.xmp)}
${element("xmp:ModifyDate", date?.xmp)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${element("pdf:Producer", PRODUCER)}
${element("pdf:Keywords", keywords2.join(", "))}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${PDFUAID_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`.replace(/\n+/g, "\n");
}
var PDFUAID_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
function element(name, value) {
  return value === void 0 || value === "" ? "" : `<${name}>${escapeXml(value)}</${name}>`;
}
function array(name, kind, items, attributes = "") {
  if (items.length === 0) return "";
  const list = items.map((item) => `<rdf:li${attributes}>${escapeXml(item)}</rdf:li>`).join("");
  return `<${name}><rdf:${kind}>${list}</rdf:${kind}></${name}>`;
}
var ENTITIES2 = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function escapeXml(value) {
  return value.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\uFFFD").replace(/[&<>"]/g, (character) => ENTITIES2[character] ?? "");
}

// src/pdf/description/metadata.ts
function writeMetadata(pdf, metadata, date) {
  writeInfo(pdf.info, metadata, date);
  const packet = pdf.ref({ Type: "Metadata", Subtype: "XML" });
  packet.compress = false;
  packet.end(Buffer.from(xmpPacket(metadata, date), "utf8"));
  pdf.catalog.Metadata = packet;
  pdf.catalog.Lang = text(metadata.lang);
  const preferences = pdf.ref({ DisplayDocTitle: true });
  pdf.catalog.ViewerPreferences = preferences;
}
function writeInfo(info, metadata, date) {
  const entries = {
    Title: metadata.title,
    Author: metadata.authors.join(", "),
    Subject: metadata.subject,
    Keywords: metadata.keywords.join(", "),
    Creator: metadata.creator,
    Producer: PRODUCER,
    CreationDate: date?.pdf,
    ModDate: date?.pdf
  };
  for (const [key, value] of Object.entries(entries)) {
    if (value !== void 0 && value !== "") info[key] = value;
  }
}

// src/pdf/description/outline.ts
function writeOutline(pdf, items) {
  if (items.length === 0) return;
  const root = pdf.ref({ Type: "Outlines", Count: items.length });
  writeItems(pdf, items, root);
  root.end();
  pdf.catalog.Outlines = root;
  pdf.catalog.PageMode = "UseOutlines";
}
function writeItems(pdf, items, parent) {
  const refs = items.map(() => pdf.ref());
  items.forEach((item, i) => {
    const ref = refs[i];
    Object.assign(ref.data, {
      Title: text(item.title),
      Parent: parent,
      Prev: refs[i - 1],
      Next: refs[i + 1],
      Dest: text(item.destination)
    });
    if (item.children.length > 0) {
      ref.data.Count = -item.children.length;
      writeItems(pdf, item.children, ref);
    }
    ref.end();
  });
  parent.data.First = refs[0];
  parent.data.Last = refs.at(-1);
}

// src/pdf/description/page-labels.ts
function writePageLabels(pdf, pages) {
  const ranges = [];
  let expected;
  pages.forEach(({ label }, index) => {
    const isDecimal = /^[1-9]\d{0,8}$/.test(label);
    if (!isDecimal) ranges.push([index, { P: text(label) }]);
    else if (label !== expected) ranges.push([index, { S: "D", St: Number(label) }]);
    expected = isDecimal ? String(Number(label) + 1) : void 0;
  });
  if (ranges.length > 0) pdf.catalog.PageLabels = numberTree(pdf, ranges);
}

// src/pdf/fonts/fonts.ts
import { createHash as createHash3 } from "node:crypto";

// src/pdf/fonts/cff-charset.ts
var CHARSET = 15;
var ESCAPE = 1200;
var ROS = ESCAPE + 30;
function readCids(font) {
  const file = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const cff = findTable(file, "CFF ");
  if (cff === void 0) return void 0;
  const names = readIndex(cff, cff.readUInt8(2));
  const top = readIndex(cff, names.end).items[0];
  const entries = top === void 0 ? void 0 : readDict(top);
  const charset = entries?.get(CHARSET);
  const glyphs = findTable(file, "maxp")?.readUInt16BE(4) ?? 0;
  if (!entries?.has(ROS) || charset === void 0 || charset <= 2) return void 0;
  return readCharset(cff, charset, glyphs);
}
function findTable(file, tag2) {
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    if (file.toString("latin1", at, at + 4) !== tag2) continue;
    const offset = file.readUInt32BE(at + 8);
    return file.subarray(offset, offset + file.readUInt32BE(at + 12));
  }
  return void 0;
}
function readIndex(cff, at) {
  const count2 = cff.readUInt16BE(at);
  if (count2 === 0) return { items: [], end: at + 2 };
  const size = cff.readUInt8(at + 2);
  const data = at + 3 + (count2 + 1) * size - 1;
  const offset = (i) => data + cff.readUIntBE(at + 3 + i * size, size);
  const items = Array.from({ length: count2 }, (_, i) => cff.subarray(offset(i), offset(i + 1)));
  return { items, end: offset(count2) };
}
function readDict(dict) {
  const entries = /* @__PURE__ */ new Map();
  let operands = [];
  for (let at = 0; at < dict.length; ) {
    const byte = dict.readUInt8(at);
    if (byte <= 21) {
      const escaped = byte === 12;
      entries.set(escaped ? ESCAPE + dict.readUInt8(at + 1) : byte, operands[0] ?? 0);
      operands = [];
      at += escaped ? 2 : 1;
    } else {
      const { value, length } = readOperand(dict, at);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}
function readOperand(dict, at) {
  const byte = dict.readUInt8(at);
  if (byte === 28) return { value: dict.readInt16BE(at + 1), length: 3 };
  if (byte === 29) return { value: dict.readInt32BE(at + 1), length: 5 };
  if (byte === 30) return { value: 0, length: realLength(dict, at) };
  if (byte < 247) return { value: byte - 139, length: 1 };
  const low = dict.readUInt8(at + 1);
  return { value: byte < 251 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108, length: 2 };
}
function realLength(dict, at) {
  let end = at + 1;
  while (end < dict.length && (dict.readUInt8(end) & 15) !== 15) end++;
  return end + 1 - at;
}
function readCharset(cff, at, glyphs) {
  const cids = [0];
  const format = cff.readUInt8(at);
  let next = at + 1;
  while (cids.length < glyphs) {
    const first = cff.readUInt16BE(next);
    const left = format === 0 ? 0 : format === 1 ? cff.readUInt8(next + 2) : cff.readUInt16BE(next + 2);
    for (let i = 0; i <= left; i++) cids.push(first + i);
    next += format === 0 ? 2 : format === 1 ? 3 : 4;
  }
  return cids;
}

// src/pdf/fonts/codes.ts
var FontCodes = class {
  #byGlyph = [];
  /** In ascending order. */
  list;
  /** `program` is the embedded font file. */
  constructor(outlines, program, used) {
    const cids = outlines === "cff" ? readCids(program) : void 0;
    const list = [];
    const add2 = (glyph, text2) => {
      const code = { code: outlines === "glyf" ? list.length + 1 : cids?.[glyph] ?? glyph, glyph, text: text2 };
      list.push(code);
      return code;
    };
    for (const { glyph, texts } of used) {
      const [text2 = "", ...others] = texts;
      const first = add2(glyph, text2);
      const codes = others.map(
        (other) => [other, outlines === "glyf" ? add2(glyph, other) : void 0]
      );
      this.#byGlyph[glyph] = { first, others: new Map(codes) };
    }
    this.list = list.sort((a2, b2) => a2.code - b2.code);
  }
  /** The code of a glyph that stands for this text, if it has one. */
  find(glyph, text2) {
    const codes = this.#byGlyph[glyph];
    return codes?.first.text === text2 ? codes.first.code : codes?.others.get(text2)?.code;
  }
  /** Any code of the glyph, for where the page says what it stands for. */
  first(glyph) {
    return this.#byGlyph[glyph]?.first.code ?? 0;
  }
  /** Whether the glyph stands for this text somewhere, with a code or without. */
  standsFor(glyph, text2) {
    const codes = this.#byGlyph[glyph];
    return codes !== void 0 && (codes.first.text === text2 || codes.others.has(text2));
  }
};

// src/pdf/fonts/fonts.ts
var SYMBOLIC = 4;
var ITALIC = 64;
function embedFont(pdf, face, used, number2) {
  const program = face.subset(new Set(used.map(({ glyph }) => glyph)));
  const name = `${subsetTag(face, program)}+${face.postScriptName}`;
  const codes = new FontCodes(face.outlines, program, used);
  const widths = [];
  for (const { code, glyph } of codes.list) widths[code] = thousandths(face, face.advance(glyph));
  const descendant = pdf.ref({
    Type: "Font",
    Subtype: face.outlines === "glyf" ? "CIDFontType2" : "CIDFontType0",
    BaseFont: name,
    CIDSystemInfo: { Registry: text("Adobe"), Ordering: text("Identity"), Supplement: 0 },
    FontDescriptor: fontDescriptor(pdf, face, name, program),
    CIDToGIDMap: face.outlines === "glyf" ? glyphMap(pdf, codes) : void 0,
    ...widthEntries(codes, widths)
  });
  descendant.end();
  const ref = pdf.ref({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: face.outlines === "glyf" ? name : `${name}-Identity-H`,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: stream(pdf, Buffer.from(toUnicodeCMap(codes.list), "latin1"))
  });
  ref.end();
  return { name: `F${number2}`, ref, codes, widths };
}
function glyphMap(pdf, codes) {
  const map3 = Buffer.alloc(2 * (codes.list.length + 1));
  for (const { code, glyph } of codes.list) map3.writeUInt16BE(glyph, 2 * code);
  return stream(pdf, map3);
}
function stream(pdf, content) {
  const ref = pdf.ref();
  ref.end(content);
  return ref;
}
function subsetTag(face, program) {
  const hash = createHash3("sha256").update(face.id).update(program).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + byte % 26));
}
function fontDescriptor(pdf, face, name, program) {
  const { metrics } = face;
  const scaled2 = (length) => Math.round(thousandths(face, length));
  const file = pdf.ref(face.outlines === "glyf" ? { Length1: program.length } : { Subtype: "OpenType" });
  file.end(program);
  const descriptor = pdf.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC + (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: metrics.boundingBox.map(scaled2),
    ItalicAngle: metrics.italicAngle,
    Ascent: scaled2(metrics.ascent),
    Descent: scaled2(metrics.descent),
    CapHeight: scaled2(metrics.capHeight),
    XHeight: scaled2(metrics.xHeight),
    StemV: stemWidth(face.weight),
    [face.outlines === "glyf" ? "FontFile2" : "FontFile3"]: file
  });
  descriptor.end();
  return descriptor;
}
function stemWidth(weight) {
  return Math.round(50 + (weight / 65) ** 2);
}
function thousandths(face, length) {
  return Math.round(length * 1e5 / face.metrics.unitsPerEm) / 100;
}
function widthEntries({ list }, widths) {
  const DW = mostFrequent(list.map(({ code }) => widths[code] ?? 0));
  const W = [];
  let run2 = [];
  let previous = -2;
  for (const { code } of list) {
    const width = widths[code] ?? 0;
    if (width === DW && code !== previous + 1) continue;
    if (code !== previous + 1) {
      run2 = [];
      W.push(code, run2);
    }
    run2.push(width);
    previous = code;
  }
  return { DW, W };
}
function mostFrequent(values) {
  const counts = /* @__PURE__ */ new Map();
  let best = 0;
  for (const value of values) {
    const count2 = (counts.get(value) ?? 0) + 1;
    counts.set(value, count2);
    if (count2 > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

// src/pdf/images/images.ts
import { createHash as createHash4 } from "node:crypto";

// src/pdf/images/jpeg.ts
function jpegObject(frame, bytes) {
  return {
    data: bytes,
    profile: frame.profile,
    orientation: frame.orientation,
    entries: {
      Width: frame.width,
      Height: frame.height,
      BitsPerComponent: frame.bits,
      ColorSpace: frame.components === 1 ? "DeviceGray" : "DeviceRGB",
      Filter: "DCTDecode"
    }
  };
}

// src/pdf/images/png.ts
import { inflateSync as inflateSync3 } from "node:zlib";

// src/pdf/images/png-color.ts
function colorSpaceOf({ header: { colorType }, palette, gamma, profile }) {
  const isGrey = colorType === 0 || colorType === 4;
  const device = isGrey ? "DeviceGray" : "DeviceRGB";
  const space = gamma === void 0 || profile !== void 0 ? device : calibrated(isGrey, 1 / gamma);
  return colorType === 3 ? ["Indexed", space, palette.length / 3 - 1, palette] : space;
}
var WHITE = [0.9505, 1, 1.089];
var PRIMARIES = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505];
function calibrated(isGrey, gamma) {
  const power = Math.round(gamma * 1e4) / 1e4;
  return isGrey ? ["CalGray", { WhitePoint: WHITE, Gamma: power }] : ["CalRGB", { WhitePoint: WHITE, Gamma: [power, power, power], Matrix: PRIMARIES }];
}
function shapeOf({ width, height }, bits) {
  return { Width: width, Height: height, BitsPerComponent: bits };
}

// src/pdf/images/png-pixels.ts
import { deflateSync as deflateSync2 } from "node:zlib";
var PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2]
];
var WHOLE = [[0, 0, 1, 1]];
function passesOf({ width, height, bits, channels, interlaced }) {
  const pixelBits = bits * channels;
  return (interlaced ? PASSES : WHOLE).map(([x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX);
    const rows = Math.ceil((height - y) / stepY);
    return { x, y, stepX, stepY, columns, rows, stride: Math.ceil(columns * pixelBits / 8) };
  }).filter((pass) => pass.columns > 0 && pass.rows > 0);
}
function sizeOfRows(header2) {
  return passesOf(header2).reduce((size, pass) => size + pass.rows * (pass.stride + 1), 0);
}
function unfilter(rows, header2) {
  const { channels } = header2;
  const samples = new Uint8Array(header2.width * header2.height * channels);
  const distance2 = Math.max(1, header2.bits * channels >> 3);
  let at = 0;
  for (const pass of passesOf(header2)) {
    let above = new Uint8Array(pass.stride);
    for (let row = 0; row < pass.rows; row++) {
      const line2 = rows.slice(at + 1, at + 1 + pass.stride);
      if (!reconstruct(rows[at] ?? 0, line2, above, distance2)) return void 0;
      scatter(line2, pass, row, header2, samples, channels);
      above = line2;
      at += pass.stride + 1;
    }
  }
  return samples;
}
function reconstruct(filter, line2, above, distance2) {
  if (filter > 4) return false;
  for (let i = 0; i < line2.length; i++) {
    const a2 = i < distance2 ? 0 : line2[i - distance2] ?? 0;
    const b2 = above[i] ?? 0;
    const c = i < distance2 ? 0 : above[i - distance2] ?? 0;
    line2[i] = (line2[i] ?? 0) + prediction(filter, a2, b2, c);
  }
  return true;
}
function prediction(filter, a2, b2, c) {
  if (filter === 1) return a2;
  if (filter === 2) return b2;
  if (filter === 3) return a2 + b2 >> 1;
  if (filter !== 4) return 0;
  const [pa, pb, pc] = [Math.abs(b2 - c), Math.abs(a2 - c), Math.abs(a2 + b2 - 2 * c)];
  return pa <= pb && pa <= pc ? a2 : pb <= pc ? b2 : c;
}
function scatter(line2, pass, row, { width, bits }, samples, channels) {
  const start2 = (pass.y + row * pass.stepY) * width + pass.x;
  for (let column = 0; column < pass.columns; column++) {
    const to = (start2 + column * pass.stepX) * channels;
    for (let channel2 = 0; channel2 < channels; channel2++) {
      samples[to + channel2] = sampleAt(line2, column * channels + channel2, bits);
    }
  }
}
function sampleAt(line2, index, bits) {
  if (bits === 8) return line2[index] ?? 0;
  if (bits === 16) return line2[index * 2] ?? 0;
  const bit = index * bits;
  return (line2[bit >> 3] ?? 0) >> 8 - bits - (bit & 7) & (1 << bits) - 1;
}
function fromPixels(samples, chunks) {
  const { header: header2, transparency, profile } = chunks;
  const { colorType, channels } = header2;
  const colors = colorType >= 4 ? channels - 1 : channels;
  const pixels = samples.length / channels;
  const scale = header2.bits < 8 && colorType === 0 ? 255 / ((1 << header2.bits) - 1) : 1;
  const color = new Uint8Array(pixels * colors);
  const alpha = new Uint8Array(pixels);
  const isClear = keyOf2(transparency, header2);
  for (let i = 0; i < pixels; i++) {
    const at = i * channels;
    for (let c = 0; c < colors; c++) color[i * colors + c] = samples[at + c] * scale;
    alpha[i] = colorType >= 4 ? samples[at + colors] : isClear(samples, at);
  }
  const hasAlpha = colorType >= 4 || transparency !== void 0;
  return {
    data: deflateSync2(color),
    profile,
    entries: { ...shapeOf(header2, 8), ColorSpace: colorSpaceOf(chunks), Filter: "FlateDecode" },
    ...hasAlpha ? {
      alpha: {
        data: deflateSync2(alpha),
        entries: { ...shapeOf(header2, 8), ColorSpace: "DeviceGray", Filter: "FlateDecode" }
      }
    } : {}
  };
}
function keyOf2(transparency, { colorType, bits }) {
  if (transparency === void 0) return () => 255;
  if (colorType === 3) return (samples, at) => transparency[samples[at] ?? 0] ?? 255;
  const key = Array.from(
    { length: transparency.length >> 1 },
    (_, i) => bits === 16 ? transparency[i * 2] ?? 0 : transparency[i * 2 + 1] ?? 0
  );
  return (samples, at) => key.every((value, i) => value === samples[at + i]) ? 0 : 255;
}

// src/pdf/images/png.ts
function pngObject(chunks) {
  const { header: header2 } = chunks;
  const rows = inflateRows(chunks);
  if (rows === void 0) return "its pixels are damaged";
  if (rows.length < sizeOfRows(header2)) return "it is cut short";
  const hasAlpha = header2.colorType >= 4 || chunks.transparency !== void 0;
  if (!header2.interlaced && !hasAlpha) return asItIs(chunks);
  const pixels = unfilter(rows, header2);
  return pixels === void 0 ? "its rows are damaged" : fromPixels(pixels, chunks);
}
function inflateRows({ data, header: header2 }) {
  try {
    return inflateSync3(data, { maxOutputLength: sizeOfRows(header2) + 1 });
  } catch {
    return void 0;
  }
}
function asItIs(chunks) {
  const { header: header2, data, profile } = chunks;
  return {
    data,
    profile,
    entries: {
      ...shapeOf(header2, header2.bits),
      ColorSpace: colorSpaceOf(chunks),
      Filter: "FlateDecode",
      DecodeParms: {
        Predictor: 15,
        Colors: header2.channels,
        BitsPerComponent: header2.bits,
        Columns: header2.width
      }
    }
  };
}

// src/pdf/images/images.ts
function readImages(layout, pictures, found) {
  const images = /* @__PURE__ */ new Map();
  const byContent = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  for (const fragment2 of allFragments(layout)) {
    if (fragment2.kind !== "image" || tried.has(fragment2.source)) continue;
    tried.add(fragment2.source);
    const picture = pictures.picture(fragment2.source);
    const image = picture?.kind === "raster" ? decodeOnce(picture, byContent) : "it was not opened";
    if (typeof image !== "string") images.set(fragment2.source, image);
    else {
      const message = `The picture "${fragment2.source}" cannot be used: ${image}`;
      found.push(error("image-invalid", message, fragment2.span, { hints: ["Save it anew."] }));
    }
  }
  return images;
}
function decodeOnce(picture, known) {
  const key = digestOf(picture);
  const image = known.get(key) ?? decode5(picture);
  known.set(key, image);
  return image;
}
function digestOf({ encoded }) {
  const hash = createHash4("sha256");
  if (encoded.format === "jpeg") return hash.update(encoded.bytes).digest("base64");
  const { header: header2, palette, transparency, profile, gamma, data } = encoded.chunks;
  hash.update(JSON.stringify([header2, palette.length, transparency?.length, profile?.length, gamma]));
  for (const bytes of [palette, transparency, profile, data]) if (bytes !== void 0) hash.update(bytes);
  return hash.digest("base64");
}
function decode5({ encoded }) {
  return encoded.format === "png" ? pngObject(encoded.chunks) : jpegObject(encoded.frame, encoded.bytes);
}
function embedImage(pdf, image, profiles) {
  const { entries, data, alpha, profile } = image;
  const mask = alpha === void 0 ? void 0 : embedImage(pdf, alpha, profiles);
  const space = profile === void 0 ? {} : { ColorSpace: iccBased(pdf, entries, profile, profiles) };
  const ref = pdf.ref({ Type: "XObject", Subtype: "Image", ...entries, ...space, SMask: mask });
  ref.end(data);
  return ref;
}
function iccBased(pdf, { ColorSpace: space }, profile, profiles) {
  const key = Buffer.from(profile).toString("latin1");
  let ref = profiles.get(key);
  if (ref === void 0) {
    ref = pdf.ref({ N: space === "DeviceGray" ? 1 : 3 });
    ref.end(profile);
    profiles.set(key, ref);
  }
  const based = ["ICCBased", ref];
  return Array.isArray(space) ? [space[0], based, ...space.slice(2)] : based;
}

// src/pdf/attributes.ts
function attributesOf(element2, box) {
  const attributes = [tableAttributes(element2), listAttributes(element2), layoutAttributes(element2, box)];
  const given = attributes.filter((one) => one !== void 0);
  return given.length > 1 ? given : given[0];
}
function tableAttributes({
  scope: scope2,
  colSpan = 1,
  rowSpan = 1,
  headers = []
}) {
  const entries = {
    Scope: scope2,
    ColSpan: colSpan > 1 ? colSpan : void 0,
    RowSpan: rowSpan > 1 ? rowSpan : void 0,
    Headers: headers.length > 0 ? headers.map(text) : void 0
  };
  return Object.values(entries).some((value) => value !== void 0) ? { O: "Table", ...entries } : void 0;
}
function listAttributes({ listNumbering: listNumbering2 }) {
  return listNumbering2 === void 0 ? void 0 : { O: "List", ListNumbering: listNumbering2 };
}
function layoutAttributes({ role }, box) {
  if (role !== "Figure" || box === void 0) return void 0;
  return { O: "Layout", Placement: "Block", BBox: box };
}

// src/pdf/structure.ts
function writeStructure(pdf, document, pages, painted) {
  const tree2 = { pdf, pages, painted, refs: /* @__PURE__ */ new Map(), identifiers: /* @__PURE__ */ new Map() };
  const root = pdf.ref({ Type: "StructTreeRoot" });
  const top = buildNode(tree2, document, false)?.node ?? emptyNode(pdf, document);
  writeNode(tree2, top, root);
  const items = pages.map((_, page2) => [
    page2,
    (painted.owners[page2] ?? []).map((id) => tree2.refs.get(id))
  ]);
  painted.annotationOwners.forEach((id, i) => void items.push([pages.length + i, tree2.refs.get(id)]));
  root.data.K = top.ref;
  root.data.ParentTree = numberTree(pdf, items);
  root.data.ParentTreeNextKey = items.length;
  if (tree2.identifiers.size > 0) root.data.IDTree = nameTree(pdf, tree2.identifiers);
  pdf.catalog.StructTreeRoot = root;
  pdf.catalog.MarkInfo = pdf.ref({ Marked: true });
}
function buildNode(tree2, element2, inTable) {
  const isCell = element2.role === "TD" || element2.role === "TH";
  const childrenInTable = element2.role === "Table" ? hasContent(tree2, element2) : inTable && !isCell;
  const children = [];
  for (const child of element2.children) {
    const built = buildNode(tree2, child, childrenInTable);
    if (built !== void 0) children.push(built);
  }
  const items = tree2.painted.items.get(element2.id) ?? [];
  if (children.length === 0 && items.length === 0 && !(inTable && isCell)) return void 0;
  const { kids, position } = interleave(items, children);
  const ref = tree2.pdf.ref();
  tree2.refs.set(element2.id, ref);
  return { node: { element: element2, ref, kids: withLink(tree2, element2, items, kids) }, position };
}
function hasContent({ painted }, element2) {
  const pending = [element2];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    if (painted.items.has(next.id)) return true;
    pending.push(...next.children);
  }
  return false;
}
function interleave(items, children) {
  const kids = [];
  let next = 0;
  let position = Number.POSITIVE_INFINITY;
  let previous;
  for (const child of children) {
    const place2 = child.node.element.role === "Note" ? previous ?? child.position : child.position;
    for (; (items[next]?.order ?? Number.POSITIVE_INFINITY) < place2; next++)
      kids.push(items[next]);
    kids.push(child.node);
    if (child.node.element.role !== "Note") position = Math.min(position, child.position);
    previous = place2;
  }
  for (const item of items.slice(next)) kids.push(item);
  position = Math.min(position, items[0]?.order ?? Number.POSITIVE_INFINITY);
  return { kids, position: Number.isFinite(position) ? position : children[0]?.position ?? 0 };
}
function withLink(tree2, element2, items, kids) {
  if (element2.role === "Link" || !items.some((item) => item.kind === "annotation")) return kids;
  const ref = tree2.pdf.ref();
  tree2.refs.set(element2.id, ref);
  return [{ element: { id: element2.id, role: "Link", children: [] }, ref, kids }];
}
function emptyNode(pdf, element2) {
  return { element: element2, ref: pdf.ref(), kids: [] };
}
function writeNode(tree2, { element: element2, ref, kids }, parent) {
  const page2 = kids.find((kid) => "order" in kid)?.page;
  const K = kids.map((kid) => "order" in kid ? contentReference(tree2, kid, page2) : kid.ref);
  const identifier2 = identifierOf(element2);
  if (identifier2 !== void 0) tree2.identifiers.set(identifier2, ref);
  tree2.pdf.write(ref, {
    S: element2.role,
    P: parent,
    Pg: page2 === void 0 ? void 0 : tree2.pages[page2],
    ID: string2(identifier2),
    Lang: string2(element2.lang),
    T: string2(element2.title),
    Alt: string2(element2.alt),
    ActualText: string2(element2.actualText),
    E: string2(element2.abbreviation),
    A: attributesOf(element2, tree2.painted.figures.get(element2.id)),
    K: K.length === 1 ? K[0] : K.length === 0 ? void 0 : K
  });
  for (const kid of kids) if (!("order" in kid)) writeNode(tree2, kid, ref);
}
function contentReference(tree2, item, page2) {
  const Pg = item.page === page2 ? void 0 : tree2.pages[item.page];
  if (item.kind === "annotation") return { Type: "OBJR", Pg, Obj: item.annotation };
  return Pg === void 0 ? item.mcid : { Type: "MCR", Pg, MCID: item.mcid };
}
function identifierOf({ role, elementId, id }) {
  if (role === "Note") return elementId ?? `note-${id}`;
  return role === "TH" ? elementId : void 0;
}
function string2(value) {
  return value === void 0 || value === "" ? void 0 : text(value);
}

// src/pdf/violations.ts
var LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
function findViolations(layout, metadata, fonts2) {
  return [
    ...metadataViolations(metadata),
    ...elementViolations(layout.structure),
    ...fragmentViolations(layout, fonts2)
  ];
}
function* metadataViolations({ title, lang, date }) {
  if (title.trim() === "") {
    yield error("pdf-conformance", "The document has no title", void 0, {
      hints: ["Readers show it in place of the file name: PDF/UA-1 \xA77.1."]
    });
  }
  if (!LANGUAGE_TAG.test(lang)) yield wrongLanguage(lang, void 0);
  if (date !== void 0 && parseDate(date) === void 0) {
    yield error("pdf-conformance", `The date "${date}" is not one of ISO 8601`, void 0, {
      hints: ["Write it as 2025-04-30, or 2025-04-30T12:00:00Z."]
    });
  }
}
function* elementViolations(element2) {
  const { role, alt, actualText, lang, span: span2 } = element2;
  if (role === "Figure" && (alt ?? actualText ?? "").trim() === "") {
    yield error("pdf-conformance", "A figure has no alternative text", span2, {
      hints: ['Say in its "alt" what a reader who cannot see it needs to know: PDF/UA-1 \xA77.3.']
    });
  }
  if (lang !== void 0 && !LANGUAGE_TAG.test(lang)) yield wrongLanguage(lang, span2);
  for (const child of element2.children) yield* elementViolations(child);
}
function wrongLanguage(lang, span2) {
  return error("pdf-conformance", `"${lang}" is not a language tag`, span2, {
    hints: ['Write it as in "en-GB" or "de": RFC 5646.']
  });
}
function* fragmentViolations(layout, fonts2) {
  const unknown2 = /* @__PURE__ */ new Set();
  for (const fragment2 of allFragments(layout)) {
    if (fragment2.kind === "link") {
      const { target, contents, span: span2 } = fragment2;
      if (contents.trim() === "")
        yield error("pdf-conformance", "A link has no text", span2, { hints: LINK_HINTS });
      if ("destination" in target && !layout.destinations.has(target.destination)) {
        yield error("unknown-link-target", `There is no element "${target.destination}" to link to`, span2);
      }
    } else if (fragment2.kind === "text" && fonts2.face(fragment2.face) === void 0 && !unknown2.has(fragment2.face)) {
      unknown2.add(fragment2.face);
      yield error("font-not-found", `The font "${fragment2.face}" is not there`, fragment2.span);
    }
  }
}
var LINK_HINTS = ["A screen reader says the text of a link, or its alternative: PDF/UA-1 \xA77.18.5."];

// src/pdf/paint.ts
async function paint(layout, metadata, fonts2, pictures) {
  const diagnostics = [...findViolations(layout, metadata, fonts2)];
  const images = readImages(layout, pictures, diagnostics);
  if (hasErrors(diagnostics)) return { value: void 0, diagnostics };
  const pdf = openObjects();
  const date = parseDate(metadata.date);
  const { pages, painted } = paintPages(pdf, layout, metadata.lang, embed(pdf, layout, fonts2, images));
  writeStructure(pdf, layout.structure, pages, painted);
  writeDestinations(pdf, layout, pages);
  writeOutline(pdf, layout.outline);
  writePageLabels(pdf, layout.pages);
  writeAttachments(pdf, metadata.attachments, date);
  writeOutputIntent(pdf);
  writeMetadata(pdf, metadata, date);
  return { value: pdf.close(), diagnostics };
}
function embed(pdf, layout, fonts2, images) {
  const embeddedFonts = /* @__PURE__ */ new Map();
  for (const [id, used] of collectGlyphTexts(layout)) {
    const face = fonts2.face(id);
    if (face !== void 0) embeddedFonts.set(id, embedFont(pdf, face, used, embeddedFonts.size + 1));
  }
  const profiles = /* @__PURE__ */ new Map();
  const byImage = /* @__PURE__ */ new Map();
  for (const image of new Set(images.values())) {
    const { orientation = 1 } = image;
    byImage.set(image, { name: `I${byImage.size + 1}`, ref: embedImage(pdf, image, profiles), orientation });
  }
  const embeddedImages = [...images].map(([source, image]) => [source, byImage.get(image)]);
  return { fonts: embeddedFonts, images: new Map(embeddedImages) };
}

// src/style/logical.ts
var SIDES3 = /* @__PURE__ */ new Map([
  ["marginInlineStart", ["marginLeft", "marginRight"]],
  ["marginInlineEnd", ["marginRight", "marginLeft"]],
  ["paddingInlineStart", ["paddingLeft", "paddingRight"]],
  ["paddingInlineEnd", ["paddingRight", "paddingLeft"]],
  ["insetInlineStart", ["left", "right"]],
  ["insetInlineEnd", ["right", "left"]],
  ["borderInlineStartWidth", ["borderLeftWidth", "borderRightWidth"]],
  ["borderInlineEndWidth", ["borderRightWidth", "borderLeftWidth"]],
  ["borderInlineStartStyle", ["borderLeftStyle", "borderRightStyle"]],
  ["borderInlineEndStyle", ["borderRightStyle", "borderLeftStyle"]],
  ["borderInlineStartColor", ["borderLeftColor", "borderRightColor"]],
  ["borderInlineEndColor", ["borderRightColor", "borderLeftColor"]]
]);
var LOGICAL_NAMES = [...SIDES3.keys()];
function physicalName(name, direction) {
  const sides = SIDES3.get(name);
  if (sides === void 0) return name;
  return sides[direction === "rtl" ? 1 : 0];
}

// src/style/longhands.ts
var LONGHAND_PARTS = /^(border(Top|Right|Bottom|Left)|columnRule)(Width|Style|Color)$|^(lineHeight|backgroundColor|textDecorationColor|size)$/;
function kebabCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

// src/style/values/units.ts
var INCH2 = 72;
var ABSOLUTE_UNITS = new Map(
  Object.entries({
    pt: 1,
    px: INCH2 / 96,
    pc: 12,
    in: INCH2,
    cm: INCH2 / 2.54,
    mm: INCH2 / 25.4,
    q: INCH2 / 101.6
  })
);
var RELATIVE_UNITS = new Map(
  Object.entries({
    em: ({ fontSize }) => fontSize,
    rem: ({ rootFontSize }) => rootFontSize,
    ex: ({ fontSize }) => fontSize / 2,
    ch: ({ fontSize }) => fontSize / 2,
    lh: ({ lineHeight }) => lineHeight,
    rlh: ({ rootLineHeight }) => rootLineHeight
  })
);

// src/style/values/calc.ts
function parseCalculation(input) {
  const next = input.take();
  return next && calculate(next);
}
function calculate(value) {
  switch (value.type) {
    case "number":
    case "percentage":
    case "dimension":
      return numeric2(value);
    case "(":
      return sumOf2(new Cursor(value.children));
    case "function":
      return mathFunction(value.name, new Cursor(value.children));
    default:
      return void 0;
  }
}
function numeric2({ type, number: number2, unit }) {
  if (type === "number") return fixed2("number", number2, 0);
  if (type === "percentage") return fixed2("percentage", 0, number2);
  const absolute = ABSOLUTE_UNITS.get(unit);
  if (absolute !== void 0) return fixed2("length", number2 * absolute, 0);
  const relative = RELATIVE_UNITS.get(unit);
  return relative && { kind: "length", compute: (context) => ({ amount: number2 * relative(context), percent: 0 }) };
}
function fixed2(kind, amount, percent) {
  const quantity = { amount, percent };
  return { kind, compute: () => quantity, fixed: quantity };
}
function mathFunction(name, input) {
  if (name === "calc") return sumOf2(input);
  const args = argumentsOf2(input);
  if (args === void 0) return void 0;
  const [least, value, most] = args;
  if (name === "min" || name === "max") return compared(args, name);
  if (name !== "clamp" || args.length !== 3 || !least || !value || !most) return void 0;
  const bounded = compared([value, most], "min");
  return bounded && compared([least, bounded], "max");
}
function argumentsOf2(input) {
  const args = [];
  do {
    const arg = sum2(input);
    if (arg === void 0) return void 0;
    args.push(arg);
  } while (input.takeDelimiter(","));
  return input.atEnd ? args : void 0;
}
function compared(args, choose) {
  const [first] = args;
  if (first === void 0 || args.some((arg) => arg.kind === "number" !== (first.kind === "number")))
    return void 0;
  const { kind } = first;
  if (kind === "mixed" || args.some((arg) => arg.kind !== kind)) return comparedLater(args, choose);
  const part2 = kind === "percentage" ? "percent" : "amount";
  const nothing = { amount: 0, percent: 0 };
  return {
    kind,
    compute: (context) => ({
      ...nothing,
      [part2]: Math[choose](...args.map((arg) => arg.compute(context)[part2]))
    })
  };
}
function comparedLater(args, choose) {
  return {
    kind: "mixed",
    compute: (context) => ({
      amount: 0,
      percent: 0,
      chosen: [{ choose, of: args.map((arg) => lengthOf(arg.compute(context))), times: 1 }]
    })
  };
}
function lengthOf({ amount, percent, chosen }) {
  if (chosen === void 0) return percent === 0 ? amount : { pt: amount, percent };
  return { pt: amount, percent, chosen };
}
function sumOf2(input) {
  const result = sum2(input);
  return input.atEnd ? result : void 0;
}
var MAX_TERMS = 200;
function sum2(input) {
  let result = product(input);
  for (let terms = 1; result !== void 0 && terms <= MAX_TERMS; terms++) {
    const sign = input.takeDelimiter("+") ? 1 : input.takeDelimiter("-") ? -1 : 0;
    if (sign === 0) return result;
    result = added(result, product(input), sign);
  }
  return void 0;
}
function added(left, right, sign) {
  if (right === void 0 || left.kind === "number" !== (right.kind === "number")) return void 0;
  return {
    kind: left.kind === right.kind ? left.kind : "mixed",
    compute: (context) => {
      const [a2, b2] = [left.compute(context), times(right.compute(context), sign)];
      const chosen = [...a2.chosen ?? [], ...b2.chosen ?? []];
      const sum3 = { amount: a2.amount + b2.amount, percent: a2.percent + b2.percent };
      return chosen.length === 0 ? sum3 : { ...sum3, chosen };
    }
  };
}
function product(input) {
  let result = parseCalculation(input);
  for (let factors = 1; result !== void 0 && factors <= MAX_TERMS; factors++) {
    if (input.takeDelimiter("*")) result = multiplied(result, parseCalculation(input));
    else if (input.takeDelimiter("/")) result = divided(result, parseCalculation(input));
    else return result;
  }
  return void 0;
}
function multiplied(left, right) {
  if (right?.kind === "number") return scaled(left, (context) => right.compute(context).amount);
  if (left.kind === "number" && right !== void 0)
    return scaled(right, (context) => left.compute(context).amount);
  return void 0;
}
function divided(left, right) {
  if (right?.kind !== "number") return void 0;
  return scaled(left, (context) => {
    const divisor = right.compute(context).amount;
    return divisor === 0 ? 0 : 1 / divisor;
  });
}
function scaled(value, factor2) {
  return {
    kind: value.kind,
    compute: (context) => times(value.compute(context), factor2(context))
  };
}
function times({ amount, percent, chosen }, by) {
  const product2 = { amount: amount * by, percent: percent * by };
  if (chosen === void 0) return product2;
  return { ...product2, chosen: chosen.map((one) => ({ ...one, times: one.times * by })) };
}

// src/style/values/lengths.ts
var ANY = { min: -Infinity, max: Infinity };
var NOT_NEGATIVE = { min: 0, max: Infinity };
function numberIn(range = ANY) {
  const kinds = ["number"];
  return numericParser(`<number${bounds(range)}>`, kinds, range, ({ amount }) => clamp3(amount, range));
}
function integerIn(range = ANY) {
  const syntax = `<integer${bounds(range)}>`;
  const parser = numericParser(syntax, ["number"], range, ({ amount }) => clamp3(Math.round(amount), range));
  return {
    syntax,
    parse: (input) => {
      const next = input.peek();
      return next?.type === "number" && !next.integer ? void 0 : parser.parse(input);
    }
  };
}
function percentageIn(range = ANY) {
  const kinds = ["percentage"];
  return numericParser(`<percentage${bounds(range)}>`, kinds, range, ({ percent }) => clamp3(percent, range));
}
function lengthIn(range = ANY) {
  const kinds = ["length"];
  return numericParser(`<length${bounds(range)}>`, kinds, range, ({ amount }) => clamp3(amount, range));
}
function lengthPercentageIn(range = ANY) {
  const syntax = `<length-percentage${bounds(range)}>`;
  return numericParser(syntax, ["length", "percentage", "mixed"], range, (quantity, kind) => {
    if (kind === "length") return clamp3(quantity.amount, range);
    return kind === "percentage" ? { pt: 0, percent: clamp3(quantity.percent, range) } : boundedSum(quantity, range);
  });
}
function boundedSum({ amount, percent, chosen }, { min }) {
  const sum3 = { pt: clamp3(amount), percent: clamp3(percent), ...chosen && { chosen } };
  const isSure = chosen === void 0 && sum3.pt >= 0 && sum3.percent >= 0;
  if (min !== 0 || isSure) return sum3;
  return { pt: 0, percent: 0, chosen: [{ choose: "max", of: [0, sum3], times: 1 }] };
}
function numericParser(syntax, kinds, range, finish2) {
  return { syntax, parse: (input) => parseNumeric(input, kinds, range, finish2) };
}
function parseNumeric(input, kinds, range, finish2) {
  const next = input.peek();
  if (next === void 0) return void 0;
  if ("number" in next && (!Number.isFinite(next.number) || next.number < range.min || next.number > range.max)) {
    return void 0;
  }
  const calculation = parseCalculation(input);
  if (calculation === void 0) return void 0;
  const zero = next.type === "number" && next.number === 0 && kinds.includes("length");
  const kind = zero ? "length" : calculation.kind;
  if (!kinds.includes(kind)) return void 0;
  const { fixed: fixed3, compute } = calculation;
  return fixed3 === void 0 ? (context) => finish2(compute(context), kind) : constant(finish2(fixed3, kind));
}
var LIMIT = 1e6;
function clamp3(value, { min, max } = ANY) {
  const least = Math.max(min, -LIMIT);
  return Number.isNaN(value) ? Math.max(least, 0) : Math.min(Math.max(value, least), max, LIMIT);
}
function bounds({ min, max }) {
  if (min === -Infinity && max === Infinity) return "";
  return ` [${min === -Infinity ? "-\u221E" : min},${max === Infinity ? "\u221E" : max}]`;
}

// src/style/values/boxes.ts
var AUTO = keywords("auto");
var MARGIN = either(AUTO, lengthPercentageIn());
var SIZE = either(AUTO, lengthPercentageIn(NOT_NEGATIVE));
var MAX_SIZE = either(
  keywords("none"),
  lengthPercentageIn(NOT_NEGATIVE)
);
var PADDING = lengthPercentageIn(NOT_NEGATIVE);
var BORDER_STYLE = keywordsAs({
  none: "none",
  hidden: "none",
  solid: "solid",
  dashed: "dashed",
  dotted: "dotted",
  double: "double"
});
var BORDER_WIDTH = either(
  keywordsAs({ thin: 0.75, medium: 2.25, thick: 3.75 }),
  lengthIn(NOT_NEGATIVE)
);
var OPACITY = map(
  either(
    numberIn(),
    map(percentageIn(), (percent) => percent / 100)
  ),
  (value) => Math.min(Math.max(value, 0), 1)
);
var BREAK_BETWEEN = keywordsAs({
  auto: "auto",
  avoid: "avoid",
  "avoid-page": "avoid",
  page: "page",
  always: "page",
  left: "left",
  right: "right",
  recto: "right",
  verso: "left",
  column: "column"
});
var BREAK_INSIDE = keywordsAs({
  auto: "auto",
  avoid: "avoid",
  "avoid-page": "avoid"
});
var LINE_COUNT = integerIn({ min: 1, max: Infinity });
var LINE_HEIGHT = either(
  keywords("normal"),
  map(numberIn(NOT_NEGATIVE), (factor2) => ({ factor: factor2 })),
  map(
    lengthPercentageIn(NOT_NEGATIVE),
    (height, { fontSize }) => clamp3(usedLength(height, fontSize), NOT_NEGATIVE)
  )
);
var SPACING = either(keywordsAs({ normal: 0 }), lengthIn());
var VERTICAL_ALIGN = either(
  keywords("baseline", "sub", "super", "top", "middle", "bottom", "text-top", "text-bottom"),
  lengthPercentageIn()
);
var THICKNESS_KEYWORD = keywordsAs({ auto: "auto", "from-font": "auto" });
function thickness(length) {
  return either(
    THICKNESS_KEYWORD,
    map(length, (value, { fontSize }) => usedLength(value, fontSize))
  );
}
var DECORATION_THICKNESS = thickness(lengthPercentageIn(NOT_NEGATIVE));
var UNDERLINE_OFFSET = thickness(lengthPercentageIn());
var HANGING = keywordSet(
  "none",
  ["first", "last", "allow-end", "force-end"],
  "none | [ first || [ force-end | allow-end ] || last ]"
);
var HANGING_PUNCTUATION = {
  syntax: HANGING.syntax,
  parse: (input) => {
    const start2 = input.position;
    const words = HANGING.parse(input);
    const taken = input.position;
    input.position = start2;
    let ends = 0;
    while (input.position < taken) if (input.takeKeyword()?.endsWith("-end")) ends++;
    return ends > 1 ? void 0 : words;
  }
};
var HYPHENATE_LIMITS = {
  syntax: "[ auto | <integer> ]{1,3}",
  parse: (input) => {
    const limit3 = (auto) => either(keywordsAs({ auto }), LINE_COUNT);
    const word = limit3(5).parse(input);
    const before = attempt(limit3(2), input) ?? constant(2);
    const after = attempt(limit3(2), input) ?? before;
    return word && ((context) => ({ word: word(context), before: before(context), after: after(context) }));
  }
};
var BORDER_SPACING = {
  syntax: "<length [0,\u221E]>{1,2}",
  parse: (input) => {
    const x = lengthIn(NOT_NEGATIVE).parse(input);
    const y = attempt(lengthIn(NOT_NEGATIVE), input) ?? x;
    return x && y && ((context) => ({ x: x(context), y: y(context) }));
  }
};
var PAGE_NAME = {
  syntax: "auto | <custom-ident>",
  parse: (input) => {
    const name = input.take();
    if (name?.type !== "ident") return void 0;
    return constant(name.text.toLowerCase() === "auto" ? "auto" : name.text);
  }
};
var MILLIMETRE2 = 72 / 25.4;
var PAPERS = new Map(
  Object.entries({
    a3: [297, 420],
    a4: [210, 297],
    a5: [148, 210],
    b4: [250, 353],
    b5: [176, 250],
    "jis-b4": [257, 364],
    "jis-b5": [182, 257],
    letter: [215.9, 279.4],
    legal: [215.9, 355.6],
    ledger: [279.4, 431.8]
  }).map(([name, [width = 0, height = 0]]) => [
    name,
    { width: width * MILLIMETRE2, height: height * MILLIMETRE2 }
  ])
);
var PAGE_SIZE = {
  syntax: "auto | <length>{1,2} | [ A3 | A4 | A5 | B4 | B5 | JIS-B4 | JIS-B5 | letter | legal | ledger ] || [ portrait | landscape ]",
  parse: (input) => {
    const width = attempt(lengthIn(NOT_NEGATIVE), input);
    if (width !== void 0) {
      const height = attempt(lengthIn(NOT_NEGATIVE), input) ?? width;
      return (context) => ({ width: width(context), height: height(context) });
    }
    const words = [];
    for (let word = input.takeKeyword(); word !== void 0; word = input.takeKeyword()) words.push(word);
    return paper(words);
  }
};
function paper(words) {
  if (words.length === 1 && words[0] === "auto") return constant("auto");
  const orientation = words.find((word) => word === "portrait" || word === "landscape");
  const [name = "a4", ...others] = words.filter((word) => word !== orientation);
  const size = PAPERS.get(name);
  const count2 = orientation === void 0 ? 1 : 2;
  if (size === void 0 || others.length > 0 || words.length === 0 || words.length > count2) return void 0;
  return constant(orientation === "landscape" ? { width: size.height, height: size.width } : size);
}

// src/style/values/content.ts
var COUNTER_STYLES = [
  "disc",
  "circle",
  "square",
  "decimal",
  "decimal-leading-zero",
  "lower-roman",
  "upper-roman",
  "lower-alpha",
  "upper-alpha",
  "lower-latin",
  "upper-latin",
  "lower-greek"
];
var FUNCTION_PARSERS = {
  attr: (args) => map2(attribute(args), (value) => ({ type: "string", value })),
  counter: (args) => {
    const name = identifier(args);
    const style = counterStyle(args);
    return name === void 0 || style === void 0 ? void 0 : constant({ type: "counter", name, style });
  },
  counters: (args) => {
    const name = identifier(args);
    const separator = args.takeDelimiter(",") ? stringOf(args) : void 0;
    const style = counterStyle(args);
    if (name === void 0 || separator === void 0 || style === void 0) return void 0;
    return constant({ type: "counters", name, separator, style });
  },
  string: (args) => {
    const name = identifier(args);
    const which = args.takeDelimiter(",") ? RUNNING_STRING.parse(args) : constant("first");
    if (name === void 0 || which === void 0) return void 0;
    return (context) => ({ type: "running-string", name, which: which(context) });
  },
  "target-counter": (args) => {
    const target = targetOf(args);
    const name = args.takeDelimiter(",") ? identifier(args) : void 0;
    const style = counterStyle(args);
    if (name === void 0 || style === void 0) return void 0;
    return map2(target, (id) => ({ type: "target-counter", target: id, name, style }));
  },
  "target-text": (args) => {
    const target = targetOf(args);
    if (args.takeDelimiter(",") && args.takeKeyword() !== "content") return void 0;
    return map2(target, (id) => ({ type: "target-text", target: id }));
  },
  leader: (args) => {
    const pattern = args.peek()?.type === "ident" ? LEADERS.get(args.takeKeyword() ?? "") : stringOf(args);
    return pattern ? constant({ type: "leader", pattern }) : void 0;
  },
  content: (args) => {
    if (!args.atEnd && args.takeKeyword() !== "text") return void 0;
    return constant({ type: "element-text" });
  }
};
var FUNCTIONS = new Map(Object.entries(FUNCTION_PARSERS));
var LEADERS = /* @__PURE__ */ new Map([
  ["dotted", ". "],
  ["solid", "_"],
  ["space", " "]
]);
var RUNNING_STRING = keywords("first", "start", "last", "first-except");
var QUOTES = keywordsAs({
  "open-quote": { type: "quote", which: "open" },
  "close-quote": { type: "quote", which: "close" },
  "no-open-quote": { type: "quote", which: "no-open" },
  "no-close-quote": { type: "quote", which: "no-close" }
});
var CONTENT_ITEM = {
  syntax: `<string> | ${[...FUNCTIONS.keys()].map((name) => `<${name}()>`).join(" | ")} | ${QUOTES.syntax}`,
  parse: (input) => {
    const next = input.peek();
    if (next?.type === "ident") return QUOTES.parse(input);
    input.take();
    if (next?.type === "string") return constant({ type: "string", value: next.text });
    if (next?.type !== "function") return void 0;
    const args = new Cursor(next.children);
    const item = FUNCTIONS.get(next.name)?.(args);
    return args.atEnd ? item : void 0;
  }
};
var CONTENT_LIST = repeated(CONTENT_ITEM, "<content-list>");
var CONTENT = either(
  keywords("normal", "none"),
  repeated(CONTENT_ITEM)
);
var STRING_ASSIGNMENT = {
  syntax: "<custom-ident> <content-list>",
  parse: (input) => {
    const name = identifier(input);
    const value = CONTENT_LIST.parse(input);
    return name === void 0 || value === void 0 ? void 0 : (context) => ({ name, value: value(context) });
  }
};
var STRING_SET = either(
  keywordsAs({ none: [] }),
  commaSeparated(STRING_ASSIGNMENT)
);
function counterChanges(value) {
  const change = {
    syntax: "<counter-name> <integer>?",
    parse: (input) => {
      const name = identifier(input);
      const by = attempt(integerIn(), input) ?? constant(value);
      return name === void 0 || name === "none" ? void 0 : (context) => ({ name, value: by(context) });
    }
  };
  return either(keywordsAs({ none: [] }), repeated(change));
}
var QUOTE_PAIR = {
  syntax: "<string> <string>",
  parse: (input) => {
    const open2 = stringOf(input);
    const close2 = stringOf(input);
    return open2 === void 0 || close2 === void 0 ? void 0 : constant({ open: open2, close: close2 });
  }
};
var QUOTE_MARKS = either(
  keywordsAs({
    auto: [
      { open: "\u201C", close: "\u201D" },
      { open: "\u2018", close: "\u2019" }
    ],
    none: []
  }),
  repeated(QUOTE_PAIR)
);
var LIST_STYLE_TYPE = either(keywords("none", ...COUNTER_STYLES), {
  syntax: "<string>",
  parse: (input) => {
    const text2 = stringOf(input);
    return text2 === void 0 ? void 0 : constant(`"${text2}"`);
  }
});
var BOOKMARK_LEVEL = either(
  keywords("none"),
  integerIn({ ...NOT_NEGATIVE, min: 1 })
);
function identifier(input) {
  const next = input.take();
  return next?.type === "ident" ? next.text : void 0;
}
function stringOf(input) {
  const next = input.take();
  return next?.type === "string" ? next.text : void 0;
}
function counterStyle(input) {
  if (input.atEnd) return "decimal";
  const name = input.takeDelimiter(",") ? input.takeKeyword() : void 0;
  return name === "none" ? name : COUNTER_STYLES.find((style) => style === name);
}
function attribute(args) {
  const name = identifier(args)?.toLowerCase();
  const type = args.peek()?.type === "ident" ? args.takeKeyword() : "string";
  const fallback = args.takeDelimiter(",") ? stringOf(args) : "";
  if (name === void 0 || fallback === void 0 || type !== "string" && type !== "url") return void 0;
  return ({ attribute: attribute2 }) => attribute2(name) ?? fallback;
}
function targetOf(args) {
  const next = args.take();
  if (next?.type === "function" && next.name === "attr") {
    const inner = new Cursor(next.children);
    const value = attribute(inner);
    return inner.atEnd ? map2(value, fragment) : void 0;
  }
  if (next?.type === "string" || next?.type === "url") return constant(fragment(next.text));
  return void 0;
}
function fragment(url2) {
  return url2.startsWith("#") ? url2.slice(1) : url2;
}
function map2(compute, change) {
  return compute && ((context) => change(compute(context)));
}

// src/style/values/fonts.ts
var MEDIUM = 12;
var FONT_SIZE_KEYWORD = keywordsAs({
  "xx-small": MEDIUM * 9 / 16,
  "x-small": MEDIUM * 10 / 16,
  small: MEDIUM * 13 / 16,
  medium: MEDIUM,
  large: MEDIUM * 18 / 16,
  "x-large": MEDIUM * 1.5,
  "xx-large": MEDIUM * 2,
  "xxx-large": MEDIUM * 3
});
var FONT_SIZE_STEP = map(
  keywordsAs({ smaller: 1 / 1.2, larger: 1.2 }),
  (factor2, { fontSize }) => clamp3(factor2 * fontSize)
);
var FONT_SIZE_LENGTH = map(
  lengthPercentageIn(NOT_NEGATIVE),
  (size, { fontSize }) => clamp3(usedLength(size, fontSize), NOT_NEGATIVE)
);
var FONT_SIZE = either(FONT_SIZE_KEYWORD, FONT_SIZE_STEP, FONT_SIZE_LENGTH);
var FONT_WEIGHT = either(
  keywordsAs({ normal: 400, bold: 700 }),
  map(
    keywords("bolder", "lighter"),
    (step, { parent }) => step === "bolder" ? bolder(parent.fontWeight) : lighter(parent.fontWeight)
  ),
  numberIn({ min: 1, max: 1e3 })
);
function bolder(weight) {
  if (weight < 350) return 400;
  if (weight < 550) return 700;
  return Math.max(weight, 900);
}
function lighter(weight) {
  if (weight < 100) return weight;
  if (weight < 550) return 100;
  return weight < 750 ? 400 : 700;
}
var FONT_STYLE = keywordsAs({
  normal: "normal",
  italic: "italic",
  oblique: "italic"
});
var FAMILY_NAME = {
  syntax: "<family-name>",
  parse: (input) => {
    const first = input.peek();
    if (first?.type === "string") {
      input.take();
      return constant(first.text);
    }
    const words = [];
    for (let word = input.peek(); word?.type === "ident"; word = input.peek()) {
      words.push(word.text);
      input.take();
    }
    return words.length === 0 ? void 0 : constant(words.join(" "));
  }
};
var FONT_FAMILY = commaSeparated(FAMILY_NAME, "<family-name>#");
var NUMERIC_GROUPS = [
  ["lining-nums", "oldstyle-nums"],
  ["proportional-nums", "tabular-nums"],
  ["diagonal-fractions", "stacked-fractions"],
  ["ordinal"],
  ["slashed-zero"]
];
var NUMERIC_SET = keywordSet(
  "normal",
  NUMERIC_GROUPS.flat(),
  `normal | [ ${NUMERIC_GROUPS.map((group) => group.length > 1 ? `[ ${group.join(" | ")} ]` : group[0]).join(" || ")} ]`
);
var FONT_VARIANT_NUMERIC = {
  syntax: NUMERIC_SET.syntax,
  parse: (input) => {
    const start2 = input.position;
    const set = NUMERIC_SET.parse(input);
    const taken = input.position;
    input.position = start2;
    const words = takeWords(input, taken);
    const clash = NUMERIC_GROUPS.some((group) => words.filter((word) => group.includes(word)).length > 1);
    return clash ? void 0 : set;
  }
};
function takeWords(input, until) {
  const words = [];
  while (input.position < until) words.push(input.takeKeyword() ?? "");
  return words;
}
var FEATURE2 = {
  syntax: "<string> [ <integer [0,\u221E]> | on | off ]?",
  parse: (input) => {
    const tag2 = input.take();
    if (tag2?.type !== "string" || !/^[ -~]{4}$/.test(tag2.text)) return void 0;
    const value = attempt(either(keywordsAs({ on: 1, off: 0 }), numberIn(NOT_NEGATIVE)), input) ?? constant(1);
    return (context) => ({ tag: tag2.text, value: Math.round(value(context)) });
  }
};
var FONT_FEATURE_SETTINGS = either(
  keywordsAs({ normal: [] }),
  commaSeparated(FEATURE2)
);

// src/style/properties.ts
var DISPLAY = keywords(
  "none",
  "block",
  "inline",
  "inline-block",
  "list-item",
  "flow-root",
  "flex",
  "table",
  "table-caption",
  "table-header-group",
  "table-row-group",
  "table-footer-group",
  "table-row",
  "table-cell",
  "table-column",
  "table-column-group"
);
var TEXT_ALIGN = keywords("start", "end", "left", "right", "center", "justify");
var LINE_STYLE = keywords("solid", "double", "dotted", "dashed");
var FLEX_ALIGN = {
  stretch: "stretch",
  "flex-start": "flex-start",
  "flex-end": "flex-end",
  start: "flex-start",
  end: "flex-end",
  center: "center",
  baseline: "baseline"
};
var LONGHANDS = {
  // box
  display: { initial: "inline", value: DISPLAY },
  position: { initial: "static", value: keywords("static", "relative", "absolute") },
  float: { initial: "none", value: keywords("none", "left", "right", "footnote") },
  clear: { initial: "none", value: keywords("none", "left", "right", "both") },
  boxSizing: { initial: "content-box", value: keywords("content-box", "border-box") },
  boxDecorationBreak: { initial: "slice", value: keywords("slice", "clone") },
  width: { initial: "auto", value: SIZE },
  height: { initial: "auto", value: SIZE },
  minWidth: { initial: "auto", value: SIZE },
  minHeight: { initial: "auto", value: SIZE },
  maxWidth: { initial: "none", value: MAX_SIZE },
  maxHeight: { initial: "none", value: MAX_SIZE },
  top: { initial: "auto", value: MARGIN },
  right: { initial: "auto", value: MARGIN },
  bottom: { initial: "auto", value: MARGIN },
  left: { initial: "auto", value: MARGIN },
  marginTop: { initial: "0", value: MARGIN },
  marginRight: { initial: "0", value: MARGIN },
  marginBottom: { initial: "0", value: MARGIN },
  marginLeft: { initial: "0", value: MARGIN },
  paddingTop: { initial: "0", value: PADDING },
  paddingRight: { initial: "0", value: PADDING },
  paddingBottom: { initial: "0", value: PADDING },
  paddingLeft: { initial: "0", value: PADDING },
  borderTopWidth: { initial: "medium", value: BORDER_WIDTH },
  borderRightWidth: { initial: "medium", value: BORDER_WIDTH },
  borderBottomWidth: { initial: "medium", value: BORDER_WIDTH },
  borderLeftWidth: { initial: "medium", value: BORDER_WIDTH },
  borderTopStyle: { initial: "none", value: BORDER_STYLE },
  borderRightStyle: { initial: "none", value: BORDER_STYLE },
  borderBottomStyle: { initial: "none", value: BORDER_STYLE },
  borderLeftStyle: { initial: "none", value: BORDER_STYLE },
  borderTopColor: { initial: "currentcolor", value: COLOR },
  borderRightColor: { initial: "currentcolor", value: COLOR },
  borderBottomColor: { initial: "currentcolor", value: COLOR },
  borderLeftColor: { initial: "currentcolor", value: COLOR },
  borderRadius: { initial: "0", value: lengthIn(NOT_NEGATIVE) },
  backgroundColor: { initial: "transparent", value: COLOR },
  opacity: { initial: "1", value: OPACITY },
  visibility: {
    initial: "visible",
    inherited: true,
    value: keywordsAs({ visible: "visible", hidden: "hidden", collapse: "hidden" })
  },
  // text
  color: {
    initial: "black",
    inherited: true,
    value: map(COLOR, (color, context) => color === "currentcolor" ? context.parent.color : color)
  },
  fontFamily: { initial: "serif", inherited: true, value: FONT_FAMILY },
  fontSize: { initial: "medium", inherited: true, value: FONT_SIZE },
  fontWeight: { initial: "normal", inherited: true, value: FONT_WEIGHT },
  fontStyle: { initial: "normal", inherited: true, value: FONT_STYLE },
  fontKerning: { initial: "auto", inherited: true, value: keywords("auto", "normal", "none") },
  fontVariantCaps: {
    initial: "normal",
    inherited: true,
    value: keywords("normal", "small-caps", "all-small-caps")
  },
  fontVariantLigatures: { initial: "normal", inherited: true, value: keywords("normal", "none") },
  fontVariantPosition: { initial: "normal", inherited: true, value: keywords("normal", "sub", "super") },
  fontVariantNumeric: { initial: "normal", inherited: true, value: FONT_VARIANT_NUMERIC },
  fontFeatureSettings: { initial: "normal", inherited: true, value: FONT_FEATURE_SETTINGS },
  lineHeight: { initial: "normal", inherited: true, value: LINE_HEIGHT },
  letterSpacing: { initial: "normal", inherited: true, value: SPACING },
  wordSpacing: { initial: "normal", inherited: true, value: SPACING },
  textAlign: { initial: "start", inherited: true, value: TEXT_ALIGN },
  textAlignLast: { initial: "auto", inherited: true, value: either(AUTO, TEXT_ALIGN) },
  textIndent: { initial: "0", inherited: true, value: lengthPercentageIn() },
  textTransform: {
    initial: "none",
    inherited: true,
    value: keywords("none", "uppercase", "lowercase", "capitalize")
  },
  textDecorationLine: {
    initial: "none",
    value: keywordSet("none", ["underline", "overline", "line-through"])
  },
  textDecorationStyle: { initial: "solid", value: LINE_STYLE },
  textDecorationColor: { initial: "currentcolor", value: COLOR },
  textDecorationThickness: { initial: "auto", value: DECORATION_THICKNESS },
  textUnderlineOffset: { initial: "auto", inherited: true, value: UNDERLINE_OFFSET },
  verticalAlign: { initial: "baseline", value: VERTICAL_ALIGN },
  whiteSpace: {
    initial: "normal",
    inherited: true,
    value: keywords("normal", "nowrap", "pre", "pre-wrap", "pre-line")
  },
  overflowWrap: { initial: "normal", inherited: true, value: keywords("normal", "break-word", "anywhere") },
  hyphens: { initial: "manual", inherited: true, value: keywords("none", "manual", "auto") },
  hyphenateLimitChars: { initial: "auto", inherited: true, value: HYPHENATE_LIMITS },
  textWrap: { initial: "wrap", inherited: true, value: keywords("wrap", "nowrap", "balance", "pretty") },
  hangingPunctuation: { initial: "none", inherited: true, value: HANGING_PUNCTUATION },
  direction: { initial: "ltr", inherited: true, value: keywords("ltr", "rtl") },
  // lists, generated content, counters
  listStyleType: { initial: "disc", inherited: true, value: LIST_STYLE_TYPE },
  listStylePosition: { initial: "outside", inherited: true, value: keywords("outside", "inside") },
  quotes: { initial: "auto", inherited: true, value: QUOTE_MARKS },
  content: { initial: "normal", value: CONTENT },
  counterReset: { initial: "none", value: counterChanges(0) },
  counterIncrement: { initial: "none", value: counterChanges(1) },
  counterSet: { initial: "none", value: counterChanges(0) },
  stringSet: { initial: "none", value: STRING_SET },
  // pages and fragmentation
  page: { initial: "auto", value: PAGE_NAME },
  size: { initial: "auto", value: PAGE_SIZE, pageOnly: true },
  breakBefore: { initial: "auto", value: BREAK_BETWEEN },
  breakAfter: { initial: "auto", value: BREAK_BETWEEN },
  breakInside: { initial: "auto", value: BREAK_INSIDE },
  orphans: { initial: "2", inherited: true, value: LINE_COUNT },
  widows: { initial: "2", inherited: true, value: LINE_COUNT },
  bookmarkLevel: { initial: "none", value: BOOKMARK_LEVEL },
  bookmarkLabel: { initial: "content()", value: CONTENT_LIST },
  // tables
  tableLayout: { initial: "auto", value: keywords("auto", "fixed") },
  borderCollapse: { initial: "separate", inherited: true, value: keywords("separate", "collapse") },
  borderSpacing: { initial: "0", inherited: true, value: BORDER_SPACING },
  captionSide: { initial: "top", inherited: true, value: keywords("top", "bottom") },
  // flex in one line
  flexGrow: { initial: "0", value: numberIn(NOT_NEGATIVE) },
  flexShrink: { initial: "1", value: numberIn(NOT_NEGATIVE) },
  flexBasis: { initial: "auto", value: either(keywords("content"), SIZE) },
  justifyContent: {
    initial: "flex-start",
    value: keywordsAs({
      normal: "flex-start",
      "flex-start": "flex-start",
      "flex-end": "flex-end",
      start: "flex-start",
      end: "flex-end",
      center: "center",
      "space-between": "space-between",
      "space-around": "space-around",
      "space-evenly": "space-evenly"
    })
  },
  alignItems: { initial: "stretch", value: keywordsAs({ normal: "stretch", ...FLEX_ALIGN }) },
  alignSelf: { initial: "auto", value: keywordsAs({ auto: "auto", ...FLEX_ALIGN }) },
  // multi-column, and the gap it shares with flex
  columnCount: { initial: "auto", value: either(AUTO, integerIn({ min: 1, max: Infinity })) },
  columnWidth: { initial: "auto", value: either(AUTO, lengthIn(NOT_NEGATIVE)) },
  columnGap: { initial: "normal", value: either(keywords("normal"), lengthPercentageIn(NOT_NEGATIVE)) },
  columnRuleWidth: { initial: "medium", value: BORDER_WIDTH },
  columnRuleStyle: { initial: "none", value: BORDER_STYLE },
  columnRuleColor: { initial: "currentcolor", value: COLOR },
  columnSpan: { initial: "none", value: keywords("none", "all") },
  columnFill: { initial: "balance", value: keywords("balance", "auto") }
};
var LONGHAND_NAMES = Object.keys(LONGHANDS);
var INHERITED_NAMES = LONGHAND_NAMES.filter((name) => LONGHANDS[name].inherited);
function longhandOf(name) {
  return LONGHANDS[physicalName(name, "ltr")];
}

// src/style/shorthands.ts
function longhandValue(name) {
  return longhandOf(name).value;
}
function fourSides(longhands) {
  const value = longhandValue(longhands[0]);
  return {
    syntax: `[ ${value.syntax} ]{1,4}`,
    longhands,
    expand: (input) => {
      const top = value.parse(input);
      const right = attempt(value, input) ?? top;
      const bottom = attempt(value, input) ?? top;
      const left = attempt(value, input) ?? right;
      const values = [top, right, bottom, left];
      return expansion(longhands.map((name, side2) => [name, values[side2]]));
    }
  };
}
function pair(longhands) {
  const value = longhandValue(longhands[0]);
  return {
    syntax: `[ ${value.syntax} ]{1,2}`,
    longhands,
    expand: (input) => {
      const first = value.parse(input);
      const second = attempt(value, input) ?? first;
      return expansion([
        [longhands[0], first],
        [longhands[1], second]
      ]);
    }
  };
}
function anyOrder(longhands) {
  return {
    syntax: longhands.map((name) => `[ ${longhandValue(name).syntax} ]`).join(" || "),
    longhands,
    expand: (input) => expandAnyOrder(longhands, input)
  };
}
function expandAnyOrder(longhands, input) {
  const found = /* @__PURE__ */ new Map();
  while (!input.atEnd) {
    const name = longhands.find((candidate) => {
      const value = found.has(candidate) ? void 0 : attempt(longhandValue(candidate), input);
      if (value !== void 0) found.set(candidate, value);
      return value !== void 0;
    });
    if (name === void 0) break;
  }
  return found.size === 0 ? void 0 : found;
}
function borders(sides) {
  const parts = (side2) => [`border${side2}Width`, `border${side2}Style`, `border${side2}Color`];
  const [first = "Top"] = sides;
  const { syntax, expand } = anyOrder(parts(first));
  return {
    syntax,
    longhands: sides.flatMap(parts),
    expand: (input) => {
      const found = expand(input);
      if (found === void 0) return void 0;
      const values = parts(first).map((name) => found.get(name));
      const entries = sides.flatMap((side2) => parts(side2).map((name, part2) => [name, values[part2]]));
      return new Map(entries.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
    }
  };
}
function expansion(entries) {
  const found = /* @__PURE__ */ new Map();
  for (const [name, value] of entries) {
    if (value === void 0) return void 0;
    found.set(name, value);
  }
  return found;
}
var FONT_STARTS = ["fontStyle", "fontVariantCaps", "fontWeight"];
var FONT = {
  syntax: "[ <font-style> || normal | small-caps || <font-weight> ]? <font-size> [ / <line-height> ]? <font-family>#",
  longhands: [
    ...FONT_STARTS,
    "fontSize",
    "lineHeight",
    "fontFamily",
    "fontVariantLigatures",
    "fontVariantPosition",
    "fontVariantNumeric",
    "fontFeatureSettings",
    "fontKerning"
  ],
  expand: (input) => {
    const found = new Map(expandFontStart(input));
    const size = longhandValue("fontSize").parse(input);
    const lineHeight = input.takeDelimiter("/") ? longhandValue("lineHeight").parse(input) : constant("normal");
    const family = longhandValue("fontFamily").parse(input);
    const rest = expansion([
      ["fontSize", size],
      ["lineHeight", lineHeight],
      ["fontFamily", family]
    ]);
    return rest && new Map([...found, ...rest]);
  }
};
function expandFontStart(input) {
  const found = /* @__PURE__ */ new Map();
  const normal = keywords("normal");
  for (let count2 = 0; count2 < FONT_STARTS.length; count2++) {
    if (attempt(normal, input) !== void 0) continue;
    const name = FONT_STARTS.find((candidate) => {
      const value = found.has(candidate) ? void 0 : attempt(longhandValue(candidate), input);
      if (value !== void 0) found.set(candidate, value);
      return value !== void 0;
    });
    if (name === void 0) break;
  }
  return found;
}
var VARIANTS = ["fontVariantCaps", "fontVariantNumeric", "fontVariantPosition"];
var FONT_VARIANT = {
  syntax: `normal | none | [ ${VARIANTS.map((name) => `[ ${longhandValue(name).syntax} ]`).join(" || ")} ]`,
  longhands: [...VARIANTS, "fontVariantLigatures"],
  expand: (input) => {
    const keyword2 = attempt(keywordsAs({ normal: "normal", none: "none" }), input);
    if (keyword2 === void 0) return expandAnyOrder(VARIANTS, input);
    return /* @__PURE__ */ new Map([["fontVariantLigatures", keyword2]]);
  }
};
var LIST_STYLE = anyOrder(["listStylePosition", "listStyleType"]);
var BACKGROUND = {
  syntax: "none | <color>",
  longhands: ["backgroundColor"],
  expand: (input) => {
    if (attempt(keywords("none"), input) !== void 0) return /* @__PURE__ */ new Map();
    return expansion([["backgroundColor", longhandValue("backgroundColor").parse(input)]]);
  }
};
var FLEX_KEYWORDS = /* @__PURE__ */ new Map([
  ["none", 0],
  ["auto", 1]
]);
var FLEX = {
  syntax: "none | auto | [ <number [0,\u221E]> <number [0,\u221E]>? || <flex-basis> ]",
  longhands: ["flexGrow", "flexShrink", "flexBasis"],
  expand: (input) => {
    const word = input.peek();
    const factor2 = word?.type === "ident" ? FLEX_KEYWORDS.get(word.text.toLowerCase()) : void 0;
    if (factor2 === void 0) return expandFlex(input);
    input.take();
    return expansion([
      ["flexGrow", constant(factor2)],
      ["flexShrink", constant(factor2)],
      ["flexBasis", constant("auto")]
    ]);
  }
};
function expandFlex(input) {
  const factor2 = numberIn(NOT_NEGATIVE);
  const before = attempt(factor2, input) === void 0 ? attempt(longhandValue("flexBasis"), input) : void 0;
  if (before === void 0) input.position = 0;
  const grow = attempt(factor2, input);
  const shrink = grow && attempt(factor2, input);
  const basis = before ?? (input.atEnd ? constant(0) : longhandValue("flexBasis").parse(input));
  if (before === void 0 && grow === void 0) return void 0;
  return expansion([
    ["flexGrow", grow ?? constant(1)],
    ["flexShrink", shrink ?? constant(1)],
    ["flexBasis", basis]
  ]);
}
var COLUMNS = {
  syntax: "<column-width> || <column-count>",
  longhands: ["columnWidth", "columnCount"],
  expand: (input) => {
    const auto = keywords("auto");
    const autoBefore = attempt(auto, input);
    const found = expandAnyOrder(["columnCount", "columnWidth"], input);
    const autoAfter = attempt(auto, input);
    return found ?? (autoBefore ?? autoAfter ? /* @__PURE__ */ new Map() : void 0);
  }
};
var GAP = {
  syntax: `[ ${longhandValue("columnGap").syntax} ]{1,2}`,
  longhands: ["columnGap"],
  expand: (input) => {
    const row = longhandValue("columnGap").parse(input);
    return expansion([["columnGap", row && (attempt(longhandValue("columnGap"), input) ?? row)]]);
  }
};
var SHORTHANDS = /* @__PURE__ */ new Map([
  ["margin", fourSides(["marginTop", "marginRight", "marginBottom", "marginLeft"])],
  ["margin-block", pair(["marginTop", "marginBottom"])],
  ["margin-inline", pair(["marginInlineStart", "marginInlineEnd"])],
  ["padding", fourSides(["paddingTop", "paddingRight", "paddingBottom", "paddingLeft"])],
  ["padding-block", pair(["paddingTop", "paddingBottom"])],
  ["padding-inline", pair(["paddingInlineStart", "paddingInlineEnd"])],
  ["inset", fourSides(["top", "right", "bottom", "left"])],
  ["inset-block", pair(["top", "bottom"])],
  ["inset-inline", pair(["insetInlineStart", "insetInlineEnd"])],
  ["border", borders(["Top", "Right", "Bottom", "Left"])],
  ["border-block", borders(["Top", "Bottom"])],
  ["border-inline", borders(["InlineStart", "InlineEnd"])],
  ["border-top", borders(["Top"])],
  ["border-right", borders(["Right"])],
  ["border-bottom", borders(["Bottom"])],
  ["border-left", borders(["Left"])],
  ["border-block-start", borders(["Top"])],
  ["border-block-end", borders(["Bottom"])],
  ["border-inline-start", borders(["InlineStart"])],
  ["border-inline-end", borders(["InlineEnd"])],
  ["border-width", fourSides(["borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth"])],
  ["border-style", fourSides(["borderTopStyle", "borderRightStyle", "borderBottomStyle", "borderLeftStyle"])],
  ["border-color", fourSides(["borderTopColor", "borderRightColor", "borderBottomColor", "borderLeftColor"])],
  ["border-block-width", pair(["borderTopWidth", "borderBottomWidth"])],
  ["border-block-style", pair(["borderTopStyle", "borderBottomStyle"])],
  ["border-block-color", pair(["borderTopColor", "borderBottomColor"])],
  ["border-inline-width", pair(["borderInlineStartWidth", "borderInlineEndWidth"])],
  ["border-inline-style", pair(["borderInlineStartStyle", "borderInlineEndStyle"])],
  ["border-inline-color", pair(["borderInlineStartColor", "borderInlineEndColor"])],
  ["background", BACKGROUND],
  ["font", FONT],
  ["font-variant", FONT_VARIANT],
  [
    "text-decoration",
    anyOrder(["textDecorationLine", "textDecorationStyle", "textDecorationColor", "textDecorationThickness"])
  ],
  ["list-style", LIST_STYLE],
  ["flex", FLEX],
  ["gap", GAP],
  ["columns", COLUMNS],
  ["column-rule", anyOrder(["columnRuleWidth", "columnRuleStyle", "columnRuleColor"])]
]);
var ALIASES = /* @__PURE__ */ new Map([
  ["page-break-before", "breakBefore"],
  ["page-break-after", "breakAfter"],
  ["page-break-inside", "breakInside"],
  ["word-wrap", "overflowWrap"],
  ["margin-block-start", "marginTop"],
  ["margin-block-end", "marginBottom"],
  ["padding-block-start", "paddingTop"],
  ["padding-block-end", "paddingBottom"],
  ["inset-block-start", "top"],
  ["inset-block-end", "bottom"],
  ["border-block-start-width", "borderTopWidth"],
  ["border-block-start-style", "borderTopStyle"],
  ["border-block-start-color", "borderTopColor"],
  ["border-block-end-width", "borderBottomWidth"],
  ["border-block-end-style", "borderBottomStyle"],
  ["border-block-end-color", "borderBottomColor"],
  ["inline-size", "width"],
  ["min-inline-size", "minWidth"],
  ["max-inline-size", "maxWidth"],
  ["block-size", "height"],
  ["min-block-size", "minHeight"],
  ["max-block-size", "maxHeight"]
]);

// src/style/property-names.ts
var LONGHANDS_BY_NAME = new Map([
  ...[...LONGHAND_NAMES, ...LOGICAL_NAMES].map((name) => [kebabCase(name), name]),
  ...ALIASES
]);
var PROPERTY_NAMES = [...LONGHANDS_BY_NAME.keys(), ...SHORTHANDS.keys()];
function longhandNamed(property) {
  return LONGHANDS_BY_NAME.get(property);
}
function longhandsOf(property) {
  const name = longhandNamed(property);
  return name === void 0 ? SHORTHANDS.get(property)?.longhands : [name];
}
function syntaxOf(property) {
  const name = longhandNamed(property);
  return name === void 0 ? SHORTHANDS.get(property)?.syntax ?? "" : longhandOf(name).value.syntax;
}

// src/style/unsupported.ts
var INSTEAD2 = [
  [
    /^border-(top|bottom|start|end)-(left|right|start|end)-radius$/,
    'Use "border-radius": it is one for all corners.'
  ],
  [/^grid|^place-|-area$/, 'Use a table, "display: flex" or columns.'],
  [/^flex-(direction|wrap|flow)$|^order$|^row-gap$/, "Flex items stand side by side in one line."],
  [/^background-/, 'A background is one colour: use "background-color".'],
  [/^overflow/, "Nothing is ever cut off in print; what does not fit is reported."],
  [
    /^(animation|transition|transform|will-change|cursor|pointer-events|user-select|scroll|touch)/,
    "Paper does not move."
  ],
  [
    /^(box-shadow|text-shadow|filter|mix-blend-mode|clip-path|mask)/,
    "Shadows and effects are not in the engine."
  ],
  [/^outline/, 'Use "border".'],
  [
    /^font-(stretch|width|optical-sizing|variation-settings|size-adjust|synthesis)/,
    "Name another face with @font-face."
  ],
  [
    /^(object-fit|object-position|aspect-ratio)$/,
    'Pictures keep their proportions: set "width" or "height".'
  ],
  [/^(unicode-bidi|writing-mode|text-orientation)$/, "Text runs in horizontal lines."],
  [/^line-(break|clamp)|^word-break$|^text-overflow$/, 'Use "overflow-wrap" and "hyphens".'],
  [/^(z-index|isolation|contain|all|zoom|resize|appearance|accent-color|caret-color|color-scheme)/, ""],
  [/^hyphenate-|^initial-letter|^text-spacing/, ""],
  [/^(footnote-display|footnote-policy|bookmark-state|prince-|running$)/, ""],
  [/^(text-emphasis|text-justify|tab-size|empty-cells|image-|list-style-image|ruby|font-variant-)/, ""]
];
function insteadOf(property) {
  for (const [pattern, hint] of INSTEAD2) {
    const match = pattern.exec(property);
    if (match === null) continue;
    return hint === "" ? [] : [hint.replaceAll("$1", match[1] ?? "")];
  }
  return void 0;
}

// src/style/invalid.ts
function reportProperty(property, span2, findings) {
  if (longhandsOf(property) !== void 0) {
    findings.warn("css-unsupported", `"${property}" stands in "@page" only`, span2);
    return;
  }
  const standard = property.replace(/^-[a-z]+-/, "");
  if (standard !== property) {
    const hints2 = longhandsOf(standard) === void 0 ? [] : [`Use "${standard}".`];
    findings.warn(
      "css-unsupported",
      `"${property}" is a browser's own property and does nothing here`,
      span2,
      { hints: hints2 }
    );
    return;
  }
  const hints = insteadOf(property);
  if (hints === void 0) {
    const similar = didYouMean(property, PROPERTY_NAMES);
    findings.warn("css-unknown-property", `Unknown property "${property}"`, span2, { hints: similar });
  } else findings.warn("css-unsupported", `The property "${property}" is not supported`, span2, { hints });
}
function reportValue(property, values, written, span2, findings) {
  const syntax = syntaxOf(property);
  const message = values.length === 0 ? `"${property}" has no value` : `"${written}" is no value of "${property}"`;
  const hints = [...valueHints(values, syntax), `"${property}" takes ${syntax}.`];
  findings.warn("css-invalid-value", message, span2, { hints });
}
function valueHints(values, syntax) {
  const [only] = values;
  if (values.length === 1 && only?.type === "ident") {
    return didYouMean(only.text.toLowerCase(), syntax.match(/(?<![<\w-])[a-z][a-z-]+(?![\w>(-])/g) ?? []);
  }
  const units = [...ABSOLUTE_UNITS.keys(), ...RELATIVE_UNITS.keys(), "%"];
  for (const value of values) {
    if (value.type === "dimension" && !units.includes(value.unit)) {
      return [`There is no unit "${value.unit}": the units are ${units.join(", ")}.`];
    }
    if (value.type === "number" && value.number !== 0 && /<length/.test(syntax)) {
      return [`A length needs a unit, such as "${value.number}pt".`];
    }
  }
  return [];
}
function reportVariables(variables, known, findings) {
  for (const { name, fallback, locate } of variables) {
    if (name === "") {
      const message = "var() takes a custom property, and after a comma what stands in for it";
      findings.warn("css-invalid-value", message, locate());
    } else if (!fallback && !known.has(name)) {
      const hints = didYouMean(name, [...known]);
      findings.warn("css-unknown-variable", `The custom property "${name}" is set nowhere`, locate(), {
        hints
      });
    }
  }
}

// src/style/variables.ts
var MAX_VALUES = 1e4;
function mentions(values, name) {
  return values.some(
    (value) => value.type === "function" && value.name === name || "children" in value && mentions(value.children, name)
  );
}
function findVariables(values, source) {
  return values.flatMap((value) => {
    if (!("children" in value)) return [];
    const inner = findVariables(value.children, source);
    if (value.type !== "function" || value.name !== "var") return inner;
    const { name, fallback } = variableOf(value.children);
    const locate = () => source.locate(value.start, value.end);
    return [{ name: name ?? "", fallback: fallback !== void 0, locate }, ...inner];
  });
}
function variableOf(children) {
  const args = trim(children);
  const comma = args.findIndex((value) => value.type === "comma");
  const before = trim(comma < 0 ? args : args.slice(0, comma));
  const [first] = before;
  const valid = before.length === 1 && first?.type === "ident" && first.text.startsWith("--");
  return {
    name: valid ? first.text : void 0,
    fallback: comma < 0 ? void 0 : trim(args.slice(comma + 1))
  };
}
function substitute(values, lookUp, budget = { left: MAX_VALUES }) {
  const result = [];
  for (const value of values) {
    if (!("children" in value)) {
      result.push(value);
      continue;
    }
    if (value.type === "function" && value.name === "var") {
      const replacement = replace(value.children, lookUp, budget);
      if (replacement === void 0) return void 0;
      budget.left -= sizeOf2(replacement);
      if (budget.left < 0) return void 0;
      for (const item of replacement) result.push(item);
      continue;
    }
    const children = substitute(value.children, lookUp, budget);
    if (children === void 0) return void 0;
    result.push({ ...value, children });
  }
  return result;
}
function sizeOf2(values) {
  return values.reduce((size, value) => size + 1 + ("children" in value ? sizeOf2(value.children) : 0), 0);
}
function replace(children, lookUp, budget) {
  const { name, fallback } = variableOf(children);
  if (name === void 0) return void 0;
  return lookUp(name) ?? (fallback && substitute(fallback, lookUp, budget));
}
var MAX_CHAIN = 50;
function resolveVariables(inherited, own2, onCycle) {
  if (own2.size === 0) return inherited;
  const resolved = new Map(inherited);
  for (const name of own2.keys()) resolved.delete(name);
  const open2 = [];
  const cyclic = /* @__PURE__ */ new Set();
  const done = /* @__PURE__ */ new Set();
  const lookUp = (name) => {
    if (!own2.has(name) || done.has(name)) return resolved.get(name);
    const from = open2.indexOf(name);
    if (from >= 0 || open2.length >= MAX_CHAIN) {
      for (const member of open2.slice(Math.max(from, 0))) cyclic.add(member);
      onCycle(name);
      return void 0;
    }
    const values = own2.get(name);
    open2.push(name);
    const value = values && substitute(values, lookUp);
    open2.pop();
    done.add(name);
    if (value !== void 0 && !cyclic.has(name)) resolved.set(name, value);
    return resolved.get(name);
  };
  for (const name of own2.keys()) lookUp(name);
  return resolved;
}

// src/style/declarations.ts
var WIDE_KEYWORDS = ["inherit", "initial", "unset", "revert"];
function parseDeclarations(declarations, place2, source, findings) {
  const normal = emptySet();
  const important = emptySet();
  for (const declaration2 of declarations) {
    const set = declaration2.important ? important : normal;
    if (declaration2.property.startsWith("--"))
      set.customs.push([declaration2.property, customValue(declaration2, source)]);
    else set.longhands.push(...specify(declaration2, place2, source, findings));
  }
  const variables = declarations.flatMap((declaration2) => findVariables(declaration2.values, source));
  const attributes = declarations.some(usesAttributes);
  return { normal, important, attributes, variables };
}
function declaredVariables({ normal, important }) {
  return [...normal.customs, ...important.customs].map(([name]) => name);
}
function usesAttributes({ property, values }) {
  return mentions(values, "attr") || GENERATING.includes(property) && mentions(values, "var");
}
var GENERATING = ["content", "string-set", "bookmark-label"];
function emptySet() {
  const longhands = [];
  const customs = [];
  return { longhands, customs };
}
function customValue(declaration2, source) {
  const { values, start: start2, end } = declaration2;
  return wideKeyword(values) ?? { values, locate: () => source.locate(start2, end) };
}
function specify(declaration2, place2, source, findings) {
  const { property, values, start: start2, nameEnd } = declaration2;
  const longhands = longhandsOf(property);
  const isElsewhere = place2 !== "page" && longhands?.some((name) => longhandOf(name).pageOnly === true);
  if (longhands === void 0 || isElsewhere === true) {
    reportProperty(property, source.locate(start2, nameEnd), findings);
    return [];
  }
  const wide = wideKeyword(values);
  if (wide !== void 0) return longhands.map((name) => [name, wide]);
  if (mentions(values, "var")) {
    if (findVariables(values, source).some(({ name }) => name === "")) return [];
    const pending = {
      property,
      values,
      locate: () => valueSpan(declaration2, source)
    };
    return longhands.map((name) => [name, pending]);
  }
  const parsed = parseProperty(property, values);
  if (parsed === void 0) {
    const span2 = valueSpan(declaration2, source);
    reportValue(property, values, serialize2(values, source), span2, findings);
    return [];
  }
  return [...parsed];
}
function parseProperty(property, values) {
  const input = new Cursor(values);
  const name = longhandNamed(property);
  if (name !== void 0) {
    const value = parseWhole(longhandOf(name).value, input);
    return value && /* @__PURE__ */ new Map([[name, value]]);
  }
  const shorthand = SHORTHANDS.get(property);
  const expansion2 = shorthand?.expand(input);
  if (shorthand === void 0 || expansion2 === void 0 || !input.atEnd) return void 0;
  return new Map(shorthand.longhands.map((longhand) => [longhand, expansion2.get(longhand) ?? "initial"]));
}
function wideKeyword(values) {
  const [only, ...others] = values;
  if (only?.type !== "ident" || others.length > 0) return void 0;
  const word = only.text.toLowerCase();
  return WIDE_KEYWORDS.includes(word) ? word : void 0;
}
function valueSpan({ values, start: start2, end }, source) {
  return source.locate(values[0]?.start ?? start2, values.at(-1)?.end ?? end);
}
function serialize2(values, source) {
  return source.text.slice(values[0]?.start ?? 0, values.at(-1)?.end ?? 0).replace(/\s+/g, " ");
}

// src/style/initial.ts
var NORMAL_LINE_HEIGHT = 1.2;
var INITIAL_CONTEXT = {
  get parent() {
    return INITIAL2;
  },
  fontSize: MEDIUM,
  rootFontSize: MEDIUM,
  lineHeight: MEDIUM * NORMAL_LINE_HEIGHT,
  rootLineHeight: MEDIUM * NORMAL_LINE_HEIGHT,
  attribute: () => void 0
};
var INITIAL2 = Object.fromEntries(
  LONGHAND_NAMES.map((name) => [name, initialValue(name)])
);
function initialValue(name) {
  const { value, initial } = LONGHANDS[name];
  const values = parseComponentValues(initial, () => {
  });
  return parseWhole(value, new Cursor(values))?.(INITIAL_CONTEXT);
}

// src/style/sheet.ts
var ORIGINS = ["engine", "pack", "user"];
function sheetContext(source, origin, findings) {
  const report = (message, start2, end) => findings.error("css-syntax", message, source.locate(start2, end));
  return { origin, source, findings, report };
}
function declarationsOf(values, context) {
  const { source, findings, report } = context;
  return parseBlock(values, report).flatMap((item) => {
    if (item.kind === "declaration") return [item];
    const span2 = source.locate(item.start, item.prelude.at(-1)?.end ?? item.start + 1);
    const hints = ["Write it after this rule, with the whole selector."];
    findings.warn("css-unsupported", "Rules within rules are not supported", span2, { hints });
    return [];
  });
}

// src/style/font-faces.ts
var WEIGHTS = repeated(either(keywordsAs({ normal: 400, bold: 700 }), numberIn({ min: 1, max: 1e3 })));
var UNUSED = /^(font-display|font-stretch|font-width|unicode-range|font-feature-settings|font-variation-settings|(ascent|descent|line-gap)-override|size-adjust|font-named-instance|font-language-override)$/;
var USED = ["font-family", "font-weight", "font-style", "src"];
function collectFontFace(rule, context) {
  const { source, findings } = context;
  const span2 = source.locate(rule.start, rule.block?.start ?? rule.end);
  const declarations = new Map(
    declarationsOf(rule.block?.children ?? [], context).map((declaration2) => [
      declaration2.property,
      declaration2
    ])
  );
  for (const declaration2 of declarations.values()) reportDescriptor(declaration2, context);
  const read = (name, value) => readDescriptor(declarations.get(name), value, context);
  const family = read("font-family", FONT_FAMILY)?.[0];
  const weights = read("font-weight", WEIGHTS) ?? [400];
  const style = read("font-style", FONT_STYLE) ?? "normal";
  const sources = readSources(declarations.get("src"), context);
  if (family === void 0 || sources.length === 0 || span2 === void 0) {
    const hints = ['It takes "font-family" and "src", such as src: url("fonts/Name-Regular.ttf").'];
    findings.warn("css-invalid-value", 'This "@font-face" names no font', span2, { hints });
    return [];
  }
  const weight = { from: Math.min(...weights), to: Math.max(...weights) };
  return [{ family, weight, style, sources, span: span2 }];
}
function reportDescriptor({ property, start: start2, nameEnd }, { source, findings }) {
  if (USED.includes(property)) return;
  const span2 = source.locate(start2, nameEnd);
  if (UNUSED.test(property))
    findings.warn("css-unsupported", `"${property}" does nothing in "@font-face" here`, span2);
  else {
    const hints = didYouMean(property, USED);
    findings.warn("css-unknown-property", `Unknown descriptor "${property}"`, span2, { hints });
  }
}
function readDescriptor(declaration2, value, { source, findings }) {
  if (declaration2 === void 0) return void 0;
  const compute = parseWhole(value, new Cursor(declaration2.values));
  if (compute !== void 0) return compute(INITIAL_CONTEXT);
  const span2 = source.locate(declaration2.start, declaration2.end);
  const hints = [`"${declaration2.property}" takes ${value.syntax}.`];
  findings.warn("css-invalid-value", `"${declaration2.property}" has no such value`, span2, { hints });
  return void 0;
}
function readSources(declaration2, { source, findings }) {
  if (declaration2 === void 0) return [];
  return splitAtCommas(declaration2.values).flatMap((values) => {
    const address = addressOf(values[0]);
    if (address !== void 0) return [address];
    const span2 = source.locate(values[0]?.start ?? declaration2.start, values.at(-1)?.end ?? declaration2.end);
    const hints = ['Name a file: url("npm:package/file.ttf") or an address relative to this stylesheet.'];
    findings.warn("css-unsupported", "A font comes from a file only", span2, { hints });
    return [];
  });
}
function addressOf(value) {
  if (value?.type === "url") return value.text;
  if (value?.type !== "function" || value.name !== "url") return void 0;
  const [only] = value.children.filter((child) => child.type !== "whitespace");
  return only?.type === "string" ? only.text : void 0;
}

// src/style/media.ts
function matchMedia(prelude) {
  if (prelude.length === 0) return "applies";
  const results = splitAtCommas(prelude).map(matchQuery);
  if (results.includes("applies")) return "applies";
  return results.includes("unsupported") ? "unsupported" : "does-not-apply";
}
function matchQuery(query) {
  const words = query.filter((value) => value.type !== "whitespace").map((value) => value.type === "ident" ? value.text.toLowerCase() : "");
  const negated = words[0] === "not";
  const rest = negated || words[0] === "only" ? words.slice(1) : words;
  const [type] = rest;
  if (rest.length !== 1 || type === void 0 || type === "") {
    return !negated && type === "screen" ? "does-not-apply" : "unsupported";
  }
  const matches2 = type === "print" || type === "all";
  return matches2 === negated ? "does-not-apply" : "applies";
}

// src/style/types.ts
var MARGIN_BOXES = [
  "top-left-corner",
  "top-left",
  "top-center",
  "top-right",
  "top-right-corner",
  "right-top",
  "right-middle",
  "right-bottom",
  "bottom-right-corner",
  "bottom-right",
  "bottom-center",
  "bottom-left",
  "bottom-left-corner",
  "left-bottom",
  "left-middle",
  "left-top"
];

// src/style/page-rules.ts
function collectPageRule(rule, context) {
  const { source, findings, origin } = context;
  const selectors = parsePageSelectors(rule.prelude);
  if (selectors === void 0) {
    const [first] = rule.prelude;
    const span2 = source.locate(first?.start ?? rule.start, rule.prelude.at(-1)?.end ?? rule.end);
    const hints = ['A page is selected by its name, ":first", ":left", ":right" and ":blank".'];
    findings.warn("css-unsupported", "This page selector is not supported", span2, { hints });
  }
  const block = parsePageBlock(rule, context);
  return (selectors ?? []).map((selector) => ({ selector, origin, ...block }));
}
function matchesPage(selector, page2) {
  return (selector.name === void 0 || selector.name === page2.name) && (!selector.first || page2.first) && (!selector.blank || page2.blank) && (selector.side === void 0 || selector.side === page2.side);
}
function parsePageSelectors(prelude) {
  if (prelude.length === 0) return [pageSelector(void 0, [])];
  const selectors = splitAtCommas(prelude).map(parsePageSelector);
  return selectors.every((selector) => selector !== void 0) ? selectors : void 0;
}
function parsePageSelector(values) {
  const [first] = values;
  const name = first?.type === "ident" ? first.text : void 0;
  const pseudos = [];
  for (let at = name === void 0 ? 0 : 1; at < values.length; at += 2) {
    const [colon, word] = [values[at], values[at + 1]];
    if (colon?.type !== "colon" || word?.type !== "ident") return void 0;
    pseudos.push(word.text.toLowerCase());
  }
  const known = pseudos.every((pseudo) => ["first", "blank", "left", "right"].includes(pseudo));
  return known && values.length > 0 ? pageSelector(name, pseudos) : void 0;
}
function pageSelector(name, pseudos) {
  const count2 = (...names) => pseudos.filter((pseudo) => names.includes(pseudo)).length;
  const side2 = pseudos.includes("left") ? "left" : pseudos.includes("right") ? "right" : void 0;
  return {
    name,
    first: pseudos.includes("first"),
    blank: pseudos.includes("blank"),
    side: side2,
    specificity: (name === void 0 ? 0 : 1 << 20) + (count2("first", "blank") << 10) + count2("left", "right")
  };
}
function parsePageBlock(rule, context) {
  const { source, findings, report } = context;
  const own2 = [];
  const areas = /* @__PURE__ */ new Map();
  for (const item of parseBlock(rule.block?.children ?? [], report)) {
    if (item.kind === "declaration") own2.push(item);
    else if (item.kind === "at-rule" && AREAS.includes(item.name)) {
      const declared = declarationsOf(item.block?.children ?? [], context);
      areas.set(item.name, [...areas.get(item.name) ?? [], ...declared]);
    } else reportArea(item, context);
  }
  const part2 = (name) => parseDeclarations(areas.get(name) ?? [], "page-part", source, findings);
  return {
    own: parseDeclarations(own2, "page", source, findings),
    marginBoxes: new Map(MARGIN_BOXES.filter((name) => areas.has(name)).map((name) => [name, part2(name)])),
    footnoteArea: part2("footnote")
  };
}
var AREAS = [...MARGIN_BOXES, "footnote"];
function reportArea(item, context) {
  const name = item.name ?? "";
  const end = item.name === void 0 ? item.prelude.at(-1)?.end ?? item.start : item.start + 1 + name.length;
  const span2 = context.source.locate(item.start, end);
  const hints = didYouMean(name, AREAS).map((hint) => hint.replace('"', '"@'));
  context.findings.warn("css-unsupported", "A page has no such area", span2, {
    hints: hints.length > 0 ? hints : [`Its areas are ${AREAS.map((area) => `@${area}`).join(", ")}.`]
  });
}

// src/style/collect-rules.ts
function collectRules(sheets, findings) {
  const rules = { styleRules: [], pageRules: [], fontFaces: [] };
  for (const { file, origin } of sheets) {
    const context = sheetContext(sourceOfFile(file), origin, findings);
    collectFrom(parseComponentValues(file.text, context.report), context, rules);
  }
  const all = allDeclarations(rules);
  const variables = new Set(all.flatMap(declaredVariables));
  for (const declarations of all) reportVariables(declarations.variables, variables, findings);
  return { ...rules, variables };
}
function collectFrom(values, context, rules) {
  for (const rule of parseRules(values, context.report)) {
    if (rule.kind === "at-rule") collectAtRule(rule, context, rules);
    else collectStyleRule(rule, context, rules);
  }
}
function collectStyleRule(rule, context, rules) {
  const { source, findings, origin } = context;
  const selectors = parseSelectorList(rule.prelude, source, findings);
  const declarations = parseDeclarations(
    declarationsOf(rule.block.children, context),
    "element",
    source,
    findings
  );
  if (selectors.length > 0) rules.styleRules.push({ selectors, origin, declarations });
}
var UNSUPPORTED3 = /* @__PURE__ */ new Map([
  ["supports", 'What the engine supports is listed in "templates/README.md"; write the rules without it.'],
  ["container", "Write the rules without it."],
  ["layer", "Write the rules without it, in the order in which they count."],
  ["scope", "Write the scope into the selectors."],
  ["keyframes", "Paper does not move."],
  ["counter-style", 'Use one of the counter styles that "list-style-type" takes.'],
  ["property", "Custom properties need no declaration."],
  ["namespace", ""],
  ["font-feature-values", 'Use "font-feature-settings".'],
  ["starting-style", ""]
]);
var SUPPORTED = ["media", "page", "font-face"];
function collectAtRule(rule, context, rules) {
  if (SUPPORTED.includes(rule.name) && rule.block === void 0) {
    context.report(`"@${rule.name}" needs a block in "{" and "}"`, rule.start, rule.end);
    return;
  }
  switch (rule.name) {
    case "charset":
      return;
    case "media":
      collectMedia(rule, context, rules);
      return;
    case "page":
      rules.pageRules.push(...collectPageRule(rule, context));
      return;
    case "font-face":
      rules.fontFaces.push(...collectFontFace(rule, context));
      return;
    default:
      reportAtRule(rule, context);
  }
}
function collectMedia(rule, context, rules) {
  const match = matchMedia(rule.prelude);
  if (match === "unsupported") {
    const hints = [`Only "print", "screen" and "all" are told apart; the page's size is known to "@page".`];
    const span2 = context.source.locate(rule.start, rule.prelude.at(-1)?.end ?? rule.end);
    context.findings.warn(
      "css-unsupported",
      "This media query is not supported; its rules do not apply",
      span2,
      { hints }
    );
  }
  if (match === "applies" && rule.block !== void 0) collectFrom(rule.block.children, context, rules);
}
function reportAtRule({ name, start: start2, end, prelude, block }, context) {
  const { source, findings } = context;
  const span2 = source.locate(start2, block?.start ?? prelude.at(-1)?.end ?? end);
  if (name === "import") {
    const hints2 = ['Name the file under "styles" in "pack.yaml" instead.'];
    findings.error("css-unsupported", '"@import" is not supported', span2, { hints: hints2 });
    return;
  }
  const hint = UNSUPPORTED3.get(name.replace(/^-[a-z]+-/, ""));
  const hints = hint === void 0 ? didYouMean(name, SUPPORTED) : hint === "" ? [] : [hint];
  findings.warn(
    "css-unsupported",
    `"@${name}" is ${hint === void 0 ? "unknown" : "not supported"}`,
    span2,
    { hints }
  );
}
function allDeclarations({ styleRules, pageRules }) {
  return [
    ...styleRules.map(({ declarations }) => declarations),
    ...pageRules.flatMap(({ own: own2, marginBoxes, footnoteArea }) => [
      own2,
      ...marginBoxes.values(),
      footnoteArea
    ])
  ];
}

// src/style/computed-style.ts
var PLAIN_NAMES = LONGHAND_NAMES.filter((name) => !LONGHAND_PARTS.test(name));
var NO_BORDER2 = { width: 0, style: "none", color: { r: 0, g: 0, b: 0, a: 0 } };
function toComputedStyle(longhands) {
  const { color, fontSize, lineHeight } = longhands;
  const resolve = (value) => value === "currentcolor" ? color : value;
  const border = (width, style, own2) => style === "none" ? NO_BORDER2 : { width, style, color: resolve(own2) };
  return withPlainValues(longhands, {
    lineHeight: typeof lineHeight === "object" ? clamp3(lineHeight.factor * fontSize) : lineHeight,
    backgroundColor: resolve(longhands.backgroundColor),
    textDecorationColor: resolve(longhands.textDecorationColor),
    borderTop: border(longhands.borderTopWidth, longhands.borderTopStyle, longhands.borderTopColor),
    borderRight: border(longhands.borderRightWidth, longhands.borderRightStyle, longhands.borderRightColor),
    borderBottom: border(
      longhands.borderBottomWidth,
      longhands.borderBottomStyle,
      longhands.borderBottomColor
    ),
    borderLeft: border(longhands.borderLeftWidth, longhands.borderLeftStyle, longhands.borderLeftColor),
    columnRule: border(longhands.columnRuleWidth, longhands.columnRuleStyle, longhands.columnRuleColor)
  });
}
function withPlainValues(longhands, composed) {
  const values = { ...ALL_NAMES };
  for (const name of PLAIN_NAMES) values[name] = longhands[name];
  return Object.assign(values, composed);
}
var COMPOSED_NAMES = {
  lineHeight: void 0,
  backgroundColor: void 0,
  textDecorationColor: void 0,
  borderTop: void 0,
  borderRight: void 0,
  borderBottom: void 0,
  borderLeft: void 0,
  columnRule: void 0
};
var ALL_NAMES = {
  ...Object.fromEntries(PLAIN_NAMES.map((name) => [name, void 0])),
  ...COMPOSED_NAMES
};

// src/style/syntax/serialize.ts
import { string as string3 } from "css-tree/utils";
var CLOSING2 = { "{": "}", "[": "]", "(": ")" };
function toCss(values) {
  return values.map(valueToCss).join("").trim().replace(/\s+/g, " ");
}
function valueToCss(value) {
  switch (value.type) {
    case "number":
      return String(value.number);
    case "percentage":
      return `${value.number}%`;
    case "dimension":
      return `${value.number}${value.unit}`;
    case "function":
      return `${value.name}(${toCss(value.children)})`;
    case "{":
    case "[":
    case "(":
      return `${value.type}${toCss(value.children)}${CLOSING2[value.type]}`;
    case "string":
      return string3.encode(value.text);
    case "url":
      return `url(${string3.encode(value.text)})`;
    case "hash":
      return `#${value.text}`;
    case "at-keyword":
      return `@${value.text}`;
    default:
      return value.text;
  }
}

// src/style/compute.ts
var NO_ATTRIBUTES2 = /* @__PURE__ */ new Map();
var StyleComputer = class {
  #findings;
  #variables;
  #parsed = /* @__PURE__ */ new Map();
  #root;
  /** `variables` are the custom properties that are set anywhere: of others it is said already that they are not. */
  constructor(variables, findings) {
    this.#variables = variables;
    this.#findings = findings;
  }
  /** The style of the root element, that `rem` refers to: the first that is computed. */
  computeRoot(cascaded, attributes) {
    this.#root = this.#compute(cascaded, void 0, attributes);
    return this.#root;
  }
  /** The style of a child of `parent`; the same object for children whose cascade gave the same. */
  compute(cascaded, parent, attributes = NO_ATTRIBUTES2) {
    if (cascaded.attributes) return this.#compute(cascaded, parent, attributes);
    const known = parent.derived.get(cascaded);
    if (known !== void 0) return known;
    const style = this.#compute(cascaded, parent, attributes);
    parent.derived.set(cascaded, style);
    return style;
  }
  #compute(cascaded, parent, attributes) {
    const inherited = parent?.longhands ?? INITIAL2;
    const variables = this.#inheritVariables(cascaded, parent);
    const values = { ...INITIAL2 };
    for (const name of INHERITED_NAMES) values[name] = inherited[name];
    const partial = values;
    const set = (name, context2) => {
      const specified = cascaded.longhands.get(name);
      if (specified === void 0) return;
      const longhand = physicalName(name, partial.direction);
      values[longhand] = this.#value(name, longhand, specified, variables, context2);
    };
    const base = this.#context(inherited, attributes);
    set("fontSize", base);
    const sized = { ...base, fontSize: Number(values.fontSize) };
    const rooted = parent === void 0 ? { ...sized, rootFontSize: sized.fontSize } : sized;
    set("lineHeight", rooted);
    set("direction", rooted);
    const lineHeight = lineHeightOf(partial);
    const context = {
      ...rooted,
      lineHeight,
      rootLineHeight: parent === void 0 ? lineHeight : base.rootLineHeight
    };
    for (const name of cascaded.longhands.keys()) {
      if (name !== "fontSize" && name !== "lineHeight") set(name, context);
    }
    values.display = usedDisplay(partial, parent === void 0);
    return { longhands: partial, variables, computed: toComputedStyle(partial), derived: /* @__PURE__ */ new Map() };
  }
  #context(parent, attributes) {
    const root = this.#root?.longhands;
    return {
      parent,
      fontSize: parent.fontSize,
      rootFontSize: root?.fontSize ?? INITIAL2.fontSize,
      lineHeight: lineHeightOf(parent),
      rootLineHeight: lineHeightOf(root ?? INITIAL2),
      attribute: (name) => attributes.get(name)
    };
  }
  #inheritVariables({ customs }, parent) {
    const inherited = parent?.variables ?? /* @__PURE__ */ new Map();
    const own2 = /* @__PURE__ */ new Map();
    for (const [name, value] of customs) {
      if (typeof value === "object") own2.set(name, value.values);
      else if (value === "initial") own2.set(name, void 0);
    }
    return resolveVariables(inherited, own2, (name) => {
      const value = customs.get(name);
      const span2 = typeof value === "object" ? value.locate() : void 0;
      this.#findings.warn("css-invalid-value", `The custom property "${name}" refers to itself`, span2);
    });
  }
  /** `declared` is what the stylesheet says, `name` the longhand that it means here. */
  #value(declared, name, specified, variables, context) {
    if (typeof specified === "function") return specified(context);
    if (typeof specified === "object") {
      const parsed = this.#parse(specified, variables)?.get(declared) ?? "unset";
      return this.#value(declared, name, typeof parsed === "object" ? "unset" : parsed, variables, context);
    }
    const inherits = specified === "inherit" || specified !== "initial" && LONGHANDS[name].inherited === true;
    return inherits ? context.parent[name] : INITIAL2[name];
  }
  /** Once for each set of variables: most elements share one. */
  #parse(pending, variables) {
    const known = this.#parsed.get(pending) ?? /* @__PURE__ */ new WeakMap();
    this.#parsed.set(pending, known);
    if (known.has(variables)) return known.get(variables);
    const parsed = this.#substituteAndParse(pending, variables);
    known.set(variables, parsed);
    return parsed;
  }
  #substituteAndParse({ property, values, locate }, variables) {
    const missing = [];
    const lookUp = (name) => {
      const value = variables.get(name);
      if (value === void 0) missing.push(name);
      return value;
    };
    const substituted = substitute(values, lookUp);
    if (substituted === void 0) {
      this.#reportMissing(missing.at(-1), property, locate());
      return void 0;
    }
    const parsed = parseProperty(property, substituted);
    if (parsed === void 0) {
      reportValue(property, substituted, toCss(substituted), locate(), this.#findings);
    }
    return parsed;
  }
  #reportMissing(variable, property, span2) {
    if (variable === void 0) {
      this.#findings.warn("css-invalid-value", `"var()" gives "${property}" no value`, span2);
    } else if (this.#variables.has(variable)) {
      const hints = [
        'Set it on ":root", so that every element has it, or give var() a fallback after a comma.'
      ];
      const message = `The custom property "${variable}" has no value here`;
      this.#findings.warn("css-unknown-variable", message, span2, { hints });
    }
  }
};
function lineHeightOf({ lineHeight, fontSize }) {
  if (lineHeight === "normal") return fontSize * NORMAL_LINE_HEIGHT;
  return typeof lineHeight === "number" ? lineHeight : lineHeight.factor * fontSize;
}
var STAYS = ["none", "block", "list-item", "flow-root", "flex", "table"];
function usedDisplay({ display, float, position }, isRoot) {
  const blockified = isRoot || position === "absolute" || float === "left" || float === "right";
  if (!blockified || STAYS.includes(display)) return display;
  return display === "inline-block" ? "flow-root" : "block";
}

// src/style/cascade.ts
function cascade(blocks2) {
  const sets = declarationSets(blocks2);
  return {
    longhands: winners(sets.map(({ origin, set }) => ({ origin, entries: set.longhands }))),
    customs: winners(sets.map(({ origin, set }) => ({ origin, entries: set.customs }))),
    attributes: blocks2.some(({ declarations }) => declarations.attributes)
  };
}
function declarationSets(blocks2) {
  const normal = blocks2.map(({ origin, declarations }) => ({ origin, set: declarations.normal }));
  const others = blocks2.filter(({ declarations: { important: important2 } }) => !isEmpty2(important2));
  if (others.length === 0) return normal;
  const important = ORIGINS.toReversed().flatMap(
    (wanted) => others.filter(({ origin }) => origin === wanted).map(({ origin, declarations }) => ({ origin, set: declarations.important }))
  );
  return [...normal, ...important];
}
function isEmpty2({ longhands, customs }) {
  return longhands.length === 0 && customs.length === 0;
}
function winners(sets) {
  const found = /* @__PURE__ */ new Map();
  const reverted = /* @__PURE__ */ new Map();
  for (const { origin, entries } of sets) {
    for (const [name, value] of entries) {
      found.delete(name);
      found.set(name, value);
      if (value === "revert") reverted.set(name, origin);
      else reverted.delete(name);
    }
  }
  for (const [name, origin] of reverted) found.set(name, revert(name, origin, sets));
  return found;
}
function revert(name, origin, sets) {
  const earlier = sets.filter((set) => ORIGINS.indexOf(set.origin) < ORIGINS.indexOf(origin));
  if (earlier.length === 0) return "unset";
  return winners(earlier.map((set) => ({ ...set, entries: set.entries.filter(([key]) => key === name) }))).get(
    name
  ) ?? "unset";
}

// src/style/page-styles.ts
var DEFAULT_SIZE = { width: 210 * 72 / 25.4, height: 297 * 72 / 25.4 };
var BOTH = [true, false];
var SIDES4 = ["left", "right"];
function stylePages(rules, root, names, computer) {
  const sorted = rules.toSorted(
    (a2, b2) => ORIGINS.indexOf(a2.origin) - ORIGINS.indexOf(b2.origin) || a2.selector.specificity - b2.selector.specificity
  );
  const styles = /* @__PURE__ */ new Map();
  return pageContexts(names).map((context) => {
    const matching = sorted.filter(({ selector }) => matchesPage(selector, context));
    const key = matching.map((rule) => sorted.indexOf(rule)).join();
    const style = styles.get(key) ?? stylePage(matching, root, computer);
    styles.set(key, style);
    return { context, ...style };
  });
}
function pageContexts(names) {
  return [...names].flatMap(
    (name) => BOTH.flatMap((first) => SIDES4.flatMap((side2) => BOTH.map((blank) => ({ name, first, side: side2, blank }))))
  );
}
function stylePage(rules, root, computer) {
  const page2 = computer.compute(
    cascadeOf(rules, ({ own: own2 }) => own2),
    root
  );
  const boxes = MARGIN_BOXES.flatMap((name) => {
    const cascaded = cascadeOf(rules, ({ marginBoxes }) => marginBoxes.get(name));
    if (!cascaded.longhands.has("content")) return [];
    const { computed } = computer.compute(cascaded, page2);
    return typeof computed.content === "string" ? [] : [[name, computed]];
  });
  const footnoteArea = computer.compute(
    cascadeOf(rules, (rule) => rule.footnoteArea),
    page2
  );
  return {
    ...sizeOf3(page2.longhands.size),
    style: page2.computed,
    marginBoxes: new Map(boxes),
    footnoteArea: footnoteArea.computed
  };
}
function cascadeOf(rules, declarationsOf2) {
  return cascade(
    rules.flatMap((rule) => {
      const declarations = declarationsOf2(rule);
      return declarations === void 0 ? [] : [{ origin: rule.origin, declarations }];
    })
  );
}
function sizeOf3(size) {
  return size === "auto" || size.width === 0 || size.height === 0 ? DEFAULT_SIZE : size;
}
function pageNames(rules, root) {
  const names = /* @__PURE__ */ new Set(["auto", ...rules.flatMap(({ selector }) => selector.name ?? [])]);
  const visit = ({ style, children }) => {
    names.add(style.page);
    for (const child of children) if (child.kind === "element") visit(child);
  };
  visit(root);
  return names;
}

// src/style/contents.ts
var DEEPEST2 = 6;
function contentsModels(toc) {
  const match = /^\s*(\d+)\s*(?:[-–]\s*(\d+)\s*)?$/.exec(toc.attributes.get("levels") ?? "");
  const from = Number(match?.[1] ?? 1);
  const to = Math.min(Number(match?.[2] ?? match?.[1] ?? DEEPEST2), from + DEEPEST2 - 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place2) => ({
    kind: "element",
    index: toc.index,
    name: "a",
    attributes: /* @__PURE__ */ new Map([["data-level", String(from + place2)]]),
    role: "Link",
    lang: toc.lang,
    children: []
  }));
}

// src/style/presentational-hints.ts
var PIXEL5 = 0.75;
function presentationalHints({ name, attributes }) {
  if (name !== "img") return void 0;
  const longhands = ["width", "height"].flatMap((property) => {
    const value = dimension(attributes.get(property));
    return value === void 0 ? [] : [[property, constant(value)]];
  });
  if (longhands.length === 0) return void 0;
  const nothing = { longhands: [], customs: [] };
  return {
    origin: "pack",
    declarations: {
      normal: { longhands, customs: [] },
      important: nothing,
      attributes: false,
      variables: []
    }
  };
}
function dimension(attribute2) {
  const match = /^\s*(\d{1,6}(?:\.\d{1,6})?)(%?)/.exec(attribute2 ?? "");
  if (match === null) return void 0;
  const number2 = Number(match[1]);
  return match[2] === "%" ? { pt: 0, percent: number2 } : number2 * PIXEL5;
}

// src/style/selectors/rule-index.ts
var RuleIndex = class {
  #parts = /* @__PURE__ */ new Map();
  constructor(rules) {
    for (const rule of rank(rules)) {
      const part2 = rule.selector.pseudoElement ?? "element";
      const buckets = this.#parts.get(part2) ?? emptyBuckets();
      this.#parts.set(part2, buckets);
      bucketOf(rule.selector, buckets).push(rule);
    }
  }
  /** The rules that match a part of an element, ascending by rank. */
  match(node2, part2) {
    const buckets = this.#parts.get(part2);
    if (buckets === void 0) return NONE3;
    const found = [];
    const { name, attributes } = node2.element;
    collect(buckets.others, node2, found);
    collect(buckets.byType.get(name), node2, found);
    for (const attribute2 of attributes.keys()) collect(buckets.byAttribute.get(attribute2), node2, found);
    for (const word of node2.classes) collect(buckets.byClass.get(word), node2, found);
    collect(buckets.byId.get(attributes.get("id") ?? ""), node2, found);
    return found.length > 1 ? found.sort((a2, b2) => a2.rank - b2.rank) : found;
  }
};
var NONE3 = [];
function collect(rules, node2, found) {
  if (rules === void 0) return;
  for (const rule of rules) if (matches(node2, rule.selector)) found.push(rule);
}
function emptyBuckets() {
  return { byId: /* @__PURE__ */ new Map(), byClass: /* @__PURE__ */ new Map(), byAttribute: /* @__PURE__ */ new Map(), byType: /* @__PURE__ */ new Map(), others: [] };
}
function bucketOf({ compound }, buckets) {
  if (compound.id !== void 0) return entry(buckets.byId, compound.id);
  if (compound.class !== void 0) return entry(buckets.byClass, compound.class);
  if (compound.attribute !== void 0) return entry(buckets.byAttribute, compound.attribute);
  if (compound.type !== void 0) return entry(buckets.byType, compound.type);
  return buckets.others;
}
function rank(rules) {
  const flat = rules.flatMap(
    ({ selectors, origin, declarations }) => selectors.map((selector) => ({ selector, origin, declarations }))
  );
  flat.sort(
    (a2, b2) => ORIGINS.indexOf(a2.origin) - ORIGINS.indexOf(b2.origin) || a2.selector.specificity - b2.selector.specificity
  );
  return flat.map((rule, index) => ({ ...rule, rank: index }));
}
function entry(map3, key) {
  const found = map3.get(key) ?? [];
  map3.set(key, found);
  return found;
}

// src/style/style-tree.ts
var TreeStyler = class {
  #index;
  #variables;
  #computer;
  #findings;
  /** By the ranks of the rules that matched. */
  #cascades = /* @__PURE__ */ new Map();
  constructor(rules, computer, findings) {
    this.#index = new RuleIndex(rules.styleRules);
    this.#variables = rules.variables;
    this.#computer = computer;
    this.#findings = findings;
  }
  /** The styled root, and its style for the page contexts, which inherit from it. */
  styleRoot(root) {
    const siblings = [];
    const node2 = { element: root, classes: classesOf(root), parent: void 0, siblings, position: 0 };
    siblings.push(node2);
    const style = this.#computer.computeRoot(this.#cascadeElement(node2), root.attributes);
    return { root: this.#finish({ node: node2, style }, style), style };
  }
  #styleChildren(children, parent) {
    const siblings = [];
    for (const element2 of children) {
      if (element2.kind === "text") continue;
      const position = siblings.length;
      siblings.push({ element: element2, classes: classesOf(element2), parent: parent.node, siblings, position });
    }
    let next = 0;
    return children.map((child) => {
      if (child.kind === "text") return child;
      const node2 = siblings[next++];
      return this.#styleElement(node2, parent);
    });
  }
  #styleElement(node2, parent) {
    const style = this.#computer.compute(this.#cascadeElement(node2), parent.style, node2.element.attributes);
    return this.#finish({ node: node2, style }, parent.style);
  }
  #finish(parent, outer) {
    const { element: element2 } = parent.node;
    return {
      kind: "element",
      element: element2,
      role: element2.role,
      style: parent.style.computed,
      ...this.#pseudoElements(parent, outer),
      children: this.#styleChildren(childrenOf(element2), parent)
    };
  }
  #pseudoElements({ node: node2, style }, outer) {
    const pseudo = (name, from, rules = this.#index.match(node2, name)) => {
      const { computed } = this.#computer.compute(this.#cascade(rules), from, node2.element.attributes);
      return { name, style: computed };
    };
    const generated = (name) => {
      const rules = this.#index.match(node2, name);
      const found = rules.length === 0 ? void 0 : pseudo(name, style, rules);
      return found === void 0 || typeof found.style.content === "string" ? void 0 : found;
    };
    const before = generated("before");
    const after = generated("after");
    return {
      ...before && { before },
      ...after && { after },
      ...style.computed.display === "list-item" && { marker: pseudo("marker", style) },
      // A call stands in the text around the note, and looks like that text, not like the note.
      ...style.computed.float === "footnote" && {
        footnoteCall: pseudo("footnote-call", outer),
        footnoteMarker: pseudo("footnote-marker", style)
      }
    };
  }
  #cascadeElement(node2) {
    const rules = this.#index.match(node2, "element");
    const { element: element2 } = node2;
    const hints = presentationalHints(element2);
    const inline = element2.attributes.get("style");
    if (hints === void 0 && inline === void 0) return this.#cascade(rules);
    const from = (...origins) => rules.filter(({ origin }) => origins.includes(origin));
    return cascade([
      ...from("engine"),
      ...hints === void 0 ? [] : [hints],
      ...from("pack"),
      ...inline === void 0 ? [] : [this.#inlineBlock(inline, element2)],
      ...from("user")
    ]);
  }
  #inlineBlock(text2, { span: span2 }) {
    const source = { text: text2, locate: () => span2 };
    const context = sheetContext(source, "pack", this.#findings);
    const declarations = declarationsOf(parseComponentValues(text2, context.report), context);
    const block = parseDeclarations(declarations, "element", source, this.#findings);
    reportVariables(
      block.variables,
      /* @__PURE__ */ new Set([...this.#variables, ...declaredVariables(block)]),
      this.#findings
    );
    return { origin: "pack", declarations: block };
  }
  #cascade(rules) {
    const key = rules.map(({ rank: rank2 }) => rank2).join();
    const known = this.#cascades.get(key);
    if (known !== void 0) return known;
    const cascaded = cascade(rules);
    this.#cascades.set(key, cascaded);
    return cascaded;
  }
};
function childrenOf(element2) {
  const isModelled = element2.name === "toc" && element2.children.every((child) => child.kind === "text");
  return isModelled ? contentsModels(element2) : element2.children;
}
var NO_CLASSES = [];
function classesOf({ attributes }) {
  const value = attributes.get("class");
  return value === void 0 ? NO_CLASSES : [...new Set(value.split(/[ \t\n\r\f]+/).filter((word) => word !== ""))];
}

// src/style/index.ts
function styleDocument(document, sheets) {
  const findings = new Findings();
  const rules = collectRules(sheets, findings);
  const { pageRules, fontFaces } = rules;
  const computer = new StyleComputer(rules.variables, findings);
  const { root, style } = new TreeStyler(rules, computer, findings).styleRoot(document.root);
  const pages = stylePages(pageRules, style, pageNames(pageRules, root), computer);
  return { value: { root, pages, fontFaces }, diagnostics: findings.diagnostics };
}

// test/differential/engine.ts
var METADATA = {
  title: "Exampleland",
  lang: "en",
  authors: [],
  keywords: [],
  creator: "Demarche",
  attachments: []
};
var { value: fonts } = openFonts(
  FACES.map(({ family, weight, style, path: path2 }) => ({
    id: `${family}/${weight}/${style}`,
    family,
    weight: { from: weight, to: weight },
    style,
    load: () => readFileSync3(path2)
  }))
);
async function print(sample2) {
  const parsed = parseDocument({ html: html(sample2), origins: [] });
  const styled = parsed.value && styleDocument(parsed.value, [
    { file: { path: "base.css", text: BASE }, origin: "engine" },
    { file: { path: "sample.css", text: COMMON + sample2.css }, origin: "pack" }
  ]);
  const pictures = openPictures((path2) => error("file-not-found", path2));
  const laidOut = fonts && styled?.value && layOut(styled.value, fonts, pictures);
  const painted = laidOut?.value && fonts && await paint(laidOut.value, METADATA, fonts, pictures);
  const diagnostics = [parsed, styled, laidOut, painted].flatMap((outcome) => outcome?.diagnostics ?? []);
  if (painted?.value === void 0)
    throw new Error(
      `${sample2.family} ${sample2.seed}: ${diagnostics.map(({ message }) => message).join("; ")}`
    );
  return { pdf: painted.value, diagnostics };
}

// ../../../tmp/fidelity/probe.ts
var [css, body] = readFileSync4(0, "utf8").split("---\n");
var sample = { family: "probe", seed: 0, css, body, words: [] };
var chromium = new Chromium();
writeFileSync(`/tmp/fidelity/start.html`, "<!DOCTYPE html><title>x</title>");
var tab = await chromium.openTab(String(pathToFileURL2(`/tmp/fidelity/start.html`)));
var page = htmlWithStyles(sample);
await tab.print(page);
writeFileSync("/tmp/fidelity/p.theirs.pdf", await tab.print(page));
var ours = await print(sample);
writeFileSync("/tmp/fidelity/p.ours.pdf", ours.pdf);
var a = await readWords("/tmp/fidelity/p.ours.pdf");
var b = await readWords("/tmp/fidelity/p.theirs.pdf");
var p = (w) => w ? `${w.page} ${(w.x / 0.75).toFixed(2)},${(w.y / 0.75).toFixed(2)}` : "-";
for (const y of b) {
  const x = a.find((q) => q.text === y.text);
  console.log(y.text.padEnd(10), p(x).padEnd(20), p(y).padEnd(20), x && y ? `${((x.x - y.x) / 0.75).toFixed(2)} ${((x.y - y.y) / 0.75).toFixed(2)}` : "");
}
console.log(ours.diagnostics.map((d) => d.message).join("\n"));
await chromium.close();
