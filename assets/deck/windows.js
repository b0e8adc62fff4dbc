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
 * What a window is called that is opened for a role: another deck's, that was opened from the same page, has another name.
 * @param {'slides' | 'speaker'} role
 */
export const windowNameOf = (role) => `pitchpipe ${role} ${location.pathname}`;

/**
 * Hears the one window that opened this one, and those that this one opened. Among files a frame or a stranger's page has the same
 * origin; who opened whom is what every window may ask of another.
 * @template Message
 * @param {(message: Message, source: Window) => void} hear
 */
export function listen(hear) {
  window.addEventListener('message', ({ data, origin: from, source }) => {
    const other = /** @type {Window | null} */ (source);
    if (from !== origin || typeof data?.pitchpipe !== 'string' || !other) return;
    if (other !== window.opener && other.opener !== window) return;
    hear(data, other);
  });
}

/**
 * @param {Window | null} partner
 * @param {import('./types.js').ToSlides | import('./types.js').ToSpeaker} message
 */
export function say(partner, message) {
  if (partner && !partner.closed) partner.postMessage(message, target);
}
