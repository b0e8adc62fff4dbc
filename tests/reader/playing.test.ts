// Films and sounds are written as pictures: alone in a paragraph they are blocks, and braces say how they play.

import { describe, expect, it } from 'vitest';
import type { MediaBlock } from '../../src/model/index.ts';
import { formatTree } from './format-tree.ts';
import { pitchOf, readText } from './read-text.ts';

const treeOf = async (text: string): Promise<readonly string[]> =>
  formatTree(await pitchOf(`# T\n\n${text}`))
    .split('\n')
    .slice(2)
    .map((line) => line.trim());

async function playingOf(text: string): Promise<MediaBlock['image']['attributes']['playing']> {
  const [block] = (await pitchOf(`# T\n\n${text}`)).slides[0]!.blocks;
  return block?.type === 'media' ? block.image.attributes.playing : undefined;
}

const codesOf = async (text: string): Promise<readonly string[]> =>
  (await readText(`# T\n\n${text}`)).diagnostics.map(({ code }) => code);

describe('an image that is played', () => {
  it.each(['a.mp4', 'a.M4V', 'b/a.webm', 'a.ogv', 'a.mp3', 'a.m4a', 'a.ogg', 'a.wav', 'https://a.example/a.mp4?x=1'])(
    'is %s by its name',
    async (source) => {
      expect(await treeOf(`![The sea](${source} "In March")`)).toEqual([
        `media ![The sea](${source} "In March") "In March"`,
      ]);
    },
  );

  it('is a block in a list and in a column, and a picture is a picture', async () => {
    expect(await treeOf('- ![a](a.mp4)\n\n![b](b.png)')).toEqual([
      'ul',
      'li',
      'media ![a](a.mp4)',
      'figure ![b](b.png)',
    ]);
  });

  it('is words within a line, a heading and a cell', async () => {
    const text = 'See ![the sea](a.mp4).\n\n### ![b](b.mp4) here\n\n| ![c](c.mp3) |\n|---|\n| **![d](d.mp4) x** |';
    expect(await treeOf(text)).toEqual([
      'p "See " "the sea" "."',
      'h3 "b" " here"',
      'table -',
      '| "c"',
      '| **"d" " x"**',
    ]);
    expect(await codesOf(text)).toEqual(['media-inline', 'media-inline', 'media-inline', 'media-inline']);
  });
});

describe('how it plays', () => {
  it('stands in braces behind it, or on the line below', async () => {
    expect(
      await playingOf('![a](a.mp4){captions=a.vtt poster="b c.jpg"}\n{autoplay loop muted controls=false}'),
    ).toEqual({
      ...{ captions: 'a.vtt', poster: 'b c.jpg' },
      ...{ autoplay: true, loop: true, muted: true, controls: false },
    });
  });

  it.each(['captions=a.srt', 'poster=a.pdf', 'controls=perhaps'])('is never %s', async (item) => {
    expect(await codesOf(`![a](a.mp4){${item}}`)).toEqual(['attribute-value']);
  });
});

describe('lines of code', () => {
  it.each([
    ['```js {numbers}', 'code js "a" {numbers=1}'],
    ['```js {numbers=98}', 'code js "a" {numbers=98}'],
    ['```js {numbers} [1]', 'code js [1-1] "a" {numbers=1}'],
    ['```js [98: 1]', 'code js [1-1] "a" {numbers=98}'],
    ['```js [98: 1] {numbers=7}', 'code js [1-1] "a" {numbers=7}'],
    ['```{numbers}', 'code - "a" {numbers=1}'],
  ])('are numbered by %s', async (fence, tree) => {
    expect(await treeOf(`${fence}\na\n\`\`\``)).toEqual([tree]);
  });

  it('are not numbered from a word', async () => {
    expect(await codesOf('```js {numbers=ten}\na\n```')).toEqual(['attribute-value']);
  });
});

describe('an element of HTML that is played', () => {
  const blocksOf = async (text: string) => (await pitchOf(`# T\n\n${text}`)).slides[0]!.blocks;

  it.each([
    ['on one line', '<video src="a.mp4" controls title="The sea"></video>'],
    [
      'over several lines',
      '<video controls title="The sea">\n  <source src="a.mp4" type="video/mp4">\n  <p>None.</p>\n</video>',
    ],
    ['whose files wait', '<video controls aria-label="The sea"><source data-src="a.mp4"></video>'],
    [
      'whose first file no deck can hold',
      '<video controls title="The sea"><source src="a.m3u8"><source src="a.mp4"></video>',
    ],
  ])('is a film %s', async (_, text) => {
    expect(await treeOf(text)).toEqual([expect.stringMatching(/^media !\[The sea\]\(a\.mp4\)/)]);
    expect(await codesOf(text)).toEqual([]);
  });

  it('is played as its attributes say, without controls unless it has some', async () => {
    const text =
      '<video src="a.mp4" data-autoplay loop muted poster="a.jpg"><track src="a.vtt" kind="captions"></video>';
    expect(await playingOf(text)).toEqual({
      ...{ autoplay: true, loop: true, muted: true },
      ...{ poster: 'a.jpg', captions: 'a.vtt', controls: false },
    });
    expect(await playingOf('<audio src="a.mp3" controls></audio>')).toBeUndefined();
  });

  it('is a block within another element and in an item', async () => {
    const [div] = await blocksOf('<div>\n<video src="a.mp4" controls></video>\n</div>');
    expect(div).toMatchObject({ type: 'html-block', tag: 'div', children: [{ type: 'media' }] });
    const [list] = await blocksOf('- <video src="a.mp4" controls></video>');
    expect(list).toMatchObject({ type: 'list', items: [{ children: [{ type: 'media' }] }] });
  });

  it('is words within a line, and nothing without a file', async () => {
    const text = 'See <video src="a.mp4" title="the sea"></video> there.';
    expect(await treeOf(text)).toEqual(['p "See " "the sea" " there."']);
    expect(await codesOf(text)).toEqual(['media-inline']);
    expect(await treeOf('Before <video></video> and behind')).toEqual(['p "Before " " and behind"']);
    expect(await codesOf('<video controls></video>')).toEqual(['html-element']);
  });

  it('brings no code, and says when it never ends', async () => {
    expect(await codesOf('<video src="a.mp4" onerror="x()" style="top: 0" controls></video>')).toEqual([
      'html-attribute',
      'html-attribute',
    ]);
    expect(await codesOf('<video src="a.mp4" controls>')).toEqual(['html-unbalanced']);
  });
});

describe('a drawing in HTML', () => {
  const drawing = '<svg viewBox="0 0 9 9"><title>A square</title><svg x="1"></svg><path d="M0 0h9v9z"/></svg>';
  const blocksOf = async (text: string) => (await pitchOf(`# T\n\n${text}`)).slides[0]!.blocks;
  const textIn = (source: string): string => Buffer.from(source.split(',')[1]!, 'base64').toString('utf8');

  it.each([
    ['on one line', drawing],
    ['over several lines', drawing.replaceAll('><', '>\n  <')],
  ])('is a picture %s, with all that it holds and its title for a name', async (_, text) => {
    const [figure, ...others] = await blocksOf(`${text}\n\nBehind.`);
    expect(others.map(({ type }) => type)).toEqual(['paragraph']);
    if (figure?.type !== 'figure') throw new Error('no figure');
    expect(figure.image.alt).toBe('A square');
    expect(figure.image.source).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(textIn(figure.image.source)).toBe(text);
  });

  it('stands in a line, and is decoration where it says so', async () => {
    const [line] = await blocksOf('Before <svg viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0h9"/></svg> behind.');
    expect(line).toMatchObject({
      type: 'paragraph',
      children: [
        { text: 'Before ' },
        { type: 'image', alt: '', attributes: { decorative: true } },
        { text: ' behind.' },
      ],
    });
  });

  it('is left out with a finding where it never ends', async () => {
    expect(await codesOf('Before <svg viewBox="0 0 9 9"><path d="M0 0h9"/>')).toEqual(['html-unbalanced']);
  });
});
