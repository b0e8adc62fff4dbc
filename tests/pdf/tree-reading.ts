// The structure tree of a PDF, read from its objects.
// In: a document opened with mupdf, and the text of its marked content. Out: nodes with their attributes, text and annotations.

import type { PDFDocument, PDFObject } from 'mupdf';
import type { ContentText } from './content-reading.ts';

/** A link annotation as the tree holds it. `rectangle` is in pt from the sheet's bottom left corner. */
export interface TreeAnnotation {
  readonly url: string;
  readonly contents: string;
  readonly flags: number;
  readonly rectangle: readonly number[];
  /** The number by which the tree finds the annotation's element again. */
  readonly structParent: number;
}

export type TreeChild = TreeNode | TreeAnnotation | string;

export interface TreeNode {
  readonly role: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly lang?: string;
  /** All attributes, whatever their owner: `{ Scope: 'Column' }`. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly TreeChild[];
}

/** Throws when the tree does not have exactly one top element. */
export function readTree(document: PDFDocument, content: ContentText): TreeNode {
  const pages = new Map(
    Array.from({ length: document.countPages() }, (_, page) => [document.findPage(page).asIndirect(), page] as const),
  );
  const kids = listOf(document.getTrailer().get('Root').get('StructTreeRoot').get('K'));
  if (kids.length !== 1) throw new Error(`The structure tree has ${kids.length} top elements instead of one.`);
  return readElement(kids[0]!);

  function readElement(element: PDFObject): TreeNode {
    const own = element.get('Pg');
    return {
      role: element.get('S').asName(),
      ...textEntry(element, 'Alt', 'alt'),
      ...textEntry(element, 'ActualText', 'actualText'),
      ...textEntry(element, 'Lang', 'lang'),
      attributes: Object.assign({}, ...listOf(element.get('A')).map(readDictionary)),
      children: listOf(element.get('K')).map((kid) => readKid(kid, own)),
    };
  }

  function readKid(kid: PDFObject, page: PDFObject): TreeChild {
    if (kid.isNumber()) return textOf(kid.asNumber(), page);
    if (!kid.get('MCID').isNull()) {
      const own = kid.get('Pg');
      return textOf(kid.get('MCID').asNumber(), own.isNull() ? page : own);
    }
    return kid.get('Obj').isNull() ? readElement(kid) : readAnnotation(kid.get('Obj'));
  }

  function textOf(mcid: number, page: PDFObject): string {
    return content.marked.get(`${pages.get(page.asIndirect())}:${mcid}`) ?? '';
  }
}

function readAnnotation(annotation: PDFObject): TreeAnnotation {
  return {
    url: annotation.get('A').get('URI').asString(),
    contents: annotation.get('Contents').asString(),
    flags: annotation.get('F').asNumber(),
    rectangle: listOf(annotation.get('Rect')).map((length) => length.asNumber()),
    structParent: annotation.get('StructParent').asNumber(),
  };
}

function textEntry(element: PDFObject, key: string, name: string): Readonly<Record<string, string>> {
  const text = element.get(key);
  return text.isNull() ? {} : { [name]: text.asString() };
}

function readDictionary(dictionary: PDFObject): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  dictionary.forEach((value, key) => {
    if (key !== 'O') entries[key] = plain(value);
  });
  return entries;
}

function plain(value: PDFObject): unknown {
  if (value.isArray()) return listOf(value).map(plain);
  if (value.isName()) return value.asName();
  return value.isString() ? value.asString() : value.asNumber();
}

/** The members of an array; a single object counts as an array of one. */
function listOf(object: PDFObject): readonly PDFObject[] {
  if (object.isNull()) return [];
  return object.isArray() ? Array.from({ length: object.length }, (_, index) => object.get(index)) : [object];
}
