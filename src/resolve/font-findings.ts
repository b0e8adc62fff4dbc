// What can be wrong with a font that a theme names, in words.
// In: the font as the theme says it, and its place. Out: findings.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { builtinFamilies, type FontProblem } from '../fonts/index.ts';
import type { HostError } from '../host/index.ts';

export function unknownFamily(family: string, span: Span | undefined, meant: string | undefined): Diagnostic {
  const names = builtinFamilies.map((name) => `\`${name}\``).join(', ');
  return diagnostic('font-unknown', `There is no built-in font family \`${family}\`.`, span, [
    meant ? `Did you mean \`${meant}\`?` : `The built-in families are: ${names}.`,
    'A font of your own is a file, named with its ending (`fonts/Brand.otf`), or a package such as `@expo-google-fonts/lora`.',
  ]);
}

export function missingFont(reference: string, beside: string, span: Span | undefined): Diagnostic {
  const folder = beside === '.' ? '' : ` in \`${beside}/\` and`;
  return diagnostic('font-missing', `There is no font file \`${reference}\`.`, span, [
    `It was looked for${folder} in the project's root.`,
  ]);
}

export function missingPackage(name: string, span: Span | undefined): Diagnostic {
  return diagnostic('font-missing', `The font package \`${name}\` is not installed in this project.`, span, [
    'It was looked for in `node_modules/` in the project’s root, and nowhere else: a clone of the project must build anywhere.',
    `Install it there: npm install ${name}`,
  ]);
}

export function wrongPackage(name: string, span: Span | undefined): Diagnostic {
  return diagnostic('font-missing', `The package \`${name}\` holds no fonts that a page can use.`, span, [
    'A page needs whole TrueType files, one for each weight, as the packages of `@expo-google-fonts` have them in folders such as `400Regular`.',
    'Take the package of that name from there, or name the font’s files.',
  ]);
}

export function outsideFont(reference: string, span: Span | undefined): Diagnostic {
  return diagnostic('font-missing', `The font \`${reference}\` lies outside the project.`, span, [
    'Nothing outside the project is read, also not through a link: a clone of the project must build anywhere.',
    'Copy the font into the project, or install the package there.',
  ]);
}

export function unreadableFont(shown: string, failure: HostError, span: Span | undefined): Diagnostic {
  return diagnostic('font-unreadable', `\`${shown}\` cannot be read.`, span, [`The system says ${failure.reason}.`]);
}

/** A file that was found, and is not a font that can be set. */
export function unusableFont(shown: string, problem: FontProblem, span: Span | undefined): Diagnostic {
  const { code, says, notes } = problems[problem];
  return diagnostic(code, `\`${shown}\` ${says}.`, span, notes(shown));
}

interface Wording {
  readonly code: 'font-format' | 'font-embedding';
  readonly says: string;
  notes(shown: string): readonly string[];
}

const askMaker = 'Ask its maker for a licence that allows it, and for a file that says so; or use another font.';

const problems: Readonly<Record<FontProblem, Wording>> = {
  'no-font': {
    code: 'font-format',
    says: 'is no font that can be used',
    notes: () => ['Fonts are TrueType and OpenType (`.ttf`, `.otf`), WOFF and WOFF2 files, also variable ones.'],
  },
  broken: {
    code: 'font-format',
    says: 'is damaged',
    notes: () => ['A table that every font needs is missing, ends too early or says nothing. Fetch the file anew.'],
  },
  collection: {
    code: 'font-format',
    says: 'is a collection of several fonts',
    notes: (shown) => [
      'It does not say which of them is meant.',
      `Save one of them as a file of its own, for instance the first with fonttools: fonttools ttLib -y 0 -o ${shown.replace(/\.[^.]*$/, '.ttf')} ${shown}`,
    ],
  },
  'no-outlines': {
    code: 'font-format',
    says: 'has no outlines',
    notes: () => ['It holds its letters as pictures, which cannot be printed sharply. Use a font with outlines.'],
  },
  restricted: {
    code: 'font-embedding',
    says: 'may not be embedded in documents',
    notes: () => [
      'Its maker has set “restricted licence embedding” (OS/2 fsType 0x0002), and a PDF must hold its fonts.',
      askMaker,
    ],
  },
  'whole-only': {
    code: 'font-embedding',
    says: 'may only be embedded as a whole',
    notes: () => [
      'Its maker has set “no subsetting” (OS/2 fsType 0x0100), and a page holds only the letters that it uses.',
      askMaker,
    ],
  },
  'bitmaps-only': {
    code: 'font-embedding',
    says: 'may only be embedded as pictures of its letters',
    notes: () => [
      'Its maker has set “bitmap embedding only” (OS/2 fsType 0x0200), and a page prints outlines.',
      askMaker,
    ],
  },
};
