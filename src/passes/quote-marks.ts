// The quotation marks of languages: what a typed `"` and `'` become. From Unicode CLDR 48, `delimiters`,
// with the space that French sets inside its guillemets.

export interface QuoteMarks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const english = marks('“”‘’');

const byLanguage: Readonly<Record<string, QuoteMarks>> = {
  en: english,
  af: english,
  nl: english,
  tr: english,
  pt: english,
  'pt-pt': marks('«»“”'),
  de: marks('„“‚‘'),
  'de-ch': marks('«»‹›'),
  cs: marks('„“‚‘'),
  sk: marks('„“‚‘'),
  sl: marks('„“‚‘'),
  hr: marks('„“‚‘'),
  bg: marks('„“‘’'),
  et: marks('„“«»'),
  is: marks('„“‚‘'),
  lt: marks('„“‚‘'),
  pl: marks('„”«»'),
  ro: marks('„”«»'),
  hu: marks('„”»«'),
  da: marks('“”‘’'),
  nb: marks('«»‘’'),
  no: marks('«»‘’'),
  nn: marks('«»‘’'),
  sv: marks('””’’'),
  fi: marks('””’’'),
  es: marks('«»“”'),
  ca: marks('«»“”'),
  it: marks('«»“”'),
  el: marks('«»“”'),
  ru: marks('«»„“'),
  uk: marks('«»„“'),
  fr: { double: ['«\u202F', '\u202F»'], single: ['“', '”'] },
  ja: marks('「」『』'),
  'zh-hant': marks('「」『』'),
  'zh-tw': marks('「」『』'),
  'zh-hk': marks('「」『』'),
  'fr-ch': marks('«»‹›'),
};

/** The marks of a language tag: of its region, else of its language, else English ones. */
export function quoteMarks(lang: string): QuoteMarks {
  const tag = lang.toLowerCase();
  const [language = ''] = tag.split('-');
  return byLanguage[tag] ?? byLanguage[language] ?? english;
}

function marks(four: string): QuoteMarks {
  const [a = '', b = '', c = '', d = ''] = four;
  return { double: [a, b], single: [c, d] };
}
