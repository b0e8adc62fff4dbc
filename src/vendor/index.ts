// The door of `vendor`.

export type { VendorOptions, VendorStep } from './vendor-pitch.ts';
export { vendorPitch } from './vendor-pitch.ts';
