// Inlines → styled runs. Links, references, icons and spans in another language become the origin that the structure tree is cut by.

import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/index.ts';
import type { IconDrawing } from '../../figures/index.ts';
import {
  type Footnote,
  type HtmlInline,
  type Icon,
  type Image,
  type Inline,
  type Mark,
  OBJECT,
  refuseSpeakerNotes,
  type Words,
} from '../../model/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { PlacedElement, RunStyle, TextRun } from '../../typeset/index.ts';
import { iconRun, type PlacedIcon } from './icons.ts';
import type { Styles } from './styles.ts';

/** What a part of a line is besides text: a link, words in another language, a sign that stands for a word, an icon. */
export interface Origin {
  readonly link?: { readonly url: string; readonly contents: string };
  /** A reference to a note. */
  readonly note?: NonNullable<PlacedElement['reference']>;
  /** An icon that stands there instead of the text. */
  readonly icon?: PlacedIcon;
  readonly lang?: string;
  /** Read instead of the text. */
  readonly spoken?: string;
}

/** The origin of a part of a line: this writer's own, since only it makes runs. */
export const originOf = (part: { readonly origin?: unknown }): Origin | undefined => part.origin as Origin | undefined;

/**
 * The elements that an origin asks for around its text, the outermost first: links, and a span that says its language or what it stands
 * for. None around an icon that only decorates: it is no part of the document.
 */
export function elementsFor(origin: Origin | undefined): readonly OwnElement[] {
  if (!origin || (origin.icon && origin.icon.alt === undefined)) return [];
  const { link, note, lang, spoken, icon } = origin;
  if (note) return [{ role: 'Reference' }, { role: 'Link', reference: note }];
  const own = { ...(lang ? { lang } : {}), ...(spoken ? { actualText: spoken } : {}) };
  if (link) return [{ role: 'Link', link, ...own }];
  return icon ? [] : [{ role: 'Span', ...own }];
}

type OwnElement = Omit<PlacedElement, 'type' | 'children'>;

/** Collects what a whole page must remember of its runs. */
export interface RunLog {
  /** Where a run was written. */
  readonly spans: Map<TextRun, Span>;
  readonly diagnostics: Diagnostic[];
  /** The notes that references have called, by their keys, in the order of their numbers. */
  readonly notes: Map<string, Footnote>;
  /** The icons that are at hand. */
  readonly icons: ReadonlyMap<string, IconDrawing>;
  /** The pictures that icons have become, by their keys. */
  readonly drawn: Map<string, Picture>;
  /** What a note is called by those who can't see its number. */
  readonly footnote: string;
}

/** What the page knows of a pitch's icons and words before it makes any runs. */
export const createRunLog = (icons: RunLog['icons'], words: Pick<Words, 'footnote'>): RunLog => ({
  spans: new Map(),
  diagnostics: [],
  notes: new Map(),
  icons,
  drawn: new Map(),
  footnote: words.footnote,
});

/** How strong and emphasised text looks where the runs stand. */
export interface RunSet {
  readonly plain: RunStyle;
  readonly bold: RunStyle;
  readonly italic: RunStyle;
  readonly boldItalic: RunStyle;
}

/** HTML elements that only say what their text is; they print as it. */
const transparent = new Set([
  'span',
  'abbr',
  'small',
  'mark',
  'u',
  'ins',
  'q',
  'dfn',
  'time',
  'var',
  'samp',
  'a',
  'bdi',
  'wbr',
]);

/** Raised and lowered text: its size, and the height of its baseline in em of the text around it. */
const RAISED = { scale: 0.62, sup: 0.36, sub: -0.14 } as const;

interface State {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  readonly strike: boolean;
  readonly shift?: 'sup' | 'sub';
  readonly origin?: Origin;
}

/** What the runs of one text share. */
interface Source {
  readonly set: RunSet;
  readonly styles: Styles;
  readonly log: RunLog;
}

/** The runs of inlines in a set of styles. */
export function runsOf(children: readonly Inline[], set: RunSet, styles: Styles, log: RunLog): readonly TextRun[] {
  return runsOfAll(children, { bold: false, italic: false, code: false, strike: false }, { set, styles, log });
}

function runsOfAll(children: readonly Inline[], state: State, source: Source): readonly TextRun[] {
  return children.flatMap((node) =>
    runsOfNode(node, 'attributes' in node ? withLang(state, node.attributes.lang) : state, source),
  );
}

function runsOfNode(node: Inline, state: State, source: Source): readonly TextRun[] {
  switch (node.type) {
    case 'text':
      return textRuns(node.text, state, node.span, source);
    case 'emphasis':
      return runsOfAll(node.children, { ...state, italic: !state.italic }, source);
    case 'strong':
      return runsOfAll(node.children, { ...state, bold: true }, source);
    case 'strike':
      return runsOfAll(node.children, { ...state, strike: true }, source);
    case 'code':
      return textRuns(node.text, { ...state, code: true }, node.span, source);
    case 'link': {
      const link = { url: node.url, contents: describeLink(node.url) };
      return runsOfAll(
        namedIcons(node.children, link.contents),
        { ...state, origin: { ...state.origin, link } },
        source,
      );
    }
    case 'image':
      return textRuns(imageText(node, source.log), state, node.span, source);
    case 'variable':
      return textRuns(node.fallback ?? '', state, node.span, source);
    case 'break':
      return textRuns(node.hard ? '\n' : ' ', state, node.span, source);
    case 'mark':
      return textRuns(node.text, withMark(state, node), node.span, source);
    case 'icon':
      return iconRuns(node, state, source);
    case 'footnote':
      return noteRuns(node, state, source);
    case 'html':
      refuseSpeakerNotes(node);
      return runsOfHtml(node, withLang(state, languageOf(node)), source);
    default: {
      const never: never = node;
      return never;
    }
  }
}

function runsOfHtml(node: HtmlInline, state: State, source: Source): readonly TextRun[] {
  switch (node.tag) {
    case 'b':
    case 'strong':
      return runsOfAll(node.children, { ...state, bold: true }, source);
    case 'i':
    case 'em':
    case 'cite':
      return runsOfAll(node.children, { ...state, italic: true }, source);
    case 's':
    case 'del':
      return runsOfAll(node.children, { ...state, strike: true }, source);
    case 'code':
    case 'kbd':
      return runsOfAll(node.children, { ...state, code: true }, source);
    case 'sup':
    case 'sub':
      return runsOfAll(node.children, { ...state, shift: node.tag }, source);
    case 'br':
      return textRuns('\n', state, node.span, source);
    default:
      if (!transparent.has(node.tag)) source.log.diagnostics.push(cannotSay(node.tag, node.span));
      return runsOfAll(node.children, state, source);
  }
}

/** What `lang` says of an HTML element, if it is a language tag (BCP 47): a PDF holds no other. */
function languageOf({ values }: HtmlInline): string | undefined {
  return values.lang && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(values.lang) ? values.lang : undefined;
}

function textRuns(text: string, state: State, span: Span, { set, styles, log }: Source): readonly TextRun[] {
  if (text === '') return [];
  const run: TextRun = { text, style: styleFor(set, state, styles), origin: state.origin };
  log.spans.set(run, span);
  return [run];
}

/** The number of a note, raised; the first reference gives it. */
function noteRuns(note: Footnote, state: State, source: Source): readonly TextRun[] {
  const { notes, footnote } = source.log;
  if (!notes.has(note.key)) notes.set(note.key, note);
  const number = [...notes.keys()].indexOf(note.key) + 1;
  const reference = { id: noteId(number), contents: `${footnote} ${number}` };
  const raised: State = { ...state, shift: 'sup', strike: false, origin: { note: reference } };
  return textRuns(String(number), raised, note.span, source);
}

/** What a note is called in the document. */
export const noteId = (number: number): string => `note:${number}`;

/** A square in the text; one that the set lacks stands as it was written. */
function iconRuns(icon: Icon, state: State, source: Source): readonly TextRun[] {
  const { icons, drawn, spans } = source.log;
  const drawing = icons.get(icon.name);
  if (!drawing) return textRuns(icon.written, state, icon.span, source);
  const { style, placed } = iconRun(icon, drawing, styleFor(source.set, state, source.styles), drawn);
  const run: TextRun = { text: OBJECT, style, origin: { ...state.origin, icon: placed } };
  spans.set(run, icon.span);
  return [run];
}

/** A link that is nothing but icons is named by its address. */
function namedIcons(children: readonly Inline[], name: string): readonly Inline[] {
  const bare = children.length > 0 && children.every((child) => child.type === 'icon' && !child.attributes.label);
  if (!bare) return children;
  return children.map((child) =>
    'attributes' in child ? { ...child, attributes: { ...child.attributes, label: name } } : child,
  );
}

/** The warning for HTML that the page has no terms for. */
export function cannotSay(tag: string, span: Span): Diagnostic {
  return diagnostic('page-html', `The page has no terms for <${tag}>; it prints what stands inside.`, span, [
    'What looks right on a slide may be lost on paper.',
    'Say it in Markdown, or put it between `::: deck-only` and `:::`.',
  ]);
}

/** A picture within a line of text is printed as its alternative text: the page sets pictures on their own. */
function imageText(image: Image, log: RunLog): string {
  if (image.attributes.decorative) return '';
  log.diagnostics.push(
    diagnostic('page-inline-image', 'A picture within a line of text prints as its alternative text.', image.span, [
      'The page sets pictures in a paragraph of their own, where they have room.',
      'Put empty lines around the picture.',
    ]),
  );
  return image.alt;
}

const withLang = (state: State, lang: string | undefined): State =>
  lang ? { ...state, origin: { ...state.origin, lang } } : state;

/** A mark within a link would be read instead of the link. */
const withMark = (state: State, { spoken, lang }: Mark): State =>
  state.origin?.link ? state : { ...state, origin: { ...state.origin, ...(lang ? { lang } : {}), spoken } };

/** What a screen reader says of a link's place: its address as people write it, of a mail whom it goes to. */
export function describeLink(url: string): string {
  const mail = /^mailto:([^?]*)/i.exec(url);
  const address = mail?.[1] ?? url.replace(/^tel:/i, '');
  try {
    return decodeURI(address);
  } catch {
    // A percent sign that encodes nothing.
    return address;
  }
}

function styleFor(set: RunSet, state: State, styles: Styles): RunStyle {
  const base = state.bold ? (state.italic ? set.boldItalic : set.bold) : state.italic ? set.italic : set.plain;
  const faced = state.code ? styles.code(base, { bold: state.bold, italic: state.italic }) : base;
  const struck = state.strike ? { ...faced, strike: true } : faced;
  const spoken = state.origin?.lang ? styles.inLanguage(struck, state.origin.lang) : struck;
  if (!state.shift) return spoken;
  return { ...spoken, scale: spoken.scale * RAISED.scale, rise: spoken.rise + RAISED[state.shift] * base.scale };
}
