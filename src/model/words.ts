// The few words that the outputs print by themselves, in the pitch's language.
// In: a BCP 47 tag. Out: words; English for a language that is not in the table.

import type { CalloutKind } from './block.ts';
import type { CalendarDate } from './front-matter.ts';

/** Labels, and the quotation marks that a quote gets. */
export interface Words extends Readonly<Record<CalloutKind, string>> {
  readonly chat: string;
  readonly mail: string;
  readonly web: string;
  readonly contact: string;
  readonly talkToUs: string;
  readonly edition: string;
  readonly logo: string;
  readonly qrCode: string;
  /** The states of a task. */
  readonly done: string;
  readonly open: string;
  /** Over what the speaker view shows of the page. */
  readonly onPage: string;
  /** What a step of code lights, for those who hear the slide. */
  readonly line: string;
  readonly lines: string;
  readonly to: string;
  readonly allLines: string;
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
  talkToUs: 'Talk to us',
  edition: 'Edition',
  logo: 'Logo',
  qrCode: 'QR code',
  done: 'done',
  open: 'to do',
  onPage: 'On the page',
  line: 'line',
  lines: 'lines',
  to: 'to',
  allLines: 'all lines',
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
    talkToUs: 'Sprechen Sie uns an',
    edition: 'Stand',
    logo: 'Logo',
    qrCode: 'QR-Code',
    done: 'erledigt',
    open: 'offen',
    onPage: 'Auf der Seite',
    line: 'Zeile',
    lines: 'Zeilen',
    to: 'bis',
    allLines: 'alle Zeilen',
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
    talkToUs: 'Hable con nosotros',
    edition: 'Edición',
    logo: 'Logotipo',
    qrCode: 'Código QR',
    done: 'hecho',
    open: 'pendiente',
    onPage: 'En la página',
    line: 'línea',
    lines: 'líneas',
    to: 'a',
    allLines: 'todas las líneas',
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
    talkToUs: 'Parlons-en',
    edition: 'Édition',
    logo: 'Logo',
    qrCode: 'Code QR',
    done: 'fait',
    open: 'à faire',
    onPage: 'Sur la page',
    line: 'ligne',
    lines: 'lignes',
    to: 'à',
    allLines: 'toutes les lignes',
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
    talkToUs: 'Fale conosco',
    edition: 'Edição',
    logo: 'Logotipo',
    qrCode: 'Código QR',
    done: 'feito',
    open: 'a fazer',
    onPage: 'Na página',
    line: 'linha',
    lines: 'linhas',
    to: 'a',
    allLines: 'todas as linhas',
    marks: ['“', '”'],
  },
};

/** The words of a language; a region does not matter, so `pt-BR` reads as `pt`. */
export function wordsFor(lang: string): Words {
  return languages[lang.toLowerCase().split('-')[0] ?? ''] ?? english;
}

/** A day as people of the language write it; in UTC, so that it is the same day everywhere. */
export function formatDay(day: CalendarDate, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
