// The icons that a pitch asks for → their drawings, from the set that comes with the package.
// In: a pitch. Out: drawings by name, and a warning for each name that the set lacks. A pitch without icons never loads the set.

import { type Diagnostic, diagnostic, didYouMean, type Outcome } from '../diagnostics/index.ts';
import type { IconDrawing, IconSet } from '../figures/index.ts';
import type { Host } from '../host/index.ts';
import { type Icon, type Inline, type Pitch, visitSlide } from '../model/index.ts';

export type Icons = ReadonlyMap<string, IconDrawing>;

export async function resolveIcons(host: Pick<Host, 'builtin'>, pitch: Pitch): Promise<Outcome<Icons>> {
  const asked = pitch.files.some(({ text }) => text.includes(':icon[')) ? iconsOf(pitch) : [];
  if (asked.length === 0) return { value: new Map(), diagnostics: [] };
  const set = JSON.parse(new TextDecoder().decode(host.builtin('icons/lucide.json'))) as IconSet;
  const has = (name: string): boolean => Object.hasOwn(set, name);
  return {
    value: new Map(asked.filter(({ name }) => has(name)).map(({ name }) => [name, set[name]!])),
    diagnostics: asked.filter(({ name }) => !has(name)).map((icon) => reportUnknown(icon, set)),
  };
}

function iconsOf({ slides }: Pitch): readonly Icon[] {
  const found: Icon[] = [];
  const inline = (one: Inline): void => {
    if (one.type === 'icon') found.push(one);
  };
  for (const slide of slides) visitSlide(slide, { inline });
  return found;
}

function reportUnknown({ name, span }: Icon, set: IconSet): Diagnostic {
  return diagnostic('icon-unknown', `There is no icon \`${name}\`.`, span, [
    ...didYouMean(name, Object.keys(set)),
    'It is printed as it is written. Icons have the names of Lucide, which are listed at https://lucide.dev/icons.',
  ]);
}
