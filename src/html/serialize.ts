// Turns a tree into HTML text, and makes texts safe for the places where HTML has other rules: scripts, JSON, data: addresses.
// In: nodes from `node.ts`. Out: strings.

import type { HtmlAttributes, HtmlNode, HtmlRaw, HtmlRendered } from './node.ts';

/** Elements without content (HTML, 13.1.2 "void elements"), and those of SVG that we write empty. */
const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'wbr',
]);

const namePattern = /^[a-zA-Z][a-zA-Z0-9:._-]*$/;

/** Serialises nodes one after another. */
export function serialize(nodes: HtmlNode | readonly HtmlNode[]): string {
  return 'type' in nodes ? write(nodes) : writeAll(nodes);
}

/** A whole document. */
export function serializeDocument(root: HtmlNode): string {
  return `<!doctype html>\n${serialize(root)}\n`;
}

/**
 * Rewrites `<!--`, `<script` and `</` in a script's strings and templates, so that the HTML parser does not see them.
 * The three cannot stand in JavaScript outside strings, templates, comments and regular expressions, in all of which `\x3C` means the same.
 */
export function safeScript(script: string): string {
  return script.replace(/<(?=!--|script|\/script)/gi, '\\x3C');
}

/** A JSON text that may stand inside a script. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A `data:` address that holds the bytes. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

/** Serialises a node once for all the documents that it stands in. */
export function render(node: HtmlNode): HtmlRendered {
  return { type: 'rendered', html: serialize(node) };
}

function writeAll(nodes: readonly HtmlNode[]): string {
  let html = '';
  for (const node of nodes) html += write(node);
  return html;
}

function write(node: HtmlNode): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.text);
    case 'rendered':
      return node.html;
    case 'raw':
      return writeRaw(node);
    case 'element': {
      const name = checkedName(node.tag);
      const opening = `<${name}${writeAttributes(node.attributes)}>`;
      return voidElements.has(name) ? opening : `${opening}${writeAll(node.children)}</${name}>`;
    }
    default:
      return node satisfies never;
  }
}

function writeRaw(node: HtmlRaw): string {
  const ends = node.tag === 'script' ? /<!--|<\/?script/i : /<\/style/i;
  if (ends.test(node.text)) throw new Error(`A ${node.tag} holds text that would end it.`);
  return `<${node.tag}${writeAttributes(node.attributes)}>${node.text}</${node.tag}>`;
}

function writeAttributes(attributes: HtmlAttributes): string {
  let html = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${checkedName(name)}` : ` ${checkedName(name)}="${escapeAttribute(String(value))}"`;
  }
  return html;
}

/** Names that have passed: there are a few dozen of them. */
const knownNames = new Set<string>();

function checkedName(name: string): string {
  if (knownNames.has(name)) return name;
  if (!namePattern.test(name)) throw new Error(`“${name}” is no name of an HTML element or attribute.`);
  knownNames.add(name);
  return name;
}

function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return escaped.includes('"') ? escaped.replace(/"/g, '&quot;') : escaped;
}
