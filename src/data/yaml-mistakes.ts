// What is wrong with a text that is no YAML, in an author's words and at the place where it begins.
// In: what the parser says, and the text. Out: a message, a place, what to do; the parser's own words where nothing better is known.

import type { YAMLError } from 'yaml';

/** A mistake; `start` and `end` are offsets in the text. */
export interface YamlMistake {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly notes: readonly string[];
}

/** A value longer than this is not written out once more. */
const SHOWN = 60;

export function explainYaml(problem: YAMLError, text: string): YamlMistake {
  const [start, end] = problem.pos;
  return explain(problem.code, problem.message, text, start) ?? inItsWords(problem.message, start, end);
}

function explain(code: string, said: string, text: string, at: number): YamlMistake | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return mistake('A tab stands where YAML has spaces.', at, 1, ['Indent with spaces, two for each level.']);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return said.startsWith('Nested mappings') ? colonWithin(text, at) : undefined;
    case 'BAD_SCALAR_START':
      return mistake(`A text begins with \`${text[at]}\` only in quotes.`, at, 1, [quoted(lineFrom(text, at))]);
    case 'BAD_INDENT':
      return unclosedBracket(text, at);
    case 'MISSING_CHAR':
      return /quote$/.test(said) ? unclosedQuote(text, at) : noPair(text, at);
    case 'UNEXPECTED_TOKEN':
      return behindQuote(text, at);
    case 'MULTILINE_IMPLICIT_KEY':
      return noPair(text, at);
    default:
      return undefined;
  }
}

const mistake = (message: string, start: number, length: number, notes: readonly string[]): YamlMistake => ({
  message,
  start,
  end: start + length,
  notes,
});

/** `ask: Help: now`, or a line below that is set in. */
function colonWithin(text: string, at: number): YamlMistake {
  const value = lineFrom(text, at);
  if (/:\s/.test(value))
    return mistake(
      'A colon with a space behind it stands within this text, so that YAML takes it for a key.',
      at,
      value.length,
      [quoted(value)],
    );
  return mistake('The line below this value is indented as if it belonged to it.', at, value.length, [
    'Keys that belong together begin in the same column.',
  ]);
}

function unclosedQuote(text: string, at: number): YamlMistake | undefined {
  const open = openSigns(text.slice(0, at)).at(-1);
  if (!open || !isQuote(open.sign)) return undefined;
  return mistake('This quote is never closed.', open.at, 1, [
    `Put \`${open.sign}\` at the end of the text. Around a text that holds such a quote itself, put \`${other(open.sign)}\`.`,
  ]);
}

function unclosedBracket(text: string, at: number): YamlMistake | undefined {
  const open = openSigns(text.slice(0, at)).at(-1);
  if (!open || isQuote(open.sign)) return undefined;
  const close = open.sign === '[' ? ']' : '}';
  return mistake(`This \`${open.sign}\` is never closed.`, open.at, 1, [
    `Put \`${close}\` behind the last of what it holds.`,
  ]);
}

/** `'It's time'`: the quote within ends the text. */
function behindQuote(text: string, at: number): YamlMistake | undefined {
  const sign = text.slice(0, at).trimEnd().at(-1);
  if (!isQuote(sign)) return undefined;
  return mistake(`This stands behind the \`${sign}\` that closes the text.`, at, lineFrom(text, at).length, [
    `Around a text that holds such a quote itself, put \`${other(sign)}\`.`,
  ]);
}

/** `title:A`, or a line that is no pair at all. */
function noPair(text: string, at: number): YamlMistake | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = lineFrom(text, start);
  const [, key, value] = /^\s*([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined)
    return /^\s*[-#]|:\s/.test(line)
      ? undefined
      : mistake('This line is no `key: value`.', start, line.length, [
          'A text that goes on in the next line is indented there.',
        ]);
  return mistake(`Behind the colon of \`${key}\` a space is missing.`, start, line.length, [
    `Write \`${key}: ${shown(value)}\`.`,
  ]);
}

function inItsWords(said: string, start: number, end: number): YamlMistake {
  const words = said.replace(/\s+/g, ' ').trim();
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
  return {
    message: `This is not valid YAML: ${sentence}`,
    start,
    end,
    notes: [
      'A text that holds `: ` or ` #`, or begins with one of `{ [ & * ! | > % @` and a quote, needs quotes around it.',
    ],
  };
}

/** Quotes and brackets that are open at the end of a text, in their order. A quote opens where a value may begin. */
function openSigns(text: string): readonly { readonly sign: string; readonly at: number }[] {
  const open: { sign: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const last = open.at(-1)?.sign;
    if (isQuote(last)) {
      if (last === '"' && sign === '\\') at++;
      else if (sign === last) open.pop();
    } else if (isQuote(sign) ? /(?:^|[\s[{,])$/.test(text.slice(Math.max(0, at - 1), at)) : '[{'.includes(sign))
      open.push({ sign, at });
    else if ((sign === ']' && last === '[') || (sign === '}' && last === '{')) open.pop();
  }
  return open;
}

const isQuote = (sign: string | undefined): sign is string => sign === '"' || sign === "'";
const other = (quote: string): string => (quote === '"' ? "'" : '"');

/** The line from a place on, without the space at its end. */
const lineFrom = (text: string, at: number): string => /^[^\r\n]*/.exec(text.slice(at))![0].trimEnd();

const shown = (value: string): string => (value.length > SHOWN ? '…' : value);

const quoted = (value: string): string => {
  const sign = value.includes('"') ? "'" : '"';
  return `Put quotes around the text: \`${sign}${shown(value)}${sign}\`.`;
};
