// Inlines → Markdown that reads as the same inlines again.

import type { HtmlInline, Icon, Image, Inline } from '../../model/index.ts';

/** A text on one line, or on several where a line end must be kept. Where something was taken out, one space is left of two. */
export const formatInlines = (inlines: readonly Inline[]): string =>
  inlines.map(formatInline).reduce((text, next) => text + (text.endsWith(' ') ? next.replace(/^ +/, '') : next), '');

/** The same for a text that stands at the start of a line, where some signs begin a block. */
export function formatText(inlines: readonly Inline[]): string {
  return formatInlines(inlines)
    .trim()
    .replace(/^([#+=:-]|\d+(?=[.)])|(?:Notes?|Page)(?=:))/gim, (start) =>
      /^\d|^\p{L}/u.test(start) ? `${start}\\` : `\\${start}`,
    );
}

function formatInline(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'mark':
      return escapeText(node.text);
    case 'emphasis':
      return between('*', node.children);
    case 'strong':
      return between('**', node.children);
    case 'strike':
      return between('~~', node.children);
    case 'code':
      return formatCode(node.text);
    case 'link':
      return `[${formatInlines(node.children)}](${formatAddress(node.url)})`;
    case 'image':
      return formatImage(node);
    case 'variable':
      return escapeText(node.fallback ?? '');
    case 'break':
      return node.hard ? '\\\n' : ' ';
    case 'icon':
      return formatIcon(node);
    case 'footnote':
      return `^[${formatInlines(node.children)}]`;
    case 'html':
      return formatHtml(node);
    default: {
      const never: never = node;
      return never;
    }
  }
}

function formatIcon({ name, attributes: { label } }: Icon): string {
  return `:icon[${name}]${label === undefined ? '' : `{label="${label}"}`}`;
}

/** A picture by its address as written, with its caption; a decorative one says so. */
export function formatImage({ source, alt, title, attributes }: Image): string {
  const caption = title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : '';
  const { poster, captions } = attributes.playing ?? {};
  const said = [
    ...(attributes.decorative ? ['decorative'] : []),
    ...(poster === undefined ? [] : [`poster="${poster}"`]),
    ...(captions === undefined ? [] : [`captions="${captions}"`]),
  ];
  return `![${escapeText(alt)}](${formatAddress(source)}${caption})${said.length > 0 ? `{${said.join(' ')}}` : ''}`;
}

/** Every sign that Markdown or the format could read as its own. */
const escapeText = (text: string): string =>
  text
    .replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
    .replace(/[\\`*_{}[\]<>~|$]|&(?=[#\w]+;)/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`));

/** Markers only count when they touch the text: spaces at its ends stand outside. */
function between(marker: string, children: readonly Inline[]): string {
  const text = formatInlines(children);
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.slice(0, text.length - text.trimStart().length);
  return `${start}${marker}${inner}${marker}${text.slice(start.length + inner.length)}`;
}

/** Enclosed in more backticks than stand in it. */
function formatCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** The longest run of backticks in a text. */
export const longestRun = (text: string): number =>
  Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));

const formatAddress = (url: string): string => (/^[^\s()<>\\]+$/.test(url) ? url : `<${encodeURI(url)}>`);

/** Elements that change what a text says keep their tags; the others only looked different. */
const telling = new Set(['sup', 'sub', 'kbd', 'code']);

function formatHtml({ tag, values, attributes, children }: HtmlInline): string {
  if (tag === 'br') return '\\\n';
  const text = formatInlines(children);
  const lang = attributes.lang ?? values.lang;
  if (tag === 'span' && lang && text.trim() !== '') return `[${text}]{lang=${lang}}`;
  if (['b', 'strong'].includes(tag)) return between('**', children);
  if (['i', 'em', 'cite'].includes(tag)) return between('*', children);
  if (['s', 'del'].includes(tag)) return between('~~', children);
  return telling.has(tag) ? `<${tag}>${text}</${tag}>` : text;
}
