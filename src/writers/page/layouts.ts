// The layouts of a page, by their names in the front matter.
// In: the content of head and foot, and a sheet. Out: what the sheet's layout puts around the body.

import type { PageSettings } from '../../model/index.ts';
import type { Around, PageLayout } from './around.ts';
import type { PageContent } from './content.ts';
import { layColumns } from './layout-columns.ts';
import { laySidebar } from './layout-sidebar.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

const layouts: Readonly<Record<PageSettings['layout'], PageLayout>> = { columns: layColumns, sidebar: laySidebar };

/** Lays what stands around the body, on a sheet of any layout. */
export const layAround = (content: PageContent, sheet: Sheet, styles: Styles): Around =>
  layouts[sheet.layout](content, { sheet, styles });
