// Raw HTML → events with places, checked against the allow-list. htmlparser2 is loaded only when a pitch holds HTML.
// In: a piece of HTML, balanced or not. Out: its tags, texts and comments in order.

import { type Diagnostic, diagnostic, isError, type Span } from '../diagnostics/index.ts';
import { checkAddress } from '../model/index.ts';
import { allowsAttribute, blockTags, frameSettings, inlineTags, opaqueTags } from './html-table.ts';
import type { Place } from './sheet.ts';

export type HtmlEvent =
  | {
      readonly type: 'open';
      readonly tag: string;
      readonly attributes: readonly HtmlAttribute[];
      readonly place: Place;
    }
  | { readonly type: 'close'; readonly tag: string; readonly place: Place }
  | { readonly type: 'text'; readonly text: string; readonly place: Place }
  | { readonly type: 'comment'; readonly text: string; readonly place: Place };

export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** Cuts HTML into events; a piece need not be balanced. */
export type HtmlReader = (text: string) => readonly HtmlEvent[];

export async function loadHtmlReader(): Promise<HtmlReader> {
  const { Tokenizer } = await import('htmlparser2');
  return (text) => {
    const events: HtmlEvent[] = [];
    let open: { tag: string; start: number; attributes: HtmlAttribute[] } | undefined;
    let name: Place = [0, 0];
    let value = '';
    const finish = (end: number): void => {
      if (open) events.push({ type: 'open', tag: open.tag, attributes: open.attributes, place: [open.start, end + 1] });
      open = undefined;
    };
    const addText = (piece: string, start: number, end: number): void => {
      const last = events.at(-1);
      if (last?.type !== 'text') events.push({ type: 'text', text: piece, place: [start, end] });
      else events[events.length - 1] = { type: 'text', text: last.text + piece, place: [last.place[0], end] };
    };
    let textEnd = 0;
    const tokenizer = new Tokenizer(
      { decodeEntities: true },
      {
        onattribname: (start, end) => {
          [name, value] = [[start, end], ''];
        },
        onattribdata: (start, end) => {
          value += text.slice(start, end);
        },
        onattribentity: (codePoint) => {
          value += String.fromCodePoint(codePoint);
        },
        onattribend: (_quote, end) => {
          const attribute: HtmlAttribute = { name: text.slice(...name).toLowerCase(), value, place: [name[0], end] };
          // Of two with one name the first counts, as in a browser.
          if (!open?.attributes.some((other) => other.name === attribute.name)) open?.attributes.push(attribute);
        },
        onopentagname: (start, end) => {
          open = { tag: text.slice(start, end).toLowerCase(), start: start - 1, attributes: [] };
        },
        onopentagend: finish,
        onselfclosingtag: finish,
        onclosetag: (start, end) => {
          const stop = text.indexOf('>', end);
          const place: Place = [start - 2, stop < 0 ? text.length : stop + 1];
          events.push({ type: 'close', tag: text.slice(start, end).toLowerCase(), place });
        },
        ontext: (start, end) => {
          addText(text.slice(start, end), start, end);
          textEnd = end;
        },
        ontextentity: (codePoint, end) => {
          addText(String.fromCodePoint(codePoint), Math.max(textEnd, text.lastIndexOf('&', end - 1)), end);
          textEnd = end;
        },
        oncomment: (start, end, offset) => {
          events.push({ type: 'comment', text: text.slice(start, end - offset), place: [start, end] });
        },
        oncdata: (start, end, offset) => addText(text.slice(start, end - offset), start, end),
        ondeclaration: () => undefined,
        onprocessinginstruction: () => undefined,
        onend: () => undefined,
      },
    );
    tokenizer.write(text);
    tokenizer.end();
    return events;
  };
}

export interface CheckedElement {
  readonly tag: string;
  readonly values: Readonly<Record<string, string>>;
}

/** An allowed element with its allowed attributes; `unknown` when its tags are left out, `opaque` when its content is, too. */
export function checkElement(
  event: Extract<HtmlEvent, { type: 'open' }>,
  spanOf: (place: Place) => Span,
  found: Diagnostic[],
): CheckedElement | 'unknown' | 'opaque' {
  const { tag } = event;
  if (!blockTags.has(tag) && !inlineTags.has(tag)) {
    const opaque = opaqueTags.has(tag);
    const note =
      insteadOf.get(tag) ??
      (opaque
        ? 'A pitch carries no scripts, styles or foreign pages; what stands inside it is left out, too.'
        : 'Only elements of text are allowed; what stands inside it is kept.');
    found.push(diagnostic('html-element', `The HTML element \`<${tag}>\` is left out.`, spanOf(event.place), [note]));
    return opaque ? 'opaque' : 'unknown';
  }
  return { tag, values: checkAttributes(event, spanOf, found) };
}

/** What a pitch has for elements that stand for more than text. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  ['iframe', 'A frame stands on a line of its own, not within a text.'],
]);

/** The allowed attributes of an element. */
export function checkAttributes(
  { tag, attributes }: Extract<HtmlEvent, { type: 'open' }>,
  spanOf: (place: Place) => Span,
  found: Diagnostic[],
): CheckedElement['values'] {
  const values: [string, string][] = [];
  for (const attribute of withSource(tag, attributes)) {
    if (checkAttribute(tag, attribute, spanOf, found)) values.push([attribute.name, attribute.value]);
  }
  return Object.fromEntries(values);
}

const lateTags: ReadonlySet<string> = new Set(['img', 'iframe', 'video', 'audio', 'source']);

/** reveal.js waits with what is in `data-src` until its slide is near; a file that holds its pictures has nothing to wait for. */
function withSource(tag: string, attributes: readonly HtmlAttribute[]): readonly HtmlAttribute[] {
  const later = lateTags.has(tag) ? attributes.find(({ name }) => name === 'data-src') : undefined;
  if (!later) return attributes;
  const others = attributes.filter(({ name }) => name !== 'src' && name !== 'data-src');
  return [...others, { ...later, name: 'src' }];
}

function checkAttribute(
  tag: string,
  { name, value, place }: HtmlAttribute,
  spanOf: (place: Place) => Span,
  found: Diagnostic[],
): boolean {
  if (tag === 'iframe' && frameSettings.has(name)) return false;
  if (!allowsAttribute(tag, name)) {
    const message = `The attribute \`${name}\` of \`<${tag}>\` is left out.`;
    found.push(
      diagnostic('html-attribute', message, spanOf(place), [
        'It is not on the list of attributes that a pitch may use.',
      ]),
    );
    return false;
  }
  // What variables make of an address is checked when they are filled.
  const finding = name === 'href' && !value.includes('{{') ? checkAddress(value, spanOf(place)) : undefined;
  if (finding) found.push(finding);
  return finding === undefined || !isError(finding);
}
