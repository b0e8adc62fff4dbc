// What hangs before the items of a list: a disc, a number or a task's box.

import type { List, ListItem } from '../../model/index.ts';
import { prepareUnbroken } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { Label } from './body-part.ts';

/** The disc of a list: U+25CF of Source Sans 3 measures 0.452 em; enlarged a little it is the theme's 4.6 pt at 10 pt. Read as a bullet. */
const DISC = { glyph: '●', scale: 4.6 / 4.52, rise: -0.03, bearing: 74, spoken: '•' } as const;
/** The disc of a list within a list is smaller and points less; what stands deeper has a dash. */
const NESTED = { scale: 0.7, rise: 0.06 } as const;
const DEEPER = '–';
/** A task's box, drawn as large as a capital. */
const BOX = { open: '☐', done: '☑', scale: 0.9, bearing: 74 } as const;

/** The label of an item; `index` and `depth` count from 0. */
export function labelOf(
  item: ListItem,
  list: List,
  index: number,
  depth: number,
  { styles, words }: BodyContext,
): Label {
  const accent = styles.color('accent');
  if (item.task !== undefined) {
    const style = { ...styles.of('body', BOX.scale), color: item.task ? accent : styles.color('muted') };
    const paragraph = prepareUnbroken([{ text: item.task ? BOX.done : BOX.open, style }]);
    return { type: 'label', paragraph, bearing: BOX.bearing, spoken: item.task ? words.done : words.open };
  }
  if (list.ordered) {
    const paragraph = prepareUnbroken([
      { text: String(list.start + index), style: { ...styles.of('runIn'), color: accent } },
    ]);
    return { type: 'label', paragraph, bearing: 0 };
  }
  if (depth > 1) {
    const style = { ...styles.of('body'), color: styles.color('muted') };
    return { type: 'label', paragraph: prepareUnbroken([{ text: DEEPER, style }]), bearing: 0 };
  }
  const style =
    depth > 0
      ? { ...styles.of('body', NESTED.scale), rise: NESTED.rise, color: styles.color('muted') }
      : { ...styles.of('body', DISC.scale), rise: DISC.rise, color: accent };
  const paragraph = prepareUnbroken([{ text: DISC.glyph, style }]);
  return { type: 'label', paragraph, bearing: DISC.bearing, spoken: DISC.spoken };
}
