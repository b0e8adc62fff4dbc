// Which slide is which: a slide is drawn as its author says, else by what it holds.
// In: a slide of the deck. Out: its kind, with what the kind needs at hand.

import { type Block, type Inline, type Paragraph, plainText, type Slide } from '../../model/index.ts';
import type { Kind } from './kind.ts';
import { closingOf, readNamedKind } from './named-kinds.ts';
import type { DeckPicture } from './remote-pictures.ts';

/** A text that is no longer than this may fill a slide alone. In characters. */
const STATEMENT_LIMIT = 90;
/** A text that is no longer than this, and nothing but words, may be one sentence. In characters. */
const SENTENCE_LIMIT = 200;
/** A picture that is wider than this, by its height, is drawn across the slide and not beside a text. */
const WIDE = 1.7;

/** Recognises a slide; `first` says that it opens the deck. */
export function recogniseKind(slide: Slide, first: boolean, pictures: ReadonlyMap<string, DeckPicture>): Kind {
  const { heading, blocks } = slide;
  const named = readNamedKind(slide);
  if (named) return named;
  const [block, second] = blocks;
  const lone = blocks.length === 0 || (blocks.length === 1 && block?.type === 'paragraph');
  const line = block?.type === 'paragraph' ? block : undefined;
  if (heading?.level === 1 && lone) return { kind: first ? 'title' : 'section', heading, line };
  const closing = recogniseAsk(blocks);
  if (closing) return closing;
  if (heading && blocks.length === 0) return { kind: 'statement', heading };
  if (!heading && line && blocks.length <= 2 && (second === undefined || second.type === 'paragraph')) {
    const say = plainText(line.children);
    if (say.length <= STATEMENT_LIMIT) return { kind: 'statement', say: line, line: second };
  }
  if (line && !second && slide.continues === undefined && isSentence(line)) return { kind: 'sentence', say: line };
  if (block?.type === 'quote' && blocks.length === 1) return { kind: 'quote', quote: block };
  return readNamedKind(slide, 'stats') ?? recogniseFigure(blocks, pictures) ?? { kind: 'flow' };
}

/** Words that a display face can say: nothing bold, no code, no picture. */
const isSentence = ({ children }: Paragraph): boolean =>
  children.every(({ type }) => spoken.has(type)) && plainText(children).length <= SENTENCE_LIMIT;

const spoken: ReadonlySet<Inline['type']> = new Set([
  'text',
  'emphasis',
  'link',
  'variable',
  'mark',
  'footnote',
  'break',
]);

function recogniseAsk(blocks: readonly Block[]): Kind | undefined {
  const closing = closingOf(blocks);
  if (!closing.ask && !closing.contact) return undefined;
  return closing.rest.every(({ type }) => type === 'paragraph') ? closing : undefined;
}

function recogniseFigure(blocks: readonly Block[], pictures: ReadonlyMap<string, DeckPicture>): Kind | undefined {
  const figures = blocks.filter((block) => block.type === 'figure');
  const [figure] = figures;
  if (!figure || figures.length > 1) return undefined;
  const rest = blocks.filter((block) => block !== figure);
  const picture = pictures.get(figure.image.source);
  const ratio = picture ? picture.width / picture.height : 1;
  // A picture from edge to edge has no room for a caption, and none for a width of its author's.
  const framed = figure.caption !== undefined || figure.attributes.width !== undefined;
  if (rest.length === 0)
    return ratio > WIDE || framed ? { kind: 'image', figure } : { kind: 'image-right', figure, rest };
  const narrow = rest.every((block) => ['paragraph', 'list', 'heading', 'fragments', 'quote'].includes(block.type));
  return narrow && !framed && ratio <= WIDE * 1.2 ? { kind: 'image-right', figure, rest } : undefined;
}
