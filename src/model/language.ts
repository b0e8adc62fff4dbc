// What a language tag says of how its text is written.
// In: a BCP 47 tag. Out: facts that layout and shaping ask for.

/** Scripts that are read from right to left (ISO 15924). */
const rightToLeftScripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** Languages that are written in such a script unless their tag names another (the IANA registry's suppressed scripts, and usage). */
const rightToLeftLanguages = new Set([
  ...['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'nqo', 'ps', 'prs', 'rhg', 'sd', 'syr', 'ug', 'ur', 'yi'],
  ...['arz', 'apc', 'ary', 'acm', 'pnb', 'mzn', 'glk', 'lrc', 'azb'],
]);

/** Whether text in a language is read from right to left; `ku-Arab` is, `ar-Latn` is not. */
export function isRightToLeft(lang: string): boolean {
  const [language = '', ...rest] = lang
    .toLowerCase()
    // What follows a single letter is an extension or for private use.
    .replace(/(?:^|-)[a-z0-9](?:-.*|$)/, '')
    .split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  return script ? rightToLeftScripts.has(script) : rightToLeftLanguages.has(language);
}

/** Languages whose letters have no capitals and no small forms: figures that go up and down look uneven among them. */
const withoutCase = new Set([
  ...['ja', 'zh', 'yue', 'ko', 'th', 'lo', 'km', 'my', 'bo', 'ka', 'am', 'ti'],
  ...['hi', 'mr', 'ne', 'sa', 'bn', 'as', 'pa', 'gu', 'or', 'ta', 'te', 'kn', 'ml', 'si'],
]);

/** Whether the letters of a language come in one height, as kanji and Hebrew letters do. */
export function isUnicameral(lang: string): boolean {
  return isRightToLeft(lang) || (withoutCase.has(lang.toLowerCase().split('-')[0] ?? '') && !/-latn\b/i.test(lang));
}
