// Opens structure elements with the attributes that their roles need, and hangs link annotations below them.
// In: placed elements. Out: elements of the document's structure tree.

import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import type { Placed, PlacedElement, PlacedLine } from '../typeset/frames.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element that is not yet in the tree. */
export function createElement(document: PDFDocument, element: PlacedElement): StructureElement {
  const structure = document.struct(element.role, {
    ...(element.alt === undefined ? {} : { alt: element.alt }),
    ...(element.actualText === undefined ? {} : { actual: element.actualText }),
    ...(element.lang === undefined ? {} : { lang: element.lang }),
  });
  const attributes = attributesOf(document, element);
  if (attributes) structure.dictionary.data.A = attributes;
  if (element.role === 'Note') structure.dictionary.data.ID = new String(element.id);
  return structure;
}

/** ISO 32000-1, 14.8.5: the attributes that assistive technology asks for. */
function attributesOf(document: PDFDocument, element: PlacedElement): Record<string, unknown> | undefined {
  switch (element.role) {
    case 'L':
      return { O: 'List', ListNumbering: element.numbering ?? 'None' };
    case 'TH':
    case 'TD':
      return tableAttributes(element);
    case 'Figure': {
      const box = boxOf(element.children);
      if (!box) return undefined;
      const { height } = document.page;
      return { O: 'Layout', BBox: [box.x, height - box.y - box.height, box.x + box.width, height - box.y] };
    }
    default:
      return undefined;
  }
}

function tableAttributes({ role, scope, colSpan }: PlacedElement): Record<string, unknown> | undefined {
  const entries = {
    ...(role === 'TH' ? { Scope: scope ?? 'Column' } : {}),
    ...(colSpan !== undefined && colSpan > 1 ? { ColSpan: colSpan } : {}),
  };
  return Object.keys(entries).length > 0 ? { O: 'Table', ...entries } : undefined;
}

/** One annotation for each line or picture of a link, as part of its element. It leads to an address, or to a place in the document. */
export function addLink(document: PDFDocument, element: PlacedElement, structure: StructureElement): void {
  const { link, reference } = element;
  const told = link ?? reference;
  if (!told) return;
  const leads = link
    ? { A: { S: 'URI', URI: new String(asciiAddress(link.url)) } }
    : { A: { S: 'GoTo', D: new String(reference?.id) } };
  for (const box of linkBoxes(element.children)) {
    document.annotate(box.x, box.y, box.width, box.height, {
      Subtype: 'Link',
      structParent: structure,
      // pdfkit writes a String object as a text, a string as a name.
      Contents: new String(told.contents),
      ...leads,
    });
  }
}

/** How far letters reach above and below the baseline, in em: the part of a line that can be pressed. */
const ABOVE = 0.85;
const BELOW = 0.25;

/** The parts of a link that stand on one baseline, a bold word and the rest, are pressed as one. */
function linkBoxes(children: readonly Placed[]): readonly Box[] {
  const boxes: Box[] = [];
  let baseline: number | undefined;
  for (const leaf of leavesOf(children)) {
    const box = 'baseline' in leaf ? lineBox(leaf) : leaf;
    if ('baseline' in leaf && leaf.baseline === baseline) boxes.push(union([boxes.pop() ?? box, box]));
    else boxes.push(box);
    baseline = 'baseline' in leaf ? leaf.baseline : undefined;
  }
  return boxes;
}

/** A figure is pressed as a whole, whatever it is drawn of. */
function leavesOf(children: readonly Placed[]): readonly (PlacedLine | Box)[] {
  return children.flatMap((child): readonly (PlacedLine | Box)[] => {
    if (child.type === 'element' && child.role === 'Figure') return [boxOf(child.children) ?? []].flat();
    if (child.type === 'element') return leavesOf(child.children);
    return child.type === 'line' || child.type === 'picture' ? [child] : [];
  });
}

function lineBox(line: PlacedLine): Box {
  const size = Math.max(...line.runs.map((run) => run.size));
  return { x: line.x, y: line.baseline - ABOVE * size, width: line.width, height: (ABOVE + BELOW) * size };
}

/** The box around all lines, pictures and shapes; undefined when there is none of them. */
export function boxOf(children: readonly Placed[]): Box | undefined {
  const boxes = children.flatMap(boxesOf);
  return boxes.length > 0 ? union(boxes) : undefined;
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function boxesOf(child: Placed): readonly Box[] {
  switch (child.type) {
    case 'element':
      return child.children.flatMap(boxesOf);
    case 'line':
      return [lineBox(child)];
    case 'picture':
      return [child];
    case 'artifact':
      return child.shapes.map((shape) => {
        if (shape.kind === 'rule') return { x: shape.x, y: shape.y, width: shape.width, height: 0 };
        if (shape.kind === 'rectangle' || shape.kind === 'frame' || shape.kind === 'modules') return shape;
        const { x, y, radius } = shape;
        const height = shape.kind === 'disc' ? radius * 2 : radius;
        return { x: x - radius, y: y - radius, width: radius * 2, height };
      });
    case 'artifact-text':
    case 'artifact-picture':
    case 'sheet-break':
      return [];
    default:
      return child satisfies never;
  }
}

/** An address in a PDF is ASCII (ISO 32000-1, 12.6.4.7); what is not is written as in any URL. */
function asciiAddress(url: string): string {
  return url.replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}
