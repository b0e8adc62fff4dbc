// A built deck, judged in a browser: what stands outside its slide, what was computed otherwise, what the deck asked for and complained about.
// In: a browser and the deck, lowered and emitted. Out: how many slides were judged, and findings.

import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Browser, Host } from '../host/index.ts';
import type { LoweredSlide } from '../writers/deck/index.ts';
import { type BuiltDeck, openDeck } from './open-deck.ts';

/** What `assets/browser/measure.js` says of a slide, in px of the slide. */
export interface MeasuredSlide {
  readonly id: string;
  readonly kind: string;
  /** Where the content begins and ends, and how far down it may go. */
  readonly top: number;
  readonly bottom: number;
  readonly limit: number;
  /** The share of its size that all of the slide is drawn in. */
  readonly shrink: number;
  readonly blocks: readonly { readonly name: string; readonly top: number; readonly height: number }[];
  /** What stands left or right of the sheet, or is wider than its box. */
  readonly outside: readonly string[];
}

export interface Judgement {
  readonly slides: number;
  /** How many of them go below their room, or hold something that is wider. */
  readonly full: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Less than this is a matter of rounding. In px. */
const ROUNDING = 0.5;

export async function judgeDeck(browser: Browser, deck: BuiltDeck, assets: Pick<Host, 'builtin'>): Promise<Judgement> {
  const { lowered } = deck;
  const page = await openDeck(browser, deck);
  try {
    const measure = new TextDecoder().decode(assets.builtin('browser/measure.js'));
    const measured = new Map(
      ((await page.evaluate(measure)) as readonly MeasuredSlide[]).map((slide) => [slide.id, slide]),
    );
    const judged = lowered.slides.flatMap((slide) => {
      const found = measured.get(slide.id);
      return found ? [{ slide, found }] : [];
    });
    const lost = lowered.slides.filter(({ id }) => !measured.has(id));
    return {
      slides: lowered.slides.length,
      full: lost.length + judged.filter(({ found }) => overflowOf(found) > ROUNDING || found.outside.length > 0).length,
      diagnostics: [
        ...lost.map(notShown),
        ...judged.flatMap(({ slide, found }) => judgeSlide(slide, found, !lowered.css?.length)),
        // What the author allows is listed by every check.
        ...page.requests.filter((address) => !lowered.allow.includes(new URL(address).host)).map(refusedRequest),
        ...page.complaints.filter((text) => !isOfFrames(text)).map(complained),
      ],
    };
  } finally {
    await page.close();
  }
}

/** `computed` is false where a stylesheet of the pitch changes what was computed. */
function judgeSlide({ fit, title }: LoweredSlide, measured: MeasuredSlide, computed: boolean): readonly Diagnostic[] {
  const [first] = fit.blocks;
  const over = overflowOf(measured);
  const seen = { height: measured.bottom - measured.top, room: measured.limit - measured.top };
  const found: Diagnostic[] = [];
  if (over > ROUNDING) {
    const at = measured.blocks.findIndex(
      ({ top, height }) => (top + height) * measured.shrink > measured.limit + ROUNDING,
    );
    const block = fit.blocks.length === measured.blocks.length ? fit.blocks[at] : undefined;
    const what = block?.kind ?? measured.blocks[at]?.name ?? 'block';
    found.push(
      diagnostic(
        'browser-overflow',
        `In the browser, the slide “${title}” goes ${Math.ceil(over)} px below its room.`,
        (block ?? first)?.span,
        [`What passes the edge is the ${what}.`, 'Say less on the slide, or cut it in two.'],
      ),
    );
  }
  for (const text of measured.outside) {
    found.push(
      diagnostic(
        'browser-outside',
        `In the browser, the slide “${title}” has something outside its room: ${text}.`,
        first?.span,
      ),
    );
  }
  if (computed && !fit.unmeasured && isFull(fit) !== isFull(seen)) {
    found.push(
      diagnostic(
        'browser-disagrees',
        `The browser sets the slide “${title}” otherwise than was computed.`,
        first?.span,
        [
          `Computed are ${inPixels(fit)}, in the browser they are ${inPixels(seen)}.`,
          'This is a fault of pitchpipe. Please report it with the slide.',
        ],
      ),
    );
  }
  return found;
}

interface Extent {
  readonly height: number;
  readonly room: number;
}

const isFull = ({ height, room }: Extent): boolean => height > room + ROUNDING;

const inPixels = ({ height, room }: Extent): string => `${Math.round(height)} px of ${Math.round(room)}`;

const overflowOf = ({ bottom, shrink, limit }: MeasuredSlide): number => bottom * shrink - limit;

const notShown = ({ fit, title }: LoweredSlide): Diagnostic =>
  diagnostic('browser-outside', `The browser does not show the slide “${title}”.`, fit.blocks[0]?.span, [
    'Options in `deck.reveal`, a stylesheet of the pitch or HTML of its own can take a slide away.',
  ]);

const refusedRequest = (address: string): Diagnostic =>
  diagnostic('browser-request', `The deck asks the network for \`${address}\`.`, undefined, [
    'It was not reached. A deck that is shown without a network lacks it.',
  ]);

/**
 * Chromium says so of every frame that may keep what is its own, as players of films need to. A frame escapes only into a page of
 * its own host, where no deck lies that is opened from a disk.
 */
const isOfFrames = (text: string): boolean =>
  text.startsWith('An iframe which has both allow-scripts and allow-same-origin');

const complained = (text: string): Diagnostic =>
  diagnostic('browser-complaint', `The deck’s console says: ${text.split('\n')[0]}`);
