// The pitch says every fact, and nothing that is no fact. Outputs are read as a stranger reads them, not as we modelled them.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { lowerCaseWords, plainText, readClaims } from './claims.ts';
import { factTable, type Place } from './facts-table.ts';
import { compileSeed } from './seed.ts';
import { readSeedTexts } from './seed-texts.ts';

const facts = readFileSync(new URL('./facts.md', import.meta.url), 'utf8');
const places: readonly Place[] = ['page', 'deck', 'speaker'];

/** Words with which the pitch only begins sentences, or labels something. Names don't belong here. */
const openers =
  'answered automated contacts deployed everyone few fixes good help if lend logo much note nothing repair reviewed strengthen submitted talk tested they visibility whom';

let texts: Readonly<Record<Place, readonly string[]>>;

beforeAll(async () => {
  texts = await readSeedTexts(await compileSeed('community-infrastructure-sysadmins'));
});

const folded = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

describe('every fact is said', () => {
  test('the table’s clauses are all of the facts, in their order', () => {
    const clauses = [...facts.matchAll(/^- ((?:.+\n?)(?: {2}.+\n?)*)/gm)].map((item) => folded(item[1] ?? ''));
    expect(clauses.length).toBeGreaterThan(20);
    expect(factTable.map((row) => folded(row.fact)).join(' ')).toBe(clauses.join(' '));
  });

  const claims = factTable.flatMap(({ fact, said }) =>
    places.flatMap((place) => (said[place] === undefined ? [] : [{ fact, place, says: said[place] }])),
  );
  test.each(claims)('$place: $says', ({ place, says }) => {
    expect(folded(texts[place].join(' '))).toContain(folded(says));
  });
});

describe('nothing is said that is no fact', () => {
  test.each(places)('%s: each number, name and address is in the facts', (place) => {
    const said = texts[place].join('\n');
    const ordinary = new Set([...lowerCaseWords(facts), ...lowerCaseWords(said), ...openers.split(' ')]);
    const known = readClaims(facts, ordinary);
    const claimed = readClaims(said, ordinary);
    const beyond = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>) =>
      [...mine].filter((claim) => !theirs.has(claim));
    expect({
      numbers: beyond(claimed.numbers, known.numbers),
      names: beyond(claimed.names, known.names),
      addresses: beyond(claimed.addresses, known.addresses),
    }).toEqual({ numbers: [], names: [], addresses: [] });
  });
});
