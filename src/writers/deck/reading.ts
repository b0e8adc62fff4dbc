// The same deck as running text, for those who read it instead of seeing it shown: its colours, and the ways there and back.
// In: a theme, words, slides. Out: custom properties for `deck/reading.css`, and the links that stand before the slides.

import { type HtmlElement, type HtmlNode, h } from '../../html/index.ts';
import { type FrontMatter, foreignWords, type Words } from '../../model/index.ts';
import { familiesBehind, type Scheme, type Theme } from '../../theme/index.ts';

/** What the stylesheet of the reading view takes from a theme. Paper is light, whatever the ground of the slides is. */
export function readingVariables(theme: Theme, scheme: Scheme): string {
  const families = Object.entries(theme.fonts).map(
    ([role, name]) =>
      `--font-${role}: ${[name, ...familiesBehind(theme)].map((family) => JSON.stringify(family)).join(', ')} !important;`,
  );
  const rules = `:root, .slides section { ${families.join(' ')} }\n${groundRules(theme, scheme)}`;
  if (scheme === 'light') return rules;
  // A picture that was drawn for a dark slide keeps its ground, or it would be white on white.
  const pictures = `.slides img { background: ${theme.palette[scheme].paper}; }`;
  return `${rules}\n@media print {\n${groundRules(theme, 'light')}\n${pictures}\n}`;
}

/** Important, since a slide on a ground of its own says its colours by itself. */
function groundRules(theme: Theme, scheme: Scheme): string {
  const { paper, ink, muted, accent, deep, panel, rule } = theme.palette[scheme];
  const colors = Object.entries({ paper, ink, muted, accent, deep, panel, rule });
  const declarations = colors.map(([name, value]) => `--${name}: ${value} !important;`).join(' ');
  return `:root { color-scheme: ${scheme}; }\n:root, .slides section { ${declarations} }`;
}

/** The links between both views. Among slides the first is seen when the keyboard reaches it; a text has its title above it, if no slide says it. */
export function lowerViews(
  words: Words,
  { title, lang }: Pick<FrontMatter, 'title' | 'lang'>,
  slides: readonly { readonly section: HtmlElement }[],
): HtmlElement {
  const foreign = foreignWords(words, lang);
  return h(
    'header',
    { class: 'views' },
    h('a', { class: 'to-read', href: '?view=read', lang: foreign }, words.readAsText),
    h('a', { class: 'to-slides', href: '?', lang: foreign }, words.showAsSlides),
    slides.some(({ section }) => holdsTitle(section)) ? undefined : h('h1', {}, title),
  );
}

const holdsTitle = (node: HtmlNode): boolean =>
  node.type === 'element' && (node.tag === 'h1' || node.children.some(holdsTitle));
