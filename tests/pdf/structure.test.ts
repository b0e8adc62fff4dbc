import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { emitPdf } from '../../src/pdf/index.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { about, emitEveryKind } from './every-kind.ts';
import { linksOf, openPdf, outlineOf, type StructNode, sheetsOf, structTree, structureText } from './reading.ts';
import { element, line, run, sheet } from './sample.ts';

const fonts = await loadTestFonts();
const serif = fonts.face('display', 400, false);
const pdf = await emitEveryKind(fonts);

/** `L(LI(Lbl LBody))` */
function outlineOfRoles(node: StructNode): string {
  const children = node.children.filter((child): child is StructNode => typeof child === 'object' && 'role' in child);
  return children.length > 0 ? `${node.role}(${children.map(outlineOfRoles).join(' ')})` : node.role;
}

function find(node: StructNode, role: string): readonly StructNode[] {
  const below = node.children.flatMap((child) =>
    typeof child === 'object' && 'role' in child ? find(child, role) : [],
  );
  return node.role === role ? [node, ...below] : below;
}

test('elements are nested as they were placed', async () => {
  expect(outlineOfRoles(await structTree(pdf))).toBe(
    'Document(H1 P(Link Span Code) H2 L(LI(Lbl LBody(L(LI(Lbl LBody))))) BlockQuote(P) H2 ' +
      'Table(Caption(P) THead(TR(TH TH)) TBody(TR(TH TD TD(Span)))) ' +
      'Figure Figure Figure Figure Figure Figure Figure Figure Sect(H2) P(Link))',
  );
});

test('the text is read in the order of the tree, sheet after sheet', async () => {
  const lines = (await structureText(pdf)).split('\n').map((text) => text.trim());
  expect(lines).toEqual([
    'Efficient summits',
    'Words struck a\u0301x\u0323\u1e69 a\u00a0b TRACKEDth hyphenabcd. Write to us Grüezi npm run build',
    'Lists',
    '•',
    'Item',
    '1.',
    'Below',
    'Said.',
    'Table',
    'What it costs',
    'Tier',
    'Price',
    'Gold',
    '1,000',
    'included',
    'A red disc',
    'A pattern',
    'Red',
    'Shade 0',
    'Shade 1',
    'Shade 2',
    'Shade 3',
    'Shade 4',
    'Second sheet',
    'pitchpipe.example',
  ]);
});

test('roles carry the attributes that assistive technology asks for', async () => {
  const tree = await structTree(pdf);
  expect(find(tree, 'L').map((node) => node.attributes.ListNumbering)).toEqual(['Disc', 'Decimal']);
  expect(find(tree, 'TH').map((node) => node.attributes)).toEqual([
    { O: 'Table', Scope: 'Column' },
    { O: 'Table', Scope: 'Column', ColSpan: 2 },
    { O: 'Table', Scope: 'Row' },
  ]);
  expect(find(tree, 'Figure').map((node) => node.alt)).toEqual([
    ...['A red disc', 'A pattern', 'Red'],
    ...['Shade 0', 'Shade 1', 'Shade 2', 'Shade 3', 'Shade 4'],
  ]);
  // A picture at 50, 330 from the top of an A4 sheet, 80 high: its lower edge lies 841.89 − 410 above the sheet's.
  const [left, bottom, right, top] = find(tree, 'Figure')[0]!.attributes.BBox as number[];
  expect([left, right]).toEqual([50, 130]);
  expect(bottom).toBeCloseTo(431.89, 3);
  expect(top).toBeCloseTo(511.89, 3);
  expect(find(tree, 'Span').map((node) => node.lang ?? node.actualText)).toEqual(['de-CH', 'included']);
});

test('pdf.js sees the same tree', async () => {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const roles = (node: { role?: string; children?: unknown[] }): string[] =>
    node.role === undefined
      ? []
      : [node.role, ...(node.children ?? []).flatMap((child) => roles(child as typeof node))];
  const read = roles(await page.getStructTree());
  expect(read.filter((role) => role === 'LI')).toHaveLength(2);
  expect(read.slice(0, 6)).toEqual(['Root', 'Document', 'H1', 'P', 'Link', 'Span']);
});

test('a link is an annotation in its element, on its sheet, with a text of its own', async () => {
  const links = await linksOf(pdf);
  expect(links).toHaveLength(2);
  expect(links[0]).toMatchObject({
    page: 0,
    url: 'mailto:a@b.org?subject=A%20b%20%C3%A9',
    contents: 'Write to a@b.org',
    x: 80,
  });
  expect(links[1]).toMatchObject({
    page: 1,
    url: 'https://pitchpipe.example/?a=1&b=2',
    contents: 'The site of pitchpipe',
  });
  const inTree = find(await structTree(pdf), 'Link').map((node) => node.children.at(-1));
  expect(inTree).toEqual(links.map(({ url, contents }) => ({ annotation: { subtype: 'Link', url, contents } })));
});

test('a link over two lines can be pressed on both', async () => {
  const link = element('Link', [line(300, 80, [run(serif, 'two ')]), line(50, 94, [run(serif, 'lines')])], {
    link: { url: 'https://example.org/', contents: 'Example' },
  });
  const two = await emitPdf(sheet([element('H1', [link])]), about, fonts, new Map());
  const boxes = await linksOf(two);
  expect(boxes.map((box) => [box.x, Math.round(box.y)])).toEqual([
    [300, 72],
    [50, 86],
  ]);
  for (const box of boxes) expect(box.height).toBeCloseTo(11, 3);
});

test('a link with a bold word in it is pressed as one', async () => {
  const bold = element('Span', [line(50, 80, [run(serif, 'bold ')])]);
  const link = element('Link', [bold, line(75, 80, [run(serif, 'and not')])], {
    link: { url: 'https://example.org/', contents: 'Example' },
  });
  const one = await emitPdf(sheet([element('H1', [link])]), about, fonts, new Map());
  const [box, ...others] = await linksOf(one);
  expect(others).toEqual([]);
  expect(box!.x).toBe(50);
  expect(box!.width).toBeCloseTo(25 + serif.shape('and not', '').width / 100, 2);
});

test('an annotation knows its element through the parent tree', () => {
  const document = openPdf(pdf);
  for (const page of [0, 1]) {
    const annotation = document.findPage(page).get('Annots').get(0);
    const key = annotation.get('StructParent').asNumber();
    const numbers = document.getTrailer().get('Root', 'StructTreeRoot', 'ParentTree', 'Nums');
    const index = Array.from({ length: numbers.length / 2 }, (_, entry) => entry * 2).find(
      (entry) => numbers.get(entry).asNumber() === key,
    );
    expect(
      numbers
        .get(index! + 1)
        .get('S')
        .asName(),
    ).toBe('Link');
    expect(annotation.get('F').asNumber() & 4).toBe(4);
  }
});

test('headings make an outline, nested by level', async () => {
  expect(await outlineOf(pdf)).toEqual([
    {
      title: 'Efficient summits',
      items: [
        { title: 'Lists & <more>', items: [] },
        { title: 'Table', items: [] },
        { title: 'Second sheet', items: [] },
      ],
    },
  ]);
});

test('an outline entry leads to its heading on its sheet', () => {
  const document = openPdf(pdf);
  const last = document.getTrailer().get('Root', 'Outlines', 'First', 'Last', 'Dest');
  expect(last.get(0).asIndirect()).toBe(document.findPage(1).asIndirect());
  // The heading's baseline lies 80 pt below the edge, and letters of 14 pt reach 0.85 em above it.
  expect(last.get(3).asNumber()).toBeCloseTo(841.89 - 80 + 0.85 * 14, 2);
  expect(document.getTrailer().get('Root', 'Outlines', 'Count').asNumber()).toBe(4);
});

test('a heading is found by its name, in the order of bytes', async () => {
  const names = openPdf(pdf).getTrailer().get('Root', 'Names', 'Dests', 'Names');
  const found = Array.from({ length: names.length / 2 }, (_, index) => names.get(index * 2).asByteString());
  expect(found.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['B', 'table', 'zürich']);
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const [page, kind, , top] = (await document.getDestination('table')) as [
    { num: number },
    { name: string },
    0,
    number,
  ];
  expect(await document.getPageIndex(page as Parameters<typeof document.getPageIndex>[0])).toBe(0);
  expect(kind.name).toBe('XYZ');
  expect(top).toBeCloseTo(841.89 - 260 + 0.85 * 14, 2);
});

test('a heading whose name was given before does not take it', async () => {
  const twice = element('Sect', [
    element('H2', [line(50, 80, [run(serif, 'a')])], { bookmark: 'A', id: 'same' }),
    element('H2', [line(50, 300, [run(serif, 'b')])], { bookmark: 'B', id: 'same' }),
  ]);
  const names = openPdf(await emitPdf(sheet([twice]), about, fonts, new Map()))
    .getTrailer()
    .get('Root', 'Names', 'Dests', 'Names');
  expect(names.length).toBe(2);
  expect(names.get(1).get(3).asNumber()).toBeCloseTo(841.89 - 80 + 0.85 * 10, 2);
});

test('a document without headings has no outline', async () => {
  const plain = await emitPdf(sheet([element('P', [line(50, 80, [run(serif, 'a')])])]), about, fonts, new Map());
  expect(await outlineOf(plain)).toEqual([]);
  expect(openPdf(plain).getTrailer().get('Root', 'Outlines').isNull()).toBe(true);
});

test('sheets have the size of the document and follow the order of structure', () => {
  for (const [width, height] of sheetsOf(pdf)) {
    expect(width).toBeCloseTo(595.28, 2);
    expect(height).toBeCloseTo(841.89, 2);
  }
  expect(sheetsOf(pdf)).toHaveLength(2);
  expect(openPdf(pdf).findPage(0).get('Tabs').asName()).toBe('S');
});

test('artifacts say what they are', () => {
  const content = openPdf(pdf).findPage(0).get('Contents').readStream().asString();
  const types = [...content.matchAll(/\/Artifact <<\s*\/Type \/(\w+)[^>]*>> BDC/g)].map((match) => match[1]);
  expect(types).toEqual(['Background', 'Layout', 'Layout', 'Layout', 'Pagination']);
  // A ground of 595 × 40 pt at the top of a sheet of 841.89 pt.
  expect(content).toMatch(/\/Background\s*\/BBox \[0 801\.89 595 841\.89\]/);
});
