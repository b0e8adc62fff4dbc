// A page as it was laid out, for tests that ask where things stand: its lines and shapes, without the tree.
// In: a placed document. Out: lines with their text and size, shapes and links, in reading order; lengths are pt.

import type { LoweredPage } from '../../src/writers/page/index.ts';

type Document = LoweredPage['document'];
type Placed = Document['root']['children'][number];
type PlacedElement = Extract<Placed, { readonly type: 'element' }>;
type Shape = Extract<Placed, { readonly type: 'artifact' }>['shapes'][number];

export interface PlainLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** The size of its first glyphs. */
  readonly size: number;
  /** The role of the element around it. */
  readonly role: string;
}

export function linesOn({ root }: Document): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  const walk = (element: PlacedElement): void => {
    for (const child of element.children) {
      if (child.type === 'element') walk(child);
      if (child.type !== 'line') continue;
      lines.push({
        text: child.runs
          .map((run) => run.shaped.text)
          .join('')
          .trim(),
        x: child.x,
        baseline: child.baseline,
        width: child.width,
        size: child.runs[0]?.size ?? 0,
        role: element.role,
      });
    }
  };
  walk(root);
  return lines;
}

export function shapesOn({ root }: Document): readonly Shape[] {
  const shapesOf = (placed: Placed): readonly Shape[] => {
    if (placed.type === 'artifact') return placed.shapes;
    return placed.type === 'element' ? placed.children.flatMap(shapesOf) : [];
  };
  return shapesOf(root);
}

/** The addresses of links, with the roles of what stands within each. */
export function linksOn({ root }: Document): readonly (readonly [url: string, holds: string])[] {
  const linksOf = (placed: Placed): readonly (readonly [string, string])[] => {
    if (placed.type !== 'element') return [];
    const [first] = placed.children;
    const holds = first?.type === 'element' ? first.role : (first?.type ?? '');
    return [...(placed.link ? [[placed.link.url, holds] as const] : []), ...placed.children.flatMap(linksOf)];
  };
  return linksOf(root);
}
