// Icons on slides: drawings in the colour of the text around them.
// In: an icon of the model. Out: an `svg` element; a name that the set lacks stands as it was written.

import { ICON_SIDE, iconLook } from '../../figures/index.ts';
import { type HtmlChild, h } from '../../html/index.ts';
import type { Icon } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import type { DeckScope } from './scope.ts';

export function lowerIcon(icon: Icon, { icons }: Pick<DeckScope, 'icons'>): HtmlChild {
  const drawing = icons.get(icon.name);
  if (!drawing) return icon.written;
  const { label } = icon.attributes;
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' };
  const shapes = drawing.map(({ tag, attributes }) => h(tag, attributes));
  const look = {
    width: '1em',
    height: '1em',
    viewBox: `0 0 ${ICON_SIDE} ${ICON_SIDE}`,
    stroke: 'currentColor',
    ...iconLook,
  };
  return h('svg', { ...lowerAttributes(icon.attributes, 'icon'), ...named, ...look }, ...shapes);
}
