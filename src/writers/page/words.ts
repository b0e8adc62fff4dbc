// The page's own words, in the languages it knows; English for all others.

import type { CalloutKind } from '../../model/index.ts';

export interface PageWords {
  readonly talkToUs: string;
  readonly web: string;
  readonly edition: string;
  readonly logo: string;
  readonly done: string;
  readonly open: string;
  readonly callout: Readonly<Record<CalloutKind, string>>;
}

const words: Readonly<Record<string, PageWords>> = {
  en: {
    talkToUs: 'Talk to us',
    web: 'Web',
    edition: 'Edition',
    logo: 'Logo',
    done: 'done',
    open: 'to do',
    callout: { note: 'Good to know', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  },
  de: {
    talkToUs: 'Sprechen Sie uns an',
    web: 'Web',
    edition: 'Stand',
    logo: 'Logo',
    done: 'erledigt',
    open: 'offen',
    callout: { note: 'Gut zu wissen', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  },
  fr: {
    talkToUs: 'Parlons-en',
    web: 'Web',
    edition: 'Édition',
    logo: 'Logo',
    done: 'fait',
    open: 'à faire',
    callout: {
      note: 'Bon à savoir',
      tip: 'Conseil',
      important: 'Important',
      warning: 'Attention',
      caution: 'Prudence',
    },
  },
  es: {
    talkToUs: 'Hable con nosotros',
    web: 'Web',
    edition: 'Edición',
    logo: 'Logotipo',
    done: 'hecho',
    open: 'pendiente',
    callout: { note: 'Conviene saber', tip: 'Consejo', important: 'Importante', warning: 'Aviso', caution: 'Cuidado' },
  },
  pt: {
    talkToUs: 'Fale conosco',
    web: 'Web',
    edition: 'Edição',
    logo: 'Logotipo',
    done: 'feito',
    open: 'a fazer',
    callout: { note: 'Bom saber', tip: 'Dica', important: 'Importante', warning: 'Aviso', caution: 'Cuidado' },
  },
};

/** The words of a BCP 47 tag's language. */
export const pageWords = (lang: string): PageWords => words[lang.split('-')[0] ?? 'en'] ?? words.en!;

/** A calendar date as the language writes it out; the date has no time zone, so none is applied. */
export function formatDate(date: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
