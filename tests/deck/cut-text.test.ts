// Where a text is cut that goes on on another slide: behind sentences, and nowhere else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, plainText } from '../../src/model/index.ts';
import { joinSentences, sentencesOf } from '../../src/writers/deck/cut-text.ts';
import { inlines, span } from './build-pitch.ts';

const sentences = (text: string): readonly string[] =>
  sentencesOf(inlines(text)).map((one) => plainText(joinSentences([one])));

describe('the sentences of a text', () => {
  it.each<[string, readonly string[]]>([
    ['The bell rings. Nobody comes! Why? Ask.', ['The bell rings.', 'Nobody comes!', 'Why?', 'Ask.']],
    ['We met Dr. Smith at no. 13. He rang.', ['We met Dr. Smith at no. 13.', 'He rang.']],
    ['From St. Gallen to J. Sebastian, p. 12. Then on.', ['From St. Gallen to J. Sebastian, p. 12.', 'Then on.']],
    ['Vieles, z. B. Taue. Nr. 7 bzw. Teer fehlt.', ['Vieles, z. B. Taue.', 'Nr. 7 bzw. Teer fehlt.']],
    ['Об этом см. Главу. Колокол звонит.', ['Об этом см. Главу.', 'Колокол звонит.']],
    ['あのね。いいよ。うん。', ['あのね。', 'いいよ。', 'うん。']],
    ['He said “Ring.” She rang.', ['He said “Ring.”', 'She rang.']],
    ['One *bell. Two* bells.', ['One bell. Two bells.']],
  ])('%s', (text, found) => expect(sentences(text)).toEqual(found));

  it('also end where a line of the source does', () => {
    const line = (text: string): Inline => ({ type: 'text', text, span });
    const soft: Inline = { type: 'break', hard: false, span };
    const found = sentencesOf([line('The bell rings.'), soft, line('We met Dr.'), soft, line('Smith.')]);
    expect(found.map((one) => plainText(joinSentences([one])))).toEqual(['The bell rings.', 'We met Dr. Smith.']);
  });
});

it('any run of sentences says what the text says there, to the last space', () => {
  const pieces = fc.constantFrom(
    'The bell rings. ',
    'あのね。',
    'いいよ！ ',
    'Dr. Smith, ',
    '*no. 13* ',
    'Why?  ',
    'So. ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), fc.nat(), (written, at) => {
      const text = written.join('');
      const found = sentencesOf(inlines(text));
      const cut = at % found.length;
      const [before, after] = [found.slice(0, cut), found.slice(cut)].map((run) => plainText(joinSentences(run)));
      const whole = plainText(inlines(text));
      expect(whole.startsWith(before!)).toBe(true);
      expect(whole.slice(before!.length).trim()).toBe(after);
    }),
  );
});
