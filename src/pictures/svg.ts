// An SVG drawing is parsed and written anew with only what the tables allow, so that nothing else can be in it.
// In: the drawing's text. Out: a vector picture without scripts, entities or references; what was left out is told with its place.

import { type Diagnostic, diagnostic, type Outcome, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { VectorPicture } from './picture.ts';
import { sizeOf } from './svg-size.ts';
import { svgAttributes, svgElements, svgReasons, svgSilent } from './svg-table.ts';

/** Elements within elements; a drawing program makes some twenty. Beyond it a browser's own parser gives up. */
const MAX_DEPTH = 200;

interface Fault {
  readonly message: string;
  readonly span: Span;
}

interface Cut {
  readonly parts: readonly string[];
  readonly root?: Readonly<Record<string, string>>;
  /** What the drawing holds that was left out: words for people, and where. */
  readonly leftOut: readonly Fault[];
  /** Where a text stands whose font a computer may not have. */
  readonly text?: Span;
  readonly broken?: Fault;
  readonly entity?: Span;
}

export async function readSvg(file: SourceFile, hash: string): Promise<Outcome<VectorPicture | undefined>> {
  const { parts, root, ...found } = await cutDrawing(file);
  if (found.entity) return refuse(entityFinding(file, found.entity));
  if (found.broken) return refuse(brokenFinding(file, found.broken));
  if (!root)
    return refuse(brokenFinding(file, { message: 'It holds no `svg` element.', span: { file, start: 0, end: 0 } }));
  const size = sizeOf(root);
  if (!size) return refuse(sizeFinding(file));
  const diagnostics = [
    ...(found.leftOut.length > 0 ? [leftOutFinding(file, found.leftOut)] : []),
    ...(found.text ? [textFinding(file, found.text)] : []),
  ];
  return { value: { kind: 'vector', svg: parts.join(''), hash, ...size }, diagnostics };
}

async function cutDrawing(file: SourceFile): Promise<Cut> {
  const { Parser } = await import('htmlparser2');
  const parts: string[] = [];
  const leftOut: Fault[] = [];
  const open: string[] = [];
  let root: Readonly<Record<string, string>> | undefined;
  let text: Span | undefined;
  let broken: Fault | undefined;
  let entity: Span | undefined;
  /** The number of elements that were open where the part begins that is being left out. */
  let skipping: number | undefined;

  const here = (): Span => ({ file, start: parser.startIndex, end: parser.endIndex + 1 });
  const drop = (message: string) => leftOut.push({ message, span: here() });
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
        if (!svgElements.has(local)) {
          skipping = open.length - 1;
          if (!isSilent(name)) drop(svgReasons[local] ?? `an element \`${name}\`, which is not drawn everywhere`);
          return;
        }
        const kept = keepAttributes(attributes, drop);
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
        if (skipping === undefined) parts.push(`</${drawnName(localName(name), open)}>`);
        else if (open.length <= skipping) skipping = undefined;
      },
      ontext(value) {
        if (skipping !== undefined || open.length === 0) return;
        const inStyle = localName(open.at(-1) ?? '') === 'style';
        parts.push(escapeXml(inStyle ? keepStyle(value, drop) : value));
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
  return { parts, root, leftOut, text, broken, entity };
}

const SVG = 'http://www.w3.org/2000/svg';

/** Drawing programs write `svg:path` for `path`; a name of any other space is theirs. */
const localName = (name: string): string => name.replace(/^svg:/, '');

/** A link does nothing in a picture, and a PDF would make a stray annotation of it: it is written as the group that it is. */
function drawnName(local: string, outer: readonly string[]): string {
  if (local !== 'a') return local;
  return outer.some((name) => localName(name) === 'text') ? 'tspan' : 'g';
}

const isSilent = (name: string): boolean => svgSilent.has(localName(name)) || localName(name).includes(':');

/** The address of a part of the drawing itself, by its id; no id needs a backslash or a bracket. */
const ownPart = /^#[^\s\\()"'<>]+$/;

function keepAttributes(
  attributes: Readonly<Record<string, string>>,
  drop: (what: string) => void,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [written, value] of Object.entries(attributes)) {
    const name = written === 'xlink:href' ? 'href' : written;
    if (/^on/i.test(name)) drop(`a script in \`${name}\``);
    else if (!svgAttributes.has(name)) {
      if (name === 'filter') drop('a filter effect, which a PDF cannot hold');
    } else if (name === 'href' && !ownPart.test(value)) drop(`a reference to \`${shortened(value)}\``);
    else if (name === 'href') kept[name] = value;
    else if (name === 'xmlns') continue;
    else kept[name] = /url\s*\(|@import|[\\]/i.test(value) ? keepStyle(value, drop) : value;
  }
  return kept;
}

/** Style text without imports, and without addresses other than those of the drawing's own parts. */
function keepStyle(style: string, drop: (what: string) => void): string {
  // A backslash could write `url` in another way, and no drawing program needs one here.
  if (style.includes('\\')) {
    drop('a style with escapes');
    return '';
  }
  return style
    .replace(/@(?:import|font-face|namespace)\b[^;{]*(?:;|\{[^}]*\})?/gi, () => {
      drop('a style that loads another file');
      return '';
    })
    .replace(/url\s*\(\s*(['"]?)(.*?)\1\s*\)/gi, (whole, _quote, address: string) => {
      if (address.startsWith('#')) return whole;
      drop(`a reference to \`${shortened(address)}\``);
      return 'none';
    });
}

const formatAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });

function entityFinding(file: SourceFile, span: Span): Diagnostic {
  return diagnostic('svg-entity', `\`${file.path}\` declares XML entities.`, undefined, [
    { message: 'Entities can make a small file grow without end, so they are not read.', span },
    'Save the drawing as "plain SVG", or write the entities out.',
  ]);
}

function brokenFinding(file: SourceFile, fault: Fault): Diagnostic {
  return diagnostic('picture-broken', `\`${file.path}\` is no well-formed SVG drawing.`, undefined, [
    fault,
    'Save the drawing again with the program that made it.',
  ]);
}

function sizeFinding(file: SourceFile): Diagnostic {
  return diagnostic('svg-size', `\`${file.path}\` does not say how large it is.`, undefined, [
    "Without `viewBox`, or `width` and `height` in units of length, nobody knows the drawing's proportions.",
    'Give the `svg` element a `viewBox`, for instance `viewBox="0 0 120 80"`.',
  ]);
}

function leftOutFinding(file: SourceFile, leftOut: readonly Fault[]): Diagnostic {
  const count = leftOut.length === 1 ? 'one part' : `${leftOut.length} parts`;
  return diagnostic('svg-left-out', `\`${file.path}\` is shown without ${count} of it.`, undefined, [
    ...leftOut.slice(0, 5).map(({ message, span }) => ({ message: `It holds ${message}.`, span })),
    ...(leftOut.length > 5 ? [`There are ${leftOut.length - 5} more.`] : []),
  ]);
}

function textFinding(file: SourceFile, span: Span): Diagnostic {
  return diagnostic(
    'svg-text',
    `\`${file.path}\` holds text that looks different from computer to computer.`,
    undefined,
    [
      { message: 'A drawing brings no fonts: this text is set in whatever font is at hand.', span },
      'Convert the text to paths in the program that made the drawing.',
    ],
  );
}
