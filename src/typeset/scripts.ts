// Which script the characters of a text belong to, so that what belongs together is set in one font.
// In: a character. Out: the scripts it is used in (UAX 24, Script_Extensions); none for what all scripts share, as spaces and most signs.

/** An ISO 15924 code; `Zzzz` stands for every script that is not in the table. */
export type Script = string;

/**
 * The scripts that fonts are asked for. What is written side by side in one language counts as one script, since one font has all of it:
 * kanji, kana and hangul are `Hani`.
 */
const scripts: readonly (readonly [code: Script, characters: RegExp])[] = [
  ['Latn', /\p{scx=Latn}/u],
  ['Grek', /\p{scx=Grek}/u],
  ['Cyrl', /\p{scx=Cyrl}/u],
  ['Hani', /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/u],
  ['Arab', /\p{scx=Arab}/u],
  ['Hebr', /\p{scx=Hebr}/u],
  ['Thai', /\p{scx=Thai}/u],
  ['Deva', /\p{scx=Deva}/u],
  ['Beng', /\p{scx=Beng}/u],
  ['Guru', /\p{scx=Guru}/u],
  ['Gujr', /\p{scx=Gujr}/u],
  ['Orya', /\p{scx=Orya}/u],
  ['Taml', /\p{scx=Taml}/u],
  ['Telu', /\p{scx=Telu}/u],
  ['Knda', /\p{scx=Knda}/u],
  ['Mlym', /\p{scx=Mlym}/u],
  ['Sinh', /\p{scx=Sinh}/u],
  ['Khmr', /\p{scx=Khmr}/u],
  ['Laoo', /\p{scx=Laoo}/u],
  ['Mymr', /\p{scx=Mymr}/u],
  ['Tibt', /\p{scx=Tibt}/u],
  ['Geor', /\p{scx=Geor}/u],
  ['Armn', /\p{scx=Armn}/u],
  ['Ethi', /\p{scx=Ethi}/u],
];

const UNKNOWN: readonly Script[] = ['Zzzz'];
const SHARED: readonly Script[] = [];
const shared = /[\p{sc=Zyyy}\p{sc=Zinh}]/u;
const sharedByAll = /[\p{scx=Zyyy}\p{scx=Zinh}]/u;

const known = new Map<number, readonly Script[]>();

/** The scripts of a character: one for a letter, several for a sign that some scripts share, none for what all of them do. */
export function scriptsOf(codePoint: number): readonly Script[] {
  const before = known.get(codePoint);
  if (before) return before;
  const found = findScripts(String.fromCodePoint(codePoint));
  known.set(codePoint, found);
  return found;
}

const LATIN: readonly Script[] = ['Latn'];
/** Most letters and signs of most texts: to tell them from all others, the tables of all scripts would have to be unpacked. */
const latinLetter = /[A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/;
const usualSign = /[\0-\x7F\u00A0\u00D7\u2013\u2014\u2018-\u201E\u2026\u20AC]/;

function findScripts(character: string): readonly Script[] {
  if (latinLetter.test(character)) return LATIN;
  if (usualSign.test(character)) return SHARED;
  if (sharedByAll.test(character)) return SHARED;
  const found = scripts.flatMap(([code, characters]) => (characters.test(character) ? [code] : []));
  // Newer versions of Unicode list for more and more signs who uses them, Latin too: those stay common to all.
  if (shared.test(character) && found.includes('Latn')) return SHARED;
  return found.length > 0 ? found : UNKNOWN;
}

/** A stretch of a text in one script; undefined for a text of signs that all scripts share. */
export interface ScriptRun {
  readonly script: Script | undefined;
  readonly clusters: readonly string[];
}

/** Clusters of a text → runs of one script. What all scripts share joins what stands before it, else what follows. */
export function splitByScript(clusters: readonly string[]): readonly ScriptRun[] {
  const runs: { script: Script | undefined; clusters: string[] }[] = [];
  for (const cluster of clusters) {
    const found = scriptsOfCluster(cluster);
    const last = runs.at(-1);
    if (last && (found.length === 0 || last.script === undefined || found.includes(last.script))) {
      last.clusters.push(cluster);
      last.script ??= found[0];
    } else runs.push({ script: found[0], clusters: [cluster] });
  }
  return runs;
}

/** The scripts of the first of its characters that has any. */
export function scriptsOfCluster(cluster: string): readonly Script[] {
  for (const character of cluster) {
    const found = scriptsOf(character.codePointAt(0) ?? 0);
    if (found.length > 0) return found;
  }
  return SHARED;
}
