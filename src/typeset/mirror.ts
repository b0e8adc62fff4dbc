// A document that was laid out in inline-start coordinates, as if it were read from left to right → the same for a page that is
// read from right to left: what stood at the left stands at the right. Glyphs and pictures themselves are not turned.

import { type Pt, pt } from '../units/units.ts';
import type { Placed, PlacedDocument, PlacedElement, PlacedLine, Shape } from './frames.ts';

/** Mirrors a document; its structure and order stay. */
export function mirrorDocument(document: PlacedDocument): PlacedDocument {
  return { ...document, root: mirrorElement(document.root, document.width) };
}

function mirrorElement(element: PlacedElement, sheet: Pt): PlacedElement {
  return { ...element, children: element.children.map((child) => mirrorPlaced(child, sheet)) };
}

function mirrorPlaced(placed: Placed, sheet: Pt): Placed {
  switch (placed.type) {
    case 'element':
      return mirrorElement(placed, sheet);
    case 'line':
      return mirrorLine(placed, sheet);
    case 'picture':
      return { ...placed, x: mirrorBox(placed, sheet) };
    case 'artifact':
      return { ...placed, shapes: placed.shapes.map((shape) => mirrorShape(shape, sheet)) };
    case 'artifact-text':
      return { ...placed, line: mirrorLine(placed.line, sheet) };
    case 'artifact-picture':
      return { ...placed, picture: { ...placed.picture, x: mirrorBox(placed.picture, sheet) } };
    case 'sheet-break':
      return placed;
    default:
      return placed satisfies never;
  }
}

/** The runs of a line are in visual order already, so that the line moves as a whole. */
const mirrorLine = (line: PlacedLine, sheet: Pt): PlacedLine => ({ ...line, x: mirrorBox(line, sheet) });

function mirrorShape(shape: Shape, sheet: Pt): Shape {
  switch (shape.kind) {
    case 'rectangle':
    case 'frame':
    case 'modules':
    case 'rule':
      return { ...shape, x: mirrorBox(shape, sheet) };
    case 'disc':
    case 'dome':
      return { ...shape, x: pt(sheet - shape.x) };
    default:
      return shape satisfies never;
  }
}

const mirrorBox = ({ x, width }: { readonly x: Pt; readonly width: Pt }, sheet: Pt): Pt => pt(sheet - x - width);
