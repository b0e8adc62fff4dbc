// Prints where prediction and browser differ: `npx tsx tests/browser/judge-report.ts [kind]`, after `npm run compile`.
// In: nothing, or a part of a kind's name. Out: a table by kind, and the slides that differ by more than 2 px, worst first.

import { launchBrowser } from './browser.ts';
import { agrees, type Comparison, compareDeck, error } from './judge/compare.ts';
import { compileDecks } from './judge/decks.ts';

const wanted = process.argv[2] ?? '';
const browser = await launchBrowser();
const all: Comparison[] = [];
for (const deck of await compileDecks()) all.push(...(await compareDeck(browser, deck)));
await browser.close();
const shown = all.filter(({ written }) => written.includes(wanted));

console.log(`${'kind'.padEnd(24)} slides  over 2 px   worst  verdicts  outside`);
for (const kind of [...new Set(shown.map(({ written }) => written))]) {
  const slides = shown.filter(({ written }) => written === kind);
  const errors = slides.map(error);
  const worst = errors.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  console.log(
    kind.padEnd(24),
    String(slides.length).padStart(5),
    String(errors.filter((value) => Math.abs(value) > 2).length).padStart(10),
    worst.toFixed(1).padStart(8),
    `${slides.filter(agrees).length}/${slides.length}`.padStart(9),
    String(slides.filter(({ measured }) => measured.outside.length > 0).length).padStart(8),
  );
}
const off = shown
  .filter((slide) => Math.abs(error(slide)) > 2 || !agrees(slide) || slide.measured.outside.length > 0)
  .sort((a, b) => Math.abs(error(b)) - Math.abs(error(a)));
const near = shown.filter(({ measured }) => Math.abs(measured.room - measured.height) <= 45).length;
console.log(`\n${shown.length} slides, ${near} within a line of the edge, ${off.length} differ:\n`);
for (const slide of off.slice(0, wanted === '' ? 30 : 200)) {
  const { predicted, measured } = slide;
  const numbers = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(' ');
  console.log(
    `${slide.lang} ${slide.written} #${slide.id} at ${slide.level}: ${error(slide).toFixed(1)} px${agrees(slide) ? '' : ', VERDICT'}`,
  );
  console.log(
    `  predicted ${predicted.height.toFixed(1)} of ${predicted.room.toFixed(1)}: ${numbers(predicted.blocks)}`,
  );
  console.log(`  browser   ${measured.height.toFixed(1)} of ${measured.room.toFixed(1)}: ${numbers(measured.blocks)}`);
  for (const text of measured.outside) console.log(`  ${text}`);
  if (wanted !== '') console.log(slide.markdown.replace(/^/gm, '    | '));
}
