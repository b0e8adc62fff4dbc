// What is said of an SVG drawing.
// In: the file and what was found in it. Out: findings without a span of their own, since the caller knows who asked for the drawing.

import { type Diagnostic, diagnostic, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { Fault } from './svg-cut.ts';

/** Shapes that a drawing may have: the map of a town, and some seconds of work. */
export const MAX_DRAWN = 100_000;

export function entityFinding(file: SourceFile, span: Span): Diagnostic {
  return diagnostic('svg-entity', `\`${file.path}\` declares XML entities.`, undefined, [
    { message: 'Entities can make a small file grow without end, so they are not read.', span },
    'Save the drawing as "plain SVG", or write the entities out.',
  ]);
}

export function brokenFinding(file: SourceFile, fault: Fault): Diagnostic {
  return diagnostic('picture-broken', `\`${file.path}\` is no well-formed SVG drawing.`, undefined, [
    fault,
    'Save the drawing again with the program that made it.',
  ]);
}

export function tooManyFinding(file: SourceFile): Diagnostic {
  return diagnostic('picture-too-large', `\`${file.path}\` draws more shapes than a page can hold.`, undefined, [
    `At most ${MAX_DRAWN.toLocaleString('en')} are drawn, and those that \`use\`, patterns and markers repeat are counted each time.`,
    'Draw it with fewer shapes, or save it as PNG.',
  ]);
}

/** A drawing of this many characters makes a page some ten times heavier than its text does. */
const HEAVY = 1e6;

/** What is said of a drawing that both outputs are slow by; undefined for others. */
export function heavyFinding(file: SourceFile, svg: string): Diagnostic | undefined {
  if (svg.length <= HEAVY) return undefined;
  return diagnostic(
    'picture-heavy',
    `\`${file.path}\` is a drawing of ${(svg.length / 1e6).toFixed(1)} MB.`,
    undefined,
    [
      'The deck and the page hold all of its shapes: both are slower to open by it, and to send.',
      'Simplify it in the program that draws it, or save it as a PNG that is twice as large as it is shown.',
    ],
  );
}

export function sizeFinding(file: SourceFile): Diagnostic {
  return diagnostic('svg-size', `\`${file.path}\` does not say how large it is.`, undefined, [
    "Without `viewBox`, or `width` and `height` in units of length, nobody knows the drawing's proportions.",
    'Give the `svg` element a `viewBox`, for instance `viewBox="0 0 120 80"`.',
  ]);
}

export function leftOutFinding(file: SourceFile, leftOut: readonly Fault[]): Diagnostic {
  const count = leftOut.length === 1 ? 'one part' : `${leftOut.length} parts`;
  return diagnostic('svg-left-out', `\`${file.path}\` is shown without ${count} of it.`, undefined, [
    ...leftOut.slice(0, 5).map(({ message, span }) => ({ message: `It holds ${message}.`, span })),
    ...(leftOut.length > 5 ? [`There are ${leftOut.length - 5} more.`] : []),
  ]);
}

export function textFinding(file: SourceFile, span: Span): Diagnostic {
  return diagnostic(
    'svg-text',
    `\`${file.path}\` holds text that looks different from computer to computer.`,
    undefined,
    [
      { message: 'A drawing brings no fonts: this text is set in whatever font is at hand.', span },
      'Convert the text to paths in the program that made the drawing.',
    ],
  );
}

export function rasterisedFinding(file: SourceFile, effects: readonly Fault[]): Diagnostic {
  return diagnostic('svg-rasterised', `\`${file.path}\` is shown as a bitmap.`, undefined, [
    ...firstOfEach(effects).map(({ message, span }) => ({ message: `It holds ${message}.`, span })),
    'On paper and at any zoom, shapes alone stay sharp: draw it without these effects to keep it a drawing.',
  ]);
}

/** A drawing uses one kind of effect many times. */
const firstOfEach = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.toReversed().map((fault) => [fault.message, fault])).values(),
];
