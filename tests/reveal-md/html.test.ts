// HTML as decks of reveal.js write it: what its own attributes say is understood, and nothing an author sees is lost.

import { describe, expect, it } from 'vitest';
import { allFindings, createCompiler, createMemoryHost, createNodeHost, locatePitch } from '../../src/index.ts';
import { wordsOfSlides } from '../corpus/deck-words.ts';
import { readText } from '../reader/read-text.ts';

const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 9"><path d="M0 0h9v9z"/></svg>`;

async function build(body: string, front = '') {
  const files = {
    'package.json': '{}',
    'decks/talk.md': `---\nrevealOptions: {}\n${front}---\n${body}`,
    'decks/near.svg': drawing(8),
    'art/far.svg': drawing(9),
  };
  const host = createMemoryHost(files, { builtins: createNodeHost() });
  const { value } = await locatePitch(host, 'decks/talk.md');
  const compilation = await createCompiler(host).compile(value!, { outputs: ['deck'] });
  return {
    findings: allFindings(compilation).map(({ code }) => code),
    notes: allFindings(compilation).flatMap((finding) => finding.notes.map((note) => JSON.stringify(note))),
    slides: wordsOfSlides(compilation.deck?.lowered?.slides ?? []).map(({ shown, pictures }) => ({
      shown: shown.replace(/\s+/g, ' ').trim(),
      pictures,
    })),
  };
}

describe('pictures in HTML', () => {
  it('are there when reveal.js would have waited with them, and from the top of what it serves', async () => {
    const { findings, slides } = await build(
      '# Art\n\n<img src="wait.gif" data-src="near.svg" alt="Near">\n\n<img src="/art/far.svg" alt="Far">\n',
    );
    expect(findings).toEqual([]);
    expect(slides).toEqual([{ shown: 'Art', pictures: ['Far', 'Near'] }]);
  });

  it('are frames too, whose host is allowed', async () => {
    const frame = '<iframe data-src="https://video.example/live" title="The harbour, live"></iframe>';
    expect((await build(`# Live\n\n${frame}\n`)).findings).toEqual(['html-element']);
    const allowed = await build(`# Live\n\n${frame}\n`, 'allow: [video.example]\n');
    expect(allowed).toMatchObject({
      findings: ['reaches-host'],
      slides: [{ shown: 'Live The harbour, live', pictures: [] }],
    });
  });
});

describe('elements that are more than text', () => {
  it.each(['video', 'audio'])(
    '<%s> without a file is left out with what to write instead, and the words around it stay',
    async (tag) => {
      const { findings, slides, notes } = await build(`# Art\n\nBefore <${tag}></${tag}> and behind\n`);
      expect(findings).toEqual(['html-element']);
      expect(notes[0]).toMatch(/`!\[.*\]\(.*\)`/);
      expect(slides).toEqual([{ shown: 'Art Before and behind', pictures: [] }]);
    },
  );
});

it('a drawing in HTML stands where it stood, without what could run in it', async () => {
  const drawing =
    '<svg viewBox="0 0 9 9" aria-label="A square" onload="x()">\n  <script>x()</script>\n  <path d="M0 0h9v9z"/>\n</svg>';
  const { findings, slides } = await build(`# Art\n\n${drawing}\n\nBehind it.\n`);
  expect(findings).toEqual(['svg-left-out']);
  expect(slides).toEqual([{ shown: 'Art Behind it.', pictures: ['A square'] }]);
});

it('code in HTML is a block of code, line by line, whatever is marked in it', async () => {
  const { value } = await readText(
    '## Names\n\n<pre><code data-trim class="language-java">\npublic List&lt;String&gt; names() {\n  return <mark>List.of("a -- b")</mark>;\n\n}\n</code></pre>\n\nEnd\n',
  );
  const [code, end] = value!.slides[0]!.blocks;
  expect(code).toMatchObject({
    type: 'code-block',
    text: 'public List<String> names() {\n  return List.of("a -- b");\n\n}',
  });
  expect(code!.type === 'code-block' && code.lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
    'public List<String> names() {',
    '  return List.of("a -- b");',
    '',
    '}',
  ]);
  expect(end!.type).toBe('paragraph');
});
