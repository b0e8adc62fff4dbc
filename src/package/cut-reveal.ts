// What of reveal.js's stylesheet no deck of ours can show is cut when the package is built.
// In: the stylesheet. Out: the same, without rules whose every selector names such a part.

/** Parts of reveal.js that a deck never has: the policy, the scripts or the tables of options keep them out. */
const absentParts = [
  // Previews of links and pictures load what the policy forbids; help and the way to a slide are panels of ours.
  /\.r-overlay\b/,
  /\[data-preview-/,
  /\.jump-to-slide\b/,
  // Effects that reveal.js itself has given up.
  /\.reveal\.(?:cube|page)\b/,
  /\.reveal \.roll\b/,
  // The direction of text and its fonts are the theme's; of reveal.js only the arrows turn.
  /\.reveal\.rtl (?:\.slides|pre|code|ol|ul)\b/,
];

/** Leaves out rules of absent parts, and the rules for paper: those print slides as running text, and a theme prints slides as they are. */
export function cutReveal(css: string): string {
  return rulesOf(css).map(cutRule).join('');
}

function cutRule({ prelude, body }: Rule): string {
  if (prelude.startsWith('@media print')) return '';
  if (prelude.startsWith('@media')) {
    const inner = cutReveal(body);
    return inner === '' ? '' : `${prelude}{${inner}}`;
  }
  const selectors = prelude.split(/,(?![^(]*\))/);
  const left = selectors.filter((selector) => !absentParts.some((part) => part.test(selector)));
  return left.length === 0 ? '' : `${left.join(',')}{${body}}`;
}

interface Rule {
  /** What stands before the brace: selectors or an at-rule. */
  readonly prelude: string;
  readonly body: string;
}

/** The rules of one level of a minified stylesheet without comments and braces in strings. */
function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (let start = 0; start < css.length; ) {
    const open = css.indexOf('{', start);
    if (open < 0) break;
    const close = closingBrace(css, open);
    rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, close) });
    start = close + 1;
  }
  return rules;
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let index = open; index < css.length; index += 1) {
    if (css[index] === '{') depth += 1;
    if (css[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error('A rule of the stylesheet of reveal.js does not end.');
}
