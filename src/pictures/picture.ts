// A picture that has been read, checked and made ready for both writers.

/** Pixels or user units; the writers only use their ratio and, for pixels, the resolution. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** JPEG bytes, or PNG bytes that any reader draws right; `alpha` says that the PNG has transparent pixels. EXIF rotation is already applied. */
export interface RasterPicture extends Size {
  readonly kind: 'raster';
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly alpha: boolean;
  /** Interleaved RGB rows and, with alpha, one alpha byte a pixel: what the PDF embeds, so that no asynchronous codec decides its bytes. PNG only. */
  readonly pixels?: { readonly rgb: Uint8Array; readonly alpha?: Uint8Array };
  /** Hex SHA-256 of the file as found. */
  readonly hash: string;
}

/** An SVG text cut to the allow-list: no scripts, no foreign objects, no external references, no entities. */
export interface VectorPicture extends Size {
  readonly kind: 'vector';
  readonly svg: string;
  readonly hash: string;
}

export type Picture = RasterPicture | VectorPicture;
