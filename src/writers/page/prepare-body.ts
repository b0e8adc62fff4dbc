// Blocks → the body's parts, shaped once for every size: what laying out at a size only arranges.
// In: blocks of the page's selection. Out: a closed union that `lay-body.ts` turns into atoms.

import type { Span } from '../../diagnostics/index.ts';
import { type Block, boldBeginning, plainText, refuseSpeakerNotes } from '../../model/index.ts';
import { prepareCode, prepareParagraph, type RunStyle, type TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart } from './body-part.ts';
import { prepareBoxedAsk, prepareCallout } from './prepare-box.ts';
import { prepareList } from './prepare-list.ts';
import { prepareLogos, prepareQr } from './prepare-marks.ts';
import { prepareMedia } from './prepare-media.ts';
import { prepareQuote } from './prepare-quote.ts';
import { prepareTable } from './prepare-table.ts';
import { prepareStat, prepareText } from './prepare-text.ts';
import { prepareTiers } from './prepare-tiers.ts';
import { headingSet } from './run-sets.ts';
import { cannotSay, runsOf } from './runs.ts';
import type { Styles } from './styles.ts';

/** HTML elements that only hold blocks; they print as what they hold. */
const transparent = new Set([
  ...[
    'div',
    'section',
    'article',
    'aside',
    'header',
    'footer',
    'main',
    'details',
    'summary',
    'figure',
    'figcaption',
    'p',
  ],
  // Inside stands a link to what a frame shows.
  'iframe',
  ...['center', 'blockquote', 'dl', 'dt', 'dd', 'nav', 'address', 'picture'],
]);

export function prepareBody(blocks: readonly Block[], context: BodyContext): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const follows = before?.type === 'paragraph' && !boldBeginning(before.children);
    parts.push(...prepareBlock(block, context, follows));
  });
  return parts.map((part, index) => (isBox(part) && isBox(parts[index + 1]) ? { ...part, joined: true } : part));
}

const isBox = (part: BodyPart | undefined): boolean => part?.type === 'group' && part.ruled;

function prepareBlock(block: Block, context: BodyContext, follows: boolean): readonly BodyPart[] {
  const { styles } = context;
  const prepareOthers = (blocks: readonly Block[]): readonly BodyPart[] => prepareBody(blocks, context);
  switch (block.type) {
    case 'heading': {
      const runs = runsOf(block.children, headingSet(styles, block.level), styles, context.log);
      const text = plainText(block.children);
      const { id } = block.attributes;
      return [
        {
          type: 'heading',
          level: block.level,
          paragraph: prepareParagraph(runs, { wholeWords: true }),
          text,
          id,
          span: block.span,
        },
      ];
    }
    case 'paragraph':
      return [prepareText(block.children, block.span, context, follows)];
    case 'figure': {
      const { image } = block;
      const runs = block.caption ? [noteRun(block.caption, styles)] : undefined;
      return [
        {
          type: 'picture',
          picture: image.source,
          alt: image.alt,
          decorative: image.attributes.decorative ?? false,
          width: block.attributes.width ?? image.attributes.width,
          align: block.attributes.align ?? image.attributes.align,
          caption: runs && prepareParagraph(runs),
          span: image.span,
        },
      ];
    }
    case 'media':
      return prepareMedia(block, context);
    case 'list':
      return [prepareList(block, context, 0, prepareOthers)];
    case 'table':
      return [prepareTable(block, context)];
    case 'tiers':
      return [prepareTiers(block, context)];
    case 'quote':
      return [prepareQuote(block, context, prepareOthers)];
    case 'code-block': {
      const style = styles.code(styles.of('body'));
      const lines = block.text.replace(/\n$/, '').split('\n');
      const { numbers } = block.attributes;
      const muted = { ...style, color: styles.color('muted') };
      return [
        {
          type: 'code',
          lines: lines.map((line) =>
            prepareCode(logged(textRun(line.replaceAll('\t', '    '), style), block.span, context)),
          ),
          numbers:
            numbers === undefined
              ? undefined
              : lines.map((_, index) => prepareCode(textRun(`${numbers + index}`, muted))),
        },
      ];
    }
    case 'rule':
      return [{ type: 'rule' }];
    case 'ask':
      return block.children.length === 0 ? [] : [prepareBoxedAsk(block, context, prepareOthers)];
    case 'contact':
    case 'only':
    case 'fragments':
      return prepareOthers(block.children);
    case 'stats':
      return block.items.map((item) => prepareStat(item, context));
    case 'columns':
      return [{ type: 'columns', columns: block.columns.map((column) => prepareOthers(column.children)) }];
    case 'qr':
      return [prepareQr(block, context)];
    case 'logos':
      return [prepareLogos(block, context)];
    case 'callout':
      return [prepareCallout(block, context, prepareOthers)];
    case 'html-block':
      refuseSpeakerNotes(block);
      if (block.tag === 'hr') return [{ type: 'rule' }];
      if (!transparent.has(block.tag)) context.log.diagnostics.push(cannotSay(block.tag, block.span));
      return prepareOthers(block.children);
    default: {
      const never: never = block;
      return never;
    }
  }
}

const textRun = (text: string, style: RunStyle): TextRun => ({ text, style });

function logged(run: TextRun, span: Span, context: BodyContext): TextRun {
  context.log.spans.set(run, span);
  return run;
}

const noteRun = (text: string, styles: Styles): TextRun => textRun(text, styles.of('note', styles.share('note')));
