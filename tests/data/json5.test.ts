// JSON5, as the settings of reveal-md may be written: values, their places, and what is said of text that is none.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson5, toPlain } from '../../src/data/index.ts';
import { spanText } from '../../src/diagnostics/index.ts';
import { anyCharacter } from '../any-character.ts';

const read = (text: string) => readJson5({ path: 'reveal-md.json5', text });

async function plain(text: string): Promise<unknown> {
  const { value, diagnostics } = await read(text);
  expect(diagnostics).toEqual([]);
  return value && toPlain(value);
}

async function codesOf(text: string): Promise<readonly string[]> {
  const { value, diagnostics } = await read(text);
  expect(value).toBeUndefined();
  return diagnostics.map(({ code, span }) => `${code} ${span?.start}`);
}

describe('JSON5', () => {
  it('is read without a space anywhere, with bare keys and both kinds of quotes', async () => {
    expect(await plain('{separator:\'^---$\',port:8080,"css":["a.css",\'b.css\'],}')).toEqual({
      separator: '^---$',
      port: 8080,
      css: ['a.css', 'b.css'],
    });
  });

  it('has escapes in single quotes as well, comments, and numbers of every form', async () => {
    const text = String.raw`// reveal-md
    {
	/* cuts */ separator: '^\r?\n\\d$', "it's": 'it\'s \
one', half: .5, hex: 0x1F, plus: +1, yes: true, none: null, // end
    }`;
    expect(await plain(text)).toEqual({
      separator: '^\r?\n\\d$',
      "it's": "it's one",
      half: 0.5,
      hex: 31,
      plus: 1,
      yes: true,
      none: null,
    });
  });

  it('gives the place of every key and value in the file as it was written', async () => {
    const { value } = await read('\uFEFF{ /* why */ css: "a.css", n: 1.50 }');
    if (value?.kind !== 'map') throw new Error('no object');
    expect(value.entries.map(({ keySpan, value: { span } }) => [spanText(keySpan), spanText(span)])).toEqual([
      ['css', '"a.css"'],
      ['n', '1.50'],
    ]);
    expect(value.entries[1]?.value).toMatchObject({ value: 1.5, text: '1.50' });
  });

  it('is refused where it breaks off, doubles a key, or would change objects', async () => {
    expect(await codesOf('{ "separator": ')).toEqual(['json-syntax 14']);
    expect(await codesOf('{a:1}{b:2}')).toEqual(['json-syntax 5']);
    expect(await codesOf('')).toEqual(['json-syntax 0']);
    expect(await codesOf('{a:1,"a":2}')).toEqual(['duplicate-key 5']);
    expect(await codesOf('{"__proto__":{}}')).toEqual(['unsafe-key 1']);
    expect(await codesOf('{a:NaN}')).toEqual(['json-syntax 3']);
    expect(await codesOf('['.repeat(100_000))).toEqual(['json-syntax 0']);
  });

  it('holds all of JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: anyCharacter }), async (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('"__proto__"'));
        expect(await plain(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
