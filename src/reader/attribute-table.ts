// The table of attributes: every name that braces and comments may set, what it takes, and how it is read.
// In: a value as written. Out: a change to the draft of a node's attributes, or a sentence that says what was expected.

import { type Background, type FragmentStep, slideLayouts, transitions, visibilities } from '../model/index.ts';
import { animationAttributes } from './animation-attributes.ts';
import { type AttributeDraft, type AttributeEntry, row } from './attribute-row.ts';
import { durationForms, readDuration } from './duration.ts';
import { mediaAttributes } from './media-attributes.ts';

/** Effects of reveal.js 6, from its stylesheet. */
const effects = new Set(
  'fade-in fade-out fade-up fade-down fade-left fade-right fade-in-then-out current-visible fade-in-then-semi-out grow shrink strike semi-fade-out highlight-red highlight-green highlight-blue highlight-current-red highlight-current-green highlight-current-blue'.split(
    ' ',
  ),
);

const transitionNames = new Set(transitions.flatMap((name) => [name, `${name}-in`, `${name}-out`]));

const COLOR = /^(?:#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]+|(?:rgb|hsl)a?\([\d\s%.,/]+\))$/i;
const GRADIENT = /^(?:repeating-)?(?:linear|radial|conic)-gradient\([\w\s#%.,()-]+\)$/i;
/** A file of a kind that is read, or an address: what lies there, its bytes say. */
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg)$|^(?:https?:)?\/\/\S+$/i;
const LENGTHS = /^(?:(?:-?\d+(?:\.\d+)?(?:px|%|em|rem|vw|vh)?|auto|cover|contain|center|top|bottom|left|right) ?)+$/;
const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

export const attributeTable: readonly AttributeEntry[] = [
  row('id', 'value', 'a word', 'The address of the slide or block; `#name` is the short form.', (value, draft) => {
    if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*$/u.test(value)) return 'a word of letters, digits, `-` and `_`';
    draft.id = value;
    return undefined;
  }),
  row('class', 'value', 'words', 'Classes for a stylesheet; `.name` is the short form.', readClasses),
  row('only', 'value', '`deck`, `page`', 'Shows the slide in one of the outputs alone.', (value, draft) => {
    if (value !== 'deck' && value !== 'page') return '`deck` or `page`';
    draft.only = value;
    return undefined;
  }),
  row('show', 'value', '`all`, `leads`', 'Overrides `deck.show` on this slide.', (value, draft) => {
    if (value !== 'all' && value !== 'leads') return '`all` or `leads`';
    draft.show = value;
    return undefined;
  }),
  row('layout', 'value', listed(slideLayouts), 'How the slide is drawn; else by what it holds.', (value, draft) => {
    const layout = slideLayouts.find((name) => name === value);
    if (!layout) return listed(slideLayouts);
    draft.layout = layout;
    return undefined;
  }),
  row(
    'visibility',
    'value',
    listed(visibilities),
    '`hidden` keeps the slide off the deck and on the page; `uncounted` shows it without a number.',
    (value, draft) => {
      const visibility = visibilities.find((name) => name === value);
      if (!visibility) return listed(visibilities);
      draft.visibility = visibility;
      return undefined;
    },
  ),
  row(
    'fragment',
    'maybe',
    'nothing, an effect, a step, or both',
    'Appears as a step: `fragment`, `fragment=fade-up`, `fragment="fade-up 2"`.',
    readFragment,
  ),
  row(
    'fragment-index',
    'value',
    'a number',
    'The step at which it appears; equal numbers appear together.',
    (value, draft) => {
      if (!/^\d{1,4}$/.test(value)) return 'a whole number';
      draft.fragment = { ...draft.fragment, index: Number(value) };
      return undefined;
    },
  ),
  row('decorative', 'nothing', '', 'A picture that says nothing to a reader, and needs no alt text.', (_, draft) => {
    draft.decorative = true;
    return undefined;
  }),
  row(
    'optional',
    'nothing',
    '',
    'Left off the page when it would not hold otherwise, the last such block first.',
    (_, draft) => {
      draft.optional = true;
      return undefined;
    },
  ),
  row('width', 'value', 'a length or share', 'How wide it stands: `320px`, `50%`.', (value, draft) => {
    if (!/^\d{1,5}(?:\.\d+)?(?:px|%|em)?$/.test(value)) return 'a length such as `320px` or a share such as `50%`';
    draft.width = /\d$/.test(value) ? `${value}px` : value;
    return undefined;
  }),
  row(
    'align',
    'value',
    '`left`, `center`, `right`',
    'Where a picture stands that is narrower than its place.',
    (value, draft) => {
      if (value !== 'left' && value !== 'center' && value !== 'right') return '`left`, `center` or `right`';
      draft.align = value;
      return undefined;
    },
  ),
  row('dark', 'value', 'a picture', 'The picture that stands in its place where slides are dark.', (value, draft) => {
    if (value === '') return 'the path of a picture';
    draft.dark = value;
    return undefined;
  }),
  row(
    'lang',
    'value',
    'a language tag',
    'The language of the text, where it is another than the pitch’s.',
    (value, draft) => {
      if (!LANG.test(value)) return 'a language tag such as `de` or `pt-BR`';
      draft.lang = value;
      return undefined;
    },
  ),
  row(
    'transition',
    'value',
    'reveal.js names',
    'How the slide comes and goes: `fade`, `zoom-in fade-out`.',
    (value, draft) => {
      const words = value.split(/\s+/);
      if (!words.every((word) => transitionNames.has(word)))
        return `one of ${transitions.join(', ')}, also with \`-in\` or \`-out\``;
      draft.transition = words.join(' ');
      return undefined;
    },
  ),
  row('time', 'value', 'a length of time', 'How long the slide may take: `2min`, `90s`.', (value, draft) => {
    draft.time = readDuration(value);
    return draft.time === undefined ? durationForms : undefined;
  }),
  row('background', 'value', 'a colour, gradient or picture', 'The ground of the slide.', (value, draft) => {
    if (GRADIENT.test(value)) return setGround(draft, { gradient: value });
    if (PICTURE.test(value)) return setGround(draft, { image: value });
    if (COLOR.test(value)) return setGround(draft, { color: value });
    return 'a colour, a gradient or a picture';
  }),
  ground('background-color', 'a colour', 'color', COLOR, 'a colour such as `#7A2B1F`'),
  ground('background-gradient', 'a gradient', 'gradient', GRADIENT, 'a gradient such as `linear-gradient(#fff, #eee)`'),
  ground('background-image', 'a picture', 'image', PICTURE, 'a PNG, JPEG, WebP, AVIF, GIF or SVG picture'),
  ground('background-size', '`cover`, `contain`, lengths', 'size', LENGTHS, '`cover`, `contain` or lengths'),
  ground('background-position', 'sides, lengths', 'position', LENGTHS, 'sides or lengths, such as `top left`'),
  ground(
    'background-repeat',
    'CSS words',
    'repeat',
    /^(?:no-repeat|repeat|repeat-x|repeat-y|space|round)$/,
    '`no-repeat` or `repeat`',
  ),
  row('background-opacity', 'value', '0 to 1', 'How strong the ground is.', (value, draft) => {
    if (!/^(?:0|1|0?\.\d+|[01]\.\d+)$/.test(value) || Number(value) > 1) return 'a number from 0 to 1';
    return setGround(draft, { opacity: Number(value) });
  }),
  row(
    'numbers',
    'maybe',
    'nothing, or a number',
    'Numbers the lines of code: `numbers` from 1, `numbers=10` from 10.',
    (value, draft) => {
      if (!/^\d{0,6}$/.test(value)) return 'the number of the first line, or nothing';
      draft.numbers = value === '' ? 1 : Number(value);
      return undefined;
    },
  ),
  row('label', 'value', 'words', 'What an icon means; without it, the icon only decorates.', (value, draft) => {
    draft.label = value;
    return undefined;
  }),
  ...animationAttributes,
  ...mediaAttributes,
];

/** Words as a sentence names them: `` `a`, `b` or `c` ``. */
function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].join(' or ');
}

export const attributeNames: readonly string[] = attributeTable.map((entry) => entry.name);

const byName = new Map(attributeTable.map((entry) => [entry.name, entry]));

/** An entry by its name, with or without reveal.js's `data-`; `data-id` is no `id`. */
export const attributeNamed = (name: string): AttributeEntry | undefined =>
  byName.get(name) ?? byName.get(name.replace(/^data-/, ''));

function ground(
  name: string,
  values: string,
  key: 'color' | 'gradient' | 'image' | 'size' | 'position' | 'repeat',
  form: RegExp,
  expected: string,
): AttributeEntry {
  return row(name, 'value', values, `The ground’s ${key}.`, (value, draft) =>
    form.test(value) ? setGround(draft, { [key]: value }) : expected,
  );
}

function setGround(draft: AttributeDraft, part: Background): undefined {
  draft.background = { ...draft.background, ...part };
}

/** reveal.js writes steps as classes: `fragment` and its effects become a step. */
function readClasses(value: string, draft: AttributeDraft): string | undefined {
  const words = value.split(/\s+/).filter(Boolean);
  if (!words.every((word) => /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(word)))
    return 'names of letters, digits, `-` and `_`';
  for (const word of words) {
    if (word === 'fragment') draft.fragment = { ...draft.fragment };
    else if (effects.has(word) && words.includes('fragment')) draft.fragment = { ...draft.fragment, effect: word };
    else draft.classes.push(word);
  }
  return undefined;
}

function readFragment(value: string, draft: AttributeDraft): string | undefined {
  let step: FragmentStep = { ...draft.fragment };
  for (const word of value.split(/\s+/).filter(Boolean)) {
    if (/^\d{1,4}$/.test(word)) step = { ...step, index: Number(word) };
    else if (effects.has(word)) step = { ...step, effect: word };
    else return 'an effect of reveal.js such as `fade-up`, a step such as `2`, or both';
  }
  draft.fragment = step;
  return undefined;
}
