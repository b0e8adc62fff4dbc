// The notes of a file: what each says, which of them a reference means, and which of them nobody calls.
// In: definitions and references as they are met. Out: inlines that hold their note, and findings.

import { type Diagnostic, diagnostic, didYouMean, type Span } from '../diagnostics/index.ts';
import { type Block, type Inline, linesOf } from '../model/index.ts';

/** A definition, `[^label]: …`. */
export interface Definition {
  readonly label: string;
  readonly span: Span;
  readonly children: readonly Inline[];
}

/** What a file's notes share while it is read. */
export interface Notes {
  readonly definitions: Map<number, Definition>;
  /** Offsets in the file at which slides begin, ascending. */
  readonly cuts: number[];
  /** Definitions, by their offsets, that something refers to. */
  readonly used: Set<number>;
  /** True while definitions are read: a note within a note would have no place. */
  inside: boolean;
}

export const createNotes = (): Notes => ({ definitions: new Map(), cuts: [], used: new Set(), inside: false });

/** Takes a definition; one that was taken before, as when a part of the file is read again, stays. */
export function defineNote(
  notes: Notes,
  label: string,
  span: Span,
  blocks: readonly Block[],
  found: Diagnostic[],
): void {
  if (notes.definitions.has(span.start)) return;
  const lines = linesOf(blocks);
  const other = blocks.find(({ type }) => type !== 'paragraph');
  if (other) {
    found.push(
      diagnostic('footnote-content', 'A note holds paragraphs alone; this is shown as lines of text.', other.span, [
        'Notes are small, and stand at the foot. What needs more room belongs into the text, or behind a link.',
      ]),
    );
  }
  if (lines.length === 0) {
    found.push(
      diagnostic('footnote-content', `The note \`${label}\` says nothing.`, span, ['Write it behind the colon.']),
    );
  }
  const children = lines.flatMap((line, index): readonly Inline[] => [
    ...(index > 0 ? [{ type: 'break', hard: true, span: { ...span, end: span.start } } as const] : []),
    ...line,
  ]);
  notes.definitions.set(span.start, { label, span, children });
}

/** The inline of a reference: the note of its own slide with that label, else the first of the file. Undefined when there is none. */
export function callNote(notes: Notes, label: string, span: Span, found: Diagnostic[]): Inline | undefined {
  if (notes.inside) {
    found.push(
      diagnostic('footnote-content', 'A note refers to a note.', span, [
        'Nobody looks for a note below a note; the reference is printed as it is written.',
      ]),
    );
    return undefined;
  }
  const named = [...notes.definitions.values()].filter((one) => fold(one.label) === fold(label));
  const slide = slideAt(notes, span.start);
  const note = named.find((one) => slideAt(notes, one.span.start) === slide) ?? named[0];
  if (!note) {
    found.push(reportUndefined(label, span, notes));
    return undefined;
  }
  notes.used.add(note.span.start);
  return { type: 'footnote', key: keyOf(note.span), children: note.children, span };
}

/** What a note is known by: where it stands. */
export const keyOf = ({ file, start }: Span): string => `${file.path}:${start}`;

/** A warning for each note that nothing refers to. */
export function reportUnused({ definitions, used }: Notes): readonly Diagnostic[] {
  return [...definitions.values()].flatMap(({ label, span }) =>
    used.has(span.start)
      ? []
      : [
          diagnostic('footnote-unused', `Nothing refers to the note \`${label}\`.`, span, [
            `It is shown nowhere. Write \`[^${label}]\` where it belongs, or take it out.`,
          ]),
        ],
  );
}

/** Labels that differ in case alone are one, as on GitHub. */
const fold = (label: string): string => label.toLowerCase();

const slideAt = ({ cuts }: Notes, offset: number): number => cuts.filter((cut) => cut <= offset).length;

function reportUndefined(label: string, span: Span, { definitions }: Notes): Diagnostic {
  const labels = [...definitions.values()].map((one) => one.label);
  return diagnostic('footnote-undefined', `There is no note \`${label}\`.`, span, [
    ...didYouMean(label, labels),
    `It is printed as it is written. Write the note on a line of its own, \`[^${label}]: …\`, or put it here: \`^[…]\`.`,
  ]);
}
