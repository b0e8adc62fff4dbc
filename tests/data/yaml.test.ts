// YAML as values with places.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataValue, readYaml, toPlain } from '../../src/data/index.ts';
import { spanText } from '../../src/diagnostics/index.ts';

const read = (text: string, range?: { start: number; end: number }) => readYaml({ path: 'a.yaml', text }, range);
const messages = (text: string): readonly string[] => read(text).diagnostics.map((finding) => finding.message);

function entry(value: DataValue | undefined, key: string): DataValue {
  const found = value?.kind === 'map' ? value.entries.find((one) => one.key === key) : undefined;
  if (!found) throw new Error(`no key ${key}`);
  return found.value;
}

describe('values', () => {
  it('have the places they were written at', () => {
    const { value, diagnostics } = read('title: "A: day" # why\nlist:\n  - one\n  - { a: 1.10 }\n');
    expect(diagnostics).toEqual([]);
    expect(spanText(entry(value, 'title').span)).toBe('"A: day"');
    const list = entry(value, 'list');
    const [one, map] = list.kind === 'list' ? list.items : [];
    expect(one && spanText(one.span)).toBe('one');
    const version = entry(map, 'a');
    expect(version).toMatchObject({ value: 1.1, text: '1.10' });
    expect(spanText(version.span)).toBe('1.10');
  });

  it('count from the start of the file when a range is read', () => {
    const text = '---\ndate: 2027-03-18\n---\nbody: no\n';
    const { value } = read(text, { start: 4, end: 21 });
    expect(value && toPlain(value)).toEqual({ date: '2027-03-18' });
    expect(spanText(entry(value, 'date').span)).toBe('2027-03-18');
  });

  it('follow aliases', () => {
    const { value, diagnostics } = read('a: &x [1, 2]\nb: *x\n');
    expect(diagnostics).toEqual([]);
    expect(value && toPlain(value)).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it('are nothing where only comments stand', () => {
    expect(read('# nothing\n')).toEqual({ value: undefined, diagnostics: [] });
    expect(read('')).toEqual({ value: undefined, diagnostics: [] });
  });

  it('survive a round through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        fc.pre(!JSON.stringify(data).includes('__proto__'));
        const text = JSON.stringify(data);
        const { value } = read(text);
        expect(value && JSON.stringify(toPlain(value))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
});

describe('findings', () => {
  it('name the mistake once', () => {
    expect(messages('a: b: c')).toHaveLength(1);
    expect(read('a: [1').diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
  });

  it.each([
    [
      'title: A\nask: Help us: now\n',
      'A colon with a space behind it stands within this text, so that YAML takes it for a key.',
      'Help us: now',
      'Put quotes around the text: `"Help us: now"`.',
    ],
    [
      'ask: The "best": we\n',
      'A colon with a space behind it stands within this text, so that YAML takes it for a key.',
      'The "best": we',
      `Put quotes around the text: \`'The "best": we'\`.`,
    ],
    [
      'a: 1\n b: 2\n',
      'The line below this value is indented as if it belonged to it.',
      '1',
      'Keys that belong together begin in the same column.',
    ],
    ['deck:\n\tshow: all\n', 'A tab stands where YAML has spaces.', '\t', 'Indent with spaces, two for each level.'],
    [
      'title: "A\nlang: en\n',
      'This quote is never closed.',
      '"',
      'Put `"` at the end of the text. Around a text that holds such a quote itself, put `\'`.',
    ],
    [
      "title: 'It's time'\n",
      "This stands behind the `'` that closes the text.",
      "s time'",
      'Around a text that holds such a quote itself, put `"`.',
    ],
    ['keywords: [a, b\nlang: en\n', 'This `[` is never closed.', '[', 'Put `]` behind the last of what it holds.'],
    [
      'contact: [{ name: Ada }\nlang: en\n',
      'This `[` is never closed.',
      '[',
      'Put `]` behind the last of what it holds.',
    ],
    ['title: @ada\n', 'A text begins with `@` only in quotes.', '@', 'Put quotes around the text: `"@ada"`.'],
    ['title:A\nlang: en\n', 'Behind the colon of `title` a space is missing.', 'title:A', 'Write `title: A`.'],
    [
      'title: A\nand more\n',
      'This line is no `key: value`.',
      'and more',
      'A text that goes on in the next line is indented there.',
    ],
    ['a: 1\nb: !tag x\n', 'This is not valid YAML: Unresolved tag: !tag.', '!tag', undefined],
  ])('say of %j what is wrong and what to do', (text, message, place, note) => {
    const [finding] = read(text).diagnostics;
    expect(finding?.message).toBe(message);
    expect(finding?.span && text.slice(finding.span.start, finding.span.end)).toBe(place);
    if (note !== undefined) expect(finding?.notes[0]?.message).toBe(note);
  });

  it('point at both keys of a pair', () => {
    const { diagnostics } = read('a: 1\nb: 2\na: 3\n');
    expect(diagnostics.map((finding) => [finding.message, finding.span?.start, finding.notes[0]?.span?.start])).toEqual(
      [['The key `a` is given twice.', 10, 0]],
    );
  });

  it.each([
    ['a: *b\n', 'The alias `*b` refers to nothing.'],
    ['a: &a [*a]\n', 'The alias `*a` stands inside the value it refers to.'],
    ['? [a]\n: 1\n', 'A key must be a single word or text.'],
    ['__proto__: 1\n', 'The key `__proto__` is not allowed.'],
    ['a: !!js/function "x"\n', 'This is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function.'],
  ])('refuse %j', (text, message) => {
    expect(messages(text)).toEqual([message]);
    expect(read(text).value).toBeUndefined();
  });

  it('stop a bomb of aliases without unfolding it', () => {
    const names = Array.from({ length: 40 }, (_, index) => `k${index}`);
    const lines = names.map(
      (name, index) => `${name}: &${name} [${Array(10).fill(index ? `*${names[index - 1]}` : 'x')}]`,
    );
    expect(messages(lines.join('\n'))).toEqual(['This YAML stands for more than 20,000 values.']);
  });
});
