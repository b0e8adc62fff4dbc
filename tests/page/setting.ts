// What a page is set with in a test: the built-in theme and fonts, read from where the package build put them.

import { readFileSync } from 'node:fs';
import { type FontLibrary, loadFontLibrary } from '../../src/fonts/index.ts';
import { createNodeHost } from '../../src/host/index.ts';
import type { Pitch } from '../../src/model/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { markOf } from '../../src/resolve/mark.ts';
import type { ResolvedPitch } from '../../src/resolve/resolved.ts';
import { readTheme, type Theme } from '../../src/theme/index.ts';

const path = 'assets/themes/summit.yaml';
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const read = readTheme({ path, text }).value;
if (!read) throw new Error('the built-in theme does not read');
export const theme: Theme = read;

export const fonts: FontLibrary = await loadFontLibrary(createNodeHost(), theme);

export function resolved(pitch: Pitch, pictures: ReadonlyMap<string, Picture> = new Map()): ResolvedPitch {
  return {
    whole: pitch,
    deck: pitch,
    page: pitch,
    theme,
    fonts: new Map(),
    pictures,
    icons: new Map(),
    mark: markOf(pitch.frontMatter, theme),
  };
}

export const context = { fonts, date: new Date('2027-03-18T00:00:00Z') };
