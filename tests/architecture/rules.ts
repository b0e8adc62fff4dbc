// The rules of the code map: who may import whom, which package has its door where, no cycles, no long files.
// In: a map from path (below `src/`) to source text. Out: one sentence a violation.

/** What a folder may import besides itself, `diagnostics` and `units`; `writers/*` stands for each writer. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  units: [],
  diagnostics: [],
  html: [],
  data: [],
  host: [],
  typeset: [],
  theme: ['data', 'host'],
  model: ['theme'],
  fonts: ['typeset', 'host', 'theme'],
  pictures: ['host', 'theme', 'fonts'],
  figures: [],
  media: [],
  patterns: [],
  reader: ['model', 'data', 'host', 'patterns'],
  passes: ['model'],
  resolve: ['model', 'data', 'host', 'theme', 'fonts', 'pictures', 'figures', 'media'],
  checks: ['model', 'resolve', 'theme'],
  pdf: ['typeset', 'fonts', 'pictures'],
  webfonts: ['html', 'host', 'theme', 'fonts'],
  'writers/deck': [
    ...['model', 'resolve', 'theme', 'typeset', 'pictures', 'figures', 'media', 'host', 'html', 'fonts', 'webfonts'],
    ...['writers'],
  ],
  'writers/page': ['model', 'resolve', 'theme', 'typeset', 'fonts', 'pictures', 'figures', 'media', 'pdf', 'writers'],
  'writers/list': ['theme', 'html', 'host', 'webfonts', 'writers'],
  writers: ['model', 'resolve', 'host', 'theme', 'fonts', 'writers/deck', 'writers/page'],
  // What drives an installed browser may know what was built, and not how.
  browser: ['host', 'pdf', 'writers', 'writers/deck'],
  compile: [
    ...['model', 'data', 'host', 'theme', 'fonts', 'pictures', 'reader', 'passes', 'resolve', 'checks', 'writers'],
    ...['writers/deck', 'writers/page', 'writers/list'],
  ],
  vendor: ['host', 'reader', 'resolve', 'pictures', 'media'],
  index: [
    'vendor',
    'compile',
    'host',
    'model',
    'reader',
    'theme',
    'writers',
    'writers/deck',
    'writers/page',
    'writers/list',
  ],
  cli: ['browser', 'compile', 'host', 'data', 'index', 'reader', 'model', 'writers', 'writers/list'],
  package: ['cli', 'theme', 'webfonts', 'figures'],
  start: ['cli'],
};

/** Packages and built-in modules that only some folders may import. A pattern matches the whole specifier or its start before `/`. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['reader'],
  'markdown-it': ['reader'],
  'highlight.js': ['reader'],
  htmlparser2: ['reader', 'pictures'],
  yaml: ['data'],
  '@humanwhocodes/momoa': ['data'],
  harfbuzzjs: ['fonts', 'package'],
  'woff2-encoder': ['fonts'],
  linebreak: ['typeset'],
  'bidi-js': ['typeset'],
  hyphen: ['typeset'],
  qr: ['figures'],
  pdfkit: ['pdf'],
  'svg-to-pdfkit': ['pdf'],
  culori: ['pictures', 'theme'],
  sharp: ['pictures'],
  'node:fs': ['host', 'package', 'start'],
  'node:fs/promises': ['host', 'package'],
  // Files are fetched for `vendor` alone, through the host.
  'node:dns/promises': ['host'],
  'node:http': ['host', 'server'],
  'node:https': ['host'],
  'node:child_process': ['host', 'package'],
  'node:process': ['cli', 'host', 'package', 'start'],
  // Code that V8 has made is kept by what starts the program alone.
  'node:v8': ['start'],
  'node:vm': ['start'],
  'subset-font': ['package'],
  esbuild: ['package'],
};

/** Folders that may use `process` and `console`: what starts the command, the command line, and the script that builds the package. */
const mayPrint = ['cli', 'package', 'start'];

/** No file is longer; tables and all. */
const MAX_LINES = 400;

export type Sources = ReadonlyMap<string, string>;

/** The folder a path belongs to, as `mayImport` names it: `writers/deck/lower.ts` → `writers/deck`, `compile.ts` → `compile`. */
export function folderOf(path: string): string {
  const parts = path.split('/');
  if (parts.length === 1) return path.replace(/\.ts$/, '');
  return parts[0] === 'writers' && parts.length > 2 ? `writers/${parts[1]}` : (parts[0] ?? '');
}

export interface Import {
  readonly specifier: string;
  /** The path below `src/`, for a relative import. */
  readonly target?: string;
}

/** Every specifier of a static, dynamic or re-exporting import. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)) {
    const specifier = match[1] ?? '';
    found.push(specifier.startsWith('.') ? { specifier, target: joinPath(path, specifier) } : { specifier });
  }
  return found;
}

function joinPath(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Imports that the table forbids, and folders that it does not know. */
export function checkImports(sources: Sources): readonly string[] {
  const violations: string[] = [];
  for (const [path, text] of sources) {
    const folder = folderOf(path);
    const allowed = mayImport[folder];
    if (!allowed) {
      violations.push(`${path}: the folder ${folder} is not in the table`);
      continue;
    }
    for (const { target } of importsOf(path, text)) {
      if (!target?.endsWith('.ts')) continue;
      const other = folderOf(target);
      if (other !== folder && other !== 'diagnostics' && other !== 'units' && !allowed.includes(other)) {
        violations.push(`${path}: ${folder} may not import ${other} (${target})`);
      }
    }
  }
  return violations;
}

/** Packages that are imported outside their door. */
export function checkDoors(sources: Sources): readonly string[] {
  const violations: string[] = [];
  for (const [path, text] of sources) {
    for (const { specifier, target } of importsOf(path, text)) {
      if (target !== undefined) continue;
      const name = Object.keys(doors).find((door) => specifier === door || specifier.startsWith(`${door}/`));
      if (name && !doors[specifier in doors ? specifier : name]?.includes(folderOf(path))) {
        violations.push(`${path}: ${specifier} has its door in ${doors[name]?.join(', ')}`);
      }
    }
  }
  return violations;
}

/** Cycles between files, type imports included: `a.ts → b.ts → a.ts`. */
export function checkCycles(sources: Sources): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const { target } of importsOf(path, sources.get(path) ?? '')) {
      if (target !== undefined && sources.has(target)) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return cycles;
}

/** Printing or exiting outside the command line. */
export function checkPrinting(sources: Sources): readonly string[] {
  return [...sources]
    .filter(
      ([path, text]) => !mayPrint.includes(folderOf(path)) && /\b(?:console|process)\s*\./.test(withoutComments(text)),
    )
    .map(([path]) => `${path}: only cli may print, exit or read the environment`);
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Files longer than the limit. */
export function checkLength(sources: Sources): readonly string[] {
  return [...sources]
    .map(([path, text]) => [path, text.split('\n').length - 1] as const)
    .filter(([, lines]) => lines > MAX_LINES)
    .map(([path, lines]) => `${path}: ${lines} lines, at most ${MAX_LINES}`);
}

/** Folders that the code map does not name as `` `name/` ``. */
export function checkMap(sources: Sources, map: string): readonly string[] {
  const folders = new Set([...sources.keys()].map(folderOf).filter((folder) => !['index', 'compile'].includes(folder)));
  return [...folders]
    .filter((folder) => !map.includes(`\`${folder}/\``))
    .map((folder) => `src/README.md does not name \`${folder}/\``);
}
