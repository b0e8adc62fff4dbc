// The reader of the leak test must find what is hidden, or the test proves nothing.

import { expect, test } from 'vitest';
import { readHtml } from './html-reading.ts';

test('inline elements join, blocks part', () => {
  expect(readHtml('<h2>One <em>fix</em></h2><p>pays<sup>2</sup> &amp; more</p><ul><li>a<li>b</ul>').blocks).toEqual([
    'One fix',
    'pays2 & more',
    'a',
    'b',
  ]);
});

test('scripts, styles, comments, attributes and data URIs are hidden text, decoded', () => {
  const svg = Buffer.from('<svg><desc>canary-svg</desc></svg>').toString('base64');
  const { blocks, hidden } = readHtml(
    `<!-- canary-comment --><script>let a = "canary-script"</script><style>a{background:url(data:text/plain,canary%2Dcss)}</style>
     <img alt="canary-alt" src="data:image/svg+xml;base64,${svg}"><p>shown</p>`,
  );
  expect(blocks).toEqual(['shown']);
  const all = hidden.join('\n');
  for (const name of ['comment', 'script', 'css', 'alt', 'svg']) expect(all).toContain(`canary-${name}`);
});

test('a skipped element is not shown, but still hidden text', () => {
  const { blocks, hidden } = readHtml('<p>a</p><aside class="notes"><p>b</p></aside>', (_tag, classes) =>
    classes.includes('notes'),
  );
  expect(blocks).toEqual(['a']);
  expect(hidden).toContain('b');
});
