// The icon set → one compact file: a name, and the shapes of its drawing. Icons that the set has renamed are found by both names.
// In: the icons of Lucide, as Iconify packs them. Out: lib/assets/icons/lucide.json, of which a deck or a page takes what it shows.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IconDrawing, IconSet, IconShape } from '../figures/index.ts';

const require = createRequire(import.meta.url);

interface PackedIcons {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>;
}

/** Writes the set and its licence into `target`. */
export async function writeIcons(root: string, target: string): Promise<void> {
  const packed = JSON.parse(await readFile(require.resolve('@iconify-json/lucide/icons.json'), 'utf8')) as PackedIcons;
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'lucide.json'), JSON.stringify(readIcons(packed)));
  await copyFile(join(root, 'docs/licences/lucide.txt'), join(target, 'lucide-LICENSE.txt'));
}

function readIcons({ icons, aliases = {} }: PackedIcons): IconSet {
  const drawings = Object.entries(icons).map(([name, { body }]) => [name, readBody(name, body)] as const);
  const named = new Map(drawings);
  for (const [alias, { parent }] of Object.entries(aliases)) {
    const drawing = named.get(parent);
    if (drawing) named.set(alias, drawing);
  }
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const ELEMENT = /<(?<tag>[a-z]+)(?<attributes>(?: [a-z-]+="[^"]*")*)\/?>|<\/g>/gy;
/** What the look of every icon says already. */
const ofLook = /^(?:stroke|stroke-linecap|stroke-linejoin)$|^fill$/;

/** Groups only repeat the look. A body of another form stops the build. */
function readBody(name: string, body: string): IconDrawing {
  const shapes: IconShape[] = [];
  let end = 0;
  for (const match of body.matchAll(ELEMENT)) {
    end = match.index + match[0].length;
    const { tag, attributes = '' } = match.groups ?? {};
    if (tag === undefined || tag === 'g') continue;
    if (tag !== 'path' && tag !== 'circle' && tag !== 'ellipse' && tag !== 'rect') break;
    const pairs = Array.from(attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g), ([, key, value]) => [key!, value!] as const);
    const own = pairs.filter(([key, value]) =>
      value === 'currentColor' ? key === 'fill' : !ofLook.test(key) && !(key === 'stroke-width' && value === '2'),
    );
    shapes.push({ tag, attributes: Object.fromEntries(own) });
  }
  if (end !== body.length || shapes.length === 0)
    throw new Error(`the icon ${name} has a form that is not known: ${body}`);
  return shapes;
}
