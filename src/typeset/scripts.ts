// Which script the characters of a text belong to, so that what belongs together is set in one font.
// In: a character. Out: the scripts it is used in (UAX 24, Script_Extensions); none for what all scripts share, as spaces and most signs.

/** An ISO 15924 code; `Zzzz` stands for every script that is not in the table. */
export type Script = string;

/**
 * The scripts that fonts are asked for. What is written side by side in one language counts as one script, since one font has all of it:
 * kanji, kana and hangul are `Hani`.
 */
const codes: readonly Script[] =
  'Latn Grek Cyrl Hani Arab Hebr Thai Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Laoo Mymr Tibt Geor Armn Ethi'.split(
    ' ',
  );
const writtenTogether: Readonly<Record<Script, readonly string[]>> = { Hani: ['Hani', 'Hira', 'Kana', 'Hang', 'Bopo'] };

/** Made when a character first asks: most pages have none that does, and reading the tables of all scripts takes a while. */
let scripts: readonly (readonly [code: Script, characters: RegExp])[] | undefined;

const openScripts = (): NonNullable<typeof scripts> =>
  codes.map((code) => {
    const classes = (writtenTogether[code] ?? [code]).map((each) => `\\p{scx=${each}}`);
    return [code, new RegExp(`[${classes.join('')}]`, 'u')];
  });

const UNKNOWN: readonly Script[] = ['Zzzz'];
const SHARED: readonly Script[] = [];
const isShared = (character: string): boolean => /[\p{sc=Zyyy}\p{sc=Zinh}]/u.test(character);
const isSharedByAll = (character: string): boolean => /[\p{scx=Zyyy}\p{scx=Zinh}]/u.test(character);

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
  if (isSharedByAll(character)) return SHARED;
  scripts ??= openScripts();
  const found = scripts.flatMap(([code, characters]) => (characters.test(character) ? [code] : []));
  // Newer versions of Unicode list for more and more signs who uses them, Latin too: those stay common to all.
  if (isShared(character) && found.includes('Latn')) return SHARED;
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
