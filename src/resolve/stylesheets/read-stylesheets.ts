// The stylesheets that a pitch adds to its deck: read, and everything that they load taken into them or left out.
// In: `css` of the front matter and the project. Out: CSS that needs no other file, in pieces, and a finding for each thing that is left out.

import { posix } from 'node:path';
import {
  type Diagnostic,
  diagnostic,
  type Outcome,
  type SourceFile,
  type Span,
  spanText,
} from '../../diagnostics/index.ts';
import type { FontStore } from '../../fonts/index.ts';
import { type Host, HostError } from '../../host/index.ts';
import type { FrontMatter } from '../../model/index.ts';
import type { Picture } from '../../pictures/index.ts';
import { findFile } from '../find-file.ts';
import { findPicture } from '../find-picture.ts';
import { unusableFont } from '../font-findings.ts';
import { type CssReference, findReferences } from './find-references.ts';

/** A piece of a stylesheet: its text, or a file that stands where the text names it. */
export type CssPiece =
  | string
  | { readonly kind: 'picture'; readonly picture: Picture; readonly quoted: boolean }
  | { readonly kind: 'font'; readonly type: string; readonly bytes: Uint8Array; readonly quoted: boolean };

export interface StylesheetContext {
  readonly host: Host;
  /** The project's folder. */
  readonly root: string;
  readonly store: FontStore;
  readonly pictures: { read(path: string, bytes: Uint8Array): Promise<Outcome<Picture | undefined>> };
}

/** What a font file is called on the web, by its ending. */
const fontTypes: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

/** A font of CJK has some 10 MB, and more is no font for a file that is carried about. */
const MAX_BYTES = 20_000_000;

/** Stands where nothing is loaded. */
const NOTHING = 'url("data:,")';

/** The stylesheets that a pitch asks for, each with its place. */
export const stylesheetsOf = ({ css, places, file }: FrontMatter) =>
  css.map((source, index) => ({
    source,
    span: places.get(`css[${index}]`) ?? places.get('css') ?? { file, start: 0, end: 0 },
  }));

export async function readStylesheets(
  frontMatter: FrontMatter,
  context: StylesheetContext,
): Promise<Outcome<readonly CssPiece[]>> {
  const pieces: CssPiece[] = [];
  const found: Diagnostic[] = [];
  for (const { source, span } of stylesheetsOf(frontMatter)) {
    const sheet = await readSheet(source, span, context);
    if ('code' in sheet) {
      found.push(sheet);
      continue;
    }
    const outcome = await takeIn(sheet, context);
    pieces.push(...outcome.value, '\n');
    found.push(...outcome.diagnostics);
  }
  return { value: pieces, diagnostics: found };
}

async function readSheet(
  source: string,
  span: Span,
  { host, root }: StylesheetContext,
): Promise<SourceFile | Diagnostic> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return remoteSheet(source, span);
  const beside = posix.dirname(span.file.path);
  const inAssets = posix.join('assets', source);
  const candidates = [posix.join(beside, source), ...(inAssets.startsWith('../') ? [] : [inAssets])];
  const place = await findFile(host, root, candidates);
  if (place === undefined) return missingSheet(source, span, beside);
  if (place === 'outside') return outsideSheet(source, span);
  try {
    return { path: place.shown, text: new TextDecoder().decode(await host.read(place.path)) };
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    return diagnostic('css-missing', `\`${place.shown}\` cannot be read.`, span, [
      `The system says ${failure.reason}.`,
    ]);
  }
}

/** The sheet with what it loads in it. What closes its element in HTML is written so that it does not. */
async function takeIn(sheet: SourceFile, context: StylesheetContext): Promise<Outcome<readonly CssPiece[]>> {
  const pieces: CssPiece[] = [];
  const found: Diagnostic[] = [];
  let done = 0;
  for (const reference of findReferences(sheet.text)) {
    const { start, end } = reference;
    const span = { file: sheet, start, end };
    pieces.push(closeNothing(sheet.text.slice(done, start)));
    done = end;
    if (reference.kind === 'import') found.push(importFinding(span));
    else {
      const { value, diagnostics } = await load(reference, span, context);
      pieces.push(value);
      found.push(...diagnostics);
    }
  }
  return { value: [...pieces, closeNothing(sheet.text.slice(done))], diagnostics: found };
}

const closeNothing = (css: string): string => css.replace(/<(?=\/style|!--)/gi, '\\3C ');

async function load(
  { address, quoted }: Extract<CssReference, { kind: 'address' }>,
  span: Span,
  { host, root, store, pictures }: StylesheetContext,
): Promise<Outcome<CssPiece>> {
  const nothing = (...diagnostics: readonly Diagnostic[]) => ({ value: quoted ? '"data:,"' : NOTHING, diagnostics });
  if (/^(?:#|data:)/i.test(address) || address === '')
    return { value: closeNothing(span.file.text.slice(span.start, span.end)), diagnostics: [] };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return nothing(remoteAddress(address, span));
  const source = address.replace(/[?#].*$/s, '');
  const place = await findPicture(host, root, { source, span });
  if ('code' in place) return nothing(missingAddress(source, span));
  try {
    const bytes = await host.read(place.path);
    const type = fontTypes[posix.extname(place.shown).slice(1).toLowerCase()];
    if (bytes.length > MAX_BYTES) return nothing(tooLarge(place.shown, bytes.length, span));
    if (type === undefined) {
      const { value, diagnostics } = await pictures.read(place.shown, bytes);
      const findings = diagnostics.map((finding) => ({ ...finding, span }));
      return value
        ? { value: { kind: 'picture', picture: value, quoted }, diagnostics: findings }
        : nothing(...findings);
    }
    const font = await store.open(place.path, bytes);
    if (typeof font === 'string') return nothing(unusableFont(place.shown, font, span));
    return { value: { kind: 'font', type, bytes, quoted }, diagnostics: [] };
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    return nothing(missingAddress(place.shown, span));
  }
}

const whyNothing = 'A deck is one file that opens without a network, and nothing is fetched while it is made.';

function remoteSheet(source: string, span: Span): Diagnostic {
  return diagnostic('css-missing', `The stylesheet \`${source}\` lies on the network.`, span, [
    whyNothing,
    'Save it beside the text or in `assets/`, and write its path here.',
  ]);
}

function missingSheet(source: string, span: Span, beside: string): Diagnostic {
  const folder = beside === '.' ? 'the text' : `the text in \`${beside}/\``;
  return diagnostic('css-missing', `There is no stylesheet \`${source}\`.`, span, [
    `It was looked for beside ${folder} and in \`assets/\`.`,
  ]);
}

function outsideSheet(source: string, span: Span): Diagnostic {
  return diagnostic('css-missing', `The stylesheet \`${source}\` lies outside the project.`, span, [
    'Nothing outside the project is read, also not through a link: a clone of the project must build anywhere.',
    'Copy it beside the text or into `assets/`.',
  ]);
}

function importFinding(span: Span): Diagnostic {
  const isRemote = /\/\//.test(spanText(span));
  return diagnostic('css-left-out', 'A stylesheet of a deck cannot import another.', span, [
    whyNothing,
    isRemote
      ? 'Fonts are named in a theme file, `fonts: { text: "@expo-google-fonts/roboto" }`; any other stylesheet is saved beside this one, and named in the front matter.'
      : 'Name both in the front matter: `css: [base.css, talk.css]`.',
  ]);
}

function remoteAddress(address: string, span: Span): Diagnostic {
  return diagnostic('css-left-out', `\`${address}\` lies on the network.`, span, [
    whyNothing,
    'Save the file beside the stylesheet, and write its path here.',
  ]);
}

function missingAddress(source: string, span: Span): Diagnostic {
  return diagnostic('css-left-out', `There is no file \`${source}\` that this stylesheet could load.`, span, [
    'It was looked for beside the stylesheet and in `assets/`, within the project.',
  ]);
}

function tooLarge(shown: string, size: number, span: Span): Diagnostic {
  return diagnostic('css-left-out', `\`${shown}\` has ${Math.ceil(size / 1_000_000)} MB.`, span, [
    `At most ${MAX_BYTES / 1_000_000} MB of a file are taken into a deck.`,
  ]);
}
