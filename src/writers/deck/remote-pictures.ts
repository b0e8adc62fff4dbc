// Pictures that stay where they are: on hosts that the front matter allows.
// In: a pitch and the pictures that were read. Out: both, so that a slide has its place for either.

import { allowedHost, type Pitch } from '../../model/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import { picturesOf } from '../../resolve/index.ts';

/** A picture that the browser fetches. Nobody has seen it, so it gets a place of usual form and is drawn whole within it. */
export interface RemotePicture {
  readonly kind: 'remote';
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export type DeckPicture = Picture | RemotePicture;

/** In px: as wide as a slide's text, in the form of a film. */
const place = { width: 1152, height: 648 } as const;

/** The pictures of a deck by their sources as written. */
export function withRemotePictures(
  pitch: Pitch,
  pictures: ReadonlyMap<string, Picture>,
): ReadonlyMap<string, DeckPicture> {
  if (pitch.frontMatter.allow.length === 0) return pictures;
  const remote = picturesOf(pitch).flatMap(({ source }): readonly (readonly [string, RemotePicture])[] =>
    pictures.has(source) || allowedHost(source, pitch.frontMatter.allow) === undefined
      ? []
      : [[source, { kind: 'remote', url: source, ...place }]],
  );
  return remote.length === 0 ? pictures : new Map<string, DeckPicture>([...pictures, ...remote]);
}
