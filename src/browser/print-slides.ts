// A built deck → its slides as a PDF: tagged, with an outline of all slides, one sheet each, every step shown.
// In: a browser and the deck, lowered and emitted. Out: the file; the same bytes for the same deck and browser.

import type { Browser, Host } from '../host/index.ts';
import type { OutputFile } from '../writers/writer.ts';
import { type BuiltDeck, openDeck } from './open-deck.ts';

export interface PrintedDeck extends BuiltDeck {
  /** The date that the PDF bears. */
  readonly date: Date;
}

/** Options of reveal.js may stand in the address; a slide that is too full is cut at its sheet's end, as it is on a screen. */
const VIEW = '?view=print&pdfMaxPagesPerSlide=1&pdfSeparateFragments=false';

export async function printSlides(
  browser: Browser,
  { lowered, files, date }: PrintedDeck,
  assets: Pick<Host, 'builtin'>,
): Promise<OutputFile> {
  const prepare = new TextDecoder().decode(assets.builtin('browser/print.js'));
  const page = await openDeck(browser, { lowered, files }, VIEW);
  try {
    const titles = (await page.evaluate(prepare)) as readonly string[];
    // No build without slides to print waits for it.
    const { amendPdf } = await import('../pdf/index.ts');
    const bytes = amendPdf(await page.print(), {
      title: lowered.title,
      author: lowered.author,
      subject: lowered.description,
      date,
      pages: titles,
    });
    return {
      place: 'public',
      path: `${lowered.name}/${lowered.name}-slides.pdf`,
      bytes,
      detail: titles.length === 1 ? '1 slide' : `${titles.length} slides`,
    };
  } finally {
    await page.close();
  }
}
