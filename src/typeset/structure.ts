// The structure of a body before its atoms have places: elements whose leaves point at parts of atoms.
// In: skeletons, and for each sheet its placed atoms and what opens it. Out: the body in reading order.

import type { Atom, PlacedAtom } from './flow.ts';
import type { Placed, PlacedElement } from './frames.ts';

/** A part of an atom, by its index in `PlacedAtom.parts`. */
export interface Leaf {
  readonly type: 'leaf';
  readonly atom: Atom;
  readonly part: number;
}

export interface Skeleton {
  readonly type: 'skeleton';
  readonly element: Omit<PlacedElement, 'type' | 'children'>;
  readonly children: readonly (Skeleton | Leaf)[];
  /** Stays though nothing is in it: an empty table cell. */
  readonly whole?: boolean;
}

/** What stands on a sheet. */
export interface PlacedSheet {
  /** What comes before the body, where the sheet begins: a break, and what is drawn on it and never read. */
  readonly opening: readonly Placed[];
  readonly atoms: ReadonlyMap<Atom, PlacedAtom>;
}

/** What is on which sheet, and the sheet that has been reached. */
interface Progress {
  readonly sheets: readonly PlacedSheet[];
  sheet: number;
}

/**
 * Fills the skeletons of a body. An element that goes on holds the end of its sheet, a link that goes on becomes two, and an element whose
 * atoms all stand elsewhere is left out. What is drawn beside the atoms comes first on each sheet.
 */
export function fillSheetsOf(skeletons: readonly Skeleton[], sheets: readonly PlacedSheet[]): readonly Placed[] {
  const progress: Progress = { sheets, sheet: -1 };
  const body: Placed[] = [];
  for (const skeleton of skeletons) fill(skeleton, progress, body);
  openUntil(progress, sheets.length - 1, body);
  return body;
}

/** Adds what a skeleton holds to what is there. */
function fill(skeleton: Skeleton | Leaf, progress: Progress, body: Placed[]): void {
  openFor(skeleton, progress, body);
  if (skeleton.type === 'leaf') {
    const part = progress.sheets[progress.sheet]?.atoms.get(skeleton.atom)?.parts[skeleton.part];
    if (part) body.push(part);
    return;
  }
  const children: Placed[] = [];
  for (const child of skeleton.children) fill(child, progress, children);
  for (const part of skeleton.element.link ? splitAtSheets(children) : [children]) {
    if (part[0]?.type === 'sheet-break') body.push(...part);
    else if (skeleton.whole || part.some(hasContent))
      body.push({ type: 'element', ...skeleton.element, children: part });
  }
}

/** A row of empty cells holds nothing. */
const hasContent = (placed: Placed): boolean => placed.type !== 'element' || placed.children.some(hasContent);

/** Opens the sheet that a skeleton begins on, if it is a later one than has been reached. */
function openFor(skeleton: Skeleton | Leaf, progress: Progress, body: Placed[]): void {
  const { sheets, sheet } = progress;
  if (sheet === sheets.length - 1) return;
  const atom = firstAtom(skeleton);
  if (atom)
    openUntil(
      progress,
      sheets.findIndex(({ atoms }) => atoms.has(atom)),
      body,
    );
}

function openUntil(progress: Progress, sheet: number, body: Placed[]): void {
  while (progress.sheet < sheet) {
    progress.sheet++;
    const { opening = [], atoms = new Map<Atom, PlacedAtom>() } = progress.sheets[progress.sheet] ?? {};
    body.push(...opening);
    for (const { artifacts } of atoms.values()) body.push(...artifacts);
  }
}

function firstAtom(skeleton: Skeleton | Leaf): Atom | undefined {
  if (skeleton.type === 'leaf') return skeleton.atom;
  for (const child of skeleton.children) {
    const atom = firstAtom(child);
    if (atom) return atom;
  }
  return undefined;
}

/** Children in stretches of what is on one sheet and of what opens the next one; lines of a link are no artifacts. */
function splitAtSheets(children: readonly Placed[]): readonly (readonly Placed[])[] {
  const stretches: Placed[][] = [];
  let opening = false;
  for (const child of children) {
    const opens: boolean = child.type === 'sheet-break' || (opening && child.type.startsWith('artifact'));
    const last = stretches.at(-1);
    if (last && opens === opening) last.push(child);
    else stretches.push([child]);
    opening = opens;
  }
  return stretches;
}
