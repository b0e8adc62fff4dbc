// A deck of any length for the bench: every slide has a heading, a few sentences and one of five kinds of content.
// In: a number of slides. Out: the Markdown of a pitch, the same each time.

const kinds = [
  (n: number) =>
    `- **First point ${n}.** A sentence that explains it in some words.\n- **Second point.** Another one, a little longer than the first.\n- **Third point.** The last.`,
  (n: number) => `1. Submit the change number ${n}\n2. Wait for the tests\n3. Read what they say`,
  (n: number) => `| Part | Count |\n|---|--:|\n| Servers | ${n} |\n| Tests | ${n * 7} |`,
  (n: number) => `\`\`\`yaml\n- name: Task ${n}\n  hosts: all\n  roles:\n    - base\n\`\`\``,
  (n: number) => `> What is written down ${n} times is read once.\n>\n> — A reader, somewhere`,
];

export function generateDeck(slides: number): string {
  const parts = Array.from({ length: slides }, (_, index) => {
    const n = index + 1;
    const body = kinds[index % kinds.length]?.(n) ?? '';
    return `## Slide number ${n}\n\nA paragraph with *emphasis*, **strong text**, \`code\` and a [link](https://bench.example/${n}).\n\n${body}\n\nNote:\nWhat the speaker says on slide ${n}.`;
  });
  return `---\ntitle: A generated deck of ${slides} slides\n---\n\n${parts.join('\n\n---\n\n')}\n`;
}
