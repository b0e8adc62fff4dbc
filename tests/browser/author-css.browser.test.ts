// An author's own stylesheet: columns that it makes of elements begin at one height, as they did where they were written for.

import { expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost } from '../../src/index.ts';
import { openDeck, testBrowser } from './browser.ts';

it.each(['grid; grid-template-columns: 1fr 1fr', 'flex'])('sets elements side by side: %s', async (display) => {
  const files = {
    '/p/package.json': '{}',
    '/p/two.css': `.two { display: ${display} }`,
    '/p/talk.md':
      '---\ncss: two.css\n---\n## One\n\n<div class="two">\n<div>\n\nBefore\n\n</div>\n<div>\n\nAfter\n\n</div>\n</div>\n\nBelow.\n',
  };
  const host = createMemoryHost(files, { folder: '/p', builtins: createNodeHost() });
  const source = { name: 'talk', root: '/p', main: 'talk.md', sections: [], ignored: [] };
  const { deck } = await createCompiler(host).compile(source, { outputs: ['deck'] });
  const { page, close } = await openDeck(await testBrowser(), deck!.files[0]!.bytes);
  const tops: readonly number[] = await page.evaluate(
    `[...document.querySelectorAll('.two > div')].map((column) => column.getBoundingClientRect().top)`,
  );
  await close();
  expect(tops).toHaveLength(2);
  expect(tops[0]).toBe(tops[1]);
});

it('takes an em of it for the size of the text', async () => {
  const files = {
    '/p/package.json': '{}',
    '/p/small.css': '.small { font-size: 0.75em }',
    '/p/talk.md': '---\ncss: small.css\n---\n## One\n\nText.\n\n<p class="small">Source: us</p>\n',
  };
  const host = createMemoryHost(files, { folder: '/p', builtins: createNodeHost() });
  const source = { name: 'talk', root: '/p', main: 'talk.md', sections: [], ignored: [] };
  const { deck } = await createCompiler(host).compile(source, { outputs: ['deck'] });
  const { page, close } = await openDeck(await testBrowser(), deck!.files[0]!.bytes);
  const size = await page.evaluate(`getComputedStyle(document.querySelector('.small')).fontSize`);
  await close();
  // Three quarters of the body's 32 px.
  expect(size).toBe('24px');
});
