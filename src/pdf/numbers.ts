// Writes numbers and colours the way content streams want them.
// In: lengths and colours. Out: operands, without exponents and without needless digits.

import { type Color, channels } from '../units/units.ts';

/** Three decimals: a thousandth of a point is a third of a micrometre. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** Operands one after another. */
export function formatNumbers(...values: readonly number[]): string {
  return values.map(formatNumber).join(' ');
}

/** The operands of `rg` and `RG`. */
export function formatColor(color: Color): string {
  return formatNumbers(...channels(color));
}
