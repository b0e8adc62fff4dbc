// The source that a page may carry: what it shows, and nothing that its reader was not to see.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost, locatePitch } from '../../src/index.ts';
import { everythingIn, filesOf, infoOf, structureText } from '../pdf/reading.ts';

const builtins = createNodeHost();

async function buildPage(text: string, name = 'talk'): Promise<Uint8Array> {
  const host = createMemoryHost({ '/p/package.json': '{}', [`/p/decks/${name}.md`]: text }, { builtins });
  const { value: source } = await locatePitch(host, `/p/decks/${name}.md`);
  const { page } = await createCompiler(host).compile(source!, { outputs: ['page'] });
  const [file] = page?.files ?? [];
  if (!file) throw new Error(page?.diagnostics.map(({ message }) => message).join('\n'));
  return file.bytes;
}

const SECRET = `---
title: A seat at the table
keywords: [mooring, harbour]
contact: { name: Ada, email: ada@harbour.example }
ask: Mend one mooring.
vars: { sponsor: Initech, price: hidden-price }
theme: summit
page: { attach: page }
deck: { footer: hidden-footer }
---
## What we do {#what}

<!-- hidden-comment -->

**Moorings** hold <!-- hidden-inline --> for {{sponsor}} & *all* 5 * 3 \\* boats [here](https://harbour.example).

::: deck-only
hidden-block
:::

- Ropes
- hidden-item {only=deck}
- Knots
  1. \`a\`b\` and ~~loss~~

Note: hidden-note

## Hidden-slide {only=deck}

hidden-text

## More

Page: Only on paper: 1. April.

| Rope | Metres |
|---|--:|
| Hemp | 12 |

> Held.
> — Bo, skipper
`;

describe('the source of a page', () => {
  it('is in the PDF when the front matter says so', async () => {
    const pdf = await buildPage(SECRET);
    const [file, ...others] = filesOf(pdf);
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      name: 'talk.md',
      description: 'A seat at the table (Markdown)',
      mediaType: 'text/markdown',
      relationship: 'Source',
    });
    expect(filesOf(await buildPage(SECRET.replace('attach: page', 'attach: none')))).toEqual([]);
  });

  it('holds no word that the page does not show', async () => {
    const pdf = await buildPage(SECRET);
    expect(filesOf(pdf)[0]!.text).toContain('Initech');
    const everything = everythingIn(pdf).toLowerCase();
    expect(everything).toContain('initech');
    expect(everything).not.toContain('hidden');
    expect(everything).not.toContain('{{');
  });

  it('is Markdown as an author would write it', async () => {
    expect(filesOf(await buildPage(SECRET))[0]!.text).toBe(`---
title: "A seat at the table"
keywords: ["mooring","harbour"]
lang: "en"
contact: [{"name":"Ada","email":"ada@harbour.example"}]
ask: "Mend one mooring."
---

## What we do

**Moorings** hold for Initech & *all* 5 \\* 3 \\* boats [here](https://harbour.example).

- Ropes
- Knots
  1. \`a\`b\\\` and ~~loss~~

## More

Only on paper: 1. April.

| Rope | Metres |
| --- | --: |
| Hemp | 12 |

> Held.
> 
> — Bo, skipper
`);
  });

  it('says the keywords in the metadata too', async () => {
    expect(infoOf(await buildPage(SECRET)).Keywords).toBe('mooring, harbour');
  });

  it.each(['operators-day', 'german', 'radio-year', 'tool-library', 'allotments', 'bench', 'checklist', 'ferry'])(
    'of %s makes the same page again',
    async (name) => {
      const written = readFileSync(`tests/corpus/pages/${name}.md`, 'utf8').replace(/^!\[.*$/gm, '');
      const attaching = /^page:/m.test(written)
        ? written.replace(/^page: \{ ?/m, 'page: { attach: page, ')
        : written.replace(/^---\n/, '---\npage: { attach: page }\n');
      const first = await buildPage(attaching);
      const again = await buildPage(filesOf(first)[0]!.text);
      expect(await structureText(again)).toBe(await structureText(first));
    },
  );

  it('holds notes, icons, languages and the numbers of lines', async () => {
    const first = await buildPage(`---
title: Boats
page: { attach: page }
---
Crossed since 1820[^a], by :icon[ship]{label="boat"}, in [pontualidade]{lang=pt}^[On *time*.].

\`\`\`js {numbers=9}
let a;
\`\`\`

[^a]: The register.
`);
    const source = filesOf(first)[0]!.text;
    expect(source).toContain(
      'Crossed since 1820^[The register.], by :icon[ship]{label="boat"}, in [pontualidade]{lang=pt}^[On *time*.].',
    );
    expect(source).toContain('```js {numbers=9}');
    expect(await structureText(await buildPage(source))).toBe(await structureText(first));
  });
});
