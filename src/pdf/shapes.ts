// Draws the shapes that carry no meaning.
// In: a shape of a placed document. Out: path operators.

import type { Shape } from '../typeset/frames.ts';
import { formatColor, formatNumber, formatNumbers } from './numbers.ts';

/** How far the control points of a quarter circle lie from its ends, as a share of the radius: 4/3 · (√2 − 1). */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1);

export function formatShape(shape: Shape): string {
  switch (shape.kind) {
    case 'rectangle':
      return `${formatColor(shape.color)} rg ${formatNumbers(shape.x, shape.y, shape.width, shape.height)} re f`;
    case 'rule': {
      const line = `${formatNumbers(shape.x, shape.y)} m ${formatNumbers(shape.x + shape.width, shape.y)} l S`;
      return `${formatColor(shape.color)} RG ${formatNumber(shape.weight)} w ${line}`;
    }
    case 'frame': {
      const box = formatNumbers(shape.x, shape.y, shape.width, shape.height);
      return `${formatColor(shape.color)} RG ${formatNumber(shape.weight)} w ${box} re S`;
    }
    case 'disc':
      return `${formatColor(shape.color)} rg ${formatArc(shape, 1)} ${formatArc(shape, -1)} f`;
    case 'dome':
      return `${formatColor(shape.color)} rg ${formatArc(shape, 1)} h f`;
    case 'modules': {
      // Boxes of one path are filled at once, so no light lines show where they meet.
      const field = shape.width / shape.modules;
      const boxes = shape.boxes.map((box) => {
        const corner = [shape.x + box.x * field, shape.y + box.y * field] as const;
        return `${formatNumbers(...corner, box.width * field, box.height * field)} re`;
      });
      return `${formatColor(shape.color)} rg ${boxes.join(' ')} f`;
    }
    default:
      return shape satisfies never;
  }
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Half a circle: the upper half from left to right (`side` 1), or the lower half back again (−1). */
function formatArc({ x, y, radius }: Circle, side: 1 | -1): string {
  const [left, right] = [x - side * radius, x + side * radius];
  const top = y - side * radius;
  const control = side * radius * QUARTER;
  const start = side === 1 ? `${formatNumbers(left, y)} m ` : '';
  const first = formatNumbers(left, y - control, x - control, top, x, top);
  const second = formatNumbers(x + control, top, right, y - control, right, y);
  return `${start}${first} c ${second} c`;
}
