// Rules that an author writes, from Markdown to the sheet.

import { expect, it } from 'vitest';
import { selectPage } from '../../src/passes/index.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { pitchOf } from '../reader/read-text.ts';
import { shapesOn } from './placed.ts';
import { context, resolved } from './setting.ts';

/** Left and right edges of the rules on a page, in pt. */
async function rulesOn(text: string): Promise<readonly (readonly [left: number, right: number])[]> {
  const pitch = selectPage(await pitchOf(`---\ntitle: Ways\n---\n${text}`));
  const { value } = pageWriter.lower(resolved(pitch), context);
  return shapesOn(value!.document).flatMap((shape) =>
    shape.kind === 'rule' ? [[shape.x, shape.x + shape.width] as const] : [],
  );
}

const mm = (length: number): number => (length * 72) / 25.4;

it('a rule within a list begins where the items do, and ends with the column', async () => {
  const rules = await rulesOn('One.\n\n***\n\n- one\n  - two\n\n    ***\n');
  const [outer, inner] = rules.slice(-2);
  // On A4 the columns of the text reach from 16 to 101 mm and from 109 to 194 mm.
  expect(outer![0]).toBeCloseTo(mm(16), 3);
  expect(outer![1]).toBeCloseTo(mm(101), 3);
  expect(inner![0]).toBeGreaterThan(mm(109) + 8);
  expect(inner![1]).toBeCloseTo(mm(194), 3);
});
