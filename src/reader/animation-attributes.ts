// Attributes of slides that go over into the next one, with reveal.js's names.
// In: values as written. Out: rows of the table of attributes.

import type { AutoAnimate } from '../model/index.ts';
import { type AttributeDraft, type AttributeEntry, row } from './attribute-row.ts';

const EASING = /^(?:linear|ease|ease-in|ease-out|ease-in-out|cubic-bezier\([\d\s.,-]+\))$/;
/** What may stand in an id. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*$/u;

export const animationAttributes: readonly AttributeEntry[] = [
  row(
    'auto-animate',
    'nothing',
    '',
    'What this slide shares with the one before it moves to its new place.',
    (_, draft) => animate(draft, {}),
  ),
  row(
    'auto-animate-id',
    'value',
    'a word',
    'Only slides with the same word go over into each other.',
    (value, draft) => (NAME.test(value) ? animate(draft, { id: value }) : 'a word of letters, digits, `-` and `_`'),
  ),
  row('auto-animate-restart', 'nothing', '', 'Nothing moves here from the slide before.', (_, draft) =>
    animate(draft, { restart: true }),
  ),
  row('auto-animate-duration', 'value', 'seconds', 'How long it takes; 1 without it.', (value, draft) =>
    /^\d{1,2}(?:\.\d{1,3})?s?$/.test(value)
      ? animate(draft, { duration: Number.parseFloat(value) })
      : 'a number of seconds such as `0.8`',
  ),
  row('auto-animate-easing', 'value', 'a CSS easing', 'How it gathers and loses speed: `ease-out`.', (value, draft) =>
    EASING.test(value) ? animate(draft, { easing: value }) : 'a CSS easing such as `ease-out`',
  ),
  row(
    'data-id',
    'value',
    'a word',
    'What is the same on two slides with `auto-animate`, though its text is another.',
    (value, draft) => {
      if (!NAME.test(value)) return 'a word of letters, digits, `-` and `_`';
      draft.match = value;
      return undefined;
    },
  ),
];

function animate(draft: AttributeDraft, part: AutoAnimate): undefined {
  draft.autoAnimate = { ...draft.autoAnimate, ...part };
  return undefined;
}
