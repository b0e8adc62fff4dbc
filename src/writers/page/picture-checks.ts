// Pictures that say nothing to those who can't see them, or only what their files are called.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { type BodyPart, type PicturePart, partsOf } from './body-part.ts';

type Described = Pick<PicturePart, 'alt' | 'decorative' | 'picture' | 'span'>;

/** A picture needs words, unless it is said to be decoration; a logo's are the name of its owner. */
export function checkPictures(parts: readonly BodyPart[]): readonly Diagnostic[] {
  const pictures = partsOf(parts).flatMap((part): readonly Described[] =>
    part.type === 'picture' ? [part] : part.type === 'logos' ? part.items : [],
  );
  return pictures
    .filter(({ decorative }) => !decorative)
    .flatMap((described) => (described.alt.trim() === '' ? [reportNothing(described)] : checkName(described)));
}

const reportNothing = ({ span }: Described): Diagnostic =>
  diagnostic('page-picture-alt', 'The picture has no alternative text.', span, [
    'A reader who cannot see it would not know what it says, and the page would be no PDF/UA.',
    'Describe it between the brackets, `![what it shows](…)`, or mark it with `{decorative}`.',
  ]);

function checkName({ alt, picture, span }: Described): readonly Diagnostic[] {
  if (!isFileName(alt.trim(), picture)) return [];
  return [
    diagnostic('page-picture-alt-file', `The alternative text “${alt.trim()}” is the name of a file.`, span, [
      'A screen reader reads it aloud instead of what the picture shows.',
      'Describe the picture between the brackets, `![what it shows](…)`, or mark it with `{decorative}`.',
    ]),
  ];
}

/** What pictures are called by the programs that make them, before somebody names them. */
const unnamed =
  /^(?:img|dsc[nf]?|dcim|pxl|p|image|photo|picture|figure|screen[ -]?shot|bildschirmfoto|capture|untitled|unknown)[-_ .]?\d[-_ .:\d]*$/i;

const extension = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp|heic)$/i;

/** A name with its ending, one that a camera gave, or the file's own where it is no word: `screenshot-1`. */
function isFileName(alt: string, source: string): boolean {
  if (extension.test(alt) || unnamed.test(alt)) return true;
  const stem = source.split('/').at(-1)?.replace(extension, '') ?? '';
  return /[-_\d]/.test(stem) && alt.toLowerCase() === stem.toLowerCase();
}
