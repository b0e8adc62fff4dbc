// `::: name` with what it holds → the model's block of that name.
// What does not fit is a finding, and stays where it was written.

import type { Token } from 'markdown-it';
import { type Diagnostic, diagnostic, didYouMean, type Span } from '../diagnostics/index.ts';
import {
  type Attributes,
  type Block,
  type CalloutKind,
  type Column,
  calloutKinds,
  type Inline,
  type ListItem,
  noAttributes,
  type Stat,
} from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { readAttributes } from './attributes.ts';
import { containerNames } from './container-rules.ts';
import { readLogos } from './logos.ts';
import { fileSpan } from './normal-text.ts';
import type { Sheet } from './sheet.ts';
import { readTiers } from './tiers.ts';

/** Gives the blocks that stand for the container: mostly one; several when its name is none. One that is never closed holds what was not meant for it. */
export function finishContainer(token: Token, children: readonly Block[], span: Span, sheet: Sheet): readonly Block[] {
  if (!sheet.unclosed.has(token)) return blocksOf(token, children, span, sheet);
  const found: Diagnostic[] = [];
  const blocks = blocksOf(token, children, span, { ...sheet, found });
  sheet.found.push(...found.filter(({ code }) => !code.endsWith('-content')));
  return blocks;
}

function blocksOf(token: Token, children: readonly Block[], span: Span, sheet: Sheet): readonly Block[] {
  const opener = openerSpan(token, sheet);
  const items = sheet.items.get(token) ?? [];
  const kinds = items.filter((item) => item.name === 'kind');
  const attributes = readOuter(
    items.filter((item) => item.name !== 'kind'),
    sheet,
  );
  switch (token.info) {
    case 'ask':
    case 'contact':
    case 'fragments':
      return [{ type: token.info, children, attributes, span }];
    case 'deck-only':
    case 'page-only':
      return [{ type: 'only', output: token.info === 'deck-only' ? 'deck' : 'page', children, attributes, span }];
    case 'callout':
      return [{ type: 'callout', kind: readKind(kinds, sheet), children, attributes, span }];
    case 'columns':
      return [{ type: 'columns', columns: readColumns(children, sheet), attributes, span }];
    case 'column':
      return [{ type: 'columns', columns: [{ children, attributes, span }], attributes: noAttributes, span }];
    case 'logos':
      return readLogos(children, attributes, span, opener, sheet);
    case 'tiers':
      return readTiers(children, attributes, span, opener, sheet);
    case 'stats':
      return readStats(children, attributes, span, opener, sheet);
    default:
      reportName(token.info, opener, sheet);
      return children;
  }
}

function openerSpan(token: Token, sheet: Sheet): Span {
  const [start, end] = sheet.openers.get(token) ?? [0, 0];
  return fileSpan(sheet.normal, start, end);
}

const itemSpan = (item: AttributeItem, sheet: Sheet): Span => fileSpan(sheet.normal, item.start, item.end);

function readOuter(items: readonly AttributeItem[], sheet: Sheet): Attributes {
  return items.length === 0 ? noAttributes : readAttributes(items, (item) => itemSpan(item, sheet), sheet.found);
}

const aside = (kind: CalloutKind): readonly string[] => [`An aside is a callout: \`::: callout {kind=${kind}}\`.`];
const speech = ['What the speaker says stands behind a line `Note:` at the end of the slide.'];

/** What other tools call what is written otherwise here. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  note: aside('note'),
  info: aside('note'),
  tip: aside('tip'),
  important: aside('important'),
  warning: aside('warning'),
  danger: aside('caution'),
  caution: aside('caution'),
  notes: speech,
  speaker: speech,
  incremental: ['What appears step by step stands in `::: fragments`.'],
};

function reportName(name: string, span: Span, sheet: Sheet): void {
  sheet.found.push(
    diagnostic('unknown-container', `There is no container \`${name}\`.`, span, [
      ...(otherNames[name.toLowerCase()] ?? didYouMean(name, containerNames)),
      `Containers are ${containerNames.map((known) => `\`${known}\``).join(', ')}.`,
    ]),
  );
}

function readKind(items: readonly AttributeItem[], sheet: Sheet): CalloutKind {
  const item = items.at(-1);
  const kind = calloutKinds.find((known) => known === item?.value?.toLowerCase());
  if (item && !kind) {
    sheet.found.push(
      diagnostic('attribute-value', `\`${item.value ?? ''}\` is no kind of callout.`, itemSpan(item, sheet), [
        ...didYouMean(item.value ?? '', calloutKinds),
        `Kinds are ${calloutKinds.map((known) => `\`${known}\``).join(', ')}.`,
      ]),
    );
  }
  return kind ?? 'note';
}

/** Each `::: column` is one; blocks outside of them make a column of their own. */
function readColumns(children: readonly Block[], sheet: Sheet): readonly Column[] {
  const columns: Column[] = [];
  let loose: Block[] = [];
  const flush = (): void => {
    const [first] = loose;
    if (!first) return;
    const span = { ...first.span, end: loose.at(-1)!.span.end };
    sheet.found.push(
      diagnostic('columns-content', 'This stands in `columns`, but in no `column`.', span, [
        'It is shown as a column of its own. Put `::: column` before it and `:::` after it.',
      ]),
    );
    columns.push({ children: loose, attributes: noAttributes, span });
    loose = [];
  };
  for (const child of children) {
    if (child.type === 'columns' && child.columns.length === 1 && child.columns[0]!.span === child.span) {
      flush();
      columns.push(child.columns[0]!);
    } else loose.push(child);
  }
  flush();
  return columns;
}

function readStats(
  children: readonly Block[],
  attributes: Attributes,
  span: Span,
  opener: Span,
  sheet: Sheet,
): readonly Block[] {
  const lists = children.filter((child) => child.type === 'list');
  const others = children.filter((child) => child.type !== 'list');
  const items = lists.flatMap((list) => list.items.map((item) => readStat(item, sheet)));
  if (lists.length === 0 || others.length > 0) {
    const message = lists.length === 0 ? '`stats` holds no list.' : '`stats` holds more than a list.';
    sheet.found.push(
      diagnostic('stats-content', message, lists.length === 0 ? opener : others[0]!.span, [
        'Write each figure as an item, in bold, with what it counts behind it: `- **40** teams in one room`.',
      ]),
    );
  }
  return [...(items.length > 0 ? [{ type: 'stats', items, attributes, span } as const] : []), ...others];
}

function readStat(item: ListItem, sheet: Sheet): Stat {
  const [first, ...more] = item.children;
  const line = first?.type === 'paragraph' ? first.children : [];
  const [figure, ...label] = line;
  const { span, attributes } = item;
  if (figure?.type !== 'strong' || more.length > 0) {
    sheet.found.push(
      diagnostic('stats-content', 'This is no figure with what it counts.', span, [
        'A figure begins in bold and stands in one paragraph: `- **40** teams in one room`.',
      ]),
    );
  }
  if (figure?.type !== 'strong') return { span, attributes, figure: [], label: [...line, ...more.flatMap(inlinesOf)] };
  return { span, attributes, figure: figure.children, label: [...trimStart(label), ...more.flatMap(inlinesOf)] };
}

/** The lines of what a figure can't hold as blocks; each on a new line. */
function inlinesOf(block: Block): readonly Inline[] {
  const lineEnd: Inline = { type: 'break', hard: true, span: { ...block.span, end: block.span.start } };
  if (block.type === 'paragraph' || block.type === 'heading') return [lineEnd, ...block.children];
  if (block.type === 'list') return block.items.flatMap((item) => item.children.flatMap(inlinesOf));
  return 'children' in block ? (block.children as readonly Block[]).flatMap(inlinesOf) : [];
}

function trimStart(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'break') return trimStart(rest);
  if (first?.type !== 'text') return children;
  const text = first.text.trimStart();
  const start = first.span.start + first.text.length - text.length;
  return text === '' ? trimStart(rest) : [{ ...first, text, span: { ...first.span, start } }, ...rest];
}
