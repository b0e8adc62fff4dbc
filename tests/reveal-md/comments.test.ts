// The comments with which reveal.js and reveal-md give attributes: to the slide wherever it is said, to what stands before them else.

import { describe, expect, it } from 'vitest';
import { readText } from '../reader/read-text.ts';
import { textOfBlocks } from './plain-slides.ts';

const front = '---\ntheme: white\n---\n';

async function slideOf(body: string) {
  const { value, diagnostics } = await readText(front + body);
  const [slide] = value?.slides ?? [];
  if (!slide) throw new Error('there is no slide');
  return { slide, found: diagnostics.filter(({ code }) => code !== 'not-carried-over').map(({ message }) => message) };
}

describe('a comment for a slide', () => {
  it('may stand before its heading, within its text, or last', async () => {
    const comment = '<!-- .slide: data-background-color="#17324a" class="dim" id="here" data-transition="fade" -->';
    for (const body of [
      `${comment}\n# A\n\nb`,
      `# A\n${comment}\n\nb`,
      `# A\n\nb ${comment} c`,
      `# A\n\n- b\n\n${comment}`,
    ]) {
      const { slide, found } = await slideOf(body);
      expect(slide.id, body).toBe('here');
      expect(slide.attributes, body).toMatchObject({
        background: { color: '#17324a' },
        classes: ['dim'],
        transition: 'fade',
      });
      expect(found, body).toEqual([]);
    }
  });

  it('is said of its own slide where headings cut', async () => {
    const { value } = await readText('## A\n\n<!-- .slide: background="#112233" -->\n\ntext\n\n## B\n\ntext\n');
    expect(value?.slides.map(({ attributes }) => attributes.background?.color)).toEqual(['#112233', undefined]);
  });

  it('takes a ground in each of its short forms', async () => {
    const grounds = await Promise.all(
      ['aquamarine', 'rgb(10, 20, 30)', './a.png', 'linear-gradient(to top, #000, #fff)'].map(async (value) => {
        const { slide } = await slideOf(`<!-- .slide: data-background="${value}" -->\n# A`);
        return slide.attributes.background;
      }),
    );
    expect(grounds).toMatchObject([
      { color: 'aquamarine' },
      { color: 'rgb(10, 20, 30)' },
      { image: './a.png' },
      { gradient: 'linear-gradient(to top, #000, #fff)' },
    ]);
  });

  it('takes a picture of every kind that is read as a ground, and one on the web', async () => {
    for (const picture of ['a.webp', 'art/b.GIF', 'c.avif', 'd.svg', 'https://pics.example/e.jpg?w=900']) {
      const { slide, found } = await slideOf(`<!-- .slide: data-background="${picture}" -->\n# A`);
      expect(slide.attributes.background).toEqual({ image: picture });
      expect(found).toEqual([]);
    }
  });

  it('takes no film as a ground for one of the attributes that there are', async () => {
    const { diagnostics } = await readText(
      `${front}<!-- .slide: data-background-video="a.mp4" data-background-video-loop data-background-iframe="https://x.example" -->\n# A`,
    );
    const unknown = diagnostics.filter(({ code }) => code === 'unknown-attribute');
    expect(unknown).toHaveLength(3);
    for (const { notes } of unknown) expect(JSON.stringify(notes)).not.toContain('Did you mean');
  });

  it('says what it cannot say here, and keeps the rest', async () => {
    const { slide, found } = await slideOf(
      '<!-- .slide: data-state="x" style="color: red" onclick="f()" class="kept" -->\n# A',
    );
    expect(slide.attributes.classes).toEqual(['kept']);
    expect(found).toEqual([
      'There is no attribute `data-state`.',
      'There is no attribute `style`.',
      'There is no attribute `onclick`.',
    ]);
  });
});

describe('a comment for an element', () => {
  const step = '<!-- .element: class="fragment fade-up" data-fragment-index="2" -->';
  const fragment = { effect: 'fade-up', index: 2 };

  it.each([
    ['a paragraph', `A line.${step}`],
    ['a paragraph, after a space', `A line. ${step}`],
    ['a paragraph that ends in bold', `A **line** ${step}`],
    ['a paragraph, on the next line', `A line.\n${step}`],
    ['a quotation', `> A line.\n\n${step}`],
    ['a table', `| a |\n|---|\n| b |\n\n${step}`],
    ['code', `\`\`\`js\na\n\`\`\`\n\n${step}`],
    ['a list', `- a\n- b\n\n${step}`],
    ['a picture', `![a](a.png) ${step}`],
  ])('belongs to %s', async (_, body) => {
    const { slide, found } = await slideOf(body);
    expect(slide.blocks).toHaveLength(1);
    expect(slide.blocks[0]?.attributes.fragment).toEqual(fragment);
    expect(found).toEqual([]);
  });

  it('belongs to its item, at any depth', async () => {
    const { slide } = await slideOf(`- a ${step}\n  - b ${step}\n    1. c ${step}\n- d`);
    const [list] = slide.blocks;
    const depths: unknown[] = [];
    for (
      let inner = list;
      inner?.type === 'list';
      inner = inner.items[0]?.children.find(({ type }) => type === 'list')
    ) {
      depths.push(inner.items.map(({ attributes }) => attributes.fragment));
    }
    expect(depths).toEqual([[fragment, undefined], [fragment], [fragment]]);
    expect(textOfBlocks(slide.blocks)).toBe(' a b c d');
  });

  it('belongs to the heading that is a slide’s title', async () => {
    const { slide } = await slideOf(`## Title ${step}\n\nText.`);
    expect(slide.heading?.attributes.fragment).toEqual(fragment);
    expect(slide.attributes.fragment).toBeUndefined();
  });
});
