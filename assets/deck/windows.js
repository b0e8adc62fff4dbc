// How the two windows of a speaker's file find each other. Both are this very file, and the address says which one is which.
// `postMessage` is what every browser allows between files: to others a file's storage and channels are those of a stranger.

/** What a message from this file names as its origin, and what may be named as its target. A file has no origin that could be named. */
const isFile = location.protocol === 'file:';
const origin = isFile ? 'null' : location.origin;
const target = isFile ? '*' : location.origin;

/** @param {'slides' | 'speaker'} role */
export function addressOf(role) {
  const address = new URL(location.href);
  address.hash = '';
  address.search = role === 'speaker' ? '?speaker' : '';
  return address;
}

/**
 * @template Message
 * @param {(message: Message, source: Window) => void} hear
 */
export function listen(hear) {
  window.addEventListener('message', ({ data, origin: from, source }) => {
    if (from !== origin || typeof data?.pitchpipe !== 'string' || !source) return;
    hear(data, /** @type {Window} */ (source));
  });
}

/**
 * @param {Window | null} partner
 * @param {import('./types.js').ToSlides | import('./types.js').ToSpeaker} message
 */
export function say(partner, message) {
  if (partner && !partner.closed) partner.postMessage(message, target);
}
