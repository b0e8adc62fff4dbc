// What a picture or what is played is called where it cannot be shown, and in findings.
// In: an image, or its source as written. Out: words; a picture that the text itself holds, as a `data:` address, is named without its bytes.

import type { Image } from './inline.ts';

/** A source as a person would say it. */
export const nameSource = (source: string): string =>
  /^data:/i.test(source) ? `${source.slice(0, source.indexOf(',') + 1)}…` : source;

/** What an image says, else where it lies. */
export const nameImage = ({ alt, source }: Pick<Image, 'alt' | 'source'>): string => alt || nameSource(source);
