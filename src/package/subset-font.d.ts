// The part of `subset-font` that the package build calls; the package has no types of its own.

declare module 'subset-font' {
  /** Cuts `font` to the characters of `text`; `keepFeatures` lists the OpenType features that stay. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'sfnt'; readonly keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}
