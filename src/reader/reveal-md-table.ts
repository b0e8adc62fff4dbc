// What reveal-md knows and pitchpipe does not: keys of its front matter and of `reveal-md.json`, and themes of reveal.js.
// In: nothing. Out: tables that `reveal-md.ts` reads by and the reference is made from.

import { type Kind, option, plainMapping, text } from '../data/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { type Pattern, readPattern } from '../patterns/index.ts';

/** A regular expression; an empty one stands for the usual separator. */
const pattern = (ignoreCase: boolean): Kind<Pattern | 'usual'> => ({
  label: 'a regular expression',
  schema: { type: 'string' },
  read(value, path, reading, label) {
    const source = text.read(value, path, reading, label ?? this.label);
    if (source === undefined) return undefined;
    if (source === '') return 'usual';
    const read = readPattern(source, ignoreCase);
    if ('pattern' in read) return read.pattern;
    reading.found.push(
      diagnostic('separator-pattern', `\`${path}\` cannot be used as a regular expression.`, value.span, [
        read.problem,
        'Slides are cut by `^---$` and `^----$` where no separator is set.',
      ]),
    );
    return undefined;
  },
});

/** Keys that a deck takes over. */
export const revealMdTable = {
  separator: option(pattern(false), 'What cuts slides, a regular expression over the text: `^---$` unless set.'),
  verticalSeparator: option(pattern(false), 'What cuts slides and puts the next one below: `^----$` unless set.'),
  notesSeparator: option(pattern(true), 'What begins the notes of a slide: `^notes? ?:` unless set.'),
  revealOptions: option(plainMapping, 'Options of reveal.js; where slides stand is left to the theme.'),
} as const;

/** Keys that are named and left: what a deck does instead. */
export const leftKeys: ReadonlyMap<string, string> = new Map([
  ['scripts', 'A deck runs no foreign script: it opens from a file, and nothing an author wrote is executed.'],
  ['preprocessor', 'A build runs no foreign program. Let it write a Markdown file, and build that.'],
  ['template', 'The HTML around the slides is pitchpipe’s own.'],
  ['mermaid', 'Diagrams are not drawn yet; their text is shown as code.'],
]);

/** Keys about reveal-md’s own server, printing and files, and the colours of its code. */
export const serverKeys: ReadonlySet<string> = new Set(
  'absoluteUrl assetsDir base disableAutoOpen featuredSlide glob highlightTheme host listingTemplate port print printSize puppeteerChromiumExecutable puppeteerLaunchArgs static staticDir staticDirs watch'.split(
    ' ',
  ),
);

/** The themes of reveal.js 5 and 6, and whether their ground is dark. */
export const revealThemes: ReadonlyMap<string, 'dark' | 'light'> = new Map([
  ...'black black-contrast league night moon dracula blood'.split(' ').map((name) => [name, 'dark'] as const),
  ...'white white-contrast beige serif simple solarized sky'.split(' ').map((name) => [name, 'light'] as const),
]);
