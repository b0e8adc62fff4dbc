// The code map is true: the real sources break no rule, and each rule can tell when one is broken.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCycles, checkDoors, checkImports, checkLength, checkMap, checkPrinting } from './architecture/rules.ts';

const root = new URL('../src/', import.meta.url);
const sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const),
);
const map = readFileSync(new URL('README.md', root), 'utf8');

describe('the sources', () => {
  it('are there', () => expect(sources.size).toBeGreaterThan(50));
  it('import only what the table allows', () => expect(checkImports(sources)).toEqual([]));
  it('use each package only behind its door', () => expect(checkDoors(sources)).toEqual([]));
  it('have no cycles', () => expect(checkCycles(sources)).toEqual([]));
  it('print and exit only in the command line', () => expect(checkPrinting(sources)).toEqual([]));
  it('stay short', () => expect(checkLength(sources)).toEqual([]));
  it('are on the map', () => expect(checkMap(sources, map)).toEqual([]));
});

describe('the rules', () => {
  const of = (files: Record<string, string>) => new Map(Object.entries(files));

  it('see a forbidden import, also a type, a dynamic one and a re-export', () => {
    const files = of({
      'html/a.ts': "import type { Pitch } from '../model/pitch.ts';",
      'typeset/b.ts': "const x = await import('../pdf/index.ts');",
      'writers/deck/c.ts': "export { lower } from '../page/lower.ts';",
      'writers/page/d.ts': "import { frame } from '../../typeset/frames.ts';",
    });
    expect(checkImports(files)).toEqual([
      'html/a.ts: html may not import model (model/pitch.ts)',
      'typeset/b.ts: typeset may not import pdf (pdf/index.ts)',
      'writers/deck/c.ts: writers/deck may not import writers/page (writers/page/lower.ts)',
    ]);
  });

  it('see a folder that nobody entered in the table', () => {
    expect(checkImports(of({ 'utils/a.ts': '' }))).toEqual(['utils/a.ts: the folder utils is not in the table']);
  });

  it('see a package outside its door', () => {
    const files = of({ 'passes/a.ts': "import { parse } from 'yaml';", 'data/b.ts': "import { parse } from 'yaml';" });
    expect(checkDoors(files)).toEqual(['passes/a.ts: yaml has its door in data']);
  });

  it('see a cycle through three files', () => {
    const files = of({
      'data/a.ts': "import './b.ts';",
      'data/b.ts': "import type { C } from './c.ts';",
      'data/c.ts': "import { a } from './a.ts';",
    });
    expect(checkCycles(files)).toEqual(['data/a.ts → data/b.ts → data/c.ts → data/a.ts']);
  });

  it('see printing outside the command line, but not in a comment', () => {
    const files = of({
      'reader/a.ts': 'console.log(1)',
      'reader/b.ts': '// console.log(1)\n',
      'cli/c.ts': 'process.exit(1)',
    });
    expect(checkPrinting(files)).toEqual(['reader/a.ts: only cli may print, exit or read the environment']);
  });

  it('see a long file and a folder off the map', () => {
    expect(checkLength(of({ 'data/a.ts': '\n'.repeat(401) }))).toEqual(['data/a.ts: 401 lines, at most 400']);
    expect(checkMap(of({ 'data/a.ts': '', 'mail/b.ts': '' }), '`data/` reads')).toEqual([
      'src/README.md does not name `mail/`',
    ]);
  });
});
