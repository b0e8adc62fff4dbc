// What a pitch's source says, slide by slide: a second and much simpler reader, which knows Markdown's marks and nothing else.
// In: the text of a file. Out: for each slide what is shown and what is noted.

import type { SlideWords } from './deck-words.ts';

/** Reads a source whose slides are cut by rules, or by separators in reveal-md's front matter. */
export function wordsOfSource(text: string): readonly Omit<SlideWords, 'id'>[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const body = text.slice(front.length);
  const own = (key: string): RegExp | undefined => {
    const found = new RegExp(`^(?:${key}):[ ]*(.*)$`, 'm').exec(front)?.[1];
    return found === undefined ? undefined : new RegExp(found.replace(/^"|"$|^'|'$/g, ''), 'mi');
  };
  const isForeign = /^(?:theme: (?!summit|\.\.)|revealOptions|\S*eparator)/m.test(front);
  const hidden: string[] = [];
  const masked = (isForeign ? [FENCES] : [FENCES, COMMENTS, ELEMENTS, CONTAINERS]).reduce(
    (rest, form) => rest.replace(form, (found) => `\uE000${hidden.push(found) - 1}\uE001`),
    body,
  );
  const across = own('separator') ?? /^---$/m;
  const down = own('verticalSeparator|vertical-separator') ?? /^----$/m;
  const notes = own('notesSeparator|notes-separator') ?? (isForeign ? /^notes? ?:/im : /^Notes?[ \u00A0\u202F]?:/m);
  const unmask = (part: string): string => {
    const whole = part.replace(/\uE000(\d+)\uE001/g, (_, index: string) => hidden[Number(index)]!);
    return whole === part ? part : unmask(whole);
  };
  const cuts = new RegExp(`${across.source}|${down.source}`, 'gm');
  // Without a rule, headings cut.
  return masked
    .split(cuts.test(masked) ? cuts : /^(?=##? )/m)
    .map((part) => {
      const [shown = '', ...said] = part.split(notes);
      const isGround = /<!-- \.slide:.*background/.test(unmask(part));
      const asides = [...shown.matchAll(ASIDES)].map(([, inside]) => inside);
      const pictures = [...unmask(part).matchAll(PICTURES)].map(([, alt, inHtml]) => alt ?? inHtml ?? '');
      return {
        pictures: pictures.filter((alt) => alt !== '').sort(),
        shown: plain(unmask(shown.replace(ASIDES, ''))),
        isGround,
        notes: [...asides, said.join(' ')].map((piece) => plain(unmask(piece ?? ''))).join(' '),
      };
    })
    .filter(
      ({ shown, notes: said, isGround, pictures }) => isGround || `${shown}${said}${pictures.join('')}`.trim() !== '',
    );
}

const FENCES = /^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2`*$/gm;
const COMMENTS = /<!--[\s\S]*?-->/g;
const ELEMENTS = /^<div[\s\S]*?^<\/div>/gm;
const CONTAINERS = /^::: *[a-z][\s\S]*?^:::$(?:\n*^:::$)*/gm;
const PICTURES = /!\[([^\]]*)\]\(|<img[^>]*alt="([^"]*)"/g;
const ASIDES = /<aside[^>]*\bnotes\b[^>]*>([\s\S]*?)<\/aside>/gi;

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', deg: '°', amp: '&' };

/** Takes off the marks of Markdown and HTML; code stays as it is. */
function plain(text: string): string {
  const code: string[] = [];
  const keep = (words: string): string => ` \uE002${code.push(words) - 1}\uE003 `;
  return text
    .replace(FENCES, (found) => keep(found.replace(/^[^\n]*\n/, '').replace(/\n[^\n]*$/, '')))
    .replace(/(`+)(.+?)\1/g, (_, _marks, inside: string) => keep(inside))
    .replace(COMMENTS, ' ')
    .replace(/<(script|style|iframe|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/!\[[^\]]*\]\([^)"]*(?:"([^"]*)")?\)/g, ' $1 ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^> \[![A-Z]+\]$/gm, '')
    .replace(/^:::.*$/gm, '')
    .replace(/^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/gm, '')
    .replace(/^[>\s]*\d+[.)] /gm, ' ')
    .replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/(?<!\{)\{[^{}\n]*\}(?!\})/g, '')
    .replace(/\uE002(\d+)\uE003/g, (_, index: string) => code[Number(index)]!);
}

/** Letters, their marks and digits: what must be in its place whatever is done to quotes, dashes and spaces. */
export const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
