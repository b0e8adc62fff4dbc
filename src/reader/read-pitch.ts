// The files of a pitch → the pitch: read, parsed, cut into slides, named.
// In: a host and where the files are. Out: the pitch and every finding in it, in reading order.

import type { Token } from 'markdown-it';
import {
  type Diagnostic,
  diagnostic,
  inForeign,
  isError,
  limitRepeats,
  type Outcome,
  type SourceFile,
  type Span,
} from '../diagnostics/index.ts';
import type { Host } from '../host/host.ts';
import type { FrontMatter, Pitch, Slide, Split } from '../model/index.ts';
import type { Tools } from './blocks.ts';
import { loadHighlighter, plainLines, readFenceInfo } from './code.ts';
import { findNulls } from './decode.ts';
import { readFlow } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { createNotes, type Notes, reportUnused } from './footnotes.ts';
import { type PitchSettings, readFrontMatter } from './front-matter.ts';
import { type FencedData, readFence } from './front-matter-fence.ts';
import { loadHtmlReader } from './html.ts';
import { readIncludedFiles } from './include-files.ts';
import type { Includes } from './includes.ts';
import { parseMarkdown } from './markdown.ts';
import { normalizeText } from './normal-text.ts';
import type { PitchSource } from './pitch-source.ts';
import { readSource } from './read-source.ts';
import { readRevealMdFiles } from './reveal-md-files.ts';
import { readSection } from './section-table.ts';
import { markSeparators, type Separators } from './separators.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { type Draft, nameSlides, readSlides, type Section } from './slides.ts';
import { inlineText } from './slug.ts';

/** A file of a pitch whose front matter has been read. */
interface Part {
  readonly file: SourceFile;
  readonly fenced: FencedData;
  readonly section: Section;
}

/** Reads a pitch. The value is undefined only when a file cannot be read at all; other errors stand in the diagnostics. */
export async function readPitch(host: Host, source: PitchSource): Promise<Outcome<Pitch | undefined>> {
  const found: Diagnostic[] = source.ignored.map(reportIgnored);
  const parts: Part[] = [];
  for (const path of [source.main, ...source.sections]) {
    const part = await readPart(host, source, path, found);
    if (part) parts.push(part);
  }
  const [main] = parts;
  if (!main || parts.length <= source.sections.length) return { value: undefined, diagnostics: found };

  const files = await readRevealMdFiles(host, source);
  const { value, diagnostics } = readFrontMatter(main.fenced.map, main.file, source.name, files.value);
  const { frontMatter: settings } = value;
  const read = await readIncludedFiles(
    host,
    source,
    parts.map(({ file }) => file),
  );
  const included = await readIncludedParts(read);
  const { by, parsed: all } = parseParts([...parts, ...included.map(({ part }) => part)], value);
  const [parsed, others] = [all.slice(0, parts.length), all.slice(parts.length)];
  const tools = await loadTools(all, settings, includesOf(read, others));
  const drafted = parsed.map((one) => ({ ...draftPart(one, by, tools), sectionId: one.part.section.id }));
  const used = included.filter(({ part }) => tools.includes.parsed.get(part.file.path)?.flow);
  const ofIncluded = used.flatMap(({ part, findings }) => [
    ...findings,
    ...(tools.includes.parsed.get(part.file.path)?.sheet.found ?? []),
    ...reportUnused(tools.notesOf(part.file)),
  ]);
  const drafts = drafted.flatMap((one) =>
    one.drafts.map((draft, index) => (index === 0 ? { draft, sectionId: one.sectionId } : { draft })),
  );
  const ofSlides: Diagnostic[] = [];
  const slides = nameSlides(drafts, ofSlides);
  const ofParts = drafted.flatMap((one) => one.found);
  const findings = [found, files.diagnostics, diagnostics, ofParts, ofIncluded, ofSlides].flat();
  const given = settings.places.has('title') ? settings.title : undefined;
  const pitch: Pitch = {
    name: source.name,
    files: [...parts, ...used.map(({ part }) => part)].map(({ file }) => file),
    frontMatter: { ...settings, title: titleOf(given, slides, source.name) },
    slides,
    split: { by, set: settings.deck.split !== 'auto' },
  };
  const sorted = limitRepeats(sortFindings(findings, pitch.files));
  return { value: pitch, diagnostics: settings.from ? inForeign(sorted) : sorted };
}

async function readPart(host: Host, source: PitchSource, path: string, found: Diagnostic[]): Promise<Part | undefined> {
  const decoded = await readSource(host, source, path);
  found.push(...decoded.diagnostics);
  if (!decoded.value || decoded.diagnostics.some(isError)) return undefined;
  const fenced = await readFence(decoded.value);
  const section = path === source.main ? undefined : readSection(fenced.value.map, decoded.value);
  found.push(...findNulls(decoded.value), ...fenced.diagnostics, ...(section?.diagnostics ?? []));
  const plain: Section = { file: decoded.value, attributes: { classes: [] } };
  return { file: decoded.value, fenced: fenced.value, section: section?.value ?? plain };
}

/** The files that may be included, each with what is to be said of it where it is. */
async function readIncludedParts(
  read: Includes['read'],
): Promise<readonly { readonly part: Part; readonly findings: readonly Diagnostic[] }[]> {
  const parts = [];
  for (const one of read.values()) {
    if ('missing' in one) continue;
    const { file } = one;
    const fenced = await readFence(file);
    const inert = fenced.value.map ? [reportInert({ file, start: 0, end: fenced.value.bodyStart })] : [];
    const findings = [...one.findings, ...findNulls(file), ...fenced.diagnostics, ...inert];
    parts.push({ part: { file, fenced: fenced.value, section: { file, attributes: { classes: [] } } }, findings });
  }
  return parts;
}

const reportInert = (span: Span): Diagnostic =>
  diagnostic('include-front-matter', 'The front matter of an included file has no effect.', span, [
    'A pitch has one front matter, that of its own file. Take this one out, or move its keys there.',
  ]);

const includesOf = (read: Includes['read'], parsed: readonly ParsedPart[]): Includes => ({
  read,
  parsed: new Map(parsed.map(({ part: { file }, sheet, tokens }) => [file.path, { file, sheet, tokens }])),
  open: [],
});

type ParsedPart = { readonly part: Part; readonly sheet: Sheet; readonly tokens: readonly Token[] };

/** Parses every part; in `auto`, rules cut if there is one, and else headings do. */
function parseParts(
  parts: readonly Part[],
  settings: PitchSettings,
): { readonly by: Split['by']; readonly parsed: readonly ParsedPart[] } {
  const { split } = settings.frontMatter.deck;
  const asked = split === 'headings' ? 'headings' : 'rules';
  const parsed = parts.map((part) => parsePart(part, asked, settings));
  const has = (type: string): boolean => parsed.some(({ tokens }) => tokens.some((token) => token.type === type));
  if (split !== 'auto' || has('slide_cut')) return { by: asked, parsed };
  // Without parts there is nothing that a heading could end, and the first parse holds.
  const again = has('part')
    ? parts.map((part) => parsePart(part, 'headings', settings))
    : parsed.map((one) => ({ ...one, sheet: { ...one.sheet, by: 'headings' as const } }));
  return { by: 'headings', parsed: again };
}

function parsePart(part: Part, by: Split['by'], { frontMatter, separators }: PitchSettings): ParsedPart {
  const { file, fenced, section } = part;
  const normal = normalizeText(file, fenced.bodyStart, file.text.length);
  const notesCut = section.attributes.only !== 'page' && !separators?.ownNotes;
  const foreign = frontMatter.from !== undefined;
  // What reveal-md shows as text is text, unless the author has begun to use it.
  const options = {
    by,
    notesCut,
    variables: !foreign || frontMatter.places.has('vars'),
    pageParts: !foreign || frontMatter.places.has('page'),
  };
  const marked = separators && markSeparators(normal, separators);
  const sheet = createSheet(marked?.normal ?? normal, { ...options, ...(marked ? { marks: marked.marks } : {}) });
  if (separators && !marked) sheet.found.push(reportSlow(separators));
  return { part, sheet, tokens: parseMarkdown(sheet) };
}

const reportSlow = ({ span }: Separators): Diagnostic =>
  diagnostic('separator-pattern', 'The separators take too long to find.', span, [
    'Slides are cut by `---` and `----`. A separator that names its own line, such as `^---$`, is found at once.',
  ]);

/** Loads the HTML and colouring libraries when there is HTML or code for them. */
async function loadTools(
  parsed: readonly ParsedPart[],
  { link, allow }: FrontMatter,
  includes: Includes,
): Promise<Tools> {
  const some = (asked: (token: Token) => boolean): boolean => parsed.some(({ tokens }) => tokens.some(asked));
  const isHtml = (token: Token): boolean => token.type === 'html_block' || token.type === 'html_inline';
  const hasHtml = some((token) => isHtml(token) || token.children?.some(isHtml) === true);
  const languages = new Set(
    parsed.flatMap(({ tokens }) =>
      tokens.flatMap(({ type, info }) => (type === 'fence' ? (readFenceInfo(info).language ?? []) : [])),
    ),
  );
  const notes = new Map<SourceFile, Notes>();
  return {
    html: hasHtml ? await loadHtmlReader() : undefined,
    highlight: languages.size > 0 ? await loadHighlighter(languages) : plainLines,
    link,
    allow,
    includes,
    notesOf(file) {
      const known = notes.get(file) ?? createNotes();
      notes.set(file, known);
      return known;
    },
  };
}

function draftPart(
  { part, sheet, tokens }: ParsedPart,
  by: Split['by'],
  tools: Tools,
): { readonly drafts: readonly Draft[]; readonly found: readonly Diagnostic[] } {
  tools.includes.open.push(part.file.path);
  const flow = readFlow(tokens, sheet, tools);
  const { variables, pageParts } = sheet;
  const reread = (file: SourceFile, start: number, end: number): readonly FlowItem[] => {
    const again = createSheet(normalizeText(file, start, end), {
      by,
      notesCut: false,
      variables,
      pageParts,
    });
    return readFlow(parseMarkdown(again), again, tools);
  };
  const found = [...sheet.found];
  const drafts = readSlides(flow, by, part.section, part.fenced.bodyStart, reread, found);
  tools.includes.open.pop();
  found.push(...reportUnused(tools.notesOf(part.file)));
  return { drafts, found };
}

/** The front matter's title, else the first level-1 heading, else the pitch's name. */
function titleOf(given: string | undefined, slides: readonly Slide[], name: string): string {
  const heading = slides.find((slide) => slide.heading?.level === 1)?.heading;
  return given ?? (heading ? inlineText(heading.children) : name);
}

function reportIgnored({ path, reason }: PitchSource['ignored'][number]): Diagnostic {
  const span = { file: { path, text: '' }, start: 0, end: 0 };
  if (reason === 'variant') {
    return diagnostic(
      'language-variant',
      `\`${path}\` is a language variant, which is not available yet; it is left alone.`,
      span,
    );
  }
  return diagnostic('ignored-file', `\`${path}\` is no section, and is left alone.`, span, [
    'Sections are named by their place: `20-name.md`.',
  ]);
}

/** By file, in reading order, then by place. */
function sortFindings(found: readonly Diagnostic[], files: readonly SourceFile[]): readonly Diagnostic[] {
  const rank = (finding: Diagnostic): number => (finding.span ? files.indexOf(finding.span.file) : -1);
  return [...found].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
