// A small tree of HTML. In: what a writer wants to say. Out: values that `serialize` turns into text, the only place that escapes.

/** An element's attributes: `true` writes the name alone; false and undefined write nothing. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface HtmlElement {
  readonly type: 'element';
  readonly tag: string;
  readonly attributes: HtmlAttributes;
  readonly children: readonly HtmlNode[];
}

export interface HtmlText {
  readonly type: 'text';
  readonly text: string;
}

/** The text of a `style` or `script` element. `serialize` refuses a text that would end the element. */
export interface HtmlRaw {
  readonly type: 'raw';
  readonly tag: 'style' | 'script';
  readonly attributes: HtmlAttributes;
  readonly text: string;
}

/** Markup that `render` has written already, to stand in more than one document. */
export interface HtmlRendered {
  readonly type: 'rendered';
  readonly html: string;
}

export type HtmlNode = HtmlElement | HtmlText | HtmlRaw | HtmlRendered;

/** What may stand where children are listed: nothing, a string of text, or a node. */
export type HtmlChild = HtmlNode | string | undefined;

/** Makes an element. Empty strings and undefined children are left out. */
export function h(tag: string, attributes: HtmlAttributes = {}, ...children: readonly HtmlChild[]): HtmlElement {
  const nodes: HtmlNode[] = [];
  for (const child of children) {
    if (child === undefined || child === '') continue;
    nodes.push(typeof child === 'string' ? { type: 'text', text: child } : child);
  }
  return { type: 'element', tag, attributes, children: nodes };
}

/** Makes a `style` element. */
export function styleElement(css: string, attributes: HtmlAttributes = {}): HtmlRaw {
  return { type: 'raw', tag: 'style', attributes, text: css };
}

/** Makes an inline `script` element; `safeScript` has to have gone over the text. */
export function scriptElement(script: string, attributes: HtmlAttributes = {}): HtmlRaw {
  return { type: 'raw', tag: 'script', attributes, text: script };
}
