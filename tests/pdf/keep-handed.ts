// What mupdf hands to a device: fonts, pictures and shades. In: nothing. Out: none of them is dropped any more.
// mupdf does not keep them for JavaScript, and drops them all the same once they are garbage: what is freed then is another's.

import * as mupdf from 'mupdf';

const neverDrop = { register: () => undefined, unregister: () => false };
for (const kind of [mupdf.Font, mupdf.Image, mupdf.Shade]) Reflect.set(kind, '_finalizer', neverDrop);
