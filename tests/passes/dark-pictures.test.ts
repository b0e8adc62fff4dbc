// Which pictures a dark deck shows, alone, in a line, among logos and in columns. Expected sources are written by hand.

import { expect, it } from 'vitest';
import { chooseDarkPictures } from '../../src/passes/index.ts';
import { picturesOf } from '../../src/resolve/index.ts';
import { pitchOf } from '../reader/read-text.ts';

const text = `## Bars

![Bars](bars.svg){dark=bars-dark.svg}

Beside *![a dot](dot.svg){dark=dot-dark.svg}* and ![a ring](ring.svg).

::: columns
::: column
![Wide](wide.svg){dark=wide-dark.svg}
:::
::: column
::: logos
- ![Bank](bank.svg){dark=bank-dark.svg}
:::

::: logos
- ![Mill](mill.svg){dark=mill-dark.svg}
- ![Quay](quay.svg)
:::
:::
:::
`;

const sourcesOf = async (scheme: string): Promise<readonly string[]> => {
  const pitch = await pitchOf(`---\ndeck: { scheme: ${scheme} }\n---\n${text}`);
  return picturesOf(chooseDarkPictures(pitch)).map(({ source }) => source);
};

it('a light deck keeps what stands there, and all of them are looked for', async () => {
  expect(await sourcesOf('light')).toEqual([
    'bars.svg',
    'bars-dark.svg',
    'dot.svg',
    'dot-dark.svg',
    'ring.svg',
    'wide.svg',
    'wide-dark.svg',
    'bank.svg',
    'bank-dark.svg',
    'mill.svg',
    'mill-dark.svg',
    'quay.svg',
  ]);
});

it('a dark deck takes those for dark grounds, and the others where there are none', async () => {
  expect([...new Set(await sourcesOf('dark'))]).toEqual([
    'bars-dark.svg',
    'dot-dark.svg',
    'ring.svg',
    'wide-dark.svg',
    'bank-dark.svg',
    // A row stands on one ground, and one of its logos has no other picture.
    'mill.svg',
    'mill-dark.svg',
    'quay.svg',
  ]);
});
