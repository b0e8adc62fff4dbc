// Which package has the letters of a script that no font of a theme has, and what to type for it.
// In: characters that are missing, and the language they stand in. Out: groups by package, and the lines to type.

import type { Theme } from '../theme/index.ts';
import { scriptsOf } from '../typeset/scripts.ts';

/** Missing characters that one package has; without one, a character that none of them is known to have. */
export interface MissingGroup {
  readonly codePoints: readonly number[];
  /** `Japanese`, `Thai`. */
  readonly script?: string;
  readonly package?: string;
}

type Named = readonly [script: string, packageName: string];

const HAN = /[\p{scx=Hani}\u3000-\u303F\uFF00-\uFFEF]/u;
const KANA = /[\p{sc=Hira}\p{sc=Kana}]/u;

/** Static TrueType fonts of the Noto families for what one font's script holds of several: the first that a character is in. */
const eastAsian: readonly (readonly [...Named, characters: RegExp])[] = [
  ['Japanese', 'noto-sans-jp', KANA],
  ['Korean', 'noto-sans-kr', /\p{scx=Hang}(?<!\p{scx=Hani})/u],
  ['Chinese', 'noto-sans-tc', /\p{sc=Bopo}/u],
];

/** The same for the other scripts that texts are parted by. */
const byScript: ReadonlyMap<string, Named> = new Map([
  ['Arab', ['Arabic', 'noto-sans-arabic']],
  ['Hebr', ['Hebrew', 'noto-sans-hebrew']],
  ['Thai', ['Thai', 'noto-sans-thai']],
  ['Deva', ['Devanagari', 'noto-sans-devanagari']],
  ['Beng', ['Bengali', 'noto-sans-bengali']],
  ['Guru', ['Gurmukhi', 'noto-sans-gurmukhi']],
  ['Gujr', ['Gujarati', 'noto-sans-gujarati']],
  ['Orya', ['Odia', 'noto-sans-oriya']],
  ['Taml', ['Tamil', 'noto-sans-tamil']],
  ['Telu', ['Telugu', 'noto-sans-telugu']],
  ['Knda', ['Kannada', 'noto-sans-kannada']],
  ['Mlym', ['Malayalam', 'noto-sans-malayalam']],
  ['Sinh', ['Sinhala', 'noto-sans-sinhala']],
  ['Khmr', ['Khmer', 'noto-sans-khmer']],
  ['Laoo', ['Lao', 'noto-sans-lao']],
  ['Mymr', ['Burmese', 'noto-sans-myanmar']],
  ['Tibt', ['Tibetan', 'noto-serif-tibetan']],
  ['Geor', ['Georgian', 'noto-sans-georgian']],
  ['Armn', ['Armenian', 'noto-sans-armenian']],
  ['Ethi', ['Ethiopic', 'noto-sans-ethiopic']],
]);

/** Kanji, hanzi and hanja share code points and differ in their forms: the language decides. */
const hanByLanguage: readonly (readonly [script: string, packageName: string, languages: RegExp])[] = [
  ['Japanese', 'noto-sans-jp', /^ja\b/i],
  ['Korean', 'noto-sans-kr', /^ko\b/i],
  ['Chinese', 'noto-sans-hk', /^(?:yue\b|zh-(?:Hant-)?(?:HK|MO)\b)/i],
  ['Chinese', 'noto-sans-tc', /^zh-(?:Hant|TW)\b/i],
  ['Chinese', 'noto-sans-sc', /^/],
];

/** Groups by package, in the order in which the characters come. */
export function groupMissing(codePoints: Iterable<number>, lang: string): readonly MissingGroup[] {
  const all = [...codePoints];
  // Kana among kanji say that they are Japanese, whatever the language is said to be.
  const hanLang = all.some((codePoint) => KANA.test(String.fromCodePoint(codePoint))) ? 'ja' : lang;
  const groups = new Map<string, { script: string; package: string; codePoints: number[] }>();
  const alone: MissingGroup[] = [];
  for (const codePoint of all) {
    const found = packageOf(codePoint, hanLang);
    const group = found && groups.get(found[1]);
    if (group) group.codePoints.push(codePoint);
    else if (found)
      groups.set(found[1], { script: found[0], package: `@expo-google-fonts/${found[1]}`, codePoints: [codePoint] });
    else alone.push({ codePoints: [codePoint] });
  }
  return [...groups.values(), ...alone];
}

function packageOf(codePoint: number, lang: string): Named | undefined {
  const character = String.fromCodePoint(codePoint);
  const found = eastAsian.find(([, , characters]) => characters.test(character));
  if (found) return [found[0], found[1]];
  for (const script of scriptsOf(codePoint)) {
    const named = byScript.get(script);
    if (named) return named;
  }
  const han = HAN.test(character) ? hanByLanguage.find(([, , languages]) => languages.test(lang)) : undefined;
  return han && [han[0], han[1]];
}

/** Characters that a name spells out; the others are counted. */
const SPELLED = 30;

/** What a person calls a group: `the character “あ” (U+3042)`, `the Japanese characters “運用者”`. */
export function nameMissing({ script, codePoints }: MissingGroup): string {
  const kind = script === undefined ? '' : `${script} `;
  const [first = 0] = codePoints;
  const code = `U+${first.toString(16).toUpperCase().padStart(4, '0')}`;
  if (codePoints.length === 1) return `the ${kind}character “${String.fromCodePoint(first)}” (${code})`;
  const more = codePoints.length - SPELLED;
  const spelled = String.fromCodePoint(...codePoints.slice(0, SPELLED));
  return `the ${kind}characters “${spelled}”${more > 0 ? ` and ${more} ${more === 1 ? 'other' : 'others'}` : ''}`;
}

/** Why a character that no font has stops an output. */
export const boxes =
  'It would stand there as an empty box, or in whatever font a computer happens to have, so nothing is made.';

/** The lines to type for groups of missing characters; none when no package is known. */
export function adviseFonts(groups: readonly MissingGroup[], theme: Theme): readonly string[] {
  const packages = groups.flatMap((group) => group.package ?? []);
  if (packages.length === 0) return [];
  const list = [...theme.fallback, ...packages].map((name) => JSON.stringify(name)).join(', ');
  const fonts = `fonts: { fallback: [${list}] }`;
  return [
    `Install a font that has them, in the project's root: npm install ${packages.join(' ')}`,
    theme.path === undefined
      ? `Save this line as \`theme.yaml\` beside the pitch, and write \`theme: theme.yaml\` in its front matter: { extends: ${theme.name}, ${fonts} }`
      : `Name it in \`${theme.path}\`: ${fonts}`,
  ];
}
