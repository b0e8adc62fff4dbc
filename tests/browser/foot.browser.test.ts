// The foot of slides with a logo: what a brand's logo keeps free around it, beside the hairline, the half disc and a picture.

import { expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost } from '../../src/index.ts';
import { openDeck, testBrowser } from './browser.ts';

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="M0 0h9v9z"/></svg>`;

/** Opens a deck whose theme has this logo, with a picture beside the first slide's text and a usual slide as the last. */
async function footsWith(logo: string) {
  const text = '---\ntitle: A Talk With a Long Name\ntheme: brand.yaml\ndeck: { logo: true, titleSlide: false }\n---\n';
  const slides = '## Beside {layout=image-right}\n\nWords.\n\n![Hills](hills.svg)\n\n## Last\n\n- One thing\n';
  const files = {
    '/p/package.json': '{}',
    '/p/talk.md': text + slides,
    '/p/brand.yaml': `extends: summit\nlogo: ${logo}\n`,
    '/p/tall.svg': svg(60, 120),
    '/p/flat.svg': svg(90, 30),
    '/p/hills.svg': svg(300, 400),
  };
  const host = createMemoryHost(files, { folder: '/p', builtins: createNodeHost() });
  const source = { name: 'talk', root: '/p', main: 'talk.md', sections: [], ignored: [] };
  const { deck } = await createCompiler(host).compile(source, { outputs: ['deck'] });
  const { page, close } = await openDeck(await testBrowser(), deck!.files[0]!.bytes);
  const feet: { logo: DOMRect; horizon: DOMRect; dome: DOMRect; plate?: DOMRect }[] = [];
  for (const index of [0, 1]) {
    await page.evaluate(`Reveal.slide(${index})`);
    feet.push(
      await page.evaluate(`(() => {
        const box = (name) => document.querySelector('section.present ' + name)?.getBoundingClientRect().toJSON();
        return { logo: box('.foot .logo'), horizon: box('.foot .horizon'), dome: box('.foot .dome'), plate: box('.plate') };
      })()`),
    );
  }
  await close();
  return feet;
}

it('a tall logo has its room: the hairline and the half disc end before it', async () => {
  // 54 px high with half of it free: 27 px.
  for (const { logo, horizon, dome } of await footsWith('{ light: tall.svg, clear: 0.5, minimum: { deck: 54 } }')) {
    expect(logo.height).toBeCloseTo(54, 1);
    expect(horizon.right).toBeCloseTo(logo.left - 27, 0);
    expect(dome.right).toBeLessThanOrEqual(horizon.right + 0.5);
  }
});

it('a logo that stands clear of the hairline leaves it whole', async () => {
  // The middle of the line is 28 px below the hairline: 30 px and a fifth of them on either side are within it.
  const [, last] = await footsWith('{ light: flat.svg, clear: 0.2 }');
  expect(last!.logo.height).toBeCloseTo(30, 1);
  expect([last!.logo.right, last!.horizon.right, last!.dome.right].map(Math.round)).toEqual([1204, 1204, 1204]);
});

it('a logo stands beside a picture from edge to edge, and not on it', async () => {
  const [first] = await footsWith('{ light: tall.svg }');
  expect(first!.plate!.left).toBeGreaterThan(700);
  expect(first!.logo.right).toBeCloseTo(700, 0);
});
