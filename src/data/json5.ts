// JSON with comments, trailing commas, bare keys and the rest of JSON5 → values with spans, through Momoa, which is loaded for such a file alone.
// In: a source file. Out: one value, and a finding where it is none, or is not plain data.

import type { ArrayNode, MemberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { type Diagnostic, diagnostic, type Outcome, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { DataEntry, DataScalar, DataValue } from './value.ts';

interface Reading {
  readonly file: SourceFile;
  readonly found: Diagnostic[];
}

/** Reads JSON or JSON5. The value is undefined when the text has an error. */
export async function readJson5(file: SourceFile): Promise<Outcome<DataValue | undefined>> {
  const { parse } = await import('@humanwhocodes/momoa');
  const reading: Reading = { file, found: [] };
  try {
    const { body } = parse(file.text, { mode: 'json5', ranges: true });
    const value = readNode(body, reading);
    return { value: reading.found.length > 0 ? undefined : value, diagnostics: reading.found };
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    return { value: undefined, diagnostics: [reportSyntax(failure, file)] };
  }
}

function readNode(node: ValueNode, reading: Reading): DataValue {
  const span = spanOf(node, reading);
  switch (node.type) {
    case 'Object':
      return { kind: 'map', entries: readMembers(node, reading), span };
    case 'Array':
      return { kind: 'list', items: readElements(node, reading), span };
    case 'String':
      return { kind: 'scalar', value: node.value, text: node.value, span };
    case 'Number':
    case 'Boolean':
      return scalar(node.value, span);
    case 'Null':
      return scalar(null, span);
    case 'NaN':
    case 'Infinity':
      reading.found.push(
        diagnostic('json-syntax', 'This is no number that a setting could have.', span, ['Write a finite one.']),
      );
      return scalar(null, span);
    default:
      return node satisfies never;
  }
}

const scalar = (value: DataScalar['value'], span: Span): DataScalar => ({
  kind: 'scalar',
  value,
  text: span.file.text.slice(span.start, span.end),
  span,
});

const readElements = ({ elements }: ArrayNode, reading: Reading): readonly DataValue[] =>
  elements.map(({ value }) => readNode(value, reading));

function readMembers({ members }: ObjectNode, reading: Reading): readonly DataEntry[] {
  const first = new Map<string, Span>();
  return members.flatMap((member) => {
    const entry = readMember(member, reading);
    const before = first.get(entry.key);
    if (before) {
      const notes = [{ message: 'It is first given here.', span: before }, 'Keep one of the two.'];
      reading.found.push(diagnostic('duplicate-key', `The key \`${entry.key}\` is given twice.`, entry.keySpan, notes));
      return [];
    }
    first.set(entry.key, entry.keySpan);
    return [entry];
  });
}

function readMember({ name, value }: MemberNode, reading: Reading): DataEntry {
  const key = name.type === 'Identifier' ? name.name : name.value;
  const keySpan = spanOf(name, reading);
  if (key === '__proto__') {
    reading.found.push(
      diagnostic('unsafe-key', 'The key `__proto__` is not allowed.', keySpan, [
        'It changes how JavaScript objects behave, so it is refused everywhere.',
      ]),
    );
  }
  return { key, keySpan, value: readNode(value, reading) };
}

function spanOf({ range = [0, 0] }: ValueNode | MemberNode['name'], { file }: Reading): Span {
  const [start, end] = range;
  return { file, start, end };
}

/** Momoa's errors say where they are; one of the stack, for nesting without end, does not. */
function reportSyntax(failure: Error, file: SourceFile): Diagnostic {
  const offset = 'offset' in failure && typeof failure.offset === 'number' ? failure.offset : undefined;
  if (offset === undefined) {
    return diagnostic('json-syntax', 'This JSON is nested too deeply.', { file, start: 0, end: file.text.length }, [
      'No setting needs more than three levels; look for brackets that are never closed.',
    ]);
  }
  const what = failure.message.replace(/\s*\(\d+:\d+\)\.?$/, '');
  // Of a text that breaks off it gives the beginning.
  const start = what.startsWith('Unexpected end') ? file.text.trimEnd().length : offset;
  return diagnostic(
    'json-syntax',
    `This is not valid JSON: ${what}`,
    { file, start, end: Math.min(start + 1, file.text.length) },
    ['Keys and values stand between braces, `{ "key": "value" }`; comments and commas at the end are allowed.'],
  );
}
