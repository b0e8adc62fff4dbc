// What we use of pdfkit and svg-to-pdfkit, documented or not. The names with an underscore are read in pdfkit 0.20.2:
// whoever raises its version checks them; the tests of this folder fail when one of them has changed its meaning.

declare module 'pdfkit' {
  /** An object of the file: its dictionary and, once written to, its stream. */
  export interface PdfReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    /** What has been written to the stream. */
    readonly buffer: (Uint8Array | string)[];
    /** Adds to the stream: bytes, or operators that stand on a line of their own. */
    write(chunk: Uint8Array | string): void;
    end(stream?: Uint8Array | string): void;
    /** Called by `end` when the object is complete. */
    finalize(): void;
  }

  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
  }

  /** A run of marked content, to be added to a structure element. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: PdfReference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  /** A font in a document. `widths` and `unicode` are indexed by CID, as `font.createSubset()` gave them out. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): PdfReference;
  }

  /** `bbox` is left, top, right and bottom, from the sheet's top left corner. */
  export interface ArtifactKind {
    readonly type: 'Pagination' | 'Layout' | 'Background';
    readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  }

  export interface DocumentOptions {
    readonly size: readonly [width: number, height: number];
    readonly margin: number;
    readonly pdfVersion: '1.7';
    readonly tagged: true;
    readonly compress: false;
    readonly lang: string;
    readonly displayTitle: true;
    /** No font at the start: the default is one that can't be embedded. */
    readonly font: null;
    readonly autoFirstPage: false;
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly page: PdfPage;
    info: Readonly<Record<string, string | Date>>;
    readonly _root: PdfReference & {
      readonly data: { readonly Names: PdfReference; readonly StructTreeRoot: PdfReference };
    };
    /** The information dictionary; there when the document has ended. */
    readonly _info: PdfReference;
    /** Called by `end`: the first for the XMP packet, the second when every object is complete. */
    endMetadata(): void;
    _finalize(): void;
    /** The font that `font` has set last. */
    readonly _font: EmbeddedFont;
    ref(data: Record<string, unknown>): PdfReference;
    addPage(): this;
    save(): this;
    restore(): this;
    addContent(operators: string): this;
    registerFont(name: string, font: object): this;
    font(name: string): this;
    struct(type: string, options?: { lang?: string; alt?: string; actual?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: 'Artifact', options: ArtifactKind): this;
    endMarkedContent(): this;
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
    end(): void;
  }
}

declare module 'svg-to-pdfkit' {
  import type PDFDocument from 'pdfkit';

  export interface SvgOptions {
    readonly width: number;
    readonly height: number;
    readonly preserveAspectRatio: string;
    readonly assumePt: true;
    /** Returns a name that has been registered with the document. */
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
    readonly imageCallback: (link: string) => string;
    readonly warningCallback: (warning: string) => void;
  }

  export default function svgToPdfkit(
    document: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: SvgOptions,
  ): void;
}
