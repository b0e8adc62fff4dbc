// Inlines → runs, as the stylesheet sets them: which face, which size, how wide what is no letter.
// In: inlines, the style of the text around them. Out: runs for the shaper.

import { type HtmlInline, type Image, type Inline, nameImage, OBJECT, plainText } from '../../model/index.ts';
import { boldOf, type DeckTokens, type TextStyle } from '../../theme/index.ts';
import { boxFont, type TextRun } from '../../typeset/index.ts';
import { type Figures, type Ruler, spacedFor } from './ruler.ts';

/** What a run looks like so far. */
interface State {
  readonly style: Pick<TextStyle, 'family' | 'weight' | 'bold' | 'italic' | 'tracking'>;
  readonly figures: Figures;
  readonly scale: number;
  readonly lang?: string;
}

/** What runs are made with. */
export interface RunSource {
  readonly ruler: Pick<Ruler, 'look'>;
  /** The quotation marks of the pitch's language. */
  readonly marks: readonly [open: string, close: string];
  /** How wide a picture in a line is, in em of the text around it; undefined for one that could not be had. */
  readonly ofPicture: (image: Image) => number | undefined;
  /** How large what stands in a line is. */
  readonly shares: DeckTokens['inline'];
}

/** Runs of inlines in a style. */
export function runsOf(
  children: readonly Inline[],
  style: TextStyle,
  figures: Figures,
  source: RunSource,
): readonly TextRun[] {
  return runsOfAll(children, { style, figures, scale: 1 }, source);
}

function runsOfAll(children: readonly Inline[], state: State, source: RunSource): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const child of children) {
    // Most of a text is nothing else.
    if (child.type === 'text') runs.push(runOf(child.text, state, source));
    else
      runs.push(...runsOfInline(child, 'attributes' in child ? withLang(state, child.attributes.lang) : state, source));
  }
  return runs;
}

function runsOfInline(inline: Inline, state: State, source: RunSource): readonly TextRun[] {
  switch (inline.type) {
    case 'strong':
      return runsOfAll(inline.children, bolder(state), source);
    case 'emphasis':
      return runsOfAll(inline.children, slanted(state), source);
    case 'strike':
    case 'link':
      return runsOfAll(inline.children, state, source);
    case 'html':
      return runsOfHtml(inline, withLang(state, inline.values.lang), source);
    case 'code':
      return [runOf(inline.text, coded(state, source), source)];
    case 'break':
      return [runOf(inline.hard ? '\n' : ' ', state, source)];
    case 'text':
    case 'mark':
    case 'variable':
      return [runOf(plainText([inline]), state, source)];
    case 'image': {
      const width = source.ofPicture(inline);
      return [width === undefined ? runOf(nameImage(inline), state, source) : boxOf(width, state, source)];
    }
    case 'icon':
      return [boxOf(1, state, source)];
    case 'footnote':
      return [runOf(`${inline.number ?? ''}`, { ...state, scale: state.scale * source.shares.raised }, source)];
    default:
      return inline satisfies never;
  }
}

function runsOfHtml({ tag, children }: HtmlInline, state: State, source: RunSource): readonly TextRun[] {
  switch (tag) {
    case 'b':
    case 'strong':
      return runsOfAll(children, bolder(state), source);
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
    case 'var':
      return runsOfAll(children, slanted(state), source);
    case 'code':
    case 'kbd':
    case 'samp':
      return runsOfAll(children, coded(state, source), source);
    case 'sup':
    case 'sub':
      return runsOfAll(children, { ...state, scale: state.scale * source.shares.raised }, source);
    case 'small':
      return runsOfAll(children, { ...state, scale: state.scale * source.shares.small }, source);
    case 'br':
      return [runOf('\n', state, source)];
    case 'wbr':
      return [runOf('\u200B', state, source)];
    case 'q': {
      const [open, close] = source.marks;
      return [runOf(open, state, source), ...runsOfAll(children, state, source), runOf(close, state, source)];
    }
    default:
      return runsOfAll(children, state, source);
  }
}

/** White space that is drawn as one space and is not written as one. */
const uneven = /[\t\n]| {2}/;

function runOf(text: string, { style, figures, scale, lang }: State, { ruler }: RunSource): TextRun {
  return {
    text: text === '\n' || !uneven.test(text) ? text : text.replace(/[ \t\n]+/g, ' '),
    style: ruler.look({ style: spacedFor(text, style), figures, scale, lang }),
  };
}

/** What takes room in a line and is no text. `width` is in em of the text around it. */
function boxOf(width: number, { style, figures, scale, lang }: State, { ruler }: RunSource): TextRun {
  const look = ruler.look({ style, figures, scale, lang });
  return { text: OBJECT, style: { ...look, font: boxFont(width * 1000), tracking: 0 } };
}

const bolder = (state: State): State => ({ ...state, style: { ...state.style, weight: boldOf(state.style) } });
const slanted = (state: State): State => ({ ...state, style: { ...state.style, italic: true } });
const coded = (state: State, { shares }: RunSource): State => ({
  ...state,
  style: { ...state.style, family: 'code' },
  scale: state.scale * shares.code,
});
const withLang = (state: State, lang: string | undefined): State => (lang ? { ...state, lang } : state);
