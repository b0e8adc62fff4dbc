// What laying out a body carries along: the bands filled so far, the rows asked for, the headings that are open.

import type { Picture } from '../../pictures/picture.ts';
import type { Atom, Band, Leaf, PlacedAtom, Skeleton } from '../../typeset/index.ts';
import type { BodyPart } from './body-part.ts';
import type { LaidText, TextFrame } from './lay-text.ts';
import type { Styles } from './styles.ts';

export interface BodyMeasures {
  readonly styles: Styles;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Widths of a column, and of all of them with the gutter between, in pt: the same where there is one. */
  readonly column: number;
  readonly full: number;
  /** The largest type that the page may take, in pt: what is decided at it holds at every size. */
  readonly largest: number;
}

/** Lays any part: what a part that holds others lays them with. */
export type LayPart = (part: BodyPart, frame: TextFrame, measures: BodyMeasures, flow: Flow) => readonly Skeleton[];

/** It is filled from the first part to the last. */
export interface Flow {
  readonly bands: { kind: Band['kind']; atoms: Atom[] }[];
  /** Empty rows that what came last asks for. */
  after: number;
  /** True right behind a heading. */
  underHeading: boolean;
  /** True right behind a box of two hairlines. */
  underBox: boolean;
  /** True right behind a list. */
  underList: boolean;
  /** Levels of the headings that are open, outermost first. */
  readonly levels: number[];
}

/** An element over parts. */
export const element = (role: Skeleton['element']['role'], children: Skeleton['children']): Skeleton => ({
  type: 'skeleton',
  element: { role },
  children,
});

/** Empty rows under a box, whose hairline stands in the first of them, before a heading or another box. */
export const BELOW_BOX = 2;

/** The empty rows before what comes next: its own wish or what came last asked for. */
export function takeGap(flow: Flow, wish: number): number {
  const gap = Math.max(wish, flow.after);
  flow.after = 0;
  flow.underBox = false;
  flow.underList = false;
  return gap;
}

/** Adds atoms to the band that is being filled. */
export function push(flow: Flow, atoms: readonly Atom[]): void {
  flow.bands.at(-1)?.atoms.push(...atoms);
}

/** Adds a text's atoms, and gives its part of the structure. */
export function append(flow: Flow, laid: LaidText): readonly (Skeleton | Leaf)[] {
  push(flow, laid.atoms);
  return laid.children;
}

/** The same structure over other leaves, in reading order. */
export const mapLeaves = (skeleton: Skeleton, map: (leaf: Leaf) => Leaf): Skeleton => ({
  ...skeleton,
  children: skeleton.children.map((child) => (child.type === 'leaf' ? map(child) : mapLeaves(child, map))),
});

/** A text whose first atom draws more than itself; its structure stays. */
export function drawMore(laid: LaidText, more: (x: number, top: number) => PlacedAtom['artifacts']): LaidText {
  const [first, ...rest] = laid.atoms;
  if (!first) return laid;
  const atom: Atom = {
    ...first,
    place(x, top, above) {
      const placed = first.place(x, top, above);
      return { ...placed, artifacts: [...placed.artifacts, ...more(x, top)] };
    },
  };
  const exchange = (leaf: Leaf): Leaf => (leaf.atom === first ? { ...leaf, atom } : leaf);
  const inside = (child: Skeleton | Leaf) => (child.type === 'leaf' ? exchange(child) : mapLeaves(child, exchange));
  return {
    atoms: [atom, ...rest],
    children: laid.children.map(inside),
    label: laid.label && mapLeaves(laid.label, exchange),
  };
}
