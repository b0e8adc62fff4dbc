// What is to be said of slides that are too full, or that nobody can judge. In: lowered slides. Out: findings, each at its block.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { typeAt } from '../../theme/index.ts';
import { type BlockFit, excessOf, type SlideFit } from './fit.ts';
import type { Kind } from './kind.ts';
import type { LoweredSlide } from './lowered.ts';
import type { Overflow } from './overflow.ts';
import type { DeckScope, Fault } from './scope.ts';
import { isFlowing } from './sheets.ts';

/** What blocks are called in a sentence, with the form of the verb. */
const names: Readonly<Record<BlockFit['kind'], string>> = {
  text: 'text is',
  heading: 'heading is',
  paragraph: 'paragraph is',
  figure: 'picture is',
  media: 'recording is',
  list: 'list is',
  table: 'table is',
  tiers: 'tiers are',
  quote: 'quote is',
  'code-block': 'code is',
  rule: 'rule is',
  ask: 'ask is',
  contact: 'contact is',
  stats: 'figures are',
  columns: 'columns are',
  qr: 'QR code is',
  logos: 'logos are',
  callout: 'callout is',
  only: 'block is',
  fragments: 'steps are',
  'html-block': 'HTML is',
};

/** What stays whole wherever slides may go on. */
const uncut: ReadonlySet<BlockFit['kind']> = new Set([
  'text',
  'heading',
  'figure',
  'media',
  'qr',
  'logos',
  'rule',
  'ask',
  'contact',
  'html-block',
] as const);

/** Findings about the room of slides, in their order. */
export function reportFit(
  slides: readonly LoweredSlide[],
  kinds: readonly Kind[],
  overflow: Overflow,
  scope: DeckScope,
): readonly Diagnostic[] {
  return slides.flatMap((slide, index) => [
    ...(excessOf(slide.fit) > 0 ? [reportExcess(slide, kinds[index]!, overflow, scope)] : []),
    ...slide.fit.faults
      .filter((fault) => !isWithinAnother(fault, slide.fit.faults))
      .map((fault) => reportFault(fault, scope)),
  ]);
}

/** Of HTML within HTML the outermost is enough: a table has as many heights as rows. */
const isWithinAnother = (fault: Fault, faults: readonly Fault[]): boolean =>
  fault.kind === 'unmeasured' &&
  faults.some(
    ({ kind, span }) =>
      kind === 'unmeasured' &&
      span.file === fault.span.file &&
      (span.start < fault.span.start || span.end > fault.span.end) &&
      span.start <= fault.span.start &&
      span.end >= fault.span.end,
  );

function reportExcess(
  { title, span, fit }: LoweredSlide,
  kind: Kind,
  overflow: Overflow,
  scope: DeckScope,
): Diagnostic {
  const over = Math.ceil(excessOf(fit));
  const largest = largestOf(fit);
  const place = largest?.span ?? span;
  const room = Math.floor(fit.room);
  const taken = largest
    ? [`The ${names[largest.kind]} ${Math.round(largest.height)} px high, and the slide has room for ${room}.`]
    : [];
  const advice = adviceFor(fit, isFlowing(kind) ? overflow : 'split');
  if (overflow === 'error') {
    const message = `The slide “${title}” is ${over} px too high, also at the smallest type.`;
    return diagnostic('slide-overflow', message, place, [...taken, advice]);
  }
  const { text: least } = scope.tokens.minimum;
  const size = Math.floor(typeAt(scope.tokens, fit.setting.type).type.body.size * fit.shrink);
  const legible = size < least ? [`Its text is ${size} px high. Below ${least} px, the last row cannot read it.`] : [];
  return diagnostic(
    'slide-shrunk',
    `The slide “${title}” is ${over} px too high, so it is drawn at ${Math.floor(fit.shrink * 100)} % of its size.`,
    place,
    [...taken, ...legible, advice],
  );
}

const largestOf = ({ blocks }: SlideFit): BlockFit | undefined =>
  blocks.reduce<BlockFit | undefined>((most, block) => (most && most.height >= block.height ? most : block), undefined);

/** What would help: another slide, or less on this one. Where slides go on, this one could not. */
function adviceFor({ blocks }: SlideFit, overflow: Overflow): string {
  if (overflow === 'split' || blocks.every(({ kind }) => uncut.has(kind)))
    return 'It cannot go on on another slide. Say less, or part what is said into two slides.';
  return 'Say less, cut it in two with a line `---`, or let it go on on another slide: `deck: { overflow: split }`.';
}

function reportFault(fault: Fault, { tokens }: DeckScope): Diagnostic {
  const { span } = fault;
  switch (fault.kind) {
    case 'wide-code':
      return diagnostic(
        'code-wide',
        `A line of this code is ${fault.pixels} px wider than its place at ${tokens.minimum.code} px, and goes on in the next line.`,
        span,
        ['Nobody reads so long a line from a slide. Break it, or leave out what is not spoken of.'],
      );
    case 'enlarged-picture':
      return diagnostic(
        'picture-enlarged',
        `This picture is drawn ${fault.pixels} px wider than it has pixels.`,
        span,
        [
          'It will look blurred on a large screen.',
          'Take a picture with more pixels, or a vector drawing (SVG); or give it a smaller `width`.',
        ],
      );
    case 'unmeasured':
      return diagnostic('slide-unmeasured', 'Only a browser knows how high this HTML will be.', span, [
        'So nobody has checked that its slide fits. `pitchpipe check --browser` does.',
      ]);
    default:
      return fault satisfies never;
  }
}
