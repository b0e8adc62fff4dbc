// The door of `html`.

export type { HtmlAttributes, HtmlChild, HtmlElement, HtmlNode, HtmlRaw, HtmlText } from './node.ts';
export { h, scriptElement, styleElement } from './node.ts';
export { dataUrl, safeJson, safeScript, serialize, serializeDocument } from './serialize.ts';
