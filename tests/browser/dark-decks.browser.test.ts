// Every pitch of the corpus on the grounds that it does not ask for, in a browser: its words can be read in those colours too.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/theme/index.ts';
import { deckNames } from '../corpus/decks.ts';
import { compileVariant } from '../corpus/variants.ts';
import { findBarriers } from './axe.ts';
import { openDeck, testBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const browser = await testBrowser();
const files = deckNames.map((name) => `tests/corpus/decks/${name}.md`).filter((path) => existsSync(`${root}/${path}`));
const usual = schemes[0];

describe.each(schemes.filter((scheme) => scheme !== usual))('on a %s ground', (scheme) => {
  it.each(files)(
    '%s gives axe nothing to report of its colours',
    async (path) => {
      const { deck } = await compileVariant(path, { theme: 'summit', scheme }, ['deck']);
      const bytes = deck?.files[0]?.bytes;
      if (!bytes) return;
      const open = await openDeck(browser, bytes, { reducedMotion: true });
      expect(await findBarriers(open.page, 'colours')).toEqual([]);
      expect(open.complaints).toEqual([]);
      await open.close();
    },
    120_000,
  );
});
