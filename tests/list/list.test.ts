// The list of pitches links to what was built, and to nothing else.

import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { emitList, type ListEntry } from '../../src/writers/list/index.ts';
import { packageHost, summit } from '../deck/package-files.ts';

const entry: ListEntry = { name: 'harbour', title: 'The Harbour Bell', lang: 'en', deck: true, page: true };

async function htmlOf(entries: readonly ListEntry[]): Promise<string> {
  return new TextDecoder().decode((await emitList(entries, packageHost(), await summit())).bytes);
}

const linksOf = (html: string): readonly string[] => [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1]!);

describe('the list', () => {
  it('is public and says how many pitches it holds', async () => {
    const file = await emitList([entry, { ...entry, name: 'other' }], packageHost(), await summit());
    expect([file.place, file.path, file.detail]).toEqual(['public', 'index.html', '2 pitches']);
  });

  it('links to the deck and the page of each pitch', async () => {
    expect(linksOf(await htmlOf([entry]))).toEqual(['harbour/index.html', 'harbour/index.html', 'harbour/harbour.pdf']);
  });

  it('leaves out what was not built', async () => {
    expect(linksOf(await htmlOf([{ ...entry, page: false }]))).toEqual(['harbour/index.html', 'harbour/index.html']);
    expect(linksOf(await htmlOf([{ ...entry, deck: false }]))).toEqual(['harbour/harbour.pdf', 'harbour/harbour.pdf']);
  });

  it('writes names into addresses as addresses are written', async () => {
    expect(linksOf(await htmlOf([{ ...entry, name: 'größe & co', page: false }]))[0]).toBe(
      'gr%C3%B6%C3%9Fe%20%26%20co/index.html',
    );
  });

  it('holds titles as text, in their own language', async () => {
    const html = await htmlOf([{ ...entry, title: '<b>Glocke</b>', lang: 'de' }]);
    expect(html).toContain('<li lang="de">');
    expect(html).toContain('&lt;b&gt;Glocke&lt;/b&gt;');
  });

  it('runs nothing and fetches nothing', async () => {
    const html = await htmlOf([entry]);
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(html).toContain("default-src 'none'");
    expect(parseDocument(html).children.length).toBeGreaterThan(0);
  });

  it('says so when there are no pitches', async () => {
    expect(await htmlOf([])).toContain('There is nothing here yet.');
  });
});
