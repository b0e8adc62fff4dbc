// The line above a title: whatever stands there, nothing stands on anything else.

import { expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost } from '../../src/index.ts';
import { openDeck, testBrowser } from './browser.ts';

/** Ten times as wide as it is high. */
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 60" width="600" height="60"><path d="M0 0h9v9z"/></svg>';

it.each([
  ['short', 'Org', 'Hall Days', '16:9', '{ light: wide.svg }'],
  [
    'long',
    'International Association of People Who Mend Old Machines in Public',
    'The Fourteenth Biennial Meeting of Menders, and of Those Who Would Like To Be',
    '16:9',
    '{ light: wide.svg }',
  ],
  [
    'beside a logo that is high and wide',
    'Org',
    'The Meeting of Menders',
    '4:3',
    '{ light: wide.svg, clear: 0.5, minimum: { deck: 54 }, wordmark: true }',
  ],
])('keeps names apart that are %s', async (_, organization, event, size, brand) => {
  const files = {
    '/p/package.json': '{}',
    '/p/brand.yaml': `extends: summit\nlogo: ${brand}\n`,
    '/p/wide.svg': logo,
    '/p/talk.md': `---\ntitle: Talk\ntheme: brand.yaml\norganization: { name: "${organization}" }\nevent: { name: "${event}", place: Alder Junction }\ndeck: { size: "${size}" }\n---\n## One\n\nWords.\n`,
  };
  const host = createMemoryHost(files, { folder: '/p', builtins: createNodeHost() });
  const source = { name: 'talk', root: '/p', main: 'talk.md', sections: [], ignored: [] };
  const { deck } = await createCompiler(host).compile(source, { outputs: ['deck'] });
  const { page, close } = await openDeck(await testBrowser(), deck!.files[0]!.bytes);
  const boxes: readonly DOMRect[] = await page.evaluate(`
    ['.logo', '.organization', '.event', '.name'].flatMap((name) =>
      [...document.querySelectorAll('section.present ' + name)].map((found) => found.getBoundingClientRect().toJSON()))`);
  await close();
  expect(boxes.length).toBeGreaterThanOrEqual(3);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1))
      expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top).toBe(true);
  }
});
