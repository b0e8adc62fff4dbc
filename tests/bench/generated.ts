// A deck of any length for the bench: every slide has a heading, a few sentences, notes, and one of five kinds of content.
// In: a number of slides, and the tool it is for. Out: Markdown in that tool's syntax, the same each time.

/** How each tool is told where the speaker's notes are, and what it needs to be told in front. */
const syntaxes = {
  pitchpipe: { front: (title: string) => `title: ${title}`, note: (text: string) => `Note:\n${text}` },
  'reveal-md': { front: (title: string) => `title: ${title}`, note: (text: string) => `Note:\n${text}` },
  marp: { front: (title: string) => `marp: true\ntitle: ${title}`, note: (text: string) => `<!-- ${text} -->` },
} as const;

export type Syntax = keyof typeof syntaxes;

const kinds = [
  (n: number) =>
    `- **First point ${n}.** A sentence that explains it in some words.\n- **Second point.** Another one, a little longer than the first.\n- **Third point.** The last.`,
  (n: number) => `1. Submit the change number ${n}\n2. Wait for the tests\n3. Read what they say`,
  (n: number) => `| Part | Count |\n|---|--:|\n| Servers | ${n} |\n| Tests | ${n * 7} |`,
  (n: number) => `\`\`\`yaml\n- name: Task ${n}\n  hosts: all\n  roles:\n    - base\n\`\`\``,
  (n: number) => `> What is written down ${n} times is read once.\n>\n> — A reader, somewhere`,
];

/** Writes the slides, without front matter. */
export function generateSlides(slides: number, syntax: Syntax): string {
  const parts = Array.from({ length: slides }, (_, index) => {
    const n = index + 1;
    const body = kinds[index % kinds.length]?.(n) ?? '';
    const note = syntaxes[syntax].note(`What the speaker says on slide ${n}.`);
    return `## Slide number ${n}\n\nA paragraph with *emphasis*, **strong text**, \`code\` and a [link](https://bench.example/${n}).\n\n${body}\n\n${note}`;
  });
  return `${parts.join('\n\n---\n\n')}\n`;
}

/** Writes a deck. */
export function generateDeck(slides: number, syntax: Syntax = 'pitchpipe'): string {
  const front = syntaxes[syntax].front(`A generated deck of ${slides} slides`);
  return `---\n${front}\n---\n\n${generateSlides(slides, syntax)}`;
}
