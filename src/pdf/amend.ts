// Gives a PDF that another program wrote its own facts and outline, by an incremental update (ISO 32000-1, 7.5.6).
// In: the bytes of a PDF with a classic cross-reference table, as Chromium writes it. Out: the same pages with other facts; the same bytes for the same input.

import { formatObject } from './format-object.ts';

export interface Amendment {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly date: Date;
  /** What stands on each page, for the outline. */
  readonly pages: readonly string[];
}

/** An object that the update adds or replaces. */
interface Entry {
  readonly id: number;
  readonly text: string;
}

/** Characters are bytes here: what is between the objects that are read stays as it was. */
export function amendPdf(bytes: Uint8Array, about: Amendment): Uint8Array {
  const file = withoutDates(Buffer.from(bytes).toString('latin1'));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const trailer = /^xref\s.*?^trailer\s*(<<.*?>>)\s*startxref/ms.exec(file.slice(start))?.[1];
  // A table that is packed into a stream is nothing that Chromium writes so far; such a file is whole as it is.
  if (trailer === undefined) return bytes;
  const [size, root] = [numberIn(trailer, 'Size'), numberIn(trailer, 'Root')];
  const objectAt = readTable(file, start);
  const catalog = objectAt(root);
  const pages = listPages(numberIn(catalog, 'Pages'), objectAt);
  const outline = makeOutline(about.pages, pages, size);
  const info = { id: size + outline.length, text: formatInfo(about, objectAt(numberIn(trailer, 'Info'))) };
  const others = catalog.replace(/\/Outlines \d+ 0 R/, '').replace(/>>\s*$/, '');
  const entries = [{ id: root, text: `${others}/Outlines ${size} 0 R>>` }, ...outline, info];
  return Buffer.from(
    appendUpdate(file, entries, { size: info.id + 1, root, info: info.id, previous: start }),
    'latin1',
  );
}

/** The moment of printing would make every print another file. The text keeps its length, since the table counts bytes. */
const withoutDates = (file: string): string =>
  file.replace(/(\/(?:Creation|Mod)Date ?\(D:)\d{14}/g, `$1${'19800101000000'}`);

const numberIn = (dictionary: string, key: string): number => {
  const found = new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1];
  if (found === undefined) throw new Error(`the PDF has no ${key} where one was expected`);
  return Number(found);
};

/** Sections of `first count`, then 20 bytes an object. */
function readTable(file: string, start: number): (id: number) => string {
  const offsets = new Map<number, number>();
  let at = start + /^xref\s+/.exec(file.slice(start, start + 16))![0].length;
  for (let head = sectionAt(file, at); head; head = sectionAt(file, at)) {
    at += head[0].length;
    const [first, count] = [Number(head[1]), Number(head[2])];
    for (let index = 0; index < count; index += 1, at += 20) {
      offsets.set(first + index, Number(file.slice(at, at + 10)));
    }
  }
  return (id) => {
    const from = offsets.get(id) ?? 0;
    return file.slice(file.indexOf('<<', from), file.indexOf('endobj', from)).trim();
  };
}

const sectionAt = (file: string, at: number) => /^(\d+) (\d+)\s*\n/.exec(file.slice(at, at + 24));

/** The pages in order; the tree has nodes of a few pages each. */
function listPages(id: number, objectAt: (id: number) => string): readonly number[] {
  const kids = /\/Kids ?\[([^\]]*)\]/.exec(objectAt(id))?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(Number(kid), objectAt));
}

/** One entry a page, in one level. */
function makeOutline(titles: readonly string[], pages: readonly number[], first: number): readonly Entry[] {
  const shown = titles.slice(0, pages.length);
  const idOf = (index: number) => first + 1 + index;
  const items = shown.map((title, index): Entry => {
    const before = index > 0 ? `/Prev ${idOf(index - 1)} 0 R` : '';
    const after = index < shown.length - 1 ? `/Next ${idOf(index + 1)} 0 R` : '';
    const name = formatObject(new String(title));
    return {
      id: idOf(index),
      text: `<</Title${name}/Parent ${first} 0 R${before}${after}/Dest[${pages[index]} 0 R/Fit]>>`,
    };
  });
  const ends = items.length > 0 ? `/First ${idOf(0)} 0 R/Last ${idOf(items.length - 1)} 0 R/Count ${items.length}` : '';
  return [{ id: first, text: `<</Type/Outlines${ends}>>` }, ...items];
}

function formatInfo({ title, author, subject, date }: Amendment, before: string): string {
  const producer = /\/Producer ?\(([^)]*)\)/.exec(before)?.[1] ?? '';
  const text = (value: string | undefined) => (value === undefined ? undefined : new String(value));
  return formatObject({
    Title: text(title),
    Author: text(author),
    Subject: text(subject),
    Creator: text('pitchpipe'),
    Producer: text(producer),
    CreationDate: date,
    ModDate: date,
  });
}

function appendUpdate(
  file: string,
  entries: readonly Entry[],
  trailer: { readonly size: number; readonly root: number; readonly info: number; readonly previous: number },
): string {
  let text = file.endsWith('\n') ? file : `${file}\n`;
  let table = 'xref\n';
  for (const { id, text: object } of entries) {
    table += `${id} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${id} 0 obj\n${object}\nendobj\n`;
  }
  const { size, root, info, previous } = trailer;
  return `${text}${table}trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/Prev ${previous}>>\nstartxref\n${text.length}\n%%EOF\n`;
}
