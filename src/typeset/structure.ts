// The structure of a body before its atoms have places: elements whose leaves point at parts of atoms.
// In: a skeleton and the placed atoms. Out: the tree in reading order.

import type { Atom, PlacedAtom } from './flow.ts';
import type { Artifact, ArtifactPicture, Placed, PlacedElement } from './frames.ts';

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

/** Fills a skeleton. An element whose atoms all stand on another sheet is left out. */
export function fillSkeleton(skeleton: Skeleton, placed: ReadonlyMap<Atom, PlacedAtom>): PlacedElement | undefined {
  const children: Placed[] = [];
  for (const child of skeleton.children) {
    const filled = child.type === 'leaf' ? placed.get(child.atom)?.parts[child.part] : fillSkeleton(child, placed);
    if (filled) children.push(filled);
  }
  return children.length > 0 || skeleton.whole ? { type: 'element', ...skeleton.element, children } : undefined;
}

/** What is drawn beside the parts of the atoms, in the order of the atoms. */
export function artifactsOf(placed: ReadonlyMap<Atom, PlacedAtom>): readonly (Artifact | ArtifactPicture)[] {
  return [...placed.values()].flatMap((atom) => atom.artifacts);
}
