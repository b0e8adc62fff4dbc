// The text on the stick: how to present from a computer that is not one's own, in words for somebody in a hurry.
// In: the pitch's title and what lies beside the text. Out: plain text that every system opens, with the line ends of Windows.

export interface ReadMeParts {
  readonly title: string;
  readonly files: readonly string[];
  /** True when the deck on the stick has the speaker view. */
  readonly hasNotes: boolean;
}

/** The line that explains each file. */
const meanings: Readonly<Record<string, string>> = {
  '1-present.html': 'the slides, to present from',
  '2-slides.pdf': 'the same slides as a PDF, if nothing else works',
  '3-notes.html': 'your notes, to print',
  '4-page.pdf': 'the page to hand out',
};

/** The speaker view comes first: a window that opens beside one in full screen ends that, or lies behind it. */
const withNotes = [
  '3. Double-click 1-present.html, and press S. A second window opens with your',
  '   notes, the next slide and a clock. If the browser blocks it, a panel says so',
  '   and has a link that opens it.',
  '4. Drag the window with the slides to the projector and press F. Keep the other',
  '   one on your own screen. Click either window; both move together.',
];
const withoutNotes = ['3. Double-click 1-present.html. Drag the window to the projector and press F.'];

const played = 'what the slides play; it must lie beside them';

export function formatReadMe({ title, files, hasNotes }: ReadMeParts): string {
  const width = Math.max(...files.map((file) => file.length)) + 2;
  const lines = [
    title,
    '='.repeat([...title].length),
    '',
    'No network and no installation is needed.',
    'Any Chrome, Edge, Firefox or Safari will do.',
    '',
    ...files.map((file) => `  ${file.padEnd(width)}${meanings[file] ?? played}`),
    '',
    'TO PRESENT',
    '',
    '1. Copy this folder to the computer. From the stick it works too, but slower.',
    '2. Plug in the projector and set the displays to EXTEND, not to mirror',
    '   (Windows: Windows+P. Mac: System Settings, Displays).',
    ...(hasNotes ? withNotes : withoutNotes),
    '',
    'KEYS',
    '',
    '  Space, Right, Page Down  on          Left, Page Up   back',
    '  F                        full screen B or .          black screen, and back',
    '  O or Esc                 overview    Home, End       first and last slide',
    `  ${hasNotes ? 'S                        notes       ' : ''}G               go to a slide`,
    '  T                        test card   C               high contrast',
    '  ?                        all keys',
    '',
    'IF SOMETHING IS WRONG',
    '',
    '- The slides do not open: right-click 1-present.html, Open with, a browser.',
    ...(files.includes('2-slides.pdf') ? ['- Still nothing: open 2-slides.pdf and press F11 or Ctrl+L.'] : []),
    '- Colours are washed out: press C.',
    '- The edges are cut off: press T, and set the projector until all four marked',
    '  edges show.',
    '',
  ];
  return lines.join('\r\n');
}

/** The files that such a text names, so that those of an earlier pack are told from what somebody else put beside them. */
export function filesIn(readMe: string): readonly string[] {
  const list = /^ {2}1-present\.html(?:.*\r?\n {2}\S.*)*/m.exec(readMe)?.[0] ?? '';
  return list.split(/\r?\n/).map((line) => line.slice(2).replace(/ {2,}.*$/, ''));
}
