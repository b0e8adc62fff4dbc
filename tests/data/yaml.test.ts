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
    expect(messages('a: b: c')).toEqual([
      'This is not valid YAML: Nested mappings are not allowed in compact mappings.',
    ]);
    expect(read('a: [1').diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
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
