// Languages that are loaded one by one colour code as they do where all are loaded, and are called by the same words.

import common from 'highlight.js/lib/common';
import { expect, it } from 'vitest';
import { loadHighlighter } from '../../src/reader/code.ts';
import { findLanguages } from '../../src/reader/code-languages.ts';

const samples: Readonly<Record<string, string>> = {
  xml: '<p class="a">b</p><style>p { color: red }</style><script>const a = 1;</script>',
  javascript: 'const a = <p>b</p>; // c\nconst d = css`e { color: red }`;\nconst f = gql`query { g }`;',
  typescript: 'interface A { readonly b: string }\nconst c = html`<p>d</p>`;',
  markdown: '# A\n\n<p>*b*</p>\n\n    code',
  yaml: 'a: <%= b.c %>\nd:\n  - e # f',
  shell: '$ echo "a" | grep b',
  'python-repl': '>>> print(1)\n1',
  'php-template': '<p><?php echo "a"; ?></p>',
  cpp: '#include <a>\nint main() { return 0; }',
  sql: "select a from b where c = 'd';",
};

it('has every word of the usual languages', () => {
  for (const name of common.listLanguages()) {
    if (name === 'plaintext') continue;
    for (const word of [name, ...(common.getLanguage(name)?.aliases ?? [])]) {
      expect([...findLanguages(word).keys()][0], word).toBe(name);
    }
  }
});

it.each(Object.keys(samples))('colours %s as with all languages, whatever stands within it', async (name) => {
  const text = samples[name]!;
  const highlight = await loadHighlighter([name]);
  const pieces = highlight(text, name).flat();
  expect(pieces.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''));
  const { value } = common.highlight(text, { language: name, ignoreIllegals: true });
  const scopes = [...value.matchAll(/<span class="(?:hljs-)?([\w-]+)/g)].map(([, scope]) => scope);
  expect(scopes).toEqual(expect.arrayContaining([...new Set(pieces.flatMap(({ scope }) => scope ?? []))]));
  expect(pieces.some(({ scope }) => scope !== undefined)).toBe(true);
});

it('leaves code in no language, or in an unknown one, as it is', async () => {
  const highlight = await loadHighlighter(['klingon', 'TS']);
  expect(highlight('a = 1', 'klingon')).toEqual([[{ text: 'a = 1' }]]);
  expect(highlight('a', undefined)).toEqual([[{ text: 'a' }]]);
  expect(highlight('const a = 1', 'TS')[0]?.[0]).toEqual({ text: 'const', scope: 'keyword' });
});
