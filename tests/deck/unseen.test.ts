// Pictures that have the colour of their slide: which ones are said to be unseen, and which are not.

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { allFindings, createCompiler, createMemoryHost, createNodeHost } from '../../src/index.ts';

const builtins = createNodeHost();
const drawing = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">${shapes}</svg>`;
/** A disc on a ground that may be seen through. */
const disc = (fill: string, ground: { r: number; g: number; b: number; alpha: number }) =>
  sharp({ create: { width: 200, height: 100, channels: 4, background: ground } })
    .composite([{ input: Buffer.from(drawing(`<circle cx="100" cy="50" r="40" fill="${fill}"/>`)) }])
    .png()
    .toBuffer();
const clear = { r: 0, g: 0, b: 0, alpha: 0 };

const files: Readonly<Record<string, string | Uint8Array>> = {
  '/p/plain.svg': drawing('<path d="M0 0h200v100H0z"/>'),
  '/p/ink.svg': drawing('<g style="stroke: #0F2029"><path fill="none" d="M0 0h200v100"/></g>'),
  '/p/white.svg': drawing('<path fill="white" d="M0 0h200v100H0z"/>'),
  '/p/both.svg': drawing('<path fill="#fff" d="M0 0h200v100H0z"/><path fill="#111" d="M9 9h20v10H9z"/>'),
  '/p/dark.png': await disc('#111111', clear),
  '/p/framed.png': await disc('#111111', { r: 240, g: 240, b: 240, alpha: 1 }),
};

async function unseen(body: string, scheme = 'dark'): Promise<readonly string[]> {
  const text = `---\ntitle: Talk\ndeck: { scheme: ${scheme}, titleSlide: false }\n---\n## Bars\n\n${body}\n`;
  const host = createMemoryHost({ '/p/package.json': '{}', '/p/talk.md': text, ...files }, { folder: '/p', builtins });
  const source = { name: 'talk', root: '/p', main: 'talk.md', sections: [], ignored: [] };
  const compilation = await createCompiler(host).compile(source, { outputs: ['deck'] });
  return allFindings(compilation).flatMap(({ code, message }) => (code === 'picture-unseen' ? [message] : []));
}

describe('a picture without a ground of its own', () => {
  it.each(['plain.svg', 'ink.svg', 'dark.png'])('is not seen on a dark slide where it is dark: %s', async (name) => {
    expect(await unseen(`![Bars](${name})`)).toEqual([`\`${name}\` can hardly be seen: it is as dark as its slide.`]);
  });

  it.each(['white.svg', 'both.svg', 'framed.png'])('is seen where something of it is light: %s', async (name) => {
    expect(await unseen(`![Bars](${name})`)).toEqual([]);
  });

  it('is not seen on a light slide where all of it is light', async () => {
    expect(await unseen('![Bars](white.svg)', 'light')).toEqual([
      '`white.svg` can hardly be seen: it is as light as its slide.',
    ]);
    expect(await unseen('![Bars](plain.svg)', 'light')).toEqual([]);
  });

  it('is judged by the picture that is shown, and by the ground of its slide', async () => {
    expect(await unseen('![Bars](plain.svg){dark=white.svg}')).toEqual([]);
    expect(await unseen('![Bars](plain.svg){dark=white.svg}', 'light')).toEqual([]);
    expect(await unseen('Text.\n\n## Day {background=#FFFFFF}\n\n![Bars](plain.svg)')).toEqual([]);
  });

  it('is seen in a row of logos, which has a ground of its own', async () => {
    expect(await unseen('::: logos\n![Bank](plain.svg)\n:::')).toEqual([]);
  });
});
