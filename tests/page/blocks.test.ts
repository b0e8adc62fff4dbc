// The blocks of the format on the page, from Markdown to the PDF, by two readers. Expected texts and sizes are written by hand.

import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { selectPage } from '../../src/passes/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { readQr } from '../figures/read-qr.ts';
import { glyphsOf, linksOf, renderPng, type StructNode, structTree, structureText } from '../pdf/reading.ts';
import { pitchOf } from '../reader/read-text.ts';
import { shapesOn } from './placed.ts';
import { context, resolved } from './setting.ts';

const drawing = (width: number, height: number): Picture => ({
  kind: 'vector',
  width,
  height,
  hash: `${width}×${height}`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}v${height}h-${width}z"/></svg>`,
});

/** Eight by eight pixels of red. */
const dot: Picture = {
  ...{ kind: 'raster', type: 'image/png', bytes: new Uint8Array(), alpha: false, hash: 'dot', width: 8, height: 8 },
  pixels: { rgb: Uint8Array.from({ length: 192 }, (_, index) => (index % 3 === 0 ? 255 : 0)) },
};

const pictures = new Map<string, Picture>([
  ['dot.png', dot],
  ['square.svg', drawing(50, 50)],
  ['wide.svg', drawing(400, 100)],
  ['tall.svg', drawing(50, 200)],
  ['plan.svg', drawing(400, 300)],
]);

async function lower(text: string) {
  const pitch = selectPage(await pitchOf(`---\ntitle: Ways\n---\n${text}`));
  return pageWriter.lower(resolved(pitch, pictures), context);
}

async function pdfOf(text: string): Promise<Uint8Array> {
  const { value, diagnostics } = await lower(text);
  if (!value) throw new Error(diagnostics.map((finding) => finding.message).join('\n'));
  const [file] = await pageWriter.emit(value, context);
  if (!file) throw new Error('no file');
  return file.bytes;
}

/** What is read, without the title. */
const read = async (text: string): Promise<string> =>
  (await structureText(await pdfOf(text)))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^Ways /, '');

const findings = async (text: string): Promise<readonly string[]> =>
  (await lower(text)).diagnostics.map(
    ({ code, span }) => `${code} ${span ? positionAt(span.file, span.start).line - 3 : '-'}`,
  );

function figuresOf(node: StructNode): readonly StructNode[] {
  const inner = node.children.flatMap((child) =>
    typeof child === 'object' && 'role' in child ? figuresOf(child) : [],
  );
  return node.role === 'Figure' ? [node, ...inner] : inner;
}

/** Width and height of each figure in pt, to a tenth. */
async function sizesOf(text: string): Promise<readonly (readonly number[])[]> {
  return figuresOf(await structTree(await pdfOf(text))).map(({ attributes }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = attributes.BBox as readonly number[];
    return [right - left, top - bottom].map((length) => Math.round(length * 10) / 10);
  });
}

const baselineOf = (pdf: Uint8Array, word: string): number => {
  const glyphs = glyphsOf(pdf);
  const start = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .indexOf(word);
  return glyphs[start]?.y ?? Number.NaN;
};
const leftOf = (pdf: Uint8Array, word: string): number => {
  const glyphs = glyphsOf(pdf);
  const start = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .indexOf(word);
  return glyphs[start]?.x ?? Number.NaN;
};

describe('a QR code among blocks', () => {
  it('is read from the sheet, linked, 20 mm wide, with its address under it', async () => {
    const pdf = await pdfOf('Before.\n\n::qr {url="https://www.operators.example/2027/"}\n\nAfter.');
    expect(readQr(renderPng(pdf, 150))).toBe('https://www.operators.example/2027/');
    expect((await structureText(pdf)).split('\n').slice(1)).toEqual([
      'Before.',
      'QR code: https://www.operators.example/2027/',
      'operators.example/2027',
      'After.',
    ]);
    const links = await linksOf(pdf);
    expect(links.map(({ url }) => url)).toEqual(Array(2).fill('https://www.operators.example/2027/'));
    expect(links[0]?.width).toBeCloseTo(56.69, 1);
    expect(baselineOf(pdf, 'operators.example')).toBeGreaterThan(links[0]!.y + links[0]!.height);
  });

  it('grows with a long address, up to 30 mm', async () => {
    // 276 letters take version 12: 65 modules of 0.375 mm.
    const [size = []] = await sizesOf(`::qr {url="https://operators.example/${'a'.repeat(250)}"}`);
    expect(size[0]).toBeCloseTo(69.1, 1);
  });

  it('warns of an address that makes it too fine, in the text and in the foot', async () => {
    expect(await findings(`::qr {url="https://operators.example/${'a'.repeat(150)}"}`)).toEqual([]);
    expect(await findings(`::qr {url="https://operators.example/${'a'.repeat(550)}"}`)).toEqual(['page-qr-fine 1']);
    const pitch = selectPage(await pitchOf(`---\nlink: https://operators.example/${'a'.repeat(200)}\n---\nText.`));
    const { diagnostics } = pageWriter.lower(resolved(pitch), context);
    expect(diagnostics.map(({ code }) => code)).toContain('page-qr-fine');
  });
});

describe('logos', () => {
  it('look equally large, lead where they lead, and are called by their names', async () => {
    const source = '::: logos\n![Bank](square.svg) [![Mill](wide.svg)](https://mill.example)\n![Tower](tall.svg)\n:::';
    const pdf = await pdfOf(source);
    expect(await read(source)).toBe('Bank Mill Tower');
    expect((await linksOf(pdf)).map(({ url }) => url)).toEqual(['https://mill.example']);
    const [square = [], wide = [], tall = []] = await sizesOf(source);
    const side = square[1]!;
    // √(100/400) is under the limit of 0.6, √(200/50) over that of 1.4.
    expect(square[0]).toBeCloseTo(side, 1);
    expect(wide[1]).toBeCloseTo(side * 0.6, 0);
    expect(wide[0]).toBeCloseTo(side * 2.4, 0);
    expect(tall[1]).toBeCloseTo(side * 1.4, 0);
  });

  it('that are not at hand are names, and those without a name are an error', async () => {
    expect(await read('::: logos\n![Ferry](ferry.svg) ![Bank](square.svg)\n:::')).toBe('Ferry Bank');
    expect(await findings('::: logos\n![](square.svg)\n:::')).toEqual(['page-picture-alt 2']);
  });

  it('go on in a second row where one has no room', async () => {
    const row = Array.from({ length: 24 }, () => '![Mill](wide.svg)').join(' ');
    const figures = figuresOf(await structTree(await pdfOf(`::: logos\n${row}\n:::`)));
    const lower = new Set(figures.map(({ attributes }) => Math.round((attributes.BBox as readonly number[])[1]!)));
    expect(figures).toHaveLength(24);
    expect(lower.size).toBeGreaterThan(1);
    for (const { attributes } of figures) expect((attributes.BBox as readonly number[])[2]).toBeLessThan(550);
  });
});

describe('columns', () => {
  const two = '::: columns\n::: column\nLeftward.\n\n- item\n:::\n::: column\nRightward.\n:::\n:::';

  it('stand side by side across the page, and are read one after the other', async () => {
    const pdf = await pdfOf(two);
    expect(await read(two)).toBe('Leftward. • item Rightward.');
    expect(baselineOf(pdf, 'Leftward')).toBe(baselineOf(pdf, 'Rightward'));
    expect(leftOf(pdf, 'Rightward')).toBeGreaterThan(leftOf(pdf, 'Leftward') + 200);
  });

  it('stand below each other where they would be too narrow, and within a box', async () => {
    const many = Array.from({ length: 6 }, (_, index) => `::: column\nColumn${index}.\n:::`).join('\n');
    const pdf = await pdfOf(`::: columns\n${many}\n:::`);
    expect(baselineOf(pdf, 'Column1')).toBeGreaterThan(baselineOf(pdf, 'Column0'));
    const inBox = await pdfOf(`Words.\n\n::: callout\n${two}\n:::`);
    expect(baselineOf(inBox, 'Rightward')).toBeGreaterThan(baselineOf(inBox, 'Leftward'));
  });

  it('give ask and contact to their places, and close up behind them', async () => {
    const source = '::: columns\n::: column\nWords.\n:::\n::: column\n::: ask\nSponsor us.\n:::\n:::\n:::';
    const pdf = await pdfOf(source);
    expect(await read(source)).toBe('Sponsor us. Words.');
    expect(baselineOf(pdf, 'Sponsor')).toBeLessThan(baselineOf(pdf, 'Words'));
  });
});

describe('quotes', () => {
  it('stand between the marks of the language, whoever typed others around them', async () => {
    expect(await read('> No better way.\n> — Ada Wren, harbour master')).toBe(
      '“No better way.” Ada Wren, harbour master',
    );
    expect(await read('> "No better way."')).toBe('“No better way.”');
    expect(await read('> “Yes”, she said.')).toBe('“Yes”, she said.”');
  });

  it('keep the order of what stands in them', async () => {
    expect(await read('> Before:\n>\n> - a list\n>\n> and after.')).toBe('“Before: • a list and after.”');
  });
});

describe('boxes', () => {
  it('begin with their label, also before a list', async () => {
    expect(await read('> [!TIP]\n> Bring a key.')).toBe('Tip Bring a key.');
    expect(await read('::: callout {kind=warning}\n- a list\n:::')).toBe('Warning • a list');
  });

  /** In pt: no column of the body is wider, also beside a sidebar, and what parts the body from the head is. */
  const WIDEST_COLUMN = 360;
  /** The heights of the hairlines of a column's width, from the upper edge of the sheet in rows of the body. */
  async function hairlines(text: string, frontMatter = '') {
    const pitch = selectPage(await pitchOf(`---\ntitle: Ways\n${frontMatter}---\n${text}`));
    const { value } = pageWriter.lower(resolved(pitch), context);
    if (!value) throw new Error('no page');
    return shapesOn(value.document).flatMap((shape) =>
      shape.kind === 'rule' && shape.width < WIDEST_COLUMN ? [shape.y / value.report().leading] : [],
    );
  }
  const box = '> [!TIP]\n> Bring a key.\n';

  it('in a row share a hairline, half a row from the words of either', async () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = await hairlines(
      `Words that stand above.\n\n${[box, box, box].join('\n')}`,
      'ask: Come.\npage: { layout: sidebar }\n',
    );
    expect(second - first).toBeCloseTo(1 / 3 + 1 + 1 / 2, 2);
    expect(third - second).toBeCloseTo(2, 2);
    expect(fourth - third).toBeCloseTo(1 / 2 + 1 + 1 / 3, 2);
  });

  it('draw no hairline under the rule at the head of a sheet, and one under the ask’s ground', async () => {
    expect(await hairlines(box)).toHaveLength(1);
    expect(await hairlines(box, 'ask: Come.\n')).toHaveLength(2);
    // Of two boxes each stands at the head of a column.
    expect(await hairlines(`${box}\n${box}`)).toHaveLength(2);
    expect(await hairlines(`${box}\n${box}`, 'ask: Come.\n')).toHaveLength(4);
  });

  it('draw no hairline of their own under that of a column', async () => {
    const two = `::: columns\n::: column\n${box}:::\n::: column\nWords.\n:::\n:::`;
    expect(await hairlines(two)).toHaveLength(3);
  });

  it('hold a second ask', async () => {
    expect(await read('::: ask\nOnce.\n:::\n\nText.\n\n::: ask\nTwice.\n\nMore.\n:::')).toBe(
      'Once. Text. Twice. More.',
    );
  });
});

describe('lists', () => {
  it('have discs, smaller discs, dashes, numbers from where they begin, and words for tasks', async () => {
    expect(await read('- one\n  - two\n    - three\n- [x] four\n- [ ] five')).toBe(
      '• one • two – three done four to do five',
    );
    expect(await read('7. seven\n8. eight')).toBe('7 seven 8 eight');
  });
});

describe('pictures', () => {
  it('take their column, or the width that is asked for, and stand where they should', async () => {
    expect(await sizesOf('![Plan](plan.svg)')).toEqual([[expect.any(Number), expect.any(Number)]]);
    const [half = []] = await sizesOf('![Plan](plan.svg) {width=120px}');
    expect(half).toEqual([90, 67.5]);
    const x = async (align: string) => {
      const [figure] = figuresOf(await structTree(await pdfOf(`![Plan](plan.svg) {width=120px align=${align}}`)));
      return (figure!.attributes.BBox as readonly number[])[0]!;
    };
    const [left, centre, right] = [await x('left'), await x('center'), await x('right')];
    expect(centre - left).toBeCloseTo(right - centre, 1);
    expect(right - left).toBeGreaterThan(50);
  });

  it('are not made larger than their pixels', async () => {
    // 96 pixels to the inch: 8 of them are 6 pt.
    expect(await sizesOf('![Dot](dot.png)')).toEqual([[6, 6]]);
  });

  it('are no taller than fourteen rows', async () => {
    const [[width = 0, height = 0] = []] = await sizesOf('![Tower](tall.svg)');
    expect(height).toBeLessThan(14 * 17.5);
    expect(height / width).toBeCloseTo(4, 1);
  });

  it('have their captions near them', async () => {
    const pdf = await pdfOf('![Plan](plan.svg "Seen from above") {width=40px align=right}');
    const [figure] = figuresOf(await structTree(pdf));
    const [left = 0] = figure!.attributes.BBox as readonly number[];
    expect(Math.abs(left - leftOf(pdf, 'Seen'))).toBeLessThan(110);
    expect(await read('![Plan](plan.svg "Seen from above")')).toBe('Plan Seen from above');
  });

  it('that say nothing are not read', async () => {
    expect(await read('Before.\n\n![](plan.svg) {decorative}\n\nAfter.')).toBe('Before. After.');
  });
});

describe('steps and grounds', () => {
  it('print steps plainly', async () => {
    expect(await read('::: fragments\n- one\n- two\n:::\n\nThree. {fragment}\n\n```js [1|2]\na\nb\n```')).toBe(
      '• one • two Three. a b',
    );
    expect(await findings('::: fragments\n- one\n:::\n\nTwo. {fragment=fade-up}')).toEqual([]);
  });

  it('warn of what only a slide can show, at its place', async () => {
    expect(await findings('Text.\n\n---\n\n## Two {background=#123456}\n\nText.')).toEqual(['page-slide-only 5']);
    // A layout and a slide that is hidden take nothing from the page.
    expect(await findings('Text.\n\n---\n\n## Two {layout=section visibility=hidden}\n\nText.')).toEqual([]);
    expect(await findings('Text.\n\n---\n\n## Two {transition=fade only=deck}\n\nText.')).toEqual([]);
  });
});

describe('a table in a narrow column', () => {
  it('stands across both where its longest words would be cut at the largest size', async () => {
    const text = [
      'We counted for ninety days.',
      '',
      '| Devices | Link | Messages a day | Median offset | 99th percentile |',
      '|---|---|--:|--:|--:|',
      '| 12 in the shade | LTE-M | 28 | 0.9 ms | 4.1 ms |',
      '| 8 in the sun | satellite | 20 | 11.4 ms | 58 ms |',
    ].join('\n');
    const { value } = await lower(text);
    // The rules of a table are as wide as what it stands in: 178 mm across an A4 sheet, which is 505 pt; 241 in a column.
    const widths = shapesOn(value!.document).flatMap((shape) =>
      shape.kind === 'rule' ? [Math.round(shape.width)] : [],
    );
    expect(widths.length).toBeGreaterThan(4);
    expect(Math.min(...widths)).toBe(505);
  });
});
