// Writes objects of a PDF the way the file wants them, in few bytes (ISO 32000-1, 7.3).
// In: the values that pdfkit and we put into dictionaries. Out: their syntax, in which a character is a byte.

/**
 * A string is a name, a String object a text, bytes a hexadecimal string. pdfkit's references and trees know themselves how they are
 * written.
 */
export function formatObject(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return formatName(value);
    case 'number':
      return formatReal(value);
    case 'object':
      return value === null ? 'null' : formatComposite(value);
    default:
      return value === undefined ? 'null' : String(value);
  }
}

function formatComposite(value: object): string {
  if (value instanceof String) return formatText(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return `(${formatDate(value)})`;
  if (Array.isArray(value)) return `[${joinTokens(value.map(formatObject))}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return formatDictionary(value as Readonly<Record<string, unknown>>);
}

function formatDictionary(entries: Readonly<Record<string, unknown>>): string {
  let text = '<<';
  for (const key in entries) {
    if (entries[key] === undefined) continue;
    const formatted = formatObject(entries[key]);
    text += `${formatName(key)}${isDelimited(formatted) ? '' : ' '}${formatted}`;
  }
  return `${text}>>`;
}

/** Tokens need a space between them unless a delimiter parts them (ISO 32000-1, 7.2.2). */
function joinTokens(tokens: readonly string[]): string {
  return tokens.reduce((text, token) => (text === '' || isDelimited(token) ? text + token : `${text} ${token}`), '');
}

const isDelimited = (token: string): boolean => '/<[('.includes(token.charAt(0));

/** What a name can't hold as it is (ISO 32000-1, 7.3.5). Nearly all names are keys and roles, which have none of it. */
const irregular = /[^!-~]|[#%()/<>[\]{}]/;
const allIrregular = new RegExp(irregular, 'g');

const formatName = (name: string): string => `/${irregular.test(name) ? escapeName(name) : name}`;

const escapeName = (name: string): string =>
  name.replace(allIrregular, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Six decimals are more than any reader draws. */
function formatReal(value: number): string {
  if (!(Math.abs(value) < 1e21)) throw new Error(`unsupported number: ${value}`);
  const rounded = Math.round(value * 1e6) / 1e6;
  if (Object.is(rounded, -0)) return '0';
  return Math.abs(rounded) < 1e-5 && rounded !== 0 ? rounded.toFixed(6) : String(rounded);
}

/** ASCII as it is, everything else as UTF-16 with its byte order mark. */
function formatText(text: string): string {
  const bytes = /^[\0-\x7f]*$/.test(text) ? text : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (character) => escapes[character] ?? character)})`;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

/** `D:20260102030405Z`, whatever the time zone. */
const formatDate = (date: Date): string => `D:${date.toISOString().replace(/\.\d+|[-:T]/g, '')}`;
