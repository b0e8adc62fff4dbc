// The door of the pdf folder.
export type { PdfAbout } from './about.ts';
export { emitPdf } from './emit-pdf.ts';
