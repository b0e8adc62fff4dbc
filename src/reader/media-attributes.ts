// Attributes of videos and sounds, with HTML's names.
// In: values as written. Out: rows of the table of attributes.

import type { Playing } from '../model/index.ts';
import { type AttributeDraft, type AttributeEntry, row } from './attribute-row.ts';

const CAPTIONS = /\.vtt$/i;
const POSTER = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

export const mediaAttributes: readonly AttributeEntry[] = [
  row(
    'captions',
    'value',
    'a file',
    'What is said in a video or a sound, as WebVTT: `captions=walk.vtt`.',
    (value, draft) => (CAPTIONS.test(value) ? play(draft, { captions: value }) : 'a WebVTT file such as `walk.vtt`'),
  ),
  row('poster', 'value', 'a picture', 'What stands for a video until it plays, and on the page.', (value, draft) =>
    POSTER.test(value) ? play(draft, { poster: value }) : 'a picture such as `walk.jpg`',
  ),
  row('autoplay', 'nothing', '', 'A video or a sound begins when its slide is shown.', (_, draft) =>
    play(draft, { autoplay: true }),
  ),
  row('loop', 'nothing', '', 'It begins again at its end.', (_, draft) => play(draft, { loop: true })),
  row('muted', 'nothing', '', 'A video plays without its sound, and needs no captions.', (_, draft) =>
    play(draft, { muted: true }),
  ),
  row(
    'controls',
    'value',
    '`true`, `false`',
    'Whether buttons to play and pause are shown; `true` without it.',
    (value, draft) =>
      value === 'true' || value === 'false' ? play(draft, { controls: value === 'true' }) : '`true` or `false`',
  ),
];

function play(draft: AttributeDraft, part: Playing): undefined {
  draft.playing = { ...draft.playing, ...part };
  return undefined;
}
