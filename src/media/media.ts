// A film or a sound that has been read and recognised. Types only.

export type MediaKind = 'video' | 'audio';

/** A file that browsers play. It is passed on as it was found: nothing is decoded. */
export interface Media {
  readonly kind: MediaKind;
  /** Its media type: `video/mp4`, `audio/mpeg`. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What the file is called, without its folder. */
  readonly name: string;
  /** Of its pictures, in pixels as they are shown; undefined for a sound, and where the file does not say. */
  readonly width?: number;
  readonly height?: number;
}

/** What a file says of itself. */
export interface MediaFacts {
  readonly kind: MediaKind;
  readonly width?: number;
  readonly height?: number;
  /** A way of packing pictures or sound that many browsers lack. */
  readonly rare?: string;
}
