// A run of inlines → the same without the space and the line ends behind it.

import type { Inline } from '../model/index.ts';

/** Takes the space and line ends off that attributes and comments leave behind. */
export function trimEnds(children: readonly Inline[]): readonly Inline[] {
  const end = children.at(-1);
  if (end === undefined || (end.type !== 'break' && (end.type !== 'text' || end.text === end.text.trimEnd()))) {
    return children;
  }
  const kept = [...children];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === 'text') {
      const text = last.text.trimEnd();
      if (text === last.text) break;
      kept.pop();
      if (text === '') continue;
      kept.push({ ...last, text, span: { ...last.span, end: last.span.end - (last.text.length - text.length) } });
      break;
    }
    if (last.type !== 'break') break;
    kept.pop();
  }
  return kept;
}
