// The logo at the head of the page: as high as it has to be, with its room, and beside the name unless it says it.

import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/pictures/picture.ts';
import type { Mark } from '../../src/resolve/index.ts';
import type { Placed } from '../../src/typeset/index.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { paragraph, pitch, slide, span } from './pitch.ts';
import { linesOn } from './placed.ts';
import { context, resolved } from './setting.ts';

const POINTS = 72 / 25.4;

/** A drawing of a shape, `wide` times as wide as it is high. */
const drawing = (wide: number): Picture => ({
  kind: 'vector',
  width: 10 * wide,
  height: 10,
  hash: `wide ${wide}`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${10 * wide} 10"><path d="M0 0h9v9z"/></svg>`,
});

function lay(wide: number, mark: Partial<Mark>, title = 'A Day') {
  const source = pitch(
    { title, ask: 'Sponsor a day.', organization: { name: 'Operators' }, event: { name: 'Hall Days' } },
    slide('why', 'Why', paragraph('Because.')),
  );
  const pictures = new Map([['theme: logo.svg', drawing(wide)]]);
  const whole = {
    light: { source: 'logo.svg', key: 'theme: logo.svg', span },
    clear: 0,
    least: { deck: 0, page: 0 },
    wordmark: false,
    ...mark,
  };
  const { value } = pageWriter.lower({ ...resolved(source, pictures), mark: whole }, context);
  const picture = find(value!.document.root);
  const lines = linesOn(value!.document);
  return { picture: picture!, lines, textOf: lines.map(({ text }) => text) };
}

function find(placed: Placed): Extract<Placed, { type: 'picture' }> | undefined {
  if (placed.type === 'picture') return placed;
  if (placed.type !== 'element') return undefined;
  for (const child of placed.children) {
    const found = find(child);
    if (found) return found;
  }
  return undefined;
}

describe('the logo of a page', () => {
  // The theme's place is 8.5 mm high and 25.5 mm wide, and its middle 14.85 mm below the edge of the sheet.
  it('is as high as its place, or as low as the place is wide', () => {
    expect(lay(1, {}).picture.height / POINTS).toBeCloseTo(8.5, 3);
    expect(lay(5, {}).picture).toMatchObject({
      width: expect.closeTo(25.5 * POINTS, 3),
      height: expect.closeTo(5.1 * POINTS, 3),
    });
  });

  it('is no lower than it may be, on the same middle', () => {
    const { picture } = lay(5, { least: { deck: 0, page: 7 } });
    expect(picture.height / POINTS).toBeCloseTo(7, 3);
    expect((picture.y + picture.height / 2) / POINTS).toBeCloseTo(14.85, 3);
  });

  it('keeps its room beside the name, and above a title that would rise into it', () => {
    const { picture, lines } = lay(1, { clear: 1 });
    const name = lines.find(({ text }) => text === 'Operators')!;
    expect((name.x - picture.x - picture.width) / POINTS).toBeCloseTo(8.5, 3);
    const long = 'A title that takes two lines of the sheet at its full size';
    const sizeOf = (clear: number) =>
      lay(1, { clear }, long).lines.find(({ text }) => text.startsWith('A title'))!.size;
    expect(sizeOf(1.5)).toBeLessThan(sizeOf(0));
  });

  it('keeps its room beside the event, too', () => {
    const eventOf = ({ lines }: ReturnType<typeof lay>) => lines.find(({ text }) => text === 'Hall Days')!;
    // The event's column begins at 109 mm. A logo of 100 mm begins at 16 mm and keeps 5 mm free: 121 mm.
    expect(eventOf(lay(3, { wordmark: true })).x / POINTS).toBeCloseTo(109, 3);
    const wide = lay(10, { wordmark: true, clear: 0.5, least: { deck: 0, page: 10 } });
    expect(eventOf(wide).x / POINTS).toBeCloseTo(121, 3);
  });

  it('stands alone where it says the name', () => {
    expect(lay(3, { wordmark: true }).textOf).not.toContain('Operators');
    expect(lay(3, {}).textOf).toContain('Operators');
  });
});
