// How the characters of a face are dealt out to its woff2 slices.
// In: the code points a face has. Out: named groups, none empty, each code point in exactly one.

/** A slice to be cut. */
export interface SliceGroup {
  readonly name: string;
  readonly codePoints: readonly number[];
}

type Range = readonly [from: number, to: number];

/** Latin for western Europe with punctuation, currencies, arrows and signs: what nearly every deck needs, in one file. */
const scripts: readonly { readonly name: string; readonly ranges: readonly Range[] }[] = [
  {
    name: 'latin',
    ranges: [
      [0x0000, 0x00ff],
      [0x0131, 0x0131],
      [0x0152, 0x0153],
      [0x02c6, 0x02c6],
      [0x02da, 0x02da],
      [0x02dc, 0x02dc],
      [0x2000, 0x2bff],
      [0xfb00, 0xfb06],
      [0xfeff, 0xfeff],
      [0xfffd, 0xfffd],
    ],
  },
  {
    name: 'latin-ext',
    ranges: [
      [0x0100, 0x036f],
      [0x1d00, 0x1eff],
      [0x2c60, 0x2c7f],
      [0xa700, 0xa7ff],
      [0xab30, 0xab6f],
    ],
  },
  {
    name: 'greek',
    ranges: [
      [0x0370, 0x03ff],
      [0x1f00, 0x1fff],
    ],
  },
  {
    name: 'cyrillic',
    ranges: [
      [0x0400, 0x052f],
      [0x1c80, 0x1c8f],
      [0x2de0, 0x2dff],
      [0xa640, 0xa69f],
    ],
  },
];

/** Groups by script; what belongs to none of them is the group `other`. */
export function groupByScript(codePoints: readonly number[]): readonly SliceGroup[] {
  return group(
    codePoints,
    (codePoint) =>
      scripts.find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))?.name ?? 'other',
  );
}

/** Groups by blocks of 128 code points, for symbol faces of which a deck uses one or two characters. */
export function groupByBlock(codePoints: readonly number[]): readonly SliceGroup[] {
  return group(codePoints, (codePoint) => (codePoint & ~127).toString(16));
}

function group(codePoints: readonly number[], nameOf: (codePoint: number) => string): readonly SliceGroup[] {
  const groups = new Map<string, number[]>();
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const name = nameOf(codePoint);
    const members = groups.get(name);
    if (members) members.push(codePoint);
    else groups.set(name, [codePoint]);
  }
  return [...groups].map(([name, members]) => ({ name, codePoints: members }));
}
