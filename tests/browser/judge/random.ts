// Chance that is the same in every run: texts of any length from a list of words.
// In: a seed. Out: a source of numbers, and what is drawn from it.

/** Draws the next number, from 0 up to but not including 1. */
export type Draw = () => number;

/** mulberry32, by Tommy Ettinger, in the public domain: 32 bits of state are enough for texts. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(draw: Draw, choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)]!;

export const between = (draw: Draw, least: number, most: number): number =>
  least + Math.floor(draw() * (most - least + 1));
