// Elements that stand deeper than writers follow: they are left out together with their ends, and named once.
// In: tags and marks as they open and close beyond the limit. Out: which ends belong to nothing that was kept.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';

/** Elements that may hold each other; writers walk through them by calling themselves. */
export const MAX_ELEMENTS = 100;

export interface Depth {
  /** How many elements of each name are left out and still open; missing where none is. */
  leftOut?: Map<string, number>;
  /** For each of Markdown's marks that is open, whether it was kept. */
  readonly marks: boolean[];
  reported: boolean;
}

export const createDepth = (): Depth => ({ marks: [], reported: false });

/** Leaves an HTML element out. */
export function leaveOutElement(depth: Depth, tag: string, span: Span, found: Diagnostic[]): void {
  depth.leftOut ??= new Map();
  depth.leftOut.set(tag, (depth.leftOut.get(tag) ?? 0) + 1);
  reportDepth(depth, span, found);
}

/** The first thing that is left out is a finding. */
export function reportDepth(depth: Depth, span: Span, found: Diagnostic[]): void {
  if (depth.reported) return;
  depth.reported = true;
  found.push(
    diagnostic('nesting-too-deep', 'This element stands too deep in others, and is left out; its text is kept.', span, [
      `Up to ${MAX_ELEMENTS} elements may hold each other; all that stand deeper are left out.`,
    ]),
  );
}

/** True when an end belongs to an element that was left out. */
export function closesLeftOut({ leftOut }: Depth, tag: string): boolean {
  const open = leftOut?.get(tag) ?? 0;
  if (open > 0) leftOut?.set(tag, open - 1);
  return open > 0;
}
