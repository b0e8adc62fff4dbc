// `::include`: what another file holds stands where the line stands, with places in that file.

import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { formatTree } from './format-tree.ts';
import { readFiles } from './read-text.ts';

const read = async (files: Readonly<Record<string, string>>) => {
  const { value, diagnostics } = await readFiles(files, 'decks/talk.md');
  return {
    tree: value ? formatTree(value).split('\n') : [],
    slides: value?.slides ?? [],
    files: value?.files.map(({ path }) => path) ?? [],
    findings: diagnostics.map(({ code, span }) =>
      span ? `${code} ${span.file.path}:${positionAt(span.file, span.start).line}` : code,
    ),
  };
};

describe('an included file', () => {
  it('gives its blocks and its cuts', async () => {
    const { tree, findings, files } = await read({
      'decks/talk.md': '# One\n\n::include {file=_part.md}\n\nAfter.\n',
      'decks/_part.md': 'Before.\n\n---\n\n## Two\n\nText.\n',
    });
    expect(tree).toEqual([
      'slide #one',
      '  h1 "One"',
      '  p "Before."',
      'slide #two',
      '  h2 "Two"',
      '  p "Text."',
      '  p "After."',
    ]);
    expect(findings).toEqual([]);
    expect(files).toEqual(['decks/talk.md', 'decks/_part.md']);
  });

  it('decides with the others what cuts slides', async () => {
    const { tree } = await read({
      'decks/talk.md': '## One\n\n::include {file=_part.md}\n\n## Two\n',
      'decks/_part.md': '## Within\n',
    });
    expect(tree.filter((line) => line.startsWith('slide'))).toEqual(['slide #one', 'slide #within', 'slide #two']);
  });

  it('has places of its own, its slides too', async () => {
    const { slides, findings } = await read({
      'decks/talk.md': 'Text.\n\n---\n\n::include {file="parts/_a.md"}\n\n---\n\nLast.',
      'decks/parts/_a.md': 'One.\n\n---\n\nTwo [bad](javascript:x).\n',
    });
    expect(findings).toEqual(['link-scheme decks/parts/_a.md:5']);
    expect(slides.map(({ span }) => span.file.path)).toEqual([
      'decks/talk.md',
      'decks/talk.md',
      'decks/parts/_a.md',
      'decks/talk.md',
    ]);
  });

  it('keeps its notes to itself: those of a speaker end with it, and footnotes are its own', async () => {
    const { tree } = await read({
      'decks/talk.md': 'Mine[^1].\n\n::include {file=_part.md}\n\nSlide.\n\n[^1]: Of the talk.',
      'decks/_part.md': 'Theirs[^1].\n\n[^1]: Of the part.\n\nNote:\nSay it.\n',
    });
    expect(tree.slice(1)).toEqual([
      '  p "Mine" ^["Of the talk."] "."',
      '  p "Theirs" ^["Of the part."] "."',
      '  p "Slide."',
      '  note',
      '    p "Say it."',
    ]);
  });

  it('may include others, beside itself, and be included twice', async () => {
    const { tree, files } = await read({
      'decks/talk.md': '::include {file=parts/_a.md}\n\n- item\n\n  ::include {file=parts/_b.md}',
      'decks/parts/_a.md': '::include {file=_b.md}',
      'decks/parts/_b.md': 'Deep.',
    });
    expect(tree.slice(1)).toEqual(['  p "Deep."', '  ul loose', '    li', '      p "item"', '      p "Deep."']);
    expect(files).toEqual(['decks/talk.md', 'decks/parts/_a.md', 'decks/parts/_b.md']);
  });

  it('counts only where its line is read', async () => {
    const { findings, files } = await read({
      'decks/talk.md': '```\n::include {file=_part.md}\n::include {file=_missing.md}\n```\n',
      'decks/_part.md': '---\ntitle: x\n---\n[^1]: Nobody.',
    });
    expect(findings).toEqual([]);
    expect(files).toEqual(['decks/talk.md']);
  });
});

describe('what cannot be included', () => {
  it.each([
    ['a file that is not there', '::include {file=_no.md}', ['include-file decks/talk.md:1']],
    ['a file of another kind', '::include {file=_no.txt}', ['include-file decks/talk.md:1']],
    ['a file outside of the project', '::include {file=../../no.md}', ['include-file decks/talk.md:1']],
    ['an absolute path', '::include {file=/etc/no.md}', ['include-file decks/talk.md:1']],
    ['nothing', '::include', ['include-file decks/talk.md:1']],
    ['a file with attributes', '::include {file=_own.md .wide}', ['include-file decks/talk.md:1']],
    ['the pitch itself', '::include {file=talk.md}', ['include-cycle decks/talk.md:1']],
    ['files in a circle', '::include {file=_one.md}', ['include-cycle decks/_two.md:1']],
    ['front matter', '::include {file=_own.md}', ['include-front-matter decks/_own.md:1']],
    ['a cut within a list', '- ::include {file=_cut.md}', ['include-cut decks/talk.md:1']],
  ])('%s', async (_, line, expected) => {
    const { findings } = await read({
      'decks/talk.md': `${line}\n`,
      'decks/_one.md': '::include {file=_two.md}',
      'decks/_two.md': '::include {file=_one.md}',
      'decks/_own.md': '---\ntitle: x\n---\nText.',
      'decks/_cut.md': 'One\n\n---\n\nTwo',
    });
    expect(findings).toEqual(expected);
  });

  it('leads out of the project by a link', async () => {
    const { value, diagnostics } = await readFiles(
      {
        'work/decks/talk.md': '::include {file=_secret.md}',
        'work/decks/_secret.md': { link: '/home/secret.md' },
        'home/secret.md': 'Secret.',
      },
      'work/decks/talk.md',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['outside-project']);
    expect(value && formatTree(value)).not.toContain('Secret');
  });

  it('is nested too deep', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`decks/_${index}.md`, `::include {file=_${index + 1}.md}`]),
    );
    const { findings } = await read({ 'decks/talk.md': '::include {file=_0.md}', ...files, 'decks/_12.md': 'End.' });
    expect(findings).toEqual(['include-cycle decks/_9.md:1']);
  });
});
