// A pitch → a compact text of its slides, blocks and inlines, as expected trees are written by hand.
// Ids that are made from text print as `s-…`. One block a line, indented by depth; inlines as `**"bold"**`, texts in quotes; attributes in braces.

import type { Attributes, Block, Inline, Pitch, Slide, Tiers, TierValue } from '../../src/model/index.ts';

export const formatTree = (pitch: Pitch): string => pitch.slides.flatMap(formatSlide).join('\n');

function formatSlide(slide: Slide): readonly string[] {
  const heading = slide.heading
    ? [`h${slide.heading.level} ${formatInlines(slide.heading.children)}${formatAttributes(slide.heading.attributes)}`]
    : [];
  const notes = slide.notes.length > 0 ? ['note', ...indent(slide.notes.flatMap(formatBlock))] : [];
  return [
    `${slide.below ? 'below' : 'slide'} #${slide.id.replace(/^s-[0-9a-f]{6}$/, 's-…')}${formatAttributes({ ...slide.attributes, id: undefined })}`,
    ...indent([...heading, ...slide.blocks.flatMap(formatBlock), ...notes]),
  ];
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function formatBlock(block: Block): readonly string[] {
  const end = formatAttributes(block.attributes);
  const holding = (name: string, children: readonly Block[]): readonly string[] => [
    name + end,
    ...indent(children.flatMap(formatBlock)),
  ];
  switch (block.type) {
    case 'heading':
      return [`h${block.level} ${formatInlines(block.children)}${end}`];
    case 'paragraph':
      return [`p ${formatInlines(block.children)}${end}`];
    case 'figure':
    case 'media':
      return [
        `${block.type} ${formatInlines([block.image])}${block.caption ? ` ${JSON.stringify(block.caption)}` : ''}`,
      ];
    case 'list': {
      const name = `${block.ordered ? `ol ${block.start}` : 'ul'}${block.tight ? '' : ' loose'}`;
      const items = block.items.flatMap((item) => {
        const task = item.task === undefined ? '' : item.task ? ' [x]' : ' [ ]';
        return [`li${task}${formatAttributes(item.attributes)}`, ...indent(item.children.flatMap(formatBlock))];
      });
      return [name + end, ...indent(items)];
    }
    case 'table': {
      const rows = [block.head, ...block.rows].map(
        (row) => `| ${row.cells.map((cell) => formatInlines(cell.children)).join(' | ')}`,
      );
      return [`table ${block.align.map((align) => align ?? '-').join(' ')}${end}`, ...indent(rows)];
    }
    case 'tiers':
      return [`tiers ${block.form}${end}`, ...indent(formatTiers(block))];
    case 'quote': {
      const { attribution } = block;
      const role = attribution?.role ? `, ${formatInlines(attribution.role)}` : '';
      const by = attribution ? [`— ${formatInlines(attribution.name)}${role}`] : [];
      return [`quote${end}`, ...indent([...block.children.flatMap(formatBlock), ...by])];
    }
    case 'code-block': {
      const steps = block.steps.map((step) => step.map(([from, to]) => `${from}-${to}`).join(',')).join('|');
      return [`code ${block.language ?? '-'}${steps ? ` [${steps}]` : ''} ${JSON.stringify(block.text)}${end}`];
    }
    case 'rule':
      return [`rule${end}`];
    case 'stats':
      return [
        `stats${end}`,
        ...indent(block.items.map((item) => `${formatInlines(item.figure)} : ${formatInlines(item.label)}`)),
      ];
    case 'columns':
      return [
        `columns${end}`,
        ...indent(block.columns.flatMap((column) => ['column', ...indent(column.children.flatMap(formatBlock))])),
      ];
    case 'qr':
      return [`qr ${block.url}${end}`];
    case 'logos':
      return [
        `logos${end}`,
        ...indent(block.items.map(({ image, url }) => `${formatInlines([image])}${url ? ` → ${url}` : ''}`)),
      ];
    case 'callout':
      return holding(`callout ${block.kind}`, block.children);
    case 'only':
      return holding(`${block.output}-only`, block.children);
    case 'html-block':
      return holding(`<${block.tag}${formatValues(block.values)}>`, block.children);
    case 'ask':
    case 'contact':
    case 'fragments':
      return holding(block.type, block.children);
    default:
      return block satisfies never;
  }
}

function formatTiers({ nameLabel, features, tiers }: Tiers): readonly string[] {
  const heads = features.map(({ kind, label }) => `${kind === 'benefit' ? '' : `(${kind}) `}${formatInlines(label)}`);
  return [
    `| ${[formatInlines(nameLabel), ...heads].join(' | ')}`,
    ...tiers.map((tier) => `| ${[formatInlines(tier.name), ...tier.values.map(formatValue)].join(' | ')}`),
  ];
}

function formatValue(value: TierValue): string {
  switch (value.type) {
    case 'text':
      return formatInlines(value.children);
    case 'price':
      return value.amounts.map(({ currency, amount }) => `${amount} ${currency}`).join(' + ');
    case 'places':
      return `${value.left}/${value.of}`;
    case 'included':
      return 'yes';
    case 'not-included':
      return 'no';
    default:
      return value satisfies never;
  }
}

export const formatInlines = (children: readonly Inline[]): string => children.map(formatInline).join(' ');

function formatInline(inline: Inline): string {
  const end = 'attributes' in inline ? formatAttributes(inline.attributes).trimStart() : '';
  switch (inline.type) {
    case 'text':
      return JSON.stringify(inline.text);
    case 'strong':
      return `**${formatInlines(inline.children)}**${end}`;
    case 'emphasis':
      return `*${formatInlines(inline.children)}*${end}`;
    case 'strike':
      return `~~${formatInlines(inline.children)}~~${end}`;
    case 'code':
      return `\`${inline.text}\`${end}`;
    case 'link':
      return `[${formatInlines(inline.children)}](${inline.url}${inline.title ? ` ${JSON.stringify(inline.title)}` : ''})${end}`;
    case 'image':
      return `![${inline.alt}](${inline.source}${inline.title ? ` ${JSON.stringify(inline.title)}` : ''})${end}`;
    case 'variable':
      return `{{${inline.name}${inline.fallback === undefined ? '' : ` ?? ${inline.fallback}`}}}`;
    case 'break':
      return inline.hard ? '⏎⏎' : '⏎';
    case 'mark':
      return `${inline.text}=${inline.spoken}`;
    case 'icon':
      return `:${inline.name}:${end}`;
    case 'footnote':
      return `^[${formatInlines(inline.children)}]`;
    case 'html':
      return `<${inline.tag}${formatValues(inline.values)}>${formatInlines(inline.children)}</${inline.tag}>${end}`;
    default:
      return inline satisfies never;
  }
}

const formatValues = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');

function formatAttributes({ span, classes, fragment, background, ...rest }: Attributes): string {
  const items = [
    ...classes.map((name) => `.${name}`),
    ...(fragment ? [['fragment', fragment.effect, fragment.index].filter((part) => part !== undefined).join(' ')] : []),
    ...Object.entries(background ?? {}).map(([name, value]) => `${name}:${value}`),
    ...Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
  ];
  return items.length > 0 ? ` {${items.join(' ')}}` : '';
}
