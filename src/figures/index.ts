// The door of `figures`: pictures that are made and not read.

export type { IconDrawing, IconSet, IconShape } from './icon.ts';
export { ICON_DROP, ICON_SIDE, iconLook, iconSvg } from './icon.ts';
export type { ModuleBox, QrMatrix } from './qr.ts';
export { QUIET_ZONE, qrCode } from './qr.ts';
