// Where blocks may be cut so that they go on on another slide: between items, rows, lines of code, figures, sentences.
// In: a block. Out: into how many pieces it can be cut, how good each place is, and any run of its pieces as a block.

import type { Block, CodeBlock, List, Paragraph, Quote, Tiers } from '../../model/index.ts';
import { joinSentences, sentencesOf } from './cut-text.ts';
import { priceIndex } from './tier-values.ts';

/** A block that is cut or stays whole. */
export interface Cuttable {
  readonly block: Block;
  readonly pieces: number;
  /** What a cut before this piece costs, `at` from 1: 0 is a good place, 1 a bad one. */
  readonly cost: (at: number) => number;
  /** The pieces `from` to `to` (exclusive) as a block. */
  readonly take: (from: number, to: number) => Block;
}

/** The costs of places; how far each is from what an editor would do. */
const COST = { item: 0.2, row: 0.2, figure: 0.3, emptyLine: 0.15, line: 0.35, sentence: 0.25 } as const;
/** Added where a cut leaves less than this many pieces on one side, and so much for each that lacks. */
const LEFT = { items: 2, rows: 2, lines: 3, sentences: 2 } as const;
const LONELY = 0.3;

export function cuttable(block: Block): Cuttable {
  switch (block.type) {
    case 'list':
      return listOf(block, block, (list) => list);
    case 'fragments': {
      const [only, second] = block.children;
      if (only?.type === 'list' && !second) return listOf(block, only, (list) => ({ ...block, children: [list] }));
      return cut(block, block.children.length, LEFT.items, COST.item, (from, to) => ({
        ...block,
        children: block.children.slice(from, to),
      }));
    }
    case 'table':
      return cut(block, block.rows.length, LEFT.rows, COST.row, (from, to) => ({
        ...block,
        rows: block.rows.slice(from, to),
      }));
    case 'tiers':
      if (block.form === 'matrix') return matrixOf(block);
      return cut(block, block.tiers.length, LEFT.rows, COST.row, (from, to) => ({
        ...block,
        tiers: block.tiers.slice(from, to),
      }));
    case 'stats':
      return cut(block, block.items.length, 1, COST.figure, (from, to) => ({
        ...block,
        items: block.items.slice(from, to),
      }));
    case 'code-block':
      return codeOf(block);
    case 'paragraph':
      return paragraphOf(block);
    case 'quote':
      return quoteOf(block);
    case 'callout': {
      const [only, second] = block.children;
      const text = only?.type === 'paragraph' && !second ? paragraphOf(only) : undefined;
      const take: Cuttable['take'] = (from, to) => ({
        ...block,
        children: text ? [text.take(from, to)] : block.children.slice(from, to),
      });
      return text ? { ...text, block, take } : cut(block, block.children.length, 1, COST.sentence, take);
    }
    default:
      return whole(block);
  }
}

const whole = (block: Block): Cuttable => ({ block, pieces: 1, cost: () => 0, take: () => block });

function cut(
  block: Block,
  pieces: number,
  left: number,
  base: number,
  take: Cuttable['take'],
  costAt: (at: number) => number = () => base,
): Cuttable {
  const lacking = (at: number): number => Math.max(0, left - at) + Math.max(0, left - (pieces - at));
  return { block, pieces: Math.max(1, pieces), take, cost: (at) => costAt(at) + LONELY * lacking(at) };
}

function listOf(block: Block, list: List, wrap: (list: List) => Block): Cuttable {
  const take = (from: number, to: number): Block =>
    wrap({ ...list, start: list.start + from, items: list.items.slice(from, to) });
  return cut(block, list.items.length, LEFT.items, COST.item, take);
}

/** What tiers give, row by row; names and prices stand over each part. */
function matrixOf(block: Tiers): Cuttable {
  const price = priceIndex(block);
  const rows = block.features.map((_, index) => index).filter((index) => index !== price);
  return cut(block, rows.length, LEFT.rows, COST.row, (from, to) => {
    const shown = new Set([price, ...rows.slice(from, to)]);
    return {
      ...block,
      features: block.features.filter((_, index) => shown.has(index)),
      tiers: block.tiers.map((tier) => ({ ...tier, values: tier.values.filter((_, index) => shown.has(index)) })),
    };
  });
}

/** The steps and the numbers of code go with their lines. A step that lights none of them is gone; one that lights all of the code lights all of each part. */
function codeOf(block: CodeBlock): Cuttable {
  const isEmpty = (index: number): boolean => (block.lines[index] ?? []).every(({ text }) => text.trim() === '');
  return cut(
    block,
    block.lines.length,
    LEFT.lines,
    COST.line,
    (from, to) => {
      const steps = block.steps
        .map((step) =>
          step.flatMap(([first, last]): [number, number][] =>
            last <= from || first > to ? [] : [[Math.max(1, first - from), Math.min(to, last) - from]],
          ),
        )
        .filter((step, index) => step.length > 0 || block.steps[index]!.length === 0);
      const { numbers } = block.attributes;
      const attributes = numbers === undefined ? block.attributes : { ...block.attributes, numbers: numbers + from };
      return { ...block, attributes, lines: block.lines.slice(from, to), steps };
    },
    (at) => (isEmpty(at - 1) || isEmpty(at) ? COST.emptyLine : COST.line),
  );
}

function paragraphOf(block: Paragraph): Cuttable {
  const sentences = sentencesOf(block.children);
  if (sentences.length < 2) return whole(block);
  return cut(block, sentences.length, LEFT.sentences, COST.sentence, (from, to) => ({
    ...block,
    children: joinSentences(sentences.slice(from, to)),
  }));
}

/** Who said it stands under the last of the words. */
function quoteOf(block: Quote): Cuttable {
  const [only, second] = block.children;
  if (only?.type !== 'paragraph' || second) {
    return cut(block, block.children.length, 1, COST.sentence, (from, to) => ({
      ...block,
      children: block.children.slice(from, to),
      attribution: to === block.children.length ? block.attribution : undefined,
    }));
  }
  const text = paragraphOf(only);
  return {
    ...text,
    block,
    take: (from, to) => ({
      ...block,
      children: [text.take(from, to)],
      attribution: to === text.pieces ? block.attribution : undefined,
    }),
  };
}
