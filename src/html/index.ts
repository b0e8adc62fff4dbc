// The door of `html`.

export type { HtmlAttributes, HtmlChild, HtmlElement, HtmlNode, HtmlRaw, HtmlRendered, HtmlText } from './node.ts';
export { h, scriptElement, styleElement } from './node.ts';
export { dataUrl, render, safeJson, safeScript, serialize, serializeDocument } from './serialize.ts';
