// Blocks → the body's parts, shaped once for every size: what laying out at a size only arranges.
// In: blocks of the page's selection. Out: a closed union that `lay-body.ts` turns into atoms.

import type { Span } from '../../diagnostics/index.ts';
import { type Block, boldBeginning, type Inline, type List, type ListItem, type Table } from '../../model/index.ts';
import type { PageStyle } from '../../theme/index.ts';
import {
  type Paragraph,
  prepareParagraph,
  prepareUnbroken,
  type Role,
  type RunStyle,
  type TextRun,
} from '../../typeset/index.ts';
import { cannotSay, plainText, type RunLog, type RunSet, runsOf } from './runs.ts';
import type { Styles } from './styles.ts';
import type { PageWords } from './words.ts';

/** What hangs left of a text: a disc or a number that is read as the list's label, or a disc that only points. */
export type Marker = Label | { readonly type: 'disc' };

/** `bearing` is the room behind the glyph's ink, in 1/1000 em; `spoken` is read instead of the glyph. */
export interface Label {
  readonly type: 'label';
  readonly paragraph: Paragraph;
  readonly bearing: number;
  readonly spoken?: string;
}

export interface TextPart {
  readonly type: 'text';
  readonly role: Role;
  readonly paragraph: Paragraph;
  readonly marker?: Marker;
  /** Follows another plain paragraph, so its first line is indented. */
  readonly indented: boolean;
  readonly span: Span;
}

export interface HeadingPart {
  readonly type: 'heading';
  readonly level: number;
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly span: Span;
}

export interface ListPart {
  readonly type: 'list';
  readonly numbering: 'Disc' | 'Decimal';
  readonly items: readonly (readonly BodyPart[])[];
  readonly nested: boolean;
}

export interface TablePart {
  readonly type: 'table';
  readonly align: Table['align'];
  /** The first column names the rows. */
  readonly rowHeads: boolean;
  readonly rows: readonly (readonly Paragraph[])[];
  readonly span: Span;
}

export interface PicturePart {
  readonly type: 'picture';
  readonly picture: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly width?: string;
  readonly caption?: Paragraph;
  readonly span: Span;
}

export interface CodePart {
  readonly type: 'code';
  readonly lines: readonly Paragraph[];
}

/** Parts between two hairlines, or set off by an empty row. */
export interface GroupPart {
  readonly type: 'group';
  readonly role: Role;
  readonly ruled: boolean;
  readonly parts: readonly BodyPart[];
}

export interface RulePart {
  readonly type: 'rule';
}

export type BodyPart = TextPart | HeadingPart | ListPart | TablePart | PicturePart | CodePart | GroupPart | RulePart;

export interface BodyContext {
  readonly styles: Styles;
  readonly words: PageWords;
  readonly log: RunLog;
}

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

/** The disc of a list: U+25CF of Source Sans 3 measures 0.452 em; enlarged a little it is the theme's 4.6 pt at 10 pt. Read as a bullet. */
const DISC = { glyph: '●', scale: 4.6 / 4.52, rise: -0.03, bearing: 74, spoken: '•' } as const;
/** A task's box, drawn as large as a capital. */
const BOX = { open: '☐', done: '☑', scale: 0.9, bearing: 74 } as const;

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
            prepareUnbroken([logged(textRun(line.replaceAll('\t', '    ') || ' ', style), block.span, context)]),
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
      return block.columns.flatMap((column) => prepareBody(column.children, context));
    case 'callout': {
      const label = block.label ?? [];
      const labelStyle = calloutStyle(styles);
      const head =
        label.length > 0
          ? runsOf(label, same(labelStyle), styles, context.log)
          : [textRun(context.words.callout[block.kind], labelStyle)];
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
    items: list.items.map((item, index) => prepareItem(item, list, index, context)),
  };
}

function prepareItem(item: ListItem, list: List, index: number, context: BodyContext): readonly BodyPart[] {
  const [first, ...rest] = item.children;
  const { runs } = first?.type === 'paragraph' ? runsWithRunIn(first.children, context) : { runs: [] };
  const head: TextPart = {
    type: 'text',
    role: 'LBody',
    paragraph: prepareParagraph(runs),
    marker: labelOf(item, list, index, context),
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

function labelOf(item: ListItem, list: List, index: number, { styles, words }: BodyContext): Label {
  const red = styles.color('red');
  if (item.task !== undefined) {
    const style = { ...styles.of('body', BOX.scale), color: item.task ? red : styles.color('muted') };
    const paragraph = prepareUnbroken([textRun(item.task ? BOX.done : BOX.open, style)]);
    return { type: 'label', paragraph, bearing: BOX.bearing, spoken: item.task ? words.done : words.open };
  }
  if (list.ordered) {
    const paragraph = prepareUnbroken([textRun(String(list.start + index), { ...styles.of('runIn'), color: red })]);
    return { type: 'label', paragraph, bearing: 0 };
  }
  const style = { ...styles.of('body', DISC.scale), rise: DISC.rise, color: red };
  return {
    type: 'label',
    paragraph: prepareUnbroken([textRun(DISC.glyph, style)]),
    bearing: DISC.bearing,
    spoken: DISC.spoken,
  };
}

function prepareTable(table: Table, context: BodyContext): TablePart {
  const { styles, log } = context;
  const head = { ...styles.of('cell', CELL_SCALE, { bold: true }), color: styles.color('muted') };
  const headRow = table.head.cells.map((cell) => prepareParagraph(runsOf(cell.children, same(head), styles, log)));
  const set = runSet(styles, 'cell', false, CELL_SCALE);
  const rows = table.rows.map((row) =>
    row.cells.map((cell) => prepareParagraph(runsOf(cell.children, set, styles, log))),
  );
  const corner = table.head.cells[0];
  return {
    type: 'table',
    align: table.align,
    rowHeads: corner !== undefined && plainText(corner.children).trim() === '',
    rows: [headRow, ...rows],
    span: table.span,
  };
}

/** A cell is 9.5 pt where the body is 10. */
const CELL_SCALE = 0.95;

const textRun = (text: string, style: RunStyle): TextRun => ({ text, style });

function logged(run: TextRun, span: Span, context: BodyContext): TextRun {
  context.log.spans.set(run, span);
  return run;
}

const noteRun = (text: string, styles: Styles): TextRun => textRun(text, styles.of('note', 0.85));

const same = (style: RunStyle): RunSet => ({ plain: style, bold: style, italic: style, boldItalic: style });

/** The four styles of running text in a token's style; `allBold` for names that stand in bold. */
export function runSet(styles: Styles, name: PageStyle, allBold = false, scale = 1): RunSet {
  return {
    plain: styles.of(name, scale, { bold: allBold }),
    bold: styles.of(name, scale, { bold: true }),
    italic: styles.of(name, scale, { bold: allBold, italic: true }),
    boldItalic: styles.of(name, scale, { bold: true, italic: true }),
  };
}

function mutedSet(styles: Styles): RunSet {
  const set = runSet(styles, 'body');
  const muted = (style: RunStyle): RunStyle => ({ ...style, color: styles.color('muted') });
  return {
    plain: muted(set.plain),
    bold: muted(set.bold),
    italic: muted(set.italic),
    boldItalic: muted(set.boldItalic),
  };
}

/** Level 1 and 2 are section heads (13 pt where the body is 10), deeper ones stand in the body's size. */
const headingSet = (styles: Styles, level: number): RunSet =>
  level <= 2 ? runSet(styles, 'sectionHead', false, 1.3) : runSet(styles, 'runIn');

/** A quotation speaks in the serif, a little larger than the body. */
function quoteSet(styles: Styles): RunSet {
  const base = styles.of('sectionHead', 1.15);
  const italic = styles.of('sectionHead', 1.15, { italic: true });
  return { plain: base, bold: base, italic, boldItalic: italic };
}

const calloutStyle = (styles: Styles): RunStyle => ({
  ...styles.of('sectionHead', 1.05, { italic: true }),
  color: styles.color('red'),
});

function figureSet(styles: Styles): RunSet {
  const style = { ...styles.of('runIn', 1.1), color: styles.color('red') };
  return same(style);
}
