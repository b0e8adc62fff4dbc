// Colours as CSS writes them, and what is seen where one lies over another.

import { describe, expect, it } from 'vitest';
import { cover, readCssColor, readGradient } from '../../src/theme/index.ts';
import type { Color } from '../../src/units/units.ts';

const white = '#FFFFFF' as Color;

describe('a colour', () => {
  it.each([
    ['#7a2b1f', '#7A2B1F', 1],
    ['#fff', '#FFFFFF', 1],
    ['#00000080', '#000000', 128 / 255],
    ['rebeccapurple', '#663399', 1],
    ['rgb(122, 43, 31)', '#7A2B1F', 1],
    ['rgb(0 0 0 / 50%)', '#000000', 0.5],
    ['hsl(120, 100%, 25%)', '#008000', 1],
  ])('%s is read', (text, color, alpha) => {
    expect(readCssColor(text)).toEqual({ color, alpha });
  });

  it.each(['nocolor', '', '#12', 'url(a.png)'])('%s is none', (text) => {
    expect(readCssColor(text)).toBeUndefined();
  });

  it('covers what lies below by its share', () => {
    expect(cover(white, { color: '#000000' as Color, alpha: 0.5 })).toBe('#808080');
    expect(cover(white, { color: '#000000' as Color, alpha: 0 })).toBe('#FFFFFF');
  });
});

describe('a gradient', () => {
  it('shows its stops and what lies between them', () => {
    const seen = readGradient('linear-gradient(to right, #000 10%, #fff)', white);
    expect(seen.at(0)).toBe('#000000');
    expect(seen.at(-1)).toBe('#FFFFFF');
    expect(seen).toContain('#808080');
    expect(seen).toHaveLength(9);
  });

  it('lies over the ground', () => {
    expect(readGradient('radial-gradient(rgba(0, 0, 0, 0.5), transparent)', white)).toContain('#808080');
    expect(readGradient('linear-gradient(45deg)', white)).toEqual([]);
  });
});
