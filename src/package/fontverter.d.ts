// The part of the `fontverter` package that is used here; it ships no types.

declare module 'fontverter' {
  const fontverter: {
    convert(font: Uint8Array, format: 'sfnt' | 'truetype' | 'woff' | 'woff2'): Promise<Uint8Array>;
  };
  export default fontverter;
}
