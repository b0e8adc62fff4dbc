// The few words that the outputs print by themselves, in the pitch's language.
// In: a BCP 47 tag. Out: words; English for a language that is not in the table.

import type { CalloutKind } from './block.ts';

/** Labels, and the quotation marks that a quote gets. */
export interface Words extends Readonly<Record<CalloutKind, string>> {
  readonly chat: string;
  readonly mail: string;
  readonly web: string;
  readonly contact: string;
  readonly marks: readonly [open: string, close: string];
}

const english: Words = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  chat: 'Chat',
  mail: 'Mail',
  web: 'Web',
  contact: 'Contact',
  marks: ['“', '”'],
};

const languages: Readonly<Record<string, Words>> = {
  en: english,
  de: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
    chat: 'Chat',
    mail: 'E-Mail',
    web: 'Web',
    contact: 'Kontakt',
    marks: ['„', '“'],
  },
  es: {
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Aviso',
    caution: 'Precaución',
    chat: 'Chat',
    mail: 'Correo',
    web: 'Web',
    contact: 'Contacto',
    marks: ['«', '»'],
  },
  fr: {
    note: 'Remarque',
    tip: 'Conseil',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention',
    chat: 'Chat',
    mail: 'Courriel',
    web: 'Web',
    contact: 'Contact',
    marks: ['«\u202F', '\u202F»'],
  },
  pt: {
    note: 'Nota',
    tip: 'Dica',
    important: 'Importante',
    warning: 'Aviso',
    caution: 'Cuidado',
    chat: 'Chat',
    mail: 'E-mail',
    web: 'Web',
    contact: 'Contato',
    marks: ['“', '”'],
  },
};

/** The words of a language; a region does not matter, so `pt-BR` reads as `pt`. */
export function wordsFor(lang: string): Words {
  return languages[lang.toLowerCase().split('-')[0] ?? ''] ?? english;
}
