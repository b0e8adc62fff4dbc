// Any character of Unicode, for texts of property tests. Out: an arbitrary, the unit of fast-check's strings.
// Its own unit of that kind first lists a million characters to find any of them again, for two seconds.

import fc from 'fast-check';

const SURROGATES = { first: 0xd8_00, count: 0x8_00 };

/** From U+0000 to U+10FFFF, without halves of surrogate pairs. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ff_ff - SURROGATES.count })
  .map((index) => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATES.count));
