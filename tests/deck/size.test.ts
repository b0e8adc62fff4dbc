// How many bytes a deck has: it is sent by mail, and opened on a train.

import { expect, it } from 'vitest';
import {
  createCompiler,
  createMemoryHost,
  createNodeHost,
  listPitches,
  locatePitch,
  locateProject,
} from '../../src/index.ts';

const host = createNodeHost();
const [seed] = await listPitches(host, await locateProject(host, '.'));

it('a deck of a dozen slides in English has 400 KB at most, with its fonts', async () => {
  expect(seed!.name).toBe('community-infrastructure-sysadmins');
  const { deck } = await createCompiler(host).compile(seed!, { outputs: ['deck'] });
  const open = deck!.files.find(({ place }) => place === 'public')!;
  expect(open.bytes.length).toBeLessThanOrEqual(400_000);
  expect(deck!.lowered!.slides.length).toBeGreaterThanOrEqual(10);
});

/** What a deck usually holds, in letters with accents: bold and slanted text, code, figures, a quote. */
const accents = `---
title: Wärme für die Hütte
subtitle: Ação já, à beira-mar
lang: de
deck: { scheme: dark }
ask: Fördern Sie den schönen Raum für €5000.
contact: [{ name: João Müller, email: joao@huette.example }]
---

## Warum überhaupt

- **Über alles.** Größe und *Straße*, não à coração, ½ – 12 % – 3×
- **Früh.** \`const größe = 1;\`

## Zahlen für später

::: stats
- **40 %** mehr *Äste*
- **3°** wärmer
:::

## Code

\`\`\`ts [1|2]
const wärme = 1;
export const kälte = 2;
\`\`\`

> Ein schöner Satz über Öfen.
> — Ana, Präsidentin
`;

it.each(['de', 'pt-BR'])('so has a dark one with accents, in %s', async (lang) => {
  const files = { 'package.json': '{}', 'decks/talk.md': accents.replace('lang: de', `lang: ${lang}`) };
  const memory = createMemoryHost(files, { builtins: host });
  const { value: source } = await locatePitch(memory, 'decks/talk.md');
  const { deck } = await createCompiler(memory).compile(source!, { outputs: ['deck'] });
  expect(deck!.files[0]!.bytes.length).toBeLessThanOrEqual(400_000);
});
