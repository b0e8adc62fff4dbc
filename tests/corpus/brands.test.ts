// The invented brands, as a deck on either ground and as a page: their colours, their fonts, and their logos where the pitch has none.

import { describe, expect, it } from 'vitest';
import { allFindings } from '../../src/index.ts';
import { compileVariant, themes } from './variants.ts';

const path = 'tests/corpus/pages/operators-day.md';
const [, halyard = '', tilde = ''] = themes;

async function deckOf(theme: string, scheme: 'light' | 'dark') {
  const compilation = await compileVariant(path, { theme, scheme }, ['deck']);
  const [file] = compilation.deck?.files ?? [];
  return { html: new TextDecoder().decode(file?.bytes), findings: allFindings(compilation) };
}

describe.each([
  ['halyard', halyard, '#F2B705'],
  ['tilde', tilde, '#00A878'],
])('%s', (_, theme, accent) => {
  it.each(['light', 'dark'] as const)('is a %s deck without a finding, with the accent as it is', async (scheme) => {
    const { html, findings } = await deckOf(theme, scheme);
    expect(findings).toEqual([]);
    expect(html).toContain(`--ask: ${accent};`);
    expect(html).toContain(`color-scheme: ${scheme};`);
  });

  it('is a page without a finding', async () => {
    const compilation = await compileVariant(path, { theme, scheme: 'light' }, ['page']);
    expect(allFindings(compilation)).toEqual([]);
    expect(compilation.page?.files).toHaveLength(1);
  });
});

/** The pictures of logos, in order: as SVG, and with their size. */
function logosIn(html: string): readonly { readonly svg: string; readonly style: string }[] {
  return [
    ...html.matchAll(/<img class="logo" src="data:image\/svg\+xml;base64,([^"]+)" alt="[^"]*" style="([^"]*)">/g),
  ].map(([, data = '', style = '']) => ({ svg: Buffer.from(data, 'base64').toString('utf8'), style }));
}

describe('a brand’s logo', () => {
  it('is the one for the ground that it stands on', async () => {
    const [light, onAccent] = logosIn((await deckOf(tilde, 'light')).html);
    const [dark] = logosIn((await deckOf(tilde, 'dark')).html);
    expect(light?.svg).toContain('#3A1D5C');
    expect(dark?.svg).toContain('#F1EAFA');
    expect(onAccent?.svg).not.toContain('#00A878');
  });

  it('is as high as it has to be, and says the name where it is the name', async () => {
    // 168 by 48, and at least 44 px high on a slide: 44 × 168 / 48 is 154.
    const { html } = await deckOf(tilde, 'light');
    expect(logosIn(html).map(({ style }) => style)).toEqual([
      'width: 168px; height: 48px',
      'width: 154px; height: 44px',
    ]);
    expect(html).toContain('alt="Operators’ Circle"');
    expect(html).not.toContain('class="organization');
  });

  it('gives way to the organization’s own', async () => {
    const host = await compileVariant('tests/corpus/decks/layouts-every.md', { theme: 'summit', scheme: 'light' }, [
      'deck',
    ]);
    expect(logosIn(new TextDecoder().decode(host.deck?.files[0]?.bytes))[0]?.svg).toContain('#122B35');
  });
});

it('the letters of a brand’s font are in the deck that the speaker view and the panels are written in, and so is its space', async () => {
  const { html } = await deckOf(tilde, 'light');
  const ranges = [...html.matchAll(/font-family: "tilde display"[^}]*unicode-range: ([^}]*);/g)].map(
    ([, range]) => range,
  );
  expect(ranges.length).toBeGreaterThan(0);
  for (const range of ranges) expect(range).toMatch(/^U\+20-7E\b/);
});
