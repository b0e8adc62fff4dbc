// Blocks → the body's parts, shaped once for every size: what laying out at a size only arranges.
// In: blocks of the page's selection. Out: a closed union that `lay-body.ts` turns into atoms.

import type { Span } from '../../diagnostics/index.ts';
import { type Block, boldBeginning, type Inline, type List, type ListItem } from '../../model/index.ts';
import { prepareCode, prepareParagraph, prepareUnbroken, type RunStyle, type TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart, ListPart, TextPart } from './body-part.ts';
import { labelOf } from './list-label.ts';
import { prepareLogos, prepareQr } from './prepare-marks.ts';
import { prepareTable } from './prepare-table.ts';
import { calloutStyle, figureSet, headingSet, mutedSet, quoteSet, runSet, same } from './run-sets.ts';
import { cannotSay, plainText, type RunSet, runsOf } from './runs.ts';
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
  ...['center', 'blockquote', 'dl', 'dt', 'dd', 'nav', 'address', 'picture'],
]);

export function prepareBody(blocks: readonly Block[], context: BodyContext): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const follows = before?.type === 'paragraph' && !boldBeginning(before.children);
    parts.push(...prepareBlock(block, context, follows));
  });
  return parts;
}

function prepareBlock(block: Block, context: BodyContext, follows: boolean): readonly BodyPart[] {
  const { styles } = context;
  switch (block.type) {
    case 'heading': {
      const runs = runsOf(block.children, headingSet(styles, block.level), styles, context.log);
      const text = plainText(block.children);
      return [{ type: 'heading', level: block.level, paragraph: prepareParagraph(runs), text, span: block.span }];
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
          caption: runs && prepareParagraph(runs),
          span: image.span,
        },
      ];
    }
    case 'list':
      return [prepareList(block, context, false)];
    case 'table':
      return [prepareTable(block, context)];
    case 'quote': {
      const set = quoteSet(styles);
      const parts = block.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [preparePlain(child.children, set, child.span, context)]
          : prepareBlock(child, context, false),
      );
      const by = block.attribution;
      const credit = by && [
        ...runsOf(by.name, runSet(styles, 'body', true), styles, context.log),
        ...(by.role
          ? [textRun(', ', styles.of('body')), ...runsOf(by.role, mutedSet(styles), styles, context.log)]
          : []),
      ];
      const line: BodyPart[] = credit
        ? [{ type: 'text', role: 'P', paragraph: prepareParagraph(credit), indented: false, span: by.span }]
        : [];
      return [{ type: 'group', role: 'BlockQuote', ruled: false, parts: [...parts, ...line] }];
    }
    case 'code-block': {
      const style = styles.code(styles.of('body'));
      const lines = block.text.replace(/\n$/, '').split('\n');
      return [
        {
          type: 'code',
          lines: lines.map((line) =>
            prepareCode(logged(textRun(line.replaceAll('\t', '    '), style), block.span, context)),
          ),
        },
      ];
    }
    case 'rule':
      return [{ type: 'rule' }];
    case 'ask':
    case 'contact':
    case 'only':
    case 'fragments':
      return prepareBody(block.children, context);
    case 'stats':
      return block.items.map((item) => {
        const runs = [
          ...runsOf(item.figure, figureSet(styles), styles, context.log),
          textRun(' ', styles.of('body')),
          ...runsOf(item.label, runSet(styles, 'body'), styles, context.log),
        ];
        return {
          type: 'text',
          role: 'P',
          paragraph: prepareParagraph(runs),
          indented: false,
          marker: { type: 'disc' },
          span: item.span,
        } as const;
      });
    case 'columns':
      return [{ type: 'columns', columns: block.columns.map((column) => prepareBody(column.children, context)) }];
    case 'qr':
      return [prepareQr(block, context)];
    case 'logos':
      return [prepareLogos(block, context)];
    case 'callout': {
      const label = block.label ?? [];
      const labelStyle = calloutStyle(styles);
      const head =
        label.length > 0
          ? runsOf(label, same(labelStyle), styles, context.log)
          : [textRun(context.words[block.kind], labelStyle)];
      const [first, ...rest] = block.children;
      const joined =
        first?.type === 'paragraph' ? runsOf(first.children, runSet(styles, 'body'), styles, context.log) : [];
      const runs = [...head, ...(joined.length > 0 ? [textRun('\u2002', labelStyle), ...joined] : [])];
      const lead: TextPart = {
        type: 'text',
        role: 'P',
        paragraph: prepareParagraph(runs),
        indented: false,
        span: block.span,
      };
      return [
        {
          type: 'group',
          role: 'Div',
          ruled: true,
          parts: [lead, ...prepareBody(first?.type === 'paragraph' ? rest : block.children, context)],
        },
      ];
    }
    case 'html-block':
      if (block.tag === 'hr') return [{ type: 'rule' }];
      if (!transparent.has(block.tag)) context.log.diagnostics.push(cannotSay(block.tag, block.span));
      return prepareBody(block.children, context);
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** A paragraph; its bold beginning becomes a run-in head with a disc beside it. */
function prepareText(children: readonly Inline[], span: Span, context: BodyContext, follows: boolean): TextPart {
  const { runs, runIn } = runsWithRunIn(children, context);
  return {
    type: 'text',
    role: 'P',
    paragraph: prepareParagraph(runs),
    marker: runIn ? { type: 'disc' } : undefined,
    indented: follows && !runIn,
    span,
  };
}

function runsWithRunIn(
  children: readonly Inline[],
  context: BodyContext,
): { readonly runs: readonly TextRun[]; readonly runIn: boolean } {
  const { styles, log } = context;
  const bold = boldBeginning(children);
  const body = runSet(styles, 'body');
  if (!bold) return { runs: runsOf(children, body, styles, log), runIn: false };
  const head = runsOf(bold.lead.children, runSet(styles, 'runIn'), styles, log);
  return { runs: [...head, ...runsOf(bold.rest, body, styles, log)], runIn: true };
}

function preparePlain(children: readonly Inline[], set: RunSet, span: Span, context: BodyContext): TextPart {
  return {
    type: 'text',
    role: 'P',
    paragraph: prepareParagraph(runsOf(children, set, context.styles, context.log)),
    indented: false,
    span,
  };
}

function prepareList(list: List, context: BodyContext, nested: boolean): ListPart {
  return {
    type: 'list',
    numbering: list.ordered ? 'Decimal' : 'Disc',
    nested,
    items: list.items.map((item, index) => prepareItem(item, list, index, nested, context)),
  };
}

function prepareItem(
  item: ListItem,
  list: List,
  index: number,
  nested: boolean,
  context: BodyContext,
): readonly BodyPart[] {
  const [first, ...rest] = item.children;
  const { runs } = first?.type === 'paragraph' ? runsWithRunIn(first.children, context) : { runs: [] };
  const head: TextPart = {
    type: 'text',
    role: 'LBody',
    // A label stands on a row of its own where the item begins with code, a table or another list.
    paragraph: first?.type === 'paragraph' ? prepareParagraph(runs) : prepareUnbroken([]),
    marker: labelOf(item, list, index, nested, context),
    indented: false,
    span: first?.span ?? item.span,
  };
  const others = first?.type === 'paragraph' ? rest : item.children;
  return [
    head,
    ...others.flatMap((child) =>
      child.type === 'list' ? [prepareList(child, context, true)] : prepareBlock(child, context, false),
    ),
  ];
}

const textRun = (text: string, style: RunStyle): TextRun => ({ text, style });

function logged(run: TextRun, span: Span, context: BodyContext): TextRun {
  context.log.spans.set(run, span);
  return run;
}

const noteRun = (text: string, styles: Styles): TextRun => textRun(text, styles.of('note', styles.share('note')));
