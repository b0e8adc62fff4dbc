// The classes `t-…`: one for each text style of the deck, all made from the same custom properties.

import { deckStyles } from '../../theme/index.ts';

/** Styles whose size follows the slide's scale. The others have places of their own. */
const scaled: ReadonlySet<string> = new Set([
  'quote',
  'lead',
  'columnHead',
  'calloutLabel',
  'body',
  'cell',
  'cellHead',
]);

/** The rules of all text styles. */
export const styleClasses: string = deckStyles
  .map((style) => {
    const name = style.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
    const key = `--type-${name}`;
    const length = (what: string): string =>
      scaled.has(style) ? `calc(var(--scale) * var(${key}-${what}))` : `var(${key}-${what})`;
    const declarations = [
      `font: var(${key}-slant) var(${key}-weight) ${length('size')}/${length('line')} var(${key}-family)`,
      `letter-spacing: var(${key}-tracking)`,
      `color: var(${key}-color)`,
    ];
    return `.fit .t-${name} { ${declarations.join('; ')}; }\n.fit .t-${name} :is(strong, b) { font-weight: var(${key}-bold); }`;
  })
  .join('\n');
