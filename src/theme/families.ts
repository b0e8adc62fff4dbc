// The fonts of a theme: what each family is for, the faces that it may have, and where one comes from that is not built in.
// Types and lists of names only.

export const familyRoles = ['display', 'text', 'code'] as const;
export type FamilyRole = (typeof familyRoles)[number];
export type Weight = 300 | 400 | 500 | 600;

/** The faces that a theme may give files for. */
export const faceNames = [
  ...(['light', 'regular', 'medium', 'semibold', 'bold'] as const),
  ...(['lightItalic', 'italic', 'mediumItalic', 'semiboldItalic', 'boldItalic'] as const),
] as const;
export type FontFiles = Readonly<Partial<Record<(typeof faceNames)[number], string>>>;

/** Where a family comes from that is not built in: a font package among the project's, or files; paths as written. */
export type FamilySource =
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'files'; readonly files: FontFiles };

/** OpenType features that choose figures: those of text or of capitals, as wide as they are or all alike, and a barred zero. */
export const figureFeatures = ['onum', 'lnum', 'pnum', 'tnum', 'zero'] as const;
