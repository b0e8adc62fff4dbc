// Blocks → Markdown that reads as the same blocks again. What the page selected, and nothing else, is written.

import type { Attribution, Block, ListItem, Logos, Stats, Table, Tiers, TierValue } from '../../model/index.ts';
import { formatImage, formatInlines, formatText, longestRun } from './markdown-inlines.ts';

/** Blocks with an empty line between them. */
export const formatBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map(formatBlock)
    .filter((text) => text !== '')
    .join('\n\n');

function formatBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${formatText(block.children)}`;
    case 'paragraph':
      return formatText(block.children);
    case 'figure':
    case 'media':
      return formatImage(block.image);
    case 'list':
      return formatList(block.items, block.ordered ? block.start : undefined, block.tight);
    case 'table':
      return formatTable(block);
    case 'tiers':
      return container('tiers', formatTiers(block));
    case 'quote':
      return quoted(`${formatBlocks(block.children)}${block.attribution ? formatAttribution(block.attribution) : ''}`);
    case 'code-block': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      const { numbers } = block.attributes;
      const said = numbers === undefined ? '' : ` {numbers=${numbers}}`;
      return `${fence}${block.language ?? ''}${said}\n${block.text.replace(/\n$/, '')}\n${fence}`;
    }
    case 'rule':
      return '***';
    case 'ask':
    case 'contact':
      return container(block.type, formatBlocks(block.children));
    case 'stats':
      return container('stats', formatStats(block));
    case 'columns':
      return container(
        'columns',
        block.columns.map((column) => container('column', formatBlocks(column.children))).join('\n'),
      );
    case 'qr':
      return `::qr {url="${block.url}"}`;
    case 'logos':
      return container('logos', formatLogos(block));
    case 'callout':
      return container(`callout {kind=${block.kind}}`, formatBlocks(block.children));
    case 'only':
    case 'fragments':
    case 'html-block':
      return formatBlocks(block.children);
    default: {
      const never: never = block;
      return never;
    }
  }
}

const container = (opening: string, content: string): string =>
  `::: ${opening}\n${content}${content === '' ? '' : '\n'}:::`;

const quoted = (text: string): string => text.replace(/^/gm, '> ');

const formatAttribution = ({ name, role }: Attribution): string =>
  `\n\n— ${formatInlines(name)}${role ? `, ${formatInlines(role)}` : ''}`;

function formatList(items: readonly ListItem[], start: number | undefined, tight: boolean): string {
  return items
    .map((item, index) => {
      const marker = start === undefined ? '- ' : `${start + index}. `;
      const task = item.task === undefined ? '' : item.task ? '[x] ' : '[ ] ';
      const blocks = item.children.map(formatBlock).join(tight ? '\n' : '\n\n');
      const [first = '', ...rest] = `${task}${blocks}`.split('\n');
      const indent = ' '.repeat(marker.length);
      return [marker + first, ...rest.map((line) => (line === '' ? '' : indent + line))].join('\n');
    })
    .join(tight ? '\n' : '\n\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const rules = { left: ':--', center: ':-:', right: '--:' } as const;

function formatTable({ align, head, rows }: Table): string {
  const cellsOf = (line: Table['head']) => line.cells.map((cell) => formatInlines(cell.children));
  const marks = align.map((side) => (side ? rules[side] : '---'));
  return [row(cellsOf(head)), row(marks), ...rows.map((line) => row(cellsOf(line)))].join('\n');
}

function formatTiers({ form, nameLabel, features, tiers }: Tiers): string {
  const names = tiers.map((tier) => formatInlines(tier.name));
  const labels = features.map((feature) => formatInlines(feature.label));
  const head = form === 'matrix' ? ['', ...names] : [formatInlines(nameLabel), ...labels];
  const body =
    form === 'matrix'
      ? features.map((_, index) => [labels[index]!, ...tiers.map((tier) => formatValue(tier.values[index]!))])
      : tiers.map((tier, index) => [names[index]!, ...tier.values.map(formatValue)]);
  return [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
}

function formatValue(value: TierValue): string {
  switch (value.type) {
    case 'text':
      return formatInlines(value.children);
    case 'price':
      return value.amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(' / ');
    case 'places':
      return `${value.left} of ${value.of}`;
    case 'included':
      return '✓';
    case 'not-included':
      return '✗';
    default: {
      const never: never = value;
      return never;
    }
  }
}

const formatStats = ({ items }: Stats): string =>
  items
    .map(({ figure, label }) => {
      const strong = formatInlines(figure).trim();
      return `- ${strong === '' ? '' : `**${strong}** `}${formatInlines(label).trim()}`;
    })
    .join('\n');

const formatLogos = ({ items }: Logos): string =>
  items.map(({ image, url }) => (url ? `[${formatImage(image)}](${url})` : formatImage(image))).join('\n');
