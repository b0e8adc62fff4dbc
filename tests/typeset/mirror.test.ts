// Turning a page for a script that is read from right to left: places by hand on a sheet of 100 pt.

import { expect, it } from 'vitest';
import {
  type GlyphRun,
  mirrorDocument,
  type Placed,
  type PlacedDocument,
  prepareParagraph,
  setLine,
} from '../../src/typeset/index.ts';
import { type Color, pt } from '../../src/units/units.ts';
import { run } from './fake-metrics.ts';

const color = '#000000' as Color;
const documentOf = (...children: Placed[]): PlacedDocument => ({
  width: pt(100),
  height: pt(50),
  root: { type: 'element', role: 'Document', children },
});

it('moves boxes, shapes, pictures and lines to the other side, and leaves heights as they are', () => {
  const mirrored = mirrorDocument(
    documentOf(
      { type: 'picture', picture: 'a', x: pt(10), y: pt(5), width: pt(20), height: pt(8) },
      {
        type: 'artifact',
        shapes: [
          { kind: 'disc', x: pt(10), y: pt(5), radius: pt(3), color },
          { kind: 'rule', x: pt(0), y: pt(7), width: pt(40), weight: pt(1), color },
        ],
      },
      { type: 'element', role: 'P', children: [{ type: 'line', x: pt(60), baseline: pt(9), width: pt(15), runs: [] }] },
    ),
  );
  expect(mirrored.root.children).toMatchObject([
    { type: 'picture', x: 70, y: 5, width: 20 },
    {
      shapes: [
        { x: 90, y: 5, radius: 3 },
        { x: 60, width: 40 },
      ],
    },
    { children: [{ x: 25, baseline: 9, width: 15 }] },
  ]);
});

it('turns nothing when it is done twice', () => {
  const [part] = setLine(prepareParagraph([run('one')]), { from: 0, to: 1 }, 10, 20, 30);
  const document = documentOf(part!.line);
  expect(mirrorDocument(mirrorDocument(document))).toEqual(document);
});

it('keeps the glyphs of a line in their order', () => {
  const [part] = setLine(prepareParagraph([run('one two')]), { from: 0, to: 2 }, 10, 20, 30);
  const [line] = mirrorDocument(documentOf(part!.line)).root.children;
  const runs: readonly GlyphRun[] = line?.type === 'line' ? line.runs : [];
  expect(runs.map(({ shaped }) => shaped.text)).toEqual(['one', ' ', 'two']);
});
