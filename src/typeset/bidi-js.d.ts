// The part of the `bidi-js` package that is used here. Its own types are those of another module system than its code.

declare module 'bidi-js' {
  export interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  }
  export default function createBidi(): Bidi;
}
