// Too many blocks for one slide → the blocks of two or more: few slides, about equally full, cut where a careful editor would cut.
// In: blocks, and how high a run of them is. Out: the blocks of each slide.

import type { Block } from '../../model/index.ts';
import { type Cuttable, cuttable } from './cut-blocks.ts';
import { sum } from './lengths.ts';

/** A piece that no slide is cut within. */
interface Piece {
  readonly of: Cuttable;
  readonly index: number;
  /** What a cut before this piece costs; undefined where none may be. */
  readonly cost?: number;
  /** What it adds to a slide on which it follows others, and how much more or less where it is the first. */
  readonly height: number;
  readonly opening: number;
}

/**
 * What a cut costs between blocks, before a heading of its own, and behind a text that announces something; what is added
 * everywhere else where there are headings; and what one slide more costs.
 */
const COST = { block: 0.04, heading: 0, afterColon: 0.6, withinSection: 0.2, slide: 0.2 } as const;
/** More pieces than this are not tried in every way. */
const MOST = 400;

/** The height of blocks below each other, in any unit. */
export type Weigh = (blocks: readonly Block[]) => number;

/**
 * The blocks in runs that are no higher than `room`. A piece that is higher by itself stands alone.
 * `least` is the number of runs that is asked for at least.
 */
export function splitBlocks(
  blocks: readonly Block[],
  room: number,
  weigh: Weigh,
  least = 2,
): readonly (readonly Block[])[] {
  const pieces = piecesOf(blocks, weigh);
  const ends = placeCuts(pieces, room, least);
  return ends.map((end, index) => joinPieces(pieces.slice(ends[index - 1] ?? 0, end)));
}

function piecesOf(blocks: readonly Block[], weigh: Weigh): readonly Piece[] {
  const wholes = blocks.map((block) => weigh([block]));
  const gap = blocks.length > 1 ? (weigh(blocks) - sum(wholes)) / (blocks.length - 1) : 0;
  const within = blocks.slice(1).some(({ type }) => type === 'heading') ? COST.withinSection : 0;
  return blocks.flatMap((block, index) => {
    const of = cuttable(block);
    const own = Array.from({ length: of.pieces }, (_, at) =>
      of.pieces === 1 ? wholes[index]! : weigh([of.take(at, at + 1)]),
    );
    // What each piece has that the whole has once, as the head of a table; or less, as what stands between items.
    const shared = of.pieces > 1 ? (sum(own) - wholes[index]!) / (of.pieces - 1) : 0;
    return own.map((height, at): Piece => {
      const opening = at > 0 ? shared : index > 0 ? -gap : 0;
      const cost = at > 0 ? of.cost(at) + within : costBetween(blocks[index - 1], block, within);
      return { of, index: at, cost, height: height - opening, opening };
    });
  });
}

/** Nothing is cut behind a heading; a text that ends with a colon belongs to what follows. */
function costBetween(before: Block | undefined, after: Block, within: number): number | undefined {
  if (before === undefined || before.type === 'heading') return undefined;
  if (before.type === 'paragraph' && endsWithColon(before)) return COST.afterColon + within;
  return after.type === 'heading' ? COST.heading : COST.block + within;
}

function endsWithColon({ children }: Extract<Block, { type: 'paragraph' }>): boolean {
  const last = children.at(-1);
  return last?.type === 'text' && /[:：]\s*$/.test(last.text);
}

/** The ends of runs, the last one behind the last piece: few, cheap, and about equally full. */
function placeCuts(pieces: readonly Piece[], room: number, least: number): readonly number[] {
  const total = sum(pieces.map(({ height }) => height));
  const most = pieces.length > MOST ? 0 : pieces.length;
  for (let count = Math.max(least, Math.ceil(total / room)); count <= most; count += 1) {
    const found = cheapest(pieces, room, count, total);
    if (!found) continue;
    const more = cheapest(pieces, room, count + 1, total);
    return more && more.cost + COST.slide < found.cost ? more.ends : found.ends;
  }
  return greedy(pieces, room);
}

/** A way to cut the pieces before a place. */
interface Way {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** The cheapest way to cut pieces into `count` runs: the costs of the cuts, and how far each run is from the mean height. */
function cheapest(pieces: readonly Piece[], room: number, count: number, total: number): Way | undefined {
  const mean = total / count;
  let ways: (Way | undefined)[] = [{ cost: 0, ends: [] }];
  for (let run = 1; run <= count; run += 1) {
    const next: (Way | undefined)[] = [];
    for (let from = 0; from < pieces.length; from += 1) {
      const way = ways[from];
      if (!way) continue;
      let height = pieces[from]!.opening;
      for (let to = from + 1; to <= pieces.length; to += 1) {
        height += pieces[to - 1]!.height;
        if (height > room && to > from + 1) break;
        const cut = to === pieces.length ? 0 : pieces[to]!.cost;
        if (cut === undefined) continue;
        const cost = way.cost + ((height - mean) / room) ** 2 + cut;
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { cost, ends: [...way.ends, to] };
      }
    }
    ways = next;
  }
  return ways[pieces.length];
}

/** Each run takes what it can. */
function greedy(pieces: readonly Piece[], room: number): readonly number[] {
  const ends: number[] = [];
  let height = 0;
  let start = 0;
  for (const [index, piece] of pieces.entries()) {
    if (height + piece.height > room && index > start && piece.cost !== undefined) {
      ends.push(index);
      start = index;
      height = piece.opening;
    }
    height += piece.height;
  }
  return [...ends, pieces.length];
}

/** Pieces of one block that follow each other are one block again. */
function joinPieces(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const { of, index } = pieces[from]!;
    while (to < pieces.length && pieces[to]!.of === of) to += 1;
    const whole = index === 0 && to - from === of.pieces;
    blocks.push(whole ? of.block : of.take(index, index + to - from));
  }
  return blocks;
}
