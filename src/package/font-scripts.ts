// How the characters of a face are dealt out to its woff2 slices.
// In: the code points a face has. Out: named groups, none empty, each code point in exactly one.

/** A slice to be cut. */
export interface SliceGroup {
  readonly name: string;
  readonly codePoints: readonly number[];
  /** Those of them that a text without accents needs; undefined where nothing is gained by a smaller slice. */
  readonly core?: readonly number[];
}

type Range = readonly [from: number, to: number];

/**
 * Latin for western Europe with its punctuation and the signs of everyday text: what nearly every deck needs, in one file.
 * Pairs are kerned within a slice alone, so that letters and punctuation stay together and only signs stand apart.
 */
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
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
      [0xfeff, 0xfeff],
      [0xfffd, 0xfffd],
    ],
  },
  {
    name: 'signs',
    ranges: [
      [0x2070, 0x2bff],
      [0xfb00, 0xfb06],
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

/** What English needs of the slice `latin`. */
const core: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa9, 0xa9],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2007, 0x2007],
  [0x2009, 0x2026],
  [0x202f, 0x202f],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** Groups by script; what belongs to none of them is the group `other`. */
export function groupByScript(codePoints: readonly number[]): readonly SliceGroup[] {
  const scriptOf = (codePoint: number) => scripts.find(({ ranges }) => isWithin(codePoint, ranges))?.name ?? 'other';
  return group(codePoints, scriptOf).map((slice) =>
    slice.name === 'latin'
      ? { ...slice, core: slice.codePoints.filter((codePoint) => isWithin(codePoint, core)) }
      : withSpaces(slice, codePoints),
  );
}

/** A deck may hold no other slice of a face, as for a Greek word in italics; its spaces would be those of another font. */
function withSpaces(slice: SliceGroup, known: readonly number[]): SliceGroup {
  if (slice.name === 'other') return slice;
  return { ...slice, codePoints: [...spaces.filter((space) => known.includes(space)), ...slice.codePoints] };
}

const spaces: readonly number[] = [0x20, 0xa0];

const isWithin = (codePoint: number, ranges: readonly Range[]): boolean =>
  ranges.some(([from, to]) => codePoint >= from && codePoint <= to);

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
