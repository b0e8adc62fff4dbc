// A regular expression as an author wrote it → a tree that can be matched in bounded time.
// In: its source, in JavaScript's syntax. Out: the tree, or a sentence that says why it cannot be used.

/** Where a match stands without taking a character. */
export type Edge = 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

export type Pattern =
  | { readonly type: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly type: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly type: 'choice'; readonly options: readonly Pattern[] }
  | {
      readonly type: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly type: 'edge'; readonly edge: Edge }
  | { readonly type: 'look'; readonly part: Pattern; readonly negative: boolean };

export type ReadPattern = { readonly pattern: Pattern } | { readonly problem: string };

/** A separator of slides has some ten characters; what is longer was written for something else. */
const MAX_LENGTH = 400;

interface Reading {
  readonly source: string;
  readonly ignoreCase: boolean;
  at: number;
}

/** What is valid and yet needs a machine that could run for ever, or back. */
class Unsupported extends Error {}

/** Reads a regular expression. `^` and `$` are the edges of lines, as in all separators of reveal.js. */
export function readPattern(source: string, ignoreCase: boolean): ReadPattern {
  if (source.length > MAX_LENGTH) return { problem: `It has more than ${MAX_LENGTH} characters.` };
  try {
    new RegExp(source, 'm');
    return { pattern: readChoice({ source, ignoreCase, at: 0 }) };
  } catch (error) {
    if (error instanceof Unsupported) return { problem: error.message };
    if (error instanceof SyntaxError) return { problem: `${error.message.replace(/^.*: /, '')}.` };
    throw error;
  }
}

function readChoice(reading: Reading): Pattern {
  const options = [readSequence(reading)];
  while (reading.source[reading.at] === '|') {
    reading.at++;
    options.push(readSequence(reading));
  }
  return options.length === 1 ? options[0]! : { type: 'choice', options };
}

function readSequence(reading: Reading): Pattern {
  const parts: Pattern[] = [];
  while (reading.at < reading.source.length && !/[|)]/.test(reading.source[reading.at]!)) {
    parts.push(readRepeat(readAtom(reading), reading));
  }
  return parts.length === 1 ? parts[0]! : { type: 'sequence', parts };
}

function readRepeat(part: Pattern, reading: Reading): Pattern {
  const found = take(/([*+?]|\{(\d+)(?:(,)(\d*))?\})(\??)/y, reading);
  if (!found) return part;
  const [, sign, low, comma, high, lazy] = found;
  const counted = { least: Number(low), most: comma ? (high ? Number(high) : Infinity) : Number(low) };
  const bounds =
    sign === '*'
      ? { least: 0, most: Infinity }
      : sign === '+'
        ? { least: 1, most: Infinity }
        : sign === '?'
          ? { least: 0, most: 1 }
          : counted;
  return { type: 'repeat', part, ...bounds, lazy: lazy === '?' };
}

/** Two signs and the rest: a group, an edge, or one character. */
function readAtom(reading: Reading): Pattern {
  const group = take(/\((\?<?[=!]|\?:|\?<[^>]*>|(?!\?))/y, reading);
  if (group) return readGroup(group[1] ?? '', reading);
  const edge = take(/[\^$]|\\[bB]/y, reading)?.[0];
  if (edge) return { type: 'edge', edge: edges[edge]! };
  const reference = take(/\\(?:[1-9]|k<)/y, reading);
  if (reference) throw new Unsupported('It refers back to what a group found.');
  const one = take(
    /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/y,
    reading,
  )![0];
  return { type: 'character', accepts: acceptsOne(one, reading.ignoreCase) };
}

const edges: Readonly<Record<string, Edge>> = {
  '^': 'line-start',
  $: 'line-end',
  '\\b': 'word-edge',
  '\\B': 'no-word-edge',
};

function readGroup(opener: string, reading: Reading): Pattern {
  if (opener.startsWith('?<=') || opener.startsWith('?<!')) throw new Unsupported('It looks back, with `(?<`.');
  const part = readChoice(reading);
  // The syntax was checked: a parenthesis closes the group.
  reading.at++;
  return opener === '?=' || opener === '?!' ? { type: 'look', part, negative: opener === '?!' } : part;
}

/** A test of one character: JavaScript's own, which takes one step for one character. */
function acceptsOne(source: string, ignoreCase: boolean): (character: string) => boolean {
  if (source.length === 1 && source !== '.' && !ignoreCase) return (character) => character === source;
  // A brace that counts nothing stands for itself.
  const own = new RegExp(`^(?:${/^[{}\]]$/.test(source) ? `\\${source}` : source})$`, ignoreCase ? 'i' : '');
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const accepted = own.test(character);
    known.set(character, accepted);
    return accepted;
  };
}

function take(form: RegExp, reading: Reading): RegExpExecArray | null {
  form.lastIndex = reading.at;
  const found = form.exec(reading.source);
  if (found) reading.at = form.lastIndex;
  return found;
}
