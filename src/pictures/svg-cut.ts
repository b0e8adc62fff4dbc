// An SVG drawing is parsed and written anew with only what the tables allow, so that nothing else can be in it.
// In: the drawing's text. Out: the parts of the new text; what was left out, and what only a bitmap can show, with their places.

import type { SourceFile, Span } from '../diagnostics/index.ts';
import { type CountedElement, countDrawn, countedElement } from './svg-count.ts';
import type { PlainPaint } from './svg-paint.ts';
import { isPlainPaint, paintAttributes } from './svg-paint-syntax.ts';
import {
  svgAttributes,
  svgEffectAttributes,
  svgElements,
  svgFilterElements,
  svgReasons,
  svgSilent,
} from './svg-table.ts';

/** What is wrong at a place of the drawing. */
export interface Fault {
  readonly message: string;
  readonly span: Span;
}

/** A drawing cut to the tables. */
export interface Cut {
  readonly parts: readonly string[];
  readonly root?: Readonly<Record<string, string>>;
  /** What the drawing holds that was left out: words for people, and where. */
  readonly leftOut: readonly Fault[];
  /** What only a bitmap can show: filters, blending, bitmaps within the drawing. They are left out too, unless they were asked for. */
  readonly effects: readonly Fault[];
  /** Addresses of the bitmaps within. */
  readonly bitmaps: readonly string[];
  /** How many elements are drawn when every reference is followed. */
  readonly drawn: number;
  /** Where a text stands whose font a computer may not have. */
  readonly text?: Span;
  readonly broken?: Fault;
  readonly entity?: Span;
}

export interface CutOptions {
  /** Keeps what only a bitmap can show. */
  readonly effects: boolean;
  /** Writes paints in plain terms. */
  readonly paint: (written: string) => PlainPaint;
}

/** What values are judged by, at the place that is being read. */
interface Judge {
  readonly drop: (what: string) => void;
  readonly effects: boolean;
  /** Whether an effect stays that is used here. */
  readonly keepEffect: (what: string) => boolean;
  readonly paint: CutOptions['paint'];
}

/** Elements within elements; a drawing program makes some twenty. Beyond it a browser's own parser gives up. */
const MAX_DEPTH = 200;

/** Parses the drawing and writes it anew. */
export async function cutDrawing(file: SourceFile, options: CutOptions): Promise<Cut> {
  const { Parser } = await import('htmlparser2');
  const parts: string[] = [];
  const leftOut: Fault[] = [];
  const effects: Fault[] = [];
  const bitmaps: string[] = [];
  const open: string[] = [];
  const counted: CountedElement[] = [];
  let tree: CountedElement | undefined;
  let root: Readonly<Record<string, string>> | undefined;
  let text: Span | undefined;
  let broken: Fault | undefined;
  let entity: Span | undefined;
  /** The number of elements that were open where the part begins that is being left out. */
  let skipping: number | undefined;

  const here = (): Span => ({ file, start: parser.startIndex, end: parser.endIndex + 1 });
  const drop = (message: string) => leftOut.push({ message, span: here() });
  const keepEffect = (message: string) => {
    (options.effects ? effects : leftOut).push({ message, span: here() });
    return options.effects;
  };
  const judge: Judge = { drop, keepEffect, ...options };
  const breakOff = (message: string) => {
    broken ??= { message, span: here() };
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (open.length > MAX_DEPTH) breakOff(`Its elements are nested more than ${MAX_DEPTH} deep.`);
        if (open.length === 1 && (root || localName(name) !== 'svg'))
          breakOff('Its outermost element is not one `svg`.');
        if (skipping !== undefined) return;
        const local = localName(name);
        if (!keepsElement(name, attributes, judge)) {
          skipping = open.length - 1;
          return;
        }
        const kept = keepAttributes(attributes, judge);
        if (local === 'image' && kept.href) bitmaps.push(kept.href);
        const element = countedElement(kept);
        counted.at(-1)?.children.push(element);
        counted.push(element);
        tree ??= element;
        if (open.length === 1) root = kept;
        if (local === 'text') text ??= here();
        parts.push(
          `<${drawnName(local, open.slice(0, -1))}${formatAttributes(open.length === 1 ? { xmlns: SVG, ...kept } : kept)}>`,
        );
      },
      onclosetag(name, implied) {
        // A self-closing tag ends where it began; any other implied end is a tag that was forgotten.
        if (implied && file.text[parser.endIndex - 1] !== '/') breakOff(`Its element \`${name}\` is never closed.`);
        open.pop();
        if (skipping === undefined) {
          counted.pop();
          parts.push(`</${drawnName(localName(name), open)}>`);
        } else if (open.length <= skipping) skipping = undefined;
      },
      ontext(value) {
        if (skipping !== undefined || open.length === 0) return;
        const inStyle = localName(open.at(-1) ?? '') === 'style';
        parts.push(escapeXml(inStyle ? keepStyle(value, judge) : value));
      },
      onprocessinginstruction(name, data) {
        if (/<!ENTITY/i.test(`<${data}`)) entity ??= here();
        else if (name === '?xml-stylesheet') drop('a reference to a style sheet');
      },
    },
    { xmlMode: true },
  );
  parser.write(file.text);
  parser.end();
  const drawn = tree && !broken ? countDrawn(tree) : 0;
  return { parts, root, leftOut, effects, bitmaps, drawn, text, broken, entity };
}

const SVG = 'http://www.w3.org/2000/svg';

/** Drawing programs write `svg:path` for `path`; a name of any other space is theirs. */
const localName = (name: string): string => name.replace(/^svg:/, '');

/** A link does nothing in a picture, and a PDF would make a stray annotation of it: it is written as the group that it is. */
function drawnName(local: string, outer: readonly string[]): string {
  if (local !== 'a') return local;
  return outer.some((name) => localName(name) === 'text') ? 'tspan' : 'g';
}

/** Whether an element stays, which is told when it doesn't. A bitmap stays only when the drawing holds it. */
function keepsElement(name: string, attributes: Readonly<Record<string, string>>, judge: Judge): boolean {
  const local = localName(name);
  if (svgElements.has(local)) return true;
  // A filter says something only where it is used.
  if (svgFilterElements.has(local)) return judge.effects;
  if (local === 'image' && isEmbedded(attributes.href ?? attributes['xlink:href'] ?? '')) {
    return judge.keepEffect('a bitmap, which has no more detail than its pixels');
  }
  const silent = svgSilent.has(local) || local.includes(':');
  if (!silent) judge.drop(svgReasons[local] ?? `an element \`${name}\`, which is not drawn everywhere`);
  return false;
}

/** The address of a part of the drawing itself, by its id; no id needs a backslash or a bracket. */
const ownPart = /^#[^\s\\()"'<>]+$/;

/** A bitmap that the drawing itself holds. */
const isEmbedded = (address: string): boolean => /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+$/.test(address);

function keepAttributes(attributes: Readonly<Record<string, string>>, judge: Judge): Readonly<Record<string, string>> {
  const { drop } = judge;
  const kept: Record<string, string> = {};
  for (const [written, value] of Object.entries(attributes)) {
    const name = written === 'xlink:href' ? 'href' : written;
    if (name === 'xmlns') continue;
    if (/^on/i.test(name)) drop(`a script in \`${name}\``);
    else if (name === 'href') {
      if (ownPart.test(value) || isEmbedded(value)) kept[name] = value;
      else drop(`a reference to \`${shortened(value)}\``);
    } else if (name === 'filter' ? value !== 'none' && judge.keepEffect(FILTER) : isKnown(name)) {
      const plain = paintAttributes.has(name) ? keepPaint(value, judge) : value;
      if (plain !== undefined) kept[name] = needsCare.test(plain) || name === 'style' ? keepStyle(plain, judge) : plain;
    }
  }
  return kept;
}

const FILTER = 'a filter effect, which a PDF cannot hold';

const isKnown = (name: string): boolean => svgAttributes.has(name) || svgEffectAttributes.has(name);

/** Values that could reach outside. */
const needsCare = /url\s*\(|@import|[\\]/i;

/** A paint in plain terms; one that nobody can tell goes, and what stands around the shape decides. */
function keepPaint(written: string, { paint, drop }: Judge): string | undefined {
  const { text, unknown } = paint(written);
  if (unknown.length === 0 && isPlainPaint(text)) return text;
  drop(`a paint that is not known here, \`${shortened(unknown[0] ?? written)}\``);
  return undefined;
}

/** Style text without imports, and without addresses other than those of the drawing's own parts; its paints in plain terms. */
function keepStyle(written: string, { drop, keepEffect, paint }: Judge): string {
  // A backslash could write `url` in another way, and no drawing program needs one here.
  if (written.includes('\\')) {
    drop('a style with escapes');
    return '';
  }
  const { text, unknown } = paint(written);
  for (const name of unknown) drop(`a paint that is not known here, \`${shortened(name)}\``);
  return text
    .replace(/@(?:import|font-face|namespace)\b[^;{]*(?:;|\{[^}]*\})?/gi, () => {
      drop('a style that loads another file');
      return '';
    })
    .replace(/url\s*\(\s*(['"]?)(.*?)\1\s*\)/gi, (whole, _quote, address: string) => {
      if (address.startsWith('#')) return whole;
      drop(`a reference to \`${shortened(address)}\``);
      return 'none';
    })
    .replace(/\b(filter|mix-blend-mode)\s*:\s*(?!none|normal)[^;}]+/gi, (whole, name: string) =>
      keepEffect(name === 'filter' ? FILTER : 'colours that blend with what lies under them') ? whole : '',
    );
}

const formatAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
