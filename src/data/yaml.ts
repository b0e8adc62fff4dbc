// YAML text → values with spans, through the `yaml` package.
// In: a source file, or a range of one. Out: one value, and a finding for everything that is not plain, finite data.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, diagnostic, type Outcome, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { DataEntry, DataValue } from './value.ts';
import { explainYaml } from './yaml-mistakes.ts';

/** Values that one document may stand for once its aliases are followed: a pitch needs a few hundred. */
const MAX_VALUES = 20_000;

interface Reading {
  readonly file: SourceFile;
  readonly offset: number;
  /** What an anchor stands for; undefined while it is being read. */
  readonly anchors: Map<string, { readonly value: DataValue; readonly size: number } | undefined>;
  readonly found: Diagnostic[];
}

interface Sized {
  readonly value: DataValue;
  readonly size: number;
}

/**
 * Reads the YAML of a file, or of the part of it between `range.start` and `range.end`.
 * The value is undefined when the text holds nothing but comments, and when it has an error.
 */
export function readYaml(
  file: SourceFile,
  range: { readonly start: number; readonly end: number } = {
    start: file.text.startsWith('\uFEFF') ? 1 : 0,
    end: file.text.length,
  },
): Outcome<DataValue | undefined> {
  const reading: Reading = { file, offset: range.start, anchors: new Map(), found: [] };
  try {
    const text = file.text.slice(range.start, range.end);
    const document = parseDocument(text, {
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    const problems = [...document.errors, ...document.warnings];
    // The parser reports its own full stack as an error of the text.
    if (problems.some((problem) => problem.message.includes('call stack'))) throw new RangeError();
    // What follows a first mistake is mostly its echo.
    if (problems[0]) return { value: undefined, diagnostics: [reportSyntax(problems[0], reading, text)] };
    return readDocument(document, reading, range);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const span = { file, start: range.start, end: range.end };
    return { value: undefined, diagnostics: [reportTooDeep(span)] };
  }
}

function readDocument(
  document: Document,
  reading: Reading,
  range: { readonly start: number; readonly end: number },
): Outcome<DataValue | undefined> {
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null && root.source === '')) {
    return { value: undefined, diagnostics: [] };
  }
  const { value, size } = readNode(root as Node, reading);
  if (size > MAX_VALUES) {
    const span = { file: reading.file, start: range.start, end: range.end };
    reading.found.push(reportTooLarge(span, reading.anchors.size > 0));
  }
  return reading.found.length > 0
    ? { value: undefined, diagnostics: reading.found }
    : { value, diagnostics: reading.found };
}

/** Reads a node once: an alias shares its anchor's value, so a bomb costs no memory; `size` counts what it would unfold to. */
function readNode(node: Node, reading: Reading): Sized {
  if (isAlias(node)) return readAlias(node, node.source, reading);
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor) reading.anchors.set(anchor, undefined);
  const sized = isMap(node)
    ? readMap(node, reading)
    : isSeq(node)
      ? readList(node, reading)
      : readScalar(node, reading);
  if (anchor) reading.anchors.set(anchor, sized);
  return sized;
}

function readMap(node: Node & { items: readonly { key: unknown; value: unknown }[] }, reading: Reading): Sized {
  const entries: DataEntry[] = [];
  const seen = new Map<string, Span>();
  let size = 1;
  for (const pair of node.items) {
    const key = pair.key as Node;
    const keySpan = spanOf(key, reading);
    if (!isScalar(key)) {
      reading.found.push(diagnostic('yaml-syntax', 'A key must be a single word or text.', keySpan));
      continue;
    }
    const name = key.source ?? String(key.value);
    if (!acceptKey(name, keySpan, seen, reading)) continue;
    const read = pair.value ? readNode(pair.value as Node, reading) : emptyAt(keySpan);
    entries.push({ key: name, keySpan, value: read.value });
    size += read.size;
  }
  return { value: { kind: 'map', entries, span: spanOf(node, reading) }, size };
}

function acceptKey(name: string, span: Span, seen: Map<string, Span>, reading: Reading): boolean {
  const first = seen.get(name);
  if (first) {
    const notes = [{ message: 'It is first given here.', span: first }, 'Keep one of the two.'];
    reading.found.push(diagnostic('duplicate-key', `The key \`${name}\` is given twice.`, span, notes));
    return false;
  }
  seen.set(name, span);
  if (name !== '__proto__') return true;
  reading.found.push(
    diagnostic('unsafe-key', 'The key `__proto__` is not allowed.', span, [
      'It changes how JavaScript objects behave, so it is refused everywhere.',
    ]),
  );
  return false;
}

function readList(node: Node & { items: readonly unknown[] }, reading: Reading): Sized {
  const items = node.items.map((item) => readNode(item as Node, reading));
  return {
    value: { kind: 'list', items: items.map((item) => item.value), span: spanOf(node, reading) },
    size: items.reduce((sum, item) => sum + item.size, 1),
  };
}

function readScalar(node: Node, reading: Reading): Sized {
  const span = spanOf(node, reading);
  if (!isScalar(node)) return emptyAt(span);
  const { value, source } = node;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { value: { kind: 'scalar', value: plain, text: source ?? String(plain ?? ''), span }, size: 1 };
}

function readAlias(node: Node, name: string, reading: Reading): Sized {
  const known = reading.anchors.get(name);
  if (known) return known;
  const span = spanOf(node, reading);
  const message = reading.anchors.has(name)
    ? `The alias \`*${name}\` stands inside the value it refers to.`
    : `The alias \`*${name}\` refers to nothing.`;
  reading.found.push(diagnostic('yaml-syntax', message, span));
  return emptyAt(span);
}

const emptyAt = (at: Span): Sized => ({
  value: { kind: 'scalar', value: null, text: '', span: { ...at, start: at.end } },
  size: 1,
});

function spanOf(node: Node | null, { file, offset }: Reading): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { file, start: offset + start, end: offset + end };
}

function reportSyntax(problem: YAMLError, { file, offset }: Reading, text: string): Diagnostic {
  const { message, start, end, notes } = explainYaml(problem, text);
  const stop = Math.min(Math.max(end, start + 1) + offset, file.text.length);
  return diagnostic('yaml-syntax', message, { file, start: Math.min(start + offset, stop), end: stop }, notes);
}

const reportTooDeep = (span: Span): Diagnostic =>
  diagnostic('yaml-too-large', 'This YAML is nested too deeply.', span, [
    'No key needs more than three levels; look for brackets or braces that are never closed.',
  ]);

function reportTooLarge(span: Span, hasAnchors: boolean): Diagnostic {
  const cause = 'Aliases that refer to aliases multiply. Write the values out, or remove the aliases (`*name`).';
  return diagnostic(
    'yaml-too-large',
    `This YAML stands for more than ${MAX_VALUES.toLocaleString('en')} values.`,
    span,
    hasAnchors ? [cause] : ['A pitch needs a few hundred.'],
  );
}
