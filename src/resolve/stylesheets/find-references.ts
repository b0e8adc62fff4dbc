// Finds what a stylesheet loads, by the rules of CSS Syntax Level 3: names may hold escapes, and what stands in comments is nothing.
// In: CSS. Out: the places of `@import` rules and of addresses, in order; everything between them is left as it is.

/** `address` is what is loaded, with escapes read; `quoted` says that the place is a string and no `url()`. */
export type CssReference =
  | { readonly kind: 'import'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'address';
      readonly start: number;
      readonly end: number;
      readonly address: string;
      readonly quoted: boolean;
    };

/** A sign by its number, with the space that ends it, or a sign that means nothing else. */
const escapedSign = String.raw`\\(?:[0-9A-Fa-f]{1,6}\s?|[^\n0-9A-Fa-f])`;

const token = new RegExp(
  [
    String.raw`(?<comment>/\*[\s\S]*?(?:\*/|$))`,
    String.raw`(?<string>"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?)`,
    String.raw`(?<name>@?(?:[\w\u0080-\uFFFF-]|${escapedSign})+)(?<open>\()?`,
    String.raw`(?<sign>[\s\S])`,
  ].join('|'),
  'g',
);

/** An address without quotation marks, from behind the bracket to the next; a stylesheet's end closes everything. */
const bareAddress = /\s*((?:[^\s()"'\\]|\\[^\n])*)\s*(?:\)|$)/y;

/** Functions of which a string is an address. */
const loading: ReadonlySet<string> = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'image']);

/** Lists what a stylesheet loads. */
export function findReferences(css: string): readonly CssReference[] {
  const found: CssReference[] = [];
  /** The functions and brackets that are open; a bracket without a name is ''. */
  const open: { readonly name: string; readonly start: number }[] = [];
  let importing: number | undefined;
  token.lastIndex = 0;
  for (let match = token.exec(css); match; match = token.exec(css)) {
    const { string, name, open: bracket, sign } = match.groups ?? {};
    const start = match.index;
    const end = token.lastIndex;
    if (importing !== undefined) {
      // Its address and its conditions go with it, up to its end.
      if (sign === ';' || sign === '{' || sign === '}') {
        found.push({ kind: 'import', start: importing, end: sign === ';' ? end : start });
        importing = undefined;
      } else continue;
    }
    const word = name === undefined ? undefined : readEscapes(name).toLowerCase();
    if (word === '@import' && open.length === 0) importing = start;
    else if (word !== undefined && bracket) {
      const bare = word === 'url' ? readBare(css, end) : undefined;
      if (bare) {
        found.push({ kind: 'address', start, end: bare.end, address: readEscapes(bare.text), quoted: false });
        token.lastIndex = bare.end;
      } else open.push({ name: word, start });
    } else if (sign === '(') open.push({ name: '', start });
    else if (sign === ')') open.pop();
    else if (sign === '{' || sign === '}' || sign === ';') open.length = 0;
    else if (string !== undefined && loading.has(open.at(-1)?.name ?? '')) {
      const whole = open.at(-1)!.name === 'url' || open.at(-1)!.name === 'src';
      const close = whole ? closeOf(css, end) : undefined;
      const address = readEscapes(string.slice(1).replace(/["']$/, ''));
      if (close === undefined) found.push({ kind: 'address', start, end, address, quoted: true });
      else {
        found.push({ kind: 'address', start: open.pop()!.start, end: close, address, quoted: false });
        token.lastIndex = close;
      }
    }
  }
  if (importing !== undefined) found.push({ kind: 'import', start: importing, end: css.length });
  return found;
}

/** What stands in `url(…)` without quotation marks; undefined where there are some. */
function readBare(css: string, from: number): { readonly text: string; readonly end: number } | undefined {
  bareAddress.lastIndex = from;
  const match = bareAddress.exec(css);
  return match ? { text: match[1] ?? '', end: bareAddress.lastIndex } : undefined;
}

const closing = /\s*(?:\)|$)/y;

/** Behind the bracket that closes at once; undefined where something stands before it. */
function closeOf(css: string, from: number): number | undefined {
  closing.lastIndex = from;
  return closing.test(css) ? closing.lastIndex : undefined;
}

/** A name or a string as it is meant: `\75 rl` is `url`. */
function readEscapes(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})\s?|(\r?\n)|([\s\S]))/gi,
    (_, code?: string, newline?: string, sign?: string) => {
      if (newline !== undefined) return '';
      if (code === undefined) return sign ?? '';
      const point = Number.parseInt(code, 16);
      return point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
        ? '\uFFFD'
        : String.fromCodePoint(point);
    },
  );
}
