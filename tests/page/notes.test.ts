// Notes, icons and numbered code on the page: what is read, what is drawn, and what leads where.

import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.ts';
import { allFindings, createCompiler, createMemoryHost, locatePitch } from '../../src/index.ts';
import type { Placed, PlacedElement } from '../../src/typeset/index.ts';
import { type StructNode, structTree } from '../pdf/reading.ts';
import { linesOn } from './placed.ts';

async function build(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = { 'decks/talk.md': `---\ntitle: T\n---\n${text}\n`, ...more };
  const host = createMemoryHost(files, { builtins: createNodeHost() });
  const { value } = await locatePitch(host, 'decks/talk.md');
  const compilation = await createCompiler(host).compile(value!, { outputs: ['page'] });
  const { page } = compilation;
  if (!page?.lowered)
    throw new Error(
      allFindings(compilation)
        .map(({ message }) => message)
        .join(' '),
    );
  return {
    lowered: page.lowered,
    bytes: page.files[0]!.bytes,
    findings: allFindings(compilation).map(({ code }) => code),
  };
}

function elementsOf(placed: Placed): readonly PlacedElement[] {
  return placed.type === 'element' ? [placed, ...placed.children.flatMap(elementsOf)] : [];
}

const nodesOf = (node: StructNode): readonly StructNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'object' && 'role' in child ? nodesOf(child) : [])),
];

describe('notes', () => {
  it('are numbered in the order of the sheet, and stand at its end', async () => {
    const { lowered } = await build(
      'Text[^a], more[^b].\n\n::: stats\n- **9** bays[^b]\n:::\n\n[^a]: One.\n[^b]: Two.',
    );
    const lines = linesOn(lowered.document).map(({ text }) => text);
    expect(lines.slice(-4)).toEqual(['1', 'Two.', '2', 'One.']);
  });

  it('are called by references that lead to them', async () => {
    const { lowered, bytes } = await build('Text[^a], again[^a].\n\n[^a]: One.');
    const elements = elementsOf(lowered.document.root);
    expect(elements.filter(({ role }) => role === 'Note').map(({ id }) => id)).toEqual(['note:1']);
    expect(elements.flatMap(({ reference }) => (reference ? [reference] : []))).toEqual([
      { id: 'note:1', contents: 'Footnote 1' },
      { id: 'note:1', contents: 'Footnote 1' },
    ]);
    const roles = nodesOf(await structTree(bytes)).map(({ role }) => role);
    expect(roles.filter((role) => ['Reference', 'Link', 'Note', 'Lbl'].includes(role))).toEqual([
      ...['Reference', 'Link', 'Reference', 'Link', 'Note', 'Lbl'],
    ]);
  });

  it('that only a left-out part calls are left out with it', async () => {
    const many = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const { lowered } = await build(`Text[^b].\n\n${many}[^a] {optional}\n\n[^a]: Gone.\n[^b]: Kept.`);
    const lines = linesOn(lowered.document).map(({ text }) => text);
    expect(lines.slice(-2)).toEqual(['1', 'Kept.']);
    expect(lines).not.toContain('Gone.');
  });

  it('of a right-to-left page hang at the right', async () => {
    const { lowered } = await build('שלום[^a].\n\n[^a]: הערה.', {
      'decks/talk.md': '---\ntitle: T\nlang: he\ntheme: theme.yaml\n---\nText[^a].\n\n[^a]: Note.\n',
      'decks/theme.yaml': 'extends: summit',
    });
    const [number, note] = linesOn(lowered.document).slice(-2);
    expect(number!.x).toBeGreaterThan(note!.x + note!.width);
  });
});

describe('an icon', () => {
  it('is a picture in its line: drawn where it decorates, read where it has a name', async () => {
    const { lowered } = await build('A :icon[ship] b :icon[users]{label="Crew"} c [:icon[mail]](https://a.example).');
    const figures = elementsOf(lowered.document.root).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['Crew', 'https://a.example']);
    expect([...lowered.pictures.keys()]).toEqual(['icon:ship #122B35', 'icon:users #122B35', 'icon:mail #122B35']);
    expect(
      linesOn(lowered.document)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(['A', 'b', 'c', '.']);
  });

  it('is as high as the text, and stands as deep below its line as above a capital', async () => {
    const { lowered } = await build('A :icon[ship] b.');
    const [line] = linesOn(lowered.document).slice(1);
    const pictures: { y: number; height: number; width: number }[] = [];
    const visit = (placed: Placed): void => {
      if (placed.type === 'artifact-picture') pictures.push(placed.picture);
      if (placed.type === 'element') placed.children.forEach(visit);
    };
    visit(lowered.document.root);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]!.height).toBe(line!.size);
    expect(pictures[0]!.width).toBe(line!.size);
    expect(pictures[0]!.y + pictures[0]!.height).toBeCloseTo(line!.baseline + 0.17 * line!.size);
  });
});

describe('lines of code', () => {
  it('have numbers that are drawn and not read', async () => {
    const { lowered } = await build('```js {numbers=9}\na\nb\n```');
    expect(
      linesOn(lowered.document)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(['a', 'b']);
    const drawn: string[] = [];
    const visit = (placed: Placed): void => {
      if (placed.type === 'artifact-text')
        drawn.push(
          placed.line.runs
            .map(({ shaped }) => shaped.text)
            .join('')
            .trim(),
        );
      if (placed.type === 'element') placed.children.forEach(visit);
    };
    visit(lowered.document.root);
    expect(drawn).toEqual(['9', '10']);
  });
});
