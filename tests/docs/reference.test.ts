// The tables of docs/format.md are those that the program itself goes by.

import { test } from 'vitest';
import type { CodeEntry } from '../../src/diagnostics/index.ts';
import { catalogue } from '../../src/index.ts';
import { attributeReference, frontMatterReference, revealMdReference } from '../../src/reader/index.ts';
import { keepFile, replaceGenerated } from './keep.ts';

test('docs/format.md holds the tables of keys, attributes and codes', () => {
  keepFile('docs/format.md', (page) =>
    [
      ['front-matter', frontMatterReference()] as const,
      ['attributes', attributeReference()] as const,
      ['codes', codeReference()] as const,
    ].reduce((text, [name, table]) => replaceGenerated(text, name, table), page),
  );
});

test('docs/reveal-md.md holds the table of reveal-md’s keys', () => {
  keepFile('docs/reveal-md.md', (page) => replaceGenerated(page, 'reveal-md', revealMdReference()));
});

function codeReference(): string {
  const rank = { error: 0, warning: 1, note: 2 };
  const rows = Object.entries(catalogue)
    .sort(([a, x], [b, y]) => rank[x.severity] - rank[y.severity] || (a < b ? -1 : 1))
    .map(([code, { severity, inForeign, summary }]: readonly [string, CodeEntry]) => {
      const said = inForeign ? `${severity}; ${inForeign} in a deck of reveal-md` : severity;
      return `| \`${code}\` | ${said} | ${summary.replaceAll('|', '\\|')} |`;
    });
  return ['| code | severity | about |', '|---|---|---|', ...rows].join('\n');
}
