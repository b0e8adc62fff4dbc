// The door of `figures`: pictures that are made and not read.

export type { ModuleBox, QrMatrix } from './qr.ts';
export { QUIET_ZONE, qrCode } from './qr.ts';
