// A page of an allowed host in a frame, with the link to it below: where there is no network, the link is what there is.
// In: the block and its place. Out: a box whose height is known, whatever the page holds.

import { h } from '../../html/index.ts';
import type { HtmlBlock } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { containing, mostFigure, type Part, type Scope } from './scope.ts';

/** The page runs and plays, and may open a window that is asked for. It never leads the deck away, and asks no questions over it. */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-presentation';

/** Lowers a frame and what stands below it; reveal.js loads `data-src` when the slide is shown, and lets go of it afterwards. */
export function lowerFrame(frame: HtmlBlock, below: readonly Part[], scope: Scope): Part {
  const width = Math.min(scope.width, (mostFigure(scope) * 16) / 9);
  const height = Math.floor((width * 9) / 16);
  return containing(below, {
    node: h(
      'div',
      lowerAttributes(frame.attributes, 'frame-box'),
      h('iframe', {
        'data-src': frame.values.src,
        title: frame.values.title,
        sandbox,
        allow: 'fullscreen',
        referrerpolicy: 'strict-origin-when-cross-origin',
        width: Math.floor(width),
        height,
      }),
      ...below.map((part) => part.node),
    ),
    height: height + scope.tokens.space[0]! + below.reduce((sum, part) => sum + part.height, 0),
  });
}
