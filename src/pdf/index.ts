// The door of the pdf folder.

export type { PdfAbout } from './about.ts';
export type { Amendment } from './amend.ts';
export { amendPdf } from './amend.ts';
export type { Attachment } from './attachment.ts';
export { checkDrawing } from './check-drawing.ts';
export { emitPdf } from './emit-pdf.ts';
