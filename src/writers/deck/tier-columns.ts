// The columns of a matrix of tiers on a slide, and the size of the names over them.
// In: tiers and a place. Out: widths in px; columns are of equal width unless a long word needs more.

import { plainText, type Tiers } from '../../model/index.ts';
import { strong, type TextStyle } from '../../theme/index.ts';
import type { Scope } from './scope.ts';
import { priceIndex, textsOf } from './tier-values.ts';

/** The share of the labels' nominal width that they have beside other numbers of tiers than three or four. */
const LABEL_SHARES: Readonly<Record<number, number>> = { 1: 1.22, 2: 1.22, 5: 0.875, 6: 0.75 };
/** More tiers than this stand closer together. */
const ROOMY = 4;
/** How names go down when they are too long for their columns, as shares of their size. */
const NAME_STEPS = [1, 0.88, 0.8, 0.72];

export interface TierColumns {
  readonly label: number;
  readonly tiers: readonly number[];
  /** The space at the right of every column but the last. */
  readonly gutter: number;
  /** Of the names, in px at nominal scale. */
  readonly nameSize: number;
}

export function fitColumns(tiers: Tiers, scope: Scope): TierColumns {
  const { tokens, width } = scope;
  const count = tiers.tiers.length;
  const gutter = tokens.space[count > ROOMY ? 0 : 1]!;
  const label = labelWidth(tiers, gutter, scope);
  const sizes = NAME_STEPS.map((step) => Math.max(step * tokens.type.tierName.size, tokens.minimum.text));
  const equal = (width - label) / count;
  const fits = sizes.find((size) => needsOf(tiers, size, scope).every((need) => need + gutter <= equal));
  if (fits !== undefined) return { label, tiers: tiers.tiers.map(() => equal), gutter, nameSize: fits };
  const nameSize = sizes.at(-1)!;
  const needs = needsOf(tiers, nameSize, scope).map((need) => need + gutter);
  const total = needs.reduce((sum, need) => sum + need, 0);
  // The labels give way to names, down to a third of their room.
  const rest = Math.max(width - Math.max(label / 3, Math.min(label, width - total)), 0);
  return { label: width - rest, tiers: shareEvenly(needs, rest), gutter, nameSize };
}

/** Nominal, or as wide as the longest label where the tiers need less than their share. */
function labelWidth(tiers: Tiers, gutter: number, scope: Scope): number {
  const { tokens, width } = scope;
  const count = tiers.tiers.length;
  const full = tokens.axes.right - tokens.axes.text;
  const nominal = tokens.tiers.label * (LABEL_SHARES[count] ?? 1) * (width / full);
  const { cell, tierName } = tokens.type;
  const wanted = Math.max(...tiers.features.map(({ label }) => widthOf(plainText(label), cell, scope))) + gutter;
  const longest = tiers.tiers.flatMap((tier) => [
    widthOf(plainText(tier.name), tierName, scope),
    ...tier.values.flatMap((value) => textsOf(value, scope).map((text) => widthOf(text, boldCell(scope), scope))),
  ]);
  const spare = width - count * (Math.max(...longest) + gutter);
  return Math.max(nominal, Math.min(wanted, spare));
}

/** The longest word of each tier, and its prices, which are not divided. */
function needsOf(tiers: Tiers, nameSize: number, scope: Scope): readonly number[] {
  const { cell, tierName } = scope.tokens.type;
  const price = priceIndex(tiers);
  const widest = (texts: readonly string[], style: TextStyle): number =>
    texts.reduce((most, text) => Math.max(most, widthOf(text, style, scope)), 0);
  return tiers.tiers.map((tier) =>
    Math.max(
      widest(plainText(tier.name).split(/ +/), { ...tierName, size: nameSize }),
      ...tier.values.map((value, index) => {
        const words = textsOf(value, scope).flatMap((text) => text.split(/ +/));
        return widest(words, index === price ? boldCell(scope) : cell);
      }),
    ),
  );
}

/** Equal shares of a room, but for those who need more; all get less where the room is too small. */
function shareEvenly(needs: readonly number[], room: number): readonly number[] {
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (total >= room) return needs.map((need) => (need * room) / total);
  const most = needs.filter((need) => need > room / needs.length);
  if (most.length === 0) return needs.map(() => room / needs.length);
  const others = needs.filter((need) => need <= room / needs.length);
  const shares = shareEvenly(others, room - most.reduce((sum, need) => sum + need, 0));
  let next = 0;
  return needs.map((need) => (need > room / needs.length ? need : shares[next++]!));
}

const widthOf = (text: string, style: TextStyle, scope: Scope): number => scope.ruler.width(text, style, 'table');

const boldCell = ({ tokens }: Scope): TextStyle => strong(tokens.type.cell);
