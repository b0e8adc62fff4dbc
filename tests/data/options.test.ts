// Option tables: from one table the values, the findings, the schema and the reference.

import { describe, expect, it } from 'vitest';
import {
  flag,
  formatOptionReference,
  list,
  mapping,
  objectSchema,
  oneOf,
  option,
  readOptions,
  readYaml,
  required,
  text,
} from '../../src/data/index.ts';
import { spanText, suggest } from '../../src/diagnostics/index.ts';

const person = mapping({ name: required(text, 'Who.'), email: option(text, 'Where.') }, 'a name, or a mapping', 'name');
const site = mapping({ hall: option(text, 'Which.') }, 'a mapping');
const table = {
  title: option(text, 'What it is called.'),
  size: option(oneOf(['small', 'large']), 'How big.', 'small'),
  loud: option(flag, 'Whether it is heard | felt.', false),
  people: option(list(person, 'a name, a mapping, or a list of them'), 'Who comes.', []),
  sites: option(list(site, 'a list of mappings, or one mapping'), 'Where.', []),
} as const;

function read(yaml: string) {
  const { value } = readYaml({ path: 'a.yaml', text: yaml });
  return readOptions(table, value?.kind === 'map' ? value : undefined);
}

describe('options', () => {
  it('have their defaults without a mapping', () => {
    expect(read('').value).toEqual({ size: 'small', loud: false, people: [], sites: [] });
  });

  it('are typed, and know where they were written', () => {
    const { value, diagnostics, places } = read('title: 2027\nsize: large\nloud: true\npeople: Ada\n');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ title: '2027', size: 'large', loud: true, people: [{ name: 'Ada' }], sites: [] });
    const size = places.get('size');
    expect(size && spanText(size)).toBe('large');
  });

  it('without a value are options that nobody set', () => {
    expect(read('title:\nsize: ~\n')).toMatchObject({
      value: { size: 'small', loud: false, people: [], sites: [] },
      diagnostics: [],
    });
  });

  it.each([
    ['titel: x', 'unknown-key', 'There is no key `titel`.', 'Did you mean `title`?'],
    [
      'constructor: x',
      'unknown-key',
      'There is no key `constructor`.',
      'Keys are `title`, `size`, `loud`, `people`, `sites`.',
    ],
    ['size: lagre', 'wrong-value', '`size` takes `small` or `large`, not `lagre`.', 'Did you mean `large`?'],
    ['loud: "yes"', 'wrong-value', '`loud` takes `true` or `false`, and this is a text.', undefined],
    ['title: { a: b }', 'wrong-value', '`title` takes a text, and this is a mapping.', undefined],
    ['people: { name: [a] }', 'wrong-value', '`people.name` takes a text, and this is a list.', undefined],
    ['sites: here', 'wrong-value', '`sites` takes a list of mappings, or one mapping, and this is a text.', undefined],
    ['sites: [here]', 'wrong-value', '`sites[0]` takes a mapping, and this is a text.', undefined],
    ['people: [{ email: a }]', 'missing-key', '`people[0]` needs a `name`: Who.', undefined],
  ])('refuse %s', (yaml, code, message, note) => {
    const { diagnostics } = read(yaml);
    expect(diagnostics.map((finding) => [finding.code, finding.message, finding.notes[0]?.message])).toEqual([
      [code, message, note],
    ]);
  });

  it('give a schema', () => {
    expect(objectSchema(table)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: {
        title: { type: ['string', 'number', 'boolean'], description: 'What it is called.' },
        size: { enum: ['small', 'large'], default: 'small' },
      },
    });
  });

  it('give a reference', () => {
    expect(formatOptionReference(table).split('\n')).toEqual([
      '| Key | Takes | Default | Means |',
      '|---|---|---|---|',
      '| `title` | a text |  | What it is called. |',
      '| `size` | `small` or `large` | `small` | How big. |',
      '| `loud` | `true` or `false` | `false` | Whether it is heard \\| felt. |',
      '| `people` | a name, a mapping, or a list of them |  | Who comes. |',
      '| `people.name` | a text | needed | Who. |',
      '| `people.email` | a text |  | Where. |',
      '| `sites` | a list of mappings, or one mapping |  | Where. |',
      '| `sites.hall` | a text |  | Which. |',
      '',
    ]);
  });
});

describe('a suggestion', () => {
  it.each([
    ['auhtors', 'authors'],
    ['slide-number', 'slideNumber'],
    ['Title', 'title'],
    ['titles', 'title'],
    ['xyz', undefined],
    ['t', undefined],
  ])('for %s is %s', (word, meant) => {
    expect(suggest(word, ['title', 'authors', 'slideNumber'])).toBe(meant);
  });
});
