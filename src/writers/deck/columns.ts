// Blocks side by side: columns of equal width, and callouts with their label. In: a container. Out: HTML and its height.

import { h } from '../../html/index.ts';
import { type Callout, type Columns, inlinesOf } from '../../model/index.ts';
import { lineTop } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { textHeight } from './measure.ts';
import { containing, type LowerBlocks, type Part, type Scope } from './scope.ts';
import { ruleHeight, stackHeight } from './stack.ts';

/** Each column stands under a rule; its first heading and the text below that have places of their own. */
export function lowerColumns(columns: Columns, scope: Scope, lowerBlocks: LowerBlocks): Part {
  const { columns: places, type, rules } = scope.tokens;
  const count = Math.max(1, columns.columns.length);
  const width = (scope.width - (count - 1) * places.gutter) / count;
  const inner: Scope = { ...scope, width, inset: true, leads: 'inline' };
  const headTop = lineTop(type.columnHead, scope.heights);
  const afterHead = places.text - lineTop(type.body, scope.heights) - places.head + headTop - type.columnHead.line;
  const stacks = columns.columns.map((column) => ({ column, parts: lowerBlocks(column.children, inner).parts }));
  const heights = stacks.map(({ parts }) => stackHeight(parts, inner, afterHead));
  return containing(
    stacks.flatMap(({ parts }) => parts),
    {
      node: h(
        'div',
        lowerAttributes(columns.attributes, 'columns'),
        ...stacks.map(({ column, parts }) =>
          h('div', lowerAttributes(column.attributes, 'column', 'stack'), ...parts.map((part) => part.node)),
        ),
      ),
      height: rules.strong + Math.max(0, places.head - places.rule - rules.strong - headTop) + Math.max(0, ...heights),
    },
  );
}

/** An aside between two rules: its label beside the text, above it where there is little room. */
export function lowerCallout(callout: Callout, scope: Scope, lowerBlocks: LowerBlocks): Part {
  const { callout: places, type, space } = scope.tokens;
  const label = callout.label ?? inlinesOf(scope.words[callout.kind], callout.span);
  const indent = scope.inset ? 0 : places.text - places.label;
  const inner: Scope = { ...scope, width: scope.width - indent, inset: true, leads: 'inline' };
  const { parts, height } = lowerBlocks(callout.children, inner);
  const labelWidth = scope.inset ? scope.width : indent - space[1]!;
  const named = textHeight(label, type.calloutLabel, scope, labelWidth);
  const bodyTop = lineTop(type.body, scope.heights);
  const drop = lineTop(type.calloutLabel, scope.heights) - bodyTop;
  const padding = Math.max(0, places.padTop - bodyTop) + Math.max(0, places.padBottom - type.body.line + bodyTop);
  return containing(parts, {
    node: h(
      'div',
      { ...lowerAttributes(callout.attributes, 'callout', scope.inset ? 'stacked' : undefined), role: 'note' },
      h('p', { class: 'label t-callout-label' }, ...lowerInlines(label, { ...scope, width: labelWidth })),
      h('div', { class: 'stack' }, ...parts.map((part) => part.node)),
    ),
    height: 2 * ruleHeight(scope) + padding + (scope.inset ? named + height : Math.max(named, drop + height)),
  });
}
