// The logo of who asks: the organization's, or where the front matter names none, the brand's.
// In: the front matter and the theme. Out: its pictures, by where they are asked for, and how it wants to stand.

import { posix } from 'node:path';
import type { Span } from '../diagnostics/index.ts';
import type { FrontMatter } from '../model/index.ts';
import type { Theme } from '../theme/index.ts';
import type { PictureReference } from './references.ts';

export interface Mark {
  readonly light: PictureReference;
  /** The one for dark grounds. */
  readonly dark?: PictureReference;
  /** The one for the ground of the ask; without it, the one for a ground as light or dark. */
  readonly accent?: PictureReference;
  /** The room around it that nothing may enter, as a share of its height. */
  readonly clear: number;
  /** Its least height: px of a slide, mm of the page. */
  readonly least: { readonly deck: number; readonly page: number };
  /** True when it says the organization's name. */
  readonly wordmark: boolean;
}

export function markOf(frontMatter: FrontMatter, theme: Theme): Mark | undefined {
  const own = frontMatter.organization?.logo;
  if (own) {
    const { places, file } = frontMatter;
    const reference = (key: string, source: string): PictureReference => ({
      source,
      span: places.get(`organization.logo.${key}`) ?? places.get('organization.logo') ?? { file, start: 0, end: 0 },
    });
    return { ...picturesOf(own, reference), clear: 0, least: { deck: 0, page: 0 }, wordmark: false };
  }
  if (!theme.logo) return undefined;
  const { clear = 0, minimum, wordmark = false } = theme.logo;
  const least = { deck: minimum?.deck ?? 0, page: minimum?.page ?? 0 };
  return { ...picturesOf(theme.logo, brandReference(theme)), clear, least, wordmark };
}

/** The pictures that the theme asks for. */
export function brandPictures(frontMatter: FrontMatter, theme: Theme): readonly PictureReference[] {
  if (frontMatter.organization?.logo) return [];
  const mark = markOf(frontMatter, theme);
  return [mark?.light, mark?.dark, mark?.accent].filter((reference) => reference !== undefined);
}

type MarkPictures = Pick<Mark, 'light' | 'dark' | 'accent'>;

function picturesOf(
  { light, dark, accent }: { readonly light: string; readonly dark?: string; readonly accent?: string },
  reference: (key: keyof MarkPictures, source: string) => PictureReference,
): MarkPictures {
  return {
    light: reference('light', light),
    ...(dark === undefined ? {} : { dark: reference('dark', dark) }),
    ...(accent === undefined ? {} : { accent: reference('accent', accent) }),
  };
}

/** A theme's `logo.svg` may be another than the pitch's: its folder tells them apart. */
function brandReference({ places }: Theme): (key: string, source: string) => PictureReference {
  return (key, source) => {
    const span: Span = places.get(`logo.${key}`) ?? { file: { path: '', text: '' }, start: 0, end: 0 };
    return { source, span, key: `theme: ${posix.join(posix.dirname(span.file.path), source)}` };
  };
}
