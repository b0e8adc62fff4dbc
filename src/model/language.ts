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
