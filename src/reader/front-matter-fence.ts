// Whether a file begins with front matter, what it holds, and where the body begins.
// gray-matter is asked only about what was checked here: it runs `---js`, takes for data what is never closed, and closes at `---- x`.

import { type DataMap, type DataValue, nameKind, readYaml } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome, type SourceFile, type Span } from '../diagnostics/index.ts';

export interface FencedData {
  /** Undefined when there is no front matter, or none that can be read. */
  readonly map: DataMap | undefined;
  readonly bodyStart: number;
}

/** Languages that gray-matter knows besides YAML; their engines run code or read what this format is not. */
const otherEngines = ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'];

/** Kept, because asking for a module that is loaded takes as long as reading the front matter. */
let grayMatter: typeof import('gray-matter') | undefined;

export async function readFence(file: SourceFile): Promise<Outcome<FencedData>> {
  const start = file.text.startsWith('\uFEFF') ? 1 : 0;
  const first = /^---(?!-)([^\r\n]*)(?:\r\n?|\n|$)/.exec(file.text.slice(start));
  if (!first) return { value: { map: undefined, bodyStart: start }, diagnostics: [] };
  const contentStart = start + first[0].length;
  const opener = { file, start, end: start + 3 + first[1]!.length };
  const tag = first[1]!.trim();
  const closer = findCloser(file, contentStart);
  if (tag !== '') return refuse(closer?.end ?? contentStart, reportTag(tag, opener));
  if (!closer) return refuse(contentStart, reportOpen(opener));
  if (spanLength(closer) !== 3) return refuse(closer.end, reportCloser(closer));
  return readFenced(file, { start: contentStart, end: closer.start }, start);
}

const spanLength = ({ file, start, end }: Span): number => file.text.slice(start, end).trimEnd().length;

/** The first line that begins with `---`, where gray-matter would close. */
function findCloser(file: SourceFile, from: number): Span | undefined {
  const line = /^---[^\r\n]*/gm;
  line.lastIndex = from;
  const found = line.exec(file.text);
  return found ? { file, start: found.index, end: found.index + found[0].length } : undefined;
}

async function readFenced(
  file: SourceFile,
  range: { readonly start: number; readonly end: number },
  start: number,
): Promise<Outcome<FencedData>> {
  grayMatter ??= (await import('gray-matter')).default;
  let read: Outcome<DataValue | undefined> = { value: undefined, diagnostics: [] };
  const refuseLanguage = (): never => {
    throw new Error('a front matter language got past the fence');
  };
  const { content } = grayMatter(file.text.slice(start), {
    language: 'yaml',
    engines: {
      ...Object.fromEntries(otherEngines.map((name) => [name, refuseLanguage])),
      yaml: () => {
        read = readYaml(file, range);
        return {};
      },
    },
  });
  const bodyStart = file.text.length - content.length;
  if (read.value?.kind === 'map' || read.diagnostics.length > 0) {
    return {
      value: { map: read.value?.kind === 'map' ? read.value : undefined, bodyStart },
      diagnostics: read.diagnostics,
    };
  }
  const raw = file.text.slice(range.start, range.end);
  if (read.value === undefined && raw.trim() === '') return { value: { map: undefined, bodyStart }, diagnostics: [] };
  const span = read.value?.span ?? { file, start: range.start, end: range.start + raw.trimEnd().length };
  return { value: { map: undefined, bodyStart }, diagnostics: [reportContent(read.value, span)] };
}

const refuse = (bodyStart: number, finding: Diagnostic): Outcome<FencedData> => ({
  value: { map: undefined, bodyStart },
  diagnostics: [finding],
});

const reportTag = (tag: string, span: Span): Diagnostic =>
  diagnostic('front-matter', `Front matter is YAML, and begins with \`---\` alone, without \`${tag}\`.`, span, [
    'Other languages are refused: some of them would run code from a text file.',
  ]);

const noCut =
  'If the `---` at the start was meant to cut a slide, remove it: the first slide needs no cut before it. A file that is included has its cut before the line `::include`.';

const reportOpen = (span: Span): Diagnostic =>
  diagnostic('front-matter', 'This front matter is never closed.', span, [
    `Put a line \`---\` after its last key. ${noCut}`,
  ]);

const reportCloser = (span: Span): Diagnostic =>
  diagnostic('front-matter', 'Front matter closes with a line of exactly `---`.', span, [
    'A line in front matter that begins with three dashes and goes on needs an indent.',
  ]);

const reportContent = (value: DataValue | undefined, span: Span): Diagnostic =>
  diagnostic(
    'front-matter',
    `Front matter is a mapping, \`key: value\`, and this is ${value ? nameKind(value) : 'only comments'}.`,
    span,
    [noCut],
  );
