// What text stands on: palettes, colours that give way to be read, and pictures that are as strong as the ink allows.

import { describe, expect, it } from 'vitest';
import type { Background, Block } from '../../src/model/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import type { Scheme } from '../../src/theme/index.ts';
import { type Color, contrast } from '../../src/units/units.ts';
import { type Ground, groundOf } from '../../src/writers/deck/grounds.ts';
import { recogniseKind } from '../../src/writers/deck/recognise-kind.ts';
import type { DeckScope } from '../../src/writers/deck/scope.ts';
import { heading, paragraph, slide } from './build-pitch.ts';
import { pictures } from './every-kind.ts';
import { summit } from './package-files.ts';

const theme = await summit();

function ground(
  background: Background | undefined,
  blocks: readonly Block[] = [paragraph('One.'), paragraph('Two.')],
  level: 1 | 2 = 2,
  scheme: Scheme = 'light',
): Ground {
  const scope: Pick<DeckScope, 'palettes' | 'scheme' | 'pictures'> = {
    palettes: theme.palette,
    scheme,
    pictures: pictures as ReadonlyMap<string, Picture>,
  };
  const one = slide('s', blocks.length > 0 ? heading(level, 'S') : undefined, blocks, {
    attributes: { classes: [], background },
  });
  return groundOf(one, recogniseKind(one, false, pictures), scope);
}

describe('a ground of the theme', () => {
  it('is the paper, and need not be said', () => {
    expect(ground(undefined)).toMatchObject({ color: '#F8F2E6', own: false, classes: [], colors: {} });
  });

  it('is deep under a section', () => {
    expect(ground(undefined, [paragraph('A line.')], 1)).toMatchObject({ color: '#122B35', classes: ['on-deep'] });
  });
});

describe('a ground of the author', () => {
  it('gets the palette that is read on it', () => {
    expect(ground({ color: '#102030' })).toMatchObject({ color: '#102030', own: true, classes: ['on-dark'] });
    expect(ground({ color: '#FFEEDD' }).classes).toEqual([]);
    expect(ground({ color: 'honeydew' }, undefined, 2, 'dark')).toMatchObject({
      color: '#F0FFF0',
      classes: ['on-light'],
    });
  });

  it('lets what points and what is quiet keep their hue, and be read', () => {
    const { colors } = ground({ color: '#7A2B1F' });
    const muted = colors.muted ?? theme.palette.dark.muted;
    const accent = colors.accent ?? theme.palette.dark.accent;
    expect(contrast(muted, '#7A2B1F' as Color)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, '#7A2B1F' as Color)).toBeGreaterThanOrEqual(3);
  });

  it('is a warning where its colour is none, and the slide keeps its ground', () => {
    const { found, ...kept } = ground({ color: 'blu' });
    expect(found.map(({ code, notes }) => [code, notes[0]?.message])).toEqual([
      ['background-color', 'Did you mean `blue`?'],
    ]);
    expect(kept).toMatchObject({ color: '#F8F2E6', classes: [] });
    for (const color of ['transparent', 'rgb(1 2 3 / 50%)', 'RebeccaPurple', '#abc8'])
      expect(ground({ color }).found.filter(({ code }) => code === 'background-color')).toEqual([]);
  });

  it('is a warning where neither ink is read', () => {
    const [finding] = ground({ color: '#7C7C7C' }).found;
    expect(finding?.code).toBe('background-contrast');
    // White on #7C7C7C has 4.1:1; the light ink is a little darker than white, the dark one reaches less.
    expect(finding?.message).toMatch(/^Text on this slide has a contrast of 3\.\d:1 with its ground\.$/);
    expect(ground({ color: '#7C7C7C' }, []).found).toEqual([]);
  });

  it('is held against all colours of a gradient', () => {
    expect(ground({ gradient: 'linear-gradient(#0F2029, #2E5361)' })).toMatchObject({
      classes: ['on-dark'],
      found: [],
    });
    const across = ground({ gradient: 'linear-gradient(to right, #000, #fff)' });
    expect(across.found.map(({ code }) => code)).toEqual(['background-contrast']);
  });
});

describe('a picture on a ground', () => {
  it('is so strong that ink is read over black and over white', () => {
    const { opacity = 1, found } = ground({ image: 'coast.svg' });
    const grey = (value: number): Color => {
      // Paper is #F8F2E6; browsers lay a picture over it channel by channel.
      const part = [0xf8, 0xf2, 0xe6].map((channel) => Math.round(channel * (1 - opacity) + value * opacity));
      return `#${part.map((channel) => channel.toString(16).padStart(2, '0')).join('')}` as Color;
    };
    for (const end of [0, 255]) expect(contrast(theme.palette.light.ink, grey(end))).toBeGreaterThanOrEqual(4.45);
    expect(opacity).toBeGreaterThan(0.3);
    expect(found.map(({ code }) => code)).toEqual(['background-faint']);
  });

  it('is as its author wants it where that is fainter', () => {
    expect(ground({ image: 'coast.svg', opacity: 0.2 })).toMatchObject({ opacity: 0.2, found: [] });
  });

  it('is shown in full where no text stands', () => {
    expect(ground({ image: 'coast.svg' }, []).opacity).toBeUndefined();
    expect(ground({ image: 'coast.svg', opacity: 0.9 }, []).opacity).toBe(0.9);
  });

  it('counts for nothing when it could not be had', () => {
    expect(ground({ image: 'gone.png' })).toMatchObject({ found: [] });
    expect(ground({ image: 'gone.png' }).opacity).toBeUndefined();
  });
});
