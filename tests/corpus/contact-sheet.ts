// All pages of the corpus in one picture, to be looked at: `npm run contact-sheet` writes `private/contact-sheet.png`.
// With the name of a page, that page alone and large: `npm run contact-sheet -- german`.

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { builtPages, pageNames } from './pages.ts';
import { drawContactSheet } from './render.ts';

const target = fileURLToPath(new URL('../../private/', import.meta.url));
const wanted = process.argv.slice(2);

const unknown = wanted.filter((name) => !pageNames.includes(name));
if (unknown.length > 0) {
  console.error(`There is no page ${unknown.join(', ')}. The pages are ${pageNames.join(', ')}.`);
  process.exitCode = 1;
} else {
  const pages: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for await (const page of builtPages()) if (wanted.length === 0 || wanted.includes(page.name)) pages.push(page);
  const layout = wanted.length === 0 ? { columns: 6, width: 560 } : { columns: Math.min(2, pages.length), width: 1240 };
  const path = `${target}${wanted.length === 0 ? 'contact-sheet' : wanted.join('-')}.png`;
  await mkdir(target, { recursive: true });
  await writeFile(path, drawContactSheet(pages, layout).asPNG());
  console.log(`${pages.length} pages in ${path}`);
}
