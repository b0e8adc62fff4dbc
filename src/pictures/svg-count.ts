// How many elements a drawing has once every reference is followed: a few lines of them can stand for billions.
// In: the tree of its elements, with what each refers to. Out: a count.

/** An element by what the count asks of it. */
export interface CountedElement {
  readonly id?: string;
  /** The ids of the drawing's own parts that it draws: by `use`, a pattern, a mask, a marker. */
  readonly references: readonly string[];
  readonly children: CountedElement[];
}

/** Elements and references that lead to one another; whoever draws them goes as deep. */
const MAX_STEPS = 1000;

/** The element for an opening tag, before its children are read. */
export function countedElement(attributes: Readonly<Record<string, string>>): CountedElement {
  const references = Object.entries(attributes).flatMap(([name, value]) =>
    name === 'href' ? [value.replace(/^#/, '')] : addressesIn(value),
  );
  return { id: attributes.id, references, children: [] };
}

/** How many elements are drawn for an element; a reference that leads round in a circle draws nothing. */
export function countDrawn(root: CountedElement): number {
  const named = elementsById(root);
  const counts = new Map<CountedElement, number>();
  const count = (element: CountedElement, steps: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (steps > MAX_STEPS) return Number.POSITIVE_INFINITY;
    counts.set(element, 0);
    const meant = element.references.flatMap((id) => named.get(id) ?? []);
    const total = [...element.children, ...meant].reduce((sum, part) => sum + count(part, steps + 1), 1);
    counts.set(element, total);
    return total;
  };
  return count(root, 0);
}

function elementsById(root: CountedElement): ReadonlyMap<string, CountedElement> {
  const named = new Map<string, CountedElement>();
  const left = [root];
  for (let element = left.pop(); element; element = left.pop()) {
    if (element.id !== undefined && !named.has(element.id)) named.set(element.id, element);
    for (const child of element.children) left.push(child);
  }
  return named;
}

const addressesIn = (value: string): readonly string[] =>
  [...value.matchAll(/url\s*\(\s*['"]?#([^'")\s]+)/gi)].map(([, id]) => id ?? '');
