// What stands around the body of a page, in the layout that the pitch chose.
// In: the content of head and foot, a sheet, and the spare room that may go into the head. Out: placed elements, and where the body may stand.

import type { Placed } from '../../typeset/index.ts';
import type { PageContent } from './content.ts';
import { layColumns } from './layout-columns.ts';
import { laySidebar } from './layout-sidebar.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

/** What is too long for its place, by the part that is. */
export type Crowded = 'title' | 'row' | 'sidebar';

export interface Around {
  /** In reading order: what is read before the body, and what is read after it. */
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
  /** The baseline of the body's first line at the nominal size, and the last one that it may have, in pt from the sheet's upper edge. */
  readonly firstBaseline: number;
  readonly lastBaseline: number;
  /** The most spare room that looks meant above the ask, in pt: more would tear the head apart. */
  readonly mostDrop: number;
  readonly crowded: readonly Crowded[];
}

/** `drop` is the spare room, in pt, that is put above the ask, or above the title where there is no ask. */
export function layAround(content: PageContent, sheet: Sheet, styles: Styles, drop: number): Around {
  const lay = sheet.layout === 'sidebar' ? laySidebar : layColumns;
  return lay(content, { sheet, styles }, drop);
}
