// Parts below each other. In: parts with their heights. Out: the height of all of them, with what stands between.

import { gapOf, type Part, type Scope } from './scope.ts';

/** Lowered blocks, and the height of all of them with the space between. */
export interface Stack {
  readonly parts: readonly Part[];
  readonly height: number;
}

/** The height of parts below each other, in px. `afterHead` is the gap below a heading that stands first, where it is another than elsewhere. */
export function stackHeight(parts: readonly Part[], scope: Scope, afterHead?: number): number {
  return parts.reduce((sum, part, index) => {
    const before = parts[index - 1];
    if (!before) return part.height;
    const own = index === 1 && heads(before, part) ? afterHead : undefined;
    return sum + (own ?? gapBetween(before, part, scope)) + part.height;
  }, 0);
}

/** Two paragraphs stand closer together, and so does a heading to what it heads; callouts in a row share the rule between them. */
function gapBetween(before: Part, after: Part, scope: Scope): number {
  if (before.block?.type === 'callout' && after.block?.type === 'callout') return -ruleHeight(scope);
  if (heads(before, after)) return gapOf(scope, 'nested');
  return gapOf(scope, before.text && after.text ? 'text' : 'block');
}

const heads = (before: Part, after: Part): boolean =>
  before.block?.type === 'heading' && after.block?.type !== 'heading';

/** A rule is as high as whole px of a screen: browsers round a border down. */
export const ruleHeight = ({ tokens: { rules } }: Scope): number => Math.floor(rules.normal);
