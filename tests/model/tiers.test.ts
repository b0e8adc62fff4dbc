// What tiers say in each language. Expected texts are written by hand, by the grammar of the language.

import { describe, expect, it } from 'vitest';
import { foreignWords, formatMoney, formatPlaces, formatPriceTerms, wordsFor } from '../../src/model/index.ts';

/** No-break spaces as `_`, and without marks of direction: what differs between them is the language's data, not ours. */
const shown = (text: string): string => text.replace(/[\u00A0\u202F]/g, '_').replace(/[\u200E\u200F]/g, '');

describe('places', () => {
  it.each([
    ['en', 'two of three left', 'one of three left', 'taken'],
    ['de', 'zwei von drei frei', 'einer von drei frei', 'vergeben'],
    ['es', 'quedan dos de tres', 'queda una de tres', 'agotado'],
    ['fr', 'restent deux sur trois', 'reste une sur trois', 'complet'],
    ['pt-BR', 'restam 2 de 3', 'resta 1 de 3', 'esgotado'],
    ['pl', 'wolne 2 z 3', 'wolne 1 z 3', 'zajęte'],
    ['el', 'απομένουν 2 από 3', 'απομένει 1 από 3', 'εξαντλήθηκε'],
    ['ru', 'свободно 2 из 3', 'свободно 1 из 3', 'занято'],
    ['tr', '3 yerin 2 tanesi boş', '3 yerin 1 tanesi boş', 'dolu'],
    ['vi', 'còn 2 trong 3 chỗ', 'còn 1 trong 3 chỗ', 'đã hết chỗ'],
    ['ja', '残り2枠（全3枠）', '残り1枠（全3枠）', '満枠'],
    ['zh', '余2席（共3席）', '余1席（共3席）', '已满'],
    ['zh-TW', '餘2席（共3席）', '餘1席（共3席）', '已額滿'],
    ['ko', '3자리 중 2자리 남음', '3자리 중 1자리 남음', '마감'],
    ['ar', 'تبقّى 2 من 3', 'تبقّى 1 من 3', 'محجوز'],
    ['he', 'נותרו 2 מתוך 3', 'נותר 1 מתוך 3', 'תפוס'],
    ['hi', '3 में से 2 शेष', '3 में से 1 शेष', 'भर चुका'],
    ['th', 'เหลือ 2 จาก 3 ที่', 'เหลือ 1 จาก 3 ที่', 'เต็มแล้ว'],
    ['sv', 'two of three left', 'one of three left', 'taken'],
  ])('are said in %s', (lang, two, one, none) => {
    const words = wordsFor(lang);
    expect([2, 1, 0].map((left) => formatPlaces({ left, of: 3 }, words))).toEqual([two, one, none]);
  });

  it('are figures where words would be long or odd', () => {
    expect(formatPlaces({ left: 2, of: 20 }, wordsFor('en'))).toBe('2 of 20 left');
    expect(formatPlaces({ left: 12, of: 12 }, wordsFor('en'))).toBe('twelve of twelve left');
    expect(formatPlaces({ left: 1, of: 1 }, wordsFor('de'))).toBe('1 von 1 frei');
    expect(formatPlaces({ left: 5, of: 8 }, wordsFor('pl'))).toBe('wolnych 5 z 8');
  });
});

describe('prices', () => {
  it.each([
    ['en', '€10,000', 'R$1,234.50'],
    ['de', '10.000_€', '1.234,50_R$'],
    ['fr', '10_000_€', '1_234,50_R$'],
    ['pt-BR', '€_10.000', 'R$_1.234,50'],
    ['pl', '10_000_€', '1234,50_R$'],
    ['ja', '€10,000', 'R$1,234.50'],
  ])('are formatted in %s, with cents only where there are some', (lang, euros, reais) => {
    expect(shown(formatMoney({ currency: 'EUR', amount: 10000 }, lang))).toBe(euros);
    expect(shown(formatMoney({ currency: 'BRL', amount: 1234.5 }, lang))).toBe(reais);
  });

  it.each([
    ['en', 'plus VAT', 'Prices plus VAT, valid until January 31, 2027.'],
    ['de', 'zzgl. MwSt.', 'Preise zzgl. MwSt., gültig bis 31. Januar 2027.'],
    ['es', 'sin IVA', 'Precios sin IVA, válidos hasta el 31 de enero de 2027.'],
    ['ru', 'без НДС', 'Цены без НДС, действительны до 31 января 2027 г.'],
    ['tr', 'KDV hariç', 'Fiyatlar KDV hariç, 31 Ocak 2027 tarihine kadar geçerlidir.'],
    ['ja', '税別', '価格は税別、2027年1月31日まで有効。'],
    ['zh', '未含税', '价格未含税，有效期至2027年1月31日。'],
    ['sv', 'exkl. moms', 'Prices exkl. moms, valid until January 31, 2027.'],
  ])('have terms in %s', (lang, tax, sentence) => {
    expect(shown(formatPriceTerms({ tax, until: '2027-01-31' }, lang, wordsFor(lang)) ?? '')).toBe(sentence);
  });

  it('end with one point, and with the author’s note', () => {
    const german = wordsFor('de');
    expect(formatPriceTerms({ tax: 'zzgl. MwSt.' }, 'de', german)).toBe('Preise zzgl. MwSt.');
    expect(formatPriceTerms({ tax: 'netto', note: 'Skonto 2 %.' }, 'de', german)).toBe('Preise netto. Skonto 2 %.');
    expect(formatPriceTerms({ note: 'Auf Anfrage.' }, 'de', german)).toBe('Auf Anfrage.');
    expect(formatPriceTerms({}, 'de', german)).toBeUndefined();
  });
});

describe('words', () => {
  it('follow the script of a language, and not its region', () => {
    expect(wordsFor('pt-PT')).toBe(wordsFor('pt-BR'));
    expect(wordsFor('zh-CN').lang).toBe('zh');
    expect([wordsFor('zh-HK').lang, wordsFor('zh-Hant').lang]).toEqual(['zh-Hant', 'zh-Hant']);
  });

  it('say their language where it is another than the text’s', () => {
    expect(foreignWords(wordsFor('sv'), 'sv')).toBe('en');
    expect(foreignWords(wordsFor('en-GB'), 'en-GB')).toBeUndefined();
    expect(foreignWords(wordsFor('zh-TW'), 'zh-TW')).toBeUndefined();
  });
});
