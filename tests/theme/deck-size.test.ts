// Slides of another shape: what is elsewhere on them, and what stays.

import { describe, expect, it } from 'vitest';
import { sizeDeck } from '../../src/theme/index.ts';
import { summit } from '../deck/package-files.ts';

const { deck } = await summit();

describe('slides of 4:3', () => {
  const narrow = sizeDeck(deck, '4:3');

  it('have other places across, and the same ones down', () => {
    expect(narrow.size).toEqual([960, 720]);
    expect(narrow.axes).toEqual({ edge: 57, text: 129, second: 393, right: 903 });
    expect(narrow.foot).toEqual({
      ...deck.foot,
      numberX: 57,
      textX: 129,
      dome: narrow.foot.dome,
      logo: narrow.foot.logo,
    });
    expect(narrow.foot.dome).toEqual({ radius: 18, from: 75, to: 885 });
    expect(narrow.ask.baselines).toEqual(deck.ask.baselines);
    expect(narrow.type).toBe(deck.type);
  });

  it('hold nothing beyond their edges', () => {
    const { axes, columns, image, plaque, ask, foot, section } = narrow;
    expect(axes.text + 2 * columns.width + columns.gutter).toBeLessThanOrEqual(axes.right);
    expect(image.textRight + image.shift).toBeLessThanOrEqual(axes.right);
    expect(image.width).toBeLessThan(axes.text + image.shift);
    expect(axes.text + plaque.width + plaque.pad).toBeLessThanOrEqual(narrow.size[0]);
    expect(ask.qr.right).toBe(axes.right);
    expect(foot.dome.to + foot.dome.radius).toBe(axes.right);
    expect(section.dome.to + section.dome.radius).toBe(axes.right);
  });

  it('are the theme’s own at 16:9', () => {
    expect(sizeDeck(deck, '16:9')).toBe(deck);
  });
});
